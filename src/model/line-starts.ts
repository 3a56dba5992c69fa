/** Offsets at which the lines of a text begin, in UTF-16 code units; lines end at LF, CR LF and CR. */
export type LineStarts = Uint32Array;

const LF = 10;
const CR = 13;

/** Finds where the lines of a text begin. What it gives takes four bytes a line, so that the text itself need not be kept to tell a line. */
export function lineStarts(text: string): LineStarts {
  let starts = new Uint32Array(64);
  let count = 1;
  for (let at = nextBreak(text, 0); at < text.length; at = nextBreak(text, at)) {
    at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
    if (count === starts.length) {
      const longer = new Uint32Array(count * 2);
      longer.set(starts);
      starts = longer;
    }
    starts[count++] = at;
  }
  return starts.slice(0, count);
}

function nextBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at++;
  return at;
}

/** Line, from 1, in which an offset lies. */
export function lineOf(starts: LineStarts, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
