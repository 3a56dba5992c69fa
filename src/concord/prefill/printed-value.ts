import { foldTypography, type Language } from '../../language/index.ts';
import type { Reference } from '../../model/index.ts';
import { type DigitRun, digitRuns, printDigits } from './printed-digits.ts';

/** A value of the source that is another now. */
export interface ValueChange {
  readonly kind: Reference['kind'];
  readonly from: string;
  readonly to: string;
  /** As the old and the new source print it. */
  readonly fromPrinted: string;
  readonly toPrinted: string;
}

/**
 * How a translation prints a new value, told from how it prints the old one. Only what is written in digits, and dates, can be told; numbers in words are left to people.
 * @returns nothing where it cannot be told
 */
export function printValue(printed: string, change: ValueChange, language: Language): string | undefined {
  if (foldTypography(printed) === foldTypography(change.fromPrinted)) return change.toPrinted;
  if (change.kind === 'date') return printDate(printed, change, language);
  return exchangeDigits(printed, change) ?? exchangeNumber(printed, change);
}

/** The source differs in its digits only: each changed group of digits stands once in the translation. */
function exchangeDigits(printed: string, { fromPrinted, toPrinted }: ValueChange): string | undefined {
  const [old, successor] = [digitRuns(fromPrinted), digitRuns(toPrinted)];
  if (old.length === 0 || old.length !== successor.length) return undefined;
  if (bare(fromPrinted, old) !== bare(toPrinted, successor)) return undefined;
  const runs = digitRuns(printed);
  const by = new Map<DigitRun, string>();
  for (const [i, { digits }] of old.entries()) {
    const to = successor[i]?.digits ?? '';
    const [place, ...others] = runs.filter(run => run.digits === digits);
    if (place === undefined || others.length > 0 || by.has(place)) return undefined;
    by.set(place, to);
  }
  return replaceRuns(printed, runs, by);
}

/** A number in digits, grouped as before: `1 076 720` → `1 080 000`. */
function exchangeNumber(printed: string, { kind, from, to }: ValueChange): string | undefined {
  if (kind !== 'number' || !/^\d+$/u.test(from) || !/^\d+$/u.test(to)) return undefined;
  const runs = digitRuns(printed);
  const [first, second] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined || runs.map(({ digits }) => digits).join('') !== from) return undefined;
  const mark = second === undefined ? undefined : printed.slice(first.end, second.start);
  // Nothing tells how this text groups digits.
  if (mark === undefined && to.length > Math.max(4, from.length)) return undefined;
  const grouped = mark === undefined ? to : to.replace(/\B(?=(?:\d{3})+$)/gu, mark);
  return printed.slice(0, first.start) + printDigits(grouped, first) + printed.slice(last.end);
}

/** Day, month and year, each of which stands once. */
function printDate(printed: string, { from, to }: ValueChange, language: Language): string | undefined {
  const [old, successor] = [from, to].map(value => /^(\d{4})-(\d\d)-(\d\d)$/u.exec(value)?.slice(1).map(Number));
  const [year, month, day] = old ?? [];
  const [newYear, newMonth, newDay] = successor ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (newYear === undefined || newMonth === undefined || newDay === undefined) return undefined;
  // The first of a month is printed in a way of its own in some languages: 1er, 1º.
  if ((day === 1) !== (newDay === 1)) return undefined;
  const months = language.dates.months;
  const named = exchangeMonth(printed, months[month - 1] ?? [], months[newMonth - 1] ?? []);
  if (named === undefined) return undefined;
  const { text, at } = named;
  const runs = digitRuns(text).filter(run => run.end <= at.start || run.start >= at.end);
  const find = (value: number): DigitRun | undefined => {
    const found = runs.filter(run => Number(run.digits) === value);
    return found.length === 1 ? found[0] : undefined;
  };
  const [ofYear, ofDay] = [find(year), find(day)];
  if (ofYear === undefined || ofDay === undefined || runs.length !== 2) return undefined;
  return replaceRuns(
    text,
    runs,
    new Map([
      [ofYear, String(newYear)],
      [ofDay, String(newDay)],
    ]),
  );
}

/** The month by the same one of its names: the genitive for the genitive, the double name for the double name. */
function exchangeMonth(
  printed: string,
  names: readonly string[],
  others: readonly string[],
): { text: string; at: { start: number; end: number } } | undefined {
  const lower = printed.toLowerCase();
  const found = names
    .map((name, i) => ({ name, other: others[i], start: lower.indexOf(name) }))
    .filter(({ start }) => start !== -1)
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (found?.other === undefined || lower.length !== printed.length) return undefined;
  const { start, name, other } = found;
  const capital = printed.charAt(start) !== lower.charAt(start);
  const by = capital ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  const text = printed.slice(0, start) + by + printed.slice(start + name.length);
  return { text, at: { start, end: start + by.length } };
}

function replaceRuns(printed: string, runs: readonly DigitRun[], by: ReadonlyMap<DigitRun, string>): string {
  let out = '';
  let done = 0;
  for (const run of runs) {
    const to = by.get(run);
    if (to === undefined) continue;
    out += printed.slice(done, run.start) + printDigits(to, run);
    done = run.end;
  }
  return out + printed.slice(done);
}

/** What stands between the digits. */
function bare(printed: string, runs: readonly DigitRun[]): string {
  let out = '';
  let done = 0;
  for (const run of runs) {
    out += `${printed.slice(done, run.start)}#`;
    done = run.end;
  }
  return out + printed.slice(done);
}
