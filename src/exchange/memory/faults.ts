import { findNumbers, languageOf, scriptShares } from '../../language/index.ts';
import type { LanguageCode } from '../../model/index.ts';
import { digitValue } from '../digits.ts';
import { scriptOf } from '../language-tag.ts';

/** A text with its language. */
export interface SpokenText {
  readonly language: LanguageCode;
  readonly text: string;
}

/** Texts with fewer letters are names, symbols and abbreviations, which stay as they are in any language. */
const FEWEST_LETTERS = 10;
const ENOUGH_LETTERS = new RegExp(`^(?:\\P{L}*\\p{L}){${FEWEST_LETTERS}}`, 'u');
/** A text whose own script has a smaller share of its letters is in the wrong one; names and quotations in another script are usual. */
const LEAST_SHARE = 0.3;
/** A copy with fewer words is a name or a symbol. */
const FEWEST_WORDS = 3;
/** Numbers up to here are written in words in one language and in digits in another. */
const LARGEST_SPELLED = 12;

/** Symbols of documents, such as CTOC/COP/WG.4/2010/6: in Latin letters in every language. */
const SYMBOLS = /(?<![A-Z0-9])[A-Z0-9]{1,20}(?:[./-][A-Z0-9]{1,20}){1,12}/gu;

/** True when hardly any letter is of the script that the language is written in. Symbols of documents, texts of few letters and languages whose script nobody knows are let pass. */
export function inWrongScript(text: string, language: LanguageCode): boolean {
  const script = scriptOf(language);
  if (script === undefined) return false;
  const words = text.replace(SYMBOLS, ' ');
  if (!ENOUGH_LETTERS.test(words)) return false;
  const shares: Readonly<Record<string, number>> = scriptShares(words);
  const own = OWN_SCRIPTS.get(script) ?? [script];
  // A script that the shares do not know at all cannot be told from a wrong one.
  const known = own.some(name => KNOWN_SCRIPTS.has(name));
  return known && own.reduce((sum, name) => sum + (shares[name] ?? 0), 0) < LEAST_SHARE;
}

/** ISO 15924 codes that stand for several scripts, or for one under another name. */
const OWN_SCRIPTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Hans', ['Hani']],
  ['Hant', ['Hani']],
  ['Jpan', ['Hani', 'Hira']],
  ['Kore', ['Hang', 'Hani']],
]);
const KNOWN_SCRIPTS: ReadonlySet<string> = new Set([
  'Latn',
  'Cyrl',
  'Arab',
  'Hani',
  'Hira',
  'Hang',
  'Grek',
  'Hebr',
  'Thai',
  'Deva',
]);

/** True when a text repeats its source in another language, apart from blanks and case, and holds words that a translator would have translated. */
export function isUntranslated(source: SpokenText, target: SpokenText): boolean {
  if (source.language.toLowerCase() === target.language.toLowerCase()) return false;
  const fold = ({ text }: SpokenText): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  if (fold(source) !== fold(target)) return false;
  // Words that are not all capitals: symbols, acronyms and numbers are the same everywhere.
  const words = source.text.match(/\p{L}*\p{Ll}\p{L}+|\p{Lo}{2,}/gu) ?? [];
  return words.length >= FEWEST_WORDS;
}

/**
 * True when the numbers of two texts cannot be those of one statement. Digits count in whatever script they are written; numbers in words count where the language is known;
 * small numbers may be in words on one side.
 */
export function numbersDiffer(source: SpokenText, target: SpokenText): boolean {
  const [left, right] = [digitsOf(source.text), digitsOf(target.text)];
  // Most texts agree in their digits: their words need not be looked at.
  const missing = withoutSpelled(without(left, right), target);
  const added = withoutSpelled(without(right, left), source);
  if (missing.length === 0 && added.length === 0) return false;
  if (missing.length > 0 && added.length > 0) return true;
  return [...missing, ...added].some(value => value > LARGEST_SPELLED);
}

/** Values of the groups of digits of a text, each once. `1,234` and `1 234` are one number; `3.5` is 3 and 5 on both sides. */
function digitsOf(text: string): readonly number[] {
  const plain = text.replace(/\p{Nd}/gu, digit => String(digitValue(digit)));
  const grouped = plain.replace(/(?<=(?<!\d)\d{1,3})[,.\u00a0\u202f' ](?=\d{3}(?!\d))/gu, '');
  return [...new Set((grouped.match(/\d+/gu) ?? []).map(Number))];
}

function spelledNumbers({ text, language }: SpokenText): readonly number[] {
  const known = languageOf(language.split('-', 1)[0] ?? '');
  return known === undefined ? [] : findNumbers(text, known).map(({ value }) => Number.parseFloat(value));
}

function withoutSpelled(values: readonly number[], text: SpokenText): readonly number[] {
  return values.length === 0 ? values : without(values, spelledNumbers(text));
}

function without(values: readonly number[], others: readonly number[]): readonly number[] {
  const known = new Set(others);
  return values.filter(value => !known.has(value));
}
