import { type Diagnostic, type Edition, workNumber } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { countAlignment, countEdition, countReuse, DOUBTFUL_BELOW } from '../figures.ts';
import { nameLanguage } from '../language-name.ts';
import { noticesOf, titleOf } from '../standing.ts';
import { cleanCell, heightOf } from './layout.ts';
import type { CellPlan, ColumnPlan, MergePlan, RowPlan, SheetPlan } from './sheet.ts';
import { STYLES, textStyle } from './styles.ts';

const WIDTHS = [13, 20, 24, 30, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13];
const COLUMNS: readonly ColumnPlan[] = WIDTHS.map(width => ({ width }));
/** Columns a line of running text is spread over. */
const TEXT_COLUMNS = 9;
/** Columns a message is spread over. */
const MESSAGE_COLUMNS = 7;

/** Where each part of the dossier is shown. */
export interface SheetIndex {
  readonly summary: string;
  /** By position in `dossier.works`. */
  readonly alignments: readonly string[];
  readonly sentences: readonly (string | undefined)[];
  /** By position in `dossier.comparisons`. */
  readonly changes: readonly string[];
  /** Shown only for a dossier with a grid. */
  readonly findings: string;
  readonly meta: string;
}

/**
 * What there is, what changed and what asks for a look, before any detail.
 * @param troubles of the stages and of the writing of this workbook
 */
export function planSummarySheet(dossier: Dossier, index: SheetIndex, troubles: readonly Diagnostic[]): SheetPlan {
  const page = new Page();
  page.line(titleOf(dossier), STYLES.title);
  page.line(dossier.works.map(entry => workNumber(entry.work)).join('  →  '), STYLES.subtitle, 20);
  addNotices(page, dossier);
  addEditions(page, dossier);
  addChanges(page, dossier, index);
  addAlignments(page, dossier, index);
  addDiagnostics(page, troubles);
  return { name: index.summary, columns: COLUMNS, rows: page.rows, merges: page.merges, tab: 'C77700' };
}

/** Rows written one below the other. */
class Page {
  readonly rows: RowPlan[] = [];
  readonly merges: MergePlan[] = [];

  /** A line of text across the sheet. */
  line(text: string, style: CellPlan['style'], height?: number): void {
    const width = WIDTHS.slice(0, TEXT_COLUMNS).reduce((sum, value) => sum + value, 0);
    const { cell } = cleanCell({ value: text, style });
    this.merges.push({ row: this.rows.length, column: 0, columns: TEXT_COLUMNS });
    const fill = Array.from({ length: TEXT_COLUMNS - 1 }, () => ({ style }));
    this.rows.push({ height: height ?? heightOf([cell], [{ width }]), cells: [cell, ...fill] });
  }

  section(text: string): void {
    this.rows.push({ height: 12, cells: [] });
    this.line(text, STYLES.section, 24);
  }

  /** @param spread columns that the last cell of each row is merged over */
  table(head: readonly string[], body: readonly (readonly CellPlan[])[], spread = 1): void {
    this.row(
      head.map(value => ({ value, style: STYLES.header })),
      spread,
    );
    for (const cells of body) this.row(cells, spread);
  }

  private row(cells: readonly CellPlan[], spread: number): void {
    const clean = cells.map(cell => cleanCell(cell).cell);
    const last = clean.length - 1;
    const room = WIDTHS.slice(last, last + spread).reduce((sum, value) => sum + value, 0);
    const columns = COLUMNS.map((column, i) => (i === last ? { width: room } : column));
    if (spread > 1) this.merges.push({ row: this.rows.length, column: last, columns: spread });
    const fill = Array.from({ length: spread - 1 }, () => ({ style: clean[last]?.style ?? STYLES.plain }));
    this.rows.push({ height: heightOf(clean, columns), cells: [...clean, ...fill] });
  }
}

function addNotices(page: Page, dossier: Dossier): void {
  const notices = noticesOf(dossier);
  if (notices.length === 0) return;
  page.rows.push({ height: 8, cells: [] });
  page.line('Not all of these texts are official. Their own statements:', STYLES.notice);
  for (const { status, notice, editions } of notices) {
    const where = editions.join(', ');
    page.line(
      `${status ?? 'notice'} (${where})${notice === undefined ? '' : `: ${isolate(notice)}`}`,
      STYLES.noticeText,
    );
  }
}

/** Keeps a sentence from right to left together inside a line from left to right. */
function isolate(sentence: string): string {
  return `\u2068${sentence}\u2069`;
}

function addEditions(page: Page, dossier: Dossier): void {
  page.section('Texts');
  const head = ['Text', 'Language', 'Status', 'File', 'Preambular', 'Operative', 'Points', 'Notes', 'All units'];
  page.table(
    head,
    dossier.works.flatMap(({ editions }) => editions.map(editionRow)),
  );
}

