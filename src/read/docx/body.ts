import type { FragmentLabel } from '../../model/index.ts';
import type { XmlElement } from '../../wire/index.ts';
import type { FragmentFacts } from '../builder.ts';
import type { Run } from '../runs.ts';
import { alternativeOf } from './boxes.ts';
import { paragraphPropertiesOf } from './former.ts';
import { InlineReader, PAGE_BREAK } from './inline.ts';
import type { CalledNote } from './notes.ts';
import type { DocxContext } from './story.ts';
import { listPlace, type ParagraphStyle } from './styles.ts';
import { isDataTable, isTakenAway, labelCells, rowsOf } from './tables.ts';
import { attributeOf, childOf, isXmlElement, numberOf, switchOf } from './xml.ts';

/** Takes the finished paragraphs of a story. */
export interface Sink {
  paragraph(runs: readonly Run[], facts: FragmentFacts): void;
  /** Notes that the paragraphs so far have called; they are printed below. */
  notes(called: readonly CalledNote[]): void;
}

/** Level of body text in `w:outlineLvl`; those below are headings. */
const BODY_LEVEL = 9;
const BLOCK_WRAPPERS: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

const CONTENTS: FragmentFacts = { kind: 'furniture' };
/** Of a paragraph that takes no number, whatever list it is in. */
const UNLISTED: FragmentFacts = { kind: 'text' };

/** The beginning of a paragraph that its next one goes on with. */
interface Carried {
  readonly runs: readonly Run[];
  readonly facts: FragmentFacts;
  /** True where the whole is labelled like the beginning. */
  readonly leads: boolean;
}

/** What becomes of the end of a paragraph. */
interface ParagraphEnd {
  readonly kept: boolean;
  readonly hidden: boolean;
  /** False where its number shows without counting. */
  readonly counts: boolean;
}

/** Walks over the paragraphs and tables of one story: the body, a note, a header. */
export class StoryReader {
  readonly #context: DocxContext;
  readonly #sink: Sink;
  readonly #inline: InlineReader;
  readonly #note: CalledNote | undefined;
  /** Runs of paragraphs whose end is gone: they begin the next one, in its looks or (where they lead) in their own. */
  #carried: Carried | undefined;
  #called: CalledNote[] = [];
  /** True in a table cell that holds only the label of the next one. */
  #inLabel = false;
  #tables = 0;

  /** @param note the note whose content is read */
  constructor(context: DocxContext, sink: Sink, endless: ReadonlySet<XmlElement>, note?: CalledNote) {
    this.#context = context;
    this.#sink = sink;
    this.#inline = new InlineReader(context, endless);
    this.#note = note;
  }

  /** Reads all that an element holds. */
  read(container: XmlElement): void {
    this.#blocks(container, { kind: 'text' }, true);
    this.#release();
  }

