import { type Band, bandSize, nodeAt, transposeBand } from './band.ts';
import type { Features } from './features.ts';
import type { Lattice, Shape } from './lattice.ts';
import { addLengthScores, type LengthModel, measureWindows, type WidthWindows } from './length-model.ts';
import type { Direction, LexiconSettings, Table } from './lexicon.ts';
import { scoreWindows } from './windows.ts';

/** One language of the source rows against the target: rows that are already aligned among themselves are one source with several views. */
export interface View {
  /** Features of the rows in this language. */
  readonly features: Features;
  /** 1 where the row has a member in this language. */
  readonly present: Uint8Array;
}

/** Evidence from the build of the documents, apart from their words, in nats. */
export interface Structure {
  /** Source row i against target unit j. */
  readonly pair: (i: number, j: number) => number;
  /** Taking unit u into a bead that unit `head` opens, by side. */
  readonly joinSource: (head: number, u: number) => number;
  readonly joinTarget: (head: number, u: number) => number;
}

/** What is known of one view between passes. */
export interface Learner {
  readonly view: View;
  readonly forward: Direction;
  readonly backward: Direction;
  readonly sourceWidths: WidthWindows;
  readonly targetWidths: WidthWindows;
  length: LengthModel;
  toTarget: Table | undefined;
  toSource: Table | undefined;
}

/** Weights between the sources of evidence. */
export interface Weights {
  /** Words of a unit are not independent of each other, so their sum is worth less than it says. */
  readonly lexicon: number;
  readonly length: number;
}

/** Views are not independent either: languages of one text fail together. */
export function viewScale(views: number): number {
  return 1 / Math.sqrt(Math.max(1, views));
}

export function measureLearner(view: View, target: Features, length: LengthModel, windows: number): Pick<Learner, 'sourceWidths' | 'targetWidths'> {
  return {
    sourceWidths: measureWindows(view.features.width, windows, length.source, view.present),
    targetWidths: measureWindows(target.width, windows, length.target),
  };
}

/** Scores every bead of the band: words both ways (their mean, since both estimate the same mutual information), lengths, structure. */
export function scoreLattice(
  learners: readonly Learner[],
  band: Band,
  shapes: readonly Shape[],
  structure: Structure | undefined,
  settings: LexiconSettings,
  weights: Weights,
): Lattice {
  const flipped = transposeBand(band);
  const scores = shapes.map(() => new Float32Array(bandSize(band)));
  const tallest = Math.max(...shapes.map(shape => shape.source));
  const widest = Math.max(...shapes.map(shape => shape.target));
  const scale = viewScale(learners.length);
  for (const learner of learners) {
    const onTarget = scoreWindows(learner.forward, learner.toTarget, band, tallest, settings);
    const onSource = scoreWindows(learner.backward, learner.toSource, flipped, widest, settings);
    for (const [k, { source, target }] of shapes.entries()) {
      const out = scores[k] ?? new Float32Array(0);
      const made = onTarget[source - 1] ?? out;
      const given = onSource[target - 1] ?? out;
      for (let i = source; i <= band.rows; i++) {
        const low = band.low[i] ?? 0;
        const first = Math.max(target, low, (band.low[i - source] ?? 0) + target);
        const last = Math.min(band.high[i] ?? -1, (band.high[i - source] ?? -1) + target);
        const row = (band.offset[i] ?? 0) - low;
        if ((learner.sourceWidths.width[source - 1]?.[i - 1] ?? -1) < 0) continue;
        for (let j = first; j <= last; j++) {
          let lexical = 0;
          for (let q = 0; q < target; q++) lexical += j - q < low ? -Infinity : (made[row + j - q] ?? 0);
          for (let q = 0; q < source; q++) {
            const cell = q === 0 ? (flipped.offset[j] ?? 0) + i - (flipped.low[j] ?? 0) : nodeAt(flipped, j, i - q);
            lexical += cell < 0 ? -Infinity : (given[cell] ?? 0);
          }
          const node = row + j;
          out[node] = (out[node] ?? 0) + (scale * weights.lexicon * lexical) / 2;
        }
        const { length, sourceWidths, targetWidths } = learner;
        addLengthScores(length, sourceWidths, targetWidths, source, i - 1, target, first - 1, last - 1, scale * weights.length, out, row + 1);
      }
    }
  }
  if (structure) addStructure(scores, band, shapes, structure);
  return { band, shapes, scores };
}

function addStructure(scores: readonly Float32Array[], band: Band, shapes: readonly Shape[], structure: Structure): void {
  for (const [k, shape] of shapes.entries()) {
    const out = scores[k] ?? new Float32Array(0);
    for (let i = shape.source; i <= band.rows; i++) {
      for (let j = Math.max(shape.target, band.low[i] ?? 0); j <= (band.high[i] ?? -1); j++) {
        const node = nodeAt(band, i, j);
        out[node] = (out[node] ?? 0) + scoreStructure(structure, i - shape.source, i, j - shape.target, j);
      }
    }
  }
}

/** Evidence of the build for a whole bead. */
export function scoreStructure(structure: Structure, sourceStart: number, sourceEnd: number, targetStart: number, targetEnd: number): number {
  let value = structure.pair(sourceStart, targetStart);
  for (let u = sourceStart + 1; u < sourceEnd; u++) value += structure.joinSource(sourceStart, u);
  for (let u = targetStart + 1; u < targetEnd; u++) value += structure.joinTarget(targetStart, u);
  return value;
}
