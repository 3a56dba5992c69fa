import { type Band, fullBand, makeBand, nodeAt } from './band.ts';
import type { Shape } from './lattice.ts';
import type { Row } from './nway.ts';

/** Beads that are settled before the search, by row and by target unit: the number of the bead, -1 for none. */
export interface Fixed {
  readonly rows: Int32Array;
  readonly target: Int32Array;
}

/** Which settled bead each row belongs to: that of the first of its units that has one. @param holder by side and unit */
export function fixedRows(rows: readonly Row[], holder: readonly Int32Array[]): Int32Array {
  return Int32Array.from(rows, ({ members }) => {
    for (const [s, units] of members.entries())
      for (const unit of units) {
        const bead = holder[s]?.[unit] ?? -1;
        if (bead >= 0) return bead;
      }
    return -1;
  });
}

/** What a settled bead is worth in the chain (nats): enough to draw its neighbours along where they are in doubt, and not enough to break a chain of good ones when what was settled is a move. */
const SETTLED = 20;
/** What any other bead with settled units costs. */
const UNSETTLED = -60;

/** Adds what was settled to the scores of beads. */
export function addFixed(scores: Float32Array, band: Band, shapes: readonly Shape[], { rows, target }: Fixed): void {
  const counts = countUnits(rows, target);
  for (const [k, shape] of shapes.entries()) {
    for (let i = shape.source; i <= band.rows; i++) {
      for (let j = Math.max(shape.target, band.low[i] ?? 0); j <= (band.high[i] ?? -1); j++) {
        const bead = sharedBead(rows, i - shape.source, i, target, j - shape.target, j);
        if (bead === -1) continue;
        const whole =
          bead >= 0 && counts.get(bead)?.source === shape.source && counts.get(bead)?.target === shape.target;
        const at = ((band.base[i] ?? 0) + j) * shapes.length + k;
        scores[at] = (scores[at] ?? 0) + (whole ? SETTLED : UNSETTLED);
      }
    }
  }
}

/** The settled bead that all units belong to; -1 when none of them is settled, -2 when they disagree. */
function sharedBead(
  rows: Int32Array,
  sourceStart: number,
  sourceEnd: number,
  target: Int32Array,
  targetStart: number,
  targetEnd: number,
): number {
  const bead = rows[sourceStart] ?? -1;
  for (let i = sourceStart; i < sourceEnd; i++) if (rows[i] !== bead) return -2;
  for (let j = targetStart; j < targetEnd; j++) if (target[j] !== bead) return -2;
  return bead;
}

function countUnits(rows: Int32Array, target: Int32Array): ReadonlyMap<number, { source: number; target: number }> {
  const counts = new Map<number, { source: number; target: number }>();
  const count = (bead: number): { source: number; target: number } => {
    const known = counts.get(bead) ?? { source: 0, target: 0 };
    counts.set(bead, known);
    return known;
  };
  for (const bead of rows) if (bead >= 0) count(bead).source++;
  for (const bead of target) if (bead >= 0) count(bead).target++;
  return counts;
}

/** A settled bead as a rectangle of the lattice: half-open ranges of rows and of target units. */
interface Anchor {
  readonly rowStart: number;
  readonly rowEnd: number;
  readonly start: number;
  readonly end: number;
}

/** Settled beads without gaps that stand in one order on both sides: the longest such chain. */
function findAnchors({ rows, target }: Fixed): readonly Anchor[] {
  const columns = rangesOf(target);
  const anchors = [...rangesOf(rows)].flatMap(([bead, [rowStart, rowEnd]]): Anchor[] => {
    const column = columns.get(bead);
    return column ? [{ rowStart, rowEnd, start: column[0], end: column[1] }] : [];
  });
  anchors.sort((a, b) => a.rowStart - b.rowStart);
  return longestChain(anchors);
}

function rangesOf(beads: Int32Array): ReadonlyMap<number, readonly [number, number]> {
  const ranges = new Map<number, [number, number]>();
  const broken = new Set<number>();
  for (const [n, bead] of beads.entries()) {
    if (bead < 0) continue;
    const range = ranges.get(bead);
    if (!range) ranges.set(bead, [n, n + 1]);
    else if (range[1] === n) range[1] = n + 1;
    else broken.add(bead);
  }
  for (const bead of broken) ranges.delete(bead);
  return ranges;
}

/** Longest increasing subsequence by target (patience). */
function longestChain(anchors: readonly Anchor[]): readonly Anchor[] {
  const tops: { anchor: Anchor; before: number }[] = [];
  const links: { anchor: Anchor; before: number }[] = [];
  const piles: number[] = [];
  for (const anchor of anchors) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((links[piles[middle] ?? 0]?.anchor.start ?? 0) < anchor.start) low = middle + 1;
      else high = middle;
    }
    links.push({ anchor, before: piles[low - 1] ?? -1 });
    piles[low] = links.length - 1;
  }
  for (let n = piles[piles.length - 1] ?? -1; n >= 0; ) {
    const link = links[n];
    if (!link) break;
    tops.push(link);
    n = link.before;
  }
  return tops.reverse().map(({ anchor }) => anchor);
}

/**
 * The band that goes through all settled beads that stand in order.
 * @param found where to search between two of them: half-open ranges of rows and target units
 * @returns nothing when `plain`, the band that knows nothing of them, holds them all
 */
export function anchorBand(
  fixed: Fixed,
  plain: Band,
  found: (rowStart: number, rowEnd: number, start: number, end: number) => Band,
): Band | undefined {
  const anchors = findAnchors(fixed);
  const isHeld = ({ rowStart, rowEnd, start, end }: Anchor): boolean =>
    nodeAt(plain, rowStart, start) >= 0 && nodeAt(plain, rowEnd, end) >= 0;
  if (anchors.every(isHeld)) return undefined;
  const low = new Int32Array(plain.rows + 1).fill(plain.columns);
  const high = new Int32Array(plain.rows + 1);
  let row = 0;
  let column = 0;
  const put = (band: Band): void => {
    for (let i = 0; i <= band.rows; i++) {
      low[row + i] = Math.min(low[row + i] ?? 0, column + (band.low[i] ?? 0));
      high[row + i] = Math.max(high[row + i] ?? 0, column + (band.high[i] ?? 0));
    }
    row += band.rows;
    column += band.columns;
  };
  for (const { rowStart, rowEnd, start, end } of anchors) {
    put(found(row, rowStart, column, start));
    put(fullBand(rowEnd - rowStart, end - start));
  }
  put(found(row, plain.rows, column, plain.columns));
  return makeBand(plain.rows, plain.columns, low, high);
}
