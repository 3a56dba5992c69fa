import { type Diagnostic, type LinkKind, workNumber } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { describeCell, layOutMatrix, MARK_SIGNS, type MatrixCell } from '../matrix.ts';
import { heightOf, layOutRows, type RowDraft } from './layout.ts';
import type { CellPlan, ColumnPlan, SheetPlan } from './sheet.ts';
import { KIND_STYLES, MARK_STYLES, STYLES } from './styles.ts';

/** Holds `✗ pre. 17 changed, moved` on one line. */
const CELL_WIDTH = 22;

/** The grid: a row a paragraph, a column for each language of each version, coloured by the worst finding, which is said too. */
export function planMatrixSheet(name: string, dossier: Dossier, trouble: Diagnostic[]): SheetPlan {
  const matrix = layOutMatrix(dossier);
  const columns: readonly ColumnPlan[] = [
    { width: 24, hidden: true },
    { width: 14 },
    ...matrix.columns.map(() => ({ width: CELL_WIDTH })),
    { width: 70 },
  ];
  const names = [
    'row',
    'Paragraph',
    ...matrix.columns.map(({ work, language }) => `${workNumber(work)} ${language}`),
    'Findings',
  ];
  const head = names.map((value): CellPlan => ({ value, style: STYLES.header }));
  const drafts = matrix.rows.map(
    (row): RowDraft => ({
      id: row.id,
      idStyle: STYLES.id,
      unit: undefined,
      cells: [
        { value: row.name, style: STYLES.label },
        ...row.cells.map(planCell),
        {
          value: [...new Set(row.cells.flatMap(cell => cell.findings.map(({ message }) => message)))].join('\n'),
          style: STYLES.plain,
        },
      ],
    }),
  );
  return {
    name,
    columns,
    rows: [{ height: heightOf(head, columns), cells: head }, ...layOutRows(name, columns, drafts, trouble)],
    frozen: { rows: 1, columns: 2 },
    filter: true,
    tab: 'B3261E',
  };
}

function planCell(cell: MatrixCell): CellPlan {
  const value = describeCell(cell);
  if (cell.mark !== undefined) return { value: `${MARK_SIGNS[cell.mark]} ${value}`, style: MARK_STYLES[cell.mark] };
  if (cell.name === undefined) return cell.isExpected ? { value, style: STYLES.gap } : { style: STYLES.gap };
  const kind: LinkKind = cell.change?.kind ?? 'same';
  return { value, style: KIND_STYLES[kind] };
}
