import type { LanguageCode } from '../../model/index.ts';
import { type Dossier, type DossierWork, membersOf, type PrintedUnit, printedUnits } from '../dossier.ts';
import { beadText } from './alignment-sheet.ts';
import { cleanCell } from './layout.ts';
import type { CellPlan, RowPlan, SheetPlan } from './sheet.ts';
import { STYLES } from './styles.ts';
import type { SheetIndex } from './summary-sheet.ts';

export const META_SHEET = '_meta';
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
  dossier.works.forEach((entry, i) => {
    for (const [id, hashes] of hashRows(entry)) rows.push(['row', String(i), id, hashes]);
  });
  return {
    name: index.meta,
    hidden: true,
    columns: [{ width: 10 }, { width: 24 }, { width: 24 }, { width: 60 }],
    rows: rows.map(planRow),
  };
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

function hashRows({ alignment, editions }: DossierWork): readonly (readonly [string, string])[] {
  const units = new Map<LanguageCode, ReadonlyMap<string, PrintedUnit>>(
    editions.map(edition => [edition.language, printedUnits(edition)]),
  );
  const none: ReadonlyMap<string, PrintedUnit> = new Map();
  return alignment.beads.map(bead => {
    const hashes = alignment.languages.map(language =>
      membersOf(bead, language).length === 0 ? '-' : hashCell(beadText(bead, language, units.get(language) ?? none)),
    );
    return [bead.id, hashes.join(' ')];
  });
}

function planRow(values: readonly string[]): RowPlan {
  return { height: 15, cells: values.map((value): CellPlan => cleanCell({ value, style: STYLES.id }).cell) };
}
