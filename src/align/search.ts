import { type Band, makeBand, nodeAt } from './band.ts';
import { findBand } from './coarse.ts';
import { decodePath, type Step } from './decode.ts';
import { type Features, sliceFeatures } from './features.ts';
import { anchorBand, type Fixed } from './fixed.ts';
import type { KnownWords } from './known-words.ts';
import type { Lattice, Shape } from './lattice.ts';
import { findKinBothWays, type Learner, startLearner, teach, type View, widenLearner } from './learner.ts';
import { addLengthScores } from './length-model.ts';
import { collectLinks } from './links.ts';
import { estimateMoves, listShapes } from './moves.ts';
import { computePosteriors, type Posteriors } from './posteriors.ts';
import { type Structure, scoreLattice, scoreStructure, viewScale } from './scores.ts';
import { type Settings, settingsFor } from './settings.ts';
import { scoreCosine } from './vectors.ts';

export interface SearchOptions {
  readonly structure?: Structure;
  /** Several source rows never share a bead. */
  readonly keepSource?: boolean;
  /** Beads settled before the search. */
  readonly fixed?: Fixed;
  /** What a lexicon says beforehand. */
  readonly known?: KnownWords;
  readonly settings?: Settings;
}

/** The path that was found, and why. */
export interface SearchResult {
  readonly steps: readonly Step[];
  /** By step; beside a step without counterpart all are 0. */
  readonly reasons: readonly StepReasons[];
  /** What was learnt of each view, for scoring pairs outside the path. */
  readonly learners: readonly Learner[];
}

/** Share of each source of evidence in the score of a step, nats. */
export interface StepReasons {
  readonly lexicon: number;
  readonly length: number;
  readonly vector: number;
}

const NO_REASONS: StepReasons = { lexicon: 0, length: 0, vector: 0 };

/** One pass: what was scored, and what came of it. */
interface Pass {
  readonly shapes: readonly Shape[];
  readonly lattice: Lattice;
  readonly posteriors: Posteriors;
  readonly steps: readonly Step[];
}

/** Mean doubt per step below which another pass would change nothing. */
const SETTLED = 0.003;
/** Steps of expectation-maximization in later passes. */
const LATER_ROUNDS = 1;
/** From this pass on beads are decided; before, the way is sought. */
const DECIDING_PASS = 2;
/** Nodes that all paths together touch with less probability are left out of the next pass, but for a margin. */
const NODE_FLOOR = 1e-6;
const MARGIN = 2;
/** Where so many steps before and behind a step are as sure as this, nothing is searched again. */
const SURE_STEPS = 2;
const SURE = 0.999;

/**
 * Aligns source rows, seen in one or more languages, with the units of a target: forward-backward over a banded lattice, in passes; each pass learns lexicon, lengths and habits
 * from the posteriors of the one before it.
 */
export function searchAlignment(views: readonly View[], target: Features, options: SearchOptions = {}): SearchResult {
  const { structure } = options;
  const rows = views[0]?.features.count ?? 0;
  const settings = options.settings ?? settingsFor(rows + target.count);
  const kin = views.map(view => findKinBothWays(view.features, target, settings.prior, options.known));
  let learners = views.flatMap((view, v) =>
    kin[v] ? [startLearner(view, target, kin[v], Math.max(settings.firstReach, settings.reach), settings)] : [],
  );
  let pass = begin();
  const { passes } = settings;
  for (let n = 1; n <= passes; n++) {
    learn(n === 1 ? settings.firstRounds : LATER_ROUNDS);
    pass = run(narrowBand(pass), settings.reach, n < Math.min(DECIDING_PASS, passes), pass);
    if (doubtOf(pass.steps) < SETTLED) break;
  }
  if (pass.steps.some(step => widthOf(step) >= settings.reach)) {
    learners = learners.map((learner, v) => {
      const view = views[v];
      return view ? widenLearner(learner, view, target, settings.farReach) : learner;
    });
    pass = run(narrowBand(pass), settings.farReach, false, pass);
  }
  const { steps, lattice } = pass;
  return { steps, reasons: steps.map(step => explainStep(step, lattice, learners, structure, settings)), learners };

  /** The first pass. Where settled beads lie outside the band, either the band is wrong or they are moves: what explains the texts better is taken. */
  function begin(): Pass {
    const plain = findBand(views, target, kin, settings);
    const first = run(plain, settings.firstReach, true);
    const anchored = options.fixed && anchorBand(options.fixed, plain, findSection);
    if (!anchored) return first;
    const other = run(anchored, settings.firstReach, true);
    return other.posteriors.evidence > first.posteriors.evidence ? other : first;
  }

  function findSection(rowStart: number, rowEnd: number, start: number, end: number): Band {
    const section = views.map(
      ({ features, present }): View => ({
        features: sliceFeatures(features, rowStart, rowEnd),
        present: present.subarray(rowStart, rowEnd),
      }),
    );
    return findBand(section, sliceFeatures(target, start, end), kin, settings);
  }

  function run(band: Band, reach: number, seeking: boolean, before?: Pass): Pass {
    const shapes = listShapes(reach).filter(shape => shape.source === 1 || !options.keepSource);
    const moves = estimateMoves(shapes, before && { shapes: before.shapes, expected: before.posteriors.expected });
    const lattice = scoreLattice(learners, band, shapes, structure, settings, seeking, options.fixed);
    const posteriors = computePosteriors(lattice, moves, NODE_FLOOR);
    return { shapes, lattice, posteriors, steps: decodePath(lattice, posteriors) };
  }

  function learn(rounds: number): void {
    const links = collectLinks(pass.posteriors.beads, pass.shapes, rows, settings.taught);
    learners = learners.map(learner =>
      teach(learner, pass.posteriors.beads, pass.shapes, links, pass.steps, rounds, settings),
    );
  }
}

