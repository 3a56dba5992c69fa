import type { Check } from '../check-contract.ts';
import { nameColumn, reportRow } from '../finding.ts';
import { type CheckedRow, type CheckedText, type Column, isBody, isSettled } from '../text.ts';

/** Shorter paragraphs vary too much in length to say anything, in letters of the first column. */
const SHORTEST = 60;
/** Fewest rows that an edition's usual length is told from. */
const FEWEST_ROWS = 5;
/** How far the length may be from what the other editions let expect, as a natural logarithm: for a long paragraph, and what is added for the variation of short ones. */
const LEAST_DEVIATION = 0.42;
const SHORT_VARIATION = 2.4;

/** Paragraphs that are much shorter or longer than elsewhere. */
export const lengths: Check = {
  codes: ['concord.length-differs'],
  title: 'length of paragraphs',
  explanation:
    'Each language needs its own room for the same text. A paragraph that is much shorter or longer than the other editions and the usual proportion let expect may lack a clause or have one too much; a warning. In two editions alone the deviation must be larger.',
  run: text => {
    const usual = usualLengths(text);
    return text.rows
      .filter(row => isBody(row) && isSettled(row))
      .flatMap(row => {
        const cells = row.cells.flatMap(cell => {
          const share = usual.get(cell.column);
          return share === undefined ? [] : [{ column: cell.column, length: lengthIn(row, cell.column) / share }];
        });
        return cells.flatMap(({ column, length }) => {
          const others = cells.filter(one => one.column !== column).map(one => one.length);
          if (others.length === 0 || (others.length === 1 && column === text.columns[0])) return [];
          const expected = median(others);
          if (expected < SHORTEST) return [];
          const deviation = Math.log((length + 1) / (expected + 1));
          const spread = Math.max(...others.map(other => Math.abs(Math.log((other + 1) / (expected + 1)))));
          const allowed =
            (LEAST_DEVIATION + SHORT_VARIATION / Math.sqrt(expected)) * (others.length === 1 ? 1.4 : 1) + spread / 2;
          if (Math.abs(deviation) < allowed) return [];
          const percent = Math.round((length / expected) * 100);
          return [
            reportRow(text, {
              code: 'concord.length-differs',
              row,
              columns: [column],
              why: `${nameColumn(column)} has ${percent} % of the length that the other editions let expect`,
              expected: '100 %',
              found: `${percent} %`,
            }),
          ];
        });
      });
  },
};

/** How much longer or shorter each edition is than the first, over the rows that all have. */
function usualLengths(text: CheckedText): ReadonlyMap<Column, number> {
  const shared = text.rows.filter(row => isBody(row) && row.absent.length === 0 && isSettled(row));
  if (shared.length < FEWEST_ROWS) return new Map();
  const [first] = text.columns;
  if (first === undefined) return new Map();
  return new Map(
    text.columns.map(column => [
      column,
      Math.exp(median(shared.map(row => Math.log((lengthIn(row, column) + 1) / (lengthIn(row, first) + 1))))),
    ]),
  );
}

function lengthIn(row: CheckedRow, column: Column): number {
  const cell = row.cells.find(one => one.column === column);
  return cell?.blocks.reduce((sum, block) => sum + block.text.length, 0) ?? 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
