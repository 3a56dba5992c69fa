import { type Diagnostic, diagnose, type LanguageCode, type Result } from '../../model/index.ts';
import type { Table } from '../table/csv.ts';
import {
  propertiesOf,
  segmentText,
  type TmxMemory,
  type TmxRemark,
  type TmxUnit,
  type TmxVariant,
} from '../tmx/memory.ts';
import { type Column, columnOf, headingOf, STATE } from './columns.ts';
import { memoryHeader } from './header.ts';
import { countRemarkLoss, countSecondTexts, Loss } from './loss.ts';

/** A table with its columns understood. */
export interface UnitTable {
  readonly columns: readonly Column[];
  /** Without the headings. */
  readonly rows: Table;
}

/** What divides several properties of one type, or several notes, in their cell. */
const DIVIDER = '\n';

/**
 * A memory as a table: id, one column a language (the source first), status, note, one column a type of property.
 * @param format name of what the table is for, for the diagnostic
 * @returns `exchange.content-dropped` names what a table cannot hold: inline codes, dates and users, notes of single languages
 */
export function tableOfMemory(memory: TmxMemory, format: string): Result<UnitTable> {
  const loss = new Loss(format);
  const languages = languagesOf(memory);
  const types = new Set(memory.units.flatMap(unit => unit.remarks.flatMap(remark => typeOf(remark) ?? [])));
  types.delete(STATE);
  const columns: readonly Column[] = [
    { kind: 'id' },
    ...languages.map((language): Column => ({ kind: 'language', language })),
    { kind: 'state' },
    { kind: 'note' },
    ...[...types].map((type): Column => ({ kind: 'property', type })),
  ];
  loss.add('notes of the header', memory.header.children.length);
  const rows = memory.units.map(unit => {
    countLoss(unit, loss);
    return columns.map(column => cellOf(unit, column));
  });
  return { value: { columns, rows }, diagnostics: loss.list() };
}

/** What is lost of a table where some kinds of columns have no place: `exchange.content-dropped`, or nothing. */
export function columnLoss(
  { columns, rows }: UnitTable,
  format: string,
  kinds: readonly Column['kind'][],
): readonly Diagnostic[] {
  const loss = new Loss(format);
  columns.forEach((column, c) => {
    if (!kinds.includes(column.kind)) return;
    const name =
      column.kind === 'property' ? `properties ${column.type}` : column.kind === 'state' ? 'states' : 'notes';
    loss.add(name, rows.filter(row => (row[c] ?? '') !== '').length);
  });
  return loss.list();
}

/** The table with its headings as first row. */
export function withHeadings({ columns, rows }: UnitTable): Table {
  return [columns.map(headingOf), ...rows];
}

/**
 * Reads a table of units: the first row holds the headings that {@link columnOf} understands.
 * @returns `exchange.content-ignored` for columns that it does not, `exchange.repeated-id`
 */
export function memoryOfTable(table: Table, options: { toolVersion: string; file?: string }): Result<TmxMemory> {
  const diagnostics: Diagnostic[] = [];
  const place = options.file === undefined ? {} : { file: options.file };
  const remark = (code: Diagnostic['code'], detail: string): void => {
    diagnostics.push(diagnose(code, detail, place));
  };
  const columns = (table[0] ?? []).map(columnOf);
  const languages = columns.flatMap(column => (column.kind === 'language' ? [column.language] : []));
  if (languages.length === 0) remark('exchange.invalid-structure', 'no heading of the first row names a language');
  const ignored = columns.flatMap(column => (column.kind === 'other' && column.heading.trim() ? [column.heading] : []));
  if (ignored.length > 0)
    remark('exchange.content-ignored', `columns ${ignored.map(name => JSON.stringify(name)).join(', ')}`);

  const seen = new Set<string>();
  const units = table.slice(1).flatMap((row, r): readonly TmxUnit[] => {
    const unit = unitOfRow(row, columns);
    if (unit.variants.length === 0 && unit.id === undefined) return [];
    if (unit.id !== undefined && seen.has(unit.id)) remark('exchange.repeated-id', `row ${r + 2}: ${unit.id}`);
    if (unit.id !== undefined) seen.add(unit.id);
    return [unit];
  });
  const { toolVersion } = options;
  const header = memoryHeader({ toolVersion, segmentType: 'paragraph', source: languages[0] ?? '*all*' });
  return { value: { header, units }, diagnostics };
}

