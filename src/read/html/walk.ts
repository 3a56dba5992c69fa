import type { CellPlace } from '../../model/index.ts';
import type { FragmentFacts, ReadingBuilder } from '../builder.ts';
import { limitLines } from '../lines.ts';
import type { ChangesMode } from '../reader.ts';
import type { Run, RunLook } from '../runs.ts';
import { readText } from '../text.ts';
import { isBoilerplate, noteHolders } from './boilerplate.ts';
import { BLOCKS, headingLevel, isHidden, lookOf, PICTURES, SILENT, wordsInside } from './elements.ts';
import type { ListNumbers } from './lists.ts';
import type { HtmlNotes } from './notes.ts';
import { isWordComment, wordLabel } from './office.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { PartCounts } from './part-counts.ts';
import type { Declarations, StyleSheet } from './style-sheet.ts';
import { labelCells, placeCells } from './tables.ts';
import { attributeOf, type HtmlElement, type HtmlNode, isElement, textInside } from './tree.ts';

/** Text that was left out: its beginnings, and how many characters it has without white space. */
export interface LeftOut {
  readonly samples: string[];
  characters: number;
}

/** What was met on the way and is not in the text. */
export interface HtmlLosses {
  readonly boilerplate: LeftOut;
  readonly hidden: LeftOut;
  /** Addresses of pages shown inside this one. */
  readonly frames: string[];
  pictures: number;
  comments: number;
  readings: number;
  insertions: number;
  deletions: number;
  /** Paragraphs that the page puts at a place of their own. */
  placed: number;
}

/** What is known of a page before its text is read. */
export interface HtmlPage {
  readonly file: string;
  readonly notes: HtmlNotes;
  readonly sheet: StyleSheet;
  readonly lists: ListNumbers;
  readonly counts: PartCounts;
  readonly changes: ChangesMode;
  /** Parts made of links around the text. */
  readonly links: ReadonlySet<HtmlElement>;
}

/** What a paragraph inherits from the elements around it. */
interface Context {
  readonly look: RunLook;
  readonly facts: FragmentFacts;
  /** Inside a note, or a cell that holds a label, all paragraphs make one. */
  readonly whole: boolean;
}

const WHITE = /[ \t\n\r\f]+/gu;
/** A line break in the source between two Chinese or Japanese characters is no blank. */
const WRAPPED_HAN =
  /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uff65])[ \t]{0,80}\r?\n[ \t]{0,80}(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uff65])/gu;
/** No-break spaces in a row stand for a tab; one alone belongs to the text. */
const WIDE_BLANK = /((?:[ \u00a0]*\u00a0[ \u00a0]+|[ \u00a0]+\u00a0[ \u00a0]*))/u;
const SAMPLE = 60;

/** Walks over a page and hands its paragraphs to a builder. */
export class HtmlWalk {
  readonly losses: HtmlLosses = {
    boilerplate: { samples: [], characters: 0 },
    hidden: { samples: [], characters: 0 },
    frames: [],
    pictures: 0,
    comments: 0,
    readings: 0,
    insertions: 0,
    deletions: 0,
    placed: 0,
  };
  readonly #builder: ReadingBuilder;
  readonly #page: HtmlPage;
  readonly #holders: ReadonlySet<HtmlElement>;
  #runs: Run[] = [];
  /** Text of a table cell that holds only the label of the next one. */
  #lead: Run[] = [];
  #tables = 0;
  /** Lines of all preformatted parts. */
  #lines = 0;
  #cells: ReadonlyMap<HtmlElement, CellPlace> = new Map();
  readonly #labelCells = new Set<HtmlElement>();
  /** Label and kind of an item belong to its first paragraph only. */
  #pending: FragmentFacts | undefined;

  constructor(builder: ReadingBuilder, page: HtmlPage) {
    this.#builder = builder;
    this.#page = page;
    this.#holders = noteHolders(page.notes.notes.keys());
  }

  /** Reads an element as if it were a page of its own. */
  readPage(root: HtmlElement): void {
    const context: Context = { look: {}, facts: { kind: 'text' }, whole: false };
    this.#block(root, this.#page.sheet.of(root), context);
    this.#flush(context);
    if (this.#lead.length > 0) this.#builder.add(this.#lead, { kind: 'text' });
    this.#lead = [];
  }

  /** Takes note of an element that is passed over as no part of the text. */
  leaveOut(element: HtmlElement): void {
    leaveOut(this.losses.boilerplate, element);
  }

  #children(element: HtmlElement, context: Context): void {
    for (const child of element.childNodes) this.#node(child, context);
  }

