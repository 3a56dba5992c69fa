import type { Finding } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { nameColumns, othersHave, reportRow } from '../finding.ts';
import { type CheckedRow, type CheckedText, isSettled } from '../text.ts';
import { vote } from '../vote.ts';

const WORDS = ['neither', 'Also', 'Further'] as const;

/** Also and Further across the editions. */
export const chains: Check = {
  codes: ['concord.chain-differs'],
  title: 'Also and Further in the same paragraphs',
  explanation:
    'A paragraph that goes on with the phrase of the one before says so in all languages: Also, Further. An edition that has it where the others do not, or lacks it, gets a warning; Also against Further a hint, since some languages have one word for both.',
  run: text => text.rows.filter(isSettled).flatMap(row => compareChains(text, row)),
};

function compareChains(text: CheckedText, row: CheckedRow): readonly Finding[] {
  const leads = row.cells.flatMap(cell => {
    const lead = cell.blocks[0]?.lead;
    return lead === undefined ? [] : [{ column: cell.column, chain: lead.chain }];
  });
  const { agreed, dissent, decided } = vote(leads, one => String(one.chain));
  const [model, other] = [agreed[0], dissent[0]];
  if (model === undefined || other === undefined || (!decided && leads.length > 2)) return [];
  const columns = dissent.map(one => one.column);
  const others = agreed.map(one => one.column);
  const [expected, found] = [WORDS[model.chain], WORDS[other.chain]];
  return [
    reportRow(text, {
      code: 'concord.chain-differs',
      severity: dissent.every(one => one.chain > 0) && model.chain > 0 ? 'info' : 'warning',
      row,
      columns: decided ? columns : [...columns, ...others],
      why: `${nameColumns(columns)} ${columns.length === 1 ? 'has' : 'have'} ${found}, ${othersHave(others)} ${expected}`,
      expected,
      found,
    }),
  ];
}
