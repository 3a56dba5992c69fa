import { bandSize, bandWidth } from './band.ts';
import type { Lattice, Moves, Shape } from './lattice.ts';
import { addLogs, DEPTH, sumLogs } from './log-sum.ts';

/** How often each move is taken, in expectation. */
export interface ExpectedMoves {
  readonly matchMatch: number;
  readonly open: number;
  readonly stay: number;
  readonly leave: number;
  readonly turn: number;
  readonly shapes: readonly number[];
}

/** Posterior probabilities over the lattice. */
export interface Posteriors {
  /** Likely beads, by end node in falling order of rows: source and target units used up, shape, probability. */
  readonly beads: LikelyBeads;
  /** Probability that source unit i-1 is alone with j targets used, by node; and the same of target unit j-1. */
  readonly dropSource: Float32Array;
  readonly dropTarget: Float32Array;
  /** By row: the nodes between which paths above the floor pass. */
  readonly reachLow: Int32Array;
  readonly reachHigh: Int32Array;
  /** Log of the sum over all paths: how well the model explains the texts, against "all unrelated". */
  readonly evidence: number;
  readonly expected: ExpectedMoves;
}

export interface LikelyBeads {
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly shape: readonly number[];
  readonly probability: readonly number[];
}

const NONE = -Infinity;
/** Beads less probable than this are not listed, and count for nothing. */
const LISTED = 1e-3;
const LISTED_LOG = Math.log(LISTED);

/**
 * Forward-backward over the band (Rabiner 1989), in logarithms: the paths that matter may differ by hundreds of nats within one row. The loops over a row are functions of their own:
 * called for every row they are compiled once and early, which is most of the time a text of some hundred units takes.
 * @param floor nodes that all paths together touch with less probability are outside the reach
 */
export function computePosteriors(lattice: Lattice, moves: Moves, floor: number): Posteriors {
  const forward = sweepForward(lattice, moves);
  return sweepBackward(lattice, moves, forward, floor);
}

/** Log-probabilities by node of all beginnings of paths, by the state they end in; and of all that may go on with a match. */
interface Forward {
  readonly match: Float64Array;
  readonly dropSource: Float64Array;
  readonly dropTarget: Float64Array;
  readonly ready: Float64Array;
}

/** Ways of matching on at each node of one row: `count` terms a node, in the order of the shapes, and the greatest of them. */
interface RowTerms {
  readonly count: number;
  readonly terms: Float64Array;
  readonly tops: Float64Array;
}

function clearTerms({ terms, tops, count }: RowTerms, width: number): void {
  terms.fill(NONE, 0, width * count);
  tops.fill(NONE, 0, width);
}

/** Puts in the terms of one shape: `other[otherBase + j] + scores[(scoreBase + j) * count + shape] + prior` for nodes j from `first` to `last` of a row that begins at `low`. */
function addTerms(
  { terms, tops, count }: RowTerms,
  shape: number,
  low: number,
  first: number,
  last: number,
  other: Float64Array,
  otherBase: number,
  scores: Float32Array,
  scoreBase: number,
  prior: number,
): void {
  for (let j = first; j <= last; j++) {
    const term = (other[otherBase + j] ?? NONE) + (scores[(scoreBase + j) * count + shape] ?? NONE) + prior;
    terms[(j - low) * count + shape] = term;
    if (term > (tops[j - low] ?? NONE)) tops[j - low] = term;
  }
}

function sweepForward({ band, shapes, scores }: Lattice, moves: Moves): Forward {
  const size = bandSize(band);
  const forward: Forward = {
    match: new Float64Array(size),
    dropSource: new Float64Array(size),
    dropTarget: new Float64Array(size),
    ready: new Float64Array(size),
  };
  const width = bandWidth(band);
  const count = shapes.length;
  const row: RowTerms = { count, terms: new Float64Array(width * count), tops: new Float64Array(width) };
  for (let i = 0; i <= band.rows; i++) {
    const low = band.low[i] ?? 0;
    const high = band.high[i] ?? -1;
    const here = band.base[i] ?? 0;
    clearTerms(row, high - low + 1);
    for (let k = 0; k < count; k++) {
      const { source, target } = shapes[k] ?? NO_SHAPE;
      const start = i - source;
      if (start < 0) continue;
      const first = Math.max(low, (band.low[start] ?? 0) + target);
      const last = Math.min(high, (band.high[start] ?? -1) + target);
      const from = (band.base[start] ?? 0) - target;
      addTerms(row, k, low, first, last, forward.ready, from, scores, here, moves.shapes[k] ?? NONE);
    }
    if (i === 0) row.tops[0] = 0;
    const aboveLow = i > 0 ? (band.low[i - 1] ?? 0) : high + 1;
    const aboveHigh = i > 0 ? (band.high[i - 1] ?? -1) : -1;
    enterRow(forward, moves, row, low, high, here, aboveLow, aboveHigh, band.base[i - 1] ?? 0);
  }
  return forward;
}

