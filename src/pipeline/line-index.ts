import type { Format, Reading } from '../model/index.ts';

/** Formats whose text is the file itself, so that its lines are lines of the file. */
const LINED: ReadonlySet<Format> = new Set(['text', 'markdown']);

/** Lines of files that were read. */
export class LineIndex {
  readonly #starts = new Map<string, readonly number[]>();

  /** Remembers where the lines of a source begin; nothing for formats without lines of their own. */
  add({ file, text, format }: Reading): void {
    if (!LINED.has(format)) return;
    this.#starts.set(file, [0, ...[...text.matchAll(/\r\n?|\n/gu)].map(found => found.index + found[0].length)]);
  }

  /** Line, from 1, of an offset into `Reading.text`. */
  lineOf(file: string, offset: number): number | undefined {
    const starts = this.#starts.get(file);
    if (starts === undefined) return undefined;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
