import {
  type Alignment,
  type Bead,
  type Block,
  groupBy,
  type LanguageCode,
  type Link,
  type PrefillMatch,
  type Segment,
} from '../../model/index.ts';
import { membersOf } from '../text.ts';
import { renumberCalls } from './note-numbers.ts';
import type { PredecessorContext } from './predecessor.ts';

/** A text cut into sentences or clauses, and which of them translate each other. */
export interface SegmentedText {
  readonly alignment: Alignment;
  readonly segments: ReadonlyMap<LanguageCode, readonly Segment[]>;
}

/** What is needed to look sentences up in an old text. */
export interface SegmentLookup {
  readonly old: SegmentedText;
  /** Of the new source text, by block. */
  readonly successor: ReadonlyMap<string, readonly Segment[]>;
}

/** The same by id and block, for one pair of languages. */
export interface SegmentIndex {
  readonly sourceByBlock: ReadonlyMap<string, readonly Segment[]>;
  readonly target: ReadonlyMap<string, Segment>;
  /** Row of each source segment. */
  readonly rowOf: ReadonlyMap<string, Bead>;
  readonly successor: SegmentLookup['successor'];
}

/** Prepares the sentences of an old text in two languages. */
export function indexSegments(
  { old, successor }: SegmentLookup,
  source: LanguageCode,
  target: LanguageCode,
): SegmentIndex {
  return {
    sourceByBlock: groupBy(old.segments.get(source) ?? [], ({ block }): string => block),
    target: new Map((old.segments.get(target) ?? []).map(segment => [segment.id, segment])),
    rowOf: new Map(old.alignment.beads.flatMap(bead => membersOf(bead, source).map(id => [id, bead] as const))),
    successor,
  };
}

/** Rows of sentences below this probability give nothing. */
const SURE = 0.9;
/** A shorter piece than this says too little to be worth a match of its own. In UTF-16 units. */
const SHORTEST = 12;

/**
 * The sentences of a changed paragraph that stand word for word in its predecessor, each with its translation; when all of them do, one match for the whole.
 * @returns in the order of the new text; `part` says where each belongs
 */
export function matchSegments(
  block: Block,
  link: Link,
  { old, notes, targetLanguage }: PredecessorContext,
  index: SegmentIndex,
): readonly PrefillMatch[] {
  const known = new Map<string, Segment>();
  for (const id of link.old) {
    const own = old.sourceBlocks.get(id);
    for (const segment of index.sourceByBlock.get(id) ?? [])
      if (own !== undefined) known.set(textOf(own, segment).trim(), segment);
  }
  const parts = index.successor.get(block.id) ?? [];
  if (known.size < 2 && parts.length < 2) return [];
  const found = parts.map(part => {
    const segment = known.get(textOf(block, part).trim());
    const translation = segment && translationOf(segment, index, old);
    if (translation === undefined || part.at.end - part.at.start < SHORTEST) return undefined;
    const { text: body, calls, adapted } = renumberCalls(translation, notes.byTarget);
    const match: PrefillMatch = {
      origin: 'predecessor',
      work: old.source.work,
      units: [segment?.block ?? ''],
      part: part.at,
      ops: [['=', textOf(block, part).trim()]],
      similarity: 1,
      text: body,
      calls,
      touched: [],
      adapted,
      partial: false,
    };
    return match;
  });
  const hits = found.filter(match => match !== undefined);
  return hits.length > 0 && hits.length === parts.length ? [joinMatches(block, hits, targetLanguage.spaced)] : hits;
}

function textOf({ text }: Pick<Block, 'text'>, { at }: Segment): string {
  return text.slice(at.start, at.end);
}

/** The translation of a sentence that has a row to itself. */
function translationOf(
  segment: Segment,
  index: SegmentIndex,
  { source, target, targetBlocks }: PredecessorContext['old'],
): Pick<Block, 'text' | 'calls'> | undefined {
  const bead = index.rowOf.get(segment.id);
  if (bead === undefined || membersOf(bead, source.language).length !== 1 || bead.probability < SURE) return undefined;
  const own = membersOf(bead, target.language)
    .flatMap(id => index.target.get(id) ?? [])
    .sort((a, b) => a.at.start - b.at.start);
  const [first] = own;
  const block = first && targetBlocks.get(first.block);
  const last = own.at(-1);
  if (block === undefined || last === undefined || own.some(one => one.block !== block.id)) return undefined;
  const { start, end } = { start: first?.at.start ?? 0, end: last.at.end };
  const calls = block.calls.filter(({ at }) => at >= start && (at < end || (at === end && end === block.text.length)));
  const text = block.text.slice(start, end);
  const kept = text.trimEnd().length;
  return { text: text.slice(0, kept), calls: calls.map(call => ({ ...call, at: Math.min(kept, call.at - start) })) };
}

/** Sentences one behind the other as one text. */
function joinMatches(block: Block, matches: readonly PrefillMatch[], spaced: boolean): PrefillMatch {
  let text = '';
  const calls: PrefillMatch['calls'][number][] = [];
  const adapted: PrefillMatch['adapted'][number][] = [];
  for (const match of matches) {
    if (text !== '' && spaced) text += ' ';
    const by = text.length;
    for (const call of match.calls) calls.push({ ...call, at: call.at + by });
    for (const one of match.adapted) adapted.push({ ...one, at: { start: one.at.start + by, end: one.at.end + by } });
    text += match.text;
  }
  const [first] = matches;
  return {
    origin: 'predecessor',
    ...(first?.work !== undefined && { work: first.work }),
    units: [...new Set(matches.flatMap(({ units }) => units))],
    ops: [['=', block.text.trim()]],
    similarity: 1,
    text,
    calls,
    touched: [],
    adapted,
    partial: false,
  };
}
