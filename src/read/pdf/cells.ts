import { type LineGlyph, type Stretch, stretchOf } from './baselines.ts';
import type { Rule } from './glyphs.ts';

/** Where a line stands among others that stand side by side. */
export interface Cell {
  /** Of the page, from 0. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** Lines in the cell can go on to here, in points from the left edge (from the right to here in right-to-left text). */
  readonly end: number;
  /** Rows and columns enough to be a table; else a masthead, a signature, a line with something at its other end. */
  readonly tabular: boolean;
  /** Of the whole table. */
  readonly columns: number;
}

/** A line of a page in reading order, and its cell. */
export interface CellStretch {
  readonly stretch: Stretch;
  readonly cell: Cell | undefined;
}

type Row = readonly Stretch[];
type Interval = { left: number; right: number };
/** A column and the rows that have something in it. */
type Column = Interval & { rows: readonly Row[] };

/** Rows of one table are at most so far apart, in font sizes. */
const FARTHEST = 3.2;
/** A line may hang out of its column by so much, in font sizes. */
const OVERHANG = 0.5;
/** Rows farther apart than the nearest by this factor are rows of a table, nearer ones lines of a cell. */
const ROW_GAP = 1.3;
/** A rule between two rows covers so much of the width of the table. */
const RULED = 0.3;
/** Rows of two cells that make a table. */
const TABLE_ROWS = 3;
/** Letters larger than the others by this factor do not begin a row of a table: the name of an organ. */
const LARGE = 1.3;

/**
 * Puts the pieces of rows into reading order. Where pieces stand side by side over several rows, what is below one another in a column and not divided by a rule or a space is a cell, and
 * cells are read row by row.
 */
export function orderCells(
  lines: readonly Row[],
  rules: readonly Rule[],
  rightToLeft: boolean,
): readonly CellStretch[] {
  const ordered: CellStretch[] = [];
  const rows = joinNeighbours(lines);
  const edge = { left: least(rows.flat(), 'left'), right: most(rows.flat(), 'right') };
  let table = 0;
  for (let at = 0; at < rows.length; ) {
    const region = regionAt(rows, at, rules, rightToLeft);
    if (region.flat().length < 3) {
      for (const stretch of rows[at] ?? []) ordered.push({ stretch, cell: undefined });
      at++;
      continue;
    }
    for (const one of cellsOf(region, rules, rightToLeft, table++, edge)) ordered.push(one);
    at += region.length;
  }
  return ordered;
}

/** Puts rows together that stand side by side although their base lines differ: the large name of an organ and the lines beside it. */
function joinNeighbours(lines: readonly Row[]): readonly Row[] {
  const rows: Stretch[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const beside = row?.some(a => line.some(b => isBeside(a, b)));
    if (row && beside) row.push(...line);
    else rows.push([...line]);
  }
  return rows;
}

/** Share of the lower of two lines' heights that the other one covers when they stand side by side. */
const BESIDE = 0.4;
/** From the base line up and down, in font sizes. */
const [ASCENT, DESCENT] = [0.7, 0.2];

function isBeside(a: Stretch, b: Stretch): boolean {
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  if (gap < OVERHANG * Math.max(a.size, b.size)) return false;
  const common =
    Math.min(a.y + DESCENT * a.size, b.y + DESCENT * b.size) - Math.max(a.y - ASCENT * a.size, b.y - ASCENT * b.size);
  return common > BESIDE * (ASCENT + DESCENT) * Math.min(a.size, b.size);
}

/** The rows from one on that fit the columns which the first of them opens. */
function regionAt(rows: readonly Row[], at: number, rules: readonly Rule[], rightToLeft: boolean): readonly Row[] {
  const first = rows[at] ?? [];
  const columns = columnsOf(first);
  if (columns.length < 2) return [];
  let count = 1;
  let sure = 1;
  for (let i = at + 1; i < rows.length; i++, count++) {
    const before = rows[i - 1] ?? [];
    const row = cutAt(rows[i] ?? [], columns, rightToLeft);
    const size = Math.max(...row.map(stretch => stretch.size), ...before.map(stretch => stretch.size));
    const gap = least(row, 'y') - least(before, 'y');
    if (gap > FARTHEST * size || !fits(row, columns)) break;
    if (columnsOf(row).length > 1) sure = count + 1;
    else if (sure === count && gap < ROW_GAP * pitchOf(rows.slice(at, i + 1)) && !isRuled(before, row, rules))
      sure = count + 1;
  }
  return [first, ...rows.slice(at + 1, at + sure).map(row => cutAt(row, columns, rightToLeft))];
}

/** A gap before the place where a column begins divides cells from here on, in font sizes. */
const CELL_GAP = 0.5;

/** Cuts pieces that run over two columns where the second one begins: full cells leave little space between them. */
function cutAt(row: Row, columns: readonly Interval[], rightToLeft: boolean): Row {
  return row.flatMap(piece => {
    const parts: LineGlyph[][] = [[]];
    let before: LineGlyph | undefined;
    for (const item of piece.glyphs) {
      const gap = before ? item.glyph.left - before.glyph.right : 0;
      const edge = rightToLeft ? (before?.glyph.right ?? 0) : item.glyph.left;
      const begins = columns.some(
        column => Math.abs((rightToLeft ? column.right : column.left) - edge) < 0.15 * piece.size,
      );
      if (gap > CELL_GAP * piece.size && begins && columns.length > 1) parts.push([]);
      parts.at(-1)?.push(item);
      before = item;
    }
    return parts.length > 1 ? parts.map(part => stretchOf(part, piece.blankAfter)) : [piece];
  });
}

