import type { NoteCall } from '../../model/index.ts';
import type { Slot } from './arrange.ts';
import type { NotePair, NoteRegister } from './notes.ts';
import type { Side } from './side.ts';
import { type Change, type Inline, type Look, type Paragraph, PLAIN, sameLook } from './tracked.ts';
import type { Piece } from './weave.ts';

/** What paragraphs are made from besides their slot. */
export interface ParagraphContext {
  readonly old: Side;
  readonly new: Side;
  /** Absent inside footnotes, which cannot hold footnotes: calls are printed there. */
  readonly notes?: NoteRegister;
}

/**
 * Turns a slot into paragraphs. The text of a move stands at both its ends; words that were deleted on the way are marked where it stood,
 * words that were added where it stands now, so that moved words are the same at both ends and no revision lies inside another.
 */
export function slotParagraphs(slot: Slot, context: ParagraphContext): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let inlines: Inline[] = [];
  let witness: Piece | undefined;
  const close = (mark: Change): void => {
    paragraphs.push({ inlines, mark, ...unitOf(witness, slot, context) });
    inlines = [];
    witness = undefined;
  };
  for (const piece of slot.pieces) {
    const change = changeOf(piece, slot.kind);
    if (change === undefined) continue;
    if (witness?.new === undefined) witness = piece;
    if (piece.kind === 'break') close(change);
    else inlines.push(...(piece.kind === 'call' ? callInlines : textInlines)(piece, change, context));
  }
  close(END_MARKS[slot.kind]);
  const { move } = slot;
  if (move === undefined || (slot.kind !== 'from' && slot.kind !== 'to')) return paragraphs;
  const end = slot.kind;
  const last = paragraphs.length - 1;
  return paragraphs.map((one, i) => ({ ...one, move: { number: move, end, first: i === 0, last: i === last } }));
}

const END_MARKS: Readonly<Record<Slot['kind'], Change>> = {
  place: 'kept',
  from: 'moved-from',
  to: 'moved-to',
  old: 'deleted',
  new: 'inserted',
};

/** What happens to a piece in a slot; nothing when it belongs to the other end of a move. */
function changeOf(piece: Piece, kind: Slot['kind']): Change | undefined {
  const both = piece.old !== undefined && piece.new !== undefined;
  switch (kind) {
    case 'place':
      return both ? 'kept' : piece.old !== undefined ? 'deleted' : 'inserted';
    case 'from':
      return both ? 'moved-from' : piece.old !== undefined ? 'deleted' : undefined;
    case 'to':
      return both ? 'moved-to' : piece.new !== undefined ? 'inserted' : undefined;
    case 'old':
      return 'deleted';
    case 'new':
      return 'inserted';
  }
}

/** The block a paragraph takes its style and direction from: that of the new text where it stands there. */
function unitOf(piece: Piece | undefined, slot: Slot, context: ParagraphContext): Pick<Paragraph, 'block' | 'script'> {
  const standsInNew = slot.kind === 'place' ? piece?.new !== undefined : slot.kind === 'to' || slot.kind === 'new';
  const side = standsInNew ? context.new : context.old;
  const unit = piece?.[side.which]?.unit ?? 0;
  return { block: side.blocks.get(slot.link[side.which][unit] ?? ''), script: side.script };
}

function textInlines(piece: Piece, change: Change, context: ParagraphContext): readonly Inline[] {
  if (piece.text === '') return [];
  const side = change === 'deleted' || change === 'moved-from' ? context.old : context.new;
  return [{ kind: 'text', change, text: piece.text, ...looksOf(piece, change, context), script: side.script }];
}

/** A text without any emphasis at all comes from a format that has none, and takes that of the other. */
function looksOf({ old, new: now }: Piece, change: Change, context: ParagraphContext): { look: Look; before?: Look } {
  if (old === undefined || now === undefined) return { look: (old ?? now)?.look ?? PLAIN };
  if (!context.new.hasMarks) return { look: old.look };
  if (!context.old.hasMarks) return { look: now.look };
  if (change === 'moved-from') return { look: old.look };
  if (change === 'moved-to' || sameLook(old.look, now.look)) return { look: now.look };
  return { look: now.look, before: old.look };
}

/** A call is a footnote where its note has no place yet, and its printed number otherwise. */
function callInlines(piece: Piece, change: Change, context: ParagraphContext): readonly Inline[] {
  const before = change === 'inserted' || change === 'moved-to' ? undefined : piece.old?.call;
  const after = change === 'deleted' || change === 'moved-from' ? undefined : piece.new?.call;
  const pair = before && after && context.notes?.takePair(before, after);
  if (pair !== undefined && after !== undefined) return [noteInline(pair, change, after)];
  const [gone, come] = [before && context.notes?.take(before, 'old'), after && context.notes?.take(after, 'new')];
  if (before && after && gone === undefined && come === undefined && before.printed === after.printed) {
    return [printedCall(after.printed, change, context.new)];
  }
  return [
    ...(before
      ? [gone ? noteInline(gone, 'deleted', before) : printedCall(before.printed, 'deleted', context.old)]
      : []),
    ...(after
      ? [come ? noteInline(come, 'inserted', after) : printedCall(after.printed, 'inserted', context.new)]
      : []),
  ];
}

function noteInline({ id, automatic }: NotePair, change: Change, call: NoteCall): Inline {
  return { kind: 'note', change, id, ...(!automatic && { mark: call.printed }) };
}

/** Raised digits are raised already; other shapes are printed as they stood. */
function printedCall(text: string, change: Change, { script }: Side): Inline {
  return { kind: 'text', change, text, look: PLAIN, script };
}
