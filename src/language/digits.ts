import type { Language } from './language.ts';
import { type FoldedText, foldCased } from './normalise.ts';
import { escapePattern, foldSource, matchAt, perLanguage } from './pattern.ts';

/** A number printed in digits; offsets into the folded text. */
export interface DigitNumber {
  readonly start: number;
  readonly end: number;
  /** Digits before the decimal mark. */
  readonly whole: string;
  /** Digits behind it, mostly empty. */
  readonly fraction: string;
  /** False for digits that are no number of their own: a code (`COVID-19`), a note call, a part of `3.2.1`. */
  readonly alone: boolean;
}

/** Digit groups that extraction of right-to-left pages has turned round: `720 076 1` for 1 076 720. */
const groupsTurned = /\d{3}(?: \d{3}){0,4} \d{1,3}(?!\d)/uy;
/** Currencies that are printed without a blank before the amount. */
const currency = /(?:^|[^\p{L}])(?:euros?|eur|usd|chf|gbp|jpy|sdr|rs)$/iu;
/** Groups of countries are named by their number: `G20`. */
const countryGroup = /(?:^|[^\p{L}])G-?$/u;
/** Two groups of three behind a first one are one number, whatever the blank. */
const groupsSurely = /^[1-9]\d{0,2}(?: \d{3}){2,6}$/u;
const year = /^(?:19|20)\d\d$/u;
/** Two years whose dash was lost, with or without a note call: `20142015`, `201420153`. */
const gluedYears = /^(?:19|20)\d\d(?:19|20)\d\d\d?$/u;
/** A year with the call of a note, behind the first year of a period: `2014-20151`. */
const calledYear = /^(?:19|20)\d{3,4}$/u;
/** Years apart at most in a period that lost its dash. */
const LONGEST_PERIOD = 30;

const patterns = perLanguage(language => {
  const { numbers } = language;
  const characters = (list: readonly string[]) =>
    `[${[...new Set(list.map(mark => foldSource(mark, language)))].map(escapePattern).join('') || '\\uffff'}]`;
  return {
    // A full stop before one or two digits is a decimal mark in every language: "goal 3.3".
    digits: new RegExp(
      `(?<whole>\\d{1,3}(?:(?<mark>${characters(numbers.groups)})\\d{3})(?:\\k<mark>\\d{3}){0,6}(?!\\d)|\\d+)(?:${characters(numbers.decimals)}(?<fraction>\\d+)|\\.(?<short>\\d{1,2})(?![\\d.]))?`,
      'gu',
    ),
    // Folding makes every blank plain; which blanks may group digits is looked up in the source.
    blanks: new Set(numbers.groups.filter(blank => foldCased(blank, language) === ' ')),
  };
});

/** The numbers in digits of a text, in order. Digits that belong to a code are there too, as not `alone`. */
export function scanDigits(folded: FoldedText, language: Language): readonly DigitNumber[] {
  const { text } = folded;
  const { digits, blanks } = patterns(language);
  const found: DigitNumber[] = [];
  digits.lastIndex = 0;
  for (let match = digits.exec(text); match; match = digits.exec(text)) {
    const start = match.index;
    const { whole = '', mark, fraction, short } = match.groups ?? {};
    const special = language.direction === 'rtl' ? (turnedGroups(text, start) ?? hyphenated(folded, start)) : undefined;
    if (special) {
      found.push(special);
      digits.lastIndex = special.end;
    } else if (
      mark === ' ' &&
      !groupsSurely.test(whole) &&
      !blanks.has(sourceCharacter(folded, start + whole.indexOf(' ')))
    ) {
      // A plain space groups digits only where the language prints it so; the first number ends before it.
      digits.lastIndex = start + whole.indexOf(' ');
      found.push(numberAt(folded, start, whole.slice(0, whole.indexOf(' ')), ''));
    } else if (fraction === undefined && short === undefined && gluedYears.test(whole) && isPeriod(whole)) {
      found.push(numberAt(folded, start, whole.slice(0, 4), ''), numberAt(folded, start + 4, whole.slice(4, 8), ''));
    } else if (calledYear.test(whole) && year.test(text.slice(start - 5, start - 1)) && text[start - 1] === '-') {
      found.push(numberAt(folded, start, whole.slice(0, 4), ''));
    } else found.push(numberAt(folded, start, whole, fraction ?? short ?? ''));
  }
  return found;
}

