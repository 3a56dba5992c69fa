/** Share of words that a change touches, and probability that the word after one is in the same case. */
const RARE = 0.2;
const STAYS = 0.8;
/** Probability that an untouched word is followed by a touched one, so that the share is kept. */
const ENTERS = ((1 - STAYS) * RARE) / (1 - RARE);

/**
 * Judges words one behind the other of which some are touched: touched words come in stretches, and those of which nothing is known, mostly function words, go with those around them. A hidden
 * Markov chain of two states, by the forward-backward algorithm (Rabiner 1989).
 * @param odds what each word by itself says: likelihood if it is touched over likelihood if not
 * @returns probability of each that it is touched
 */
export function judgeInStretches(odds: readonly number[]): readonly number[] {
  const ahead: number[] = [];
  for (const odd of odds) {
    const before = ahead.at(-1);
    const prior = before === undefined ? RARE : before * STAYS + (1 - before) * ENTERS;
    ahead.push((prior * odd) / (prior * odd + 1 - prior));
  }
  const probabilities = new Array<number>(odds.length).fill(0);
  // What follows, if this word is touched and if it is not; both add up to 1.
  let follows = 0.5;
  for (let i = odds.length - 1; i >= 0; i--) {
    const touched = (ahead[i] ?? 0) * follows;
    const not = (1 - (ahead[i] ?? 0)) * (1 - follows);
    probabilities[i] = touched / (touched + not);
    const [one, none] = [(odds[i] ?? 1) * follows, 1 - follows];
    const [stay, enter] = [STAYS * one + (1 - STAYS) * none, ENTERS * one + (1 - ENTERS) * none];
    follows = stay / (stay + enter);
  }
  return probabilities;
}
