import { type CellObject, read } from 'xlsx';
import { type Diagnostic, diagnose, RecallingError, type Result } from '../../model/index.ts';
import type { Table } from '../table/csv.ts';
import { guardWorkbook } from './guard.ts';

/** One sheet as plain text. */
export interface SheetTable {
  readonly name: string;
  /** From the first row of the sheet on; empty rows are left out. */
  readonly rows: Table;
}

/** Cells that a remark names one by one. */
const MOST_NAMED = 5;
/** Attack: a sheet of 1,048,576 rows whose last column holds a letter. Cells, empty ones before the last of a row too. */
const MOST_CELLS = 4_000_000;
/** Attack: one text of 30 MB that a thousand cells share. UTF-16 code units of all cells. */
const MOST_CHARACTERS = 200_000_000;

/**
 * Reads the texts of a workbook: .xlsx, .xlsm, .xlsb, .xls, .ods. Rich text becomes plain, numbers and dates come as they are shown, formulas as their last printed value:
 * nothing is computed and no other file is opened.
 * @throws RecallingError `exchange.wrong-format`, `exchange.unreadable-workbook`, `exchange.too-large`, `wire.zip-*`
 */
export function readWorkbook(bytes: Uint8Array, file?: string): Result<readonly SheetTable[]> {
  const place = file === undefined ? {} : { file };
  const diagnostics: Diagnostic[] = [];
  const guarded = guardWorkbook(bytes, file);
  const { formulas } = guarded;
  if (formulas.length > 0) {
    const some = formulas.slice(0, MOST_NAMED).join(', ') + (formulas.length > MOST_NAMED ? ' …' : '');
    diagnostics.push(diagnose('exchange.formula-ignored', `${formulas.length} cells: ${some}`, place));
  }
  const book = parse(guarded.bytes, place);
  let room = MOST_CELLS;
  let characters = 0;
  const sheets = book.SheetNames.flatMap((name): readonly SheetTable[] => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    const data: unknown = sheet?.['!data'];
    if (!Array.isArray(data)) {
      diagnostics.push(diagnose('exchange.unreadable-workbook', `sheet ${JSON.stringify(name)}`, place));
      return [];
    }
    const rows: string[][] = [];
    // Hostile sheets have gaps of a million rows: forEach passes over them.
    data.forEach((row: unknown) => {
      if (!Array.isArray(row)) return;
      room -= row.length;
      if (room < 0) throw new RecallingError('exchange.too-large', `over ${MOST_CELLS} cells`, place);
      const cells = Array.from({ length: row.length }, (_, c) => textOfCell(row[c]));
      for (const cell of cells) characters += cell.length;
      if (characters > MOST_CHARACTERS)
        throw new RecallingError('exchange.too-large', `over ${MOST_CHARACTERS} characters`, place);
      if (cells.some(cell => cell !== '')) rows.push(cells);
    });
    return [{ name, rows }];
  });
  return { value: sheets, diagnostics };
}

function parse(bytes: Uint8Array, place: { file?: string }): ReturnType<typeof read> {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      // Counting formulas is our own work; the library would copy shared ones cell by cell.
      cellFormula: false,
      cellHTML: false,
      sheetStubs: false,
      bookVBA: false,
    });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : undefined;
    throw new RecallingError('exchange.unreadable-workbook', detail, { ...place, cause });
  }
}

/** The text of a cell; of all but texts, what the sheet shows. */
function textOfCell(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  return cell.t === 's' ? String(cell.v) : (cell.w ?? String(cell.v));
}
