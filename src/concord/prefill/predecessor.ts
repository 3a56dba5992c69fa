import { type Language, tokenize } from '../../language/index.ts';
import {
  type Block,
  type Edition,
  type Link,
  type PrefillMatch,
  printedBlock,
  printedBody,
  printedLabel,
  type Span,
  spansOverlap,
  type WordLink,
} from '../../model/index.ts';
import type { NoteMaps } from './note-numbers.ts';
import { renumberCalls, sameCalls } from './note-numbers.ts';
import { joinBodies, type OldRow, type OldText } from './old-rows.ts';
import { sliceOps } from './slice-ops.ts';
import { joinSpans, removedSpans, touchedAnchors, touchedSpans } from './touched.ts';
import { adaptValues, compareValues } from './values.ts';
import { countOps } from './words.ts';

/** What the translation of a paragraph is made from. */
export interface PredecessorContext {
  readonly old: OldText;
  readonly successor: Edition;
  readonly notes: NoteMaps;
  readonly sourceLanguage: Language;
  readonly targetLanguage: Language;
  /** Words of the old text and of its translation that render each other, by id of the first source block of a row; into the joined bodies of both sides. Asked only of rows that changed. */
  readonly wordLinks?: (id: string) => readonly WordLink[];
}

/** Last session's translation of a paragraph, and what may be said of it. */
export interface PredecessorMatch {
  readonly match: PrefillMatch;
  /** True when the body of the source is the same, character by character, and calls the same notes. */
  readonly unchanged: boolean;
  /** True when the diff calls the source the same: at most its typography differs. */
  readonly same: boolean;
  /** True when values are all that changed, and all of them were exchanged in the translation. */
  readonly exchanged: boolean;
  /** True when nothing is left to doubt: the alignment is sure, every note call was followed. */
  readonly sure: boolean;
}

/** Rows of the old alignment below this probability are looked at before their translation counts as one. */
const SURE = 0.9;
/** Below this one they more likely belong to something else, and nothing is taken from them. */
const LEAST = 0.5;
/** Length of the empty line between the units of a side. */
const UNIT_GAP = 2;

/**
 * Finds last session's translation of a block of the new source text.
 * @param link of the comparison that holds the block
 * @returns nothing when the old text has no such paragraph, or no translation of it that can be believed
 */
export function matchPredecessor(block: Block, link: Link, context: PredecessorContext): PredecessorMatch | undefined {
  const { old, successor, notes, sourceLanguage, targetLanguage } = context;
  const blocks = link.old.flatMap(id => old.sourceBlocks.get(id) ?? []);
  const rows = [...new Set(blocks.flatMap(one => old.rows.get(one.id) ?? []))].filter(
    row => row.target.length > 0 && row.probability >= LEAST,
  );
  if (rows.length === 0) return undefined;
  const ops = bodyOps(block, link, blocks, successor);
  const [only] = blocks;
  const single = blocks.length === 1 && link.new.length === 1 && only !== undefined ? only : undefined;
  const values = single === undefined ? { changes: [], complete: false } : compareValues(single, block);
  const called = renumberCalls(joinBodies(rows.flatMap(row => row.target)), notes.byTarget);
  const translation = adaptValues(called, values.changes, targetLanguage);
  const partial = link.new.length > 1 || rows.some(row => row.source.some(one => !blocks.includes(one)));
  const calls = single !== undefined && sameCalls(single, block, notes.bySource);
  const words = countOps(ops, sourceLanguage);
  return {
    match: {
      origin: 'predecessor',
      work: old.source.work,
      units: blocks.map(one => one.id),
      ops,
      similarity: Math.round(((2 * words.kept) / (2 * words.kept + words.removed + words.added || 1)) * 1e4) / 1e4,
      text: translation.text,
      calls: translation.calls,
      touched: touchedIn(rows, removedSpans(ops, blocks), context)
        .map(({ start, end }) => ({ start: translation.place(start), end: translation.place(end) }))
        .filter(span => span.end > span.start && !translation.adapted.some(({ at }) => spansOverlap(at, span))),
      adapted: [
        ...called.adapted.map(one => ({
          ...one,
          at: { start: translation.place(one.at.start), end: translation.place(one.at.end) },
        })),
        ...translation.adapted,
      ],
      partial,
    },
    unchanged: link.kind === 'same' && single?.text === block.text && calls,
    same: link.kind === 'same' && calls,
    exchanged: values.complete && translation.left.length === 0 && calls,
    sure: called.sure && !partial && !isCopied(rows) && rows.every(row => row.probability >= SURE),
  };
}

/** Fewest words of a copy: shorter texts, such as symbols, can be the same in two languages. */
const FEWEST_COPIED = 4;

/** True when the translation is the source itself: it was never translated. Notes may cite works in their own language. */
function isCopied(rows: readonly OldRow[]): boolean {
  return rows.some(({ source, target }) => {
    if (source[0]?.role === 'note') return false;
    const text = joinBodies(target).text.trim();
    return text === joinBodies(source).text.trim() && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= FEWEST_COPIED;
  });
}

/** The operations of a link over the bodies: without the labels, and of a split without the paragraphs beside this one. */
function bodyOps(block: Block, link: Link, blocks: readonly Block[], successor: Edition): PrefillMatch['ops'] {
  let at = 0;
  const oldSpans = blocks.map((one, i): Span => {
    const start = at + printedLabel(one).length;
    at += printedBlock(one).length + UNIT_GAP;
    return { start, end: i < blocks.length - 1 ? at : at - UNIT_GAP };
  });
  let from = 0;
  for (const id of link.new) {
    if (id === block.id) break;
    const before = successor.blocks.find(one => one.id === id);
    from += (before === undefined ? 0 : printedBlock(before).length) + UNIT_GAP;
  }
  const start = from + printedLabel(block).length;
  return sliceOps(link.ops, oldSpans, [{ start, end: start + printedBody(block).length }]);
}

function touchedIn(
  rows: readonly OldRow[],
  removed: ReadonlyMap<string, readonly Span[]>,
  { wordLinks, targetLanguage }: PredecessorContext,
): readonly Span[] {
  const touched: Span[] = [];
  let at = 0;
  for (const { source, target } of rows) {
    const own = joinBodies(target).text;
    let from = 0;
    const spans = source.flatMap(block => {
      const shifted = (removed.get(block.id) ?? []).map(({ start, end }) => ({ start: start + from, end: end + from }));
      from += block.text.length + 1;
      return shifted;
    });
    const links = (spans.length > 0 && wordLinks?.(source[0]?.id ?? '')) || [];
    const words = tokenize(own, targetLanguage).filter(({ kind }) => kind !== 'blank' && kind !== 'punctuation');
    const found = [...touchedSpans(links, spans, words), ...touchedAnchors(source, target, removed)];
    touched.push(...joinSpans(found, own).map(({ start, end }) => ({ start: start + at, end: end + at })));
    at += own.length + 1;
  }
  return touched;
}
