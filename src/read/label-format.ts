import { languageOf } from '../language/index.ts';

/** How automatic numbers are written; the names are those of Word, to which those of HTML are mapped. */
export type NumberFormat = string;

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ALPHABETIC_ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת';
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const HANZI = '〇一二三四五六七八九';
const GANADA = '가나다라마바사아자차카타파하';
/** Lists longer than this have no sensible letters: a letter is repeated once for every round of its alphabet. */
const MOST_ROUNDS = 30;

/**
 * Writes a number as an automatic list does.
 * @param value from 0 (lists may start there)
 * @returns `undefined` for a format that is not known, or that has no sign for this number
 */
export function formatNumber(value: number, format: NumberFormat): string | undefined {
  if (!Number.isInteger(value) || value < 0) return undefined;
  const writer = WRITERS.get(format);
  return writer === undefined ? undefined : writer(value);
}

type Writer = (value: number) => string | undefined;

/** Letters in order; after the last one doubled, tripled … as Word does: `z aa bb`. */
function lettered(letters: string | readonly string[]): Writer {
  const signs = [...letters];
  return value => {
    if (value === 0) return undefined;
    const rounds = Math.floor((value - 1) / signs.length) + 1;
    return rounds > MOST_ROUNDS ? undefined : (signs[(value - 1) % signs.length] ?? '').repeat(rounds);
  };
}

/** The letters that a language numbers its lists with. */
function lettersOf(language: string): readonly string[] {
  return languageOf(language)?.structure.letters ?? [];
}

/** Abjad order ends with its last letter. */
const abjad: Writer = value => (value === 0 ? undefined : lettersOf('ar')[value - 1]);

function upper(writer: Writer): Writer {
  return value => writer(value)?.toUpperCase();
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman: Writer = value => {
  if (value === 0 || value >= 4000) return undefined;
  let rest = value;
  let out = '';
  for (const [size, sign] of ROMAN) {
    for (; rest >= size; rest -= size) out += sign;
  }
  return out;
};

/** 一 … 九十九, 一百 and on digit by digit. */
const chinese: Writer = value => {
  if (value === 0 || value >= 100) return [...String(value)].map(digit => HANZI.charAt(Number(digit))).join('');
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? HANZI.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HANZI.charAt(ones) : ''}`;
};

/** Signs that hold the number in one character, as far as Unicode has them. */
function enclosed(first: number, count: number): Writer {
  return value => (value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : undefined);
}

function digits(zero: number): Writer {
  return value => [...String(value)].map(digit => String.fromCharCode(zero + Number(digit))).join('');
}

const ordinal: Writer = value => {
  const tail = value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${tail}`;
};

const WRITERS: ReadonlyMap<NumberFormat, Writer> = new Map<NumberFormat, Writer>([
  ['decimal', value => String(value)],
  ['decimalZero', value => String(value).padStart(2, '0')],
  ['decimalHalfWidth', value => String(value)],
  ['numberInDash', value => `- ${value} -`],
  ['ordinal', ordinal],
  ['lowerLetter', lettered(LATIN)],
  ['upperLetter', upper(lettered(LATIN))],
  ['lowerRoman', roman],
  ['upperRoman', upper(roman)],
  ['russianLower', lettered(lettersOf('ru'))],
  ['russianUpper', upper(lettered(lettersOf('ru')))],
  ['lowerGreek', lettered(GREEK)],
  ['arabicAbjad', abjad],
  ['arabicAlpha', lettered(ALPHABETIC_ARABIC)],
  ['hebrew1', lettered(HEBREW)],
  ['hebrew2', lettered(HEBREW)],
  ['arabicIndic', digits(0x660)],
  ['hindiNumbers', digits(0x966)],
  ['thaiNumbers', digits(0xe50)],
  ['decimalFullWidth', digits(0xff10)],
  ['decimalFullWidth2', digits(0xff10)],
  ['decimalEnclosedCircle', enclosed(0x2460, 20)],
  ['decimalEnclosedCircleChinese', enclosed(0x2460, 20)],
  ['decimalEnclosedParen', enclosed(0x2474, 20)],
  ['decimalEnclosedFullstop', enclosed(0x2488, 20)],
  ['ideographEnclosedCircle', enclosed(0x3280, 10)],
  ['chineseCounting', chinese],
  ['chineseCountingThousand', chinese],
  ['taiwaneseCounting', chinese],
  ['taiwaneseCountingThousand', chinese],
  ['japaneseCounting', chinese],
  ['ideographDigital', value => [...String(value)].map(digit => HANZI.charAt(Number(digit))).join('')],
  ['ideographTraditional', lettered(STEMS)],
  ['ideographZodiac', lettered(BRANCHES)],
  ['ganada', lettered(GANADA)],
]);
