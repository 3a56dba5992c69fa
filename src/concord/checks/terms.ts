import { type Language, normaliseForMatching, tokenize } from '../../language/index.ts';
import type { Check } from '../check-contract.ts';
import { nameColumns, quote, reportRow } from '../finding.ts';
import { type CheckedCell, type Column, isSettled } from '../text.ts';

/** The user's terminology. */
export const terms: Check = {
  codes: ['concord.term-missing'],
  title: 'terminology of the user',
  explanation:
    'With --terms FILE: where the term of the first column stands, each other edition must have one of the terms listed for its language. Inflected forms count. A warning.',
  run: (text, { terms: base }) => {
    const [pivot] = text.columns;
    if (base === undefined || pivot === undefined) return [];
    const search = new TermSearch();
    return base.entries.flatMap(entry =>
      text.rows.filter(isSettled).flatMap(row => {
        const [source, ...targets] = row.cells;
        if (source?.column !== pivot) return [];
        const found = listed(entry.terms, pivot).find(term => search.has(source, term));
        if (found === undefined) return [];
        const lacking = targets.filter(cell => {
          const own = listed(entry.terms, cell.column);
          return own.length > 0 && !own.some(term => search.has(cell, term));
        });
        return lacking.map(cell => {
          const expected = listed(entry.terms, cell.column).map(quote).join(' or ');
          const why = `${nameColumns([cell.column])} does not have ${expected} for ${quote(found)}`;
          return reportRow(text, { code: 'concord.term-missing', row, columns: [cell.column], why, expected });
        });
      }),
    );
  },
};

function listed(terms: CheckedTerms, { code, language }: Column): readonly string[] {
  const own = Object.hasOwn(terms, code)
    ? terms[code]
    : language && Object.hasOwn(terms, language.code) && terms[language.code];
  return own || [];
}

type CheckedTerms = NonNullable<Parameters<Check['run']>[1]['terms']>['entries'][number]['terms'];

/** Looks for terms in cells; the words of each cell are stemmed once. */
class TermSearch {
  readonly #stems = new Map<CheckedCell, string>();

  has(cell: CheckedCell, term: string): boolean {
    const { language } = cell.column;
    const text = this.#stems.get(cell) ?? cell.blocks.map(block => stemmed(block.text, language)).join(' ¶ ');
    this.#stems.set(cell, text);
    const wanted = stemmed(term, language);
    return wanted.trim() !== '' && text.includes(wanted);
  }
}

/** Stems with a blank on either side; without blanks where the language has none between words. */
function stemmed(text: string, language: Language | undefined): string {
  if (language === undefined) return text.toLowerCase();
  const folded = normaliseForMatching(text, language);
  if (!language.spaced) return folded;
  const words = tokenize(folded, language).filter(token => token.kind === 'word' || token.kind === 'number');
  return ` ${words.map(token => language.stem(folded.slice(token.start, token.end))).join(' ')} `;
}