const NO_SHAPE: Shape = { source: 1, target: 1 };

function enterRow(
  { match, dropSource, dropTarget, ready }: Forward,
  moves: Moves,
  { terms, tops, count }: RowTerms,
  low: number,
  high: number,
  here: number,
  aboveLow: number,
  aboveHigh: number,
  above: number,
): void {
  let leftMatch = NONE;
  let leftSource = NONE;
  let leftTarget = NONE;
  for (let j = low; j <= high; j++) {
    const node = here + j;
    const matched = sumLogs(terms, (j - low) * count, count, tops[j - low] ?? NONE);
    let source = NONE;
    if (j >= aboveLow && j <= aboveHigh)
      source = addLogs((match[above + j] ?? NONE) + moves.dropSource, (dropSource[above + j] ?? NONE) + moves.stay);
    const opened = addLogs(leftMatch + moves.dropTarget, leftSource + moves.turn);
    const target = addLogs(opened, leftTarget + moves.stay);
    match[node] = matched;
    dropSource[node] = source;
    dropTarget[node] = target;
    ready[node] = addLogs(matched + moves.match, addLogs(source, target) + moves.leave);
    leftMatch = matched;
    leftSource = source;
    leftTarget = target;
  }
}

/** What follows after leaving a node in each state. After a match it is wanted for as many rows as a bead is tall, otherwise for one row. */
interface After {
  readonly match: Float64Array;
  readonly source: Float64Array;
  readonly target: Float64Array;
  readonly onward: Float64Array;
}

interface Found {
  readonly beads: { row: number[]; column: number[]; shape: number[]; probability: number[] };
  readonly dropSource: Float32Array;
  readonly dropTarget: Float32Array;
  readonly expected: { matchMatch: number; open: number; stay: number; leave: number; turn: number };
  readonly shapes: Float64Array;
}

function sweepBackward({ band, shapes, scores }: Lattice, moves: Moves, forward: Forward, floor: number): Posteriors {
  const size = bandSize(band);
  const last = size - 1;
  const ends = addLogs(forward.match[last] ?? NONE, forward.dropSource[last] ?? NONE);
  const evidence = addLogs(ends, forward.dropTarget[last] ?? NONE);
  const count = shapes.length;
  const ring = shapes.reduce((most, shape) => Math.max(most, shape.source), 1) + 1;
  const width = bandWidth(band);
  const row: RowTerms = { count, terms: new Float64Array(width * count), tops: new Float64Array(width) };
  const after: After = {
    match: new Float64Array(ring * width),
    source: new Float64Array(2 * width),
    target: new Float64Array(width),
    onward: new Float64Array(width),
  };
  const found: Found = {
    beads: { row: [], column: [], shape: [], probability: [] },
    dropSource: new Float32Array(size),
    dropTarget: new Float32Array(size),
    expected: { matchMatch: 0, open: 0, stay: 0, leave: 0, turn: 0 },
    shapes: new Float64Array(count),
  };
  const reachLow = new Int32Array(band.rows + 1).fill(-1);
  const reachHigh = new Int32Array(band.rows + 1).fill(-1);
  for (let i = band.rows; i >= 0; i--) {
    const low = band.low[i] ?? 0;
    const high = band.high[i] ?? -1;
    const here = band.base[i] ?? 0;
    clearTerms(row, high - low + 1);
    for (let k = 0; k < count; k++) {
      const { source, target } = shapes[k] ?? NO_SHAPE;
      const end = i + source;
      if (end > band.rows) continue;
      const endLow = band.low[end] ?? 0;
      const first = Math.max(low, endLow - target);
      const final = Math.min(high, (band.high[end] ?? -1) - target);
      const to = (band.base[end] ?? 0) + target;
      const later = (end % ring) * width + target - endLow;
      addTerms(row, k, low, first, final, after.match, later, scores, to, moves.shapes[k] ?? NONE);
    }
    const belowLow = i < band.rows ? (band.low[i + 1] ?? 0) : high + 1;
    const belowHigh = i < band.rows ? (band.high[i + 1] ?? -1) : -1;
    const below = ((i + 1) % 2) * width - belowLow;
    leaveRow(
      after,
      moves,
      row,
      low,
      high,
      (i % ring) * width,
      (i % 2) * width,
      belowLow,
      belowHigh,
      below,
      i === band.rows,
    );
    for (let j = high; j >= low; j--) {
      const node = here + j;
      const at = j - low;
      const m = (forward.match[node] ?? NONE) - evidence;
      const s = (forward.dropSource[node] ?? NONE) - evidence;
      const t = (forward.dropTarget[node] ?? NONE) - evidence;
      const through =
        likelihood(m + (after.match[(i % ring) * width + at] ?? NONE)) +
        likelihood(s + (after.source[(i % 2) * width + at] ?? NONE)) +
        likelihood(t + (after.target[at] ?? NONE));
      if (through < floor) continue;
      reachLow[i] = j;
      if ((reachHigh[i] ?? -1) < 0) reachHigh[i] = j;
      const onward = after.onward[at] ?? NONE;
      const coming = (forward.ready[node] ?? NONE) - evidence;
      if (coming + onward > LISTED_LOG) listBeads(found, shapes, row, at, coming, i, j);
      if (j >= belowLow && j <= belowHigh)
        touchBelow(found, moves, m, s, after.source[below + j] ?? NONE, (band.base[i + 1] ?? 0) + j);
      if (j < high) touchRight(found, moves, m, s, t, after.target[at + 1] ?? NONE, node + 1);
      found.expected.matchMatch += likelihood(m + moves.match + onward);
      found.expected.leave += likelihood(s + moves.leave + onward) + likelihood(t + moves.leave + onward);
    }
  }
  const { beads, dropSource, dropTarget, expected } = found;
  return {
    beads,
    dropSource,
    dropTarget,
    reachLow,
    reachHigh,
    evidence,
    expected: { ...expected, shapes: [...found.shapes] },
  };
}

