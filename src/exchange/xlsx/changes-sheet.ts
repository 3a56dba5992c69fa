import type { Diagnostic, Direction, Edition, Link, Op } from '../../model/index.ts';
import { describeReuse, describeTag, nameUnits } from '../change-words.ts';
import { type DossierComparison, printedSide } from '../dossier.ts';
import { nameBlocks } from '../unit-name.ts';
import { heightOf, layOutRows, type RowDraft } from './layout.ts';
import type { CellPlan, ColumnPlan, RunPlan, SheetPlan } from './sheet.ts';
import { KIND_STYLES, STYLES, textStyle } from './styles.ts';

const HEADINGS = [
  'Old',
  'New',
  'Kind',
  'Moved',
  'What changed',
  'Old text',
  'New text',
  'Changes marked',
  'Translation',
];
const COLUMNS: readonly ColumnPlan[] = [
  { width: 18, hidden: true },
  { width: 10 },
  { width: 10 },
  { width: 11 },
  { width: 9 },
  { width: 24 },
  { width: 52 },
  { width: 52 },
  { width: 60 },
  { width: 12 },
];

const RUN_FONTS: Readonly<Record<Op[0], RunPlan['font']>> = { '=': 'plain', '-': 'deleted', '+': 'inserted' };

/** One row per link, in the order of the new text; deleted words struck through in red, added ones underlined in green. */
export function planChangesSheet(
  name: string,
  entry: DossierComparison,
  editions: { readonly old: Edition | undefined; readonly new: Edition | undefined },
  trouble: Diagnostic[],
): SheetPlan {
  const direction = editions.new?.direction ?? editions.old?.direction ?? 'ltr';
  const names = {
    old: editions.old === undefined ? new Map<string, string>() : nameBlocks(editions.old),
    new: editions.new === undefined ? new Map<string, string>() : nameBlocks(editions.new),
  };
  const drafts = entry.comparison.links.map(link => draftRow(link, names, direction));
  const head: CellPlan[] = ['id', ...HEADINGS].map(value => ({ value, style: STYLES.header }));
  return {
    name,
    columns: COLUMNS,
    rows: [{ height: heightOf(head, COLUMNS), cells: head }, ...layOutRows(name, COLUMNS, drafts, trouble)],
    frozen: { rows: 1, columns: 3 },
    filter: true,
    rightToLeft: direction === 'rtl',
    tab: '1B6E3C',
  };
}

type Names = Readonly<Record<'old' | 'new', ReadonlyMap<string, string>>>;

function draftRow(link: Link, names: Names, direction: Direction): RowDraft {
  const text = textStyle(direction, link.kind === 'same' ? 'muted' : 'plain');
  const label = link.kind === 'same' ? STYLES.role : STYLES.label;
  const side = (which: 'old' | 'new'): CellPlan =>
    link[which].length === 0 ? { style: STYLES.gap } : { value: printedSide(link.ops, which), style: text };
  return {
    id: link.id,
    idStyle: STYLES.id,
    unit: link.new[0] ?? link.old[0],
    cells: [
      { value: nameUnits(link.old, names.old), style: label },
      { value: nameUnits(link.new, names.new), style: label },
      { value: link.kind, style: KIND_STYLES[link.kind] },
      { value: link.moved ? 'moved' : '', style: link.moved ? STYLES.warning : STYLES.info },
      { value: link.tags.map(describeTag).join('\n'), style: link.kind === 'same' ? STYLES.role : STYLES.plain },
      side('old'),
      side('new'),
      {
        runs: link.ops
          .filter(([, words]) => words !== '')
          .map(([kind, words]) => ({ text: words, font: RUN_FONTS[kind] })),
        style: text,
      },
      { value: describeReuse(link), style: link.reuse === 'as-is' ? STYLES.info : STYLES.plain },
    ],
  };
}
