import type { Reference } from '../model/index.ts';
import { Claims } from './claims.ts';
import { printedDates } from './digit-dates.ts';
import type { Language } from './language.ts';
import { type FoldedText, foldWithMap } from './normalise.ts';
import { numeralCharacters, readNumeral } from './numerals.ts';
import { alternation, foldSource, group, matches, perLanguage } from './pattern.ts';

/** A yearless date takes the year of the next one when no more than this stands between: `28 September to 2 October 2010`. */
const YEAR_REACH = 16;

/** A year; digits behind it can only be the call of a note (`September 201442`). */
const YEAR = '(?:1[5-9]|2[01])\\d\\d(?=\\d{0,2}(?!\\d))';
const ISLAMIC_YEAR = '1[2-5]\\d\\d(?!\\d)';

const shapes = perLanguage(language => {
  const { citations, dates, numbers, spaced } = language;
  const fold = (source: string) => foldSource(source, language);
  const digits = numeralCharacters(language);
  const and = group(fold(citations.and));
  const to = group(fold(citations.to));
  const suffix = spaced ? `(?:${fold(numbers.ordinalSuffix) || '(?!)'})?` : '(?: ?[日号])?';
  const day = `${digits}{1,${spaced ? 2 : 3}}${suffix}`;
  const again = dates.repeated === '' ? '' : `(?:${group(fold(dates.repeated))} )?`;
  const between = spaced ? ` ?- ?|, ?|,? {1,2}${and} {0,2}${again}| ${to} ${again}` : `(?:-|[,、]|${and}|${to}) ?`;
  const compile = (names: ReadonlyMap<string, number>, year: string) => {
    const months = alternation(names.keys())
      .replaceAll('\\/', ' ?/ ?')
      .replaceAll(' ', ' {1,2}')
      .replaceAll(' {1,2}?', ' ?');
    const parts: Readonly<Record<string, string>> = {
      '%d': `(?<day>${day}(?:(?:${between})${day}){0,9})`,
      '%m': spaced
        ? `${language.script === 'Arab' ? '[وبفل]?' : ''}(?<month>${months})(?![\\p{L}])\\.?`
        : `(?<month>${months})`,
      '%y': `(?<year>${year}${spaced ? '' : `|${digits.replace('\\d', '')}{4}`})`,
    };
    return {
      names,
      any: new RegExp(`(?:${months})`, 'u'),
      patterns: dates.shapes.map(shape => ({
        capital: shape.includes('%C'),
        pattern: new RegExp(
          fold(shape.replaceAll('%C', '%M'))
            .replace(/ (?!\?)/gu, ' {1,3}')
            .replace(/%[dmy]/gu, part => parts[part] ?? part),
          'dgu',
        ),
      })),
    };
  };
  const namesOf = (list: DateMonths) =>
    new Map(list.flatMap((names, i) => names.map(name => [fold(name), i + 1] as const)));
  return {
    day: new RegExp(`(${digits}+)${suffix}`, 'gu'),
    between: new RegExp(`^(?:${between})$`, 'u'),
    common: compile(namesOf(dates.months), YEAR),
    islamic: dates.islamicMonths.length > 0 ? compile(namesOf(dates.islamicMonths), ISLAMIC_YEAR) : undefined,
  };
});

type DateMonths = Language['dates']['months'];
type Shapes = ReturnType<typeof shapes>;

/**
 * Dates of a text as ISO 8601: `22 October 2010` → `2010-10-22`, `22.10.2010` → the same, `October 2010` → `2010-10`. Days that share their month are dates of their own (`6 and 7 April 2011`,
 * `18–22 October 2010`: both ends). A day without a year takes that of a date close behind, else it is `--12-09`. A date of the Islamic calendar keeps its own count, `AH1432-03-12`. A year
 * alone is a number, not a date.
 * @returns references of kind `date`, in order, not overlapping
 */
export function findDates(text: string, language: Language): readonly Reference[] {
  const folded = foldWithMap(text, language);
  return scanDates(folded, language)
    .filter(({ value }) => value !== '')
    .map(date => ({ ...date, at: folded.sourceSpan(date.at.start, date.at.end) }));
}

