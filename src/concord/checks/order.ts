import type { Finding } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { nameColumns, quote, reportRow } from '../finding.ts';
import { type CheckedRow, type CheckedText, type Column, isBody, isSettled } from '../text.ts';

/** Paragraphs that stand in another order. */
export const order: Check = {
  codes: ['concord.order-differs'],
  title: 'order of paragraphs',
  explanation:
    'Paragraphs follow each other in the same order in all languages. Two that changed places are an error; unnumbered points and rows of lists, which each language may sort by its own alphabet, are a hint.',
  run: text => {
    const moved = new Map<CheckedRow, Column[]>();
    for (const column of text.columns) {
      for (const row of movedRows(text, column)) moved.set(row, [...(moved.get(row) ?? []), column]);
    }
    return text.rows.flatMap(row => {
      const columns = moved.get(row);
      if (columns === undefined) return [];
      // Rows follow the pivot; where most columns disagree with it, the pivot is the one that moved.
      const present = row.cells.map(cell => cell.column);
      const most = columns.length * 2 > present.length;
      return [reportMove(text, row, most ? present.filter(column => !columns.includes(column)) : columns)];
    });
  },
};

/** Rows of a column that stand outside the longest run of rows in the common order. */
function movedRows(text: CheckedText, column: Column): readonly CheckedRow[] {
  const placed = text.rows
    .filter(row => row.role !== 'note' && row.cells.length > 1 && isSettled(row))
    .flatMap(row => {
      const block = row.cells.find(cell => cell.column === column)?.blocks[0];
      return block === undefined ? [] : [{ row, order: block.order }];
    });
  const kept = longestRise(placed.map(one => one.order));
  return placed.filter((_, i) => !kept.has(i)).map(one => one.row);
}

function reportMove(text: CheckedText, row: CheckedRow, columns: readonly Column[]): Finding {
  const block = row.cells.find(one => one.column === columns[0])?.blocks[0];
  const found = quote(block?.text ?? '');
  const listed = row.role === 'row' || (row.role === 'point' && block?.label === undefined);
  return reportRow(text, {
    code: 'concord.order-differs',
    severity: listed ? 'info' : isBody(row) ? 'error' : 'warning',
    row,
    columns,
    why: `in ${nameColumns(columns)} ${found} stands in another place than in the other editions`,
    found,
  });
}

/** Indexes of a longest strictly rising subsequence, in O(n log n). */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: number[] = [];
  values.forEach((value, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (tails[low - 1] ?? -1) : -1);
    tails[low] = i;
  });
  const kept = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) kept.add(i);
  return kept;
}
