import { type Band, fullBand, makeBand, nodeAt } from './band.ts';
import type { Features } from './features.ts';
import { findKin } from './kin.ts';
import { computePosteriors, decodePath, type Lattice, type Posteriors, type Step } from './lattice.ts';
import { fitLengthModel, guessLengthModel, type LengthModel, type LengthSample, makeLengthScorer } from './length-model.ts';
import { emptyTable, type LexiconSettings, makeDirection, type Table, trainTable } from './lexicon.ts';
import { collectLinks, transposeLinks } from './links.ts';
import { estimateMoves, listShapes } from './moves.ts';
import { type Learner, measureLearner, scoreLattice, scoreStructure, type Structure, type View, viewScale } from './scores.ts';

export interface Tuning {
  readonly prior: number;
  readonly bound: number;
  readonly lexicon: number;
  readonly passes: number;
  readonly window: number;
  readonly length: number;
  readonly price: number;
  readonly floor: number;
  readonly first: number;
}

export const tuning: Tuning = { prior: 1.5, bound: 0.75, lexicon: 0.9, passes: 4, window: 4, length: 1, price: 1, floor: 1e-6, first: 3 };

/** The best path and how well the model explains the texts by it. */
export interface SearchResult {
  readonly steps: readonly Step[];
  /** Why each step was taken; beside a step without counterpart all are 0. */
  readonly reasons: readonly StepReasons[];
  /** Log-likelihood against "all unrelated", nats. */
  readonly evidence: number;
  /** What was learnt of each view, for scoring pairs outside the path. */
  readonly learned: readonly Learned[];
}

/** Share of each source of evidence in the score of a step, nats. */
export interface StepReasons {
  readonly lexicon: number;
  readonly length: number;
}

/** Lexicon and lengths of one view and the target. */
export interface Learned {
  readonly length: LengthModel;
  readonly toTarget: Table | undefined;
  readonly toSource: Table | undefined;
}

/**
 * Aligns source rows, seen in one or more languages, with the units of a target: forward-backward over a banded lattice, in passes; each pass learns lexicon, lengths and habits
 * from the posteriors of the one before it.
 */
export function searchAlignment(views: readonly View[], target: Features, structure?: Structure, t: Tuning = tuning): SearchResult {
  const settings: LexiconSettings = { prior: t.prior, bound: t.bound };
  const rows = views[0]?.features.count ?? 0;
  const learners = views.map((view): Learner => {
    const length = guessLengthModel(view.features.width, target.width);
    return {
      view,
      forward: makeDirection(view.features, target, findKin(view.features, target)),
      backward: makeDirection(target, view.features, findKin(target, view.features)),
      ...measureLearner(view, target, length, t.window),
      length,
      toTarget: undefined,
      toSource: undefined,
    };
  });
  let shapes = listShapes(t.first);
  let band = fullBand(rows, target.count);
  let moves = estimateMoves(shapes);
  let lattice = scoreLattice(learners, band, shapes, structure, settings, t);
  let posteriors = computePosteriors(lattice, moves);
  for (let pass = 0; pass < t.passes; pass++) {
    const links = collectLinks(lattice, posteriors);
    const back = transposeLinks(links, target.count);
    for (const learner of learners) {
      const steps = pass === 0 ? 3 : 2;
      learner.toTarget = trainTable(learner.forward, links, learner.toTarget ?? emptyTable(learner.view.features.words.length), steps, settings);
      learner.toSource = trainTable(learner.backward, back, learner.toSource ?? emptyTable(target.words.length), steps, settings);
      learner.length = fitLengthModel(learner.length, lengthSamples(lattice, posteriors, learner));
    }
    const before = shapes;
    if (pass === 0) shapes = listShapes(t.window);
    moves = estimateMoves(shapes, before === shapes ? posteriors.expected : undefined);
    band = narrowBand(lattice, posteriors, t.floor);
    lattice = scoreLattice(learners, band, shapes, structure, settings, t);
    posteriors = computePosteriors(lattice, moves);
  }
  const steps = decodePath(lattice, posteriors, { bead: t.price, drop: t.price });
  return {
    steps,
    reasons: steps.map(step => explainStep(step, lattice, learners, structure, t)),
    evidence: posteriors.evidence,
    learned: learners,
  };
}

function explainStep(step: Step, lattice: Lattice, learners: readonly Learner[], structure: Structure | undefined, t: Tuning): StepReasons {
  const { sourceStart, sourceEnd, targetStart, targetEnd } = step;
  const source = sourceEnd - sourceStart;
  const made = targetEnd - targetStart;
  const k = lattice.shapes.findIndex(shape => shape.source === source && shape.target === made);
  if (k < 0) return { lexicon: 0, length: 0 };
  const total = lattice.scores[k]?.[nodeAt(lattice.band, sourceEnd, targetEnd)] ?? 0;
  const scale = viewScale(learners.length) * t.length;
  let length = 0;
  for (const learner of learners) {
    length += scale * makeLengthScorer(learner.length, learner.sourceWidths, learner.targetWidths)(source, sourceEnd - 1, made, targetEnd - 1);
  }
  const built = structure ? scoreStructure(structure, sourceStart, sourceEnd, targetStart, targetEnd) : 0;
  return { lexicon: total - length - built, length };
}

function lengthSamples(lattice: Lattice, posteriors: Posteriors, learner: Learner): readonly LengthSample[] {
  const { band, shapes } = lattice;
  const samples: LengthSample[] = [];
  for (const [k, { source, target }] of shapes.entries()) {
    const list = posteriors.bead[k] ?? new Float32Array(0);
    for (let i = source; i <= band.rows; i++) {
      const first = band.offset[i] ?? 0;
      const end = band.offset[i + 1] ?? 0;
      for (let node = first; node < end; node++) {
        const probability = list[node] ?? 0;
        if (probability < 0.1) continue;
        const j = (band.low[i] ?? 0) + node - first;
        samples.push({
          source: Math.max(0, learner.sourceWidths.width[source - 1]?.[i - 1] ?? 0),
          target: Math.max(0, learner.targetWidths.width[target - 1]?.[j - 1] ?? 0),
          probability,
        });
      }
    }
  }
  return samples;
}

/** Margin around the nodes that likely paths touch. */
const MARGIN = 6;

function narrowBand(lattice: Lattice, posteriors: Posteriors, floor: number): Band {
  const { band, shapes } = lattice;
  const low = new Int32Array(band.rows + 1).fill(band.columns);
  const high = new Int32Array(band.rows + 1);
  const touch = (i: number, j: number): void => {
    for (let row = Math.max(0, i - MARGIN); row <= Math.min(band.rows, i + MARGIN); row++) {
      if (j - MARGIN < (low[row] ?? 0)) low[row] = j - MARGIN;
      if (j + MARGIN > (high[row] ?? 0)) high[row] = j + MARGIN;
    }
  };
  touch(0, 0);
  touch(band.rows, band.columns);
  for (let i = 0; i <= band.rows; i++) {
    const start = band.low[i] ?? 0;
    let first = -1;
    let last = -1;
    for (let j = start; j <= (band.high[i] ?? -1); j++) {
      const node = (band.offset[i] ?? 0) + j - start;
      let p = (posteriors.dropSource[node] ?? 0) + (posteriors.dropTarget[node] ?? 0);
      for (let k = 0; k < shapes.length; k++) p += posteriors.bead[k]?.[node] ?? 0;
      if (p < floor) continue;
      if (first < 0) first = j;
      last = j;
    }
    if (first >= 0) {
      touch(i, first);
      touch(i, last);
    }
  }
  return makeBand(band.rows, band.columns, low, high);
}