function likelihood(log: number): number {
  return log < DEPTH ? 0 : Math.exp(log);
}

function leaveRow(
  { match, source, target, onward }: After,
  moves: Moves,
  { terms, tops, count }: RowTerms,
  low: number,
  high: number,
  ownMatch: number,
  ownSource: number,
  belowLow: number,
  belowHigh: number,
  below: number,
  isLast: boolean,
): void {
  let aside = NONE;
  for (let j = high; j >= low; j--) {
    const at = j - low;
    const on = sumLogs(terms, at * count, count, tops[at] ?? NONE);
    const down = j >= belowLow && j <= belowHigh ? (source[below + j] ?? NONE) : NONE;
    const leaving = on + moves.leave;
    const end = isLast && j === high;
    onward[at] = on;
    match[ownMatch + at] = end
      ? 0
      : addLogs(addLogs(on + moves.match, down + moves.dropSource), aside + moves.dropTarget);
    source[ownSource + at] = end ? 0 : addLogs(addLogs(leaving, down + moves.stay), aside + moves.turn);
    aside = end ? 0 : addLogs(leaving, aside + moves.stay);
    target[at] = aside;
  }
}

/** Lists the beads that begin at node (i, j). */
function listBeads(
  { beads, shapes: sums }: Found,
  shapes: readonly Shape[],
  { terms, count }: RowTerms,
  at: number,
  coming: number,
  i: number,
  j: number,
): void {
  for (let k = 0; k < count; k++) {
    const log = coming + (terms[at * count + k] ?? NONE);
    if (log < LISTED_LOG) continue;
    const { source, target } = shapes[k] ?? NO_SHAPE;
    const probability = Math.exp(log);
    sums[k] = (sums[k] ?? 0) + probability;
    beads.row.push(i + source);
    beads.column.push(j + target);
    beads.shape.push(k);
    beads.probability.push(probability);
  }
}

/** Counts the moves down from a node: a source unit alone. */
function touchBelow(
  { dropSource, expected }: Found,
  moves: Moves,
  m: number,
  s: number,
  down: number,
  node: number,
): void {
  const opened = likelihood(m + moves.dropSource + down);
  const stayed = likelihood(s + moves.stay + down);
  dropSource[node] = opened + stayed;
  expected.open += opened;
  expected.stay += stayed;
}

/** Counts the moves aside from a node: a target unit alone. */
function touchRight(
  { dropTarget, expected }: Found,
  moves: Moves,
  m: number,
  s: number,
  t: number,
  aside: number,
  node: number,
): void {
  const opened = likelihood(m + moves.dropTarget + aside);
  const stayed = likelihood(t + moves.stay + aside);
  const turned = likelihood(s + moves.turn + aside);
  dropTarget[node] = opened + stayed + turned;
  expected.open += opened;
  expected.stay += stayed;
  expected.turn += turned;
}
