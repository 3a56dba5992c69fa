import { type Language, languageOf } from '../language/index.ts';
import {
  type Alignment,
  type Bead,
  type Block,
  type Edition,
  type LanguageCode,
  type Role,
  type RowKey,
  rowKey,
  type UnitId,
  type WorkKey,
} from '../model/index.ts';

/** The language editions of one text and how their paragraphs correspond. */
export interface AlignedText {
  readonly work: WorkKey;
  readonly editions: readonly Edition[];
  readonly alignment: Alignment;
}

/** A text laid out for the checks: rows of blocks, each language a column. */
export interface CheckedText {
  readonly work: WorkKey;
  /** Columns that are checked, the pivot first; editions that have nothing to do with the others are not among them. */
  readonly columns: readonly Column[];
  readonly rows: readonly CheckedRow[];
  /** Row of each block, by language. */
  readonly rowOf: ReadonlyMap<LanguageCode, ReadonlyMap<UnitId, CheckedRow>>;
}

export interface Column {
  readonly code: LanguageCode;
  readonly edition: Edition;
  /** Absent for a language without a record: checks that need words are silent there. */
  readonly language: Language | undefined;
}

export interface CheckedRow {
  readonly key: RowKey;
  readonly bead: Bead;
  /** Role of the first block of the first column that has one. */
  readonly role: Role;
  /** Place among the rows, from 0. */
  readonly index: number;
  /** Languages that have the row, in the order of the columns. */
  readonly cells: readonly CheckedCell[];
  /** Columns that lack it. */
  readonly absent: readonly Column[];
  /** True when the alignment has several paragraphs on each side here and could not tell which is which; the rows are then in printed order. */
  readonly divided: boolean;
}

export interface CheckedCell {
  readonly column: Column;
  readonly blocks: readonly Block[];
}

/** Roles whose blocks are the text itself: what is missing there is missing from the resolution. */
const BODY: ReadonlySet<Role> = new Set(['preambular', 'operative', 'point', 'paragraph']);

/** True for paragraphs of the text itself, false for mastheads, headings, notes, rows of tables. */
export function isBody(row: CheckedRow): boolean {
  return BODY.has(row.role);
}

/** Below this probability the members of a row are more likely not each other's counterparts, and what differs in them says nothing. */
const LEAST_PROBABILITY = 0.5;

/** False when the members of a row are so unlikely counterparts that comparing them is guesswork. */
export function isSettled(row: CheckedRow): boolean {
  return row.bead.state !== 'automatic' || row.bead.probability >= LEAST_PROBABILITY;
}

/** Members of a bead in one language; a language named like a property of every object has none by accident. */
export function membersOf(bead: Bead, language: LanguageCode): readonly UnitId[] {
  return Object.hasOwn(bead.members, language) ? (bead.members[language] ?? []) : [];
}

/**
 * Lays a text out in rows and columns.
 * @param without languages to leave out: editions that turned out to be another text
 */
export function layOutText(text: AlignedText, without: ReadonlySet<LanguageCode> = new Set()): CheckedText {
  const { work, alignment } = text;
  const columns = alignment.languages.flatMap((code): Column[] => {
    const edition = text.editions.find(one => one.language === code);
    return edition === undefined || without.has(code) ? [] : [{ code, edition, language: languageOf(code) }];
  });
  const blocks = new Map(
    columns.map(({ code, edition }) => [code, new Map<UnitId, Block>(edition.blocks.map(block => [block.id, block]))]),
  );
  const rows: CheckedRow[] = [];
  const rowOf = new Map(columns.map(({ code }) => [code, new Map<UnitId, CheckedRow>()]));
  for (const bead of alignment.beads) {
    const all = columns.map(column => ({
      column,
      blocks: membersOf(bead, column.code).flatMap(id => blocks.get(column.code)?.get(id) ?? []),
    }));
    for (const part of divide(all)) {
      const cells = part.filter(cell => cell.blocks.length > 0);
      const first = cells[0]?.blocks[0];
      if (first === undefined) continue;
      const absent = part.filter(cell => cell.blocks.length === 0).map(cell => cell.column);
      const key = rowKey(work, bead);
      const row = { key, bead, role: first.role, index: rows.length, cells, absent, divided: part !== all };
      rows.push(row);
      for (const { column, blocks: own } of cells) for (const { id } of own) rowOf.get(column.code)?.set(id, row);
    }
  }
  return { work, columns, rows, rowOf };
}

/** Cells that all have the same number of paragraphs, more than one, as so many rows. */
function divide(cells: readonly CheckedCell[]): readonly (readonly CheckedCell[])[] {
  const counts = new Set(cells.filter(cell => cell.blocks.length > 0).map(cell => cell.blocks.length));
  const [count = 1] = counts;
  if (counts.size !== 1 || count === 1) return [cells];
  return Array.from({ length: count }, (_, i) =>
    cells.map(({ column, blocks }) => ({ column, blocks: blocks.slice(i, i + 1) })),
  );
}
