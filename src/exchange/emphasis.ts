import type { Block, Mark, Span } from '../model/index.ts';

/** Character formatting that carries meaning. */
export interface Emphasis {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly raised: boolean;
}

/** A stretch that looks the same throughout. */
export interface EmphasisSpan extends Span {
  readonly look: Emphasis;
}

/** Cuts a part of a block's body where its emphasis changes; the spans lie in `Block.text`, one after the other. */
export function emphasisSpans({ marks, text }: Block, from: number, to: number): readonly EmphasisSpan[] {
  const borders = new Set([from, to]);
  for (const { at } of marks)
    for (const border of [at.start, at.end])
      if (border > from && border < to && !isInsidePair(text, border)) borders.add(border);
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? from;
    return { start, end, look: emphasisOf(marks.filter(({ at }) => at.start <= start && at.end >= end)) };
  });
}

/** A border between two surrogates would destroy their character. */
function isInsidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}

function emphasisOf(marks: readonly Mark[]): Emphasis {
  const has = (kind: Mark['kind']): boolean => marks.some(mark => mark.kind === kind);
  return { italic: has('italic'), bold: has('bold'), underline: has('underline'), raised: has('sup') };
}
