import type { Passage } from './passage.ts';
import { alignReadably, type TokenWorth } from './readable.ts';
import { matchSequences, mergeRuns } from './sequences.ts';
import type { EqualRun } from './token-diff.ts';
import { uniqueAnchors } from './unique-anchors.ts';
import { TokenKind, type Vocabulary } from './vocabulary.ts';
import type { Allowance } from './work.ts';

/** Largest product of two lengths that is aligned cell by cell: bounds time and memory against paragraphs of book length. */
const cellLimit = 400_000;
/** Steps of one such cell, and of one token of longer passages. */
const cellSteps = 4;
const lengthSteps = 200;
/** So few cells take no more time than any rougher way. */
const freeCells = 10_000;
/** Equal tokens at either end of a difference that are looked at again, so that a change may slide to a better place. */
const slack = 4;
/** Changes with fewer equal tokens between them are aligned together. */
const solidRun = 12;

/** Equal runs of tokens of two passages, increasing on both sides; tokens in no run are changed. */
export function alignPassages(old: Passage, new_: Passage, vocabulary: Vocabulary, work: Allowance): EqualRun[] {
  const head = alignHeads(old.id.subarray(0, old.head), new_.id.subarray(0, new_.head));
  const body = alignBodies(old.id.subarray(old.head), new_.id.subarray(new_.head), worthOf(vocabulary), work);
  const runs = mergeRuns([
    ...head,
    ...body.map(run => ({ ...run, old: run.old + old.head, new: run.new + new_.head })),
  ]);
  return old.text.includes('*') || new_.text.includes('*') ? dropReset(runs, old, new_) : runs;
}

/** A single word between a change of the body and an emphasis mark that came or went reads better as part of the change. */
function dropReset(runs: readonly EqualRun[], old: Passage, new_: Passage): EqualRun[] {
  const differs = (i: number, j: number): boolean => marksBefore(old, i) !== marksBefore(new_, j);
  return runs.flatMap((run, r) => {
    const [before, after] = [runs[r - 1], runs[r + 1]];
    const oldBefore = Math.max(old.head, before ? before.old + before.count : 0);
    const newBefore = Math.max(new_.head, before ? before.new + before.count : 0);
    const followsChange = run.old > oldBefore || run.new > newBefore;
    const end = run.count - 1;
    const [oldEnd, newEnd] = [after?.old ?? old.id.length, after?.new ?? new_.id.length];
    const precedesChange = run.old + end + 1 < oldEnd || run.new + end + 1 < newEnd;
    const first = followsChange && end > 0 && differs(run.old + 1, run.new + 1) ? 1 : 0;
    const last = precedesChange && end > first && differs(run.old + end, run.new + end) ? 1 : 0;
    return [{ old: run.old + first, new: run.new + first, count: run.count - first - last }];
  });
}

function marksBefore(passage: Passage, token: number): number {
  const gap = passage.text.slice(token > 0 ? passage.end[token - 1] : 0, passage.start[token]);
  return gap.split('*').length;
}

/** What keeping a token is worth, against the price of one more change (`readable.ts`): one plain word stands alone, a function word or a comma does not. */
const wordWorth = 1;
const frequentWorth = 0.5;
const ideographWorth = 0.5;
const signWorth = 0.15;

function worthOf({ kind, frequent, ideograph }: Vocabulary): TokenWorth {
  return {
    gain: id => {
      if (kind[id] === TokenKind.sign || kind[id] === TokenKind.label) return signWorth;
      if (frequent[id]) return frequentWorth;
      return ideograph[id] ? ideographWorth : wordWorth;
    },
    isBorder: id => kind[id] === TokenKind.sign,
  };
}

/** Labels of one shape differ in their number only; others are replaced as a whole. */
function alignHeads(old: Int32Array, new_: Int32Array): EqualRun[] {
  if (old.length !== new_.length) return [];
  const runs: EqualRun[] = [];
  for (let k = 0; k < old.length; k++) if (old[k] === new_[k]) runs.push({ old: k, new: k, count: 1 });
  return runs;
}

function alignBodies(old: Int32Array, new_: Int32Array, worth: TokenWorth, work: Allowance): EqualRun[] {
  const shorter = Math.min(old.length, new_.length);
  let head = 0;
  while (head < shorter && old[head] === new_[head]) head++;
  if (head === old.length && head === new_.length) return head > 0 ? [{ old: 0, new: 0, count: head }] : [];
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === new_[new_.length - 1 - tail]) tail++;
  head = Math.max(0, head - slack);
  tail = Math.max(0, tail - slack);
  const middle = alignMiddle(
    old.subarray(head, old.length - tail),
    new_.subarray(head, new_.length - tail),
    worth,
    work,
  );
  return [
    { old: 0, new: 0, count: head },
    ...middle.map(run => ({ ...run, old: run.old + head, new: run.new + head })),
    { old: old.length - tail, new: new_.length - tail, count: tail },
  ];
}

function alignMiddle(old: Int32Array, new_: Int32Array, worth: TokenWorth, work: Allowance): EqualRun[] {
  if (old.length === 0 || new_.length === 0) return [];
  const cells = old.length * new_.length;
  if (cells <= cellLimit && (cells <= freeCells || work.take(cellSteps * cells)))
    return alignReadably(old, new_, worth);
  if (cells <= cellLimit || !work.take(lengthSteps * (old.length + new_.length))) {
    work.rough++;
    return mergeRuns(uniqueAnchors(old, new_).chain.map(([i, j]) => ({ old: i, new: j, count: 1 })));
  }
  return refine(matchSequences(old, new_), old, new_, worth);
}

/** Aligns neighbouring changes of a shortest edit script again, as a reader would. Long equal runs stay, but for their ends. */
function refine(runs: readonly EqualRun[], old: Int32Array, new_: Int32Array, worth: TokenWorth): EqualRun[] {
  const solid = runs.filter(run => run.count >= solidRun);
  const out: EqualRun[] = [];
  let i = 0;
  let j = 0;
  for (const run of [...solid, { old: old.length, new: new_.length, count: 0 }]) {
    const overlap = run.count > 0 ? slack : 0;
    const [a, b] = [run.old + overlap, run.new + overlap];
    if ((a - i) * (b - j) <= cellLimit) {
      for (const piece of alignReadably(old.subarray(i, a), new_.subarray(j, b), worth))
        out.push({ ...piece, old: piece.old + i, new: piece.new + j });
    } else for (const piece of runs) out.push(clip(piece, i, a));
    i = Math.max(a, run.old + run.count - overlap);
    j = b + (i - a);
    out.push({ old: a, new: b, count: i - a });
  }
  return mergeRuns(out);
}

/** The part of a run inside `from`–`to` of the old side. */
function clip(run: EqualRun, from: number, to: number): EqualRun {
  const start = Math.max(run.old, from);
  return { old: start, new: run.new + (start - run.old), count: Math.min(run.old + run.count, to) - start };
}