/** `findDates` with spans in the folded text. A month named without day and year is there with an empty value: it holds no number either (`10月`). */
export function scanDates(folded: FoldedText, language: Language): readonly Reference[] {
  const { common, islamic } = shapes(language);
  return [
    ...printedDates(folded.text, language),
    ...(islamic ? inMonths(folded, language, islamic).map(date => ({ ...date, value: markIslamic(date.value) })) : []),
    ...inMonths(folded, language, common),
  ];
}

function markIslamic(value: string): string {
  return /^\d/u.test(value) ? `AH${value}` : '';
}

function inMonths(folded: FoldedText, language: Language, calendar: Shapes['common']): readonly Reference[] {
  if (!calendar.any.test(folded.text)) return [];
  const found = scanShapes(folded, language, calendar);
  // In Chinese the year leads and holds for the dates behind it; elsewhere it closes the last of them.
  const ordered = language.citations.numberFirst ? found : found.toReversed();
  const { between } = shapes(language);
  let neighbour: Found | undefined;
  let year: number | undefined;
  const years = new Map<Found, number | undefined>();
  for (const date of ordered) {
    const [first, second] = [neighbour, date].sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0));
    const joined =
      first &&
      second &&
      second.start - first.end <= YEAR_REACH &&
      between.test(folded.text.slice(first.end, second.head));
    year = date.year ?? (joined ? year : undefined);
    years.set(date, year);
    neighbour = date;
  }
  return found.flatMap(date => toReferences(date, years.get(date)));
}

function scanShapes(folded: FoldedText, language: Language, { names, patterns }: Shapes['common']): Found[] {
  const { day: dayPattern } = shapes(language);
  const claims = new Claims(folded.text.length);
  const found: Found[] = [];
  for (const { pattern, capital } of patterns) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded.text); match; match = pattern.exec(folded.text)) {
      const start = match.index;
      const end = start + match[0].length;
      const { month: name = '', year: printedYear, day: printedDays = '' } = match.groups ?? {};
      const monthAt = match.indices?.groups?.['month']?.[0] ?? start;
      if (!startsFree(folded.text, start, monthAt)) {
        // Not "19, 24 November" behind "47/", but "24 November".
        pattern.lastIndex = start + 1;
        continue;
      }
      if (!claims.isFree(start, end)) continue;
      if (capital && !/^\p{Lu}/u.test(folded.cased.slice(monthAt, monthAt + 2))) continue;
      const month = names.get(name.replaceAll(/ ?\/ ?/gu, '/').replaceAll(/ +/gu, ' '));
      const year = printedYear === undefined ? undefined : readNumeral(printedYear, language);
      const dayAt = match.indices?.groups?.['day']?.[0] ?? 0;
      const days = [...matches(dayPattern, printedDays)].map(({ index, 0: printed, 1: digits = '' }) => ({
        at: dayAt + index,
        end: dayAt + index + printed.length,
        value: readNumeral(digits, language) ?? 0,
      }));
      claims.take(start, end);
      if (days.every(({ value }) => value >= 1 && value <= 31)) {
        const head = days.length > 0 ? start : monthAt;
        found.push({ start, head, end, year, month, days });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** No digit or letter stands before: neither `3/4 May` nor the end of another word. */
function startsFree(text: string, start: number, monthAt: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const isDigit = start < monthAt && /\d/u.test(text.charAt(start));
  return isDigit ? !/\d[.,]$|[\d/]$/u.test(before) : !/(?!\p{sc=Han})\p{L}$/u.test(before);
}

interface Found {
  readonly start: number;
  /** Where the date itself begins; at `start` a particle may stand that is written together with the month. */
  readonly head: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly days: readonly { readonly at: number; readonly end: number; readonly value: number }[];
}

function toReferences({ start, end, month, days }: Found, year: number | undefined): Reference[] {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = (from: number, to: number, value: string): Reference => ({
    kind: 'date',
    at: { start: from, end: to },
    value,
  });
  if (month === undefined || (days.length === 0 && year === undefined)) return [date(start, end, '')];
  const head = year === undefined ? '-' : String(year).padStart(4, '0');
  if (days.length === 0) return [date(start, end, `${head}-${two(month)}`)];
  return days.map(({ at, end: dayEnd, value }, i) => {
    // Each date spans its own day; the one beside month and year spans those too.
    const from = i === 0 ? start : at;
    const to = i === days.length - 1 ? end : dayEnd;
    return date(from, to, `${head}-${two(month)}-${two(value)}`);
  });
}
