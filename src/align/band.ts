/**
 * The part of the lattice that is searched. Node (i, j) means "i units of the source and j of the target are used up"; row i holds the nodes j from `low[i]` to `high[i]`, both
 * included. Rows never step back, so the band is connected from (0, 0) to (n, m).
 */
export interface Band {
  readonly rows: number;
  readonly columns: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Index of node (i, low[i]); the last entry is the number of nodes. */
  readonly offset: Int32Array;
  /** Index that node (i, 0) has or would have: node (i, j) of the band is `base[i] + j`. */
  readonly base: Int32Array;
}

/** Number of nodes of a band. */
export function bandSize(band: Band): number {
  return band.offset[band.rows + 1] ?? 0;
}

/** Nodes of the widest row. */
export function bandWidth(band: Band): number {
  let widest = 0;
  for (let i = 0; i <= band.rows; i++) widest = Math.max(widest, (band.high[i] ?? 0) - (band.low[i] ?? 0) + 1);
  return widest;
}

/** Index of node (i, j), or -1 outside the band. */
export function nodeAt(band: Band, i: number, j: number): number {
  if (i < 0 || j < 0 || i > band.rows) return -1;
  const low = band.low[i] ?? 0;
  if (j < low || j > (band.high[i] ?? -1)) return -1;
  return (band.base[i] ?? 0) + j;
}

/** Band over n × m units with the wished limits; they are widened until every row touches the one before it and both corners are inside. */
export function makeBand(rows: number, columns: number, low: Int32Array, high: Int32Array): Band {
  const clamp = (j: number): number => Math.max(0, Math.min(columns, j));
  low[0] = 0;
  high[rows] = columns;
  for (let i = rows - 1; i >= 0; i--) low[i] = clamp(Math.min(low[i] ?? 0, low[i + 1] ?? 0));
  low[rows] = clamp(low[rows] ?? 0);
  high[0] = clamp(high[0] ?? 0);
  for (let i = 1; i <= rows; i++) {
    high[i] = clamp(Math.max(high[i] ?? 0, high[i - 1] ?? 0, low[i] ?? 0));
    if ((low[i] ?? 0) > (high[i - 1] ?? 0)) high[i - 1] = low[i] ?? 0;
  }
  const offset = new Int32Array(rows + 2);
  const base = new Int32Array(rows + 1);
  for (let i = 0; i <= rows; i++) {
    base[i] = (offset[i] ?? 0) - (low[i] ?? 0);
    offset[i + 1] = (base[i] ?? 0) + (high[i] ?? 0) + 1;
  }
  return { rows, columns, low, high, offset, base };
}

/** The whole lattice. */
export function fullBand(rows: number, columns: number): Band {
  return makeBand(rows, columns, new Int32Array(rows + 1), new Int32Array(rows + 1).fill(columns));
}

/** The same nodes with the sides exchanged. */
export function transposeBand(band: Band): Band {
  const low = new Int32Array(band.columns + 1);
  const high = new Int32Array(band.columns + 1);
  let first = 0;
  let last = 0;
  for (let j = 0; j <= band.columns; j++) {
    while (first < band.rows && (band.high[first] ?? 0) < j) first++;
    while (last < band.rows && (band.low[last + 1] ?? 0) <= j) last++;
    low[j] = first;
    high[j] = last;
  }
  return makeBand(band.columns, band.rows, low, high);
}
