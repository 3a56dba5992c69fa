import { type Span, spansOverlap } from '../model/index.ts';
import type { Draft } from './draft.ts';

/** One change: the tokens of either side between two equal runs, as spans of the two passages. A side without tokens has an empty span. */
export interface Hunk {
  readonly old: Span;
  readonly new: Span;
}

/** The changes of a link, in order. */
export function findHunks({ oldText, newText, runs }: Draft): Hunk[] {
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  for (const run of [...runs, { old: oldText.id.length, new: newText.id.length, count: 0 }]) {
    if (run.old > i || run.new > j) {
      hunks.push({ old: cover(oldText.start, oldText.end, i, run.old), new: cover(newText.start, newText.end, j, run.new) });
    }
    i = run.old + run.count;
    j = run.new + run.count;
  }
  return hunks;
}

function cover(starts: Int32Array, ends: Int32Array, from: number, to: number): Span {
  if (to > from) return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
  const at = from > 0 ? (ends[from - 1] ?? 0) : 0;
  return { start: at, end: at };
}

/** True when any of the changes touches the span on the given side. */
export function isTouched(hunks: readonly Hunk[], side: 'old' | 'new', span: Span): boolean {
  return hunks.some(hunk => spansOverlap(hunk[side], span));
}