function doubtOf(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + 1 - step.probability, 0) / Math.max(1, steps.length);
}

function widthOf({ sourceStart, sourceEnd, targetStart, targetEnd }: Step): number {
  return Math.max(sourceEnd - sourceStart, targetEnd - targetStart);
}

/**
 * Band of the next pass: around what is in reach, but in the middle of settled stretches only the path itself.
 */
function narrowBand({ lattice: { band }, posteriors: { reachLow, reachHigh }, steps }: Pass): Band {
  const low = new Int32Array(band.rows + 1).fill(band.columns);
  const high = new Int32Array(band.rows + 1);
  const settled = settledRows(steps, band.rows);
  for (let i = 0; i <= band.rows; i++) {
    const column = settled[i] ?? -1;
    if (column >= 0) {
      low[i] = Math.min(low[i] ?? 0, column);
      high[i] = Math.max(high[i] ?? 0, column);
      continue;
    }
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

/** For each row the column of the path where all steps round about are one to one and beyond doubt; -1 elsewhere. */
function settledRows(steps: readonly Step[], rows: number): Int32Array {
  const columns = new Int32Array(rows + 1).fill(-1);
  let sure = 0;
  for (const [n, { sourceStart, sourceEnd, targetStart, targetEnd, probability }] of steps.entries()) {
    const single = sourceEnd - sourceStart === 1 && targetEnd - targetStart === 1;
    sure = single && probability >= SURE ? sure + 1 : 0;
    const middle = steps[n - SURE_STEPS];
    if (middle && sure > 2 * SURE_STEPS) columns[middle.sourceEnd] = middle.targetEnd;
  }
  return columns;
}

function explainStep(
  step: Step,
  lattice: Lattice,
  learners: readonly Learner[],
  structure: Structure | undefined,
  settings: Settings,
): StepReasons {
  const { sourceStart, sourceEnd, targetStart, targetEnd } = step;
  const source = sourceEnd - sourceStart;
  const target = targetEnd - targetStart;
  const k = lattice.shapes.findIndex(shape => shape.source === source && shape.target === target);
  if (k < 0) return NO_REASONS;
  const total = lattice.scores[nodeAt(lattice.band, sourceEnd, targetEnd) * lattice.shapes.length + k] ?? 0;
  const scale = viewScale(learners.length) * settings.length;
  const sum = new Float32Array(1);
  for (const { length, sourceWidths, targetWidths } of learners) {
    addLengthScores(
      length,
      sourceWidths,
      targetWidths,
      source,
      sourceEnd - 1,
      target,
      targetEnd - 1,
      targetEnd - 1,
      scale,
      sum,
      1 - targetEnd,
    );
  }
  const length = sum[0] ?? 0;
  const built = structure ? scoreStructure(structure, sourceStart, sourceEnd, targetStart, targetEnd) : 0;
  const vector = learners.reduce((all, { forward, cosines }) => {
    const { given, made } = forward;
    if (!cosines || !given.vectors || !made.vectors) return all;
    return all + scoreCosine(given.vectors, sourceStart, sourceEnd, made.vectors, targetStart, targetEnd, cosines);
  }, 0);
  const seen = vector * viewScale(learners.length);
  return { lexicon: total - length - built - seen, length, vector: seen };
}
