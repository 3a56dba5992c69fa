import type { XmlElement } from '../../wire/index.ts';
import type { Run, RunLook } from '../runs.ts';
import { alternativeOf, boxesIn } from './boxes.ts';
import { Fields, isContentsCode, linkOf } from './fields.ts';
import { runPropertiesOf } from './former.ts';
import { formulaText } from './math.ts';
import type { CalledNote } from './notes.ts';
import type { DocxContext } from './story.ts';
import { type ParagraphStyle, type RunProperties, runProperties } from './styles.ts';
import { mapSymbols, symbolOf } from './symbols.ts';
import { attributeOf, childOf, isXmlElement } from './xml.ts';

/** Text of a run that stands for a page or column break. */
export const PAGE_BREAK = '\f';

/** What a paragraph holds between its ends. */
export interface Inline {
  readonly runs: Run[];
  /** Notes called in it, in order. */
  readonly notes: CalledNote[];
  /** Contents of text boxes that hang on it. */
  readonly boxes: XmlElement[];
  /** True when it lies in a table of contents. */
  contents: boolean;
}

/** What is around a run. */
interface Around {
  readonly style: ParagraphStyle;
  readonly link?: string;
  readonly ins?: boolean;
  readonly del?: boolean;
  /** Look of a note's own number, when the paragraph belongs to a note. */
  readonly ownNote?: CalledNote;
}

/** Elements that only wrap what they hold. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:rubyBase',
  'm:oMathPara',
]);
const SHOWN_HIDDEN = 60;

/** Reads the inside of paragraphs of one story: body, note or header. Fields go on from paragraph to paragraph. */
export class InlineReader {
  readonly #context: DocxContext;
  readonly #fields: Fields;

  constructor(context: DocxContext, endless: ReadonlySet<XmlElement>) {
    this.#context = context;
    this.#fields = new Fields(endless);
  }

  /** The content of a paragraph. */
  read(paragraph: XmlElement, style: ParagraphStyle, ownNote?: CalledNote): Inline {
    const inline: Inline = { runs: [], notes: [], boxes: [], contents: this.#fields.isContents };
    this.#children(paragraph, { style, ...(ownNote ? { ownNote } : {}) }, inline);
    inline.contents ||= this.#fields.isContents;
    for (const kind of this.#fields.unknown) this.#context.numbers.unknown.add(`field ${kind}`);
    return inline;
  }

  #children(element: XmlElement, around: Around, inline: Inline): void {
    for (const child of element.children) if (isXmlElement(child)) this.#element(child, around, inline);
  }

  #element(element: XmlElement, around: Around, inline: Inline): void {
    const { changes, relationships } = this.#context;
    switch (element.name) {
      case 'w:r':
        return this.#run(element, around, inline);
      case 'w:ins':
      case 'w:moveTo':
        if (changes === 'reject') return;
        return this.#children(element, changes === 'show' ? { ...around, ins: true } : around, inline);
      case 'w:del':
      case 'w:moveFrom':
        if (changes === 'accept') return;
        return this.#children(element, changes === 'show' ? { ...around, del: true } : around, inline);
      case 'w:hyperlink': {
        const target = relationships.get(attributeOf(element, 'r:id') ?? '');
        return this.#children(element, target?.external ? { ...around, link: target.target } : around, inline);
      }
      case 'w:fldSimple': {
        const code = attributeOf(element, 'w:instr') ?? '';
        const link = linkOf(code);
        if (isContentsCode(code)) inline.contents = true;
        return this.#children(element, link === undefined ? around : { ...around, link }, inline);
      }
      case 'mc:AlternateContent': {
        const chosen = alternativeOf(element);
        return chosen && this.#children(chosen, around, inline);
      }
      case 'm:oMath':
        return this.#formula(element, inline);
      case 'w:tbl':
      case 'w:p':
        // Not allowed here, and yet there are programs that write it.
        inline.boxes.push({ name: 'w:txbxContent', attributes: new Map(), children: [element] });
        return;
      default:
        if (WRAPPERS.has(element.name)) this.#children(element, around, inline);
    }
  }

  #run(run: XmlElement, around: Around, inline: Inline): void {
    const properties = runPropertiesOf(run, this.#context.changes);
    const resolved = this.#resolve(properties, around.style);
    const link = around.link ?? this.#fields.link;
    const look: RunLook = {
      ...(resolved.italic ? { italic: true } : {}),
      ...(resolved.bold ? { bold: true } : {}),
      ...(resolved.underline ? { underline: true } : {}),
      ...(resolved.raised ? { sup: true } : {}),
      ...(around.ins ? { ins: true } : {}),
      ...(around.del ? { del: true } : {}),
      ...(link === undefined ? {} : { link }),
    };
    this.#content(run, { ...around, look, font: resolved.font ?? '', hidden: resolved.hidden ?? false }, inline);
  }

