import type { Span } from '../model/index.ts';
import { readCharacters, scanCharacters } from './character-numerals.ts';
import { withoutOverlaps } from './claims.ts';
import type { Language } from './language.ts';
import { lexicon, type Numeral } from './number-lexicon.ts';
import { matches } from './pattern.ts';
import { scanWords } from './word-numerals.ts';

/**
 * All numbers in words of a folded text (`normaliseForMatching`), in order: `one hundred and seventy-two`, `ста семидесяти двух`, `اثنتين وسبعين`, `一百七十二`, and ordinals.
 * Small and ambiguous ones are all there; what counts as a reference is decided by `scanNumbers`.
 */
export function scanNumerals(text: string, language: Language): readonly Numeral[] {
  const words = lexicon(language);
  const found = language.spaced ? scanWords(text, words) : scanCharacters(text, words, language.numbers.ordinalPrefix);
  if (found.length === 0) return found;
  return withoutOverlaps(found, scanExceptions(text, language), text.length);
}

/** Phrases of a folded text that hold a number word or digits but no number (`十分`, `21世纪`). */
export function scanExceptions(text: string, language: Language): readonly Span[] {
  return [...matches(lexicon(language).exceptions, text)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** Value of digits or Chinese numerals as they stand between `第` and `条`; undefined when they are none. */
export function readNumeral(text: string, language: Language): number | undefined {
  if (/^\d{1,15}$/u.test(text)) return Number(text);
  return language.spaced
    ? undefined
    : readCharacters([...text].map(character => lexicon(language).words.get(character)?.value));
}

/** Source of a character class for the numeral characters of the language, digits included. */
export function numeralCharacters(language: Language): string {
  const characters = language.spaced
    ? ''
    : [...lexicon(language).words.keys()].filter(word => [...word].length === 1).join('');
  return `[\\d${characters}]`;
}
