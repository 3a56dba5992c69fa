import { findLead, findReferences, findSecondaryLeads, languageOf } from '../../language/index.ts';
import type { Block, LanguageCode, Mark, NoteCall, Piece, Reference, Span } from '../../model/index.ts';
import { placeCalls } from './place-calls.ts';

/** A block after an edit. */
export interface RewrittenBlock {
  readonly block: Block;
  /** Calls that were kept, though the new text no longer prints them while it prints others, or no longer tells where they stand. */
  readonly lostCalls: readonly NoteCall[];
}

/**
 * Gives a block a new text. Label and note calls are told from the body and stay as they were; references and initiating phrases are found anew.
 * Marks and source pieces are kept where the text around them is the same: characters that a person typed come from no source.
 * @param edited label, body and calls as printed, or the body alone
 * @returns the same block when nothing but trailing blanks differs
 */
export function rewriteBlock(block: Block, edited: string, language: LanguageCode): RewrittenBlock {
  const bare = withoutLabel(block, edited);
  const found = placeCalls(block.text, block.calls, bare.text);
  const text = found.text.trimEnd() === block.text.trimEnd() ? block.text : found.text;
  const same = text === block.text && found.calls.every((call, i) => call.at === block.calls[i]?.at);
  if (same) return { block, lostCalls: [] };
  const calls = found.calls.map(call => ({ ...call, at: Math.min(call.at, text.length) }));
  const change = changedSpan(block.text, text);
  const known = languageOf(language);
  const { lead: _, ...rest } = block;
  const rewritten: Block = {
    ...rest,
    text,
    pieces: keepPieces(block.pieces, change),
    marks: keepSpans<Mark>(block.marks, change),
    calls,
    references: known === undefined ? keepSpans<Reference>(block.references, change) : findReferences(text, known),
    secondary: [],
    ...(known !== undefined && phrases(block, text, known)),
    reasons: [...block.reasons, 'edited by a person'],
  };
  const printed = bare.labelled || found.unprinted.length < block.calls.length;
  return { block: rewritten, lostCalls: printed ? found.unprinted : found.unsure };
}

/** Where two texts differ: what lies before is the same, and what lies behind, too. */
interface ChangedSpan {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

function withoutLabel({ label }: Block, edited: string): { text: string; labelled: boolean } {
  if (label === undefined || label.restored || !edited.startsWith(label.printed))
    return { text: edited, labelled: false };
  const rest = edited.slice(label.printed.length);
  const gap = rest.startsWith(label.gap) ? label.gap.length : rest.length - rest.trimStart().length;
  // Where blanks divide label and body, a body that only begins alike has none there.
  if (label.gap !== '' && gap === 0) return { text: edited, labelled: false };
  return { text: rest.slice(gap), labelled: true };
}

function phrases(
  block: Block,
  text: string,
  language: NonNullable<ReturnType<typeof languageOf>>,
): Pick<Block, 'lead' | 'secondary'> {
  if (block.role !== 'preambular' && block.role !== 'operative' && block.role !== 'point') return { secondary: [] };
  const role = block.role === 'point' ? undefined : block.role;
  const lead = findLead(text, role, language);
  const secondary = role === undefined ? [] : findSecondaryLeads(text, role, language, lead?.at.end ?? 0);
  return { ...(lead && { lead }), secondary };
}

function changedSpan(old: string, text: string): ChangedSpan {
  const shortest = Math.min(old.length, text.length);
  let start = 0;
  while (start < shortest && old[start] === text[start]) start += 1;
  let tail = 0;
  while (tail < shortest - start && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  return { start, oldEnd: old.length - tail, newEnd: text.length - tail };
}

/** Spans outside the change keep their characters; those that enclose it grow or shrink with it; those that it cuts go. */
function keepSpans<T extends { readonly at: Span }>(list: readonly T[], change: ChangedSpan): readonly T[] {
  const by = change.newEnd - change.oldEnd;
  return list.flatMap((one): readonly T[] => {
    const { start, end } = one.at;
    if (end <= change.start) return [one];
    if (start >= change.oldEnd) return [{ ...one, at: { start: start + by, end: end + by } }];
    return start <= change.start && end >= change.oldEnd ? [{ ...one, at: { start, end: end + by } }] : [];
  });
}

/** Both sides of a piece hold the same characters: one that the change cuts is divided. */
function keepPieces(pieces: readonly Piece[], { start, oldEnd, newEnd }: ChangedSpan): readonly Piece[] {
  const by = newEnd - oldEnd;
  return pieces.flatMap(({ at, from }): readonly Piece[] => {
    const head = Math.min(at.end, start);
    const tail = Math.max(at.start, oldEnd);
    const kept: Piece[] = [];
    if (head > at.start)
      kept.push({ at: { start: at.start, end: head }, from: { start: from.start, end: from.start + head - at.start } });
    if (tail < at.end)
      kept.push({
        at: { start: tail + by, end: at.end + by },
        from: { start: from.start + tail - at.start, end: from.end },
      });
    return kept;
  });
}
