import type { EqualRun } from './token-diff.ts';

/** What it is worth to keep a token unchanged, and what it costs to begin a change before `old[i]` and `new[j]`. */
export interface TokenWorth {
  readonly gain: (id: number) => number;
  /** True for punctuation: a change reads better when it begins after one. */
  readonly isBorder: (id: number) => boolean;
}

/** Cost of one more change. An equal island worth less than this between two changes is swallowed by them. */
const openCost = 0.9;
/** Discount for a change that begins after punctuation or at the head. */
const borderDiscount = 0.05;

const cameFromHunk = 1;
const opened = 0;
const deleted = 2;
const inserted = 4;
const stepMask = 6;

/**
 * The alignment a reader would draw: keeps the most worth with the fewest changes (global alignment with a price on every gap of either side, after Gotoh 1982).
 * Time and space are the product of the lengths: for short sequences only.
 */
export function alignReadably(old: Int32Array, new_: Int32Array, worth: TokenWorth): EqualRun[] {
  const n = old.length;
  const m = new_.length;
  const width = m + 1;
  const trace = new Uint8Array((n + 1) * width);
  let matchAbove = new Float64Array(width).fill(-Infinity);
  let hunkAbove = new Float64Array(width).fill(-Infinity);
  let matchHere = new Float64Array(width);
  let hunkHere = new Float64Array(width);
  const border = (ids: Int32Array, at: number): boolean => at === 0 || worth.isBorder(ids[at - 1] ?? -1);

  for (let i = 0; i <= n; i++) {
    const gain = i > 0 ? worth.gain(old[i - 1] ?? -1) : 0;
    const open = openCost - (border(old, i) ? borderDiscount : 0);
    for (let j = 0; j <= m; j++) {
      let match = -Infinity;
      let step = 0;
      if (i === 0 && j === 0) match = 0;
      else if (i > 0 && j > 0 && old[i - 1] === new_[j - 1]) {
        const fromMatch = matchAbove[j - 1] ?? -Infinity;
        const fromHunk = hunkAbove[j - 1] ?? -Infinity;
        match = gain + Math.max(fromMatch, fromHunk);
        if (fromHunk > fromMatch) step = cameFromHunk;
      }
      let hunk = match - open;
      let how = opened;
      const byDeletion = i > 0 ? (hunkAbove[j] ?? -Infinity) : -Infinity;
      if (byDeletion > hunk) {
        hunk = byDeletion;
        how = deleted;
      }
      const byInsertion = j > 0 ? (hunkHere[j - 1] ?? -Infinity) : -Infinity;
      if (byInsertion > hunk) {
        hunk = byInsertion;
        how = inserted;
      }
      matchHere[j] = match;
      hunkHere[j] = hunk;
      trace[i * width + j] = step | how;
    }
    [matchAbove, matchHere] = [matchHere, matchAbove];
    [hunkAbove, hunkHere] = [hunkHere, hunkAbove];
  }
  return follow(trace, n, m, (hunkAbove[m] ?? 0) > (matchAbove[m] ?? 0));
}

function follow(trace: Uint8Array, n: number, m: number, endsInHunk: boolean): EqualRun[] {
  const runs: { old: number; new: number; count: number }[] = [];
  let i = n;
  let j = m;
  let inHunk = endsInHunk;
  while (i > 0 || j > 0) {
    const cell = trace[i * (m + 1) + j] ?? 0;
    if (inHunk) {
      const how = cell & stepMask;
      if (how === deleted) i--;
      else if (how === inserted) j--;
      else inHunk = false;
      continue;
    }
    inHunk = (cell & cameFromHunk) !== 0;
    i--;
    j--;
    const last = runs.at(-1);
    if (last && last.old === i + 1 && last.new === j + 1) {
      last.old = i;
      last.new = j;
      last.count++;
    } else runs.push({ old: i, new: j, count: 1 });
  }
  return runs.reverse();
}
