import { type Band, bandSize, fullBand, makeBand, nodeAt, transposeBand } from './band.ts';
import type { Features } from './features.ts';
import { findKin } from './kin.ts';
import { computePosteriors, decodePath, type Lattice, type Posteriors, type Shape, type Step } from './lattice.ts';
import { fitLengthModel, guessLengthModel, type LengthModel, type LengthSample, scoreLengths } from './length-model.ts';
import { type Direction, emptyTable, type LexiconSettings, makeDirection, scoreWindows, type Table, type Training, trainTable } from './lexicon.ts';
import { collectLinks, transposeLinks } from './links.ts';
import { estimateMoves, listShapes } from './moves.ts';

/** One language of the source rows against the target: rows that are already aligned among themselves are one source with several views. */
export interface View {
  /** Features of the rows in this language. */
  readonly features: Features;
  /** 1 where the row has a member in this language. */
  readonly present: Uint8Array;
}

/** Evidence from the build of the documents, apart from their words. */
export interface Structure {
  /** Score of source row i against target unit j, nats. */
  readonly pair: (i: number, j: number) => number;
  /** What it costs to take unit u into a bead that unit `head` opens; by side. */
  readonly joinSource: (head: number, u: number) => number;
  readonly joinTarget: (head: number, u: number) => number;
}

export interface Tuning {
  readonly prior: number;
  readonly bound: number;
  readonly lexicon: number;
  readonly passes: number;
  readonly window: number;
  readonly length: number;
  readonly price: number;
}

export const tuning: Tuning = { prior: 1.5, bound: 0.8, lexicon: 0.6, passes: 4, window: 4, length: 1, price: 1 };

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

/** What is known of one view between passes. */
interface Learner {
  readonly view: View;
  readonly forward: Direction;
  readonly backward: Direction;
  length: LengthModel;
  toTarget: Training | undefined;
  toSource: Training | undefined;
}

/**
 * Aligns source rows, seen in one or more languages, with the units of a target: forward-backward over a banded lattice, in passes; each pass learns lexicon, lengths and habits
 * from the posteriors of the one before it.
 */
export function searchAlignment(views: readonly View[], target: Features, structure?: Structure, t: Tuning = tuning): SearchResult {
  const settings: LexiconSettings = { prior: t.prior, bound: t.bound };
  const rows = views[0]?.features.count ?? 0;
  const learners = views.map(
    (view): Learner => ({
      view,
      forward: makeDirection(view.features, target, findKin(view.features, target)),
      backward: makeDirection(target, view.features, findKin(target, view.features)),
      length: guessLengthModel(view.features.width, target.width),
      toTarget: undefined,
      toSource: undefined,
    }),
  );
  const shapes = listShapes(t.window);
  let band = fullBand(rows, target.count);
  let moves = estimateMoves(shapes);
  let lattice = buildLattice(learners, target, band, shapes, structure, settings, t);
  let posteriors = computePosteriors(lattice, moves);
  for (let pass = 0; pass < t.passes; pass++) {
    const links = collectLinks(lattice, posteriors);
    const back = transposeLinks(links, target.count);
    for (const learner of learners) {
      const steps = pass === 0 ? 3 : 2;
      learner.toTarget = trainTable(learner.forward, links, learner.toTarget?.table ?? emptyTable(learner.forward), steps, settings);
      learner.toSource = trainTable(learner.backward, back, learner.toSource?.table ?? emptyTable(learner.backward), steps, settings);
      learner.length = fitLengthModel(learner.length, lengthSamples(lattice, posteriors, learner.view, target));
    }
    moves = estimateMoves(shapes, posteriors.expected);
    if (pass > 0) band = narrowBand(lattice, posteriors);
    lattice = buildLattice(learners, target, band, shapes, structure, settings, t);
    posteriors = computePosteriors(lattice, moves);
  }
  const steps = decodePath(lattice, posteriors, { bead: t.price, drop: t.price });
  return {
    steps,
    reasons: steps.map(step => explainStep(step, lattice, learners, target, structure, t)),
    evidence: posteriors.evidence,
    learned: learners.map(({ length, toTarget, toSource }) => ({ length, toTarget: toTarget?.table, toSource: toSource?.table })),
  };
}

function explainStep(
  step: Step,
  lattice: Lattice,
  learners: readonly Learner[],
  target: Features,
  structure: Structure | undefined,
  t: Tuning,
): StepReasons {
  const source = step.sourceEnd - step.sourceStart;
  const made = step.targetEnd - step.targetStart;
  const k = lattice.shapes.findIndex(shape => shape.source === source && shape.target === made);
  if (k < 0) return { lexicon: 0, length: 0 };
  const total = lattice.scores[k]?.[nodeAt(lattice.band, step.sourceEnd, step.targetEnd)] ?? 0;
  const scale = 1 / Math.sqrt(Math.max(1, learners.length));
  let length = 0;
  for (const { view, length: model } of learners) length += scale * t.length * scoreStepLengths(model, view, target, step);
  return { lexicon: total - length - (structure ? scoreStructure(structure, step) : 0), length };
}

