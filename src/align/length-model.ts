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
const LOOSE_SHARE = 0.06;
const LOOSE_BREADTH = 9;
/** Widths are raised by this: a unit of one letter is no infinitely long logarithm away. */
const FLOOR = 3;

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
  // Shrunk to the spread of ordinary prose, worth five units.
  return { mean, spread: (variance * count + 0.4 * mean * mean * 5) / ((count + 5) * mean * mean) };
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

/**
 * Log-likelihood ratio (nats) of two lengths under "translation" against "unrelated", after Gale & Church 1993 but on logarithms and with a loose tail. Several units on a side are
 * compared with the length that so many unrelated units would have.
 * @param a summed source width, of k units
 * @param b summed target width, of m units
 */
export function scoreLengths(model: LengthModel, a: number, k: number, b: number, m: number): number {
  if (a === 0 || b === 0) return a === b ? 2.5 : -8;
  const la = Math.log(a + FLOOR);
  const lb = Math.log(b + FLOOR);
  const variance = model.variance * (1 + SHORT / ((a + b) / 2 + FLOOR));
  const z = (lb - la - model.ratio) ** 2 / variance;
  const related =
    Math.log((1 - LOOSE_SHARE) * Math.exp(-z / 2) + (LOOSE_SHARE / Math.sqrt(LOOSE_BREADTH)) * Math.exp(-z / (2 * LOOSE_BREADTH)) + 1e-6) -
    Math.log(variance) / 2;
  return related - (unrelated(la, k, model.source) + unrelated(lb, m, model.target)) / 2;
}

function unrelated(log: number, units: number, { mean, spread }: WidthMoments): number {
  const variance = Math.log(1 + spread / units);
  const z = (log - Math.log(units * mean) + variance / 2) ** 2 / variance;
  // The same floor as above keeps the two tails in balance.
  return Math.log(Math.exp(-z / 2) + 1e-3) - Math.log(variance) / 2;
}
