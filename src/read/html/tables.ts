import { isLoneLabel } from '../openers.ts';
import { BLOCKS } from './elements.ts';
import { attributeOf, elementsBelow, type HtmlElement, isElement, parentOf, textInside } from './tree.ts';

/** A cell cannot span more columns or rows than this; the standard has the same limit. */
const WIDEST_SPAN = 1000;
/** Attack: cells that span a thousand columns and rows push those below ever further out. */
const MOST_COLUMNS = 1000;
/** Paragraphs in one cell from which on the table is there for the layout of the page. */
const LAYOUT_PARAGRAPHS = 3;

/** Row and column of every cell of a data table, from 0; `undefined` for a table that only lays out the page. */
export function placeCells(
  table: HtmlElement,
): ReadonlyMap<HtmlElement, { readonly row: number; readonly column: number }> | undefined {
  const role = attributeOf(table, 'role');
  if (role === 'presentation' || role === 'none') return undefined;
  const rows = rowsOf(table);
  const places = new Map<HtmlElement, { row: number; column: number }>();
  /** For each column, the first row in which it is free again. */
  const free: number[] = [];
  let columns = 0;
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      if (isPage(cell)) return undefined;
      while ((free[column] ?? 0) > row) column++;
      places.set(cell, { row, column });
      const below = row + spanOf(cell, 'rowspan');
      for (let left = spanOf(cell, 'colspan'); left > 0; left--) free[column++] = below;
      if (column > MOST_COLUMNS) return undefined;
    }
    columns = Math.max(columns, cells.length);
  }
  return columns > 1 && rows.length > 1 ? places : undefined;
}

/** Cells that hold only a label, in a table that sets numbered paragraphs: in each of its rows a label and one cell of text, or one cell of text behind an empty one. Law sites number points in this way. */
export function labelCells(table: HtmlElement): ReadonlySet<HtmlElement> {
  const labels = new Set<HtmlElement>();
  for (const cells of rowsOf(table)) {
    const filled = cells.filter(cell => /\S/u.test(textInside(cell)));
    const [label, text] = filled;
    if (!label || (filled.length === 1 && label !== cells[0])) continue;
    if (!text || filled.length !== 2 || !isLoneLabel(textInside(label))) return new Set();
    labels.add(label);
  }
  return labels;
}

function rowsOf(table: HtmlElement): readonly (readonly HtmlElement[])[] {
  const rows: HtmlElement[][] = [];
  for (const element of elementsBelow(table)) {
    if (element.tagName !== 'tr' || ownTable(element) !== table) continue;
    rows.push(element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th'));
  }
  return rows;
}

function ownTable(element: HtmlElement): HtmlElement | undefined {
  let above = parentOf(element);
  while (above && above.tagName !== 'table') above = parentOf(above);
  return above;
}

/** True for a cell that holds whole parts of a page. */
function isPage(cell: HtmlElement): boolean {
  let paragraphs = 0;
  for (const element of elementsBelow(cell)) {
    if (element.tagName === 'table' || /^h[1-6]$/u.test(element.tagName)) return true;
    if (BLOCKS.has(element.tagName) && element.tagName !== 'li' && /\S/u.test(textInside(element))) paragraphs++;
  }
  return paragraphs >= LAYOUT_PARAGRAPHS;
}

function spanOf(cell: HtmlElement, name: string): number {
  const span = Number(attributeOf(cell, name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, WIDEST_SPAN) : 1;
}
