/** How lengths of translations go together, estimated from the texts at hand. */
export interface LengthModel {
  /** Mean of log(target width / source width). */
  readonly ratio: number;
  /** Variance of it for long units. */
  readonly variance: number;
  /** Moments of the unit widths of either side: what length an unrelated unit would have. */
  readonly source: WidthMoments;
  readonly target: WidthMoments;
}

export interface WidthMoments {
  readonly mean: number;
  /** Squared coefficient of variation. */
  readonly spread: number;
}

/** Variance falls with length like v (1 + SHORT / L): a word more or less matters in a short unit. */
const SHORT = 30;
/** Prior: what a translation of unknown kind varies by, and what many observations it is worth. */
const PRIOR_VARIANCE = 0.03;
const PRIOR_STRENGTH = 12;
/** Share and breadth of loose translations: the tail that keeps one odd length from breaking a chain. */
const LOOSE_SHARE = 0.01;
const LOOSE_BREADTH = 9;
/** Widths are raised by this: a unit of one letter is no infinitely long logarithm away. */
const FLOOR = 3;

const LEAST_SPREAD = 0.3;

/** Mean and spread of the widths of non-empty units. */
export function measureWidths(width: Float64Array): WidthMoments {
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (const w of width) {
    if (w === 0) continue;
    count++;
    sum += w + FLOOR;
    squares += (w + FLOOR) ** 2;
  }
  const mean = count > 0 ? sum / count : 50;
  const variance = count > 1 ? Math.max(0, squares / count - mean * mean) : mean * mean * 0.4;
  // Shrunk to the spread of ordinary prose, worth five units. Never narrow: where all units have one length, length says nothing, and must not speak against every bead.
  return {
    mean,
    spread: Math.max(LEAST_SPREAD, (variance * count + 0.4 * mean * mean * 5) / ((count + 5) * mean * mean)),
  };
}

/** First guess: total lengths correspond, as far as the counts of units allow to say. */
export function guessLengthModel(source: Float64Array, target: Float64Array): LengthModel {
  const a = measureWidths(source);
  const b = measureWidths(target);
  // Medians of totals mislead when a whole part is missing on one side; means of units do not.
  const ratio = Math.log(b.mean / a.mean);
  return { ratio: Math.max(-0.7, Math.min(0.7, ratio)), variance: PRIOR_VARIANCE * 1.5, source: a, target: b };
}

/** One observed pair of lengths with the probability that it is a pair. */
export interface LengthSample {
  readonly source: number;
  readonly target: number;
  readonly probability: number;
}

/** Re-estimates ratio and variance from weighted pairs, shrunk to the prior; loose pairs count less (one step of the mixture's EM). */
export function fitLengthModel(model: LengthModel, samples: Iterable<LengthSample>): LengthModel {
  let weights = 0;
  let sum = 0;
  const kept: { d: number; precision: number; weight: number }[] = [];
  for (const { source, target, probability } of samples) {
    if (source === 0 || target === 0) continue;
    const d = Math.log((target + FLOOR) / (source + FLOOR));
    const scale = 1 + SHORT / ((source + target) / 2 + FLOOR);
    const z = (d - model.ratio) ** 2 / (model.variance * scale);
    const tight = (1 - LOOSE_SHARE) * Math.exp(-z / 2);
    const loose = (LOOSE_SHARE / Math.sqrt(LOOSE_BREADTH)) * Math.exp(-z / (2 * LOOSE_BREADTH));
    const weight = (probability * tight) / (tight + loose);
    kept.push({ d, precision: 1 / scale, weight });
    weights += weight / scale;
    sum += (weight * d) / scale;
  }
  const ratio = (sum + model.ratio * 3) / (weights + 3);
  let squares = 0;
  let count = 0;
  for (const { d, precision, weight } of kept) {
    squares += weight * precision * (d - ratio) ** 2;
    count += weight;
  }
  return { ...model, ratio, variance: (squares + PRIOR_STRENGTH * PRIOR_VARIANCE) / (count + PRIOR_STRENGTH) };
}

/** Sums over windows of 1 … k units that end at each unit, with what the length score needs of them: computed once, read for every bead. */
export interface WidthWindows {
  /** By window size less one, by last unit: summed width, 0 for an empty unit, -1 when nothing is there, NaN when an empty unit is among several. */
  readonly width: readonly Float64Array[];
  /** log(width + FLOOR). */
  readonly log: readonly Float64Array[];
  /** Log-density of that length among unrelated units. */
  readonly unrelated: readonly Float64Array[];
}

