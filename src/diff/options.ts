/** How two texts are compared; everything may be left out. */
export interface CompareOptions {
  /**
   * Least share of their wording, 0 to 1, that two paragraphs must have in common to be linked; rare words weigh more than frequent ones. Without it the share depends on what
   * stands around them: 0.25 between linked neighbours, 0.55 out of order.
   */
  readonly threshold?: number;
  /**
   * Seconds the comparison may take on an ordinary machine. They are counted in steps of work, not by the clock, so that the same texts with the same limit give the same
   * answer everywhere. What the limit leaves no time for is done in a rougher way and reported; there is always a whole answer. Reading words and writing the answer are
   * not limited: they grow with the texts alone.
   */
  readonly timeLimit?: number;
}

/** @throws RangeError for a threshold that is no share and a limit that is no time */
export function checkOptions({ threshold, timeLimit }: CompareOptions): void {
  if (threshold !== undefined && !(threshold >= 0 && threshold <= 1))
    throw new RangeError('the threshold must be a number from 0 to 1');
  if (timeLimit !== undefined && !(timeLimit >= 0)) throw new RangeError('the time limit must be a number of seconds');
}
