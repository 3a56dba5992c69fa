import type { Reference } from '../model/index.ts';
import type { Language } from './language.ts';
import { type FoldedText, foldCased, foldWithMap } from './normalise.ts';
import { numeralCharacters, readNumeral } from './numerals.ts';
import { alternation, group, perLanguage } from './pattern.ts';

/** A yearless date takes the year of the next one when no more than this stands between: `28 September to 2 October 2010`. */
const YEAR_REACH = 16;

const shapes = perLanguage(language => {
  const { citations, dates, numbers, spaced } = language;
  const fold = (source: string) => foldCased(source, language).toLowerCase();
  const months = new Map(dates.months.flatMap((names, i) => names.map(name => [fold(name), i + 1] as const)));
  const names = alternation(months.keys())
    .replaceAll('\\/', ' ?/ ?')
    .replaceAll(' ', ' {1,2}')
    .replaceAll(' {1,2}?', ' ?');
  const digits = numeralCharacters(language);
  const and = group(foldCased(citations.and, language));
  const to = group(foldCased(citations.to, language));
  const day = `${digits}{1,${spaced ? 2 : 3}}${numbers.ordinalSuffix === '' ? '' : `(?:${foldCased(numbers.ordinalSuffix, language)})?`}`;
  const between = spaced
    ? ` ?- ?|, ?(?:${and} {0,2})?|,? {1,2}${and} {0,2}| ${to} `
    : `[日号]? ?(?:-|[,、]|${and}|${to}) ?`;
  const parts: Readonly<Record<string, string>> = {
    '%D': `(?<![\\d/.,])(?<day>${day}(?:(?:${between})${day}){0,9})`,
    '%M': spaced
      ? `(?<![\\p{L}])${language.script === 'Arab' ? '[وبفل]?' : ''}(?<month>${names})(?![\\p{L}])`
      : `(?<month>${names})`,
    '%Y': `(?<year>(?:1[5-9]|2[01])\\d\\d(?![\\d])${spaced ? '' : `|${digits.replace('\\d', '')}{4}`})`,
  };
  return {
    months,
    day: new RegExp(`${digits}+`, 'gu'),
    between: new RegExp(`^(?:${between})$`, 'iu'),
    patterns: dates.shapes.map(shape => ({
      capital: shape.includes('%C'),
      pattern: new RegExp(
        foldCased(shape.replaceAll('%C', '%M'), language)
          .replace(/ (?!\?)/gu, ' {1,3}')
          .replace(/%[DMY]/gu, part => parts[part] ?? part),
        'dgiu',
      ),
    })),
  };
});

/**
 * Dates of a text as ISO 8601: `22 October 2010` → `2010-10-22`, `October 2010` → `2010-10`. Days that share their month are dates of their own (`6 and 7 April 2011`, `18–22 October 2010`:
 * both ends). A day without a year takes that of a date close behind, else it is `--12-09`. A year alone is a number, not a date.
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
  const { months, day: dayPattern, between, patterns } = shapes(language);
  const taken = new Uint8Array(folded.text.length);
  const found: Found[] = [];
  for (const { pattern, capital } of patterns) {
    for (const match of folded.text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const monthAt = match.indices?.groups?.['month']?.[0] ?? start;
      if (
        taken[start] === 1 ||
        taken[end - 1] === 1 ||
        (capital && !/^\p{Lu}/u.test(folded.cased.slice(monthAt, monthAt + 2)))
      )
        continue;
      taken.fill(1, start, end);
      const name = (match.groups?.['month'] ?? '').replaceAll(/ ?\/ ?/gu, '/').replaceAll(/ +/gu, ' ');
      const month = months.get(name);
      const year = match.groups?.['year'] === undefined ? undefined : readNumeral(match.groups['year'], language);
      const dayAt = match.indices?.groups?.['day']?.[0];
      const days = [...(match.groups?.['day'] ?? '').matchAll(dayPattern)].map(({ index, 0: digits }) => ({
        at: (dayAt ?? 0) + index,
        value: readNumeral(digits, language),
      }));
      if (days.some(({ value }) => value === undefined || value < 1 || value > 31)) continue;
      found.push({ start, end, year, month, days: days.map(({ at, value }) => ({ at, value: value ?? 0 })) });
    }
  }
  found.sort((a, b) => a.start - b.start);
  // In Chinese the year leads and holds for the dates behind it; elsewhere it closes the last of them.
  const ordered = language.citations.numberFirst ? found : found.toReversed();
  let neighbour: Found | undefined;
  let year: number | undefined;
  const years = new Map<Found, number | undefined>();
  for (const date of ordered) {
    const [first, second] = [neighbour, date].sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0));
    const joined =
      first &&
      second &&
      second.start - first.end <= YEAR_REACH &&
      between.test(folded.text.slice(first.end, second.start));
    year = date.year ?? (joined ? year : undefined);
    years.set(date, year);
    neighbour = date;
  }
  return found.flatMap(date => toReferences(date, years.get(date)));
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly days: readonly { readonly at: number; readonly value: number }[];
}

function toReferences(date: Found, year: number | undefined): Reference[] {
  const two = (value: number) => String(value).padStart(2, '0');
  const { start, end, month, days } = date;
  if (month === undefined || (days.length === 0 && year === undefined))
    return [{ kind: 'date', at: { start, end }, value: '' }];
  const head = year === undefined ? '-' : String(year).padStart(4, '0');
  if (days.length === 0) return [{ kind: 'date', at: { start, end }, value: `${head}-${two(month)}` }];
  const dayFirst = (days[0]?.at ?? 0) - start < 4;
  return days.map(({ at, value }, i) => {
    // Each date spans its own day; the one beside month and year spans those too.
    const nextDay = days[i + 1]?.at;
    const from = i === 0 ? start : at;
    const to = nextDay === undefined ? end : dayFirst ? at + String(value).length : nextDay - 1;
    return {
      kind: 'date',
      at: { start: from, end: Math.max(to, from + 1) },
      value: `${head}-${two(month)}-${two(value)}`,
    };
  });
}
