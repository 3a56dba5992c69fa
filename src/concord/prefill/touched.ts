import { type Block, type Op, type Span, shiftSpan, spansOverlap, type WordLink } from '../../model/index.ts';

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
 */
export function touchedSpans(links: readonly WordLink[], removed: readonly Span[]): readonly Span[] {
  const shares = new Map<number, { at: Span; changed: number; all: number }>();
  for (const { source, target, probability } of links) {
    const share = shares.get(target.start) ?? { at: target, changed: 0, all: 0 };
    shares.set(target.start, share);
    share.all += probability;
    if (removed.some(({ start, end }) => source.start < end && source.end > start)) share.changed += probability;
  }
  return [...shares.values()].filter(({ changed }) => changed >= LEAST_SHARE).map(({ at }) => at);
}

/**
 * What structure tells of the words that a change touches: the initiating phrase or a later verb of the table that is another now, and values that are gone.
 * @param removed by id of the source block
 * @returns spans of the joined bodies of the translation
 */
export function touchedAnchors(
  source: readonly Block[],
  target: readonly Block[],
  removed: ReadonlyMap<string, readonly Span[]>,
): readonly Span[] {
  const gone = (block: Block, at: Span): boolean => (removed.get(block.id) ?? []).some(span => spansOverlap(span, at));
  const anchors = new Map<string, number>();
  for (const block of source)
    for (const { key, at } of anchorsOf(block)) if (gone(block, at)) anchors.set(key, (anchors.get(key) ?? 0) + 1);
  const all = source.flatMap(anchorsOf).map(({ key }) => key);
  const touched: Span[] = [];
  let offset = 0;
  const there = target.flatMap(block => {
    const own = anchorsOf(block).map(({ key, at }) => ({ key, at: shiftSpan(at, offset) }));
    offset += block.text.length + 1;
    return own;
  });
  for (const [key, times] of anchors) {
    const places = there.filter(one => one.key === key);
    // Where some of several alike are gone, nothing tells which.
    if (places.length === times && all.filter(other => other === key).length === times)
      touched.push(...places.map(({ at }) => at));
  }
  return touched;
}

/** Places of a text that can be told in every language: what opens it, its verbs, its values. */
function anchorsOf({ lead, secondary, references }: Block): readonly { readonly key: string; readonly at: Span }[] {
  return [
    ...(lead ? [{ key: 'lead', at: lead.at }] : []),
    ...secondary.map(({ concept, at }) => ({ key: `verb ${concept}`, at })),
    ...references.map(({ kind, value, at }) => ({ key: `${kind} ${value}`, at })),
  ];
}

/** Spans in order; those that overlap or have nothing but blanks between them are one. */
export function joinSpans(spans: readonly Span[], text: string): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && (start <= last.end || /^\s*$/u.test(text.slice(last.end, start))))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
