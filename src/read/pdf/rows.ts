import { meetLoosely } from '../loose-lines.ts';
import { type LineGlyph, rowsOf, type Stretch, stretchOf } from './baselines.ts';
import { LABEL } from './line.ts';

/** Beyond this gap, in font sizes, pieces of one base line are lines of their own (a masthead, a table), unless the first is a label. */
export const SEPARATE = 2.5;
/** In a column of running text only such a gap is more than a justified blank. */
const SEPARATE_IN_COLUMN = 12;
/** After a label, or a drawn blank between phrases of a script with few blanks, the text may begin so far away, in font sizes. */
const AFTER_LABEL = 5;
/** Gaps from here on, in font sizes, are blanks between words. */
const WIDE_BLANK = 0.5;
/** Gaps compared to tell a sparse line. */
const MOST_GAPS = 40;

/** Rows of a table that have pieces beginning at one place, at least, and their share of all its rows. */
const ALIGNED = { number: 3, share: 0.4, within: 0.2 };

/** Where the cells of rows begin, in order; `undefined` where there are too few rows with cells to tell. */
export function edgesOf(
  stretches: readonly Stretch[],
  rightToLeft: boolean,
  inColumn: boolean,
): readonly number[] | undefined {
  const separate = inColumn ? SEPARATE_IN_COLUMN : SEPARATE;
  const rows = rowsOf(stretches).map(row => groupRow(row, rightToLeft, separate));
  const tabular = rows.filter(groups => groups.length > 1);
  if (tabular.length < ALIGNED.number) return undefined;
  const starts = tabular.flatMap(groups =>
    groups
      .flat()
      .slice(1)
      .map(own => startOf(own, rightToLeft)),
  );
  const needed = Math.max(ALIGNED.number, tabular.length * ALIGNED.share);
  return frequentPlaces(
    starts.sort((x, y) => x - y),
    needed,
  );
}

function startOf({ left, right }: Stretch, rightToLeft: boolean): number {
  return rightToLeft ? -right : left;
}

/** Joins stretches on one base line unless they stand far apart, or begin where cells do and stand in a row that has some. */
export function joinRows(
  stretches: readonly Stretch[],
  edges: readonly number[],
  rightToLeft: boolean,
  inColumn: boolean,
): readonly (readonly Stretch[])[] {
  const separate = inColumn ? SEPARATE_IN_COLUMN : SEPARATE;
  return rowsOf(stretches).map(row => {
    const groups = groupRow(row, rightToLeft, separate);
    const cut = groups.length < 2 ? groups : groups.flatMap(group => cutGroup(group, edges, rightToLeft));
    return cut.map(group => joinStretches(rightToLeft ? [...group].reverse() : group));
  });
}

/** Places that so many of the sorted ones share, but for a few tenths of a point. */
function frequentPlaces(sorted: readonly number[], needed: number): readonly number[] {
  const frequent: number[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && (sorted[to] ?? 0) - (sorted[from] ?? 0) < ALIGNED.within) to++;
    if (to - from >= needed) frequent.push(sorted[from] ?? 0);
  }
  return frequent;
}

function cutGroup(
  group: readonly Stretch[],
  edges: readonly number[],
  rightToLeft: boolean,
): readonly (readonly Stretch[])[] {
  const parts: Stretch[][] = [];
  for (const stretch of group.flatMap(own => cutStretch(own, edges, rightToLeft))) {
    const before = parts.at(-1)?.at(-1);
    if (!before || (isAt(startOf(stretch, rightToLeft), edges) && !isLabel(before))) parts.push([stretch]);
    else parts.at(-1)?.push(stretch);
  }
  return parts;
}

/** A full cell leaves little space before the next, in font sizes; more than a blank of justified text where a column is known to begin there. */
const CELL_GAP = 0.5;

/** Cuts a stretch that runs over two cells. */
function cutStretch(stretch: Stretch, edges: readonly number[], rightToLeft: boolean): readonly Stretch[] {
  const parts: LineGlyph[][] = [[]];
  let before: LineGlyph | undefined;
  for (const item of stretch.glyphs) {
    const gap = before ? item.glyph.left - before.glyph.right : 0;
    const start = rightToLeft ? -(before?.glyph.right ?? 0) : item.glyph.left;
    if (gap > CELL_GAP * stretch.size && isAt(start, edges)) parts.push([]);
    parts.at(-1)?.push(item);
    before = item;
  }
  if (parts.length === 1) return [stretch];
  const cut = parts.map(part => stretchOf(part, stretch.blankAfter));
  return rightToLeft ? cut.reverse() : cut;
}

/** A search by halves. Attack: a page of three rows with ten thousand cells each, whose glyphs are all compared with all edges. */
function isAt(start: number, edges: readonly number[]): boolean {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= start - ALIGNED.within) low = middle + 1;
    else high = middle;
  }
  const edge = edges[low];
  return edge !== undefined && Math.abs(start - edge) < ALIGNED.within;
}

/** The stretches of a row in groups that are one line each, in reading direction. */
function groupRow(row: readonly Stretch[], rightToLeft: boolean, separate: number): readonly (readonly Stretch[])[] {
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
    const size = Math.min(last.size, stretch.size);
    const label = group.length === 1 && isLabel(last);
    const far = label || isPhraseEnd(last, stretch) ? Math.max(separate, AFTER_LABEL) : separate;
    if (sparse || gap < size * far) group.push(stretch);
    else groups.push([stretch]);
  }
  return groups;
}

/** One stretch of several, from left to right. */
function joinStretches(group: readonly Stretch[]): Stretch {
  const [only] = group;
  if (only && group.length === 1) return only;
  return stretchOf(
    group.flatMap(({ glyphs }, i) => (i === 0 ? glyphs : withBlank(glyphs))),
    group.at(-1)?.blankAfter,
  );
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

/** Whether a drawn blank parts two phrases of Thai or Korean: Thai lines have few blanks, and all that is needed to justify them goes there. */
function isPhraseEnd(before: Stretch, after: Stretch): boolean {
  return before.blankAfter && meetLoosely(before.glyphs.at(-1)?.glyph.text ?? '', after.glyphs[0]?.glyph.text ?? '');
}

function withBlank(glyphs: readonly LineGlyph[]): readonly LineGlyph[] {
  return glyphs.map((item, i) => (i === 0 ? { ...item, blankBefore: item.blankBefore || ' ' } : item));
}

/** Whether a stretch is the number, letter or bullet of a paragraph, or a call. */
export function isLabel({ glyphs }: Stretch): boolean {
  if (glyphs.length > 8) return false;
  const text = glyphs.map(({ glyph }) => glyph.text).join('');
  return (
    LABEL.test(text) || LABEL.test([...text].reverse().join('')) || glyphs.every(({ shift }) => shift === 'raised')
  );
}
