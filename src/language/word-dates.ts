import type { Reference } from '../model/index.ts';
import type { Language } from './language.ts';
import type { Numeral } from './numerals.ts';
import { alternation, foldSource, perLanguage, wordMatches } from './pattern.ts';

/** A day of the month stands no further before its month, a year no further behind, in UTF-16 units. */
const REACH = 24;
/** What may stand between day, month and year: a comma and a few short words, `day of`, `dias do mês de`. */
const gap = /^[ ,،]{1,2}(?:\p{L}{1,4} ){0,4}$/u;

const patterns = perLanguage(language => {
  const names = new Map(
    language.dates.months.flatMap((forms, i) => forms.map(form => [foldSource(form, language), i + 1] as const)),
  );
  const prefix = language.script === 'Arab' ? '[وبفل]?' : '';
  return { names, month: new RegExp(`${prefix}(${alternation(names.keys())})(?![\\p{L}])`, 'gu') };
});

/**
 * Dates written out in words, as treaties close: `the twenty-fifth day of July one thousand nine hundred and fifty-one`, `двадцать пятого июля тысяча девятьсот пятьдесят первого года`.
 * Day and year must both be in words.
 * @param numerals of the same text
 */
export function scanWordDates(text: string, numerals: readonly Numeral[], language: Language): Reference[] {
  if (!language.spaced || !numerals.some(({ value }) => isYear(value))) return [];
  const { names, month } = patterns(language);
  const days = new Map(numerals.filter(({ value }) => value >= 1 && value <= 31).map(day => [day.end, day]));
  const years = new Map(numerals.filter(({ value }) => isYear(value)).map(year => [year.start, year]));
  const found: Reference[] = [];
  for (const { index, 0: printed, 1: name = '' } of wordMatches(month, text)) {
    const day = near(days, index, -1, at => text.slice(at, index));
    const end = index + printed.length;
    const year = near(years, end, 1, at => text.slice(end, at));
    const number = names.get(name);
    if (!day || !year || number === undefined) continue;
    const value = [year.value, number, day.value].map(part => String(part).padStart(2, '0')).join('-');
    found.push({ kind: 'date', at: { start: day.start, end: year.end }, value });
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
