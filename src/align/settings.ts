/**
 * Weights of the aligner. All were chosen by hand among a few round values, with the development texts in view (records of the United Nations in seven pairs, a German-French
 * yearbook, two English-Icelandic brochures); neighbouring values differ by about a hundredth in F1 there, so none is fitted to a text.
 */
export interface Settings {
  /** Weight of the lexicon's prior, in observations of a word. */
  readonly prior: number;
  /** Probability that a word comes from the words of the other side and not from nowhere. */
  readonly bound: number;
  /** Weights of words and lengths against each other. Words of a unit are not independent, but leaving out what a unit taught makes up for that. */
  readonly lexicon: number;
  readonly length: number;
  /** Most units on a side of a bead before anything is learnt, afterwards, and where beads at that limit show that it is too low. */
  readonly firstReach: number;
  readonly reach: number;
  readonly farReach: number;
  /** Passes with a lexicon, and steps of expectation-maximization in the first of them, which starts from nothing. */
  readonly passes: number;
  readonly firstRounds: number;
  /** Source units, all over the text, that a lexicon is learnt from where there are more. */
  readonly taught: number;
}

export const settings: Settings = {
  prior: 1.5,
  bound: 0.75,
  lexicon: 1,
  length: 1,
  firstReach: 3,
  reach: 4,
  farReach: 8,
  passes: 3,
  firstRounds: 3,
  taught: 3500,
};

/** Long texts teach enough in fewer passes. Their odd beads, too large for the first search, are found when the beads at its limit are searched again. */
export const longSettings: Settings = { ...settings, firstReach: 2, reach: 3, passes: 1, firstRounds: 2 };

/** Units on both sides from which on a text is long. */
const LONG = 6000;

/** The settings for so many units on both sides. */
export function settingsFor(units: number): Settings {
  return units > LONG ? longSettings : settings;
}
