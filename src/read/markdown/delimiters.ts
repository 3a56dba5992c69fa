/** A run of stars or underscores that may open or close emphasis. Offsets into the text it was found in. */
export interface Delimiter {
  readonly sign: string;
  start: number;
  end: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Emphasis between two delimiters. */
export interface Emphasised {
  readonly kind: 'italic' | 'bold';
  readonly start: number;
  readonly end: number;
  /** The stars. */
  readonly signs: readonly { readonly start: number; readonly end: number }[];
}

const BLANK = /^$|^\s$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;
/** Scripts that need no blank beside emphasis. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]$/u;

/** The run of equal signs at an offset, and what it can do there, by the rules of CommonMark; between Chinese characters both. */
export function delimiterAt(text: string, at: number): Delimiter {
  const sign = text[at] ?? '';
  let end = at;
  while (text[end] === sign) end++;
  const before = at === 0 ? '' : ([...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '');
  const after = [...text.slice(end, end + 2)][0] ?? '';
  const left = leans(before, after);
  const right = leans(after, before);
  const word = sign === '_';
  return {
    sign,
    start: at,
    end,
    length: end - at,
    opens: left && (!word || !right || PUNCTUATION.test(before)),
    closes: right && (!word || !left || PUNCTUATION.test(after)),
  };
}

/** True where a run hugs what stands on its inner side. */
function leans(outer: string, inner: string): boolean {
  if (BLANK.test(inner)) return false;
  return !PUNCTUATION.test(inner) || BLANK.test(outer) || PUNCTUATION.test(outer) || UNSPACED.test(outer);
}

/** Attack: thousands of openers that nothing closes, each looked at again for every closer. */
const MOST_LOOKS = 200;

/** Pairs delimiters, the inner ones first. */
export function pairDelimiters(delimiters: readonly Delimiter[]): readonly Emphasised[] {
  const found: Emphasised[] = [];
  const open: Delimiter[] = [];
  for (const delimiter of delimiters) {
    const closer = { ...delimiter };
    while (closer.closes && closer.end > closer.start) {
      const at = openerFor(closer, open);
      const opener = at < 0 ? undefined : open[at];
      if (!opener) break;
      open.length = at + 1;
      const width = Math.min(2, opener.end - opener.start, closer.end - closer.start);
      found.push({
        kind: width === 2 ? 'bold' : 'italic',
        start: opener.end,
        end: closer.start,
        signs: [
          { start: opener.end - width, end: opener.end },
          { start: closer.start, end: closer.start + width },
        ],
      });
      opener.end -= width;
      closer.start += width;
      if (opener.end === opener.start) open.pop();
    }
    if (closer.opens && closer.end > closer.start) open.push(closer);
  }
  return found;
}

function openerFor(closer: Delimiter, open: readonly Delimiter[]): number {
  for (let at = open.length - 1, looks = 0; at >= 0 && looks < MOST_LOOKS; at--, looks++) {
    const opener = open[at];
    if (!opener || opener.sign !== closer.sign) continue;
    // `**a*b**`: a run that could do both does not pair with one that makes a multiple of three with it.
    const both = opener.closes || closer.opens;
    const odd =
      both && (opener.length + closer.length) % 3 === 0 && (opener.length % 3 !== 0 || closer.length % 3 !== 0);
    if (!odd) return at;
  }
  return -1;
}
