import type { Step } from './decode.ts';

/**
 * Posteriors are too sure of themselves, since the model takes the words of a unit for independent: log odds this much flatter come true. A text of few beads teaches the lexicon little, so
 * its posteriors are flattened further, as if this many beads more, saying nothing, stood among its own.
 */
const FLATTENING = 0.8;
const FEW = 8;
const SUREST = 0.9995;

/**
 * No evidence of words settles where a person would cut: two beads may be one, a clause at a border may go either way. How often shows in the text itself, by the share of its beads that hold
 * several units on a side; that share starts from one that is known of no text, worth some beads.
 */
const USUAL_SHARE = 0.3;
const SHARE_STRENGTH = 30;
/** What the square of that share costs a bead of several units, and any bead beside one. */
const LOSS = 1;
const LOSS_BESIDE = 0.35;

/**
 * Probabilities that the beads of a path are right, exactly these units and no others. The form of the rule follows from the errors of all development texts, whole and cut into texts of 12 to 120
 * units; its figures are round values that hold on both halves of them. `bench/align/index.mjs` shows both, and texts that had no part in it.
 * @returns by step, 0 to 1
 */
export function calibrateSteps(steps: readonly Step[]): readonly number[] {
  const flattening = (FLATTENING * steps.length) / (steps.length + FEW);
  const full = steps.filter(step => step.sourceEnd > step.sourceStart && step.targetEnd > step.targetStart);
  const share = (full.filter(isLarge).length + USUAL_SHARE * SHARE_STRENGTH) / (full.length + SHARE_STRENGTH);
  return steps.map((step, n) => {
    const loss = isLarge(step) ? LOSS : isLarge(steps[n - 1]) || isLarge(steps[n + 1]) ? LOSS_BESIDE : 0;
    return flatten(step.probability, flattening) * (1 - loss * share ** 2);
  });
}

/** True for a bead that joins units. */
function isLarge(step: Step | undefined): boolean {
  if (!step) return false;
  const source = step.sourceEnd - step.sourceStart;
  const target = step.targetEnd - step.targetStart;
  return source > 0 && target > 0 && source + target > 2;
}

function flatten(posterior: number, exponent: number): number {
  if (posterior <= 0) return 0;
  const odds = (posterior / Math.max(1e-12, 1 - posterior)) ** exponent;
  return Math.min(SUREST, odds / (1 + odds));
}
