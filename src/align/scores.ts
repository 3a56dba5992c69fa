import { type Band, bandSize, nodeAt, transposeBand } from './band.ts';
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
  const scores = shapes.map(() => new Float32Array(bandSize(band)));
  const tallest = Math.max(...shapes.map(shape => shape.source));
  const widest = Math.max(...shapes.map(shape => shape.target));
  const scale = viewScale(learners.length);
  for (const learner of learners) {
    const onTarget = scoreWindows(
      learner.forward,
      learner.toTarget,
      band,
      tallest,
      settings.prior,
      learner.trustTarget,
    );
    const onSource = scoreWindows(
      learner.backward,
      learner.toSource,
      flipped,
      widest,
      settings.prior,
      learner.trustSource,
    );
    const { length, sourceWidths, targetWidths } = learner;
    for (const [k, { source, target }] of shapes.entries()) {
      const out = scores[k] ?? new Float32Array(0);
      const made = onTarget[source - 1] ?? out;
      const given = onSource[target - 1] ?? out;
      for (let i = source; i <= band.rows; i++) {
        // A window without any member in this language says nothing.
        if (sourceWidths.width[source - 1]?.[i - 1] === -1) continue;
        const low = band.low[i] ?? 0;
        const first = Math.max(target, low, (band.low[i - source] ?? 0) + target);
        const last = Math.min(band.high[i] ?? -1, (band.high[i - source] ?? -1) + target);
        const row = (band.offset[i] ?? 0) - low;
        for (let j = first; j <= last; j++) {
          let lexical = 0;
          for (let q = 0; q < target; q++) lexical += j - q < low ? -Infinity : (made[row + j - q] ?? 0);
          for (let q = 0; q < source; q++) {
            const cell = nodeAt(flipped, j, i - q);
            lexical += cell < 0 ? -Infinity : (given[cell] ?? 0);
          }
          out[row + j] = (out[row + j] ?? 0) + (scale * settings.lexicon * lexical) / 2;
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
          out,
          row + 1,
        );
      }
    }
  }
  if (structure) addStructure(scores, band, shapes, structure);
  if (seeking) for (const list of scores) turnDown(list);
  return { band, shapes, scores };
}

/** Score from which on a bead counts only in part while the way is sought (nats), and that part. */
const LOUD = 12;
const LOUD_PART = 0.4;

/**
 * Turns loud beads down: a note or a table may stand elsewhere in the other text and shout, and must not drag a whole chain of quieter beads after it. What beads exactly there are
 * is then decided at full scale.
 */
function turnDown(list: Float32Array): void {
  for (let node = 0; node < list.length; node++) {
    const score = list[node] ?? 0;
    if (score > LOUD) list[node] = LOUD + (score - LOUD) * LOUD_PART;
  }
}

function addStructure(
  scores: readonly Float32Array[],
  band: Band,
  shapes: readonly Shape[],
  structure: Structure,
): void {
  for (const [k, { source, target }] of shapes.entries()) {
    const out = scores[k] ?? new Float32Array(0);
    for (let i = source; i <= band.rows; i++) {
      for (let j = Math.max(target, band.low[i] ?? 0); j <= (band.high[i] ?? -1); j++) {
        const node = nodeAt(band, i, j);
        out[node] = (out[node] ?? 0) + scoreStructure(structure, i - source, i, j - target, j);
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
