import type { Check } from '../check-contract.ts';
import { nameColumns, reportRow } from '../finding.ts';
import { countNegations } from '../negation-words.ts';
import { isBody, isSettled } from '../text.ts';

/** Fewest other editions that must agree: two languages alone differ too often in how they negate. */
const FEWEST_OTHERS = 2;

/** Negation in the same paragraphs. */
export const negations: Check = {
  codes: ['concord.negation-differs'],
  title: 'negation',
  explanation:
    'Where all other editions negate a statement and one does not, or only one does, the paragraph gets a hint. Compared in three editions or more, by lists of words; never more than a hint, since languages negate in different ways.',
  run: text =>
    text.rows
      .filter(row => isBody(row) && isSettled(row))
      .flatMap(row => {
        const counted = row.cells.flatMap(({ column, blocks }) => {
          const { language } = column;
          if (language === undefined) return [];
          const counts = blocks.map(block => countNegations(block.text, language));
          const count = counts.reduce((sum: number, one) => sum + (one ?? 0), 0);
          return counts.some(one => one === undefined) ? [] : [{ column, count }];
        });
        const [without, having] = [counted.filter(one => one.count === 0), counted.filter(one => one.count > 0)];
        const [few, many] = without.length < having.length ? [without, having] : [having, without];
        if (few.length !== 1 || many.length < FEWEST_OTHERS) return [];
        const columns = few.map(one => one.column);
        const lacks = few === without;
        return [
          reportRow(text, {
            code: 'concord.negation-differs',
            row,
            columns,
            why: `${nameColumns(columns)} ${lacks ? 'does not negate' : 'negates'}, the other ${many.length} editions ${lacks ? 'do' : 'do not'}`,
            expected: lacks ? 'a negation' : 'no negation',
            found: lacks ? 'no negation' : 'a negation',
          }),
        ];
      }),
};
