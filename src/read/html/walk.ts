import type { CellPlace } from '../../model/index.ts';
import type { FragmentFacts, ReadingBuilder } from '../builder.ts';
import type { ChangesMode } from '../reader.ts';
import type { Run, RunLook } from '../runs.ts';
import { readText } from '../text.ts';
import { holdsNote, isBoilerplate } from './boilerplate.ts';
import { BLOCKS, headingLevel, isHidden, lookOf, PICTURES, SILENT } from './elements.ts';
import { ListNumbers } from './lists.ts';
import type { HtmlNotes } from './notes.ts';
import { placeCells } from './tables.ts';
import { attributeOf, type HtmlElement, type HtmlNode, isElement, textInside } from './tree.ts';

/** What was met on the way and is not in the text. */
export interface HtmlLosses {
  readonly boilerplate: string[];
  readonly hidden: string[];
  pictures: number;
  insertions: number;
  deletions: number;
}

/** What a paragraph inherits from the elements around it. */
interface Context {
  readonly look: RunLook;
  readonly facts: FragmentFacts;
  /** Inside a note all paragraphs make one. */
  readonly note: boolean;
}

const WHITE = /[ \t\n\r\f]+/gu;
/** A line break in the source between two Chinese or Japanese characters is no blank. */
const WRAPPED_HAN =
  /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uff65])[ \t]{0,80}\r?\n[ \t]{0,80}(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uff65])/gu;
const SAMPLE = 60;

/** Walks over a page and hands its paragraphs to a builder. */
export class HtmlWalk {
  readonly losses: HtmlLosses = { boilerplate: [], hidden: [], pictures: 0, insertions: 0, deletions: 0 };
  readonly #builder: ReadingBuilder;
  readonly #notes: HtmlNotes;
  readonly #holders: ReadonlySet<HtmlElement>;
  readonly #changes: ChangesMode;
  readonly #lists = new ListNumbers();
  #runs: Run[] = [];
  #tables = 0;
  #cells: ReadonlyMap<HtmlElement, CellPlace> = new Map();
  /** Label and kind of an item belong to its first paragraph only. */
  #pending: FragmentFacts | undefined;

  constructor(builder: ReadingBuilder, notes: HtmlNotes, changes: ChangesMode) {
    this.#builder = builder;
    this.#notes = notes;
    this.#holders = new Set(notes.notes.keys());
    this.#changes = changes;
  }

