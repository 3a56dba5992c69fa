import type { Block } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { nameColumns, reportRow } from '../finding.ts';
import { type Column, isSettled } from '../text.ts';
import { MARKS } from './quotation-marks.ts';

/** Quotation marks of the language. */
export const quotationStyle: Check = {
  codes: ['concord.quote-style'],
  title: 'quotation marks of the language',
  explanation:
    'An edition that uses the marks of its language in some places and others elsewhere gets a hint where it uses the others. Straight marks throughout are left alone.',
  run: text =>
    text.rows.filter(isSettled).flatMap(row => {
      const columns = row.cells
        .filter(({ column, blocks }) => blocks.some(block => isForeign(block, column)))
        .map(cell => cell.column);
      if (columns.length === 0) return [];
      const why = `in ${nameColumns(columns)} quotation marks of another style than elsewhere in the edition`;
      return [reportRow(text, { code: 'concord.quote-style', row, columns, why })];
    }),
};

function isForeign(block: Block, column: Column): boolean {
  const own = ownMarks(column);
  return own !== undefined && [...block.text.matchAll(MARKS)].some(([mark]) => !own.has(mark));
}

const styles = new WeakMap<Column, ReadonlySet<string> | undefined>();

/** The marks of the language, when the edition mostly uses them. */
function ownMarks(column: Column): ReadonlySet<string> | undefined {
  if (styles.has(column)) return styles.get(column);
  const own = new Set(column.language?.style.quotes.flat() ?? []);
  let [usual, other] = [0, 0];
  for (const block of column.edition.blocks) {
    for (const [mark] of block.text.matchAll(MARKS)) {
      if (own.has(mark)) usual++;
      else other++;
    }
  }
  const marks = usual > other ? own : undefined;
  styles.set(column, marks);
  return marks;
}
