import { type Band, bandSize, bandWidth } from './band.ts';
import { addLogs, DEPTH } from './log-sum.ts';

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

/** Scores of all beads that end at each node, nats. */
export interface Lattice {
  readonly band: Band;
  readonly shapes: readonly Shape[];
  /** That of shape k at a node is at `node * shapes.length + k`; what would begin outside the band is never read. */
  readonly scores: Float32Array;
}

/** Log-probabilities of all beginnings of paths, by the state they end in; and of all that may go on with a match. */
interface Forward {
  readonly match: Float64Array;
  readonly dropSource: Float64Array;
  readonly dropTarget: Float64Array;
  readonly ready: Float64Array;
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
/** Beads less probable than this are not listed, and count for nothing. */
const LISTED = 1e-3;
const LISTED_LOG = Math.log(LISTED);

/** Shapes as the loops read them. */
interface ShapeTable {
  readonly count: number;
  readonly tall: Int32Array;
  readonly wide: Int32Array;
  readonly prior: Float64Array;
  readonly tallest: number;
}

/**
 * Forward-backward over the band (Rabiner 1989), in logarithms: the paths that matter may differ by hundreds of nats within one row.
 * @param floor nodes that all paths together touch with less probability are outside the reach
 */
export function computePosteriors(lattice: Lattice, moves: Moves, floor: number): Posteriors {
  const tall = Int32Array.from(lattice.shapes, shape => shape.source);
  const shapes: ShapeTable = {
    count: lattice.shapes.length,
    tall,
    wide: Int32Array.from(lattice.shapes, shape => shape.target),
    prior: Float64Array.from(moves.shapes),
    tallest: tall.reduce((most, rows) => Math.max(most, rows), 1),
  };
  return runBackward(lattice, shapes, moves, runForward(lattice, shapes, moves), floor);
}

function runForward({ band, scores }: Lattice, shapes: ShapeTable, moves: Moves): Forward {
  const { count, tall, wide, prior } = shapes;
  const size = bandSize(band);
  const match = new Float64Array(size);
  const dropSource = new Float64Array(size);
  const dropTarget = new Float64Array(size);
  const ready = new Float64Array(size);
  const terms = new Float64Array(bandWidth(band) * count);
  const tops = new Float64Array(bandWidth(band));
  for (let i = 0; i <= band.rows; i++) {
    const low = band.low[i] ?? 0;
    const high = band.high[i] ?? -1;
    const here = band.base[i] ?? 0;
    const width = high - low + 1;
    terms.fill(NONE, 0, width * count);
    tops.fill(NONE, 0, width);
    for (let k = 0; k < count; k++) {
      const row = i - (tall[k] ?? 0);
      if (row < 0) continue;
      const over = wide[k] ?? 0;
      const first = Math.max(low, (band.low[row] ?? 0) + over);
      const last = Math.min(high, (band.high[row] ?? -1) + over);
      const from = (band.base[row] ?? 0) - over;
      const weight = prior[k] ?? NONE;
      for (let j = first; j <= last; j++) {
        const term = (ready[from + j] ?? NONE) + (scores[(here + j) * count + k] ?? NONE) + weight;
        terms[(j - low) * count + k] = term;
        if (term > (tops[j - low] ?? NONE)) tops[j - low] = term;
      }
    }
    const aboveLow = i > 0 ? (band.low[i - 1] ?? 0) : high + 1;
    const aboveHigh = i > 0 ? (band.high[i - 1] ?? -1) : -1;
    const above = i > 0 ? (band.base[i - 1] ?? 0) : 0;
    let leftMatch = NONE;
    let leftSource = NONE;
    let leftTarget = NONE;
    for (let j = low; j <= high; j++) {
      const node = here + j;
      const top = node === 0 ? 0 : sumTerms(terms, (j - low) * count, count, tops[j - low] ?? NONE);
      let source = NONE;
      if (j >= aboveLow && j <= aboveHigh) {
        const up = above + j;
        source = addLogs((match[up] ?? NONE) + moves.dropSource, (dropSource[up] ?? NONE) + moves.stay);
      }
      const target = addLogs(addLogs(leftMatch + moves.dropTarget, leftSource + moves.turn), leftTarget + moves.stay);
      match[node] = top;
      dropSource[node] = source;
      dropTarget[node] = target;
      ready[node] = addLogs(top + moves.match, addLogs(source, target) + moves.leave);
      leftMatch = top;
      leftSource = source;
      leftTarget = target;
    }
  }
  return { match, dropSource, dropTarget, ready };
}

/** log of the summed exponentials of `count` terms, the greatest of which is `top`. */
function sumTerms(terms: Float64Array, at: number, count: number, top: number): number {
  if (top === NONE) return NONE;
  let sum = 0;
  for (let k = at; k < at + count; k++) {
    const gap = (terms[k] ?? NONE) - top;
    if (gap > DEPTH) sum += gap === 0 ? 1 : Math.exp(gap);
  }
  return sum === 1 ? top : top + Math.log(sum);
}

function runBackward(
  { band, scores }: Lattice,
  shapes: ShapeTable,
  moves: Moves,
  forward: Forward,
  floor: number,
): Posteriors {
  const { count, tall, wide, prior, tallest } = shapes;
  const size = bandSize(band);
  const last = size - 1;
  const evidence = addLogs(
    addLogs(forward.match[last] ?? NONE, forward.dropSource[last] ?? NONE),
    forward.dropTarget[last] ?? NONE,
  );
  // What follows after leaving a node in a state: after a match for as many rows as a bead is tall, after a source unit for one row.
  const stride = bandWidth(band);
  const afterMatch = new Float64Array((tallest + 1) * stride);
  const afterSource = new Float64Array(2 * stride);
  const terms = new Float64Array(stride * count);
  const tops = new Float64Array(stride);
  const dropSource = new Float32Array(size);
  const dropTarget = new Float32Array(size);
  const reachLow = new Int32Array(band.rows + 1).fill(-1);
  const reachHigh = new Int32Array(band.rows + 1).fill(-1);
  const beads = { row: [] as number[], column: [] as number[], shape: [] as number[], probability: [] as number[] };
  const expected = { matchMatch: 0, open: 0, stay: 0, leave: 0, turn: 0 };
  const byShape = new Float64Array(count);
  const floorLog = Math.log(floor) - 2;
  const p = (log: number): number => (log < DEPTH ? 0 : Math.exp(log));
  for (let i = band.rows; i >= 0; i--) {
    const low = band.low[i] ?? 0;
    const high = band.high[i] ?? -1;
    const here = band.base[i] ?? 0;
    const width = high - low + 1;
    terms.fill(NONE, 0, width * count);
    tops.fill(NONE, 0, width);
    for (let k = 0; k < count; k++) {
      const row = i + (tall[k] ?? 0);
      if (row > band.rows) continue;
      const over = wide[k] ?? 0;
      const rowLow = band.low[row] ?? 0;
      const first = Math.max(low, rowLow - over);
      const end = Math.min(high, (band.high[row] ?? -1) - over);
      const to = (band.base[row] ?? 0) + over;
      const after = (row % (tallest + 1)) * stride + over - rowLow;
      const weight = prior[k] ?? NONE;
      for (let j = first; j <= end; j++) {
        const term = (scores[(to + j) * count + k] ?? NONE) + weight + (afterMatch[after + j] ?? NONE);
        terms[(j - low) * count + k] = term;
        if (term > (tops[j - low] ?? NONE)) tops[j - low] = term;
      }
    }
    const ownMatch = (i % (tallest + 1)) * stride - low;
    const ownSource = (i % 2) * stride - low;
    const belowLow = i < band.rows ? (band.low[i + 1] ?? 0) : high + 1;
    const belowHigh = i < band.rows ? (band.high[i + 1] ?? -1) : -1;
    const belowNode = i < band.rows ? (band.base[i + 1] ?? 0) : 0;
    const below = ((i + 1) % 2) * stride - belowLow;
    let aside = NONE;
    for (let j = high; j >= low; j--) {
      const node = here + j;
      const at = (j - low) * count;
      const onward = sumTerms(terms, at, count, tops[j - low] ?? NONE);
      const coming = (forward.ready[node] ?? NONE) - evidence;
      if (coming + onward > LISTED_LOG) {
        for (let k = 0; k < count; k++) {
          const log = coming + (terms[at + k] ?? NONE);
          if (log < LISTED_LOG) continue;
          const posterior = Math.exp(log);
          byShape[k] = (byShape[k] ?? 0) + posterior;
          beads.row.push(i + (tall[k] ?? 0));
          beads.column.push(j + (wide[k] ?? 0));
          beads.shape.push(k);
          beads.probability.push(posterior);
        }
      }
      const hasBelow = j >= belowLow && j <= belowHigh;
      const down = hasBelow ? (afterSource[below + j] ?? NONE) : NONE;
      const right = aside;
      let fromMatch = 0;
      let fromSource = 0;
      let fromTarget = 0;
      if (node !== last) {
        fromMatch = addLogs(addLogs(onward + moves.match, down + moves.dropSource), right + moves.dropTarget);
        const leaving = onward + moves.leave;
        fromSource = addLogs(addLogs(leaving, down + moves.stay), right + moves.turn);
        fromTarget = addLogs(leaving, right + moves.stay);
      }
      afterMatch[ownMatch + j] = fromMatch;
      afterSource[ownSource + j] = fromSource;
      aside = fromTarget;
      const m = (forward.match[node] ?? NONE) - evidence;
      const s = (forward.dropSource[node] ?? NONE) - evidence;
      const t = (forward.dropTarget[node] ?? NONE) - evidence;
      if (m + fromMatch < floorLog && s + fromSource < floorLog && t + fromTarget < floorLog) continue;
      if (p(m + fromMatch) + p(s + fromSource) + p(t + fromTarget) < floor) continue;
      reachLow[i] = j;
      if ((reachHigh[i] ?? -1) < 0) reachHigh[i] = j;
      if (hasBelow) {
        const opened = p(m + moves.dropSource + down);
        const stayed = p(s + moves.stay + down);
        dropSource[belowNode + j] = opened + stayed;
        expected.open += opened;
        expected.stay += stayed;
      }
      if (j < high) {
        const opened = p(m + moves.dropTarget + right);
        const stayed = p(t + moves.stay + right);
        const turned = p(s + moves.turn + right);
        dropTarget[node + 1] = opened + stayed + turned;
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