/** @param present 0 marks units that are not there at all; they add no unit to a window */
export function measureWindows(
  width: Float64Array,
  windows: number,
  moments: WidthMoments,
  present?: Uint8Array,
): WidthWindows {
  const out = { width: [] as Float64Array[], log: [] as Float64Array[], unrelated: [] as Float64Array[] };
  for (let size = 1; size <= windows; size++) {
    const sums = new Float64Array(width.length);
    const logs = new Float64Array(width.length);
    const densities = new Float64Array(width.length);
    for (let u = size - 1; u < width.length; u++) {
      let sum = 0;
      let units = 0;
      let empty = 0;
      for (let q = 0; q < size; q++) {
        const there = present ? (present[u - q] ?? 0) : 1;
        sum += width[u - q] ?? 0;
        units += there;
        if (there && width[u - q] === 0) empty++;
      }
      // An empty unit joins nothing: together with others it counts as empty beside text.
      sums[u] = units === 0 ? -1 : empty > 0 && size > 1 ? Number.NaN : sum;
      logs[u] = Math.log(Math.max(0, sum) + FLOOR);
      densities[u] = unrelated(logs[u] ?? 0, Math.max(1, units), moments);
    }
    out.width.push(sums);
    out.log.push(logs);
    out.unrelated.push(densities);
  }
  return out;
}

/** Log-density of the squared, standardised difference in steps of 1 / 16: the mixture costs three transcendental functions and is wanted for every bead. */
const tail = Float64Array.from({ length: 16 * 60 + 2 }, (_, n) => {
  const z = n / 16;
  return Math.log(
    (1 - LOOSE_SHARE) * Math.exp(-z / 2) +
      (LOOSE_SHARE / Math.sqrt(LOOSE_BREADTH)) * Math.exp(-z / (2 * LOOSE_BREADTH)) +
      1e-6,
  );
});
const LONGEST = 2048;
/** log(1 + SHORT / L) by L. */
const shortness = Float64Array.from({ length: LONGEST + 1 }, (_, length) => Math.log(1 + SHORT / (length + FLOOR)));

/**
 * Adds the score of lengths to a row of beads that all end at the same source unit: log-likelihood ratio (nats) under "translation" against "unrelated", after Gale & Church 1993 but
 * on logarithms and with a loose tail. Several units on a side are compared with the length that so many unrelated units would have. 0 where a window holds nothing at all.
 * @param k source units, the last of them `u`; @param m target units, the last of them `first` up to `last`
 * @param out scores; that of target unit v is at `at + v * stride`
 */
export function addLengthScores(
  model: LengthModel,
  source: WidthWindows,
  target: WidthWindows,
  k: number,
  u: number,
  m: number,
  first: number,
  last: number,
  weight: number,
  out: Float32Array,
  at: number,
  stride = 1,
): void {
  const a = source.width[k - 1]?.[u] ?? -1;
  const widths = target.width[m - 1];
  const logs = target.log[m - 1];
  const densities = target.unrelated[m - 1];
  if (a === -1 || !widths || !logs || !densities) return;
  const logVariance = Math.log(model.variance);
  const expected = (source.log[k - 1]?.[u] ?? 0) + model.ratio;
  const own = source.unrelated[k - 1]?.[u] ?? 0;
  for (let v = first; v <= last; v++) {
    const b = widths[v] ?? -1;
    let score = 0;
    if (!(a > 0 && b > 0)) {
      score = b === -1 ? 0 : a === 0 && b === 0 ? BOTH_EMPTY : ONE_EMPTY;
    } else {
      const mean = (a + b) / 2;
      const short = shortness[mean < LONGEST ? mean | 0 : LONGEST] ?? 0;
      const d = (logs[v] ?? 0) - expected;
      const z = (d * d) / (model.variance * (1 + SHORT / (mean + FLOOR)));
      const tailed = z < 60 ? z * 16 : 960;
      const step = tailed | 0;
      const low = tail[step] ?? 0;
      const related = low + ((tail[step + 1] ?? low) - low) * (tailed - step) - (logVariance + short) / 2;
      score = related - (own + (densities[v] ?? 0)) / 2;
    }
    const place = at + v * stride;
    out[place] = (out[place] ?? 0) + weight * score;
  }
}

/** An empty line beside an empty line, and beside text. */
const BOTH_EMPTY = 2.5;
const ONE_EMPTY = -8;

function unrelated(log: number, units: number, { mean, spread }: WidthMoments): number {
  const variance = Math.log(1 + spread / units);
  const z = (log - Math.log(units * mean) + variance / 2) ** 2 / variance;
  // The same floor as in the loose tail keeps both in balance.
  return Math.log(Math.exp(-z / 2) + 1e-3) - Math.log(variance) / 2;
}
