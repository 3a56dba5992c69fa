import {
  type Diagnostic,
  type Edition,
  type Prefill,
  type PrefillMatch,
  type PrefillUnit,
  printedLabel,
  workNumber,
} from '../../model/index.ts';
import { membersOf, type PrintedUnit, printedUnits } from '../dossier.ts';
import { nameLanguage } from '../language-name.ts';
import type { DraftWork } from '../prefill/draft-work.ts';
import { describeAdapted, describeFill, describeOrigin, fillsOf, shownMatches } from '../prefill/facts.ts';
import { type MatchPart, matchTarget } from '../prefill/match-parts.ts';
import { nameBlocks } from '../unit-name.ts';
import { BEAD_STATES, beadText } from './alignment-sheet.ts';
import { heightOf, layOutRows, type RowDraft } from './layout.ts';
import type { CellPlan, ColumnPlan, RunPlan, SheetPlan } from './sheet.ts';
import { KIND_STYLES, STYLES, textStyle } from './styles.ts';

const COLUMNS: readonly ColumnPlan[] = [
  { width: 18, hidden: true },
  { width: 10 },
  { width: 12 },
  { width: 52 },
  { width: 52 },
  { width: 13 },
  { width: 24 },
  { width: 52 },
  { width: 52 },
  { width: 24 },
];
const STATE_COLUMN = 5;

const REUSE_STYLES = { 'as-is': KIND_STYLES.same, edit: KIND_STYLES.changed, new: KIND_STYLES.added } as const;
const FONTS = { deleted: 'deleted', touched: 'touched', adapted: 'inserted' } as const;

/**
 * One row a paragraph of the new text: what to do, source, translation, status, note, and beside them what the translation comes from, with what changed marked. The sheet comes back
 * like every alignment sheet: translation, status and note are taken, the rest is for reading.
 */
export function planPrefillSheet(name: string, work: DraftWork, prefill: Prefill, trouble: Diagnostic[]): SheetPlan {
  const [source, target] = [prefill.source, prefill.target].map(language =>
    work.editions.find(edition => edition.language === language),
  );
  const from = workNumber(prefill.old);
  const fills = fillsOf(prefill);
  const sheet: Sheet = {
    prefill,
    work,
    left: printedUnits(source),
    right: printedUnits(target),
    names: source === undefined ? new Map() : nameBlocks(source),
    directions: { source: source?.direction ?? 'ltr', target: target?.direction ?? 'ltr' },
  };
  const drafts = work.alignment.beads.flatMap((bead): readonly RowDraft[] => {
    const unit = fills.get(bead.id);
    return unit === undefined ? [] : [draftRow(bead, unit, sheet)];
  });
  const head = [
    'id',
    'Label',
    'What to do',
    headingOf(source, prefill.source),
    headingOf(target, prefill.target),
    'Status',
    'Note',
    `${from}: what changed\nstruck: gone; underlined: new`,
    `${from}: translation\ndouble underline: touched by the change`,
    'From',
  ].map(value => ({ value, style: STYLES.header }));
  return {
    name,
    columns: COLUMNS,
    rows: [{ height: heightOf(head, COLUMNS), cells: head }, ...layOutRows(name, COLUMNS, drafts, trouble)],
    frozen: { rows: 1, columns: 3 },
    filter: true,
    rightToLeft: sheet.directions.source === 'rtl',
    choices: [{ column: STATE_COLUMN, values: BEAD_STATES }],
    tab: '24476B',
  };
}

interface Sheet {
  readonly prefill: Prefill;
  readonly work: DraftWork;
  readonly left: ReadonlyMap<string, PrintedUnit>;
  readonly right: ReadonlyMap<string, PrintedUnit>;
  readonly names: ReadonlyMap<string, string>;
  readonly directions: Readonly<Record<'source' | 'target', Edition['direction']>>;
}

function draftRow(bead: DraftWork['alignment']['beads'][number], unit: PrefillUnit, sheet: Sheet): RowDraft {
  const { prefill, left, right, names, directions } = sheet;
  const look = unit.reuse === 'as-is' ? 'muted' : 'plain';
  const [ofSource, ofTarget] = [textStyle(directions.source, look), textStyle(directions.target, look)];
  const [shown] = shownMatches(unit);
  const [best] = unit.matches;
  return {
    id: bead.id,
    idStyle: STYLES.id,
    unit: unit.id,
    cells: [
      { value: names.get(unit.id) ?? unit.id, style: STYLES.label },
      { value: describeFill(unit), style: REUSE_STYLES[unit.reuse] },
      { value: beadText(bead, prefill.source, left), style: ofSource },
      targetCell(bead, prefill.target, right, best, ofTarget),
      { value: bead.state, style: STYLES.role },
      { value: bead.note ?? '', style: STYLES.plain },
      shown === undefined ? { style: STYLES.gap } : { runs: changeRuns(shown), style: ofSource },
      shown === undefined ? { style: STYLES.gap } : { runs: matchTarget(shown).map(runOf), style: ofTarget },
      { value: best === undefined ? '' : origin(best), style: STYLES.role },
    ],
  };
}

/** The translation, values that were exchanged in it marked; hatched where there is none yet. */
function targetCell(
  bead: DraftWork['alignment']['beads'][number],
  language: string,
  units: ReadonlyMap<string, PrintedUnit>,
  match: PrefillMatch | undefined,
  style: CellPlan['style'],
): CellPlan {
  const [id] = membersOf(bead, language);
  const block = id === undefined ? undefined : units.get(id)?.block;
  if (block === undefined) return { style: STYLES.gap };
  const value = beadText(bead, language, units);
  if (match === undefined || match.adapted.length === 0) return { value, style };
  const label = printedLabel(block);
  const parts = matchTarget({ ...match, touched: [] }).map(runOf);
  const runs: readonly RunPlan[] = [...(label === '' ? [] : [{ text: label, font: 'plain' } as const]), ...parts];
  return runs.map(({ text }) => text).join('') === value ? { runs, style } : { value, style };
}

function runOf(part: MatchPart): RunPlan {
  if (part.kind === 'call') return { text: part.call.printed, font: 'plain' };
  return { text: part.text, font: part.mark === undefined ? 'plain' : FONTS[part.mark] };
}

const CHANGE_FONTS = { '=': 'plain', '-': 'deleted', '+': 'inserted' } as const;

function changeRuns({ ops }: PrefillMatch): readonly RunPlan[] {
  return ops.map(([kind, text]) => ({ text, font: CHANGE_FONTS[kind] }));
}

function origin(match: PrefillMatch): string {
  const adapted = describeAdapted(match);
  return `${describeOrigin(match)}${adapted === '' ? '' : `\nexchanged: ${adapted}`}${match.partial ? '\ntranslates more than this' : ''}`;
}

function headingOf(edition: Edition | undefined, language: string): string {
  const name = `${nameLanguage(language)} (${language})`;
  return edition?.meta.status === undefined ? name : `${name}\n${edition.meta.status}`;
}
