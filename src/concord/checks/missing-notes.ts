import type { Check } from '../check-contract.ts';
import { nameColumns, quote, reportRow } from '../finding.ts';

/** Notes that some editions do not print. */
export const missingNotes: Check = {
  codes: ['concord.note-missing'],
  title: 'notes that are printed',
  explanation:
    'Every note of one edition is printed in every other. Notes are known by what they say, so other numbers are no difference. An error, in three editions or more reported where the note stands when only one edition has it.',
  run: text =>
    text.rows.flatMap(row => {
      if (row.role !== 'note' || row.absent.length === 0) return [];
      const present = row.cells.map(cell => cell.column);
      const content = quote(row.cells[0]?.blocks[0]?.text ?? '');
      const alone = present.length === 1 && text.columns.length > 2;
      const columns = alone ? present : row.absent;
      const verb = columns.length === 1 ? 'does' : 'do';
      const why = alone
        ? `only ${nameColumns(columns)} has the note ${content}`
        : `${nameColumns(columns)} ${verb} not have the note ${content}`;
      return [reportRow(text, { code: 'concord.note-missing', row, columns, why, expected: content })];
    }),
};
