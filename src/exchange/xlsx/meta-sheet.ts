import type { LanguageCode } from '../../model/index.ts';
import { replaceIllegal } from '../characters.ts';
import { type Dossier, type DossierWork, membersOf, type PrintedUnit, printedUnits } from '../dossier.ts';
import { beadText } from './alignment-sheet.ts';
import { cleanCell } from './layout.ts';
import type { CellPlan, RowPlan, SheetPlan } from './sheet.ts';
import { STYLES } from './styles.ts';
import type { SheetIndex } from './summary-sheet.ts';

export const META_SHEET = '_meta';
/** Stands for the hash of a cell without text. */
export const GAP = '-';
/** First line of the hidden sheet; rises when its shape changes. */
export const WORKBOOK_FORMAT = 'recalling/workbook/1';

/**
 * What a workbook that comes back is checked against: one `sheet` row per alignment sheet (name, work, level, pivot, languages),
 * then one `row` row per bead (position of the sheet, id, one hash per language, `-` for a gap).
 */
export function planMetaSheet(dossier: Dossier, index: SheetIndex): SheetPlan {
  const rows: (readonly string[])[] = [
    ['format', WORKBOOK_FORMAT],
    ['works', ...dossier.works.map(entry => entry.work)],
  ];
  dossier.works.forEach((entry, i) => {
    const { work, level, pivot, languages } = entry.alignment;
    rows.push(['sheet', index.alignments[i] ?? '', work, level, pivot, ...languages]);
  });
  const hashed = dossier.works.flatMap((entry, i) =>
    rowTexts(entry).map(([id, texts]): MetaRow => ({ sheet: i, id, texts })),
  );
  return planMetaRows(index.meta, [...rows, ...hashed]);
}

/** The texts of a row as they were written, in the order of the languages; a gap is `undefined`. */
export interface MetaRow {
  /** Position among the `sheet` rows. */
  readonly sheet: number;
  readonly id: string;
  readonly texts: readonly (string | undefined)[];
}

/** The hidden sheet: lines of words as they are, texts as one hash each, `-` for a gap. */
export function planMetaRows(name: string, lines: readonly (readonly string[] | MetaRow)[]): SheetPlan {
  return {
    name,
    hidden: true,
    columns: [{ width: 10 }, { width: 24 }, { width: 24 }, { width: 60 }],
    rows: lines.map(line => planRow('texts' in line ? hashRow(line) : line)),
  };
}

function hashRow({ sheet, id, texts }: MetaRow): readonly string[] {
  const hashes = texts.map(text => (text === undefined ? GAP : hashCell(replaceIllegal(text))));
  return ['row', String(sheet), id, hashes.join(' ')];
}

/**
 * Hash of a cell as it was written: FNV-1a over UTF-16 code units, eight hexadecimal digits.
 * It only has to notice that a cell changed, not to resist anybody.
 */
export function hashCell(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function rowTexts({ alignment, editions }: DossierWork): readonly (readonly [string, MetaRow['texts']])[] {
  const units = new Map<LanguageCode, ReadonlyMap<string, PrintedUnit>>(
    editions.map(edition => [edition.language, printedUnits(edition)]),
  );
  const none: ReadonlyMap<string, PrintedUnit> = new Map();
  return alignment.beads.map(bead => [
    bead.id,
    alignment.languages.map(language =>
      membersOf(bead, language).length === 0 ? undefined : beadText(bead, language, units.get(language) ?? none),
    ),
  ]);
}

function planRow(values: readonly string[]): RowPlan {
  return { height: 15, cells: values.map((value): CellPlan => cleanCell({ value, style: STYLES.id }).cell) };
}
