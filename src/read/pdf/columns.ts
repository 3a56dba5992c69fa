import { type LineGlyph, type Stretch, stretchOf } from './baselines.ts';
import { LABEL } from './line.ts';

/** A line's glyphs and the column they stand in. */
export interface PlacedStretch {
  readonly stretch: Stretch;
  /** Number of the column on its page, in reading order; another number begins a new flow of lines. */
  readonly column: number;
}

/** Beyond this gap, in font sizes, pieces of one base line are lines of their own (a masthead, a table), unless the first is a label. */
const SEPARATE = 2.5;
/** After a label the text may begin so far away, in font sizes. */
const AFTER_LABEL = 5;
/** Gaps from here on, in font sizes, are blanks between words. */
const WIDE_BLANK = 0.5;
/** Gaps compared to tell a sparse line. */
const MOST_GAPS = 40;
/** A column has at least so many stretches … */
const COLUMN_LINES = 6;
/** … which fill so much of its width in the middle: tables and forms do not. */
const FILLED = 0.6;
/** A gutter may be crossed by this share of the stretches (titles, masthead). */
const CROSSED = 0.35;
/** Places tried for a gutter. */
const TRIED = 120;

/**
 * Puts the stretches of a page into reading order: top to bottom, or column by column where a page is clearly set in two. Pieces of one line are joined on the way.
 */
export function orderStretches(stretches: readonly Stretch[], rightToLeft: boolean): readonly PlacedStretch[] {
  const gutter = findGutter(stretches);
  if (gutter === undefined) return joinRows(stretches, rightToLeft).map(stretch => ({ stretch, column: 0 }));
  const placed: PlacedStretch[] = [];
  let column = 0;
  let left: Stretch[] = [];
  let right: Stretch[] = [];
  const flush = (): void => {
    for (const side of rightToLeft ? [right, left] : [left, right]) {
      if (side.length === 0) continue;
      column++;
      placed.push(...joinRows(side, rightToLeft).map(stretch => ({ stretch, column })));
    }
    left = [];
    right = [];
  };
  for (const stretch of [...stretches].sort((a, b) => a.y - b.y)) {
    if (stretch.right <= gutter) left.push(stretch);
    else if (stretch.left >= gutter) right.push(stretch);
    else {
      flush();
      placed.push({ stretch, column: 0 });
    }
  }
  flush();
  return placed;
}

/** The x of the blank band between two columns of running text, `undefined` on any other page. */
function findGutter(stretches: readonly Stretch[]): number | undefined {
  if (stretches.length < 2 * COLUMN_LINES) return undefined;
  const left = stretches.reduce((least, s) => Math.min(least, s.left), Number.POSITIVE_INFINITY);
  const right = stretches.reduce((most, s) => Math.max(most, s.right), Number.NEGATIVE_INFINITY);
  const width = right - left;
  if (!(width > 0)) return undefined;
  let best: { x: number; crossing: number } | undefined;
  for (let x = left + width * 0.35; x <= left + width * 0.65; x += (width * 0.3) / TRIED) {
    const crossing = stretches.filter(s => s.left < x && s.right > x).length;
    if (!best || crossing < best.crossing) best = { x, crossing };
  }
  if (!best || best.crossing > stretches.length * CROSSED) return undefined;
  const { x } = best;
  const leftSide = stretches.filter(s => s.right <= x);
  const rightSide = stretches.filter(s => s.left >= x);
  return isColumn(leftSide) && isColumn(rightSide) && sideBySide(leftSide, rightSide) ? x : undefined;
}

function isColumn(stretches: readonly Stretch[]): boolean {
  if (stretches.length < COLUMN_LINES) return false;
  const edge = stretches.reduce((least, s) => Math.min(least, s.left), Number.POSITIVE_INFINITY);
  const end = stretches.reduce((most, s) => Math.max(most, s.right), Number.NEGATIVE_INFINITY);
  const widths = stretches.map(s => s.right - s.left).sort((a, b) => a - b);
  return (widths[widths.length >> 1] ?? 0) >= (end - edge) * FILLED;
}

/** Two columns run beside each other for most of the shorter one's height. */
function sideBySide(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  const range = (side: readonly Stretch[]): readonly [number, number] => {
    const heights = side.map(s => s.y).sort((x, y) => x - y);
    return [heights[0] ?? 0, heights.at(-1) ?? 0];
  };
  const [topA, endA] = range(a);
  const [topB, endB] = range(b);
  const common = Math.min(endA, endB) - Math.max(topA, topB);
  return common >= Math.min(endA - topA, endB - topB) * 0.6;
}

/** Joins stretches on one base line unless they stand far apart. */
function joinRows(stretches: readonly Stretch[], rightToLeft: boolean): readonly Stretch[] {
  const sorted = [...stretches].sort((a, b) => a.y - b.y);
  const rows: Stretch[][] = [];
  for (const stretch of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && stretch.y - first.y < 0.3 * Math.min(first.size, stretch.size)) row.push(stretch);
    else rows.push([stretch]);
  }
  return rows.flatMap(row => joinRow(row, rightToLeft));
}

function joinRow(row: readonly Stretch[], rightToLeft: boolean): readonly Stretch[] {
  const sorted = [...row].sort((a, b) => (rightToLeft ? b.right - a.right : a.left - b.left));
  const sparse = isSparseLine(sorted);
  const groups: Stretch[][] = [];
  for (const stretch of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (!group || !last) {
      groups.push([stretch]);
      continue;
    }
    const gap = rightToLeft ? last.left - stretch.right : stretch.left - last.right;
    const size = Math.max(last.size, stretch.size);
    const label = group.length === 1 && isLabel(last);
    if (sparse || gap < size * (label ? AFTER_LABEL : SEPARATE)) group.push(stretch);
    else groups.push([stretch]);
  }
  return groups.map(group => joinStretches(rightToLeft ? group.reverse() : group));
}

/** One stretch of several, from left to right. */
function joinStretches(group: readonly Stretch[]): Stretch {
  const [only] = group;
  if (only && group.length === 1) return only;
  return stretchOf(group.flatMap(({ glyphs }, i) => (i === 0 ? glyphs : withBlank(glyphs))));
}

/** A justified line of few long words: all its blanks are wide, and equally wide. */
function isSparseLine(row: readonly Stretch[]): boolean {
  const glyphs = row.flatMap(stretch => stretch.glyphs).sort((a, b) => a.glyph.left - b.glyph.left);
  const gaps: number[] = [];
  for (let i = 1; i < glyphs.length; i++) {
    const [before, here] = [glyphs[i - 1]?.glyph, glyphs[i]];
    if (!before || !here || here.shift) continue;
    const gap = here.glyph.left - before.right;
    if (here.blankBefore || gap > WIDE_BLANK * here.glyph.size) gaps.push(gap);
  }
  return gaps.length >= 2 && Math.max(...gaps.slice(0, MOST_GAPS)) < Math.min(...gaps.slice(0, MOST_GAPS)) * 1.5;
}

function withBlank(glyphs: readonly LineGlyph[]): readonly LineGlyph[] {
  return glyphs.map((item, i) => (i === 0 ? { ...item, blankBefore: item.blankBefore || ' ' } : item));
}

function isLabel({ glyphs }: Stretch): boolean {
  if (glyphs.length > 8) return false;
  const text = glyphs.map(({ glyph }) => glyph.text).join('');
  return (
    LABEL.test(text) || LABEL.test([...text].reverse().join('')) || glyphs.every(({ shift }) => shift === 'raised')
  );
}