  /** @param top false in tables and text boxes: notes wait until they end */
  #blocks(container: XmlElement, outer: FragmentFacts, top: boolean): void {
    for (const child of container.children) {
      if (!isXmlElement(child)) continue;
      if (child.name === 'w:p') this.#paragraph(child, outer);
      else if (child.name === 'w:tbl') this.#table(child);
      else if (BLOCK_WRAPPERS.has(child.name)) this.#blocks(child, isContentsControl(child) ? CONTENTS : outer, top);
      else if (child.name === 'mc:AlternateContent') {
        const chosen = alternativeOf(child);
        if (chosen) this.#blocks(chosen, outer, top);
      }
      if (top) this.#printNotes();
    }
  }

  #paragraph(paragraph: XmlElement, outer: FragmentFacts): void {
    const properties = paragraphPropertiesOf(paragraph, this.#context.changes);
    const style = this.#context.styles.paragraph(attributeOf(childOf(properties, 'w:pStyle')));
    const { runs, notes, boxes, contents } = this.#inline.read(paragraph, style, this.#note);
    // A text box hangs on the paragraph and is seen beside or above it.
    for (const box of boxes) this.#box(box);
    for (const note of notes) this.#called.push(note);
    const all = [...(this.#carried?.runs ?? []), ...runs];
    const end = this.#endOf(properties, style);
    const before = this.#carried;
    this.#carried = undefined;
    const section = childOf(properties, 'w:sectPr') !== undefined;
    const blank = !all.some(run => run.text.trim() !== '');
    // An empty paragraph that holds a section break is the line of the break, and one that is hidden whole is not there: neither takes a number.
    const uncounted = blank && (section || end.hidden);
    const facts = (): FragmentFacts =>
      before?.leads
        ? before.facts
        : this.#factsOf(properties, style, uncounted ? UNLISTED : outer, contents, end.counts);
    if (this.#inLabel) this.#carried = leading(all, blank, facts());
    else if (end.kept) this.#print(all, facts());
    else if (end.hidden && !blank) this.#carried = { runs: all, facts: runIn(facts(), outer), leads: true };
    else this.#carried = { runs: all, facts: before?.facts ?? outer, leads: before?.leads ?? false };
    if (section) this.#context.notes.endSection();
  }

  /** A page or column break divides what it stands in, except in tables; the label belongs to the first part. */
  #print(runs: readonly Run[], facts: FragmentFacts): void {
    if (facts.kind === 'cell' && facts.label?.ordinal !== undefined && !runs.some(run => run.text.trim() !== '')) {
      // A column of numbers and nothing else.
      const { label, ...unlabelled } = facts;
      return this.#sink.paragraph([{ text: label.printed }], unlabelled);
    }
    let rest: FragmentFacts = facts;
    for (const part of facts.kind === 'cell' ? [runs] : dividedAtPages(runs)) {
      this.#sink.paragraph(part, rest);
      if (part.every(run => run.text.trim() === '')) continue;
      const { label: _, ...unlabelled } = facts;
      rest = unlabelled.kind === 'item' ? { kind: 'text' } : unlabelled;
    }
  }

  /**
   * What becomes of the end of a paragraph. Without it the next paragraph goes on with this one's text, in its own style and number, as in Word. Where both texts are shown, a deleted end
   * stays, but its paragraph shows a number that is not counted.
   */
  #endOf(properties: XmlElement | undefined, style: ParagraphStyle): ParagraphEnd {
    const mark = childOf(properties, 'w:rPr');
    const has = (...names: readonly string[]): boolean => names.some(name => childOf(mark, name) !== undefined);
    const { changes } = this.#context;
    const deleted = has('w:del', 'w:moveFrom');
    const inserted = has('w:ins', 'w:moveTo');
    // Two styles in one printed line (a heading that runs into its text): the end of the first paragraph is hidden.
    const hidden = switchOf(mark, 'w:vanish') ?? style.run.hidden ?? false;
    if (changes === 'show') return { kept: !hidden, hidden, counts: !deleted };
    if (changes === 'accept' ? deleted : inserted) return { kept: false, hidden: false, counts: true };
    const initial = attributeOf(childOf(properties, 'w:framePr'), 'w:dropCap');
    const runsOn = hidden || (initial !== undefined && initial !== 'none');
    return { kept: !runsOn, hidden, counts: true };
  }

  #factsOf(
    properties: XmlElement | undefined,
    style: ParagraphStyle,
    outer: FragmentFacts,
    contents: boolean,
    counts: boolean,
  ): FragmentFacts {
    const label = outer === UNLISTED ? undefined : this.#labelOf(properties, style, counts);
    const labelled = label === undefined ? {} : { label };
    if (contents || outer.kind === 'furniture' || /^(?:toc|table of figures|index) ?\d?$/u.test(style.name))
      return { kind: 'furniture', ...labelled };
    if (outer.kind === 'cell') return { ...outer, ...labelled };
    const outline = numberOf(childOf(properties, 'w:outlineLvl')) ?? style.outline ?? BODY_LEVEL;
    if (outline < BODY_LEVEL) return { kind: 'heading', level: outline + 1, ...labelled };
    return { kind: label === undefined ? outer.kind : 'item', ...labelled };
  }

  #isListed(paragraph: XmlElement): boolean {
    const properties = childOf(paragraph, 'w:pPr');
    const style = this.#context.styles.paragraph(attributeOf(childOf(properties, 'w:pStyle')));
    const list = listPlace(properties).list ?? style.place.list;
    return list !== undefined && list !== '0';
  }

  /** Own list membership goes before that of the style; list `0` is none. */
  #labelOf(properties: XmlElement | undefined, style: ParagraphStyle, counts: boolean): FragmentLabel | undefined {
    const own = listPlace(properties);
    const list = own.list ?? style.place.list;
    if (list === undefined || list === '0') return undefined;
    const level = own.level ?? this.#context.numbers.levelOf(list, style) ?? 0;
    return this.#context.numbers.next(list, level, counts);
  }

  #table(table: XmlElement): void {
    this.#release();
    const rows = rowsOf(table, this.#context.losses.hidden);
    const labels = labelCells(rows, paragraph => this.#isListed(paragraph));
    const number = labels.size === 0 && isDataTable(rows) ? this.#tables++ : undefined;
    for (const { properties, cells } of rows) {
      if (isTakenAway(properties, this.#context.changes)) continue;
      for (const { element, row, column } of cells) {
        if (isTakenAway(childOf(element, 'w:tcPr'), this.#context.changes)) continue;
        const facts: FragmentFacts =
          number === undefined ? { kind: 'text' } : { kind: 'cell', cell: { table: number, row, column } };
        this.#inLabel = labels.has(element);
        this.#blocks(element, facts, false);
        if (this.#inLabel) this.#inLabel = false;
        else this.#release();
      }
    }
  }

  /** The content of a text box, between the paragraphs of the text. */
  #box(box: XmlElement): void {
    const carried = this.#carried;
    this.#carried = undefined;
    this.#blocks(box, { kind: 'text' }, false);
    this.#release();
    this.#carried = carried;
  }

  /** A paragraph that has lost its end, with nothing after it to go on in, ends here. */
  #release(): void {
    if (this.#carried) this.#sink.paragraph(this.#carried.runs, this.#carried.facts);
    this.#carried = undefined;
  }

  #printNotes(): void {
    if (this.#called.length === 0 || this.#carried) return;
    this.#sink.notes(this.#called);
    this.#called = [];
  }
}

/** A content control that holds a table of contents; not every program puts a field into it. */
function isContentsControl(control: XmlElement): boolean {
  const gallery = childOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return attributeOf(gallery) === 'Table of Contents';
}

/** The label of a numbered paragraph that a table sets beside it, typed or automatic. */
function leading(runs: readonly Run[], blank: boolean, { label }: FragmentFacts): Carried {
  if (blank) return { runs: [], facts: label ? { kind: 'item', label } : { kind: 'text' }, leads: label !== undefined };
  return { runs: [...runs, { text: '\t', space: 'break' }], facts: { kind: 'text' }, leads: false };
}

/** A heading that runs into its text makes one paragraph with it. */
function runIn({ label, ...facts }: FragmentFacts, outer: FragmentFacts): FragmentFacts {
  if (facts.kind !== 'heading') return label === undefined ? facts : { ...facts, label };
  return label === undefined ? outer : { kind: 'item', label };
}

function dividedAtPages(runs: readonly Run[]): readonly (readonly Run[])[] {
  const parts: Run[][] = [[]];
  for (const run of runs) {
    if (run.text === PAGE_BREAK) parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts;
}
