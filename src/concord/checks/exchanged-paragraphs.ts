import type { Finding } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { nameColumns, quote, reportRow } from '../finding.ts';
import { fitInPlace, meanSimilarities, type ProfiledSection, profileRows } from '../profiles.ts';
import { type CheckedRow, type CheckedText, type Column, isBody } from '../text.ts';

/** How much of each paragraph is quoted, in UTF-16 units. */
const LONGEST_START = 36;
/** Fewer rows give profiles that say nothing. */
const FEWEST_ROWS = 8;
/** Fit in place below which two rows are taken for exchanged; see bench/slips.mjs for how rarely clean editions come near it. */
const DOUBTFUL = -0.3;
const CERTAIN = -0.6;
/** Rows farther apart than this are so many pairs that chance makes some look exchanged. */
const NEAR = 2;
const DOUBTFUL_AFAR = -0.8;
const CERTAIN_AFAR = -1.2;
/** Shorter paragraphs have too few words, in letters of an alphabet. */
const SHORTEST = 50;

/** Paragraphs whose texts changed places under numbers that stayed. */
export const exchangedParagraphs: Check = {
  codes: ['concord.paragraphs-exchanged'],
  title: 'paragraphs that changed places',
  explanation:
    'Where numbers hide it: two paragraphs of one edition that fit the other editions better with their texts exchanged. Told by the vocabulary each paragraph shares with the rest of its own edition, which is much the same in all languages. An error when it is plain, else a warning; silent in texts of less than eight paragraphs.',
  run: text => {
    const rows = text.rows.filter(row => isBody(row) && row.absent.length === 0);
    if (rows.length < FEWEST_ROWS || text.columns.length < 2) return [];
    const sections = profileRows(rows, text.columns);
    // Of two editions the second is compared with the first: nothing tells which of them is wrong.
    const columns = text.columns.length === 2 ? text.columns.slice(1) : text.columns;
    return columns.flatMap(column =>
      sections.flatMap(section => exchangedIn(section, column, text.columns).map(pair => report(text, column, pair))),
    );
  },
};

interface Pair {
  readonly rows: readonly [CheckedRow, CheckedRow];
  readonly fit: number;
  readonly near: boolean;
}

/** Pairs that gain by an exchange, the plainest first, each row once. */
function exchangedIn(section: ProfiledSection, column: Column, columns: readonly Column[]): readonly Pair[] {
  const own = section.similarities.get(column) ?? [];
  const others = meanSimilarities(
    section,
    columns.filter(one => one !== column),
  );
  const found: Pair[] = [];
  section.rows.forEach((first, i) => {
    for (let j = i + 1; j < section.rows.length; j++) {
      const second = section.rows[j];
      if (second === undefined || second.role !== first.role) continue;
      if (isShort(first, column) || isShort(second, column)) continue;
      const near = j - i <= NEAR;
      const fit = fitInPlace(own, others, i, j);
      if (fit < (near ? DOUBTFUL : DOUBTFUL_AFAR)) found.push({ rows: [first, second], fit, near });
    }
  });
  const taken = new Set<CheckedRow>();
  return found
    .sort((a, b) => a.fit - b.fit)
    .filter(({ rows }) => {
      if (rows.some(row => taken.has(row))) return false;
      for (const row of rows) taken.add(row);
      return true;
    });
}

function isShort(row: CheckedRow, column: Column): boolean {
  const weight = column.language?.style.characterWeight ?? 1;
  const blocks = row.cells.find(cell => cell.column === column)?.blocks ?? [];
  return blocks.reduce((sum, block) => sum + block.text.length, 0) * weight < SHORTEST;
}

function report(text: CheckedText, column: Column, { rows: [first, second], fit, near }: Pair): Finding {
  const start = (row: CheckedRow): string =>
    quote(row.cells.find(cell => cell.column === column)?.blocks[0]?.text.slice(0, LONGEST_START) ?? '');
  return reportRow(text, {
    code: 'concord.paragraphs-exchanged',
    severity: fit < (near ? CERTAIN : CERTAIN_AFAR) ? 'error' : 'warning',
    row: first,
    columns: [column],
    why: `in ${nameColumns([column])} ${start(first)} and ${start(second)} seem to have changed places`,
    found: start(first),
  });
}
