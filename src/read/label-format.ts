import { languageOf } from '../language/index.ts';
import { countingSystems, positional, type Writer } from './counting.ts';

/** How automatic numbers are written; the names are those of Word, to which those of HTML are mapped. */
export type NumberFormat = string;

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ALPHABETIC_ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת';
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const FULL_WIDTH = '０１２３４５６７８９';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const GANADA = '가나다라마바사아자차카타파하';
const CHOSUNG = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ';
const AIUEO = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const THAI = 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ';
/** Signs of notes in American print. */
const CHICAGO = '*†‡§';
/** Lists longer than this have no sensible letters: a letter is repeated once for every round of its alphabet. */
const MOST_ROUNDS = 30;

/**
 * Writes a number as an automatic list does.
 * @param value from 0 (lists may start there)
 * @param language of the text, for the formats that write words; others than English have none of their own yet
 * @returns `undefined` for a format that is not known, or that has no sign for this number
 */
export function formatNumber(value: number, format: NumberFormat, language = 'en'): string | undefined {
  if (!Number.isInteger(value) || value < 0) return undefined;
  if (format === 'ordinal') return ORDINALS.get(language)?.(value);
  if (language !== 'en' && /^(?:cardinal|ordinal)Text$/u.test(format)) return undefined;
  // `001, 002, 003, ...`: how Word shows a format that it has no name for.
  const padded = /^(0{1,9})1, \1[2-9], /u.exec(format)?.[1];
  if (padded !== undefined) return String(value).padStart(padded.length + 1, '0');
  if (format.startsWith('α, ')) return lettered(GREEK)(value);
  const writer = WRITERS.get(format);
  return writer === undefined ? undefined : writer(value);
}

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

/** Signs that hold the number in one character, as far as Unicode has them. */
function enclosed(first: number, count: number): Writer {
  return value => (value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : undefined);
}

/** Signs in order, then Arabic digits. */
function few(signs: string): Writer {
  return value => (value === 0 ? undefined : ([...signs][value - 1] ?? String(value)));
}

/** The sixty pairs of stem and branch. */
const stemBranch: Writer = value =>
  value === 0 ? undefined : STEMS.charAt((value - 1) % 10) + BRANCHES.charAt((value - 1) % 12);

/** `1st`, `1er`, `1º`, `1.` by language. */
const ORDINALS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  [
    'en',
    value => {
      const teen = value % 100 >= 11 && value % 100 <= 13;
      return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
    },
  ],
  ['fr', value => `${value}${value === 1 ? 'er' : 'e'}`],
  ['es', value => `${value}º`],
  ['pt', value => `${value}º`],
  ['it', value => `${value}°`],
  ['de', value => `${value}.`],
  ['ru', value => `${value}-й`],
]);

const WRITERS: ReadonlyMap<NumberFormat, Writer> = new Map<NumberFormat, Writer>([
  ...countingSystems,
  ['decimal', value => String(value)],
  ['decimalZero', value => String(value).padStart(2, '0')],
  ['decimalHalfWidth', value => String(value)],
  ['numberInDash', value => `- ${value} -`],
  ['hex', value => value.toString(16).toUpperCase()],
  ['lowerLetter', lettered(LATIN)],
  ['upperLetter', upper(lettered(LATIN))],
  ['lowerRoman', roman],
  ['upperRoman', upper(roman)],
  ['russianLower', lettered(lettersOf('ru'))],
  ['russianUpper', upper(lettered(lettersOf('ru')))],
  ['lowerGreek', lettered(GREEK)],
  ['upperGreek', upper(lettered(GREEK))],
  ['arabicAbjad', lettered(lettersOf('ar'))],
  ['arabicAlpha', lettered(ALPHABETIC_ARABIC)],
  ['hebrew2', lettered(HEBREW)],
  ['thaiLetters', lettered(THAI)],
  ['arabicIndic', positional('٠١٢٣٤٥٦٧٨٩')],
  ['hindiNumbers', positional('०१२३४५६७८९')],
  ['thaiNumbers', positional('๐๑๒๓๔๕๖๗๘๙')],
  ['decimalFullWidth', positional(FULL_WIDTH)],
  ['decimalFullWidth2', positional(FULL_WIDTH)],
  ['decimalEnclosedCircle', enclosed(0x2460, 20)],
  ['decimalEnclosedCircleChinese', enclosed(0x2460, 20)],
  ['decimalEnclosedParen', enclosed(0x2474, 20)],
  ['decimalEnclosedFullstop', enclosed(0x2488, 20)],
  ['ideographEnclosedCircle', enclosed(0x3280, 10)],
  ['ideographTraditional', few(STEMS)],
  ['ideographZodiac', few(BRANCHES)],
  ['ideographZodiacTraditional', stemBranch],
  ['ganada', lettered(GANADA)],
  ['chosung', lettered(CHOSUNG)],
  ['aiueo', lettered(AIUEO)],
  ['aiueoFullWidth', lettered(AIUEO)],
  ['iroha', lettered(IROHA)],
  ['irohaFullWidth', lettered(IROHA)],
  ['chicago', lettered(CHICAGO)],
]);
