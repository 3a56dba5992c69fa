import { type Band, bandSize, transposeBand } from './band.ts';
import type { Lattice, Shape } from './lattice.ts';
import type { Learner } from './learner.ts';
import { addLengthScores } from './length-model.ts';
import type { Settings } from './settings.ts';
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
 * @param seeking while the way through the texts is sought, loud beads are turned down
 */
export function scoreLattice(
  learners: readonly Learner[],
  band: Band,
  shapes: readonly Shape[],
  structure: Structure | undefined,
  settings: Settings,
  seeking: boolean,
): Lattice {
  const flipped = transposeBand(band);
  const count = shapes.length;
  const scores = new Float32Array(bandSize(band) * count);
  const tallest = Math.max(...shapes.map(shape => shape.source));
  const widest = Math.max(...shapes.map(shape => shape.target));
  const scale = viewScale(learners.length);
  for (const learner of learners) {
    const { prior } = settings;
    const onTarget = scoreWindows(
      learner.forward,
      { table: learner.toTarget, prior, bound: learner.trustTarget },
      band,
      tallest,
    );
    const onSource = scoreWindows(
      learner.backward,
      { table: learner.toSource, prior, bound: learner.trustSource },
      band,
      widest,
      flipped,
    );
    const { length, sourceWidths, targetWidths } = learner;
    const half = (scale * settings.lexicon) / 2;
    for (let k = 0; k < count; k++) {
      const { source, target } = shapes[k] ?? NO_SHAPE;
      for (let i = source; i <= band.rows; i++) {
        // A window without any member in this language says nothing.
        if (sourceWidths.width[source - 1]?.[i - 1] === -1) continue;
        const low = band.low[i] ?? 0;
        const start = i - source;
        const first = Math.max(target, low, (band.low[start] ?? 0) + target);
        const last = Math.min(band.high[i] ?? -1, (band.high[start] ?? -1) + target);
        const here = band.base[i] ?? 0;
        for (let j = first; j <= last; j++) {
          let lexical = 0;
          for (let q = 0; q < target; q++)
            lexical += j - q < low ? -Infinity : (onTarget[(here + j - q) * tallest + source - 1] ?? 0);
          for (let q = 0; q < source; q++) {
            const row = i - q;
            lexical +=
              j > (band.high[row] ?? -1)
                ? -Infinity
                : (onSource[((band.base[row] ?? 0) + j) * widest + target - 1] ?? 0);
          }
          const at = (here + j) * count + k;
          scores[at] = (scores[at] ?? 0) + half * lexical;
        }
        addLengthScores(
          length,
          sourceWidths,
          targetWidths,
          source,
          i - 1,
          target,
          first - 1,
          last - 1,
          scale * settings.length,
          scores,
          (here + 1) * count + k,
          count,
        );
      }
    }
  }
  if (structure) addStructure(scores, band, shapes, structure);
  if (seeking) turnDown(scores);
  return { band, shapes, scores };
}

const NO_SHAPE: Shape = { source: 1, target: 1 };

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