  #content(run: XmlElement, drawn: Drawn, inline: Inline): void {
    let custom: string | undefined;
    for (const child of run.children) {
      if (!isXmlElement(child)) continue;
      if (child.name === 'w:fldChar') {
        const text = this.#fields.take(child);
        if (text !== undefined && !drawn.hidden) inline.runs.push({ ...drawn.look, text });
      } else if (child.name === 'w:instrText') this.#fields.takeCode(textOf(child, true));
      else if (child.name === 'mc:AlternateContent') {
        const chosen = alternativeOf(child);
        if (chosen) this.#content(chosen, drawn, inline);
      } else if (child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object') {
        for (const box of boxesIn(child)) inline.boxes.push(box);
      } else if (child.name === 'w:ruby') {
        const base = childOf(child, 'w:rubyBase');
        this.#context.losses.readings += 1;
        if (base) this.#children(base, drawn, inline);
      } else if (!this.#fields.shows) continue;
      else if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference') {
        const note = this.#context.notes.call(child.name === 'w:footnoteReference' ? 'footnote' : 'endnote', child);
        inline.notes.push(note);
        if (note.printed === undefined) custom = note.key;
        else inline.runs.push({ ...drawn.look, sup: true, note: note.key, text: note.printed });
      } else {
        const look = custom === undefined ? drawn.look : { ...drawn.look, sup: true, note: custom };
        const made = this.#sign(child, look, drawn);
        if (!made) continue;
        this.#fields.takeText();
        if (drawn.hidden) this.#hide(made.text);
        else inline.runs.push(made);
      }
    }
  }

  /** The run that one element inside `w:r` makes. */
  #sign(element: XmlElement, look: RunLook, drawn: Drawn): Run | undefined {
    switch (element.name) {
      case 'w:t':
      case 'w:delText': {
        const { text, unknown } = mapSymbols(textOf(element, this.#context.keepsBlanks), drawn.font);
        this.#context.losses.symbols += unknown;
        return text === '' ? undefined : { ...look, text };
      }
      case 'w:tab':
      case 'w:ptab':
        return { ...look, text: '\t', space: 'break' };
      case 'w:br':
      case 'w:cr': {
        const page = /^(?:page|column)$/u.test(attributeOf(element, 'w:type') ?? '');
        return page ? { text: PAGE_BREAK, space: 'break' } : { ...look, text: '\n', space: 'break' };
      }
      case 'w:noBreakHyphen':
        return { ...look, text: '\u2011' };
      case 'w:softHyphen':
        return { ...look, text: '\u00ad' };
      case 'w:sym': {
        const sign = symbolOf(attributeOf(element, 'w:font') ?? 'Symbol', attributeOf(element, 'w:char') ?? '');
        if (sign === undefined) this.#context.losses.symbols += 1;
        return { ...look, text: sign ?? '\ufffd' };
      }
      case 'w:footnoteRef':
      case 'w:endnoteRef':
        return drawn.ownNote?.printed === undefined ? undefined : { ...look, sup: true, text: drawn.ownNote.printed };
      default:
        return undefined;
    }
  }

  #hide(text: string): void {
    const { hidden } = this.#context.losses;
    const last = hidden.at(-1) ?? '';
    if (hidden.length > 0 && last.length < SHOWN_HIDDEN) hidden[hidden.length - 1] = last + text;
    else hidden.push(text);
  }

  #formula(formula: XmlElement, inline: Inline): void {
    const text = formulaText(formula);
    if (text !== '' && this.#fields.shows) inline.runs.push({ text });
  }

  /** Own properties go before those of the character style, these before those of the paragraph's; bold in both styles is plain, as in Word. */
  #resolve(properties: XmlElement | undefined, style: ParagraphStyle): RunProperties {
    const named = attributeOf(childOf(properties, 'w:rStyle'));
    const character = named === undefined ? {} : this.#context.styles.character(named);
    const both = (key: 'bold' | 'italic' | 'hidden'): boolean => {
      const own = character[key];
      const below = style.run[key] ?? false;
      return own === undefined ? below : own && below ? key === 'hidden' : own;
    };
    return {
      ...(style.run.font === undefined ? {} : { font: style.run.font }),
      bold: both('bold'),
      italic: both('italic'),
      hidden: both('hidden'),
      ...(character.font === undefined ? {} : { font: character.font }),
      underline: character.underline ?? style.run.underline ?? false,
      raised: character.raised ?? style.run.raised ?? false,
      ...runProperties(properties),
    };
  }
}

/** What is around a sign inside a run. */
interface Drawn extends Around {
  readonly look: RunLook;
  readonly font: string;
  readonly hidden: boolean;
}

/** Text of `w:t`: blanks at its ends count only when the document says so. Line feeds in it are no line breaks. */
function textOf(element: XmlElement, keep = false): string {
  const text = element.children.filter(child => typeof child === 'string').join('');
  let start = 0;
  let end = text.length;
  if (!keep && attributeOf(element, 'xml:space') !== 'preserve') {
    while (start < end && XML_BLANKS.includes(text.charAt(start))) start++;
    while (end > start && XML_BLANKS.includes(text.charAt(end - 1))) end--;
  }
  return text.slice(start, end).replace(/[\r\n]/gu, ' ');
}

const XML_BLANKS = ' \t\r\n';
