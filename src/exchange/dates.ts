import { type Diagnostic, diagnose } from '../model/index.ts';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?<zone>Z|[+-]\d{2}:\d{2})?)?$/u;

/**
 * A moment to be written into a file, in UTC without fractions: `2012-10-19T00:00:00Z`. A date or time without zone is taken as UTC, never as local time.
 * @returns nothing when none is given, and also, with a remark, when it is no ISO 8601 date
 */
export function writtenDate(date: string | undefined, diagnostics: Diagnostic[]): string | undefined {
  if (date === undefined) return undefined;
  const found = ISO_DATE.exec(date);
  const zoned = date.includes('T') && found?.groups?.['zone'] === undefined ? `${date}Z` : date;
  const time = found ? Date.parse(zoned) : Number.NaN;
  if (Number.isNaN(time)) {
    diagnostics.push(diagnose('exchange.invalid-date', date));
    return undefined;
  }
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** The shape that TMX wants: `20121019T000000Z`. */
export function compactDate(date: string): string {
  return date.replace(/[-:]/gu, '');
}
