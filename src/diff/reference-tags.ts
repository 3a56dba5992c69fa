import { findReferences, type Language } from '../language/index.ts';
import type { Reference, ReferenceKind, Span, Tag, TagKind } from '../model/index.ts';
import type { BodyText } from './body-text.ts';
import { type Hunk, touches } from './hunks.ts';

const tagOf: Readonly<Record<ReferenceKind, TagKind>> = {
  resolution: 'xref',
  symbol: 'xref',
  article: 'xref',
  paragraph: 'xref',
  treaty: 'xref',
  ibid: 'xref',
  date: 'date',
  time: 'date',
  number: 'number',
  percent: 'number',
  session: 'session',
};

/** References that only one side has, as tags, and the places of all references. */
export interface ReferenceChanges {
  readonly tags: readonly Tag[];
  /** Into the passages. */
  readonly old: readonly Span[];
  readonly new: readonly Span[];
}

/** Compares documents, articles, dates, numbers and sessions by their values, so that `sixth` and `6th` are one. */
export function compareReferences(
  old: BodyText,
  new_: BodyText,
  hunks: readonly Hunk[],
  language: Language,
): ReferenceChanges {
  const before = findReferences(old.text, language);
  const after = findReferences(new_.text, language);
  // Words around it can make the same number a date, a session or a plain number: only what was itself touched has changed.
  const gone = without(before, after).filter(({ at }) => touches(hunks, 'old', old.inPassage(at)));
  const come = without(after, before).filter(({ at }) => touches(hunks, 'new', new_.inPassage(at)));
  const tags: Tag[] = [];
  for (const kind of ['xref', 'number', 'date', 'session'] as const) {
    const words = (body: BodyText, list: readonly Reference[]): string[] =>
      list.filter(reference => tagOf[reference.kind] === kind).map(({ at }) => body.text.slice(at.start, at.end));
    const [left, right] = [words(old, gone), words(new_, come)];
    for (let k = 0; k < Math.max(left.length, right.length); k++) {
      const [a, b] = [left[k], right[k]];
      tags.push({ kind, ...(a === undefined ? {} : { old: a }), ...(b === undefined ? {} : { new: b }) });
    }
  }
  return { tags, old: before.map(({ at }) => old.inPassage(at)), new: after.map(({ at }) => new_.inPassage(at)) };
}

/** Members of a list, counted, that another lacks. */
function without(list: readonly Reference[], other: readonly Reference[]): Reference[] {
  const left = new Map<string, number>();
  for (const { kind, value } of other) left.set(`${kind} ${value}`, (left.get(`${kind} ${value}`) ?? 0) + 1);
  return list.filter(({ kind, value }) => {
    const count = left.get(`${kind} ${value}`) ?? 0;
    left.set(`${kind} ${value}`, count - 1);
    return count <= 0;
  });
}
