import { type Band, bandSize, transposeBand } from './band.ts';
import { addFixed, type Fixed } from './fixed.ts';
import type { Lattice, Shape } from './lattice.ts';
import type { Learner } from './learner.ts';
import { addLengthScores } from './length-model.ts';
import type { Settings } from './settings.ts';
import { Cosines } from './vectors.ts';
import { scoreWindows } from './windows.ts';

/** Evidence from the build of the documents, apart from their words, in nats. */
export interface Structure {
  /** Source row i against target unit j. */
  readonly pair: (i: number, j: number) => number;
  /** Taking unit u into a bead that unit `head` opens, by side. */
  readonly joinSource: (head: number, u: number) => number;
  readonly joinTarget: (head: number, u: number) => number;
}

/** Views are not independent: languages of one text fail together. */
export function viewScale(views: number): number {
  return 1 / Math.sqrt(Math.max(1, views));
}

/**
 * Scores every bead of the band: words both ways (their mean, since both estimate the same mutual information), lengths, structure.
 * @param fixed what is settled before the search
 * @param seeking while the way through the texts is sought, loud beads are turned down
 */
export function scoreLattice(
  learners: readonly Learner[],
  band: Band,
  shapes: readonly Shape[],
  structure: Structure | undefined,
  settings: Settings,
  seeking: boolean,
  fixed?: Fixed,
): Lattice {
  const scores = new Float32Array(bandSize(band) * shapes.length);
  const flipped = transposeBand(band);
  const scale = viewScale(learners.length);
  for (const learner of learners) {
    addView(scores, learner, band, flipped, shapes, scale, settings);
    addCosines(scores, learner, band, shapes, scale);
  }
  if (structure) addStructure(scores, band, shapes, structure);
  if (seeking) turnDown(scores);
  if (fixed) addFixed(scores, band, shapes, fixed);
  return { band, shapes, scores };
}

function addView(
  scores: Float32Array,
  learner: Learner,
  band: Band,
  flipped: Band,
  shapes: readonly Shape[],
  scale: number,
  { lexicon, length }: Settings,
): void {
  const tallest = Math.max(...shapes.map(shape => shape.source));
  const widest = Math.max(...shapes.map(shape => shape.target));
  const { forward, backward, toTarget, toSource, trustTarget, trustSource } = learner;
  const made = scoreWindows(forward, { table: toTarget, bound: trustTarget }, band, tallest);
  const given = scoreWindows(backward, { table: toSource, bound: trustSource }, band, widest, flipped);
  const words: WordScores = { made, given, tallest, widest, weight: (scale * lexicon) / 2 };
  for (const [k, shape] of shapes.entries()) {
    for (let i = shape.source; i <= band.rows; i++)
      addRow(scores, band, shapes.length, k, shape, i, words, learner, scale * length);
  }
}

/** Adds what a model outside says of the units. */
function addCosines(
  scores: Float32Array,
  { forward, cosines }: Learner,
  band: Band,
  shapes: readonly Shape[],
  scale: number,
): void {
  const { given, made } = forward;
  if (!cosines || !given.vectors || !made.vectors) return;
  const measured = new Cosines(given.vectors, made.vectors, cosines, band);
  for (const [k, { source, target }] of shapes.entries()) {
    for (let i = source; i <= band.rows; i++) {
      for (let j = Math.max(target, band.low[i] ?? 0); j <= (band.high[i] ?? -1); j++) {
        const at = ((band.base[i] ?? 0) + j) * shapes.length + k;
        scores[at] = (scores[at] ?? 0) + scale * measured.score(i - source, i, j - target, j);
      }
    }
  }
}

/** What the windows of source units say of target units, and the other way, by node. */
interface WordScores {
  readonly made: Float32Array;
  readonly given: Float32Array;
  readonly tallest: number;
  readonly widest: number;
  readonly weight: number;
}

