import type { Language } from '../../language/index.ts';
import type { Block, Finding } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { nameColumns, reportRow } from '../finding.ts';
import type { CheckedText, Column } from '../text.ts';

/** Marks that open and close, of all languages; straight ones do both. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['„', '“'],
];

/** Every quotation mark that comes in pairs, and the straight one. Single ones are apostrophes too often. */
export const MARKS: RegExp = /[“”«»„「」『』《》〈〉]|"/gu;

/** Quotation marks that pair. */
export const quotationMarks: Check = {
  codes: ['concord.quote-unbalanced'],
  title: 'quotation marks in pairs',
  explanation:
    'Inside a paragraph every opening mark has its closing one, in the style of the language or in any other. Quotations that run over several paragraphs are recognised where the next paragraph opens with a mark again. A warning.',
  run: text =>
    text.rows.flatMap(row => {
      const columns = row.cells
        .filter(({ column, blocks }) => blocks.some(block => isUnbalanced(block, column.language)))
        .map(cell => cell.column);
      // What all editions have alike is how the quotation is laid out, not a slip of one.
      return columns.length === 0 || (columns.length > 1 && columns.length === row.cells.length)
        ? []
        : [reportUnbalanced(text, row, columns)];
    }),
};

function reportUnbalanced(text: CheckedText, row: CheckedText['rows'][number], columns: readonly Column[]): Finding {
  const why = `in ${nameColumns(columns)} a quotation mark has no partner`;
  return reportRow(text, { code: 'concord.quote-unbalanced', row, columns, why });
}

function isUnbalanced(block: Block, language: Language | undefined): boolean {
  const own = language?.style.quotes ?? [];
  const partner = new Map([...PAIRS, ...own.filter(([open, close]) => open !== close)]);
  const closing = new Set([...partner.values()]);
  const open: string[] = [];
  let straight = 0;
  for (const [mark] of block.text.matchAll(MARKS)) {
    if (mark === '"') straight++;
    else if (open.length > 0 && partner.get(open.at(-1) ?? '') === mark) open.pop();
    else if (partner.has(mark)) open.push(mark);
    else if (closing.has(mark)) return true;
  }
  return open.length > 0 || straight % 2 === 1;
}