/** Languages of a memory, the source first, then in order of appearance; tags that differ in case only are one. */
export function languagesOf({ header, units }: TmxMemory): readonly LanguageCode[] {
  const found = new Map<string, LanguageCode>();
  for (const { variants } of units) {
    for (const { language } of variants) {
      const key = language.toLowerCase();
      if (!found.has(key)) found.set(key, language);
    }
  }
  const source = header.attributes.get('srclang')?.toLowerCase() ?? '';
  return [...found].sort(([a], [b]) => Number(b === source) - Number(a === source)).map(([, language]) => language);
}

/** Text of a unit in one language; empty when it has none. */
export function variantText(unit: TmxUnit, language: LanguageCode): string {
  const variant = unit.variants.find(one => one.language.toLowerCase() === language.toLowerCase());
  return variant === undefined ? '' : segmentText(variant.segment);
}

function cellOf(unit: TmxUnit, column: Column): string {
  switch (column.kind) {
    case 'id':
      return unit.id ?? '';
    case 'language':
      return variantText(unit, column.language);
    case 'state':
      return propertiesOf(unit, STATE).join(DIVIDER);
    case 'note':
      return unit.remarks
        .filter(({ kind }) => kind === 'note')
        .map(({ text }) => text)
        .join(DIVIDER);
    case 'property':
      return propertiesOf(unit, column.type).join(DIVIDER);
    case 'other':
      return '';
  }
}

function unitOfRow(row: readonly string[], columns: readonly Column[]): TmxUnit {
  let id: string | undefined;
  const remarks: TmxRemark[] = [];
  const variants: TmxVariant[] = [];
  columns.forEach((column, c) => {
    const cell = row[c] ?? '';
    if (cell === '') return;
    if (column.kind === 'id') id ??= cell;
    else if (column.kind === 'language') {
      variants.push({ language: column.language, attributes: new Map(), remarks: [], segment: [cell] });
    } else if (column.kind === 'note') {
      for (const text of cell.split(DIVIDER)) remarks.push({ kind: 'note', attributes: new Map(), text });
    } else if (column.kind !== 'other') {
      const attributes = new Map([['type', column.kind === 'property' ? column.type : STATE]]);
      for (const text of cell.split(DIVIDER)) remarks.push({ kind: 'prop', attributes, text });
    }
  });
  return { ...(id !== undefined && { id }), attributes: new Map(), remarks, variants };
}

function typeOf(remark: TmxRemark): string | undefined {
  return remark.kind === 'prop' ? remark.attributes.get('type') : undefined;
}

function countLoss(unit: TmxUnit, loss: Loss): void {
  for (const name of unit.attributes.keys()) loss.add(`${name} of units`);
  countSecondTexts(unit, loss);
  countRemarkLoss(unit.remarks, loss);
  for (const { kind, attributes, text } of unit.remarks) {
    const what = kind === 'prop' ? 'properties' : 'notes';
    if (kind === 'note' && attributes.has('xml:lang')) loss.add('xml:lang of notes');
    // Lines of a cell are remarks of their own.
    if (text.includes(DIVIDER)) loss.add(`line breaks in ${what}`);
    if (text === '') loss.add(`empty ${what}`);
  }
  for (const { attributes, remarks, segment } of unit.variants) {
    if (segment.some(node => typeof node !== 'string')) loss.add('texts with inline codes');
    if (segment.length === 0) loss.add('empty texts');
    for (const name of attributes.keys()) loss.add(`${name} of single languages`);
    loss.add('properties and notes of single languages', remarks.length);
  }
}