/** Adds the scores of all beads of shape k that end in row i. */
function addRow(
  scores: Float32Array,
  band: Band,
  count: number,
  k: number,
  { source, target }: Shape,
  i: number,
  words: WordScores,
  { length, sourceWidths, targetWidths }: Learner,
  weight: number,
): void {
  // A window without any member in this language says nothing.
  if (sourceWidths.width[source - 1]?.[i - 1] === -1) return;
  const low = band.low[i] ?? 0;
  const start = i - source;
  const first = Math.max(target, low, (band.low[start] ?? 0) + target);
  const last = Math.min(band.high[i] ?? -1, (band.high[start] ?? -1) + target);
  if (first > last) return;
  const here = band.base[i] ?? 0;
  const bead: BeadRow = { source, target, first, last };
  addMadeScores(scores, count, k, words, bead, here, low);
  for (let q = 0; q < source; q++)
    addGivenScores(scores, count, k, words, bead, here, band.base[i - q] ?? 0, band.high[i - q] ?? -1);
  const at = (here + 1) * count + k;
  addLengthScores(
    length,
    sourceWidths,
    targetWidths,
    source,
    i - 1,
    target,
    first - 1,
    last - 1,
    weight,
    scores,
    at,
    count,
  );
}

/** Beads of one shape that end in one row, at columns `first` to `last`. */
interface BeadRow {
  readonly source: number;
  readonly target: number;
  readonly first: number;
  readonly last: number;
}

/** Adds what the source units of each bead say of its target units. */
function addMadeScores(
  scores: Float32Array,
  count: number,
  shape: number,
  { made, tallest, weight }: WordScores,
  { source, target, first, last }: BeadRow,
  here: number,
  low: number,
): void {
  for (let j = first; j <= last; j++) {
    let sum = 0;
    for (let q = 0; q < target; q++)
      sum += j - q < low ? -Infinity : (made[(here + j - q) * tallest + source - 1] ?? 0);
    const at = (here + j) * count + shape;
    scores[at] = (scores[at] ?? 0) + weight * sum;
  }
}

/** Adds what the target units of each bead say of one of its source units, whose row has the given base and reaches so far. */
function addGivenScores(
  scores: Float32Array,
  count: number,
  shape: number,
  { given, widest, weight }: WordScores,
  { target, first, last }: BeadRow,
  here: number,
  base: number,
  reach: number,
): void {
  for (let j = first; j <= last; j++) {
    const at = (here + j) * count + shape;
    scores[at] = j > reach ? -Infinity : (scores[at] ?? 0) + weight * (given[(base + j) * widest + target - 1] ?? 0);
  }
}

/** Score from which on a bead counts only in part while the way is sought (nats), and that part. */
const LOUD = 12;
const LOUD_PART = 0.4;

/**
 * Turns loud beads down: a note or a table may stand elsewhere in the other text and shout, and must not drag a whole chain of quieter beads after it. What beads exactly there are
 * is then decided at full scale.
 */
function turnDown(scores: Float32Array): void {
  for (let n = 0; n < scores.length; n++) {
    const score = scores[n] ?? 0;
    if (score > LOUD) scores[n] = LOUD + (score - LOUD) * LOUD_PART;
  }
}

function addStructure(scores: Float32Array, band: Band, shapes: readonly Shape[], structure: Structure): void {
  for (const [k, { source, target }] of shapes.entries()) {
    for (let i = source; i <= band.rows; i++) {
      for (let j = Math.max(target, band.low[i] ?? 0); j <= (band.high[i] ?? -1); j++) {
        const at = ((band.base[i] ?? 0) + j) * shapes.length + k;
        scores[at] = (scores[at] ?? 0) + scoreStructure(structure, i - source, i, j - target, j);
      }
    }
  }
}

/** Evidence of the build for a whole bead, half-open ranges of units. */
export function scoreStructure(
  structure: Structure,
  sourceStart: number,
  sourceEnd: number,
  targetStart: number,
  targetEnd: number,
): number {
  let value = structure.pair(sourceStart, targetStart);
  for (let u = sourceStart + 1; u < sourceEnd; u++) value += structure.joinSource(sourceStart, u);
  for (let u = targetStart + 1; u < targetEnd; u++) value += structure.joinTarget(targetStart, u);
  return value;
}
