import { RecallingError, type Span } from '../model/index.ts';

/** One line of a text. */
export interface Line {
  /** Its visible characters, without the white space at both ends; into the whole text. */
  readonly span: Span;
  /** Number of columns of white space before it, a tab as four. */
  readonly indent: number;
  readonly blank: boolean;
  /** Offset just after its line break. */
  readonly end: number;
  /** From 1. */
  readonly number: number;
}

const LINE_BREAK = /\r\n|[\n\r\f\u0085\u2028\u2029]/gu;

/** Attack: 64 MB of paragraphs of one letter; each takes a thousand times its size. All lines of the longest text that is read, broken at 60 characters, are fewer. */
const MOST_LINES = 1_500_000;

/**
 * Counts the line breaks of a text without cutting it.
 * @param before how many there were in earlier parts of the same file
 * @throws RecallingError `read.too-many-lines` for more than are read at once
 */
export function limitLines(text: string, file: string, before = 0): number {
  let count = before;
  for (const _ of text.matchAll(LINE_BREAK)) {
    if (++count > MOST_LINES) throw new RecallingError('read.too-many-lines', `over ${MOST_LINES}`, { file });
  }
  return count;
}

/** Cuts a text into lines at LF, CR LF, CR, form feed, U+0085, U+2028 and U+2029. A form feed ends a page and counts as a blank line. */
export function cutLines(text: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  const ending = new RegExp(LINE_BREAK);
  ending.lastIndex = from;
  let start = from;
  let number = 1 + countBreaks(text.slice(0, from));
  while (start < text.length) {
    const found = ending.exec(text);
    const stop = found ? found.index : text.length;
    const end = found ? ending.lastIndex : text.length;
    lines.push(lineAt(text, start, stop, end, number));
    if (found?.[0] === '\f') lines.push({ span: { start: end, end }, indent: 0, blank: true, end, number });
    number++;
    start = end;
  }
  return lines;
}

function countBreaks(text: string): number {
  return text.match(/\r\n|[\n\r]/gu)?.length ?? 0;
}

function lineAt(text: string, start: number, stop: number, end: number, number: number): Line {
  let first = start;
  let indent = 0;
  while (first < stop && isBlank(text.charCodeAt(first))) {
    indent += text[first] === '\t' ? 4 : 1;
    first++;
  }
  let last = stop;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
  // A line of nothing but no-break spaces is blank all the same.
  const blank = first === last || !/\S/u.test(text.slice(first, last));
  return { span: { start: first, end: last }, indent, blank, end, number };
}

/** Blanks that carry no meaning at the ends of a line. No-break spaces are kept: they are part of French punctuation. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0b || code === 0x3000;
}
