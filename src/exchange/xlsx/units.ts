import { type Diagnostic, diagnose, type LanguageCode, type Result } from '../../model/index.ts';
import { columnOf } from '../memory/columns.ts';
import { memoryOfTable } from '../memory/table.ts';
import type { Table } from '../table/csv.ts';
import type { TmxMemory, TmxUnit } from '../tmx/memory.ts';
import { GAP, META_SHEET, WORKBOOK_FORMAT } from './meta-sheet.ts';
import { readWorkbook, type SheetTable } from './read.ts';
import { MEMORY_LEVEL } from './units-sheet.ts';

/** Hashes of the cells of one unit as they were written, by language. */
export type UnitHashes = ReadonlyMap<LanguageCode, string>;

/** The units of a workbook. Those of a build's workbook carry the printed text: label, body and note calls. */
export interface WorkbookUnits {
  readonly memory: TmxMemory;
  /** By id of the unit; empty for workbooks that others made. */
  readonly hashes: ReadonlyMap<string, UnitHashes>;
}

interface UnitSheet {
  readonly name: string;
  /** Before each id: `6-1:`, or nothing when the ids are whole. */
  readonly prefix: string;
  readonly languages: readonly LanguageCode[];
}

interface Meta {
  readonly sheets: readonly UnitSheet[];
  readonly hashes: ReadonlyMap<string, UnitHashes>;
}

/**
 * Reads the units of a workbook: of ours, the sheets that its hidden sheet names, the rows by their hidden id; of others, every sheet whose first row names a language.
 * Rich text becomes plain, and a text that went on in the rows below is one again.
 * @throws RecallingError as {@link readWorkbook}, and `exchange.unsupported-version`
 */
export function readWorkbookUnits(
  bytes: Uint8Array,
  options: { toolVersion: string; file?: string },
): Result<WorkbookUnits> {
  const { file } = options;
  const place = file === undefined ? {} : { file };
  const { value: sheets, diagnostics: found } = readWorkbook(bytes, file);
  const diagnostics: Diagnostic[] = [...found];
  const meta = readMeta(sheets.find(sheet => sheet.name === META_SHEET));
  const own = meta?.sheets ?? foreignSheets(sheets);
  if (own.length === 0) {
    diagnostics.push(
      diagnose('exchange.invalid-structure', 'no sheet has a row of headings that names a language', place),
    );
  }
  const units: TmxUnit[] = [];
  let header: TmxMemory['header'] = { attributes: new Map(), children: [] };
  for (const { name, prefix } of own) {
    const sheet = sheets.find(one => one.name === name);
    if (sheet === undefined) {
      diagnostics.push(diagnose('exchange.invalid-structure', `the sheet ${JSON.stringify(name)} is missing`, place));
      continue;
    }
    const table = memoryOfTable(joinContinued(sheet.rows), options);
    // The columns of ours that nobody edits have headings of their own.
    diagnostics.push(
      ...table.diagnostics.filter(({ code }) => meta === undefined || code !== 'exchange.content-ignored'),
    );
    for (const unit of table.value.units) units.push(unit.id === undefined ? unit : { ...unit, id: prefix + unit.id });
    if (header.attributes.size === 0) header = table.value.header;
  }
  return { value: { memory: { header, units }, hashes: meta?.hashes ?? new Map() }, diagnostics };
}

/** What the hidden sheet says; nothing when there is none or it is not ours. */
function readMeta(sheet: SheetTable | undefined): Meta | undefined {
  if (sheet?.rows[0]?.[1] !== WORKBOOK_FORMAT) return undefined;
  const sheets = sheet.rows.flatMap(([kind, name, work, level, , ...languages]): readonly UnitSheet[] =>
    kind === 'sheet' && name !== undefined
      ? [{ name, prefix: level === MEMORY_LEVEL ? '' : `${work}:`, languages: languages.filter(tag => tag !== '') }]
      : [],
  );
  const hashes = new Map<string, UnitHashes>();
  for (const [kind, position, id, list] of sheet.rows) {
    const own = kind === 'row' ? sheets[Number(position)] : undefined;
    if (own === undefined) continue;
    const parts = (list ?? '').split(' ');
    hashes.set(own.prefix + id, new Map(own.languages.map((language, i) => [language, parts[i] ?? GAP])));
  }
  return { sheets, hashes };
}

function foreignSheets(sheets: readonly SheetTable[]): readonly UnitSheet[] {
  return sheets.flatMap(({ name, rows }) => {
    const languages = (rows[0] ?? [])
      .map(columnOf)
      .flatMap(column => (column.kind === 'language' ? [column.language] : []));
    return languages.length === 0 ? [] : [{ name, prefix: '', languages }];
  });
}

/** Puts texts that were carried on into rows with the ids `id+1`, `id+2` … together again. */
function joinContinued(rows: Table): Table {
  const ids = (rows[0] ?? []).findIndex(heading => columnOf(heading).kind === 'id');
  if (ids === -1) return rows;
  const texts = (rows[0] ?? []).map(heading => columnOf(heading).kind !== 'id');
  const joined: (readonly string[])[] = [];
  let id = '';
  let count = 0;
  for (const row of rows) {
    const before = joined.at(-1);
    if (before !== undefined && row[ids] === `${id}+${count + 1}`) {
      count += 1;
      joined[joined.length - 1] = texts.map((text, c) => (before[c] ?? '') + (text ? (row[c] ?? '') : ''));
      continue;
    }
    id = row[ids] ?? '';
    count = 0;
    joined.push(row);
  }
  return joined;
}
