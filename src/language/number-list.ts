import type { Span } from '../model/index.ts';
import { readRoman } from './alphabets.ts';
import type { Language } from './language.ts';
import { type ReadParts, readParts } from './list-parts.ts';
import { numeralCharacters, readNumeral } from './numerals.ts';
import { foldSource, group, matchAt, perLanguage } from './pattern.ts';

/** A member of a list of numbers: `46-51`, `2 (c)`, `18 bis`. Offsets into the folded text. */
export interface ListItem {
  readonly at: Span;
  /** Digits, with `-` between the ends of a range and the Latin adverb of an inserted number: `46-51`, `6bis`, `42.1`. Empty where only a letter is printed. */
  readonly number: string;
  /** Letters behind the number as Latin letters, or digits in brackets: `['2', 'c']`. */
  readonly parts: readonly string[];
}

export interface NumberList {
  readonly items: readonly ListItem[];
  readonly end: number;
}

export interface ListOptions {
  /** The list may open with a letter: `(a) and (c)`. */
  readonly letters?: boolean;
  /** The text with its capitals: where a sentence begins, digits behind a stop are the call of a note. */
  readonly cased?: string;
  /** Roman numerals in capitals are numbers too; needs `cased`. */
  readonly roman?: boolean;
}

const adverb = / ?(bis|ter|quater|quinquies)(?![\p{L}])/uy;
/** "article L. 123-4" of a French code is no article 50. */
const romanNumber = /[IVXLC]{1,8}(?![\p{L}\d]|\.? ?\d)/uy;
/** Ordinal sign behind the number of an article: `3.º`, `1er`. */
const ordinalSign = /\.?[ºª°]|er(?![\p{L}])/uy;
/** A list longer than this is no list of articles or volumes. */
const LIST_LIMIT = 200;

const patterns = perLanguage(language => {
  const { citations, numbers, spaced } = language;
  const fold = (source: string) => foldSource(source, language);
  const and = group(fold(citations.and));
  const to = group(fold(citations.to));
  return {
    prefix: new RegExp(numbers.ordinalPrefix === '' ? '' : `(?:${numbers.ordinalPrefix} ?)?`, 'uy'),
    number: new RegExp(
      `${spaced ? '\\d{1,7}' : `${numeralCharacters(language)}{1,9}`}(?![/\\d]|[a-z]{1,2}-[a-z])`,
      'uy',
    ),
    range: new RegExp(` ?- ?| ?${to} ?`, 'uy'),
    comma: / ?[,،、] {0,2}/uy,
    and: new RegExp(spaced ? `,? {1,2}${and} {0,2}` : ` ?${and} ?`, 'uy'),
  };
});
/** `42.1`, but not the note call of "article 5.12 The". */
const dotted = /(?:\.\d{1,3}){1,3}(?![\d/])/uy;

/**
 * Reads a list of numbers at `offset`: `16 and 18`, `2 (a) and (c)`, `46-51`, `2225, 2237, 2241 and 2326`. Members set off by commas are taken only when a conjunction closes the list,
 * or nothing but a mark follows: in "article 28, 15 States" the list is 28.
 * @param text folded
 */
export function readNumberList(
  text: string,
  offset: number,
  language: Language,
  options: ListOptions = {},
): NumberList | undefined {
  const { and, comma } = patterns(language);
  const first = readItem(text, offset, language, options);
  if (!first || (first.number === '' && !options.letters)) return undefined;
  const items = [first];
  let sure = 1;
  while (items.length < LIST_LIMIT) {
    const last = items.at(-1) ?? first;
    const conjunction = matchAt(and, text, last.at.end);
    const separator = conjunction ?? matchAt(comma, text, last.at.end);
    if (!separator) break;
    const next = readItem(text, last.at.end + separator[0].length, language, options);
    if (!next) break;
    items.push(next);
    if (conjunction) sure = items.length;
  }
  const end = items.at(-1)?.at.end ?? first.at.end;
  if (!/^ ?[\p{L}\d]/u.test(text.slice(end, end + 2)) || !language.spaced) sure = items.length;
  const kept = items.slice(0, sure);
  return { items: kept, end: kept.at(-1)?.at.end ?? end };
}

function readItem(text: string, offset: number, language: Language, options: ListOptions): ListItem | undefined {
  const head = readNumber(text, offset, language, options);
  let end = head?.end ?? offset;
  let number = head?.printed ?? '';
  if (head) {
    const far = readFarEnd(text, end, language, options);
    if (far && far.value > head.value) {
      number = `${number}-${far.printed}`;
      end = far.end;
    } else if (far && language.direction === 'rtl' && text.charAt(end) === '-') {
      // Arabic prints the parts of a number with a hyphen: المادة 42-1.
      number = `${number}.${far.printed}`;
      end = far.end;
    }
    const inserted = matchAt(adverb, text, end);
    if (inserted) {
      number += inserted[1];
      end += inserted[0].length;
    }
  }
  const { parts, end: partsEnd }: ReadParts = readParts(text, end, language);
  if (!head && parts.length === 0) return undefined;
  return { at: { start: offset, end: partsEnd }, number, parts };
}

interface ReadNumber {
  readonly printed: string;
  readonly value: number;
  readonly end: number;
}

function readFarEnd(text: string, offset: number, language: Language, options: ListOptions): ReadNumber | undefined {
  const range = matchAt(patterns(language).range, text, offset);
  return range ? readNumber(text, offset + range[0].length, language, options) : undefined;
}

function readNumber(
  text: string,
  offset: number,
  language: Language,
  { cased, roman }: ListOptions,
): ReadNumber | undefined {
  const { prefix, number } = patterns(language);
  const start = offset + (matchAt(prefix, text, offset)?.[0].length ?? 0);
  const match = matchAt(number, text, start);
  if (!match) return roman === true && cased !== undefined ? readRomanNumber(cased, start) : undefined;
  const value = readNumeral(match[0], language);
  if (value === undefined) return undefined;
  let end = start + match[0].length;
  let printed = String(value);
  const parts = /^\d/u.test(match[0]) ? matchAt(dotted, text, end) : null;
  if (parts && !/^ \p{Lu}/u.test((cased ?? '').slice(end + parts[0].length, end + parts[0].length + 2))) {
    printed += parts[0];
    end += parts[0].length;
  } else if (!parts && /^\.\d/u.test(text.slice(end, end + 2))) return undefined;
  end += matchAt(ordinalSign, text, end)?.[0].length ?? 0;
  return { printed, value, end };
}

function readRomanNumber(cased: string, offset: number): ReadNumber | undefined {
  const match = matchAt(romanNumber, cased, offset);
  const value = match ? (readRoman(match[0].toLowerCase()) ?? 0) : 0;
  return match && value > 0 ? { printed: String(value), value, end: offset + match[0].length } : undefined;
}
