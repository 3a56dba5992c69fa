import type { Diagnostic, Edition } from '../../model/index.ts';
import { writtenDate } from '../dates.ts';
import { standingsOf } from '../standing.ts';
import type { PackagePlan } from './package.ts';

/** The format wants a date: the oldest one a zip archive can hold is visibly none. */
const NO_DATE = '1980-01-01T00:00:00Z';

/** Date of a document: as asked for, else the newest one that the editions declare, else 1 January 1980. */
export function documentDate(
  editions: readonly Edition[],
  date: string | undefined,
  diagnostics: Diagnostic[],
): string {
  const newest = editions
    .flatMap(edition => edition.meta.date ?? [])
    .sort()
    .at(-1);
  return writtenDate(date, diagnostics) ?? writtenDate(newest, diagnostics) ?? NO_DATE;
}

/** What editions say about their own standing stands above every page: not in the text, but wherever the text is seen. */
export function standingHeader(editions: readonly Edition[]): PackagePlan['header'] {
  return standingsOf(editions).flatMap(({ notice, status, language, direction, editions: names }) => {
    const text = notice ?? status;
    if (text === undefined) return [];
    const whose =
      names.length === editions.length ? '' : `${direction === 'rtl' ? LEFT_TO_RIGHT_MARK : ''}${names.join(', ')}: `;
    return [{ text: whose + text, script: { language, direction } }];
  });
}

const LEFT_TO_RIGHT_MARK = '\u200e';
