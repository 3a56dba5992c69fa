import type { Reference, Span } from '../model/index.ts';
import { Claims } from './claims.ts';
import type { Language } from './language.ts';
import { type FoldedText, foldCased, foldWithMap } from './normalise.ts';
import { type Numeral, scanExceptions, scanNumerals } from './numerals.ts';
import { alternation, escapePattern, matchAt, perLanguage } from './pattern.ts';

/** Whole numbers below this are no references, however they are printed: "one", "un", "أحد" and the dual are articles and pronouns as often as numbers. */
const LEAST_NUMBER = 3;
/** Ordinals below this are no references outside sessions ("the Third Committee", "first, second …"). */
const LEAST_ORDINAL = 10;
/** Digit groups that extraction of right-to-left pages has turned round: `720 076 1` for 1 076 720. */
const groupsTurned = /\d{3}(?: \d{3}){0,4} \d{1,3}(?!\d)/uy;
/** The label of a paragraph at the head of its text: `7. The Committee`, `55- واصل`, `2.26 The Office`. */
const label =
  /^ {0,3}(?:\(?\d{1,4}(?:[.)]{1,2}| ?-) {1,3}|\d{1,4}[.、](?=\p{L})|\d{1,3}(?:\.\d{1,2}){1,5}[.)]? {1,3}(?=["(*_]{0,3}[\p{Lu}\p{Lo}])|\d{1,2}(?:-\d{1,2}){2,5} {1,3})(?=["(*_[]{0,3}\p{L})/u;

const patterns = perLanguage(language => {
  const { numbers } = language;
  const fold = (source: string) => foldCased(source, language).toLowerCase();
  // Folding makes every blank plain; which blanks may group digits is looked up in the source.
  const groups = `[${[...new Set(numbers.groups.map(fold))].map(escapePattern).join('') || '\\uffff'}]`;
  const decimals = `[${numbers.decimals.map(fold).map(escapePattern).join('') || '\\uffff'}]`;
  const percent = alternation(numbers.percent.map(fold));
  const suffix = numbers.ordinalSuffix === '' ? '(?!)' : `(?:${foldCased(numbers.ordinalSuffix, language)})`;
  return {
    digits: new RegExp(
      `(?<whole>\\d{1,3}(?:(${groups})\\d{3})(?:\\2\\d{3}){0,6}(?!\\d)|\\d+)(?:${decimals}(?<fraction>\\d+))?`,
      'gu',
    ),
    suffix: new RegExp(`${suffix}(?![\\p{L}\\d])`, 'iuy'),
    percentBehind: new RegExp(` ?(?:${percent})${language.spaced ? '(?![\\p{L}])' : ''}`, 'iuy'),
    percents: numbers.percent.map(fold),
    blanks: new Set(numbers.groups.filter(group => fold(group) === ' ')),
  };
});

/**
 * Numbers and percentages of a text, in digits with the group and decimal marks of the language, in words of all inflections, in Chinese numerals, and mixed (`2.5 million`, `250万`). Values are
 * plain digits with `.` as decimal mark. Whole numbers below 3 and ordinals below 10 are left out, in words and in digits alike, since languages differ most in printing them; so are digits
 * glued to capitals (`COVID-19`), dotted section numbers and fractions. Arabic digit groups in the wrong order (`720 076 1`) are put right.
 * @param taken spans of `text` that hold references of other kinds already
 * @returns references of kind `number` and `percent`, in order
 */
export function findNumbers(text: string, language: Language, taken: readonly Span[] = []): readonly Reference[] {
  const folded = foldWithMap(text, language);
  const numerals = scanNumerals(folded.text, language);
  return scanNumbers(folded, numerals, new Claims(folded.text.length), language)
    .map(number => ({ ...number, at: folded.sourceSpan(number.at.start, number.at.end) }))
    .filter(({ at }) => !taken.some(span => span.start < at.end && at.start < span.end));
}

/** `findNumbers` with spans in the folded text; takes what it finds out of `claims`. */
export function scanNumbers(
  folded: FoldedText,
  numerals: readonly Numeral[],
  claims: Claims,
  language: Language,
): Reference[] {
  const { text } = folded;
  const { digits, suffix, percentBehind, percents, blanks } = patterns(language);
  const words = new Map(numerals.map(numeral => [numeral.start, numeral]));
  const found: Reference[] = [];
  const excepted = new Claims(text.length);
  for (const { start, end } of scanExceptions(text, language)) excepted.take(start, end);
  const labelled = label.exec(folded.cased)?.[0] ?? '';
  if (labelled !== '' && !scaleAt(words, text, labelled.trimEnd().length)) excepted.take(0, labelled.length);
  const add = (start: number, end: number, value: string, whole: boolean, ordinal: boolean) => {
    const least = ordinal ? LEAST_ORDINAL : LEAST_NUMBER;
    const behind = matchAt(percentBehind, text, end);
    const sign = behind && claims.isFree(end, end + behind[0].length) ? behind : undefined;
    const before = sign
      ? undefined
      : percents.find(form => text.endsWith(form, start) && claims.isFree(start - form.length, start));
    if (sign || before) {
      const at = { start: start - (before?.length ?? 0), end: end + (sign?.[0].length ?? 0) };
      claims.take(at.start, at.end);
      found.push({ kind: 'percent', at, value: `${value}%` });
      return;
    }
    claims.take(start, end);
    if (!whole || value.length > 4 || Number(value) >= least) found.push({ kind: 'number', at: { start, end }, value });
  };
  digits.lastIndex = 0;
  for (let match = digits.exec(text); match; match = digits.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    if (!claims.isFree(start, end) || !excepted.isFree(start, end)) continue;
    let whole = match.groups?.['whole'] ?? '';
    const turned = language.direction === 'rtl' ? turnedGroups(text, start) : undefined;
    if (turned) {
      add(start, turned.end, turned.value, true, false);
      continue;
    }
    const mark = match[2];
    if (mark === ' ' && !blanks.has(sourceCharacter(folded, start + whole.indexOf(' ')))) {
      // A plain space groups digits only where the language prints it so; the first number ends before it.
      whole = whole.slice(0, whole.indexOf(' '));
      end = start + whole.length;
      digits.lastIndex = end;
    }
    if (!standsAlone(folded, start, end, match[0])) {
      claims.take(start, end);
      continue;
    }
    const fraction = end === start + match[0].length ? (match.groups?.['fraction'] ?? '') : '';
    const ordinal = matchAt(suffix, text, end);
    const scale = ordinal ? undefined : scaleAt(words, text, end);
    const plain = whole.replaceAll(/\D/gu, '');
    add(
      start,
      ordinal ? end + ordinal[0].length : (scale?.end ?? end),
      decimal(plain, fraction, scale?.zeros ?? 0),
      fraction === '' && !scale,
      ordinal !== null,
    );
  }
  for (const { start, end, value, ordinal, ambiguous } of numerals) {
    if (ambiguous || !claims.isFree(start, end)) continue;
    add(start, end, String(value), true, ordinal);
  }
  return found.sort((a, b) => a.at.start - b.at.start);
}

/** A first group that opens with 0, or a last one of less than three digits, shows that the groups stand the wrong way round. */
function turnedGroups(text: string, start: number): { readonly end: number; readonly value: string } | undefined {
  const match = matchAt(groupsTurned, text, start);
  if (!match || /\d/u.test(text.charAt(start - 1))) return undefined;
  const groups = match[0].split(' ');
  if (!match[0].startsWith('0') && groups.at(-1)?.length === 3) return undefined;
  return { end: start + match[0].length, value: groups.toReversed().join('') };
}

function sourceCharacter(folded: FoldedText, offset: number): string {
  return folded.source.charAt(folded.sourceSpan(offset, offset + 1).start);
}

/** Digits that are no part of a code word: not `COVID-19`, `A4`, `3.2.1`, `3/4`, `10:30`, nor a note call behind a full stop; but `post-2015` and `post2015`. */
function standsAlone(folded: FoldedText, start: number, end: number, printed: string): boolean {
  const { cased } = folded;
  const before = cased.slice(Math.max(0, start - 6), start);
  const behind = cased.slice(end, end + 3);
  if (/\d[/.:]$|\p{L}\/$|\p{Ll}{5}\.$/u.test(before)) return false;
  if (/^(?:[/.,:]\d|\p{Lu}\b)/u.test(behind)) return false;
  if (/[\p{sc=Latin}\p{sc=Cyrillic}]$/u.test(before))
    return /\p{Ll}{3}$/u.test(before) && /^(?:19|20)\d\d$/u.test(printed);
  return !/(?:\p{Lu}|(?![年月日号])\p{sc=Han})-$/u.test(before);
}

function scaleAt(
  words: ReadonlyMap<number, Numeral>,
  text: string,
  end: number,
): { readonly end: number; readonly zeros: number } | undefined {
  const numeral = words.get(text.charAt(end) === ' ' ? end + 1 : end);
  if (!numeral || numeral.ordinal) return undefined;
  const zeros = Math.log10(numeral.value);
  return Number.isInteger(zeros) && zeros >= 3 ? { end: numeral.end, zeros } : undefined;
}

/** `whole.fraction` × 10^zeros in digits, exact at any length. */
function decimal(whole: string, fraction: string, zeros: number): string {
  const digits = whole + fraction.padEnd(zeros, '0');
  const point = whole.length + zeros;
  const head = digits.slice(0, point).replace(/^0+(?=\d)/u, '');
  const tail = digits.slice(point).replace(/0+$/u, '');
  return tail === '' ? head : `${head}.${tail}`;
}
