import { rowsOf, type Stretch } from './baselines.ts';
import { type Cell, orderCells } from './cells.ts';
import type { Rule } from './glyphs.ts';
import { edgesOf, isLabel, joinRows, SEPARATE } from './rows.ts';

/** A line's glyphs and the column they stand in. */
export interface PlacedStretch {
  readonly stretch: Stretch;
  /** Number of the column or cell on its page, in reading order; another number begins a new flow of lines. */
  readonly column: number;
  readonly cell: Cell | undefined;
}

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

/** What a page tells of the next one, which may have too few lines to show it: where its columns of text and the cells of its tables stand. */
export interface PageGrid {
  /** Middle of the space between the columns. */
  readonly gutter: number | undefined;
  /** Where cells begin, in order: distances from some fixed place on the starting side. */
  readonly edges: readonly number[];
}

/** The grid of a page of which nothing is known. */
export const NO_GRID: PageGrid = { gutter: undefined, edges: [] };

/** The stretches of a page in reading order, and its grid. */
export interface OrderedPage {
  readonly placed: readonly PlacedStretch[];
  readonly grid: PageGrid;
}

/**
 * Puts the stretches of a page into reading order: top to bottom, or column by column where a page is clearly set in two or three. Pieces of one line are joined on the way.
 * @param before the grid of the page before
 */
export function orderStretches(
  stretches: readonly Stretch[],
  rules: readonly Rule[],
  rightToLeft: boolean,
  before: PageGrid,
): OrderedPage {
  let columns = 0;
  const placed: PlacedStretch[] = [];
  const gutter = findGutter(stretches) ?? (isGutter(stretches, before.gutter) ? before.gutter : undefined);
  let found: readonly number[] | undefined;
  for (const { own, inColumn } of splitAt(gutter, stretches, rightToLeft, MOST_SPLITS)) {
    const column = inColumn ? ++columns : 0;
    let last: Cell | undefined;
    const told = edgesOf(own, rightToLeft, inColumn);
    if (told) found = [...(found ?? []), ...told];
    const edges = told ?? before.edges;
    for (const { stretch, cell } of orderCells(joinRows(own, edges, rightToLeft, inColumn), rules, rightToLeft)) {
      if (cell && !(last?.table === cell.table && last.row === cell.row && last.column === cell.column)) columns++;
      last = cell;
      placed.push({ stretch, column: cell ? columns : column, cell });
    }
  }
  return { placed, grid: { gutter, edges: found?.toSorted((a, b) => a - b) ?? before.edges } };
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
