import type { Step } from './decode.ts';
import { type Direction, makeDirection } from './direction.ts';
import type { Features } from './features.ts';
import { findKin, type Kin } from './kin.ts';
import type { KnownWords } from './known-words.ts';
import type { Shape } from './lattice.ts';
import {
  fitLengthModel,
  guessLengthModel,
  type LengthModel,
  type LengthSample,
  measureWindows,
  type WidthWindows,
} from './length-model.ts';
import { emptyTable, type Table, trainTable } from './lexicon.ts';
import { type Links, transposeLinks } from './links.ts';
import type { LikelyBeads } from './posteriors.ts';
import type { Settings } from './settings.ts';
import { measureTrust, pairingsOf } from './trust.ts';
import { type CosineModel, measureCosines } from './vectors.ts';

/** One language of the source rows: rows that are already aligned among themselves are one source with several views. */
export interface View {
  /** Features of the rows in this language. */
  readonly features: Features;
  /** 1 where the row has a member in this language. */
  readonly present: Uint8Array;
}

/** Relatives of a view's words among the target's, and the other way. */
export interface KinBothWays {
  readonly forward: Kin;
  readonly backward: Kin;
}

/** What is known of one view and the target between two passes. */
export interface Learner {
  readonly forward: Direction;
  readonly backward: Direction;
  readonly sourceWidths: WidthWindows;
  readonly targetWidths: WidthWindows;
  readonly length: LengthModel;
  /** How cosines of vectors are read; undefined where there are none. */
  readonly cosines: CosineModel | undefined;
  /** Lexicons, absent before the first pass. */
  readonly toTarget?: Table;
  readonly toSource?: Table;
  /** How far each lexicon is trusted: the probability that a word comes from it and not from nowhere. */
  readonly trustTarget: number;
  readonly trustSource: number;
}

/** @param strength observations that relatives are worth without a lexicon */
export function findKinBothWays(one: Features, two: Features, strength: number, known?: KnownWords): KinBothWays {
  return { forward: findKin(one, two, strength, known), backward: findKin(two, one, strength, known) };
}

/** @param reach most units on one side of a bead */
export function startLearner(
  view: View,
  target: Features,
  kin: KinBothWays,
  reach: number,
  settings: Settings,
): Learner {
  const length = guessLengthModel(view.features.width, target.width);
  return {
    forward: makeDirection(view.features, target, kin.forward),
    backward: makeDirection(target, view.features, kin.backward),
    sourceWidths: measureWindows(view.features.width, reach, length.source, view.present),
    targetWidths: measureWindows(target.width, reach, length.target),
    length,
    cosines: measureVectors(view.features, target),
    trustTarget: settings.bound,
    trustSource: settings.bound,
  };
}

function measureVectors(source: Features, target: Features): CosineModel | undefined {
  return source.vectors && target.vectors && measureCosines(source.vectors, target.vectors);
}

/** The same learner, ready for larger beads. */
export function widenLearner(learner: Learner, view: View, target: Features, reach: number): Learner {
  return {
    ...learner,
    sourceWidths: measureWindows(view.features.width, reach, learner.length.source, view.present),
    targetWidths: measureWindows(target.width, reach, learner.length.target),
  };
}

/**
 * Learns lexicon and lengths from the beads of a pass.
 * @param steps the path of that pass, to see how far the lexicon holds
 * @param rounds steps of expectation-maximization
 */
export function teach(
  learner: Learner,
  beads: LikelyBeads,
  shapes: readonly Shape[],
  links: Links,
  steps: readonly Step[],
  rounds: number,
  settings: Settings,
): Learner {
  const { forward, backward } = learner;
  const back = transposeLinks(links, forward.made.count);
  const toTarget = trainTable(forward, links, learner.toTarget ?? emptyTable(forward.kin), rounds, settings);
  const toSource = trainTable(backward, back, learner.toSource ?? emptyTable(backward.kin), rounds, settings);
  return {
    ...learner,
    length: fitLengthModel(learner.length, sampleLengths(learner, beads, shapes)),
    toTarget,
    toSource,
    trustTarget: measureTrust(forward, toTarget, pairingsOf(steps, false), settings.bound),
    trustSource: measureTrust(backward, toSource, pairingsOf(steps, true), settings.bound),
  };
}

/** Beads less probable than this say nothing about lengths. */
const LEAST = 0.1;

function sampleLengths(learner: Learner, beads: LikelyBeads, shapes: readonly Shape[]): readonly LengthSample[] {
  const samples: LengthSample[] = [];
  for (let n = 0; n < beads.row.length; n++) {
    const shape = shapes[beads.shape[n] ?? 0];
    const probability = beads.probability[n] ?? 0;
    if (!shape || probability < LEAST) continue;
    const source = learner.sourceWidths.width[shape.source - 1]?.[(beads.row[n] ?? 0) - 1] ?? 0;
    const target = learner.targetWidths.width[shape.target - 1]?.[(beads.column[n] ?? 0) - 1] ?? 0;
    if (source > 0 && target > 0) samples.push({ source, target, probability });
  }
  return samples;
}
