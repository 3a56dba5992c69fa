import { findPhrases, type Language } from '../language/index.ts';
import { type LinkKind, type Span, spansOverlap, type Tag } from '../model/index.ts';
import { type BodyText, readBody } from './body-text.ts';
import { callTags, type NotePairs } from './calls.ts';
import type { Draft } from './draft.ts';
import { findHunks, type Hunk } from './hunks.ts';
import { compareReferences, type ReferenceChanges } from './reference-tags.ts';
import { countWhile } from './search-sorted.ts';
import { hasTypography } from './typography.ts';
import type { DiffUnit } from './unit.ts';
import { findLeads, type LeadPair, verbTags } from './verb.ts';
import { TokenKind, type Vocabulary } from './vocabulary.ts';

/** What the tags of a link are told from besides the link itself. */
export interface TagContext {
  readonly old: readonly DiffUnit[];
  readonly new: readonly DiffUnit[];
  readonly vocabulary: Vocabulary;
  readonly language: Language;
  readonly notes: NotePairs;
}

/** How far behind the initiating phrase its addressee may begin, in UTF-16 units. */
const addresseeReach = 24;

/** Tokens beside a change that may be the number of a reference whose word changed. */
const referenceReach = 2;

/** The classes of change of a link that has both sides. */
export function tagLink(draft: Draft, kind: LinkKind, context: TagContext): Tag[] {
  if (draft.oldText.text === draft.newText.text && kind === 'same') return [];
  const oldUnits = draft.old.flatMap(k => context.old[k] ?? []);
  const newUnits = draft.new.flatMap(k => context.new[k] ?? []);
  const tags: Tag[] = [];
  if (oldUnits[0]?.story === 'notes') {
    if (kind !== 'same') tags.push({ kind: 'footnote-text' });
  } else {
    tags.push(...renumberedTag(draft), ...callTags(draft, context.notes));
    if (kind !== 'same') tags.push(...contentTags(draft, [...oldUnits, ...newUnits], context));
  }
  if (hasTypography(draft)) tags.push({ kind: 'typography' });
  return tags;
}

function renumberedTag({ oldText, newText }: Draft): Tag[] {
  const [a, b] = [oldText, newText].map(({ text, labels }) =>
    text.slice(labels[0]?.start ?? 0, labels[0]?.end ?? 0).trim(),
  );
  if (a === b || a === undefined || b === undefined) return [];
  return [{ kind: 'renumbered', ...(a ? { old: a } : {}), ...(b ? { new: b } : {}) }];
}

function contentTags(draft: Draft, units: readonly DiffUnit[], { language, vocabulary }: TagContext): Tag[] {
  const hunks = findHunks(draft);
  const [old, new_] = [readBody(draft.oldText), readBody(draft.newText)];
  const leads = findLeads(
    old,
    new_,
    units.map(unit => unit.role),
    language,
  );
  const references = mayReferTo(draft, hunks, vocabulary)
    ? compareReferences(old, new_, hunks, language)
    : noReferences;
  return [
    ...verbTags(old, new_, leads, hunks, language),
    ...addresseeTag(old, new_, leads, language),
    ...hedgeTags(old, new_, language),
    ...references.tags,
    ...(isSubstantive(draft, hunks, references, vocabulary) ? [{ kind: 'substantive' } as const] : []),
  ];
}

/** Who is asked, when that follows the initiating phrase on both sides and differs. */
function addresseeTag(old: BodyText, new_: BodyText, leads: LeadPair, language: Language): Tag[] {
  const read = (body: BodyText, lead: LeadPair['old']): { id: string; words: string } | undefined => {
    if (!lead) return undefined;
    const from = lead.lead.at.end;
    const found = findPhrases(body.text.slice(from, from + 4 * addresseeReach), 'addressees', language)[0];
    if (!found || found.at.start > addresseeReach) return undefined;
    return { id: found.id, words: body.text.slice(from + found.at.start, from + found.at.end) };
  };
  const [a, b] = [read(old, leads.old), read(new_, leads.new)];
  return a && b && a.id !== b.id ? [{ kind: 'addressee', old: a.words, new: b.words }] : [];
}

/** Hedges lower the force of a whole paragraph, whatever its verb. */
function hedgeTags(old: BodyText, new_: BodyText, language: Language): Tag[] {
  const words = (body: BodyText): { id: string; words: string }[] =>
    findPhrases(body.text, 'hedges', language).map(({ id, at }) => ({ id, words: body.text.slice(at.start, at.end) }));
  const [before, after] = [words(old), words(new_)];
  const count = (list: readonly { id: string }[], id: string): number => list.filter(item => item.id === id).length;
  const only = (list: typeof before, other: typeof before): string[] =>
    list.filter((item, k) => count(list.slice(0, k + 1), item.id) > count(other, item.id)).map(item => item.words);
  return [
    ...only(before, after).map(gone => ({ kind: 'hedge', old: gone, shift: 'stronger' }) as const),
    ...only(after, before).map(come => ({ kind: 'hedge', new: come, shift: 'weaker' }) as const),
  ];
}

const noReferences: ReferenceChanges = { tags: [], old: [], new: [] };

/** False when no number stands in or beside a change, which spares most links the search for references. */
function mayReferTo(draft: Draft, hunks: readonly Hunk[], vocabulary: Vocabulary): boolean {
  return (['old', 'new'] as const).some(side => {
    const { id } = side === 'old' ? draft.oldText : draft.newText;
    return hunks.some(({ [side]: { from, to } }) => {
      for (let k = Math.max(0, from - referenceReach); k < Math.min(id.length, to + referenceReach); k++)
        if (vocabulary.isNumeric(id[k] ?? 0)) return true;
      return false;
    });
  });
}

/** True when a word changed that is no part of a reference, date or number. */
function isSubstantive(
  draft: Draft,
  hunks: readonly Hunk[],
  references: ReferenceChanges,
  vocabulary: Vocabulary,
): boolean {
  return (['old', 'new'] as const).some(side => {
    const passage = side === 'old' ? draft.oldText : draft.newText;
    return hunks.some(({ [side]: { from, to } }) => {
      for (let k = from; k < to; k++) {
        if (vocabulary.kind[passage.id[k] ?? 0] !== TokenKind.word) continue;
        const at = { start: passage.start[k] ?? 0, end: passage.end[k] ?? 0 };
        if (!isCovered(at, references[side])) return true;
      }
      return false;
    });
  });
}

/** True when one of the spans, which are in order and apart, overlaps the place. */
function isCovered(at: Span, spans: readonly Span[]): boolean {
  const span = spans[countWhile(spans.length, k => (spans[k]?.end ?? 0) <= at.start)];
  return span !== undefined && spansOverlap(span, at);
}
