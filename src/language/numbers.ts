import type { Reference, Span } from '../model/index.ts';
import { Claims, withoutOverlaps } from './claims.ts';
import { type DigitNumber, decimal, scanDigits } from './digits.ts';
import type { Language } from './language.ts';
import { type FoldedText, foldWithMap, normaliseForMatching } from './normalise.ts';
import { lexicon, type Numeral } from './number-lexicon.ts';
import { scanNumberPhrases } from './number-phrases.ts';
import { joinScales, type NumberFound, shareSigns } from './number-signs.ts';
import { scanExceptions, scanNumerals } from './numerals.ts';
import { alternation, foldSource, matchAt, perLanguage } from './pattern.ts';

/** Whole numbers below this are no references, however they are printed: "one", "un", "أحد" and the dual are articles and pronouns as often as numbers. */
const LEAST_NUMBER = 3;
/** Ordinals below this are no references outside sessions: "first, second …", "third parties". */
const LEAST_ORDINAL = 4;
/** The label of a paragraph at the head of its text: `7. The Committee`, `55- واصل`, `2.26 The Office`, `'3' خطط`. */
const label =
  /^ {0,3}(?:\d{1,4}[.)] {1,3}(?=\d)|(?:\(?\d{1,4}(?:[.)]{1,2}| ?-) {1,3}|'\d{1,3}['`] {1,3}|\d{1,4}[.、](?=\p{L})|\d{1,3}(?:\.\d{1,2}){1,5}[.)]? {1,3}(?=["(*_]{0,3}[\p{Lu}\p{Lo}])|\d{1,2}(?:-\d{1,2}){2,5} {1,3})(?=["(*_[]{0,3}\p{L}))/u;

const patterns = perLanguage(language => {
  const { numbers, spaced } = language;
  const percent = numbers.percent.map(form => foldSource(form, language));
  const suffix = numbers.ordinalSuffix === '' ? '(?!)' : `(?:${foldSource(numbers.ordinalSuffix, language)})`;
  return {
    suffix: new RegExp(`${suffix}(?![\\p{L}\\d])`, 'uy'),
    percentBehind: new RegExp(` ?(?:${alternation(percent)})${spaced ? '(?![\\p{L}])' : ''}`, 'uy'),
    percents: percent,
    abbreviated: new RegExp(`(?:${alternation(numbers.abbreviated)})\\.`, 'uy'),
    // What may stand between digits and their scale: a blank, "250多万".
    scaleGap: new RegExp(spaced ? ' ?' : `(?:${alternation([...numbers.joiners, ' '])})?`, 'uy'),
  };
});

/**
 * Numbers and percentages of a text, in digits with the group and decimal marks of the language, in words of all inflections, in Chinese numerals, and mixed (`2.5 million`, `250万`). Values are
 * plain digits with `.` as decimal mark; a fraction in words is `2/3`. Whole numbers below 3 and ordinals below 4 are left out, in words and in digits alike, since languages differ most in
 * printing them; so are digits glued to capitals (`COVID-19`), the label at the head of a paragraph and dotted section numbers. Members of a list share the sign behind the last
 * (`12 and 15 per cent`). Arabic digit groups in the wrong order (`720 076 1`) are put right.
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

/** True when a short text, such as one word, holds what can begin a number: soon told, and never false where `findNumbers` finds one. */
export function mayHoldNumber(text: string, language: Language): boolean {
  if (!language.spaced || /\p{Nd}/u.test(text)) return true;
  const folded = normaliseForMatching(text, language);
  const { stems } = lexicon(language);
  stems.lastIndex = 0;
  return stems.test(folded) || scanNumberPhrases(folded, language).length > 0;
}

/** `findNumbers` with spans in the folded text; takes what it finds out of `claims`. */
export function scanNumbers(
  folded: FoldedText,
  numerals: readonly Numeral[],
  claims: Claims,
  language: Language,
): Reference[] {
  const { text } = folded;
  const words = new Map(numerals.map(numeral => [numeral.start, numeral]));
  const labelled = label.exec(folded.cased)?.[0] ?? '';
  const isLabel = labelled !== '' && !scaleAt(words, text, labelled.trimEnd().length, language);
  const passedOver = [...scanExceptions(text, language), ...(isLabel ? [{ start: 0, end: labelled.length }] : [])];
  const found: NumberFound[] = [];
  for (const phrase of scanNumberPhrases(text, language)) {
    if (!claims.isFree(phrase.start, phrase.end)) continue;
    claims.take(phrase.start, phrase.end);
    found.push(phrase);
  }
  for (const digits of withoutOverlaps(scanDigits(folded, language), passedOver, text.length)) {
    if (!claims.isFree(digits.start, digits.end)) continue;
    if (digits.alone) found.push(signed(text, inDigits(digits, words, text, language), claims, language));
    else claims.take(digits.start, digits.end);
  }
  for (const { start, end, value, ordinal, ambiguous } of numerals) {
    if (ambiguous || !claims.isFree(start, end)) continue;
    found.push(
      signed(
        text,
        { start, end, value: String(value), whole: Number.isInteger(value), ordinal, zeros: 0 },
        claims,
        language,
      ),
    );
  }
  found.sort((a, b) => a.start - b.start);
  const numbers = language.spaced ? found : joinScales(found);
  return shareSigns(numbers, text, language).flatMap(toReference);
}

function toReference({ start, end, value, whole, ordinal, percent }: NumberFound): Reference[] {
  const at = { start, end };
  if (percent) return [{ kind: 'percent', at, value: `${value}%` }];
  const isSmall = whole && value.length <= 4 && Number(value) < (ordinal ? LEAST_ORDINAL : LEAST_NUMBER);
  return isSmall ? [] : [{ kind: 'number', at, value }];
}

/** Digits with the ordinal ending or the scale behind them. */
function inDigits(
  digits: DigitNumber,
  words: ReadonlyMap<number, Numeral>,
  text: string,
  language: Language,
): NumberFound {
  const { start, end, whole, fraction } = digits;
  const suffix = fraction === '' ? matchAt(patterns(language).suffix, text, end) : null;
  if (suffix)
    return { start, end: end + suffix[0].length, value: decimal(whole, '', 0), whole: true, ordinal: true, zeros: 0 };
  const scale = scaleAt(words, text, end, language);
  const zeros = scale?.zeros ?? 0;
  const value = decimal(whole, fraction, zeros);
  return { start, end: scale?.end ?? end, value, whole: fraction === '' && !scale, ordinal: false, zeros };
}

/** A number with the sign for per cent behind or before it, if there is one; takes them out of `claims`. */
function signed(text: string, number: NumberFound, claims: Claims, language: Language): NumberFound {
  const { percentBehind, percents } = patterns(language);
  const { start, end } = number;
  const match = matchAt(percentBehind, text, end);
  const behind = match && claims.isFree(end, end + match[0].length) ? match[0] : '';
  const before =
    behind === ''
      ? (percents.find(form => text.endsWith(form, start) && claims.isFree(start - form.length, start)) ?? '')
      : '';
  const at = { start: start - before.length, end: end + behind.length };
  claims.take(at.start, at.end);
  return before === '' && behind === '' ? number : { ...number, ...at, percent: before === '' ? 'behind' : 'before' };
}

/** `million` behind digits, as powers of ten. */
function scaleAt(
  words: ReadonlyMap<number, Numeral>,
  text: string,
  end: number,
  language: Language,
): { readonly end: number; readonly zeros: number } | undefined {
  const { scaleGap, abbreviated } = patterns(language);
  const at = end + (matchAt(scaleGap, text, end)?.[0].length ?? 0);
  const numeral = words.get(at);
  if (!numeral || numeral.ordinal) return undefined;
  const zeros = Math.log10(numeral.value);
  const stop = matchAt(abbreviated, text, at) ? 1 : 0;
  return Number.isInteger(zeros) && zeros >= 3 ? { end: numeral.end + stop, zeros } : undefined;
}
