import { type Format, type LineStarts, lineOf, lineStarts, type Reading } from '../model/index.ts';

/** Formats whose text is the file itself, so that its lines are lines of the file. */
const LINED: ReadonlySet<Format> = new Set(['text', 'markdown']);

/** Lines of files that were read. */
export class LineIndex {
  readonly #starts = new Map<string, LineStarts>();

  /** Remembers where the lines of a source begin; nothing for formats without lines of their own. */
  add({ file, text, format }: Reading): void {
    if (LINED.has(format)) this.#starts.set(file, lineStarts(text));
  }

  /** Line, from 1, of an offset into `Reading.text`. */
  lineOf(file: string, offset: number): number | undefined {
    const starts = this.#starts.get(file);
    return starts && lineOf(starts, offset);
  }
}
