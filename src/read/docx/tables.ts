import type { XmlElement } from '../../wire/index.ts';
import { isLoneLabel } from '../openers.ts';
import { attributeOf, childOf, descendantsOf, isXmlElement, numberOf } from './xml.ts';

/** A cell that shows, and where it stands, both from 0. */
export interface DocxCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
}

/** A row of a table with the cells that show; cells that go on from the row above are left out. */
export interface DocxRow {
  readonly properties: XmlElement | undefined;
  readonly cells: readonly DocxCell[];
}

/** Paragraphs in one cell from which on the table is there for the layout of the page. */
const LAYOUT_PARAGRAPHS = 3;
/** Word's tables have at most 63 columns. */
const WIDEST_SPAN = 1000;

/**
 * The rows of a table.
 * @param hidden takes the text of cells that the cell above covers
 */
export function rowsOf(table: XmlElement, hidden: string[]): readonly DocxRow[] {
  return within(table, 'w:tr').map((row, at) => {
    const properties = childOf(row, 'w:trPr');
    let column = clamp(numberOf(childOf(properties, 'w:gridBefore')) ?? 0);
    const cells: DocxCell[] = [];
    for (const element of within(row, 'w:tc')) {
      const own = childOf(element, 'w:tcPr');
      const merged = childOf(own, 'w:vMerge');
      if (!merged || attributeOf(merged) === 'restart') cells.push({ element, row: at, column });
      else hidden.push(textIn(element));
      column += clamp(numberOf(childOf(own, 'w:gridSpan')) ?? 1);
    }
    return { properties, cells };
  });
}

function textIn(element: XmlElement): string {
  const texts = [...descendantsOf(element)].filter(({ name }) => name === 'w:t');
  return texts.flatMap(({ children }) => children.filter(child => typeof child === 'string')).join('');
}

function clamp(span: number): number {
  return Math.min(Math.max(span, 0), WIDEST_SPAN);
}

/** Children of a name, also through content controls and custom markup. */
function within(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(isXmlElement).flatMap(child => {
    if (child.name === name) return [child];
    return TRANSPARENT.has(child.name) ? within(child, name) : [];
  });
}

const TRANSPARENT: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:del']);

/**
 * Cells that hold only a label, in a table that sets numbered paragraphs: in each of its rows a label and one cell of text.
 * @param isListed says whether a paragraph has an automatic number
 */
export function labelCells(
  rows: readonly DocxRow[],
  isListed: (paragraph: XmlElement) => boolean,
): ReadonlySet<XmlElement> {
  const labels = new Set<XmlElement>();
  for (const { cells } of rows) {
    const isNumber = ({ element }: DocxCell): boolean => {
      const text = textIn(element).trim();
      return text === '' ? within(element, 'w:p').some(isListed) : isLoneLabel(text);
    };
    const filled = cells.filter(cell => textIn(cell.element).trim() !== '' || isNumber(cell));
    const [label, text] = filled;
    if (!label) continue;
    if (!text || filled.length !== 2 || !isNumber(label) || textIn(text.element).trim() === '') return new Set();
    labels.add(label.element);
  }
  return labels;
}

/** True for a table of data; others only lay out the page, and their cells are paragraphs like others. */
export function isDataTable(rows: readonly DocxRow[]): boolean {
  const widest = Math.max(0, ...rows.map(row => row.cells.length));
  if (rows.length < 2 || widest < 2) return false;
  return rows.every(row =>
    row.cells.every(({ element }) => {
      let paragraphs = 0;
      for (const one of descendantsOf(element)) {
        if (one.name === 'w:tbl') return false;
        if (one.name === 'w:p' && [...descendantsOf(one)].some(({ name }) => name === 'w:t')) paragraphs++;
      }
      return paragraphs < LAYOUT_PARAGRAPHS;
    }),
  );
}

/** True when tracked changes take a row or cell away. */
export function isTakenAway(properties: XmlElement | undefined, changes: 'accept' | 'reject' | 'show'): boolean {
  if (changes === 'show' || !properties) return false;
  const names = changes === 'accept' ? ['w:del', 'w:cellDel'] : ['w:ins', 'w:cellIns'];
  return names.some(name => childOf(properties, name) !== undefined);
}
