import { diffSequences, type EqualRun, type SequenceDiff } from './token-diff.ts';
import { uniqueAnchors } from './unique-anchors.ts';

/** Longest edit script looked for in one go, as a share of both lengths and at most: the engine's time and memory grow with its square. */
const editShare = 0.25;
const fewestEdits = 64;
const mostEdits = 1_000;
/** Anchors of up to 2^3 neighbouring values are tried where single values repeat too often. */
const doublings = 3;
/** Cuts inside cuts; each level works on shorter pieces, so this is only reached by built input. */
const depthLimit = 24;

/**
 * Equal runs of two sequences of any length: the shortest edit script while that is cheap, else cuts at what stands once on each side and goes on between the cuts.
 * Where nothing stands once, the rest counts as changed. Never gives up on the whole.
 */
export function matchSequences(
  old: Int32Array,
  new_: Int32Array,
  engine: SequenceDiff = diffSequences,
  depth = 0,
): EqualRun[] {
  const shorter = Math.min(old.length, new_.length);
  let head = 0;
  while (head < shorter && old[head] === new_[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === new_[new_.length - 1 - tail]) tail++;
  const middle = matchMiddle(
    old.subarray(head, old.length - tail),
    new_.subarray(head, new_.length - tail),
    engine,
    depth,
  );
  return mergeRuns([
    { old: 0, new: 0, count: head },
    ...middle.map(run => ({ ...run, old: run.old + head, new: run.new + head })),
    { old: old.length - tail, new: new_.length - tail, count: tail },
  ]);
}

function matchMiddle(old: Int32Array, new_: Int32Array, engine: SequenceDiff, depth: number): readonly EqualRun[] {
  if (old.length === 0 || new_.length === 0) return [];
  const limit = Math.min(mostEdits, Math.max(fewestEdits, Math.ceil(editShare * (old.length + new_.length))));
  const whole = engine(Array.from(old), Array.from(new_), limit);
  if (whole) return whole;
  const anchors = depth < depthLimit ? findAnchors(old, new_) : [];
  if (anchors.length === 0) return [];
  const runs: EqualRun[] = [];
  let i = 0;
  let j = 0;
  for (const anchor of [...anchors, { old: old.length, new: new_.length, count: 0 }]) {
    if (anchor.old < i || anchor.new < j) continue;
    for (const run of matchSequences(old.subarray(i, anchor.old), new_.subarray(j, anchor.new), engine, depth + 1))
      runs.push({ ...run, old: run.old + i, new: run.new + j });
    runs.push(anchor);
    i = anchor.old + anchor.count;
    j = anchor.new + anchor.count;
  }
  return runs;
}

/** Runs of 1, 2, 4 or 8 values that stand once on each side, in the heaviest common order: whichever length gives most of them. They may overlap. */
export function findAnchors(old: Int32Array, new_: Int32Array): EqualRun[] {
  let best: EqualRun[] = [];
  let [a, b] = [Array.from(old), Array.from(new_)];
  for (let step = 0, count = 1; step <= doublings; step++, count *= 2) {
    const { chain } = uniqueAnchors(a, b);
    if (chain.length > best.length) best = chain.map(([i, j]) => ({ old: i, new: j, count }));
    const pairs = new Map<string, number>();
    [a, b] = [joinNeighbours(a, count, pairs), joinNeighbours(b, count, pairs)];
  }
  return best;
}

/** Numbers for the runs of twice the length: of the run here and the one `distance` further on. */
function joinNeighbours(values: readonly number[], distance: number, pairs: Map<string, number>): number[] {
  const out: number[] = [];
  for (let k = 0; k + distance < values.length; k++) {
    const key = `${values[k]} ${values[k + distance]}`;
    const id = pairs.get(key) ?? pairs.size;
    pairs.set(key, id);
    out.push(id);
  }
  return out;
}

/** Joins runs that touch and drops empty ones. */
export function mergeRuns(runs: readonly EqualRun[]): EqualRun[] {
  const out: EqualRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.count <= 0) continue;
    if (last && last.old + last.count === run.old && last.new + last.count === run.new)
      out[out.length - 1] = { ...last, count: last.count + run.count };
    else out.push(run);
  }
  return out;
}
