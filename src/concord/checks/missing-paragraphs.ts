import type { Finding, Severity } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { nameColumns, quote, reportRow } from '../finding.ts';
import { type CheckedRow, type CheckedText, isBody } from '../text.ts';

/** Paragraphs that some editions lack or only one has. */
export const missingParagraphs: Check = {
  codes: ['concord.paragraph-missing', 'concord.paragraph-extra'],
  title: 'missing and extra paragraphs',
  explanation:
    'Every paragraph, point and heading of one edition must have a counterpart in every other. What stands in one of three editions or more is extra there, anything else is missing where it lacks. Paragraphs and points are an error; headings, titles, mastheads and unnumbered lines of a few words are a warning. Notes have a check of their own.',
  run: text => text.rows.flatMap(row => (row.absent.length === 0 || row.role === 'note' ? [] : [reportGap(text, row)])),
};

function reportGap(text: CheckedText, row: CheckedRow): Finding {
  const present = row.cells.map(cell => cell.column);
  const [first] = row.cells;
  const found = quote(first?.blocks.map(block => block.text).join(' ') ?? '');
  const severity = severityOf(row);
  if (present.length === 1 && text.columns.length > 2) {
    const why = `${found} stands in ${nameColumns(present)} only`;
    return reportRow(text, { code: 'concord.paragraph-extra', severity, row, columns: present, why, found });
  }
  const why = `${nameColumns(row.absent)} ${row.absent.length === 1 ? 'lacks' : 'lack'} what ${nameColumns(present)} ${present.length === 1 ? 'has' : 'have'}: ${found}`;
  return reportRow(text, {
    code: 'concord.paragraph-missing',
    severity,
    row,
    columns: row.absent,
    why,
    expected: found,
  });
}

/** Shorter unnumbered lines ("Now, therefore,") are as often part of the paragraph beside them. In letters. */
const SHORTEST = 25;

function severityOf(row: CheckedRow): Severity {
  const [block] = row.cells[0]?.blocks ?? [];
  const short = block !== undefined && block.label === undefined && block.text.length < SHORTEST;
  return isBody(row) && !short ? 'error' : 'warning';
}
