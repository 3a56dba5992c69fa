import { type Band, bandSize, nodeAt } from './band.ts';

/** A bead type: how many source and target units. */
export interface Shape {
  readonly source: number;
  readonly target: number;
}

/** Logarithms of the prior probabilities of the moves through the lattice. Runs of units without counterpart are affine: opening one costs more than going on. */
export interface Moves {
  /** By shape, given that something is matched; in the order of the shapes. */
  readonly shapes: readonly number[];
  /** From a match: on to a match, to a source unit alone, to a target unit alone. */
  readonly match: number;
  readonly dropSource: number;
  readonly dropTarget: number;
  /** Going on with a run, leaving it for a match, and from a run of source units into one of target units. */
  readonly stay: number;
  readonly leave: number;
  readonly turn: number;
}

/** Scores of all beads that end at each node, one array per shape, nats; what lies outside the band is never read. */
export interface Lattice {
  readonly band: Band;
  readonly shapes: readonly Shape[];
  readonly scores: readonly Float32Array[];
}

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
/** Beads less probable than this are not listed. */
const LISTED = 1e-3;
/** Terms this many nats below the greatest add nothing to a sum. */
const DEPTH = -30;

function add(a: number, b: number): number {
  if (a < b) {
    const gap = a - b;
    return gap < DEPTH ? b : b + Math.log1p(Math.exp(gap));
  }
  const gap = b - a;
  return gap < DEPTH || a === NONE ? a : a + Math.log1p(Math.exp(gap));
}

/** Log-probabilities of all beginnings of paths, by the state they end in. */
interface Forward {
  readonly match: Float64Array;
  readonly dropSource: Float64Array;
  readonly dropTarget: Float64Array;
  /** All three, ready for a match. */
  readonly ready: Float64Array;
}

/**
 * Forward-backward over the band (Rabiner 1989), in logarithms: the paths that matter may differ by hundreds of nats within one row.
 * @param floor nodes that all paths together touch with less probability are outside the reach
 */
export function computePosteriors(lattice: Lattice, moves: Moves, floor: number): Posteriors {
  const forward = runForward(lattice, moves);
  return runBackward(lattice, moves, forward, floor);
}

function runForward({ band, shapes, scores }: Lattice, moves: Moves): Forward {
  const size = bandSize(band);
  const match = new Float64Array(size).fill(NONE);
  const dropSource = new Float64Array(size).fill(NONE);
  const dropTarget = new Float64Array(size).fill(NONE);
  const ready = new Float64Array(size).fill(NONE);
  const count = shapes.length;
  const tall = Int32Array.from(shapes, shape => shape.source);
  const wide = Int32Array.from(shapes, shape => shape.target);
  const prior = Float64Array.from(moves.shapes);
  const terms = new Float64Array(count);
  for (let i = 0; i <= band.rows; i++) {
    const low = band.low[i] ?? 0;
    const high = band.high[i] ?? -1;
    for (let j = low; j <= high; j++) {
      const node = (band.offset[i] ?? 0) + j - low;
      let top = i === 0 && j === 0 ? 0 : NONE;
      for (let k = 0; k < count; k++) {
        const from = nodeAt(band, i - (tall[k] ?? 0), j - (wide[k] ?? 0));
        const term = from < 0 ? NONE : (ready[from] ?? NONE) + (scores[k]?.[node] ?? NONE) + (prior[k] ?? NONE);
        terms[k] = term;
        if (term > top) top = term;
      }
      if (top > NONE && node > 0) {
        let sum = 0;
        for (let k = 0; k < count; k++) {
          const gap = (terms[k] ?? NONE) - top;
          if (gap > DEPTH) sum += gap === 0 ? 1 : Math.exp(gap);
        }
        if (sum !== 1) top += Math.log(sum);
      }
      match[node] = top;
      const above = nodeAt(band, i - 1, j);
      if (above >= 0)
        dropSource[node] = add((match[above] ?? NONE) + moves.dropSource, (dropSource[above] ?? NONE) + moves.stay);
      if (j > low) {
        const opened = add((match[node - 1] ?? NONE) + moves.dropTarget, (dropSource[node - 1] ?? NONE) + moves.turn);
        dropTarget[node] = add(opened, (dropTarget[node - 1] ?? NONE) + moves.stay);
      }
      ready[node] = add(top + moves.match, add(dropSource[node] ?? NONE, dropTarget[node] ?? NONE) + moves.leave);
    }
  }
  return { match, dropSource, dropTarget, ready };
}

