import { type Diagnostic, type Finding, type LanguageCode, workNumber } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { type FindingRow, findingRows, markOf } from '../finding-rows.ts';
import { nameLanguage } from '../language-name.ts';
import { heightOf, layOutRows, type RowDraft } from './layout.ts';
import type { CellPlan, ColumnPlan, SheetPlan } from './sheet.ts';
import { MARK_STYLES, STYLES, textStyle } from './styles.ts';

const WHAT = ['Severity', 'What', 'Expected', 'Found', 'Code', 'File', 'Accepted because'];

/** One row per finding, with a column per language coloured by severity; newest text first, the worst of a paragraph first. */
export function planFindingsSheet(name: string, dossier: Dossier, trouble: Diagnostic[]): SheetPlan {
  const languages = dossier.grid?.languages ?? [];
  const columns: readonly ColumnPlan[] = [
    { width: 26, hidden: true },
    { width: 10 },
    { width: 12 },
    ...languages.map(() => ({ width: 11 })),
    { width: 11 },
    { width: 60 },
    { width: 26 },
    { width: 26 },
    { width: 26 },
    { width: 34 },
    { width: 30 },
  ];
  const head: CellPlan[] = ['row', 'Text', 'Paragraph', ...languages.map(nameLanguage), ...WHAT].map(value => ({
    value,
    style: STYLES.header,
  }));
  const drafts = [...dossier.works]
    .reverse()
    .flatMap(({ work }) =>
      findingRows(dossier, work).flatMap(row => row.findings.map(finding => draftRow(row, finding, languages))),
    );
  return {
    name,
    columns,
    rows: [{ height: heightOf(head, columns), cells: head }, ...layOutRows(name, columns, drafts, trouble)],
    frozen: { rows: 1, columns: 3 },
    filter: true,
    tab: 'B3261E',
  };
}

function draftRow(row: FindingRow, finding: Finding, languages: readonly LanguageCode[]): RowDraft {
  const { severity, message, expected, found, code, places, accepted } = finding;
  const files = places.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`)).join('\n');
  return {
    id: row.row ?? finding.work,
    idStyle: STYLES.id,
    unit: places[0]?.block,
    cells: [
      text(workNumber(finding.work)),
      { value: row.name, style: STYLES.label },
      ...languages.map((language): CellPlan => {
        const mark = markOf([finding], language);
        return mark === undefined ? { style: STYLES.plain } : { value: mark, style: MARK_STYLES[mark] };
      }),
      { value: severity, style: STYLES[severity] },
      text(message),
      text(expected ?? ''),
      text(found ?? ''),
      text(code),
      text(files),
      text(accepted ?? ''),
    ],
  };
}

const text = (value: string): CellPlan => ({ value, style: textStyle('ltr') });
