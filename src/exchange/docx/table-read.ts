import { type Diagnostic, diagnose, RecallingError, type Result } from '../../model/index.ts';
import { openZip, readXmlPart, type XmlElement } from '../../wire/index.ts';
import { columnOf } from '../memory/columns.ts';
import { memoryOfTable } from '../memory/table.ts';
import type { Table } from '../table/csv.ts';
import type { TmxMemory, TmxUnit } from '../tmx/memory.ts';
import type { UnitHashes } from '../xlsx/units.ts';
import { readHashes } from './table-markup.ts';
import { JOINT } from './table-plan.ts';

/** The units of a table in a Word document. Those of ours from a build carry the printed text: label, body and note calls. */
export interface DocumentUnits {
  readonly memory: TmxMemory;
  /** By id of the unit; empty for tables that others made. */
  readonly hashes: ReadonlyMap<string, UnitHashes>;
}

const MAIN_PART = 'word/document.xml';
/** Attack: one cell that says it spans millions of columns. Word allows 63. */
const MOST_COLUMNS = 1000;

/**
 * Reads the units of the tables of a Word document whose first row names a language: ours, and two-column tables of others. Texts become plain; tracked changes count as accepted.
 * @returns `exchange.content-ignored` names hidden text, comments and notes of the document, `exchange.changes-accepted` tracked changes
 * @throws RecallingError `exchange.wrong-format` for a file that is no Word document, `wire.*`
 */
export function readTableDocument(
  bytes: Uint8Array,
  options: { toolVersion: string; file?: string },
): Result<DocumentUnits> {
  const { file } = options;
  const place = file === undefined ? {} : { file };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new RecallingError('exchange.wrong-format', 'not a .docx file', place);
  const archive = openZip(bytes, file);
  const part = archive.read(MAIN_PART);
  if (part === undefined) throw new RecallingError('exchange.wrong-format', `no ${MAIN_PART}`, place);
  const reader = new CellReader();
  const units: TmxUnit[] = [];
  const hashes = new Map<string, UnitHashes>();
  const diagnostics: Diagnostic[] = [];
  let header: TmxMemory['header'] = { attributes: new Map(), children: [] };
  let found = 0;
  for (const table of tablesIn(readXmlPart(part, MAIN_PART, file))) {
    const rows = rowsIn(table).map(row => reader.cells(row));
    const columns = (rows[0] ?? []).map(({ text }) => columnOf(text));
    if (!columns.some(({ kind }) => kind === 'language')) continue;
    found += 1;
    const ids = columns.findIndex(({ kind }) => kind === 'id');
    for (const row of rows.slice(1)) {
      row.forEach(({ text, hidden }, c) => {
        const own = c === ids ? readHashes(hidden) : undefined;
        if (own) hashes.set(text.trim(), own);
        else if (hidden !== '') reader.ignore('hidden texts');
      });
    }
    const made = memoryOfTable(
      rows.map((row): Table[number] => row.map(({ text }, c) => (c === ids ? text.trim() : text))),
      options,
    );
    // Columns of ours that nobody edits have headings of their own.
    for (const one of made.diagnostics)
      if (hashes.size === 0 || one.code !== 'exchange.content-ignored') diagnostics.push(one);
    for (const unit of made.value.units) units.push(unit);
    if (header.attributes.size === 0) header = made.value.header;
  }
  if (found === 0) {
    diagnostics.push(
      diagnose('exchange.invalid-structure', 'no table has a row of headings that names a language', place),
    );
  }
  return {
    value: { memory: { header, units }, hashes },
    diagnostics: [...diagnostics, ...reader.remarks(place)],
  };
}

/** Tables that stand in no other. */
function tablesIn(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap(child => (localName(child) === 'tbl' ? [child] : tablesIn(child)));
}

function rowsIn(table: XmlElement): readonly XmlElement[] {
  return elementsOf(table).flatMap(child => {
    const name = localName(child);
    if (name === 'tr') return [child];
    return HOLDERS.has(name) ? rowsIn(child) : [];
  });
}

interface Cell {
  readonly text: string;
  /** What is formatted as hidden. */
  readonly hidden: string;
}

/** Content controls, custom XML and tracked insertions hold what they hold. */
const HOLDERS: ReadonlySet<string> = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'smartTag',
  'hyperlink',
  'fldSimple',
  'dir',
  'bdo',
  'tbl',
  'tr',
  'tc',
  'ins',
  'moveTo',
  'AlternateContent',
  'Choice',
]);
/** Gone when all changes are accepted. */
const DELETED: ReadonlySet<string> = new Set(['del', 'moveFrom']);
const REMARKED: ReadonlyMap<string, string> = new Map([
  ['footnoteReference', 'footnotes'],
  ['endnoteReference', 'endnotes'],
  ['commentReference', 'comments'],
  ['drawing', 'pictures'],
  ['pict', 'pictures'],
  ['object', 'objects'],
]);

