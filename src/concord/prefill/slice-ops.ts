import type { Op, Span } from '../../model/index.ts';

/**
 * The operations of a part of a comparison. What is kept on both sides stays; what is kept on one side only is removed or added there; the rest is left out.
 * @param old spans of the old text to keep, in order, not overlapping
 * @param successor the same of the new text
 * @returns `=` and `-` joined give the kept old spans, `=` and `+` the kept new ones
 */
export function sliceOps(ops: readonly Op[], old: readonly Span[], successor: readonly Span[]): readonly Op[] {
  const sliced: [Op[0], string][] = [];
  const put = (kind: Op[0], text: string): void => {
    const last = sliced.at(-1);
    if (text === '') return;
    if (last?.[0] === kind) last[1] += text;
    else sliced.push([kind, text]);
  };
  let [a, b] = [0, 0];
  for (const [kind, text] of ops) {
    for (const [start, end] of pieces(kind, text.length, a, b, old, successor)) {
      const left = kind !== '+' && holds(old, a + start);
      const right = kind !== '-' && holds(successor, b + start);
      const part = text.slice(start, end);
      if (left && right) put('=', part);
      else if (left) put('-', part);
      else if (right) put('+', part);
    }
    if (kind !== '+') a += text.length;
    if (kind !== '-') b += text.length;
  }
  return sliced;
}

/** An operation cut wherever a kept span of either side begins or ends inside it. */
function pieces(
  kind: Op[0],
  length: number,
  a: number,
  b: number,
  old: readonly Span[],
  successor: readonly Span[],
): readonly (readonly [number, number])[] {
  const cuts = new Set([0, length]);
  const cut = (spans: readonly Span[], offset: number): void => {
    for (const { start, end } of spans)
      for (const at of [start - offset, end - offset]) if (at > 0 && at < length) cuts.add(at);
  };
  if (kind !== '+') cut(old, a);
  if (kind !== '-') cut(successor, b);
  const sorted = [...cuts].sort((x, y) => x - y);
  return sorted.slice(1).map((end, i) => [sorted[i] ?? 0, end] as const);
}

function holds(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => at >= start && at < end);
}