  #node(node: HtmlNode, context: Context): void {
    if ('value' in node) this.#text(node.value, context);
    else if (isElement(node)) this.#element(node, context);
  }

  #element(element: HtmlElement, context: Context): void {
    const { tagName } = element;
    const { notes, sheet } = this.#page;
    if (tagName === 'rt' || tagName === 'rp') {
      if (tagName === 'rt') this.losses.readings += 1;
      return;
    }
    if (SILENT.has(tagName) || notes.backlinks.has(element)) return leaveOut(this.losses.boilerplate, element);
    if (PICTURES.has(tagName)) {
      this.losses.pictures += 1;
      return;
    }
    if (tagName === 'iframe' || tagName === 'frame') return this.#frame(element);
    const style = sheet.of(element);
    if (isWordComment(element, style)) {
      this.losses.comments += 1;
      return;
    }
    if (isHidden(element, style) && !this.#holders.has(element)) return leaveOut(this.losses.hidden, element);
    if (this.#isOfThePage(element)) return leaveOut(this.losses.boilerplate, element);
    if (tagName === 'br') return void this.#runs.push({ text: '\n', space: 'break' });
    if (tagName === 'hr') return this.#flush(context);
    if (tagName === 'ins' || tagName === 'del') return this.#change(element, tagName, context);
    if (isPreformatted(element, style)) return this.#preformatted(element, context);
    if (BLOCKS.has(tagName) || notes.notes.has(element)) return this.#block(element, style, context);
    if (this.#takeLabel(element, style)) return;
    const note = notes.calls.get(element);
    const href = tagName === 'a' ? attributeOf(element, 'href') : undefined;
    const link = href !== undefined && /^(?:https?:|mailto:)/iu.test(href) ? { link: href } : {};
    const number = note !== undefined || notes.ownNumbers.has(element);
    const raised = number && !/[[\]]/u.test(textInside(element)) ? { sup: true } : {};
    const call = note === undefined ? raised : { ...raised, note };
    this.#children(element, { ...context, look: { ...context.look, ...lookOf(element, style), ...link, ...call } });
  }

  #isOfThePage(element: HtmlElement): boolean {
    const { counts, links, sheet } = this.#page;
    if (links.has(element) && !this.#holders.has(element)) return true;
    return isBoilerplate(element, this.#holders, sheet, counts);
  }

  #block(element: HtmlElement, style: Declarations, context: Context): void {
    const look = { ...context.look, ...lookOf(element, style) };
    if (context.whole) {
      if (this.#runs.length > 0) this.#runs.push({ text: '\n', space: 'break' });
      return this.#children(element, { ...context, look });
    }
    this.#flush(context);
    if (this.#labelCells.has(element)) return this.#keepLead(element, context);
    const own = this.#factsOf(element, context.facts);
    if (element.tagName === 'table') this.#openTable(element);
    const inner: Context = {
      look,
      facts: own.kind === 'item' ? { kind: 'text' } : own,
      whole: own.noteKey !== undefined,
    };
    if (own.kind === 'item') this.#pending = own;
    if (style.get('position') === 'absolute' && element.childNodes.some(hasWords)) this.losses.placed += 1;
    this.#children(element, inner);
    this.#flush(inner);
    if (own.kind === 'item') this.#pending = undefined;
  }

  #factsOf(element: HtmlElement, outer: FragmentFacts): FragmentFacts {
    const noteKey = this.#page.notes.notes.get(element);
    const found = this.#page.lists.labelOf(element);
    const label = found ? { label: found } : {};
    if (noteKey !== undefined) return { kind: 'note', noteKey, ...label };
    const level = headingLevel(element);
    if (level !== undefined) return { kind: 'heading', level, ...label };
    if (element.tagName === 'li' || found) return { kind: 'item', ...label };
    const cell = this.#cells.get(element);
    if (cell) return { kind: 'cell', cell };
    // A heading or cell goes on in the blocks inside it; a list inside a cell is a list.
    return outer.kind === 'heading' || outer.kind === 'cell' ? outer : { kind: 'text' };
  }

  #openTable(table: HtmlElement): void {
    for (const cell of labelCells(table)) this.#labelCells.add(cell);
    const places = this.#labelCells.size > 0 && labelCells(table).size > 0 ? undefined : placeCells(table);
    if (!places) return;
    const number = this.#tables++;
    this.#cells = new Map([
      ...this.#cells,
      ...[...places].map(([cell, at]) => [cell, { table: number, ...at }] as const),
    ]);
  }

  #keepLead(cell: HtmlElement, context: Context): void {
    this.#children(cell, { ...context, whole: true });
    this.#lead = [...this.#runs, { text: '\t', space: 'break' }];
    this.#runs = [];
  }

  /** What is printed as one paragraph inside an item, a heading, a cell. */
  #flush(context: Context): void {
    const runs = this.#runs;
    this.#runs = [];
    if (runs.every(isBlank)) return;
    const paragraphs = context.whole ? [runs] : paragraphsOf(runs);
    for (const paragraph of paragraphs) {
      this.#builder.add([...this.#lead, ...paragraph], this.#pending ?? context.facts);
      this.#lead = [];
      this.#pending = undefined;
    }
  }

  #text(text: string, context: Context): void {
    const folded = text.replace(WRAPPED_HAN, '').replace(WHITE, ' ');
    const last = this.#runs.at(-1);
    const blankBefore = last === undefined || last.space !== undefined || last.text.endsWith(' ');
    const shown = blankBefore ? folded.replace(/^ /u, '') : folded;
    for (const [i, part] of shown.split(WIDE_BLANK).entries()) {
      if (part !== '') this.#runs.push({ ...context.look, text: part, ...(i % 2 === 1 ? { space: 'break' } : {}) });
    }
  }

  /** What Word writes at the head of a paragraph for its automatic number. */
  #takeLabel(element: HtmlElement, style: Declarations): boolean {
    const label = wordLabel(element, style, this.#page.sheet);
    if (label === undefined || !this.#runs.every(isBlank)) return false;
    this.#pending = { kind: 'item', label };
    return true;
  }

  #frame(element: HtmlElement): void {
    this.losses.frames.push((attributeOf(element, 'src') ?? 'without an address').slice(0, SAMPLE));
  }

  #change(element: HtmlElement, kind: 'ins' | 'del', context: Context): void {
    const { changes } = this.#page;
    if (kind === 'ins') this.losses.insertions += 1;
    else this.losses.deletions += 1;
    if (changes === (kind === 'ins' ? 'reject' : 'accept')) return;
    const marked = changes === 'show' ? { ...context.look, [kind]: true } : context.look;
    this.#children(element, { ...context, look: marked });
  }

  /** Preformatted text is plain text: old pages hold whole resolutions in it, hard-wrapped. */
  #preformatted(element: HtmlElement, context: Context): void {
    if (context.whole) return this.#children(element, context);
    this.#flush(context);
    const text = textInside(element);
    this.#lines = limitLines(text, this.#page.file, this.#lines);
    const reading = readText(text);
    if (reading.fragments.length > 0) this.#builder.addReading(reading);
  }
}

