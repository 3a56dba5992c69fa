import type { Lead } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { nameColumns, reportRow } from '../finding.ts';
import type { Column } from '../text.ts';

/** What Also and Further go on with. */
export const chainBases: Check = {
  codes: ['concord.chain-unfounded'],
  title: 'Also and Further after the same phrase',
  explanation:
    'Also and Further follow a paragraph that opens with the same phrase: Requests, Also requests, Further requests. Elsewhere they hint at a paragraph that was moved, deleted or given another verb.',
  run: text => {
    const unfounded = new Map(text.columns.map(column => [column.code, unfoundedIn(column)]));
    return text.rows.flatMap(row => {
      const columns = row.cells
        .filter(cell => cell.blocks.some(block => unfounded.get(cell.column.code)?.has(block.id)))
        .map(cell => cell.column);
      if (columns.length === 0) return [];
      const why = `in ${nameColumns(columns)} the paragraph before opens with another phrase`;
      return [reportRow(text, { code: 'concord.chain-unfounded', row, columns, why })];
    });
  },
};

function unfoundedIn({ edition }: Column): ReadonlySet<string> {
  const found = new Set<string>();
  let before: Lead | undefined;
  for (const block of edition.blocks) {
    if (block.role !== 'preambular' && block.role !== 'operative') continue;
    const { lead } = block;
    const same = lead && before?.candidates.some(candidate => lead.candidates.includes(candidate));
    if (lead && lead.chain > 0 && before && !same) found.add(block.id);
    before = lead;
  }
  return found;
}
