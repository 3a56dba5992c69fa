// The whole package would load all its comparisons.
import { diffArrays } from 'diff/lib/diff/array.js';

/** Equal runs of two sequences: `count` tokens from `old` on are the `count` tokens from `new` on. Increasing on both sides. */
export interface EqualRun {
  readonly old: number;
  readonly new: number;
  readonly count: number;
}

/** The engine behind the comparison of sequences: shortest edit script, or undefined when it would be longer than `maxEdits`. */
export type SequenceDiff = (
  old: readonly number[],
  new_: readonly number[],
  maxEdits: number,
) => readonly EqualRun[] | undefined;

/** The engine of package `diff`. Only its counts are used: what is equal is cut from our own texts. */
export const diffSequences: SequenceDiff = (old, new_, maxEdits) => {
  const changes = diffArrays([...old], [...new_], { maxEditLength: maxEdits });
  if (!changes) return undefined;
  const runs: EqualRun[] = [];
  let i = 0;
  let j = 0;
  for (const change of changes) {
    if (change.added) j += change.count;
    else if (change.removed) i += change.count;
    else {
      runs.push({ old: i, new: j, count: change.count });
      i += change.count;
      j += change.count;
    }
  }
  return runs;
};
