import { element, type XmlElement, type XmlNode } from '../../wire/index.ts';
import { replaceIllegal } from '../characters.ts';
import { GAP, hashCell } from '../xlsx/meta-sheet.ts';
import { inlinesMarkup, textElements } from './markup.ts';
import { TABLE_WIDTH } from './package.ts';
import type { Revisions } from './revisions.ts';
import { STYLE_IDS } from './styles.ts';
import { BEAD_STATES, type CellText, type TableColumn, type TablePlan, type TableRow } from './table-plan.ts';
import type { Script } from './tracked.ts';

/** Twips. */
const WIDTHS = { id: 1130, state: 1250, note: 1700 } as const;
const HEAD_FILL = '24476B';
const GAP_FILL = 'EDEDED';
const BORDER = { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': 'A6A6A6' };

/** The table as an element of the body. The first row is repeated on every page. */
export function tableMarkup({ columns, rows }: TablePlan, revisions: Revisions): XmlElement {
  const texts = columns.filter(({ kind }) => kind === 'text');
  const matches = columns.filter(({ kind }) => kind === 'match').length;
  const rest = TABLE_WIDTH - WIDTHS.id - WIDTHS.state - WIDTHS.note;
  const width = ({ kind }: TableColumn): number =>
    kind === 'text' || kind === 'match' ? Math.floor(rest / Math.max(1, texts.length + matches)) : WIDTHS[kind];
  const fromRight = texts[0]?.script?.direction === 'rtl';
  const borders = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'];
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      ...(fromRight ? [element('w:bidiVisual')] : []),
      element('w:tblW', { 'w:w': String(TABLE_WIDTH), 'w:type': 'dxa' }),
      element(
        'w:tblBorders',
        {},
        borders.map(side => element(side, BORDER)),
      ),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, [
        element('w:left', { 'w:w': '85', 'w:type': 'dxa' }),
        element('w:right', { 'w:w': '85', 'w:type': 'dxa' }),
      ]),
    ]),
    element(
      'w:tblGrid',
      {},
      columns.map(column => element('w:gridCol', { 'w:w': String(width(column)) })),
    ),
    headRow(columns, width),
    ...rows.map(row => bodyRow(row, columns, width, revisions)),
  ]);
}

type Width = (column: TableColumn) => number;

function headRow(columns: readonly TableColumn[], width: Width): XmlElement {
  const properties = element('w:trPr', {}, [element('w:cantSplit'), element('w:tblHeader')]);
  const look = [element('w:b'), element('w:bCs'), element('w:color', { 'w:val': 'FFFFFF' })];
  const cells = columns.map(column => cell(width(column), HEAD_FILL, [paragraph([run(column.heading, look)])]));
  return element('w:tr', {}, [properties, ...cells]);
}

function bodyRow(row: TableRow, columns: readonly TableColumn[], width: Width, revisions: Revisions): XmlElement {
  let next = 0;
  const cells = columns.map(column => {
    if (column.kind === 'id') return cell(width(column), undefined, [idParagraph(row, columns)]);
    if (column.kind === 'state') return cell(width(column), undefined, [stateParagraph(row.state)]);
    if (column.kind === 'note') return cell(width(column), undefined, textParagraphs(row.note));
    if (column.kind === 'match') {
      const match = (row.match ?? []).map(inlines => paragraph(inlinesMarkup(inlines, revisions), inlines[0]?.script));
      return cell(width(column), undefined, match.length > 0 ? match : [paragraph([])]);
    }
    const text = row.texts[next];
    next += 1;
    const paragraphs =
      text === undefined ? [paragraph([], column.script)] : cellParagraphs(text, row, column, revisions);
    return cell(width(column), text === undefined ? GAP_FILL : undefined, paragraphs);
  });
  return element('w:tr', {}, cells);
}

function cell(width: number, fill: string | undefined, paragraphs: readonly XmlElement[]): XmlElement {
  const properties = [
    element('w:tcW', { 'w:w': String(width), 'w:type': 'dxa' }),
    ...(fill === undefined ? [] : [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })]),
  ];
  return element('w:tc', {}, [element('w:tcPr', {}, properties), ...paragraphs]);
}

function paragraph(children: readonly XmlNode[], script?: Script): XmlElement {
  const properties = [
    element('w:pStyle', { 'w:val': STYLE_IDS.cell }),
    ...(script?.direction === 'rtl' ? [element('w:bidi')] : []),
  ];
  return element('w:p', {}, [element('w:pPr', {}, properties), ...children]);
}

function run(text: string, look: readonly XmlElement[]): XmlElement {
  return element('w:r', {}, [...(look.length > 0 ? [element('w:rPr', {}, look)] : []), ...textElements(text, 'w:t')]);
}

/** The id in small grey letters, and hidden behind it the hashes of the texts as they are written. */
function idParagraph({ id, texts }: TableRow, columns: readonly TableColumn[]): XmlElement {
  if (id === '') return paragraph([]);
  const languages = columns.flatMap(({ script }) => script?.language ?? []);
  const small = [
    element('w:color', { 'w:val': '7F7F7F' }),
    element('w:sz', { 'w:val': '13' }),
    element('w:szCs', { 'w:val': '13' }),
  ];
  const hashes = writeHashes(languages.map((language, i) => [language, texts[i]?.text]));
  return paragraph([run(id, small), run(hashes, [element('w:vanish'), ...small])]);
}

/** ` en:1a2b3c4d fr:-`: what the hidden part of an id says. */
export function writeHashes(texts: readonly (readonly [language: string, text: string | undefined])[]): string {
  return texts
    .map(([language, text]) => ` ${language}:${text === undefined ? GAP : hashCell(replaceIllegal(text))}`)
    .join('');
}

/** The way back; nothing when the words are others. */
export function readHashes(hidden: string): ReadonlyMap<string, string> | undefined {
  const parts = hidden.trim().split(/\s+/u);
  const pairs = parts.map(part => /^([A-Za-z0-9-]{1,255}):([0-9a-f]{8}|-)$/u.exec(part));
  if (pairs.some(pair => pair === null)) return undefined;
  return new Map(pairs.map(pair => [pair?.[1] ?? '', pair?.[2] ?? GAP]));
}

/** A list to choose from; anything else can still be typed over it. */
function stateParagraph(state: string): XmlElement {
  const items = BEAD_STATES.map(value => element('w:listItem', { 'w:displayText': value, 'w:value': value }));
  return paragraph([
    element('w:sdt', {}, [
      element('w:sdtPr', {}, [element('w:comboBox', {}, items)]),
      element('w:sdtContent', {}, [run(state, [])]),
    ]),
  ]);
}

function textParagraphs(text: string): readonly XmlElement[] {
  return text.split('\n\n').map(part => paragraph(part === '' ? [] : [run(part, [])]));
}

function cellParagraphs(
  { paragraphs }: CellText,
  { look }: TableRow,
  { script }: TableColumn,
  revisions: Revisions,
): readonly XmlElement[] {
  return paragraphs.map(inlines => {
    const bold = look === 'heading' ? inlines.map(one => ({ ...one, look: { ...one.look, bold: true } })) : inlines;
    return paragraph(inlinesMarkup(bold, revisions), script);
  });
}