function runBackward({ band, shapes, scores }: Lattice, moves: Moves, forward: Forward, floor: number): Posteriors {
  const size = bandSize(band);
  const last = size - 1;
  const evidence = add(
    add(forward.match[last] ?? NONE, forward.dropSource[last] ?? NONE),
    forward.dropTarget[last] ?? NONE,
  );
  const count = shapes.length;
  const tall = Int32Array.from(shapes, shape => shape.source);
  const wide = Int32Array.from(shapes, shape => shape.target);
  const prior = Float64Array.from(moves.shapes);
  // What follows after leaving a node in each state.
  const afterMatch = new Float64Array(size).fill(NONE);
  const afterSource = new Float64Array(size).fill(NONE);
  const afterTarget = new Float64Array(size).fill(NONE);
  const dropSource = new Float32Array(size);
  const dropTarget = new Float32Array(size);
  const reachLow = new Int32Array(band.rows + 1).fill(-1);
  const reachHigh = new Int32Array(band.rows + 1).fill(-1);
  const beads = { row: [] as number[], column: [] as number[], shape: [] as number[], probability: [] as number[] };
  const expected = { matchMatch: 0, open: 0, stay: 0, leave: 0, turn: 0 };
  const byShape = new Float64Array(count);
  const p = (log: number): number => (log - evidence < DEPTH ? 0 : Math.exp(log - evidence));
  for (let i = band.rows; i >= 0; i--) {
    const low = band.low[i] ?? 0;
    for (let j = band.high[i] ?? -1; j >= low; j--) {
      const node = (band.offset[i] ?? 0) + j - low;
      let onward = NONE;
      const here = (forward.ready[node] ?? NONE) - evidence;
      for (let k = 0; k < count; k++) {
        const to = nodeAt(band, i + (tall[k] ?? 0), j + (wide[k] ?? 0));
        if (to < 0) continue;
        const weight = (scores[k]?.[to] ?? NONE) + (prior[k] ?? NONE) + (afterMatch[to] ?? NONE);
        if (weight === NONE) continue;
        onward = add(onward, weight);
        if (here + weight < DEPTH) continue;
        const posterior = Math.exp(here + weight);
        byShape[k] = (byShape[k] ?? 0) + posterior;
        if (posterior < LISTED) continue;
        beads.row.push(i + (tall[k] ?? 0));
        beads.column.push(j + (wide[k] ?? 0));
        beads.shape.push(k);
        beads.probability.push(posterior);
      }
      const below = nodeAt(band, i + 1, j);
      const right = j < (band.high[i] ?? -1) ? node + 1 : -1;
      const down = below >= 0 ? (afterSource[below] ?? NONE) : NONE;
      const aside = right >= 0 ? (afterTarget[right] ?? NONE) : NONE;
      const ends = node === last ? 0 : NONE;
      const m = forward.match[node] ?? NONE;
      const s = forward.dropSource[node] ?? NONE;
      const t = forward.dropTarget[node] ?? NONE;
      afterMatch[node] =
        node === last ? ends : add(add(onward + moves.match, down + moves.dropSource), aside + moves.dropTarget);
      afterSource[node] = node === last ? ends : add(add(onward + moves.leave, down + moves.stay), aside + moves.turn);
      afterTarget[node] = node === last ? ends : add(onward + moves.leave, aside + moves.stay);
      const through =
        p(m + (afterMatch[node] ?? NONE)) + p(s + (afterSource[node] ?? NONE)) + p(t + (afterTarget[node] ?? NONE));
      if (through < floor) continue;
      reachLow[i] = j;
      if ((reachHigh[i] ?? -1) < 0) reachHigh[i] = j;
      if (below >= 0) {
        const opened = p(m + moves.dropSource + down);
        const stayed = p(s + moves.stay + down);
        dropSource[below] = opened + stayed;
        expected.open += opened;
        expected.stay += stayed;
      }
      if (right >= 0) {
        const opened = p(m + moves.dropTarget + aside);
        const stayed = p(t + moves.stay + aside);
        const turned = p(s + moves.turn + aside);
        dropTarget[right] = opened + stayed + turned;
        expected.open += opened;
        expected.stay += stayed;
        expected.turn += turned;
      }
      expected.matchMatch += p(m + moves.match + onward);
      expected.leave += p(s + moves.leave + onward) + p(t + moves.leave + onward);
    }
  }
  return {
    beads,
    dropSource,
    dropTarget,
    reachLow,
    reachHigh,
    evidence,
    expected: { ...expected, shapes: [...byShape] },
  };
}