function numberAt(folded: FoldedText, start: number, whole: string, fraction: string): DigitNumber {
  const end = start + whole.length + (fraction === '' ? 0 : fraction.length + 1);
  return { start, end, whole: whole.replaceAll(/\D/gu, ''), fraction, alone: standsAlone(folded, start, end) };
}

/** A first group that opens with 0, or a last one of less than three digits, shows that the groups stand the wrong way round. */
function turnedGroups(text: string, start: number): DigitNumber | undefined {
  const match = matchAt(groupsTurned, text, start);
  if (!match || /\d/u.test(text.charAt(start - 1))) return undefined;
  const groups = match[0].split(' ');
  if (!match[0].startsWith('0') && groups.at(-1)?.length === 3) return undefined;
  return { start, end: start + match[0].length, whole: groups.toReversed().join(''), fraction: '', alone: true };
}

/** Arabic prints the parts of a number with a hyphen, `3-3` for 3.3; a range would ascend. */
function hyphenated(folded: FoldedText, start: number): DigitNumber | undefined {
  const [printed, first = '', second = ''] = matchAt(/(\d{1,2})-(\d{1,2})(?![\d-])/uy, folded.text, start) ?? [];
  return printed === undefined || Number(second) > Number(first) ? undefined : numberAt(folded, start, first, second);
}

function sourceCharacter(folded: FoldedText, offset: number): string {
  return folded.source.charAt(folded.sourceSpan(offset, offset + 1).start);
}

function isPeriod(digits: string): boolean {
  const apart = Number(digits.slice(4, 8)) - Number(digits.slice(0, 4));
  return apart > 0 && apart <= LONGEST_PERIOD;
}

/** Digits that are no part of a code word: not `COVID-19`, `A4`, `3.2.1`, `3/4`, `10:30`, nor a note call behind a mark; but `post-2015`, `post2015` and `EUR5`. */
function standsAlone({ cased }: FoldedText, start: number, end: number): boolean {
  const before = cased.slice(Math.max(0, start - 8), start);
  const behind = cased.slice(end, end + 2);
  const printed = cased.slice(start, end);
  if (gluedYears.test(cased.slice(start - 4, start + 5).replace(/\D$/u, ''))) return true;
  if (/\d[/.:]?$|\p{L}\/$|\p{Ll}{5}\.$|\p{Ll}{2}[,;]$|\p{Ll}[.,;]["'”]$/u.test(before)) return false;
  if (/^(?:[/.,:]\d|\p{Lu})/u.test(behind)) return false;
  if (/[\p{sc=Latin}\p{sc=Cyrillic}]$/u.test(before))
    return currency.test(before) || countryGroup.test(before) || (/\p{Ll}{3}$/u.test(before) && year.test(printed));
  if (countryGroup.test(before)) return true;
  if (/(?:\p{Lu}|\p{sc=Arabic}|(?![年月日号])\p{sc=Han})-$/u.test(before)) return false;
  return !/\p{Ll}-$/u.test(before) || year.test(printed);
}

/** `whole.fraction` × 10^zeros in digits, exact at any length. */
export function decimal(whole: string, fraction: string, zeros: number): string {
  const digits = whole + fraction.padEnd(zeros, '0');
  const point = whole.length + zeros;
  const head = digits.slice(0, point).replace(/^0+(?=\d)/u, '');
  const tail = digits.slice(point).replace(/0+$/u, '');
  return tail === '' ? head : `${head}.${tail}`;
}
