import type { Language } from './language.ts';
import type { NumberFound } from './number-signs.ts';
import { numeralCharacters, readNumeral } from './numerals.ts';
import { escapePattern, foldSource, matches, perLanguage, startsWord } from './pattern.ts';

/** Two-digit decades from here on are of the twentieth century. */
const FIRST_DECADE = 30;
/** `2/3`, and two years: `2012/13`, `2012-13`. */
const slashed = /\d{1,4}\/\d{1,4}|(?:19|20)\d\d-\d\d/gu;
/** Years apart at most in `2012-15`. */
const LONGEST_PERIOD = 30;

const patterns = perLanguage(language => {
  const { numbers, spaced } = language;
  const fold = (source: string) => foldSource(source, language);
  const numeral = `${numeralCharacters(language)}{1,6}`;
  const phrases = Object.entries(numbers.phrases);
  return {
    values: phrases.map(([value]) => value),
    phrase: new RegExp(
      phrases.length === 0
        ? '(?!)'
        : `(?:${phrases.map(([, source]) => `(${fold(source)})`).join('|')})${spaced ? '(?![\\p{L}])' : ''}`,
      'gu',
    ),
    fraction: new RegExp(
      numbers.fractionBar === '' ? '(?!)' : `(${numeral})${escapePattern(numbers.fractionBar)}(${numeral})`,
      'gu',
    ),
    decade: new RegExp(numbers.decades === '' ? '(?!)' : fold(numbers.decades), 'gu'),
  };
});

/** Numbers that no single number word or group of digits makes: `two thirds`, `三分之二`, `3/4`, `half a million`, `les années 90`, the two years of `2012/13`. */
export function scanNumberPhrases(text: string, language: Language): readonly NumberFound[] {
  const { values, phrase, fraction, decade } = patterns(language);
  const found: NumberFound[] = [];
  const add = (start: number, end: number, value: string) =>
    found.push({ start, end, value, whole: false, ordinal: false, zeros: 0 });
  for (const match of matches(phrase, text)) {
    const start = match.index;
    const value = values[match.slice(1).findIndex(group => group !== undefined)];
    if (value !== undefined && (!language.spaced || startsWord(text, start)))
      add(start, start + match[0].length, value);
  }
  for (const match of matches(fraction, text)) {
    const [below, above] = [match[1], match[2]].map(printed => readNumeral(printed ?? '', language));
    if (below !== undefined && above !== undefined && below !== 100)
      add(match.index, match.index + match[0].length, `${above}/${below}`);
  }
  for (const match of matches(decade, text)) {
    const printed = match.groups?.['decade'] ?? '';
    const value = readNumeral(printed, language) ?? 0;
    const end = match.index + match[0].length;
    if (value >= FIRST_DECADE && !/\d/u.test(text.charAt(match.index - 1)))
      add(match.index + match[0].lastIndexOf(printed), end, String(value < 100 ? 1900 + value : value));
  }
  for (const match of matches(slashed, text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (/[\p{L}\d/.,]/u.test(text.charAt(start - 1)) || /^[\d/]|^[.,:]\d/u.test(text.slice(end, end + 2))) continue;
    const [first = '', second = ''] = match[0].split(/[/-]/u);
    if (first.startsWith('0')) continue;
    const bar = start + first.length;
    const later = Number(first.slice(0, 2) + second);
    if (match[0].includes('-')) {
      if (later <= Number(first) || later - Number(first) > LONGEST_PERIOD || /^-/u.test(text.slice(end))) continue;
      add(start, bar, first);
      add(bar + 1, end, String(later));
    } else if (isYearPair(first, second)) {
      add(start, bar, first);
      add(bar + 1, end, String(Number(first) + 1));
    } else if (Number(first) < Number(second) && Number(second) <= 10) add(start, end, match[0]);
  }
  return found;
}

/** `2012/13`, `2012/2013`, `1999/2000`. */
export function isYearPair(first: string, second: string): boolean {
  return /^(?:19|20)\d\d$/u.test(first) && second.length % 2 === 0 && String(Number(first) + 1).endsWith(second);
}
