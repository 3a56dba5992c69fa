import { type Band, bandSize, makeBand, nodeAt } from './band.ts';
import { findBand } from './coarse.ts';
import type { Features } from './features.ts';
import { findKin } from './kin.ts';
import { decodePath, type Step } from './decode.ts';
import { computePosteriors, type Lattice, type LikelyBeads, type Posteriors, type Shape } from './lattice.ts';
import { fitLengthModel, guessLengthModel, type LengthModel, type LengthSample, addLengthScores } from './length-model.ts';
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
  readonly floor: number;
  readonly first: number;
}

export const tuning: Tuning = { prior: 1.5, bound: 0.75, lexicon: 1, passes: 3, window: 4, length: 1, floor: 1e-6, first: 3 };

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

/** Mean doubt per step below which another pass would change nothing. */
const SETTLED = 0.003;

function doubtOf(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + 1 - step.probability, 0) / Math.max(1, steps.length);
}

/** Texts of so many units teach enough in fewer passes. */
const LONG = 6000;

/**
 * Aligns source rows, seen in one or more languages, with the units of a target: forward-backward over a banded lattice, in passes; each pass learns lexicon, lengths and habits
 * from the posteriors of the one before it.
 */
export function searchAlignment(views: readonly View[], target: Features, structure?: Structure, t: Tuning = tuning): SearchResult {
  const settings: LexiconSettings = { prior: t.prior, bound: t.bound };
  const rows = views[0]?.features.count ?? 0;
  const kin = views.map(view => [findKin(view.features, target), findKin(target, view.features)] as const);
  const learners = views.map((view, v): Learner => {
    const [there, back] = kin[v] ?? [];
    if (!there || !back) throw new Error('a view without relatives');
    const length = guessLengthModel(view.features.width, target.width);
    return {
      view,
      forward: makeDirection(view.features, target, there),
      backward: makeDirection(target, view.features, back),
      ...measureLearner(view, target, length, t.window),
      length,
      toTarget: undefined,
      toSource: undefined,
    };
  });
  let shapes = listShapes(t.first);
  let band = findBand(views, target, kin, settings);
  let moves = estimateMoves(shapes);
  let lattice = scoreLattice(learners, band, shapes, structure, settings, t);
  let posteriors = computePosteriors(lattice, moves, t.floor);
  let steps = decodePath(lattice, posteriors);
  const passes = rows + target.count > LONG ? 2 : t.passes;
  for (let pass = 0; pass < passes; pass++) {
    if (process.env['ALIGN_DEBUG']) console.error(pass, bandSize(band), posteriors.evidence);
    const links = collectLinks(posteriors.beads, shapes, rows);
    const back = transposeLinks(links, target.count);
    for (const learner of learners) {
      const rounds = pass === 0 ? 3 : 1;
      learner.toTarget = trainTable(learner.forward, links, learner.toTarget ?? emptyTable(learner.view.features.words.length), rounds, settings);
      learner.toSource = trainTable(learner.backward, back, learner.toSource ?? emptyTable(target.words.length), rounds, settings);
      learner.length = fitLengthModel(learner.length, lengthSamples(posteriors.beads, shapes, learner));
    }
    const before = shapes;
    if (pass === 0) shapes = listShapes(t.window);
    moves = estimateMoves(shapes, before === shapes ? posteriors.expected : undefined);
    band = narrowBand(band, posteriors);
    lattice = scoreLattice(learners, band, shapes, structure, settings, t);
    posteriors = computePosteriors(lattice, moves, t.floor);
    steps = decodePath(lattice, posteriors);
    if (doubtOf(steps) < SETTLED) break;
  }
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
  const sum = new Float32Array(1);
  for (const learner of learners) {
    const { sourceWidths, targetWidths } = learner;
    addLengthScores(learner.length, sourceWidths, targetWidths, source, sourceEnd - 1, made, targetEnd - 1, targetEnd - 1, scale, sum, 1 - targetEnd);
  }
  const built = structure ? scoreStructure(structure, sourceStart, sourceEnd, targetStart, targetEnd) : 0;
  const length = sum[0] ?? 0;
  return { lexicon: total - length - built, length };
}

function positive(width: number): number {
  return width > 0 ? width : 0;
}

function lengthSamples(beads: LikelyBeads, shapes: readonly Shape[], learner: Learner): readonly LengthSample[] {
  const samples: LengthSample[] = [];
  for (let n = 0; n < beads.row.length; n++) {
    const shape = shapes[beads.shape[n] ?? 0];
    const probability = beads.probability[n] ?? 0;
    if (!shape || probability < 0.1) continue;
    samples.push({
      source: positive(learner.sourceWidths.width[shape.source - 1]?.[(beads.row[n] ?? 0) - 1] ?? 0),
      target: positive(learner.targetWidths.width[shape.target - 1]?.[(beads.column[n] ?? 0) - 1] ?? 0),
      probability,
    });
  }
  return samples;
}

/** Margin around the nodes that likely paths touch. */
const MARGIN = 3;

/** Band around what is in reach. */
function narrowBand(band: Band, { reachLow, reachHigh }: Posteriors): Band {
  const low = new Int32Array(band.rows + 1).fill(band.columns);
  const high = new Int32Array(band.rows + 1);
  for (let i = 0; i <= band.rows; i++) {
    const first = reachLow[i] ?? -1;
    if (first < 0) continue;
    const last = reachHigh[i] ?? first;
    for (let row = Math.max(0, i - MARGIN); row <= Math.min(band.rows, i + MARGIN); row++) {
      if (first - MARGIN < (low[row] ?? 0)) low[row] = first - MARGIN;
      if (last + MARGIN > (high[row] ?? 0)) high[row] = last + MARGIN;
    }
  }
  return makeBand(band.rows, band.columns, low, high);
}
