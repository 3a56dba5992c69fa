import { meetLoosely } from '../loose-lines.ts';
import { type LineGlyph, rowsOf, type Stretch, stretchOf } from './baselines.ts';
import { type Cell, orderCells } from './cells.ts';
import type { Rule } from './glyphs.ts';
import { LABEL } from './line.ts';

/** A line's glyphs and the column they stand in. */
export interface PlacedStretch {
  readonly stretch: Stretch;
  /** Number of the column or cell on its page, in reading order; another number begins a new flow of lines. */
  readonly column: number;
  readonly cell: Cell | undefined;
}

/** Beyond this gap, in font sizes, pieces of one base line are lines of their own (a masthead, a table), unless the first is a label. */
const SEPARATE = 2.5;
/** In a column of running text only such a gap is more than a justified blank. */
const SEPARATE_IN_COLUMN = 12;
/** After a label, or a drawn blank between phrases of a script with few blanks, the text may begin so far away, in font sizes. */
const AFTER_LABEL = 5;
/** Gaps from here on, in font sizes, are blanks between words. */
const WIDE_BLANK = 0.5;
/** Gaps compared to tell a sparse line. */
const MOST_GAPS = 40;
/** A column has at least so many rows … */
const COLUMN_ROWS = 6;
/** … which fill so much of its width in the middle … */
const FILLED = 0.6;
/** … and of which at most this share has a gap inside as wide as between the cells of a table. */
const GAPPED = 0.2;
/** A gutter may be crossed by this share of the rows (titles, masthead). */
const CROSSED = 0.35;
/** Where a gutter may be, in widths of the text: of two columns, or of three. */
const GUTTERS = [0.25, 0.75] as const;
/** Places tried for a gutter. */
const TRIED = 120;
/** Columns within columns. */
const MOST_SPLITS = 2;

/** The stretches of a page in reading order, and the middle of the space between its columns. */
export interface OrderedPage {
  readonly placed: readonly PlacedStretch[];
  readonly gutter: number | undefined;
}

/**
 * Puts the stretches of a page into reading order: top to bottom, or column by column where a page is clearly set in two or three. Pieces of one line are joined on the way.
 * @param gutterBefore where the page before has the space between its columns: a last page may have too few lines to show it
 */
export function orderStretches(
  stretches: readonly Stretch[],
  rules: readonly Rule[],
  rightToLeft: boolean,
  gutterBefore: number | undefined,
): OrderedPage {
  let columns = 0;
  const placed: PlacedStretch[] = [];
  const gutter = findGutter(stretches) ?? (isGutter(stretches, gutterBefore) ? gutterBefore : undefined);
  for (const { own, inColumn } of splitAt(gutter, stretches, rightToLeft, MOST_SPLITS)) {
    const column = inColumn ? ++columns : 0;
    let last: Cell | undefined;
    for (const { stretch, cell } of orderCells(joinRows(own, rightToLeft, inColumn), rules, rightToLeft)) {
      if (cell && !(last?.table === cell.table && last.row === cell.row && last.column === cell.column)) columns++;
      last = cell;
      placed.push({ stretch, column: cell ? columns : column, cell });
    }
  }
  return { placed, gutter };
}

interface Flow {
  readonly own: readonly Stretch[];
  readonly inColumn: boolean;
}

/** Flows of lines in reading order. A line across a gutter ends the columns above it. */
function splitColumns(stretches: readonly Stretch[], rightToLeft: boolean, splits: number): readonly Flow[] {
  return splitAt(splits > 0 ? findGutter(stretches) : undefined, stretches, rightToLeft, splits);
}

