import type { Check } from '../check-contract.ts';
import { nameColumns, reportRow } from '../finding.ts';
import { vote } from '../vote.ts';

/** What is one paragraph here and several there. */
export const dividedParagraphs: Check = {
  codes: ['concord.paragraph-divided'],
  title: 'paragraphs that are divided otherwise',
  explanation:
    'The same text can be one paragraph in one edition and two in another. Then numbers seldom agree; a warning.',
  run: text =>
    text.rows.flatMap(row => {
      const { agreed, dissent } = vote(row.cells, cell => String(cell.blocks.length));
      const [model] = agreed;
      const [cell] = dissent;
      if (model === undefined || cell === undefined) return [];
      const columns = dissent.map(one => one.column);
      const counts = `${cell.blocks.length} ${cell.blocks.length === 1 ? 'paragraph' : 'paragraphs'}`;
      return [
        reportRow(text, {
          code: 'concord.paragraph-divided',
          row,
          columns,
          why: `${counts} in ${nameColumns(columns)}, ${model.blocks.length} in ${nameColumns(agreed.map(one => one.column))}`,
          expected: String(model.blocks.length),
          found: String(cell.blocks.length),
        }),
      ];
    }),
};
