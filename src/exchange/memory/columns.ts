import { languageOf } from '../../language/index.ts';
import type { LanguageCode } from '../../model/index.ts';
import { isLanguageTag } from '../language-tag.ts';

/** What a column of a table of units holds. */
export type Column =
  | { readonly kind: 'id' | 'state' | 'note' }
  | { readonly kind: 'language'; readonly language: LanguageCode }
  | { readonly kind: 'property'; readonly type: string }
  | { readonly kind: 'other'; readonly heading: string };

/** Type of the property that says how far a unit is: `confirmed` once a person has seen it. */
export const STATE = 'x-state';

/** `FR` and `fr`, but not `No`, which is a number. */
const PLAIN_TAG = /^(?:[a-z]{2,3}|[A-Z]{2,3})(?:-[A-Za-z0-9]{1,8})*$/u;
const KNOWN: ReadonlyMap<string, 'id' | 'state' | 'note'> = new Map([
  ['id', 'id'],
  ['tuid', 'id'],
  ['unit id', 'id'],
  ['status', 'state'],
  ['state', 'state'],
  ['note', 'note'],
  ['notes', 'note'],
  ['comment', 'note'],
  ['comments', 'note'],
]);

/** The heading that {@link columnOf} reads back as the same column. */
export function headingOf(column: Column): string {
  switch (column.kind) {
    case 'id':
      return 'id';
    case 'state':
      return 'Status';
    case 'note':
      return 'Note';
    case 'language':
      return readsAs(column.language, column) ? column.language : `lang:${column.language}`;
    case 'property':
      return readsAs(column.type, column) ? column.type : `prop:${column.type}`;
    case 'other':
      return column.heading;
  }
}

/**
 * What a heading announces: `fr`, `fr-CA`, `French`, `French (fr)`, with a status on lines below; `id` (which is no Indonesian: that is `lang:id`), `Status`, `Note`; `x-role` or `prop:role` for a property.
 */
export function columnOf(heading: string): Column {
  const name = (heading.split('\n', 1)[0] ?? '').trim();
  const known = KNOWN.get(name.toLowerCase());
  if (known !== undefined) return { kind: known };
  const [, prefix, rest = ''] = /^(lang|prop):(.*)$/su.exec(heading) ?? [];
  if (prefix === 'lang') return { kind: 'language', language: rest };
  if (prefix === 'prop') return { kind: 'property', type: rest };
  const tag = /\((?<tag>[A-Za-z0-9-]{2,35})\)$/u.exec(name)?.groups?.['tag'];
  if (tag !== undefined && isLanguageTag(tag)) return { kind: 'language', language: tag };
  if (PLAIN_TAG.test(name) && isLanguageTag(name) && isNamed(name)) return { kind: 'language', language: name };
  if (name.startsWith('x-') && name === heading) return { kind: 'property', type: name };
  const language = languageOf(name)?.code;
  return language === undefined ? { kind: 'other', heading } : { kind: 'language', language };
}

function readsAs(heading: string, wanted: Column): boolean {
  return JSON.stringify(columnOf(heading)) === JSON.stringify(wanted);
}

/** True for tags of languages that have a name: `key` and `tag` are well-formed tags, too. */
function isNamed(tag: string): boolean {
  const primary = (tag.split('-', 1)[0] ?? '').toLowerCase();
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(primary);
  return name !== undefined && (primary.length === 2 || languageOf(primary) !== undefined || tag.includes('-'));
}
