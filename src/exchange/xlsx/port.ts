import type { Cell, CellStyle, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { RecallingError } from '../../model/index.ts';
import {
  type CellPlan,
  columnLetters,
  type RunPlan,
  type SheetPlan,
  type StylePlan,
  type WorkbookPlan,
} from './sheet.ts';

/** UTF-16 code units Excel keeps in one cell. */
export const MAX_CELL_LENGTH = 32_767;
/** Rows of a sheet in the format itself; a longer one is a damaged file to Excel. */
const MAX_ROWS = 1_048_576;

/** The oldest date a zip archive can hold: no date of ours, and visibly so. */
export const NO_DATE = '1980-01-01T00:00:00Z';

type Font = NonNullable<CellStyle['font']>;

const STANDARD_FONT = { name: 'Calibri', size: 11 } as const;

/** A run with a font of its own takes nothing from its cell, so that it must name the typeface too. */
const RUN_FONTS: Readonly<Record<RunPlan['font'], Font>> = {
  plain: {},
  deleted: { ...STANDARD_FONT, strikethrough: true, color: { rgb: 'FFB3261E' } },
  inserted: { ...STANDARD_FONT, bold: true, underline: 'single', color: { rgb: 'FF1B6E3C' } },
  touched: { ...STANDARD_FONT, underline: 'double', color: { rgb: 'FF9A5B00' } },
};

/**
 * Turns a plan into the bytes of an XLSX file. The one place that knows the writing library.
 * Same plan, same bytes on one version of Node (the packer is its zlib).
 * @throws RecallingError `exchange.too-many-rows`
 */
export async function packWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const styles = new Map<StylePlan, CellStyle>();
  const sheets = plan.sheets.map(sheet => {
    if (sheet.rows.length > MAX_ROWS) throw new RecallingError('exchange.too-many-rows', sheet.name);
    return translateSheet(sheet, styles);
  });
  const modified = new Date(plan.modified);
  // Loaded here so that commands without a workbook start without it.
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets,
    properties: { title: encodeText(fitText(plan.title)), creator: 'recalling', created: modified, modified },
    namedRanges: plan.sheets.flatMap(printedHeadings),
    defaultFont: STANDARD_FONT,
  });
}

/** The rows that head every printed page. The library has a setting for it, but would not quote a name with blanks, and Excel calls such a workbook damaged. */
function printedHeadings({ name, frozen }: SheetPlan): NonNullable<WriteOptions['namedRanges']> {
  if (frozen === undefined || frozen.rows === 0) return [];
  return [{ name: '_xlnm.Print_Titles', range: `${quoteSheet(name)}!$1:$${frozen.rows}`, scope: name }];
}

function translateSheet(sheet: SheetPlan, styles: Map<StylePlan, CellStyle>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  sheet.rows.forEach((row, r) => {
    rowDefs.set(r, { height: row.height });
    row.cells.forEach((cell, c) => {
      if (cell !== undefined) cells.set(`${r},${c}`, translateCell(cell, styles));
    });
  });
  const lastRow = Math.max(1, sheet.rows.length);
  const lastColumn = columnLetters(sheet.columns.length - 1);
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false })),
    cells,
    rowDefs,
    hidden: sheet.hidden ?? false,
    ...(sheet.frozen && { freezePane: sheet.frozen }),
    ...(sheet.filter && { autoFilter: { range: `A1:${lastColumn}${lastRow}` } }),
    ...(sheet.choices && {
      dataValidations: sheet.choices.map(({ column, values }) => ({
        type: 'list' as const,
        values: [...values],
        range: `${columnLetters(column)}2:${columnLetters(column)}${Math.max(2, lastRow)}`,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning' as const,
        errorTitle: 'Status',
        errorMessage: `Choose one of: ${values.join(', ')}`,
      })),
    }),
    ...(sheet.merges && {
      merges: sheet.merges.map(({ row, column, columns }) => ({
        startRow: row,
        endRow: row,
        startCol: column,
        endCol: column + columns - 1,
      })),
    }),
    view: {
      showGridLines: sheet.filter === true,
      rightToLeft: sheet.rightToLeft ?? false,
      ...(sheet.tab && { tabColor: { rgb: `FF${sheet.tab}` } }),
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  };
}

function translateCell(cell: CellPlan, styles: Map<StylePlan, CellStyle>): Partial<Cell> {
  const style = translateStyle(cell.style, styles);
  const link = cell.link === undefined ? {} : { hyperlink: { target: '', location: sheetReference(cell.link) } };
  if (cell.runs !== undefined) {
    const richText = cell.runs.map(run => ({ text: encodeText(run.text), font: RUN_FONTS[run.font] }));
    return { value: richText.map(run => run.text).join(''), richText, style, ...link };
  }
  if (cell.value === undefined) return { style, ...link };
  if (typeof cell.value === 'number') return { value: cell.value, style, ...link };
  const text = encodeText(fitText(cell.value));
  // The library would turn a text such as #REF! into an error value; as a run it stays text.
  return text.startsWith('#') ? { value: text, richText: [{ text }], style, ...link } : { value: text, style, ...link };
}

function translateStyle(style: StylePlan, known: Map<StylePlan, CellStyle>): CellStyle {
  const before = known.get(style);
  if (before !== undefined) return before;
  const font: Font = { ...STANDARD_FONT, ...(style.size !== undefined && { size: style.size }) };
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = 'single';
  if (style.colour !== undefined) font.color = { rgb: `FF${style.colour}` };
  const made: CellStyle = {
    font,
    alignment: {
      vertical: style.vertical ?? 'top',
      ...(style.horizontal && { horizontal: style.horizontal }),
      ...(style.wrap && { wrapText: true }),
      ...(style.readingOrder && { readingOrder: style.readingOrder }),
    },
  };
  if (style.fill !== undefined && style.hatched) {
    made.fill = {
      type: 'pattern',
      pattern: 'lightUp',
      fgColor: { rgb: 'FFB9C0CA' },
      bgColor: { rgb: `FF${style.fill}` },
    };
  } else if (style.fill !== undefined) {
    made.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: `FF${style.fill}` } };
  }
  if (style.boxed) {
    const side = { style: 'thin', color: { rgb: 'FFD5DAE1' } } as const;
    made.border = { top: side, bottom: side, left: side, right: side };
  }
  if (style.format !== undefined) made.numFmt = style.format;
  known.set(style, made);
  return made;
}

/** Text that must be whole was cut before it came here; this keeps the file sound when a name is absurdly long. */
function fitText(text: string): string {
  return text.length > MAX_CELL_LENGTH ? `${text.slice(0, MAX_CELL_LENGTH - 1)}…` : text;
}

/** Excel reads `_x0041_` in a text as the letter A; the underscore is escaped the same way to stay itself. */
function encodeText(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_') : text;
}

function sheetReference(name: string): string {
  return `${quoteSheet(name)}!A1`;
}

function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
