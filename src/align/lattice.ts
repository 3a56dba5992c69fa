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

/** Scores of all beads that end at each node, one array per shape, nats; -Infinity where a bead is not possible. */
export interface Lattice {
  readonly band: Band;
  readonly shapes: readonly Shape[];
  readonly scores: readonly Float32Array[];
}

/** Posterior probabilities over the lattice. */
export interface Posteriors {
  /** Probability of each bead, by shape and end node. */
  readonly bead: readonly Float32Array[];
  /** Probability that source unit i-1 is alone with j targets used, by node; and the same of target unit j-1. */
  readonly dropSource: Float32Array;
  readonly dropTarget: Float32Array;
  /** Log of the sum over all paths: how well the model explains the texts, against "all unrelated". */
  readonly evidence: number;
  /** Expected number of: match→match, match→run, run→run, run→match, turn, and of each shape. */
  readonly expected: { readonly matchMatch: number; readonly open: number; readonly stay: number; readonly leave: number; readonly turn: number; readonly shapes: readonly number[] };
}

const NONE = -Infinity;

function add(a: number, b: number): number {
  const top = a > b ? a : b;
  if (top === NONE) return NONE;
  const gap = a > b ? b - a : a - b;
  return gap < -30 ? top : top + Math.log1p(Math.exp(gap));
}

/** Forward-backward over the band (Rabiner 1989), in logarithms: the paths that matter may differ by hundreds of nats within one row. */
export function computePosteriors(lattice: Lattice, moves: Moves): Posteriors {
  const { band, shapes, scores } = lattice;
  const size = bandSize(band);
  const match = new Float64Array(size).fill(NONE);
  const dropS = new Float64Array(size).fill(NONE);
  const dropT = new Float64Array(size).fill(NONE);
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
      if (top === NONE) {
        for (let k = 0; k < count; k++) {
          terms[k] = NONE;
          const from = nodeAt(band, i - (tall[k] ?? 0), j - (wide[k] ?? 0));
          if (from < 0) continue;
          const term = (ready[from] ?? NONE) + (scores[k]?.[node] ?? NONE) + (prior[k] ?? NONE);
          terms[k] = term;
          if (term > top) top = term;
        }
        if (top > NONE) {
          let sum = 0;
          for (let k = 0; k < count; k++) {
            const gap = (terms[k] ?? NONE) - top;
            if (gap > -30) sum += Math.exp(gap);
          }
          if (sum !== 1) top += Math.log(sum);
        }
      }
      match[node] = top;
      const above = nodeAt(band, i - 1, j);
      if (above >= 0) dropS[node] = add((match[above] ?? NONE) + moves.dropSource, (dropS[above] ?? NONE) + moves.stay);
      if (j > low) {
        dropT[node] = add(
          add((match[node - 1] ?? NONE) + moves.dropTarget, (dropS[node - 1] ?? NONE) + moves.turn),
          (dropT[node - 1] ?? NONE) + moves.stay,
        );
      }
      ready[node] = add(add(top + moves.match, (dropS[node] ?? NONE) + moves.leave), (dropT[node] ?? NONE) + moves.leave);
    }
  }
  const last = size - 1;
  const evidence = add(add(match[last] ?? NONE, dropS[last] ?? NONE), dropT[last] ?? NONE);

  // Backward: what follows after leaving a node in each state.
  const afterMatch = new Float64Array(size).fill(NONE);
  const afterS = new Float64Array(size).fill(NONE);
  const afterT = new Float64Array(size).fill(NONE);
  const bead = shapes.map(() => new Float32Array(size));
  const dropSource = new Float32Array(size);
  const dropTarget = new Float32Array(size);
  const counts = { matchMatch: 0, open: 0, stay: 0, leave: 0, turn: 0 };
  const byShape = new Float64Array(shapes.length);
  const p = (log: number): number => (log - evidence < -30 ? 0 : Math.exp(log - evidence));
  for (let i = band.rows; i >= 0; i--) {
    const low = band.low[i] ?? 0;
    const high = band.high[i] ?? -1;
    for (let j = high; j >= low; j--) {
      const node = (band.offset[i] ?? 0) + j - low;
      if (node === last) {
        afterMatch[node] = 0;
        afterS[node] = 0;
        afterT[node] = 0;
        continue;
      }
      let onward = NONE;
      const here = (ready[node] ?? NONE) - evidence;
      for (let k = 0; k < count; k++) {
        const to = nodeAt(band, i + (tall[k] ?? 0), j + (wide[k] ?? 0));
        if (to < 0) continue;
        const weight = (scores[k]?.[to] ?? NONE) + (prior[k] ?? NONE) + (afterMatch[to] ?? NONE);
        if (weight === NONE) continue;
        onward = add(onward, weight);
        if (here + weight < -30) continue;
        const posterior = Math.exp(here + weight);
        const list = bead[k];
        if (list) list[to] = posterior;
        byShape[k] = (byShape[k] ?? 0) + posterior;
      }
      const below = nodeAt(band, i + 1, j);
      const downS = below >= 0 ? (afterS[below] ?? NONE) : NONE;
      const rightT = j < high ? (afterT[node + 1] ?? NONE) : NONE;
      const m = match[node] ?? NONE;
      const s = dropS[node] ?? NONE;
      const t = dropT[node] ?? NONE;
      afterMatch[node] = add(add(onward + moves.match, downS + moves.dropSource), rightT + moves.dropTarget);
      afterS[node] = add(add(onward + moves.leave, downS + moves.stay), rightT + moves.turn);
      afterT[node] = add(onward + moves.leave, rightT + moves.stay);
      if (below >= 0) {
        const opened = p(m + moves.dropSource + downS);
        const stayed = p(s + moves.stay + downS);
        dropSource[below] = opened + stayed;
        counts.open += opened;
        counts.stay += stayed;
      }
      if (j < high) {
        const opened = p(m + moves.dropTarget + rightT);
        const stayed = p(t + moves.stay + rightT);
        const turned = p(s + moves.turn + rightT);
        dropTarget[node + 1] = opened + stayed + turned;
        counts.open += opened;
        counts.stay += stayed;
        counts.turn += turned;
      }
      counts.matchMatch += p(m + moves.match + onward);
      counts.leave += p(s + moves.leave + onward) + p(t + moves.leave + onward);
    }
  }
  return { bead, dropSource, dropTarget, evidence, expected: { ...counts, shapes: [...byShape] } };
}