function editionRow(edition: Edition): readonly CellPlan[] {
  const { preambular, operative, points, notes, blocks } = countEdition(edition);
  return [
    text(workNumber(edition.work)),
    text(`${nameLanguage(edition.language)} (${edition.language})`),
    edition.meta.status === undefined ? text('none declared') : { value: edition.meta.status, style: STYLES.plain },
    text(edition.source.file),
    ...[preambular, operative, points, notes, blocks].map(number),
  ];
}

function addChanges(page: Page, dossier: Dossier, index: SheetIndex): void {
  if (dossier.comparisons.length === 0) return;
  page.section('What changed');
  const head = ['From → to', 'Language', 'Sheet', 'Words of the new text that stood in the old'];
  const kinds = ['Same', 'Changed', 'Added', 'Deleted', 'Split', 'Merged', 'Moved'];
  page.table(
    [...head, ...kinds, 'Words kept', 'Words removed', 'Words added'],
    dossier.comparisons.map((entry, i) => {
      const { same, changed, added, deleted, split, merged, moved, words } = entry.comparison.statistics;
      return [
        text(`${workNumber(entry.old)} → ${workNumber(entry.new)}`),
        text(`${nameLanguage(entry.language)} (${entry.language})`),
        jump(index.changes[i]),
        { value: countReuse(entry.comparison).share, style: STYLES.share },
        ...[same, changed, added, deleted, split, merged, moved, words.kept, words.removed, words.added].map(number),
      ];
    }),
  );
  page.section('What a translator has to do');
  page.table(
    ['From → to', 'Language', 'Take over as is', 'Edit last translation', 'New'],
    dossier.comparisons.map(entry => {
      const { asIs, edit, fresh } = countReuse(entry.comparison);
      const pair = text(`${workNumber(entry.old)} → ${workNumber(entry.new)}`);
      return [pair, text(`${nameLanguage(entry.language)} (${entry.language})`), ...[asIs, edit, fresh].map(number)];
    }),
  );
}

function addAlignments(page: Page, dossier: Dossier, index: SheetIndex): void {
  // A text in one language is aligned with nothing.
  if (dossier.works.every(entry => entry.alignment.languages.length < 2)) return;
  page.section('Alignment');
  const languages = [...new Set(dossier.works.flatMap(entry => entry.alignment.languages))];
  const rows = dossier.works.flatMap((entry, i) => {
    const levels = [{ alignment: entry.alignment, sheet: index.alignments[i] }];
    if (entry.sentences) levels.push({ alignment: entry.sentences.alignment, sheet: index.sentences[i] });
    return levels.map(({ alignment, sheet }): readonly CellPlan[] => {
      const figures = countAlignment(alignment);
      const gaps = new Map(figures.gaps.map(({ language, count }) => [language, count]));
      return [
        text(workNumber(entry.work)),
        text(`by ${alignment.level}`),
        jump(sheet),
        text(`pivot: ${nameLanguage(alignment.pivot)}`),
        ...[figures.rows, figures.complete, figures.doubtful].map(number),
        ...languages.map(language => number(gaps.get(language) ?? 0)),
      ];
    });
  });
  const head = ['Text', 'Level', 'Sheet', 'Measured from', 'Rows', 'Complete', `Doubtful (< ${DOUBTFUL_BELOW})`];
  page.table([...head, ...languages.map(language => `Gaps ${language}`)], rows);
}

function addDiagnostics(page: Page, troubles: readonly Diagnostic[]): void {
  page.section(troubles.length === 0 ? 'Remarks: none' : `Remarks (${troubles.length})`);
  if (troubles.length === 0) return;
  const order = { error: 0, warning: 1, info: 2 } as const;
  const sorted = [...troubles].sort((a, b) => order[a.severity] - order[b.severity]);
  page.table(
    ['Severity', 'Place', 'Code', 'File', 'Message'],
    sorted.map(({ severity, block, line, code, file, message, hint }): readonly CellPlan[] => [
      { value: severity, style: STYLES[severity] },
      text([block, line === undefined ? undefined : `line ${line}`].filter(part => part !== undefined).join(', ')),
      text(code),
      text(file ?? ''),
      text(hint === undefined ? message : `${message} (${hint})`),
    ]),
    MESSAGE_COLUMNS,
  );
}

const text = (value: string): CellPlan => ({ value, style: textStyle('ltr') });
const number = (value: number): CellPlan => ({ value, style: STYLES.number });
const jump = (sheet: string | undefined): CellPlan =>
  sheet === undefined ? { style: STYLES.plain } : { value: sheet, style: STYLES.link, link: sheet };
