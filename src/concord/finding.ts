import {
  type Block,
  type Code,
  codeEntry,
  type Finding,
  type FindingPlace,
  type LanguageCode,
  type Severity,
  type Span,
} from '../model/index.ts';
import type { CheckedRow, CheckedText, Column } from './text.ts';

/** What a check says of a row. */
export interface Report {
  readonly code: Code;
  /** The severity of the code when left out. */
  readonly severity?: Severity;
  readonly row: CheckedRow;
  /** Columns to look at first. */
  readonly columns: readonly Column[];
  /** Why, in one sentence without full stop. */
  readonly why: string;
  readonly expected?: string;
  readonly found?: string;
  /** Where in these columns, by language; by default the first block of the row. */
  readonly at?: ReadonlyMap<LanguageCode, { readonly block: Block; readonly at?: Span }>;
}

/** A finding about a row, with the places of its columns. */
export function reportRow(text: CheckedText, report: Report): Finding {
  const { code, row, columns, why, expected, found } = report;
  // Where an edition lacks the row there is no place to show; the first that has it tells what to look for.
  const [model] = row.cells;
  const shown = columns.some(column => row.cells.some(cell => cell.column === column))
    ? columns
    : [...columns, ...(model === undefined ? [] : [model.column])];
  const places = shown.map((column): FindingPlace => {
    const cell = row.cells.find(one => one.column === column);
    const special = report.at?.get(column.code);
    const block = special?.block ?? cell?.blocks[0];
    return {
      edition: column.edition.id,
      language: column.code,
      file: column.edition.source.file,
      ...(block !== undefined && { block: block.id }),
      ...(special?.at !== undefined && { at: special.at }),
    };
  });
  return {
    code,
    severity: report.severity ?? codeEntry(code).severity,
    work: text.work,
    row: row.key,
    languages: columns.map(column => column.code),
    ...(expected !== undefined && { expected }),
    ...(found !== undefined && { found }),
    message: why,
    places,
  };
}

/** English name of the language of a column. */
export function nameColumn({ code, language }: Column): string {
  return language?.name ?? code;
}

/** `Spanish`, `Spanish and French`, `Spanish, French and Russian`. */
export function nameColumns(columns: readonly Column[]): string {
  return joinWords(columns.map(nameColumn));
}

/** A list as a sentence has it. */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** `the other 5 editions have`, `the other edition has`; of two editions by name. */
export function othersHave(others: readonly Column[]): string {
  if (others.length === 1) return `${nameColumns(others)} has`;
  return others.length === 2 ? `${nameColumns(others)} have` : `the other ${others.length} editions have`;
}

/** Longest quotation in a message, in UTF-16 units: more belongs in the text beside it. */
const LONGEST_QUOTE = 60;

/** Part of a text for a message, shortened in the middle; bidi isolates keep it together. */
export function quote(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const shown =
    flat.length <= LONGEST_QUOTE ? flat : `${cut(flat, LONGEST_QUOTE * 0.6)} … ${cutEnd(flat, LONGEST_QUOTE * 0.3)}`;
  return /[\u0590-\u08ff\ufb1d-\ufefc]/u.test(shown) ? `“\u2068${shown}\u2069”` : `“${shown}”`;
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$|\s+\S{0,12}$/u, '');
}

function cutEnd(text: string, length: number): string {
  return text.slice(-length).replace(/^[\udc00-\udfff]|^\S{0,12}\s+/u, '');
}
