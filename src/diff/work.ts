import { type Diagnostic, diagnose } from '../model/index.ts';

/** Cells of a table of two lists of words that an ordinary machine fills in a second. */
const stepsPerSecond = 40_000_000;
/** Share of the time that finding counterparts may take before words are compared. */
const linkShare = 0.5;

/** A number of steps, and how often something was done roughly because they were used up. */
export class Allowance {
  left: number;
  rough = 0;
  /** True when paragraphs that moved were not looked for. */
  unsought = false;

  constructor(steps: number) {
    this.left = steps;
  }

  /** Takes steps from what is left. False when there are fewer: then there is a rougher way, which is counted in `rough`. */
  take(steps: number): boolean {
    if (steps > this.left) return false;
    this.left -= steps;
    return true;
  }
}

/** The work one comparison may do. Counted in steps and not by the clock: the same input gives the same answer. */
export interface Work {
  /** For finding which paragraphs belong together. */
  readonly links: Allowance;
  /** For the words inside them: begun when the links are known, with what they left. */
  readonly words: Allowance;
}

/** @param seconds without them there is no limit but those that every comparison has */
export function allowWork(seconds: number | undefined): Work {
  const steps = seconds === undefined ? Infinity : seconds * stepsPerSecond;
  return { links: new Allowance(steps * linkShare), words: new Allowance(steps * (1 - linkShare)) };
}

/** Gives the words what finding the links has left. */
export function passOn({ links, words }: Work): void {
  words.left += links.left;
  links.left = 0;
}

/** What was done roughly, if anything. */
export function tellRoughWork({ links, words }: Work): Diagnostic[] {
  const parts = [
    ...(links.unsought ? ['paragraphs that moved were not looked for'] : []),
    ...(links.rough > 0 ? [`${links.rough} pairs of paragraphs were compared without the order of their words`] : []),
    ...(words.rough > 0 ? [`in ${words.rough} links only words that stand there once are told apart`] : []),
  ];
  return parts.length > 0 ? [diagnose('diff.time-limit', parts.join('; '))] : [];
}
