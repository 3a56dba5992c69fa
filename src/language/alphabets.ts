import type { Alphabet, Language } from './language.ts';
import { perLanguage } from './pattern.ts';

/** One way to read the sign of a label: `i` is the ninth Latin letter or Roman one. */
export interface LetterReading {
  readonly alphabet: Alphabet;
  /** From 1. */
  readonly ordinal: number;
}

/** Cyrillic letters typed for the Latin ones that look the same. */
const TWINS: Readonly<Record<string, string>> = {
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
};
const HANZI = '一二三四五六七八九';
/** Roman numerals past this are no list labels; it also bounds the work. */
const LARGEST_ROMAN = 89;
/** Letters that stand alone as a Roman numeral sooner than as a letter: a list reaches (i) before its ninth member, (v) before its 22nd. */
const ROMAN_FIRST: ReadonlySet<string> = new Set(['i', 'v', 'x']);

const ownLetters = perLanguage(
  ({ structure }) => new Map(structure.letters.map((letter, i) => [foldLetter(letter), i + 1])),
);

/**
 * Every reading of the sign of a label (without brackets and dots), the likeliest first. Cyrillic twins of Latin letters are read as Latin before they are read in Russian order;
 * doubled letters go on after z: `aa` is 27.
 */
export function readLetter(sign: string, language: Language): readonly LetterReading[] {
  const digits = readDigits(sign);
  if (digits !== undefined) return [{ alphabet: 'digits', ordinal: digits }];
  const hanzi = readHanziNumeral(sign);
  if (hanzi !== undefined) return [{ alphabet: 'hanzi', ordinal: hanzi }];
  const folded = foldLetter(sign);
  const latin = [...folded].map(character => TWINS[character] ?? character).join('');
  const readings: LetterReading[] = [];
  const roman = readRoman(latin);
  if (roman !== undefined) readings.push({ alphabet: 'roman', ordinal: roman });
  const letter = placeInLatin(latin);
  if (letter !== undefined) readings.push({ alphabet: 'latin', ordinal: letter });
  if (roman !== undefined && latin.length === 1 && !ROMAN_FIRST.has(latin)) readings.reverse();
  const own = ownLetters(language).get(folded);
  if (own !== undefined) readings.push({ alphabet: 'own', ordinal: own });
  return readings;
}

/** Lower case, tatweel and hamza of alef dropped. */
function foldLetter(letter: string): string {
  return letter.toLowerCase().replaceAll('ـ', '').replace(/[أإآ]/gu, 'ا');
}

function placeInLatin(letters: string): number | undefined {
  const match = /^([a-z])\1{0,2}$/u.exec(letters);
  return match ? (letters.length - 1) * 26 + letters.charCodeAt(0) - 96 : undefined;
}

/** Value of a Roman numeral in lower case, in its one correct spelling. */
export function readRoman(numeral: string): number | undefined {
  const match = /^(l|x{1,3}|xl|lx{1,3})?(ix|iv|v?i{0,3})$/u.exec(numeral);
  if (!match || numeral === '') return undefined;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  let value = 0;
  for (let i = 0; i < numeral.length; i++) {
    const own = values[numeral.charAt(i)] ?? 0;
    value += own < (values[numeral.charAt(i + 1)] ?? 0) ? -own : own;
  }
  return value <= LARGEST_ROMAN ? value : undefined;
}

/** Value of a Chinese numeral up to 99. */
export function readHanziNumeral(numeral: string): number | undefined {
  const match = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(numeral);
  if (!match || numeral === '') return undefined;
  const tens = match[2] === undefined ? 0 : match[1] === undefined ? 1 : HANZI.indexOf(match[1]) + 1;
  const ones = match[3] === undefined ? 0 : HANZI.indexOf(match[3]) + 1;
  return tens * 10 + ones;
}

/** Code points of the zeros of the decimal digits in use: ASCII, Arabic of both kinds, Indic scripts, Thai, Lao, Tibetan, Burmese, Khmer, Mongolian, full width. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810, 0xff10,
];

/** Value of decimal digits of any of the scripts in use. @param most digits it may have: four would be a year */
export function readDigits(digits: string, most = 3): number | undefined {
  if (digits === '' || digits.length > most) return undefined;
  let value = 0;
  for (const digit of digits) {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find(one => code >= one && code <= one + 9);
    if (zero === undefined) return undefined;
    value = value * 10 + code - zero;
  }
  return value;
}