/** The columns that one row shows. */
function columnsOf(row: Row): Column[] {
  const columns: Column[] = [];
  for (const { left, right } of [...row].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right, rows: [row] });
  }
  return columns;
}

/** Whether each piece of a row is in one column, or between two; columns widen by it, and two that no row has both of become one. */
function fits(row: Row, columns: Column[]): boolean {
  let grown = columns.map(column => ({ ...column }));
  for (const { left, right, size } of row) {
    const touched = grown.filter(
      column => left < column.right + OVERHANG * size && right > column.left - OVERHANG * size,
    );
    const rows = touched.flatMap(column => column.rows);
    if (new Set(rows).size < rows.length) return false;
    const near = touched.length === 0 && row.length === 1 ? nearest(grown, left, right) : undefined;
    if (touched.length === 0 && row.length === 1 && !near) return false;
    const joined = near ? [near] : touched;
    const wide: Column = { left, right, rows: [row] };
    for (const column of joined) {
      wide.left = Math.min(wide.left, column.left);
      wide.right = Math.max(wide.right, column.right);
      wide.rows = [...wide.rows.filter(own => own !== row), ...column.rows.filter(own => own !== row), row];
    }
    grown = [...grown.filter(column => !joined.includes(column)), wide];
  }
  columns.splice(0, columns.length, ...grown);
  return true;
}

/** The column that a piece between two of them belongs to: clearly the nearer one. */
function nearest(columns: readonly Column[], left: number, right: number): Column | undefined {
  const distances = columns.map(column => ({ column, by: Math.max(column.left - right, left - column.right) }));
  const [first, second] = distances.sort((a, b) => a.by - b.by);
  return first && second && first.by < second.by / 2 ? first.column : undefined;
}

function cellsOf(
  region: readonly Row[],
  rules: readonly Rule[],
  rightToLeft: boolean,
  table: number,
  edge: Interval,
): readonly CellStretch[] {
  const columns: Column[] = [];
  for (const row of region)
    if (columns.length === 0) columns.push(...columnsOf(row));
    else fits(row, columns);
  columns.sort((a, b) => (rightToLeft ? b.right - a.right : a.left - b.left));
  const columnOf = ({ left, right }: Stretch): number =>
    columns.findIndex(column => left < column.right + 0.1 && right > column.left - 0.1);
  const bands = bandsOf(region, rules, columnOf);
  const full = bands.filter(band => new Set(band.flat().map(columnOf)).size > 1).length;
  return bands.flatMap((band, row) =>
    columns.flatMap((_, column) =>
      band
        .flat()
        .filter(stretch => columnOf(stretch) === column)
        .sort((a, b) => a.y - b.y)
        .map(stretch => {
          const next = columns[column + 1];
          const space = stretch.size / 2;
          const end = rightToLeft ? (next ? next.right + space : edge.left) : next ? next.left - space : edge.right;
          return { stretch, cell: { table, row, column, end, tabular: full >= TABLE_ROWS, columns: columns.length } };
        }),
    ),
  );
}

/** Divides the lines of a table into its rows: by rules where most rows have one, else by spaces and by what begins in the first column. */
function bandsOf(
  region: readonly Row[],
  rules: readonly Rule[],
  columnOf: (stretch: Stretch) => number,
): readonly (readonly Row[])[] {
  const ruled = region.map((row, i) => i > 0 && isRuled(region[i - 1] ?? [], row, rules));
  const grid = ruled.filter(Boolean).length >= region.filter(row => row.length > 1).length / 2;
  const pitch = pitchOf(region);
  const bands: Row[][] = [];
  region.forEach((row, i) => {
    const gap = least(row, 'y') - least(region[i - 1] ?? [], 'y');
    const head = row.find(stretch => columnOf(stretch) === 0);
    const others = row.filter(stretch => stretch !== head);
    const begins = head !== undefined && others.length > 0 && others.every(({ size }) => head.size < size * LARGE);
    if (i === 0 || ruled[i] || (!grid && (begins || gap > ROW_GAP * pitch))) bands.push([row]);
    else bands.at(-1)?.push(row);
  });
  return bands;
}

/** Smallest distance of two rows, in points, but not less than lines of their size need. */
function pitchOf(rows: readonly Row[]): number {
  const gaps = rows.slice(1).map((row, i) => least(row, 'y') - least(rows[i] ?? [], 'y'));
  const size = Math.max(...rows.map(row => Math.max(...row.map(stretch => stretch.size))));
  return Math.max(Math.min(...gaps), size);
}

function isRuled(above: Row, below: Row, rules: readonly Rule[]): boolean {
  const [top, bottom] = [most(above, 'y'), least(below, 'y')];
  const both = [...above, ...below];
  const [left, right] = [least(both, 'left'), most(both, 'right')];
  const covered = rules
    .filter(({ y }) => y > top && y < bottom)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.right, right) - Math.max(rule.left, left)), 0);
  return covered >= (right - left) * RULED;
}

function least(row: Row, key: 'left' | 'y'): number {
  return row.reduce((found, stretch) => Math.min(found, stretch[key]), Number.POSITIVE_INFINITY);
}

function most(row: Row, key: 'right' | 'y'): number {
  return row.reduce((found, stretch) => Math.max(found, stretch[key]), Number.NEGATIVE_INFINITY);
}
