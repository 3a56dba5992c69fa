import type { Diagnostic } from '../../model/index.ts';
import { nameLanguage } from '../language-name.ts';
import { directionOf } from '../language-tag.ts';
import { type Column, headingOf } from '../memory/columns.ts';
import type { UnitTable } from '../memory/table.ts';
import { heightOf, layOutRows } from './layout.ts';
import { META_SHEET, planMetaRows, WORKBOOK_FORMAT } from './meta-sheet.ts';
import { NO_DATE, packWorkbook } from './port.ts';
import type { CellPlan, ColumnPlan, SheetPlan, StylePlan } from './sheet.ts';
import { STYLES, textStyle } from './styles.ts';

const SHEET = 'Units';
const STATES = ['automatic', 'confirmed', 'manual'];
/** Level of a sheet in the hidden sheet whose ids are whole (`6-1:para_12`) and whose texts are bodies without label and note calls. */
export const MEMORY_LEVEL = 'memory';

/** A table of units as a workbook: one sheet with the ids hidden, and the hidden sheet that knows its cells again. */
export async function writeUnitWorkbook(table: UnitTable, trouble: Diagnostic[]): Promise<Uint8Array> {
  return packWorkbook({ title: SHEET, modified: NO_DATE, sheets: [planUnits(table, trouble), planMeta(table)] });
}

function planUnits({ columns, rows }: UnitTable, trouble: Diagnostic[]): SheetPlan {
  const plan: ColumnPlan[] = columns.map(({ kind }) => {
    if (kind === 'id') return { width: 18, hidden: true };
    if (kind === 'language') return { width: 60 };
    return { width: kind === 'note' ? 30 : 14 };
  });
  const head: CellPlan[] = columns.map(column => ({ value: titleOf(column), style: STYLES.header }));
  const styles = columns.map(styleOf);
  const drafts = rows.map(row => ({
    id: row[0] ?? '',
    idStyle: STYLES.id,
    unit: undefined,
    cells: row.slice(1).map((value, c): CellPlan => {
      const style = styles[c + 1] ?? STYLES.plain;
      // A gap is an empty cell, not one that holds an empty text.
      return value === '' ? { style } : { value, style };
    }),
  }));
  const states = columns.findIndex(({ kind }) => kind === 'state');
  return {
    name: SHEET,
    columns: plan,
    rows: [{ height: heightOf(head, plan), cells: head }, ...layOutRows(SHEET, plan, drafts, trouble)],
    frozen: { rows: 1, columns: 1 },
    filter: true,
    ...(states >= 0 && { choices: [{ column: states, values: STATES }] }),
    tab: '24476B',
  };
}

function planMeta({ columns, rows }: UnitTable): SheetPlan {
  const languages = columns.flatMap((column, c) =>
    column.kind === 'language' ? [{ column: c, tag: column.language }] : [],
  );
  const [source] = languages;
  const known = rows.filter(row => (row[0] ?? '') !== '');
  return planMetaRows(META_SHEET, [
    ['format', WORKBOOK_FORMAT],
    ['works'],
    ['sheet', SHEET, '', MEMORY_LEVEL, source?.tag ?? '', ...languages.map(({ tag }) => tag)],
    ...known.map(row => ({
      sheet: 0,
      id: row[0] ?? '',
      texts: languages.map(({ column }) => row[column] || undefined),
    })),
  ]);
}

function titleOf(column: Column): string {
  if (column.kind !== 'language') return headingOf(column);
  const name = nameLanguage(column.language);
  const heading = `${name} (${column.language})`;
  return name === column.language ? headingOf(column) : heading;
}

function styleOf(column: Column): StylePlan {
  if (column.kind === 'language') return textStyle(directionOf(column.language));
  return column.kind === 'note' ? STYLES.plain : STYLES.role;
}
