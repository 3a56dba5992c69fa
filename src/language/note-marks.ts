import { readDigits } from './alphabets.ts';
import type { Language } from './language.ts';

/** How a document prints the numbers of its notes: `¹`, `(1)`, `[1]`, `1/`. */
export type NoteStyle = Language['style']['noteCalls'][number];

/** The number at the head of a note, and where its text begins (UTF-16 offset). */
export interface NoteHead {
  readonly printed: string;
  /** Blanks between number and text. */
  readonly gap: string;
  readonly number: number;
  readonly end: number;
}

/** A note call in running text (UTF-16 offsets). */
export interface FoundCall {
  readonly at: number;
  readonly end: number;
  readonly printed: string;
  readonly number: number;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** No document has more notes than three digits count; four would be a year or a symbol. */
const DIGITS = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]{1,3}';

const HEADS: Readonly<Record<NoteStyle, RegExp>> = {
  superscript: new RegExp(`^⁽?([${RAISED}]{1,3})⁾?(?![${RAISED}])`, 'u'),
  parenthesised: new RegExp(`^[(（)](${DIGITS})[)）(](?![\\p{Ll}\\d])`, 'u'),
  bracketed: new RegExp(`^\\[(${DIGITS})\\](?![\\p{Ll}\\d])`, 'u'),
  slashed: new RegExp(`^(${DIGITS})/(?=\\s)`, 'u'),
};

/** Three digits at most: a longer run of raised digits is no call. */
const CALLS: Readonly<Record<NoteStyle, RegExp>> = {
  superscript: new RegExp(`(?<![${RAISED}])⁽?([${RAISED}]{1,3})⁾?(?![${RAISED}])`, 'gu'),
  parenthesised: new RegExp(`[(（](${DIGITS})[)）]|\\)(${DIGITS})\\(`, 'gu'),
  bracketed: new RegExp(`\\[(${DIGITS})\\]`, 'gu'),
  slashed: new RegExp(`(?<![\\d/.\\p{Lu}-])(${DIGITS})/(?![\\d\\p{Ll}\\p{Lu}\\p{sc=Arab}])`, 'gu'),
};

/** The number a note begins with, in any of the styles: raised digits, `(1)`, `[1]`, `1/`. Whether a paragraph that begins with `(1)` is a note is for the caller to say. */
export function readNoteHead(text: string): NoteHead | undefined {
  for (const style of ['superscript', 'parenthesised', 'bracketed', 'slashed'] as const) {
    const match = HEADS[style].exec(text);
    const number = readNoteNumber(match?.[1] ?? '');
    if (!match || number === undefined) continue;
    const gap = /^\s*/u.exec(text.slice(match[0].length, match[0].length + 40))?.[0] ?? '';
    return { printed: match[0], gap, number, end: match[0].length + gap.length };
  }
  return undefined;
}

/**
 * Note calls in running text, in order. Raised digits are calls anywhere; the other shapes are found only when the document is known to use them, since they are list items and years too.
 *
 * Blanks: one blank before a call belongs to it when the text goes on with a blank, a mark or its end (`treaty ¹ and`, `treaty (1),`), so that the text without its calls reads as it should.
 * The blank after a call stays, but where words are not divided by blanks it belongs to the call too.
 */
export function findNoteCalls(
  text: string,
  language: Language,
  style: NoteStyle = 'superscript',
): readonly FoundCall[] {
  const calls: FoundCall[] = [];
  for (const match of text.matchAll(CALLS[style])) {
    const number = readNoteNumber(match[1] ?? match[2] ?? '');
    if (number === undefined) continue;
    const behind = match.index + match[0].length;
    const end = !language.spaced && BLANK.test(text.charAt(behind)) ? behind + 1 : behind;
    const owns = ownsBlank(text, match.index, language.spaced ? behind : undefined);
    // A blank between two calls is already the first one's.
    const at = owns && calls.at(-1)?.end !== match.index ? match.index - 1 : match.index;
    calls.push({ at, end, printed: text.slice(at, end), number });
  }
  return calls;
}

const BLANK = /[ \u00a0\u202f\u2009]/u;

/** @param behind where the text goes on; without it any blank before the call is the call's own */
function ownsBlank(text: string, at: number, behind: number | undefined): boolean {
  if (!BLANK.test(text.charAt(at - 1))) return false;
  return behind === undefined || /^(?:$|[\s\p{Po}\p{Pe}\p{Pf}\p{Pd}])/u.test(text.slice(behind, behind + 1));
}

function readNoteNumber(digits: string): number | undefined {
  const plain = [...digits].map(digit => (RAISED.includes(digit) ? String(RAISED.indexOf(digit)) : digit)).join('');
  const number = readDigits(plain);
  return number === 0 ? undefined : number;
}