  /** Reads an element as if it were a page of its own. */
  readPage(root: HtmlElement): void {
    const context: Context = { look: {}, facts: { kind: 'text' }, note: false };
    this.#block(root, context);
    this.#flush(context);
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
    if (SILENT.has(tagName) || this.#notes.backlinks.has(element)) return;
    if (PICTURES.has(tagName)) {
      this.losses.pictures += 1;
      return;
    }
    if (isHidden(element) && !holdsNote(element, this.#holders)) return sampled(this.losses.hidden, element);
    if (isBoilerplate(element, this.#holders)) return sampled(this.losses.boilerplate, element);
    if (tagName === 'br') return this.#lineBreak(context);
    if (tagName === 'hr') return this.#flush(context);
    if (tagName === 'ins' || tagName === 'del') return this.#change(element, tagName, context);
    if (tagName === 'pre' || tagName === 'xmp' || tagName === 'listing') return this.#preformatted(element, context);
    if (BLOCKS.has(tagName) || this.#notes.notes.has(element)) return this.#block(element, context);
    const note = this.#notes.calls.get(element);
    const href = tagName === 'a' ? attributeOf(element, 'href') : undefined;
    const link = href !== undefined && /^(?:https?:|mailto:)/iu.test(href) ? { link: href } : {};
    const number = note !== undefined || this.#notes.ownNumbers.has(element);
    const raised = number && !/[[\]]/u.test(textInside(element)) ? { sup: true } : {};
    const call = note === undefined ? raised : { ...raised, note };
    this.#children(element, { ...context, look: { ...context.look, ...lookOf(element), ...link, ...call } });
  }

  #block(element: HtmlElement, context: Context): void {
    if (context.note) {
      if (this.#runs.length > 0) this.#runs.push({ text: '\n', space: 'break' });
      return this.#children(element, { ...context, look: { ...context.look, ...lookOf(element) } });
    }
    this.#flush(context);
    const own = this.#factsOf(element, context.facts);
    if (element.tagName === 'table') this.#openTable(element);
    const inner: Context = {
      look: { ...context.look, ...lookOf(element) },
      facts: own.kind === 'item' ? { kind: 'text' } : own,
      note: own.noteKey !== undefined,
    };
    if (own.kind === 'item') this.#pending = own;
    this.#children(element, inner);
    this.#flush(inner);
    if (own.kind === 'item') this.#pending = undefined;
  }

  #factsOf(element: HtmlElement, outer: FragmentFacts): FragmentFacts {
    const { tagName } = element;
    const noteKey = this.#notes.notes.get(element);
    const label = tagName === 'li' ? this.#lists.labelOf(element) : undefined;
    if (noteKey !== undefined) return { kind: 'note', noteKey, ...(label ? { label } : {}) };
    if (tagName === 'li') return { kind: 'item', ...(label ? { label } : {}) };
    const level = headingLevel(element);
    if (level !== undefined) return { kind: 'heading', level };
    const cell = this.#cells.get(element);
    if (cell) return { kind: 'cell', cell };
    // A heading or cell goes on in the blocks inside it; a list inside a cell is a list.
    return outer.kind === 'heading' || outer.kind === 'cell' ? outer : { kind: 'text' };
  }

  #openTable(table: HtmlElement): void {
    const places = placeCells(table);
    if (!places) return;
    const number = this.#tables++;
    this.#cells = new Map([
      ...this.#cells,
      ...[...places].map(([cell, at]) => [cell, { table: number, ...at }] as const),
    ]);
  }

  /** What is printed as one paragraph inside an item, a heading, a cell. */
  #flush(context: Context): void {
    const runs = this.#runs;
    this.#runs = [];
    if (runs.every(run => run.space !== undefined || /^\s*$/u.test(run.text))) return;
    this.#builder.add(runs, this.#pending ?? context.facts);
    this.#pending = undefined;
  }

  #text(text: string, context: Context): void {
    const folded = text.replace(WRAPPED_HAN, '').replace(WHITE, ' ');
    const last = this.#runs.at(-1);
    const blankBefore = last === undefined || last.space !== undefined || last.text.endsWith(' ');
    const shown = blankBefore ? folded.replace(/^ /u, '') : folded;
    if (shown !== '') this.#runs.push({ ...context.look, text: shown });
  }

  /** One line break stays inside the paragraph, two in a row end it. */
  #lineBreak(context: Context): void {
    const last = this.#runs.at(-1);
    if (last?.space === 'break' && !context.note) this.#flush(context);
    else if (last !== undefined) this.#runs.push({ text: '\n', space: 'break' });
  }

  #change(element: HtmlElement, kind: 'ins' | 'del', context: Context): void {
    if (kind === 'ins') this.losses.insertions += 1;
    else this.losses.deletions += 1;
    if (this.#changes === (kind === 'ins' ? 'reject' : 'accept')) return;
    const marked = this.#changes === 'show' ? { ...context.look, [kind]: true } : context.look;
    this.#children(element, { ...context, look: marked });
  }

  /** Preformatted text is plain text: old pages hold whole resolutions in it, hard-wrapped. */
  #preformatted(element: HtmlElement, context: Context): void {
    if (context.note) return this.#children(element, context);
    this.#flush(context);
    const reading = readText(textInside(element));
    if (reading.fragments.length > 0) this.#builder.addReading(reading);
  }
}

function sampled(samples: string[], element: HtmlElement): void {
  const text = textInside(element).replace(/\s+/gu, ' ').trim();
  if (text !== '') samples.push(text.length > SAMPLE ? `${text.slice(0, SAMPLE)}…` : text);
}