/** Takes texts out of cells and counts what is left behind. */
class CellReader {
  readonly #ignored = new Map<string, number>();
  #changes = 0;

  ignore(what: string): void {
    this.#ignored.set(what, (this.#ignored.get(what) ?? 0) + 1);
  }

  remarks(place: { readonly file?: string }): readonly Diagnostic[] {
    const ignored = [...this.#ignored].map(([what, count]) => `${what} (${count})`);
    return [
      ...(ignored.length > 0 ? [diagnose('exchange.content-ignored', ignored.join(', '), place)] : []),
      ...(this.#changes > 0 ? [diagnose('exchange.changes-accepted', String(this.#changes), place)] : []),
    ];
  }

  /** The cells of a row; one that spans several columns is followed by empty ones. */
  cells(row: XmlElement): readonly Cell[] {
    const cells: Cell[] = [];
    const visit = (owner: XmlElement): void => {
      for (const child of elementsOf(owner)) {
        if (localName(child) === 'tc') {
          cells.push(this.#cell(child));
          for (let n = 1; n < spanOf(child) && cells.length < MOST_COLUMNS; n += 1)
            cells.push({ text: '', hidden: '' });
        } else if (HOLDERS.has(localName(child))) visit(child);
      }
    };
    visit(row);
    return cells;
  }

  #cell(cell: XmlElement): Cell {
    const paragraphs: string[] = [];
    const hidden: string[] = [];
    /** True behind a paragraph whose mark was deleted: what follows is one paragraph with it. */
    let goesOn = false;
    const visit = (owner: XmlElement): void => {
      for (const child of elementsOf(owner)) {
        const name = localName(child);
        if (name === 'p') {
          const read = this.#paragraph(child);
          if (goesOn) paragraphs.push((paragraphs.pop() ?? '') + read.text);
          else paragraphs.push(read.text);
          hidden.push(read.hidden);
          goesOn = hasDeletedMark(child);
        } else if (HOLDERS.has(name)) visit(child);
        else if (DELETED.has(name)) this.#changes += 1;
      }
    };
    visit(cell);
    return { text: paragraphs.join(JOINT), hidden: hidden.join('') };
  }

  #paragraph(paragraph: XmlElement): Cell {
    let text = '';
    let hidden = '';
    const visit = (owner: XmlElement): void => {
      for (const child of elementsOf(owner)) {
        const name = localName(child);
        if (name === 'r') {
          const read = this.#run(child);
          if (isHidden(child)) hidden += read;
          else text += read;
        } else if (DELETED.has(name)) this.#changes += 1;
        else if (HOLDERS.has(name)) {
          if (name === 'ins' || name === 'moveTo') this.#changes += 1;
          visit(child);
        }
      }
    };
    visit(paragraph);
    return { text, hidden };
  }

  #run(run: XmlElement): string {
    let text = '';
    for (const child of elementsOf(run)) {
      const name = localName(child);
      const remark = REMARKED.get(name);
      if (remark !== undefined) this.ignore(remark);
      if (name === 't') text += child.children.map(node => (typeof node === 'string' ? node : '')).join('');
      else text += CHARACTERS.get(name) ?? '';
    }
    return text;
  }
}

/** Elements that stand for one character. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00ad'],
]);

function isHidden(run: XmlElement): boolean {
  const vanish = childOf(run, 'rPr', 'vanish');
  const value = vanish && settingOf(vanish);
  return vanish !== undefined && value !== '0' && value !== 'false' && value !== 'off';
}

function hasDeletedMark(paragraph: XmlElement): boolean {
  return childOf(paragraph, 'pPr', 'rPr', 'del') !== undefined;
}

function spanOf(cell: XmlElement): number {
  const span = childOf(cell, 'tcPr', 'gridSpan');
  return Number(span && settingOf(span)) || 1;
}

function settingOf({ attributes }: XmlElement): string | undefined {
  return [...attributes].find(([name]) => name.endsWith(':val') || name === 'val')?.[1];
}

/** The first element at the end of a path of names. */
function childOf(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let here: XmlElement | undefined = element;
  for (const name of path) here = here && elementsOf(here).find(child => localName(child) === name);
  return here;
}

function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter(child => typeof child !== 'string');
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}
