import { type Language, languages } from '../../language/index.ts';
import type { Block, Finding } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { nameColumn, quote, reportRow } from '../finding.ts';
import { type ForeignRun, findCopiedText, findForeignClause, findForeignScript } from '../foreign-text.ts';
import type { CheckedCell, CheckedRow, CheckedText } from '../text.ts';

/** Text that was left in another language. */
export const untranslated: Check = {
  codes: ['concord.text-untranslated'],
  title: 'untranslated and copied text',
  explanation:
    'Five words and more in a script that is not the language’s own, or shared word for word with the same paragraph of another edition and made of that language’s function words; or a clause of seven words and more with the function words of another language and none of its own. An error; in brackets, in quotation marks or mostly in capitals, as names and titles keep their own form, a warning.',
  run: text => text.rows.flatMap(row => row.cells.flatMap(cell => checkCell(text, row, cell))),
};

function checkCell(text: CheckedText, row: CheckedRow, cell: CheckedCell): readonly Finding[] {
  for (const block of cell.blocks) {
    const run = foreignRun(row, cell, block);
    if (run === undefined) continue;
    const found = quote(block.text.slice(run.at.start, run.at.end));
    return [
      reportRow(text, {
        code: 'concord.text-untranslated',
        severity: run.name ? 'warning' : 'error',
        row,
        columns: [cell.column],
        why: `${nameColumn(cell.column)} has ${found} in another language`,
        found,
        at: new Map([[cell.column.code, { block, at: run.at }]]),
      }),
    ];
  }
  return [];
}

function foreignRun(row: CheckedRow, { column }: CheckedCell, block: Block): ForeignRun | undefined {
  const { language } = column;
  if (language === undefined) return undefined;
  const script = findForeignScript(block, language);
  if (script !== undefined) return script;
  for (const other of row.cells) {
    const theirs = other.column.language;
    if (other.column === column || theirs === undefined || theirs.script !== language.script) continue;
    for (const counterpart of other.blocks) {
      const run = findCopiedText(block, language, counterpart, theirs);
      if (run !== undefined) return run;
    }
  }
  return findForeignClause(block, language, kin(language));
}

/** Other languages of the same script. */
function kin(language: Language): readonly Language[] {
  return languages.filter(other => other !== language && other.script === language.script);
}
