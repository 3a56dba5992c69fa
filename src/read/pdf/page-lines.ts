import { findStretches } from './baselines.ts';
import type { Cell } from './cells.ts';
import { NO_GRID, orderStretches, type PageGrid, type PlacedStretch } from './columns.ts';
import type { GlyphStore } from './glyph-store.ts';
import { type GlyphPage, type Rule, UNMAPPED } from './glyphs.ts';
import { HabitLearner } from './habits.ts';
import { composeLine, type Line, type LineHabits } from './line.ts';
import { takeLineNumbers } from './line-numbers.ts';
import { OverprintFinder } from './overprints.ts';

/** A line in its column. Columns are numbered anew on each page. */
export interface PlacedLine extends Line {
  readonly column: number;
  readonly cell: Cell | undefined;
}

/** The lines of a page in reading order. */
export interface PageLines {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
  /** Text that belongs to no line of the text: turned, numbers of lines. */
  readonly aside: readonly string[];
  /** Text that does not show. */
  readonly hidden: readonly string[];
  readonly rules: readonly Rule[];
}

/** All lines of a document, and what was learnt on the way. */
export interface DocumentLines {
  readonly pages: readonly PageLines[];
  /** Most letters are written from right to left. */
  readonly rightToLeft: boolean;
  readonly habits: LineHabits;
  /** Right-to-left lines that were put into reading order, and the first of them as it stood. */
  readonly turnedLines: number;
  readonly firstTurned: string | undefined;
  /** Presentation forms replaced by plain letters. */
  readonly forms: number;
  /** Signs in the lines of which the file does not tell the character, and the pages that have them. */
  readonly unmapped: { readonly count: number; readonly pages: readonly number[] };
}

/** Pages that are enough to learn from where no line is written from right to left. */
const SAMPLE_PAGES = 40;
/** Pages of which the placed stretches are kept between the two rounds. */
const MOST_KEPT = 60;

interface PlacedPage {
  readonly placed: readonly PlacedStretch[];
  readonly numbers: readonly string[];
  /** Stamps across the text. */
  readonly stamps: readonly string[];
  readonly grid: PageGrid;
}

/** Finds the lines of all pages. The first round learns how they are stored, the second writes them. */
export function findLines(store: GlyphStore): DocumentLines {
  const rightToLeft = store.isMainlyRightToLeft;
  const learner = new HabitLearner();
  const finder = new OverprintFinder();
  const most = store.rightToLeftLetters > 0 ? Number.POSITIVE_INFINITY : SAMPLE_PAGES;
  const kept = new Map<number, PlacedPage>();
  let seen = 0;
  for (const page of store.read()) {
    if (seen++ >= SAMPLE_PAGES) break;
    finder.learn(page);
  }
  seen = 0;
  let grid = NO_GRID;
  for (const page of store.read()) {
    if (seen++ >= most) break;
    const own = placeStretches(page, { rightToLeft, finder, grid });
    grid = own.grid;
    for (const { stretch } of own.placed) learner.add(stretch);
    if (kept.size < MOST_KEPT) kept.set(page.number, own);
  }
  const habits = learner.habits(rightToLeft);
  const pages: PageLines[] = [];
  grid = NO_GRID;
  let table: Cell | undefined;
  for (const page of store.read()) {
    const { number, width, height, turned, hidden, rules } = page;
    const own: PlacedPage = kept.get(number) ?? placeStretches(page, { rightToLeft, finder, grid });
    const { placed, numbers, stamps } = own;
    grid = own.grid;
    kept.delete(number);
    const continued = continueTable(placed, table);
    table = continued.findLast(({ cell }) => cell?.tabular)?.cell;
    const lines = continued
      .map(({ stretch, ...place }) => ({ ...composeLine(stretch, number, habits), ...place }))
      .filter(line => line.text !== '');
    const aside = [...turned, ...stamps, ...(numbers.length > 0 ? [numbers.join(' ')] : [])];
    pages.push({ number, width, height, hidden, aside, rules, lines });
  }
  return {
    pages,
    rightToLeft,
    habits,
    turnedLines: habits.alreadyOrdered ? 0 : learner.rightToLeftLines,
    firstTurned: learner.firstLine,
    forms: learner.forms,
    unmapped: {
      count: pages.reduce((sum, { lines }) => sum + countUnmapped(lines), 0),
      pages: pages.filter(({ lines }) => countUnmapped(lines) > 0).map(({ number }) => number),
    },
  };
}

interface Setting {
  readonly rightToLeft: boolean;
  readonly finder: OverprintFinder;
  /** Of the page before. */
  readonly grid: PageGrid;
}

function placeStretches(whole: GlyphPage, { rightToLeft, finder, grid }: Setting): PlacedPage {
  const { page, texts: stamps } = finder.take(whole);
  const { kept, numbers } = takeLineNumbers(findStretches(page), rightToLeft);
  return { ...orderStretches(kept, page.rules, rightToLeft, grid), numbers, stamps };
}

/** Rows that are too few for a table are one where the page before has rows of as many columns. */
function continueTable(placed: readonly PlacedStretch[], table: Cell | undefined): readonly PlacedStretch[] {
  if (!table || table.columns < 3) return placed;
  return placed.map(own =>
    own.cell && own.cell.columns === table.columns ? { ...own, cell: { ...own.cell, tabular: true } } : own,
  );
}

function countUnmapped(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.split(UNMAPPED).length - 1, 0);
}
