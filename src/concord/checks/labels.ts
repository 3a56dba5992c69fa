import type { Finding, Label } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { nameColumns, othersHave, reportRow } from '../finding.ts';
import { type CheckedCell, type CheckedRow, type CheckedText, isSettled } from '../text.ts';
import { vote } from '../vote.ts';

/** Paragraph numbers and letters row by row. */
export const labels: Check = {
  codes: ['concord.label-differs'],
  title: 'paragraph numbers and letters',
  explanation:
    'A paragraph has the same number in all languages, a point the same letter: (a), а) and (أ) are one. Numbers that come from automatic numbering or were restored from the order are compared as well. Notes are compared by what they say, not by number.',
  run: text => text.rows.filter(row => isSettled(row) && row.role !== 'note').flatMap(row => compareLabels(text, row)),
};

function compareLabels(text: CheckedText, row: CheckedRow): readonly Finding[] {
  const { agreed, dissent, decided } = vote(row.cells, cell => placeOf(labelOf(cell)));
  const [model] = agreed;
  if (model === undefined || dissent.length === 0) return [];
  const [expected, others] = [printed(labelOf(model)), agreed.map(cell => cell.column)];
  const groups = new Map<string, CheckedCell[]>();
  for (const cell of dissent) {
    const value = placeOf(labelOf(cell));
    groups.set(value, [...(groups.get(value) ?? []), cell]);
  }
  return [...groups.values()].map(cells => {
    const columns = cells.map(cell => cell.column);
    const found = printed(cells[0] && labelOf(cells[0]));
    return reportRow(text, {
      code: 'concord.label-differs',
      // Numbers that are gone altogether were more likely lost in a conversion than left out.
      severity: cells.some(cell => labelOf(cell) === undefined) ? 'warning' : 'error',
      row,
      columns: decided ? columns : [...columns, ...others],
      why: `${nameColumns(columns)} ${columns.length === 1 ? 'has' : 'have'} ${found}, ${othersHave(others)} ${expected}`,
      expected,
      found,
    });
  });
}

function labelOf(cell: CheckedCell): Label | undefined {
  return cell.blocks[0]?.label;
}

function placeOf(label: Label | undefined): string {
  return label === undefined ? '' : `${label.level}.${label.ordinal}`;
}

function printed(label: Label | undefined): string {
  return label === undefined ? 'no number' : label.printed.trim().replace(/[.\s-]+$/u, '');
}
