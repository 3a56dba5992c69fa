import { type CharacterSet, classSet, propertySet, single, union } from './character-set.ts';
import type { Cursor } from './cursor.ts';
import { ExpressionError } from './node.ts';

/** What ends a line, for `.`, `^`, `$` and `\R`. */
export const LINE_ENDS = '\\n\\v\\f\\r\\u0085\\u2028\\u2029';
/** A character of a word as ICU sees it. */
export const WORD = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d]';

/** Sets that a letter behind a backslash stands for; the capital letter stands for the rest. */
const SETS: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  s: '[\\t\\n\\f\\r\\p{Z}]',
  w: WORD,
  h: '[\\t\\p{Zs}]',
  v: `[${LINE_ENDS}]`,
};

const CONTROLS: Readonly<Record<string, number>> = { a: 0x07, e: 0x1b, f: 0x0c, n: 0x0a, r: 0x0d, t: 0x09 };

const HEX = /[xuU](?:\{([\dA-Fa-f]{1,6})\}|(?<=x)([\dA-Fa-f]{2})|(?<=u)([\dA-Fa-f]{4})|(?<=U)([\dA-Fa-f]{8}))/uy;
const PROPERTY = /([pP])(?:\{([^{}]{1,80})\}|([A-Z]))/uy;
const OCTAL = /0([0-7]{1,3})/uy;
const CONTROL = /c([A-Za-z@[\]^_?])/uy;

/**
 * Reads what stands behind a backslash where it means one character or a set of them, inside a class and outside.
 * @returns nothing when it means something else
 * @throws ExpressionError for what is not known
 */
export function parseSetEscape(cursor: Cursor): CharacterSet | undefined {
  const hex = cursor.takesPattern(HEX);
  if (hex !== undefined) return single(codePointOf(Number.parseInt(hex.slice(1).find(Boolean) ?? '', 16), cursor));
  const property = cursor.takesPattern(PROPERTY);
  if (property !== undefined) return propertySet(property[2] ?? property[3] ?? '', property[1] === 'P');
  const octal = cursor.takesPattern(OCTAL);
  if (octal !== undefined) return single(Number.parseInt(octal[1] ?? '', 8));
  const control = cursor.takesPattern(CONTROL);
  if (control !== undefined) return single((control[1] ?? '').toUpperCase().charCodeAt(0) ^ 0x40);
  const letter = cursor.peek();
  const set = SETS[letter.toLowerCase()];
  if (set !== undefined) {
    cursor.next();
    return letter === letter.toLowerCase() ? classSet(set) : union([classSet(set)], true);
  }
  const code = CONTROLS[letter];
  if (code !== undefined) {
    cursor.next();
    return single(code);
  }
  // A mark that means itself; letters and digits are kept for what the dialects may yet want to say.
  if (letter === '' || /[A-Za-z0-9]/u.test(letter)) return undefined;
  return single(cursor.next().codePointAt(0) ?? 0);
}

/** A high surrogate that is written with its low one is one character. */
function codePointOf(code: number, cursor: Cursor): number {
  if (code > 0x10_ffff) throw new ExpressionError('a code point beyond 10FFFF');
  if (code < 0xd800 || code > 0xdbff) return code;
  const low = cursor.takesPattern(/\\u([Dd][C-Fc-f][\dA-Fa-f]{2})/uy);
  return low === undefined ? code : 0x1_0000 + (code - 0xd800) * 0x400 + (Number.parseInt(low[1] ?? '', 16) - 0xdc00);
}