function splitAt(
  gutter: number | undefined,
  stretches: readonly Stretch[],
  rightToLeft: boolean,
  splits: number,
): readonly Flow[] {
  if (gutter === undefined) return [{ own: stretches, inColumn: splits < MOST_SPLITS }];
  const flows: Flow[] = [];
  const face = faceOf(stretches);
  let [left, right, across]: [Stretch[], Stretch[], Stretch[]] = [[], [], []];
  const flushSides = (): void => {
    for (const side of rightToLeft ? [right, left] : [left, right])
      if (side.length > 0) flows.push(...splitColumns(side, rightToLeft, splits - 1));
    [left, right] = [[], []];
  };
  const flushAcross = (): void => {
    if (across.length > 0) flows.push({ own: across, inColumn: splits < MOST_SPLITS });
    across = [];
  };
  const rows = rowsOf(stretches);
  for (const [i, row] of rows.entries()) {
    const crossed = row.some(stretch => stretch.left < gutter && stretch.right > gutter);
    if (crossed || endsAcross(row, across, rows[i + 1], { gutter, face })) {
      flushSides();
      for (const one of row) across.push(one);
      continue;
    }
    flushAcross();
    for (const stretch of row) (stretch.right <= gutter ? left : right).push(stretch);
  }
  flushAcross();
  flushSides();
  return flows;
}

/** The last line of a paragraph across the columns comes at most so far below the one before, in font sizes. */
const ACROSS_STEP = 1.6;

/** Whether a row that keeps to one side of the gutter is the short last line of a title or paragraph across it: alone in its row, in the same face, and the columns show below it or have another face. */
function endsAcross(
  row: readonly Stretch[],
  across: readonly Stretch[],
  next: readonly Stretch[] | undefined,
  { gutter, face }: { readonly gutter: number; readonly face: string },
): boolean {
  const [own, before] = [row[0], across.at(-1)];
  if (!own || !before || row.length > 1) return false;
  const step = own.y - before.y;
  const begins = next?.some(({ right }) => right < gutter) && next.some(({ left }) => left > gutter);
  return (
    faceOf(row) === faceOf([before]) && step > 0 && step < ACROSS_STEP * own.size && (begins || faceOf(row) !== face)
  );
}

/** Share of the rows that may cross a gutter known from the page before. */
const CROSSED_AGAIN = 0.5;
/** Rows that each column has at least where the page before has columns. */
const FEW_ROWS = 2;

/** Whether the columns of the page before go on: few rows cross the space between them, and most have something on both sides. */
function isGutter(stretches: readonly Stretch[], x: number | undefined): boolean {
  if (x === undefined) return false;
  const rows = rowsOf(stretches);
  const uncrossed = rows.filter(row => row.every(({ left, right }) => left > x || right < x));
  const both = uncrossed.filter(row => row.some(({ right }) => right < x) && row.some(({ left }) => left > x));
  return (
    both.length >= FEW_ROWS &&
    both.length >= uncrossed.length / 2 &&
    rows.length - uncrossed.length <= rows.length * CROSSED_AGAIN
  );
}

/** The font and size that most glyphs of some stretches have. */
function faceOf(stretches: readonly Stretch[]): string {
  const counts = new Map<string, number>();
  for (const { glyphs, size } of stretches) {
    const face = `${glyphs[0]?.glyph.font.name} ${size}`;
    counts.set(face, (counts.get(face) ?? 0) + glyphs.length);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0])[0];
}

/** The x of the blank band between two columns of running text, `undefined` on any other page. */
function findGutter(stretches: readonly Stretch[]): number | undefined {
  if (stretches.length < 2 * COLUMN_ROWS) return undefined;
  const [left, right] = extent(stretches);
  const width = right - left;
  if (!(width > 0)) return undefined;
  const step = (width * (GUTTERS[1] - GUTTERS[0])) / TRIED;
  const rows = rowsOf(stretches);
  const crossings = Array.from({ length: TRIED + 1 }, (_, i) => {
    const x = left + width * GUTTERS[0] + i * step;
    return rows.filter(row => row.some(s => s.left < x && s.right > x)).length;
  });
  const least = Math.min(...crossings);
  if (least > rows.length * CROSSED) return undefined;
  // A narrow column beside a wide one leaves the least crossings in a band; several bands are the gutters of several columns.
  for (const [start, end] of bandsOf(crossings, least)) {
    const x = left + width * GUTTERS[0] + ((start + end) / 2) * step;
    const leftSide = stretches.filter(s => s.right <= x);
    const rightSide = stretches.filter(s => s.left >= x);
    if (isColumn(leftSide) && isColumn(rightSide) && sideBySide(leftSide, rightSide)) return x;
  }
  return undefined;
}

