import type { Span } from '../model/index.ts';
import type { Language } from './language.ts';
import { foldCased } from './normalise.ts';
import { numeralCharacters, readNumeral } from './numerals.ts';
import { group, matchAt, perLanguage } from './pattern.ts';

/** A member of a list of numbers: `46-51`, `2 (c)`, `18 bis`. Offsets into the folded text. */
export interface ListItem {
  readonly at: Span;
  /** Digits, with `-` between the ends of a range and the Latin adverb of an inserted number: `46-51`, `6bis`. Empty where only a letter is printed. */
  readonly number: string;
  /** Letters behind the number as Latin letters, or digits in brackets: `['2', 'c']`. */
  readonly parts: readonly string[];
}

export interface NumberList {
  readonly items: readonly ListItem[];
  readonly end: number;
}

const adverb = / ?(bis|ter|quater)(?![\p{L}])/uy;
const bracketed = / ?\(([\p{L}\p{N}]{1,5})\)/uy;
const halfBracketed = / ?([\p{L}]{1,4}|\d{1,2})\)/uy;
const ROMAN = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
];
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Cyrillic letters that print like Latin ones stand for them in lists lettered a, b, c. */
const TWINS: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', і: 'i' };
/** A list longer than this is no list of articles or volumes. */
const LIST_LIMIT = 200;

const patterns = perLanguage(language => {
  const { citations, numbers } = language;
  const fold = (source: string) => foldCased(source, language);
  const and = group(fold(citations.and));
  const to = group(fold(citations.to));
  const prefix = numbers.ordinalPrefix === '' ? '' : `(?:${numbers.ordinalPrefix} ?)?`;
  const number = language.spaced ? '\\d{1,7}' : `${numeralCharacters(language)}{1,9}`;
  return {
    number: new RegExp(`${prefix}(${number})(?![/\\d])`, 'uy'),
    range: new RegExp(`(?: ?- ?| ?${to} ?)${prefix}(${number})(?![/\\d])`, 'iuy'),
    comma: / ?[,،、] {0,2}/uy,
    and: new RegExp(language.spaced ? `,? {1,2}${and} {0,2}` : ` ?${and} ?`, 'iuy'),
    letters: new Map(
      [language.structure.letters, citations.letterNames].flatMap(letters =>
        letters.map((letter, i) => [fold(letter).toLowerCase(), LATIN[i] ?? letter] as const),
      ),
    ),
  };
});

/**
 * Reads a list of numbers at `offset`: `16 and 18`, `2 (a) and (c)`, `46-51`, `2225, 2237, 2241 and 2326`. Members set off by commas are taken only when a conjunction closes the list,
 * or nothing but a mark follows: in "article 28, 15 States" the list is 28.
 * @param text folded
 * @param options with `letters` the list may open with a letter: `(a) and (c)`
 */
export function readNumberList(
  text: string,
  offset: number,
  language: Language,
  options: { readonly letters?: boolean } = {},
): NumberList | undefined {
  const { and, comma } = patterns(language);
  const first = readItem(text, offset, language);
  if (!first || (first.number === '' && !options.letters)) return undefined;
  const items = [first];
  let sure = 1;
  while (items.length < LIST_LIMIT) {
    const last = items.at(-1) ?? first;
    const conjunction = matchAt(and, text, last.at.end);
    const separator = conjunction ?? matchAt(comma, text, last.at.end);
    if (!separator) break;
    const next = readItem(text, last.at.end + separator[0].length, language);
    if (!next) break;
    items.push(next);
    if (conjunction) sure = items.length;
  }
  const end = items.at(-1)?.at.end ?? first.at.end;
  if (!/^ ?[\p{L}\d]/u.test(text.slice(end, end + 2)) || !language.spaced) sure = items.length;
  const kept = items.slice(0, sure);
  return { items: kept, end: kept.at(-1)?.at.end ?? end };
}

function readItem(text: string, offset: number, language: Language): ListItem | undefined {
  const { number, range } = patterns(language);
  const head = matchAt(number, text, offset);
  let end = offset;
  let value = '';
  if (head) {
    const from = readNumeral(head[1] ?? '', language);
    if (from === undefined) return undefined;
    value = String(from);
    end += head[0].length;
    const far = matchAt(range, text, end);
    const to = far ? readNumeral(far[1] ?? '', language) : undefined;
    if (far && to !== undefined && to > from) {
      value = `${value}-${to}`;
      end += far[0].length;
    }
    const inserted = matchAt(adverb, text, end);
    if (inserted) {
      value += inserted[1];
      end += inserted[0].length;
    }
  }
  const { parts, end: partsEnd } = readParts(text, end, language);
  if (!head && parts.length === 0) return undefined;
  return { at: { start: offset, end: partsEnd }, number: value, parts };
}

/** `(c)`, `c)`, `(c) (ii)`, `(ج)`, `(三)` behind a number. */
export function readParts(
  text: string,
  offset: number,
  language: Language,
): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = [];
  let end = offset;
  while (parts.length < 3) {
    const found = matchAt(bracketed, text, end) ?? matchAt(halfBracketed, text, end);
    const part = found === null ? undefined : readPart(found[1] ?? '', parts.length, language);
    if (found === null || part === undefined) break;
    parts.push(part);
    end += found[0].length;
  }
  return { parts, end };
}

/** A list letter as a Latin one: `ج` → c, Cyrillic `с` → c, `三` → c. At the second level numbers are Roman: `二` → ii. Undefined when it is no list letter. */
function readPart(printed: string, depth: number, language: Language): string | undefined {
  if (/^[a-z]{1,5}$/u.test(printed)) return printed.length === 1 || ROMAN.includes(printed) ? printed : undefined;
  if (/^\d{1,3}$/u.test(printed)) return depth === 0 ? printed : ROMAN[Number(printed) - 1];
  const twin = TWINS[printed];
  if (twin && language.script === 'Cyrl') return twin;
  const letter = patterns(language).letters.get(printed);
  if (letter) return letter;
  const value = readNumeral(printed, language);
  if (value === undefined || value < 1) return undefined;
  return depth === 0 ? LATIN[value - 1] : ROMAN[value - 1];
}
