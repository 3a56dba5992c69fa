import { type Diagnostic, diagnose } from '../../model/index.ts';

/** Counts what a format cannot hold, so that it can be named once at the end instead of unit by unit. */
export class Loss {
  readonly #format: string;
  readonly #counts = new Map<string, number>();

  /** @param format name of the format for people */
  constructor(format: string) {
    this.#format = format;
  }

  /** @param what in the plural: `notes of single languages` */
  add(what: string, times = 1): void {
    if (times > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + times);
  }

  /** Nothing, or one diagnostic: `CSV: inline codes (12), dates of units (3)`. */
  list(file?: string): readonly Diagnostic[] {
    if (this.#counts.size === 0) return [];
    const parts = [...this.#counts].map(([what, count]) => `${what} (${count})`);
    const place = file === undefined ? {} : { file };
    return [diagnose('exchange.content-dropped', `${this.#format}: ${parts.join(', ')}`, place)];
  }
}
