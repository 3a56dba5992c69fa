import type { Span } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { countWhile } from './search-sorted.ts';

/** One change: the tokens of either side between two equal runs. */
export interface Hunk {
  readonly old: HunkSide;
  readonly new: HunkSide;
}

export interface HunkSide {
  /** Tokens `from` to `to`, exclusive. */
  readonly from: number;
  readonly to: number;
  /** Where they are printed; empty when there are none. */
  readonly at: Span;
}

/** The changes of a link, in order. */
export function findHunks({ oldText, newText, runs }: Draft): Hunk[] {
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  for (const run of [...runs, { old: oldText.id.length, new: newText.id.length, count: 0 }]) {
    if (run.old > i || run.new > j) {
      hunks.push({
        old: sideOf(oldText.start, oldText.end, i, run.old),
        new: sideOf(newText.start, newText.end, j, run.new),
      });
    }
    i = run.old + run.count;
    j = run.new + run.count;
  }
  return hunks;
}

function sideOf(starts: Int32Array, ends: Int32Array, from: number, to: number): HunkSide {
  if (to > from) return { from, to, at: { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 } };
  const at = from > 0 ? (ends[from - 1] ?? 0) : 0;
  return { from, to, at: { start: at, end: at } };
}

/** True when a change overlaps the span, or inserts something inside it. */
export function touches(hunks: readonly Hunk[], side: 'old' | 'new', span: Span): boolean {
  const first = countWhile(hunks.length, k => (hunks[k]?.[side].at.end ?? 0) <= span.start);
  const hunk = hunks[first]?.[side].at;
  return hunk !== undefined && hunk.start < span.end;
}