/** One step of the decoded path. */
export interface Step {
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly targetStart: number;
  readonly targetEnd: number;
  readonly probability: number;
}

/**
 * Path of the greatest expected gain (minimum Bayes risk decoding): a bead is worth its probability, less what a wrong bead costs.
 * @param price what every proposed bead costs; 0 favours many small beads
 */
export function decodePath(lattice: Lattice, posteriors: Posteriors, price: { readonly bead: number; readonly drop: number }): readonly Step[] {
  const { band, shapes } = lattice;
  const size = bandSize(band);
  const best = new Float64Array(size).fill(NONE);
  const back = new Int16Array(size).fill(-3);
  best[0] = 0;
  for (let i = 0; i <= band.rows; i++) {
    const low = band.low[i] ?? 0;
    for (let j = low; j <= (band.high[i] ?? -1); j++) {
      const node = (band.offset[i] ?? 0) + j - low;
      if (i === 0 && j === 0) continue;
      let top = NONE;
      let how = -3;
      const above = nodeAt(band, i - 1, j);
      if (above >= 0) {
        top = (best[above] ?? NONE) + (posteriors.dropSource[node] ?? 0) - price.drop;
        how = -1;
      }
      if (j > low) {
        const value = (best[node - 1] ?? NONE) + (posteriors.dropTarget[node] ?? 0) - price.drop;
        if (value > top) {
          top = value;
          how = -2;
        }
      }
      for (let k = 0; k < shapes.length; k++) {
        const shape = shapes[k];
        const posterior = posteriors.bead[k]?.[node] ?? 0;
        if (!shape || posterior < 1e-4) continue;
        const from = nodeAt(band, i - shape.source, j - shape.target);
        if (from < 0) continue;
        const value = (best[from] ?? NONE) + 2 * posterior - price.bead;
        if (value > top) {
          top = value;
          how = k;
        }
      }
      best[node] = top;
      back[node] = how;
    }
  }
  const steps: Step[] = [];
  let i = band.rows;
  let j = band.columns;
  while (i > 0 || j > 0) {
    const node = nodeAt(band, i, j);
    const how = back[node] ?? -3;
    const shape = how >= 0 ? shapes[how] : undefined;
    const source = shape?.source ?? (how === -1 ? 1 : 0);
    const target = shape?.target ?? (how === -2 ? 1 : 0);
    if (source + target === 0) throw new Error('the band is not connected');
    const probability =
      how >= 0 ? (posteriors.bead[how]?.[node] ?? 0) : how === -1 ? (posteriors.dropSource[node] ?? 0) : (posteriors.dropTarget[node] ?? 0);
    steps.push({ sourceStart: i - source, sourceEnd: i, targetStart: j - target, targetEnd: j, probability: Math.min(1, probability) });
    i -= source;
    j -= target;
  }
  return steps.reverse();
}
