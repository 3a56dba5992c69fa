import { isRightToLeft } from '../scripts.ts';

/** A character of a line, or a blank, with whatever belongs to it. */
export interface Sign {
  readonly text: string;
}

/** How the brackets of right-to-left text are stored: as they look on paper, or as they were typed. */
export type BracketHabit = 'as seen' | 'as typed';

const MIRROR: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›', '⁽⁾', '（）'].flatMap(([open = '', close = '']): [string, string][] => [
    [open, close],
    [close, open],
  ]),
);
/** Between two digits, without blanks, one of these makes one number of both (Unicode bidi rule W4); a hyphen does not. */
const SEPARATOR = /^[.,/:،\u066b\u066c\u00a0]$/u;
const DIGIT = /^[\p{Nd}⁰¹²³⁴-⁹]+$/u;
const LETTER = /^\p{L}/u;

/**
 * Puts the signs of a line that holds right-to-left letters into reading order. The input is in the order of the paper, from left to right; Latin words and numbers keep it,
 * all else is turned. This undoes what the Unicode bidi algorithm (UAX 9) does for a right-to-left paragraph without control characters.
 */
export function toReadingOrder<T extends Sign>(seen: readonly T[], brackets: BracketHabit): readonly T[] {
  const ordered: T[] = [];
  let at = seen.length;
  const spans = leftToRightSpans(seen);
  for (let i = spans.length - 1; i >= 0; i--) {
    const span = spans[i];
    if (!span) continue;
    for (let k = at - 1; k >= span.end; k--) push(ordered, seen[k], brackets);
    for (const one of seen.slice(span.start, span.end)) ordered.push(one);
    at = span.start;
  }
  for (let k = at - 1; k >= 0; k--) push(ordered, seen[k], brackets);
  return mendDigitGroups(ordered);
}

function push<T extends Sign>(ordered: T[], sign: T | undefined, brackets: BracketHabit): void {
  if (!sign) return;
  const mirrored = brackets === 'as seen' ? MIRROR.get(sign.text) : undefined;
  ordered.push(mirrored === undefined ? sign : { ...sign, text: mirrored });
}

/** Stretches that read from left to right: from a Latin letter to the last letter or digit before the next right-to-left letter, and numbers. */
function leftToRightSpans(seen: readonly Sign[]): readonly { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (let i = 0; i < seen.length; i++) {
    const text = seen[i]?.text ?? '';
    if (isRightToLeft(text) || !(DIGIT.test(text) || LETTER.test(text))) continue;
    let end = numberEnd(seen, i);
    const next = seen[end]?.text ?? ' ';
    if (!DIGIT.test(text) || (LETTER.test(next) && !isRightToLeft(next))) end = phraseEnd(seen, i);
    spans.push({ start: i, end });
    i = end - 1;
  }
  return spans;
}

function numberEnd(seen: readonly Sign[], start: number): number {
  let end = start;
  while (end < seen.length) {
    if (DIGIT.test(seen[end]?.text ?? '')) end++;
    else if (end > start && SEPARATOR.test(seen[end]?.text ?? '') && DIGIT.test(seen[end + 1]?.text ?? '')) end++;
    else break;
  }
  return Math.max(end, start + 1);
}

function phraseEnd(seen: readonly Sign[], start: number): number {
  let end = start + 1;
  for (let i = start + 1; i < seen.length; i++) {
    const text = seen[i]?.text ?? '';
    if (isRightToLeft(text)) break;
    if (DIGIT.test(text) || LETTER.test(text)) end = i + 1;
  }
  return end;
}

/** `720 076 1` back to `1 076 720`: groups of a number set with no-break spaces stand in their own order on paper, and turning them was wrong. */
function mendDigitGroups<T extends Sign>(signs: readonly T[]): readonly T[] {
  const groups: { start: number; end: number }[] = [];
  const mended = [...signs];
  const flush = (): void => {
    const sizes = groups.map(({ start, end }) => end - start);
    const last = sizes.at(-1) ?? 0;
    const first = groups[0];
    const end = groups.at(-1)?.end ?? 0;
    if (first && sizes.length > 1 && sizes.slice(0, -1).every(size => size === 3) && last < 3) {
      const turned = [...groups].reverse().flatMap(({ start, end }, i) => {
        const blank = i === 0 ? [] : signs.slice(first.end, first.end + 1);
        return [...blank, ...signs.slice(start, end)];
      });
      mended.splice(first.start, end - first.start, ...turned);
    }
    groups.length = 0;
  };
  for (let i = 0; i < signs.length; i++) {
    if (!/^\p{Nd}$/u.test(signs[i]?.text ?? '')) continue;
    const end = digitsEnd(signs, i);
    const before = groups.at(-1);
    if (before && !(before.end === i - 1 && signs[i - 1]?.text === ' ')) flush();
    const joined = SEPARATOR.test(signs[i - 1]?.text ?? ' ') || SEPARATOR.test(signs[end]?.text ?? ' ');
    if (joined) flush();
    else groups.push({ start: i, end });
    i = end - 1;
  }
  flush();
  return mended;
}

function digitsEnd(signs: readonly Sign[], start: number): number {
  let end = start;
  while (/^\p{Nd}$/u.test(signs[end]?.text ?? '')) end++;
  return end;
}

/** How many brackets of a text fit together: an opening one before a letter or digit, a closing one behind it, count one each; the other way round minus one. */
export function bracketScore(text: string): number {
  const good =
    text.match(/(?<![\p{L}\p{N}])[([«](?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.])[)\]»](?![\p{L}\p{N}])/gu)?.length ?? 0;
  const bad =
    text.match(/(?<![\p{L}\p{N}])[)\]»](?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.])[([«](?![\p{L}\p{N}])/gu)?.length ?? 0;
  return good - bad;
}

/** How much a line of Arabic or Hebrew looks as if it stood in reading order: words with the article in front, words with a final letter at their end. */
export function orderScore(text: string): number {
  const forward = text.match(/(?<!\p{L})[وبكف]?ال\p{L}{2}|\p{L}{2}[ةىםןץףך](?!\p{L})/gu)?.length ?? 0;
  const backward = text.match(/\p{L}{2}لا[وبكف]?(?!\p{L})|(?<!\p{L})[ةىםןץףך]\p{L}{2}/gu)?.length ?? 0;
  return forward - backward;
}
