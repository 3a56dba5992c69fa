import type { Span } from '../model/index.ts';

/** Which stretches of a text are spoken for already: a number inside a symbol is no number. Offsets into one text. */
export class Claims {
  private readonly taken: Uint8Array;

  /** @param length of the text in UTF-16 code units */
  constructor(length: number) {
    this.taken = new Uint8Array(length);
  }

  /** True when nobody has taken any unit of the stretch. */
  isFree(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (this.taken[at] === 1) return false;
    return true;
  }

  take(start: number, end: number): void {
    this.taken.fill(1, start, end);
  }
}

/** The items that overlap none of the spans. */
export function withoutOverlaps<T extends Span>(
  items: readonly T[],
  spans: readonly Span[],
  length: number,
): readonly T[] {
  if (spans.length === 0) return items;
  const claims = new Claims(length);
  for (const { start, end } of spans) claims.take(start, end);
  return items.filter(({ start, end }) => claims.isFree(start, end));
}
