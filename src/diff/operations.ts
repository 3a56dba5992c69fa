import type { Op } from '../model/index.ts';
import type { Passage } from './passage.ts';
import { countWhile } from './search-sorted.ts';
import type { EqualRun } from './token-diff.ts';

/**
 * Writes the alignment as operations over the printed texts. Lossless: whatever lies between the tokens is compared as it is,
 * so a blank, a note call or a typographic variant that differs is shown too.
 */
export function writeOperations(old: Passage, new_: Passage, runs: readonly EqualRun[]): Op[] {
  const ops = new OperationList();
  let i = 0;
  let j = 0;
  for (const run of [...runs, { old: old.id.length, new: new_.id.length, count: 0 }]) {
    writeDifference(ops, stretch(old, i, run.old), stretch(new_, j, run.new));
    const whole = printedRun(old, run.old, run.count);
    if (run.count > 0 && whole === printedRun(new_, run.new, run.count)) ops.add('=', whole);
    else writeVariants(ops, old, new_, run);
    i = run.old + run.count;
    j = run.new + run.count;
  }
  return ops.finish();
}

/** A run from its first token to its last as printed. */
function printedRun({ text, start, end }: Passage, from: number, count: number): string {
  return text.slice(start[from], end[from + count - 1]);
}

/** A run whose tokens are equal but for typography, or have other marks or calls between them: token by token. */
function writeVariants(ops: OperationList, old: Passage, new_: Passage, run: EqualRun): void {
  for (let k = 0; k < run.count; k++) {
    const i = run.old + k;
    const j = run.new + k;
    if (k > 0) writeDifference(ops, stretch(old, i, i), stretch(new_, j, j));
    ops.replace(old.text.slice(old.start[i], old.end[i]), new_.text.slice(new_.start[j], new_.end[j]));
  }
}

/** True when the operations give both texts back. */
export function rebuilds(ops: readonly Op[], old: string, new_: string): boolean {
  let [a, b] = ['', ''];
  for (const [kind, text] of ops) {
    if (kind !== '+') a += text;
    if (kind !== '-') b += text;
  }
  return a === old && b === new_;
}

/** Text between two kept tokens: changed tokens, if any, and what stands before, between and behind them. */
interface Stretch {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  /** Where its first token begins and its last one ends; the whole stretch is margin when it has none. */
  readonly firstStart: number;
  readonly lastEnd: number;
}

/** @param from first token @param to token behind the last */
function stretch(passage: Passage, from: number, to: number): Stretch {
  const start = from > 0 ? (passage.end[from - 1] ?? 0) : 0;
  const end = to < passage.id.length ? (passage.start[to] ?? 0) : passage.text.length;
  const empty = from === to;
  return {
    passage,
    from: start,
    to: end,
    firstStart: empty ? end : (passage.start[from] ?? end),
    lastEnd: empty ? start : (passage.end[to - 1] ?? start),
  };
}

/** Blanks, marks and note calls that both sides share at the edges stay out of the change. */
function writeDifference(ops: OperationList, old: Stretch, new_: Stretch): void {
  const a = old.passage.text.slice(old.from, old.to);
  const b = new_.passage.text.slice(new_.from, new_.to);
  if (a === b) {
    ops.add('=', a);
    return;
  }
  const headMost = Math.min(old.firstStart - old.from, new_.firstStart - new_.from);
  let head = 0;
  while (head < headMost && a[head] === b[head]) head++;
  while (head > 0 && (cutsCall(old.passage, old.from + head) || cutsCall(new_.passage, new_.from + head))) head--;
  const tailMost = Math.min(old.to - old.lastEnd, new_.to - new_.lastEnd, a.length - head, b.length - head);
  let tail = 0;
  while (tail < tailMost && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  while (tail > 0 && (cutsCall(old.passage, old.to - tail) || cutsCall(new_.passage, new_.to - tail))) tail--;
  ops.add('=', a.slice(0, head));
  ops.replace(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  ops.add('=', a.slice(a.length - tail));
}

/** True when an offset lies inside a note call, where no operation may end. */
function cutsCall({ calls }: Passage, offset: number): boolean {
  const at = calls[countWhile(calls.length, k => (calls[k]?.at.end ?? 0) <= offset)]?.at;
  return at !== undefined && at.start < offset;
}

class OperationList {
  #ops: Op[] = [];
  #equal = '';
  #removed = '';
  #added = '';

  add(kind: '=' | '-' | '+', text: string): void {
    if (text === '') return;
    if (kind === '=') {
      this.#flushChange();
      this.#equal += text;
      return;
    }
    this.#flushEqual();
    if (kind === '-') this.#removed += text;
    else this.#added += text;
  }

  replace(a: string, b: string): void {
    if (a === b) {
      this.add('=', a);
      return;
    }
    this.add('-', a);
    this.add('+', b);
  }

  finish(): Op[] {
    this.#flushChange();
    this.#flushEqual();
    return this.#ops;
  }

  #flushEqual(): void {
    if (this.#equal !== '') this.#ops.push(['=', this.#equal]);
    this.#equal = '';
  }

  #flushChange(): void {
    if (this.#removed !== '') this.#ops.push(['-', this.#removed]);
    if (this.#added !== '') this.#ops.push(['+', this.#added]);
    this.#removed = '';
    this.#added = '';
  }
}
