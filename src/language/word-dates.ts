import type { Reference } from '../model/index.ts';
import type { Language } from './language.ts';
import type { Numeral } from './number-lexicon.ts';
import { alternation, foldSource, matchAt, perLanguage, wordMatches } from './pattern.ts';

/** A day of the month stands no further before its month, a year no further behind, in UTF-16 units. */
const REACH = 24;
/** What may stand between day, month and year: a comma and a few short words, `day of`, `dias do mês de`. */
const gap = /^[ ,،]{1,2}(?:\p{L}{1,4} ){0,4}$/u;
/** A year in digits behind the month, `first of May 2010`. */
const digitYear = /,? {1,2}(?:(?:del?|من|عام) ){0,2}((?:1[5-9]|2[01])\d\d)(?!\d)/uy;
/** Then only these stand between day and month: the third in May is no date. */
const closeGap = /^ (?:(?:day of|of|de|من) )?$/u;

const patterns = perLanguage(language => {
  const names = new Map(
    language.dates.months.flatMap((forms, i) => forms.map(form => [foldSource(form, language), i + 1] as const)),
  );
  const prefix = language.script === 'Arab' ? '[وبفل]?' : '';
  return { names, month: new RegExp(`${prefix}(${alternation(names.keys())})(?![\\p{L}])`, 'gu') };
});

/**
 * Dates written out in words, as treaties close: `the twenty-fifth day of July one thousand nine hundred and fifty-one`, `двадцать пятого июля тысяча девятьсот пятьдесят первого года`.
 * The year may be in digits behind an ordinal day (`primero de mayo de 2010`).
 * @param numerals of the same text
 */
export function scanWordDates(text: string, numerals: readonly Numeral[], language: Language): Reference[] {
  if (!language.spaced || !numerals.some(({ value, ordinal }) => isYear(value) || ordinal)) return [];
  const { names, month } = patterns(language);
  const days = new Map(numerals.filter(({ value }) => value >= 1 && value <= 31).map(day => [day.end, day]));
  const years = new Map(numerals.filter(({ value }) => isYear(value)).map(year => [year.start, year]));
  const found: Reference[] = [];
  for (const { index, 0: printed, 1: name = '' } of wordMatches(month, text)) {
    const day = near(days, index, -1, at => text.slice(at, index));
    const end = index + printed.length;
    const year = near(years, end, 1, at => text.slice(end, at));
    const number = names.get(name);
    const isClose = day?.ordinal && closeGap.test(text.slice(day.end, index));
    const digits = year || !isClose ? null : matchAt(digitYear, text, end);
    const last = year ?? (digits ? { value: digits[1], end: end + digits[0].length } : undefined);
    if (!day || !last || number === undefined) continue;
    const value = [last.value, number, day.value].map(part => String(part).padStart(2, '0')).join('-');
    found.push({ kind: 'date', at: { start: day.start, end: last.end }, value });
  }
  return found;
}

function isYear(value: number): boolean {
  return value >= 1500 && value < 2200;
}

function near(
  places: ReadonlyMap<number, Numeral>,
  from: number,
  step: 1 | -1,
  between: (at: number) => string,
): Numeral | undefined {
  for (let far = 1; far <= REACH; far += 1) {
    const at = from + far * step;
    const numeral = places.get(at);
    if (numeral && gap.test(between(at))) return numeral;
  }
  return undefined;
}