/** Runs of places with no more crossings than the least and one in ten. */
function bandsOf(crossings: readonly number[], least: number): readonly (readonly [number, number])[] {
  const bands: [number, number][] = [];
  const most = least * 1.1 + 1;
  crossings.forEach((count, i) => {
    const band = bands.at(-1);
    if (count > most) return;
    if (band && band[1] === i - 1) band[1] = i;
    else bands.push([i, i]);
  });
  return bands.sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
}

function extent(stretches: readonly Stretch[]): readonly [number, number] {
  return [
    stretches.reduce((least, s) => Math.min(least, s.left), Number.POSITIVE_INFINITY),
    stretches.reduce((most, s) => Math.max(most, s.right), Number.NEGATIVE_INFINITY),
  ];
}

function isColumn(stretches: readonly Stretch[]): boolean {
  const rows = rowsOf(stretches);
  if (rows.length < COLUMN_ROWS) return false;
  const [edge, end] = extent(stretches);
  const widths = rows.map(row => extent(row)).map(([from, to]) => to - from);
  const gapped = rows.filter(row => hasWideGap(row)).length;
  widths.sort((a, b) => a - b);
  return (widths[widths.length >> 1] ?? 0) >= (end - edge) * FILLED && gapped <= rows.length * GAPPED;
}

function hasWideGap(row: readonly Stretch[]): boolean {
  const sorted = [...row].sort((a, b) => a.left - b.left);
  return sorted.some((stretch, i) => {
    const before = sorted[i - 1];
    return before !== undefined && stretch.left - before.right > SEPARATE * stretch.size && !isLabel(before);
  });
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

/** Rows of a table that have pieces beginning at one place, at least, and their share of all its rows. */
const ALIGNED = { number: 3, share: 0.4, within: 0.2 };

/** Joins stretches on one base line unless they stand far apart, or begin where those of other rows begin that have cells. */
function joinRows(
  stretches: readonly Stretch[],
  rightToLeft: boolean,
  inColumn: boolean,
): readonly (readonly Stretch[])[] {
  const separate = inColumn ? SEPARATE_IN_COLUMN : SEPARATE;
  const rows = rowsOf(stretches).map(row => groupRow(row, rightToLeft, separate));
  const startOf = ({ left, right }: Stretch): number => (rightToLeft ? -right : left);
  const tabular = rows.filter(groups => groups.length > 1);
  const starts = tabular.flatMap(groups => groups.flat().slice(1).map(startOf)).sort((x, y) => x - y);
  const needed = Math.max(ALIGNED.number, tabular.length * ALIGNED.share);
  const edges = tabular.length < ALIGNED.number ? [] : frequentPlaces(starts, needed);
  return rows.map(groups => {
    const cut =
      groups.length < 2
        ? groups
        : groups.flatMap(group =>
            cutGroup(
              group.flatMap(own => cutStretch(own, edges, rightToLeft)),
              edges,
              startOf,
            ),
          );
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
  startOf: (stretch: Stretch) => number,
): readonly (readonly Stretch[])[] {
  const parts: Stretch[][] = [];
  for (const stretch of group) {
    const before = parts.at(-1)?.at(-1);
    const start = startOf(stretch);
    if (!before || (isAt(start, edges) && !isLabel(before))) parts.push([stretch]);
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

function isAt(start: number, edges: readonly number[]): boolean {
  return edges.some(edge => Math.abs(start - edge) < ALIGNED.within);
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

function isLabel({ glyphs }: Stretch): boolean {
  if (glyphs.length > 8) return false;
  const text = glyphs.map(({ glyph }) => glyph.text).join('');
  return (
    LABEL.test(text) || LABEL.test([...text].reverse().join('')) || glyphs.every(({ shift }) => shift === 'raised')
  );
}
