import { exactList, type Mark, type Skipped, type Span } from '../model/index.ts';

/** Emphasis of a run of text, and the characters that only make it. */
export interface Emphasis {
  /** Into the whole text. */
  readonly marks: readonly Mark[];
  /** The stars, in order; into the whole text. */
  readonly stars: readonly Skipped[];
}

/** Longest emphasised run, in code units: stars further apart than this are footnote or multiplication signs. */
const LONGEST_EMPHASIS = 400;

/** Stars, and underscores round whole words: those inside a word or in a row are letters and lines to write on. */
const SIGNS = /\*{1,3}|(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}\p{Pi}"(])|(?<=[\p{L}\p{N}\p{P}])(?<!_)_(?![\p{L}\p{N}_])/gu;

/**
 * Finds `*italic*`, `_italic_`, `**bold**` and `***both***` inside a span. Stars count only where they hug a word on their inner side, open and close with the same number, and stay within one fragment;
 * every other star is text.
 */
export function findEmphasis(text: string, span: Span): Emphasis {
  const marks: Mark[] = [];
  const stars: Skipped[] = [];
  let open: { sign: string; at: number; end: number; count: number } | undefined;
  // Searched in the span alone: to look for the next star from every paragraph of a text without stars takes quadratic time.
  for (const found of text.slice(span.start, span.end).matchAll(SIGNS)) {
    const at = span.start + found.index;
    const count = found[0].length;
    const end = at + count;
    const sign = text.charAt(at);
    if (
      open?.sign === sign &&
      open.count === count &&
      at > open.end &&
      at - open.end <= LONGEST_EMPHASIS &&
      /\S/u.test(text[at - 1] ?? ' ')
    ) {
      stars.push(star(open.at, open.end), star(at, end));
      const inside: Span = { start: open.end, end: at };
      if (count !== 2) marks.push({ kind: 'italic', at: inside });
      if (count !== 1) marks.push({ kind: 'bold', at: inside });
      open = undefined;
    } else if (
      end < span.end &&
      /\S/u.test(text[end] ?? ' ') &&
      !/[\p{L}\p{N}]/u.test(latinBefore(text, at, span.start))
    ) {
      open = { sign, at, end, count };
    }
  }
  return { marks: exactList(marks), stars };
}

/** The character before a star when it is one that a star cannot open after (`2*3`); Chinese needs no blank before emphasis. */
function latinBefore(text: string, at: number, start: number): string {
  const before = at > start ? (text[at - 1] ?? '') : '';
  return /\p{sc=Han}/u.test(before) ? '' : before;
}

function star(start: number, end: number): Skipped {
  return { span: { start, end }, why: 'markup' };
}
