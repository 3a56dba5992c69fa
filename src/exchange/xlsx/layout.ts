import { blockId, type Diagnostic, diagnose, type UnitId } from '../../model/index.ts';
import { hasIllegal, replaceIllegal } from '../characters.ts';
import { countLines, rowHeight } from './measure.ts';
import { MAX_CELL_LENGTH } from './port.ts';
import { type CellPlan, type ColumnPlan, columnLetters, type RowPlan, type RunPlan, type StylePlan } from './sheet.ts';

/** Font size that widths and line heights are given for, in points. */
const STANDARD_SIZE = 11;

/** A row of a table before it is cut and measured. */
export interface RowDraft {
  /** Id of what the row shows: goes into the hidden first column and into diagnostics. */
  readonly id: string;
  readonly idStyle: StylePlan;
  /** The unit that diagnostics point at. */
  readonly unit: UnitId | undefined;
  /** The cells after the id. */
  readonly cells: readonly CellPlan[];
}

/**
 * Puts ids in front, estimates heights, and carries what a cell cannot hold to further rows below, whose ids end in `+1`, `+2` …
 * @param sheet name of the sheet, for diagnostics
 * @param trouble receives `exchange.cell-too-long` and `exchange.illegal-character`
 */
export function layOutRows(
  sheet: string,
  columns: readonly ColumnPlan[],
  drafts: readonly RowDraft[],
  trouble: Diagnostic[],
): RowPlan[] {
  const rows: RowPlan[] = [];
  for (const draft of drafts) {
    const place = draft.unit === undefined ? {} : { block: blockId(draft.unit) };
    const parts = draft.cells.map((cell, index) => {
      const clean = cleanCell(cell);
      if (clean.replaced) trouble.push(diagnose('exchange.illegal-character', `${sheet}, ${draft.id}`, place));
      const cut = cutCell(clean.cell);
      if (cut.length > 1) {
        const size = textOf(clean.cell).length;
        const column = columnLetters(index + 1);
        trouble.push(
          diagnose('exchange.cell-too-long', `${sheet}, ${draft.id}, column ${column}: ${size} characters`, place),
        );
      }
      return cut;
    });
    const count = Math.max(1, ...parts.map(cut => cut.length));
    for (let n = 0; n < count; n += 1) {
      const id = { value: n === 0 ? draft.id : `${draft.id}+${n}`, style: draft.idStyle };
      const cells = parts.map((cut, index) => cut[n] ?? { style: draft.cells[index]?.style ?? draft.idStyle });
      rows.push({ height: heightOf(cells, columns.slice(1)), cells: [cleanCell(id).cell, ...cells] });
    }
  }
  return rows;
}

/** Height that shows all wrapped cells of a row, as far as Excel allows. */
export function heightOf(cells: readonly (CellPlan | undefined)[], columns: readonly ColumnPlan[]): number {
  let lines = 1;
  let scale = 1;
  cells.forEach((cell, index) => {
    const column = columns[index];
    if (!cell?.style.wrap || column === undefined || column.hidden) return;
    const size = (cell.style.size ?? STANDARD_SIZE) / STANDARD_SIZE;
    // Bold letters are wider.
    const width = (cell.style.bold ? column.width * 0.92 : column.width) / size;
    lines = Math.max(lines, countLines(textOf(cell), width));
    scale = Math.max(scale, size);
  });
  return rowHeight(Math.ceil(lines * scale));
}

/** The text a cell shows. */
export function textOf(cell: CellPlan): string {
  if (cell.runs !== undefined) return cell.runs.map(run => run.text).join('');
  return cell.value === undefined ? '' : String(cell.value);
}

/** Replaces what XML cannot hold by U+FFFD. */
export function cleanCell(cell: CellPlan): { readonly cell: CellPlan; readonly replaced: boolean } {
  if (!hasIllegal(textOf(cell))) return { cell, replaced: false };
  if (cell.runs !== undefined) {
    return {
      cell: { ...cell, runs: cell.runs.map(run => ({ ...run, text: replaceIllegal(run.text) })) },
      replaced: true,
    };
  }
  return { cell: { ...cell, value: replaceIllegal(textOf(cell)) }, replaced: true };
}

function cutCell(cell: CellPlan): readonly CellPlan[] {
  if (textOf(cell).length <= MAX_CELL_LENGTH) return [cell];
  if (cell.runs === undefined) return cutText(textOf(cell)).map(value => ({ ...cell, value }));
  const parts: CellPlan[] = [];
  let runs: RunPlan[] = [];
  let room = MAX_CELL_LENGTH;
  for (const run of cell.runs) {
    let rest = run.text;
    while (rest !== '') {
      const head = rest.slice(0, safeCut(rest, room));
      if (head !== '') runs.push({ ...run, text: head });
      rest = rest.slice(head.length);
      room -= head.length;
      if (rest === '') break;
      parts.push({ ...cell, runs });
      runs = [];
      room = MAX_CELL_LENGTH;
    }
  }
  return runs.length === 0 ? parts : [...parts, { ...cell, runs }];
}

function cutText(text: string): readonly string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const head = rest.slice(0, safeCut(rest, MAX_CELL_LENGTH));
    parts.push(head);
    rest = rest.slice(head.length);
  }
  return parts;
}

/** The place at or before `at` that is not inside a surrogate pair. */
function safeCut(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at;
}