/** True for text between the tags of an element itself, or of what stands in a line of it. */
function hasWords(node: HtmlNode): boolean {
  if ('value' in node) return /\S/u.test(node.value);
  return isElement(node) && !BLOCKS.has(node.tagName) && /\S/u.test(textInside(node));
}

function isBlank(run: Run): boolean {
  return run.space !== undefined || /^\s*$/u.test(run.text);
}

/** Elements whose line feeds show, by name or by style; those with blocks inside are no plain text. */
function isPreformatted(element: HtmlElement, style: Declarations): boolean {
  if (/^(?:pre|xmp|listing|plaintext)$/u.test(element.tagName)) return true;
  if (!BLOCKS.has(element.tagName) || !/^pre/u.test(style.get('white-space') ?? '')) return false;
  const plain = element.childNodes.every(child => !isElement(child) || !BLOCKS.has(child.tagName));
  return plain && /\n/u.test(textInside(element).trim());
}

function leaveOut(losses: LeftOut, element: HtmlElement): void {
  const text = wordsInside(element).replace(/\s+/gu, ' ').trim();
  if (text === '') return;
  losses.samples.push(text.length > SAMPLE ? `${text.slice(0, SAMPLE)}…` : text);
  losses.characters += text.replace(/ /gu, '').length;
}
