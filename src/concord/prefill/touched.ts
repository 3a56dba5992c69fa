import type { Block, Op, Span, WordLink } from '../../model/index.ts';

/** Share of the evidence for a word of the translation that must come from changed words of the source. */
const LEAST_SHARE = 0.5;

/** What a comparison removed from the old blocks, as spans of their texts; the old side of the operations is their bodies as printed, an empty line apart. */
export function removedSpans(ops: readonly Op[], blocks: readonly Block[]): ReadonlyMap<string, readonly Span[]> {
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += printedLength(block) + DIVIDER;
  }
  const removed = new Map<string, Span[]>();
  let at = 0;
  for (const [kind, text] of ops) {
    if (kind === '+') continue;
    const end = at + text.length;
    if (kind === '-') {
      blocks.forEach((block, i) => {
        const from = starts[i] ?? 0;
        const span = {
          start: textOffset(block, Math.max(0, at - from)),
          end: textOffset(block, Math.min(printedLength(block), end - from)),
        };
        if (span.end > span.start) removed.set(block.id, [...(removed.get(block.id) ?? []), span]);
      });
    }
    at = end;
  }
  return removed;
}

/** Length of the empty line between two blocks. */
const DIVIDER = 2;

function printedLength({ text, calls }: Block): number {
  return calls.reduce((sum, call) => sum + call.printed.length, text.length);
}

/** An offset into the printed body as one into the text, which lacks the note calls. */
function textOffset({ calls, text }: Block, printed: number): number {
  let shift = 0;
  for (const call of calls) {
    const start = call.at + shift;
    if (printed <= start) break;
    shift += Math.min(call.printed.length, printed - start);
  }
  return Math.min(text.length, printed - shift);
}

/**
 * The words of a translation that changed words of its source touch: those for which most of what is known of their origin points there.
 * @param removed spans of the source that are gone or replaced
 * @returns spans of the translation; neighbours with nothing but blanks between them are one
 */
export function touchedSpans(links: readonly WordLink[], removed: readonly Span[], text: string): readonly Span[] {
  const shares = new Map<number, { at: Span; changed: number; all: number }>();
  for (const { source, target, probability } of links) {
    const share = shares.get(target.start) ?? { at: target, changed: 0, all: 0 };
    shares.set(target.start, share);
    share.all += probability;
    if (removed.some(({ start, end }) => source.start < end && source.end > start)) share.changed += probability;
  }
  const touched = [...shares.values()]
    .filter(({ changed }) => changed >= LEAST_SHARE)
    .map(({ at }) => at)
    .sort((a, b) => a.start - b.start);
  return joinNeighbours(touched, text);
}

function joinNeighbours(spans: readonly Span[], text: string): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last !== undefined && /^\s*$/u.test(text.slice(last.end, start))) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
