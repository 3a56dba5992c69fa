import { type Block, type Op, type Span, shiftSpan, spansOverlap, type WordLink } from '../../model/index.ts';
import { judgeInStretches } from './stretches.ts';

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
  ops.forEach(([kind, text], n) => {
    if (kind === '+') return;
    if (kind === '-') {
      const added = [ops[n - 1], ops[n + 1]].flatMap(op => (op?.[0] === '+' ? [op[1]] : []));
      for (const gone of withoutKept(text, added)) {
        blocks.forEach((block, i) => {
          const from = at - (starts[i] ?? 0);
          const span = {
            start: textOffset(block, Math.max(0, from + gone.start)),
            end: textOffset(block, Math.min(printedLength(block), from + gone.end)),
          };
          if (span.end <= span.start) return;
          const spans = removed.get(block.id) ?? [];
          removed.set(block.id, spans);
          spans.push(span);
        });
      }
    }
    at += text.length;
  });
  return removed;
}

/** What is left of a removed text without the words that only changed their capital: `Urges` → `Also urges`. */
function withoutKept(text: string, added: readonly string[]): readonly Span[] {
  const left = new Map<string, number>();
  for (const { word } of wordsOf(added.join(' '))) left.set(word, (left.get(word) ?? 0) + 1);
  const gone: { start: number; end: number }[] = [];
  let open = 0;
  const put = (start: number, end: number): void => {
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) gone.push({ start, end });
  };
  for (const { word, start, end } of left.size === 0 ? [] : wordsOf(text)) {
    const times = left.get(word) ?? 0;
    if (times === 0) continue;
    left.set(word, times - 1);
    put(open, start);
    open = end;
  }
  put(open, text.length);
  return gone;
}

function wordsOf(text: string): readonly { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: printed, index }) => ({
    word: printed.toLowerCase(),
    start: index,
    end: index + printed.length,
  }));
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

/** What a word of no known origin says for either side, and how far links may err. */
const UNKNOWN = 0.5;
const SLIP = 0.01;

/**
 * The words of a translation that changed words of its source touch: each is judged by what is known of its origin, and by its neighbours.
 * @param removed spans of the source that are gone or replaced
 * @param words of the translation, in order
 */
export function touchedSpans(
  links: readonly WordLink[],
  removed: readonly Span[],
  words: readonly Span[],
): readonly Span[] {
  if (removed.length === 0) return [];
  const shares = new Map<number, { gone: number; kept: number }>();
  for (const { source, target, probability } of links) {
    const share = shares.get(target.start) ?? { gone: 0, kept: 0 };
    shares.set(target.start, share);
    if (removed.some(span => spansOverlap(span, source))) share.gone += probability;
    else share.kept += probability;
  }
  const odds = words.map(({ start }) => {
    const { gone, kept } = shares.get(start) ?? { gone: 0, kept: 0 };
    const open = UNKNOWN * Math.max(0, 1 - gone - kept) + SLIP;
    return (gone + open) / (kept + open);
  });
  const probabilities = judgeInStretches(odds);
  return words.filter((_, i) => (probabilities[i] ?? 0) >= 0.5);
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
  // Where part of a phrase or a date is left, its words tell more than the whole.
  const gone = ({ id, text }: Block, at: Span): boolean =>
    wordsOf(text.slice(at.start, at.end)).every(word => {
      const { start, end } = shiftSpan(word, at.start);
      return (removed.get(id) ?? []).some(span => span.start <= start && span.end >= end);
    });
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
