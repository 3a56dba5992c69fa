import type { Op } from '../model/index.ts';
import type { Passage } from './passage.ts';
import type { EqualRun } from './token-diff.ts';

/** What may stand at the edge of a change without belonging to it: blanks and emphasis marks. */
const edge = /[\s*\u00a0]/u;

/**
 * Writes the alignment as operations over the printed texts. Lossless: whatever lies between the tokens is compared as it is,
 * so a blank, a note call or a typographic variant that differs is shown too.
 */
export function writeOperations(old: Passage, new_: Passage, runs: readonly EqualRun[]): Op[] {
  const ops = new OperationList();
  let oldDone = 0;
  let newDone = 0;
  for (const run of runs) {
    for (let k = 0; k < run.count; k++) {
      const [i, j] = [run.old + k, run.new + k];
      const [oldStart, newStart] = [old.start[i] ?? 0, new_.start[j] ?? 0];
      ops.change(old.text.slice(oldDone, oldStart), new_.text.slice(newDone, newStart));
      oldDone = old.end[i] ?? 0;
      newDone = new_.end[j] ?? 0;
      const [a, b] = [old.text.slice(oldStart, oldDone), new_.text.slice(newStart, newDone)];
      if (a === b) ops.add('=', a);
      else ops.replace(a, b);
    }
  }
  ops.change(old.text.slice(oldDone), new_.text.slice(newDone));
  return ops.finish();
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
    if (this.#equal !== '') this.#ops.push(['=', this.#equal]);
    this.#equal = '';
    if (kind === '-') this.#removed += text;
    else this.#added += text;
  }

  replace(a: string, b: string): void {
    this.add('-', a);
    this.add('+', b);
  }

  /** A stretch that differs: blanks and marks both sides share at its edges stay out of the change. */
  change(a: string, b: string): void {
    if (a === b) {
      this.add('=', a);
      return;
    }
    const shorter = Math.min(a.length, b.length);
    let head = 0;
    while (head < shorter && a[head] === b[head] && edge.test(a[head] ?? '')) head++;
    let tail = 0;
    while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail) && edge.test(a.at(-1 - tail) ?? '')) tail++;
    this.add('=', a.slice(0, head));
    this.replace(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
    this.add('=', tail > 0 ? a.slice(-tail) : '');
  }

  finish(): Op[] {
    this.#flushChange();
    if (this.#equal !== '') this.#ops.push(['=', this.#equal]);
    this.#equal = '';
    return this.#ops;
  }

  #flushChange(): void {
    if (this.#removed !== '') this.#ops.push(['-', this.#removed]);
    if (this.#added !== '') this.#ops.push(['+', this.#added]);
    this.#removed = '';
    this.#added = '';
  }
}
