import type { Bead, Diagnostic, Direction, Edition, LanguageCode } from '../../model/index.ts';
import type { DossierWork, PrintedUnit } from '../dossier.ts';
import { membersOf, printedUnits } from '../dossier.ts';
import { DOUBTFUL_BELOW } from '../figures.ts';
import { nameLanguage } from '../language-name.ts';
import { nameBlocks } from '../unit-name.ts';
import { heightOf, layOutRows, type RowDraft } from './layout.ts';
import { MAX_LINES, measureText, WIDEST } from './measure.ts';
import type { CellPlan, ColumnPlan, SheetPlan } from './sheet.ts';
import { STYLES, textStyle } from './styles.ts';

const MIN_TEXT_WIDTH = 42;
const MAX_TEXT_WIDTH = 110;
/** Columns before those of the languages: id, role, label, confidence. */
const LEAD_COLUMNS = 4;
/** What the status of a row can say. */
export const BEAD_STATES: readonly Bead['state'][] = ['automatic', 'confirmed', 'manual'];

/** One language of an alignment with all that its cells show. */
interface Column {
  readonly language: LanguageCode;
  readonly direction: Direction;
  readonly units: ReadonlyMap<string, PrintedUnit>;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * One row per bead, one column per language with the text as printed, then status and note; gaps are hatched. Texts but those of the pivot, status and note
 * are what `mergeEdits` takes back, of paragraphs only: a sheet of sentences has neither status nor note.
 * @param level which alignment of the work: its blocks or its sentences
 */
export function planAlignmentSheet(
  name: string,
  entry: DossierWork,
  level: 'blocks' | 'sentences',
  trouble: Diagnostic[],
): SheetPlan {
  const alignment = level === 'sentences' && entry.sentences ? entry.sentences.alignment : entry.alignment;
  const columns = alignment.languages.map((language): Column => {
    const edition = entry.editions.find(candidate => candidate.language === language);
    const segments = level === 'sentences' ? (entry.sentences?.segments.get(language) ?? []) : [];
    return {
      language,
      direction: edition?.direction ?? 'ltr',
      units: printedUnits(edition, segments),
      names: edition === undefined ? new Map() : nameBlocks(edition),
    };
  });
  const order = [...columns].sort(
    (a, b) => Number(b.language === alignment.pivot) - Number(a.language === alignment.pivot),
  );
  // Sentences are cut out of paragraphs: nothing comes back from their sheet.
  const editable = level === 'blocks';
  const drafts = alignment.beads.map(bead => draftRow(bead, columns, order, editable));
  const width = textWidth(drafts, columns.length);
  const plan: ColumnPlan[] = [
    { width: 18, hidden: true },
    { width: 12 },
    { width: 10 },
    { width: 11 },
    ...columns.map(() => ({ width })),
    ...(editable ? [{ width: 13 }, { width: 30 }] : []),
  ];
  const head: CellPlan[] = [
    'id',
    'Role',
    'Label',
    'Confidence',
    ...columns.map(column => heading(entry.editions, column)),
    ...(editable ? ['Status', 'Note'] : []),
  ].map(value => ({ value, style: STYLES.header }));
  return {
    name,
    columns: plan,
    rows: [{ height: heightOf(head, plan), cells: head }, ...layOutRows(name, plan, drafts, trouble)],
    frozen: { rows: 1, columns: 3 },
    filter: true,
    ...(editable && { choices: [{ column: LEAD_COLUMNS + columns.length, values: BEAD_STATES }] }),
    tab: level === 'blocks' ? '24476B' : '7F97B2',
  };
}

/** The cells of a bead in one language, as they are hashed for the way back. */
export function beadText(bead: Bead, language: LanguageCode, units: ReadonlyMap<string, PrintedUnit>): string {
  return membersOf(bead, language)
    .map(id => units.get(id)?.text ?? '')
    .join('\n\n');
}

function draftRow(bead: Bead, columns: readonly Column[], order: readonly Column[], editable: boolean): RowDraft {
  const first = firstUnit(bead, order);
  const sure = bead.probability >= DOUBTFUL_BELOW;
  return {
    id: bead.id,
    idStyle: STYLES.id,
    unit: first?.unit.block.id,
    cells: [
      { value: first?.unit.role ?? '', style: STYLES.role },
      { value: first?.column.names.get(first.unit.block.id) ?? '', style: STYLES.label },
      { value: Math.round(bead.probability * 1e4) / 1e4, style: sure ? STYLES.sure : STYLES.doubtful },
      ...columns.map((column): CellPlan => {
        if (membersOf(bead, column.language).length === 0) return { style: STYLES.gap };
        return { value: beadText(bead, column.language, column.units), style: textStyle(column.direction) };
      }),
      ...(editable
        ? [
            { value: bead.state, style: bead.state === 'automatic' ? STYLES.role : STYLES.label },
            { value: bead.note ?? '', style: STYLES.plain },
          ]
        : []),
    ],
  };
}

/** What names the row: its unit in the pivot, else in the first language that has one. */
function firstUnit(bead: Bead, order: readonly Column[]): { unit: PrintedUnit; column: Column } | undefined {
  for (const column of order) {
    const [id] = membersOf(bead, column.language);
    const unit = id === undefined ? undefined : column.units.get(id);
    if (unit !== undefined) return { unit, column };
  }
  return undefined;
}

function heading(editions: readonly Edition[], column: Column): string {
  const status = editions.find(edition => edition.language === column.language)?.meta.status;
  const name = `${nameLanguage(column.language)} (${column.language})`;
  return status === undefined ? name : `${name}\n${status}`;
}

/** The narrowest comfortable column in which the longest paragraph still fits the tallest row Excel allows. */
function textWidth(drafts: readonly RowDraft[], columns: number): number {
  let longest = 0;
  for (const { cells } of drafts) {
    for (const { value } of cells.slice(LEAD_COLUMNS - 1, LEAD_COLUMNS - 1 + columns)) {
      // Most texts cannot be the longest even if all their characters were the widest.
      if (typeof value !== 'string' || value.length * WIDEST <= longest) continue;
      longest = Math.max(longest, measureText(value));
    }
  }
  const needed = Math.ceil((longest * 1.1) / MAX_LINES) + 2;
  return Math.min(MAX_TEXT_WIDTH, Math.max(MIN_TEXT_WIDTH, needed));
}
