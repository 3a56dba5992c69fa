import type { Draft } from './draft.ts';
import { type Passage, unitGap } from './passage.ts';
import { countWhile } from './search-sorted.ts';

/** True when equal tokens are printed differently, or the blanks and marks between them differ. Note calls have tags of their own. */
export function hasTypography({ oldText, newText, runs }: Draft): boolean {
  return runs.some(run => {
    for (let k = 0; k < run.count; k++) {
      const i = run.old + k;
      const j = run.new + k;
      if (i < oldText.head) continue;
      const joins = k > 0 && i > oldText.head && !opensUnit(oldText, i) && !opensUnit(newText, j);
      if (printed(oldText, i, joins) !== printed(newText, j, joins)) return true;
    }
    return false;
  });
}

/** True for the first token of a unit that was split off or merged: the gap before it is no blank of the text. */
function opensUnit({ text, start, end }: Passage, k: number): boolean {
  return text.slice(end[k - 1], start[k]).includes(unitGap);
}

/** A token as printed, with what stands between it and the token before when `joins`; without note calls. */
function printed(passage: Passage, k: number, joins: boolean): string {
  const start = passage.start[k] ?? 0;
  const from = joins ? (passage.end[k - 1] ?? start) : start;
  const { calls } = passage;
  let out = '';
  let done = from;
  if (joins) {
    for (let c = countWhile(calls.length, n => (calls[n]?.at.start ?? 0) < from); c < calls.length; c++) {
      const at = calls[c]?.at;
      if (!at || at.end > start) break;
      out += passage.text.slice(done, at.start);
      done = at.end;
    }
  }
  return out + passage.text.slice(done, passage.end[k] ?? start);
}
