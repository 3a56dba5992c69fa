import { type Band, bandSize } from './band.ts';

/** A vector for each unit of a side, made by a model outside: units that say the same in two languages point the same way. */
export interface Vectors {
  readonly dimension: number;
  /** One after the other, each of length 1; all zero where a unit has none. */
  readonly values: Float32Array;
}

/** @returns nothing when there is no vector at all; vectors of another dimension than the first count as missing */
export function makeVectors(rows: readonly (ArrayLike<number> | undefined)[]): Vectors | undefined {
  const dimension = rows.find(row => row !== undefined && row.length > 0)?.length ?? 0;
  if (dimension === 0) return undefined;
  const values = new Float32Array(rows.length * dimension);
  for (const [n, row] of rows.entries()) {
    if (row?.length !== dimension) continue;
    for (let d = 0; d < dimension; d++) values[n * dimension + d] = finite(row[d]);
    normalise(values, n * dimension, dimension);
  }
  return { dimension, values };
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

function normalise(values: Float32Array, at: number, dimension: number): void {
  let squares = 0;
  for (let d = at; d < at + dimension; d++) squares += (values[d] ?? 0) ** 2;
  if (!(squares > 0)) return;
  const length = Math.sqrt(squares);
  for (let d = at; d < at + dimension; d++) values[d] = (values[d] ?? 0) / length;
}

/** Vectors of rows that gather units: the direction of their sum. */
export function gatherVectors(
  { dimension, values }: Vectors,
  rows: number,
  unitsOf: (row: number) => Iterable<number>,
): Vectors {
  const sums = new Float32Array(rows * dimension);
  for (let row = 0; row < rows; row++) {
    for (const unit of unitsOf(row))
      for (let d = 0; d < dimension; d++)
        sums[row * dimension + d] = (sums[row * dimension + d] ?? 0) + (values[unit * dimension + d] ?? 0);
    normalise(sums, row * dimension, dimension);
  }
  return { dimension, values: sums };
}

function dot({ values: a, dimension }: Vectors, i: number, { values: b }: Vectors, j: number): number {
  let sum = 0;
  const from = i * dimension;
  const to = j * dimension;
  for (let d = 0; d < dimension; d++) sum += (a[from + d] ?? 0) * (b[to + d] ?? 0);
  return sum;
}

/** What a cosine is worth: the log-likelihood ratio of two normal distributions of one breadth, which is a straight line. */
export interface CosineModel {
  readonly middle: number;
  /** Nats for each unit of cosine above the middle. */
  readonly slope: number;
}

/** Units on either side that the distributions are measured on. */
const SAMPLE = 300;
/** What a pair as alike as counterparts usually are is worth at most, nats: a model errs, too, and must leave room for what is more alike still. */
const MOST = 6;
const LEAST_SPREAD = 0.02;

/** Measures how alike unrelated units of the two texts are, and how alike the most alike ones. */
export function measureCosines(source: Vectors, target: Vectors): CosineModel | undefined {
  if (source.dimension !== target.dimension) return undefined;
  const rows = sampled(source.values.length / source.dimension);
  const columns = sampled(target.values.length / target.dimension);
  let count = 0;
  let sum = 0;
  let squares = 0;
  let best = 0;
  for (const i of rows) {
    let most = -1;
    for (const j of columns) {
      const cosine = dot(source, i, target, j);
      count++;
      sum += cosine;
      squares += cosine * cosine;
      most = Math.max(most, cosine);
    }
    best += most;
  }
  if (count === 0) return undefined;
  const mean = sum / count;
  const variance = Math.max(LEAST_SPREAD ** 2, squares / count - mean * mean);
  // Of a sample of the other side the true counterpart is seldom a member, so the nearest stranger is a modest guess of it.
  const related = Math.max(best / rows.length, mean + 2 * Math.sqrt(variance));
  const gap = related - mean;
  return { middle: (mean + related) / 2, slope: Math.min(gap / variance, (2 * MOST) / gap) };
}

function sampled(count: number): readonly number[] {
  const size = Math.min(SAMPLE, Math.floor(count));
  return Array.from({ length: size }, (_, k) => Math.floor((k * count) / size));
}

/** Score of one bead, nats; half-open ranges of units. 0 where any of them has no vector. */
export function scoreCosine(
  source: Vectors,
  sourceStart: number,
  sourceEnd: number,
  target: Vectors,
  targetStart: number,
  targetEnd: number,
  model: CosineModel,
): number {
  let sum = 0;
  for (let i = sourceStart; i < sourceEnd; i++)
    for (let j = targetStart; j < targetEnd; j++) sum += dot(source, i, target, j);
  const lengths = lengthOfSum(source, sourceStart, sourceEnd) * lengthOfSum(target, targetStart, targetEnd);
  return worth(sum, lengths, sourceEnd - sourceStart + targetEnd - targetStart, model);
}

/** A bead speaks for every pair of units it takes up, so that joining two beads is neither gain nor loss by itself. */
function worth(sum: number, lengths: number, units: number, { slope, middle }: CosineModel): number {
  if (lengths === 0) return 0;
  return (units / 2) * Math.max(-MOST, slope * (sum / lengths - middle));
}

/** Cosines of beads of any shape, for one band. */
export class Cosines {
  readonly #band: Band;
  /** By node (i, j): dot product of units i-1 and j-1. */
  readonly #dots: Float32Array;
  readonly #sourceLengths: SumLengths;
  readonly #targetLengths: SumLengths;
  readonly #model: CosineModel;

  constructor(source: Vectors, target: Vectors, model: CosineModel, band: Band) {
    this.#band = band;
    this.#sourceLengths = new SumLengths(source);
    this.#targetLengths = new SumLengths(target);
    this.#model = model;
    this.#dots = new Float32Array(bandSize(band));
    for (let i = 1; i <= band.rows; i++)
      for (let j = Math.max(1, band.low[i] ?? 0); j <= (band.high[i] ?? -1); j++)
        this.#dots[(band.base[i] ?? 0) + j] = dot(source, i - 1, target, j - 1);
  }

  /** Score of a bead, nats; half-open ranges of units. 0 where one side has no vectors, or the band does not hold all of it. */
  score(sourceStart: number, sourceEnd: number, targetStart: number, targetEnd: number): number {
    let sum = 0;
    for (let i = sourceStart; i < sourceEnd; i++) {
      for (let j = targetStart; j < targetEnd; j++) {
        if (j + 1 < (this.#band.low[i + 1] ?? 0) || j + 1 > (this.#band.high[i + 1] ?? -1)) return 0;
        sum += this.#dots[(this.#band.base[i + 1] ?? 0) + j + 1] ?? 0;
      }
    }
    const lengths = this.#sourceLengths.of(sourceStart, sourceEnd) * this.#targetLengths.of(targetStart, targetEnd);
    return worth(sum, lengths, sourceEnd - sourceStart + targetEnd - targetStart, this.#model);
  }
}

/** Lengths of the sums of neighbouring vectors, each worked out once. */
class SumLengths {
  readonly #vectors: Vectors;
  /** By number of vectors less one, by the first of them; NaN = not known yet. */
  readonly #known: Float32Array[] = [];

  constructor(vectors: Vectors) {
    this.#vectors = vectors;
  }

  of(start: number, end: number): number {
    const size = end - start;
    const own =
      this.#known[size - 1] ?? new Float32Array(this.#vectors.values.length / this.#vectors.dimension).fill(Number.NaN);
    this.#known[size - 1] = own;
    const before = own[start] ?? 0;
    if (!Number.isNaN(before)) return before;
    const length = lengthOfSum(this.#vectors, start, end);
    own[start] = length;
    return length;
  }
}

/** 0 where any of the vectors is missing. */
function lengthOfSum(vectors: Vectors, start: number, end: number): number {
  let squares = 0;
  for (let a = start; a < end; a++) {
    const own = dot(vectors, a, vectors, a);
    if (own === 0) return 0;
    squares += own;
    for (let b = a + 1; b < end; b++) squares += 2 * dot(vectors, a, vectors, b);
  }
  return Math.sqrt(Math.max(0, squares));
}