function scoreStepLengths(model: LengthModel, view: View, target: Features, step: Step): number {
  let a = 0;
  let members = 0;
  for (let u = step.sourceStart; u < step.sourceEnd; u++) {
    a += view.features.width[u] ?? 0;
    members += view.present[u] ?? 0;
  }
  if (members === 0) return 0;
  let b = 0;
  for (let u = step.targetStart; u < step.targetEnd; u++) b += target.width[u] ?? 0;
  return scoreLengths(model, a, members, b, step.targetEnd - step.targetStart);
}

function scoreStructure(structure: Structure, { sourceStart, sourceEnd, targetStart, targetEnd }: Omit<Step, 'probability'>): number {
  let value = structure.pair(sourceStart, targetStart);
  for (let u = sourceStart + 1; u < sourceEnd; u++) value += structure.joinSource(sourceStart, u);
  for (let u = targetStart + 1; u < targetEnd; u++) value += structure.joinTarget(targetStart, u);
  return value;
}

function buildLattice(
  learners: readonly Learner[],
  target: Features,
  band: Band,
  shapes: readonly Shape[],
  structure: Structure | undefined,
  settings: LexiconSettings,
  t: Tuning,
): Lattice {
  const flipped = transposeBand(band);
  const scores = shapes.map(() => new Float32Array(bandSize(band)));
  // Views are not independent: languages of one text fail together.
  const scale = 1 / Math.sqrt(Math.max(1, learners.length));
  for (const learner of learners) {
    const { view, length } = learner;
    const onTarget = scoreWindows(learner.forward, learner.toTarget, band, t.window, settings);
    const onSource = scoreWindows(learner.backward, learner.toSource, flipped, t.window, settings);
    eachBead(band, shapes, (i, j, node, k, shape) => {
      let a = 0;
      let members = 0;
      for (let q = 1; q <= shape.source; q++) {
        a += view.features.width[i - q] ?? 0;
        members += view.present[i - q] ?? 0;
      }
      if (members === 0) return;
      let lexical = 0;
      for (let q = 0; q < shape.target; q++) {
        const cell = nodeAt(band, i, j - q);
        lexical += cell < 0 ? -Infinity : (onTarget[shape.source - 1]?.[cell] ?? 0);
      }
      for (let q = 0; q < shape.source; q++) {
        const cell = nodeAt(flipped, j, i - q);
        lexical += cell < 0 ? -Infinity : (onSource[shape.target - 1]?.[cell] ?? 0);
      }
      let b = 0;
      for (let q = 1; q <= shape.target; q++) b += target.width[j - q] ?? 0;
      const value = (t.lexicon * lexical) / 2 + t.length * scoreLengths(length, a, members, b, shape.target);
      const list = scores[k];
      if (list) list[node] = (list[node] ?? 0) + scale * value;
    });
  }
  if (structure) {
    eachBead(band, shapes, (i, j, node, k, shape) => {
      const value = scoreStructure(structure, { sourceStart: i - shape.source, sourceEnd: i, targetStart: j - shape.target, targetEnd: j });
      const list = scores[k];
      if (list) list[node] = (list[node] ?? 0) + value;
    });
  }
  return { band, shapes, scores };
}

function eachBead(band: Band, shapes: readonly Shape[], visit: (i: number, j: number, node: number, k: number, shape: Shape) => void): void {
  for (let i = 1; i <= band.rows; i++) {
    for (let j = Math.max(1, band.low[i] ?? 0); j <= (band.high[i] ?? -1); j++) {
      const node = nodeAt(band, i, j);
      for (let k = 0; k < shapes.length; k++) {
        const shape = shapes[k];
        if (shape && nodeAt(band, i - shape.source, j - shape.target) >= 0) visit(i, j, node, k, shape);
      }
    }
  }
}

function* lengthSamples(lattice: Lattice, posteriors: Posteriors, view: View, target: Features): Generator<LengthSample> {
  const { band, shapes } = lattice;
  for (let i = 1; i <= band.rows; i++) {
    for (let j = Math.max(1, band.low[i] ?? 0); j <= (band.high[i] ?? -1); j++) {
      const node = nodeAt(band, i, j);
      for (let k = 0; k < shapes.length; k++) {
        const probability = posteriors.bead[k]?.[node] ?? 0;
        const shape = shapes[k];
        if (probability < 0.1 || !shape) continue;
        let a = 0;
        let b = 0;
        for (let q = 1; q <= shape.source; q++) a += view.features.width[i - q] ?? 0;
        for (let q = 1; q <= shape.target; q++) b += target.width[j - q] ?? 0;
        yield { source: a, target: b, probability };
      }
    }
  }
}

/** Nodes that no path of this probability touches are given up, but for a margin. */
const NODE_FLOOR = 1e-5;
const MARGIN = 6;

function narrowBand(lattice: Lattice, posteriors: Posteriors): Band {
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
    for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? -1); j++) {
      const node = nodeAt(band, i, j);
      let p = (posteriors.dropSource[node] ?? 0) + (posteriors.dropTarget[node] ?? 0);
      for (let k = 0; k < shapes.length; k++) p += posteriors.bead[k]?.[node] ?? 0;
      if (p >= NODE_FLOOR) touch(i, j);
    }
  }
  return makeBand(band.rows, band.columns, low, high);
}
