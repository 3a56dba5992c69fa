import type { Span } from '../model/index.ts';

/** Longer texts are searched a stretch at a time: what is remembered of a stretch, folded characters and claims among it, takes several times its length. UTF-16 code units. */
export const LONGEST_STRETCH = 100_000;
/** Places to cut at, the better first: behind a whole sentence, behind a clause, between two words, at any blank. The last letters tell words from abbreviations ("vol. 2"). */
const PLACES: readonly RegExp[] = [
  /(?<=\p{Ll}{5}\.)\s(?=\p{Lu}\p{Ll})|(?<=[\p{Lo}\p{M}]{4}\.)\s(?=\p{Lo})|(?<=\p{Lo}。)(?=\p{Lo})/gu,
  /(?<=\p{L}{5}[;؛])\s(?=\p{L})|(?<=\p{Lo}；)(?=\p{Lo})/gu,
  /(?<=\p{L}{2})\s(?=\p{L}{2})/gu,
  /\s(?=\S)/gu,
];

/**
 * Cuts a long text where no reference is likely to stand: each stretch is at most {@link LONGEST_STRETCH} long and begins where the one before ends.
 * A text without any place to cut is cut anywhere, but for the halves of a character.
 */
export function* cutStretches(text: string): Generator<Span, void> {
  let start = 0;
  while (text.length - start > LONGEST_STRETCH) {
    const end = placeNear(text, start + LONGEST_STRETCH);
    yield { start, end };
    start = end;
  }
  yield { start, end: text.length };
}

/** The last good place in the second half of a stretch that may end at `limit`. */
function placeNear(text: string, limit: number): number {
  const from = limit - LONGEST_STRETCH / 2;
  const half = text.slice(from, limit);
  for (const place of PLACES) {
    let last: number | undefined;
    for (const { index, 0: blank } of half.matchAll(place)) last = index + blank.length;
    if (last !== undefined) return from + last;
  }
  return /[\ud800-\udbff]/u.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
