import { conceptOf } from '../../language/index.ts';
import type { Lead, Mark, Reference, Span } from '../../model/index.ts';
import { textOf, type XmlElement, type XmlNode } from '../../wire/index.ts';
import { digitValue } from '../digits.ts';
import { CONTINUED } from './annotate.ts';
import { CHAINS, INLINE, MISSING, raise, TITLE_ROLES } from './inline.ts';
import { readReference } from './references.ts';

/** A note call; the note itself when this is where it stands. */
export interface MarkedCall {
  readonly at: number;
  readonly printed: string;
  readonly number: number;
  /** The `authorialNote`, or the eId of one that stands elsewhere. */
  readonly note?: XmlElement | string;
}

/** The content of a line, taken apart. */
export interface Line {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly references: readonly Reference[];
  readonly lead?: Lead;
  readonly secondary: readonly Lead[];
  readonly calls: readonly MarkedCall[];
  /** Notes that stand here and are not called. */
  readonly uncalled: readonly XmlElement[];
  /** Number that stands in the line itself. */
  readonly label?: XmlElement;
  readonly role?: 'number' | 'title';
  /** Structures quoted inside the line: paragraphs of their own. */
  readonly structures: readonly XmlElement[];
}

const MARKS: ReadonlyMap<string, Mark['kind']> = new Map([
  ['i', 'italic'],
  ['b', 'bold'],
  ['u', 'underline'],
  ['sup', 'sup'],
  ['a', 'link'],
  ['ins', 'ins'],
  ['del', 'del'],
]);
const STRUCTURES: ReadonlySet<string> = new Set(['quotedStructure', 'embeddedStructure', 'subFlow']);
const NOTES: ReadonlySet<string> = new Set(['authorialNote', 'noteRef']);

/** Takes the content of a line apart. Line feeds between tags are how other programs lay out their files: they count as one blank, at the ends as none. */
export function readLine(nodes: readonly XmlNode[]): Line {
  const reader = new LineReader(nodes.some(hasLineFeed));
  reader.read(nodes);
  return reader.line();
}

function hasLineFeed(node: XmlNode): boolean {
  return typeof node === 'string' ? node.includes('\n') : !NOTES.has(node.name) && node.children.some(hasLineFeed);
}

/** A part that may go on in a later element. */
interface Growing {
  readonly name: string;
  readonly start: number;
  end: number;
  readonly element: XmlElement;
}

class LineReader {
  readonly #reflow: boolean;
  #text = '';
  readonly #parts: Growing[] = [];
  readonly #calls: MarkedCall[] = [];
  readonly #uncalled: XmlElement[] = [];
  readonly #structures: XmlElement[] = [];
  /** Parts that the reading is inside of. */
  readonly #open: Growing[] = [];
  #label: XmlElement | undefined;

  constructor(reflow: boolean) {
    this.#reflow = reflow;
  }

  read(nodes: readonly XmlNode[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.#append(node);
      else this.#element(node);
    }
  }

  line(): Line {
    if (this.#reflow) this.#text = this.#text.trimEnd();
    const text = this.#text;
    const parts = this.#parts
      .map(part => ({ ...part, end: Math.min(part.end, text.length) }))
      .filter(({ name, start, end }) => start < end || TITLE_ROLES.has(name));
    const phrases = parts.flatMap(part => {
      const phrase = phraseOf(part);
      return phrase === undefined ? [] : [{ part, phrase }];
    });
    const lead = phrases.find(({ part }) => part.element.attributes.get('name') !== INLINE.verb);
    const marks = parts.flatMap(({ name, start, end, element }): readonly Mark[] => {
      const kind = MARKS.get(name);
      const value =
        kind === 'link' ? element.attributes.get('href') : withoutContinued(element).attributes.get('class');
      const kept = kind === 'link' || (kind === 'sup' && value !== undefined);
      return kind === undefined ? [] : [{ kind, at: { start, end }, ...(kept && { value: value ?? '' }) }];
    });
    const references = parts.flatMap(({ start, end, element }): readonly Reference[] => {
      const reference = readReference(withoutContinued(element));
      return reference === undefined ? [] : [{ ...reference, at: { start, end } }];
    });
    const role = parts.map(({ name }) => TITLE_ROLES.get(name)).find(one => one === 'number' || one === 'title');
    return {
      text,
      marks: inOrder(marks),
      references: inOrder(references),
      ...(lead && { lead: lead.phrase }),
      secondary: inOrder(phrases.filter(one => one !== lead).map(({ phrase }) => phrase)),
      calls: this.#calls.map(call => ({ ...call, at: Math.min(call.at, text.length) })),
      uncalled: this.#uncalled,
      ...(this.#label && { label: this.#label }),
      ...(role !== undefined && { role }),
      structures: this.#structures,
    };
  }

  #append(text: string): void {
    if (!this.#reflow) {
      this.#text += text;
      return;
    }
    const folded = text.replace(/\s+/gu, ' ');
    this.#text += this.#text === '' || /\s$/u.test(this.#text) ? folded.trimStart() : folded;
  }

  #element(node: XmlElement): void {
    const { name, attributes, children } = node;
    const [only] = children;
    if (name === 'sup' && children.length === 1 && typeof only === 'object' && NOTES.has(only.name)) {
      return this.#call(only, true);
    }
    if (NOTES.has(name)) return this.#call(node, false);
    if (STRUCTURES.has(name)) return void this.#structures.push(node);
    if (name === 'eol' || name === 'br') {
      this.#text += '\n';
      return;
    }
    if (name === 'inline' && attributes.get('name') === INLINE.label && this.#text === '') {
      this.#label = node;
      return;
    }
    const start = this.#text.length;
    const before = this.#parts.findLast(
      one => one.end === start && !this.#open.includes(one) && isRest(node, one.element),
    );
    const part = before ?? { name, start, end: start, element: node };
    // Before what stands in it: of two round the same words the outer one comes first.
    if (before === undefined) this.#parts.push(part);
    this.#open.push(part);
    this.read(children);
    this.#open.pop();
    part.end = this.#text.length;
  }

  #call(node: XmlElement, raised: boolean): void {
    const { name, attributes } = node;
    const marker = attributes.get('marker') ?? '';
    const classes = attributes.get('class') ?? '';
    const target = name === 'noteRef' ? (attributes.get('href') ?? '').replace(/^#/u, '') : attributes.get('eId');
    if (name === 'authorialNote' && classes.split(' ').includes('uncalled')) return void this.#uncalled.push(node);
    const missing = classes.split(' ').includes(MISSING);
    const number = (missing ? undefined : printedNumber(marker)) ?? printedNumber(target ?? '') ?? 0;
    const note = name === 'authorialNote' ? node : missing ? undefined : target;
    this.#calls.push({
      at: this.#text.length,
      printed: raised ? raise(number) : marker,
      number,
      ...(note !== undefined && { note }),
    });
  }
}

/** True for an element that goes on where the other was cut. */
function isRest(node: XmlElement, cut: XmlElement): boolean {
  if (node.name !== cut.name || !(node.attributes.get('class') ?? '').split(' ').includes(CONTINUED)) return false;
  const key = (one: XmlElement): string => JSON.stringify([...withoutContinued(one).attributes]);
  return key(node) === key(cut);
}

function phraseOf({ name, start, end, element }: Growing): Lead | undefined {
  const { attributes } = element;
  const kind = attributes.get('name');
  const own = name === 'inline' && (kind === INLINE.lead || kind === INLINE.verb);
  const candidates = (attributes.get('refersTo') ?? '').split(/\s+/u).map(one => one.replace(/^#/u, ''));
  const [concept = ''] = candidates;
  // Italics of other files refer to all sorts of things.
  if (concept === '' || !(own || (name === 'i' && conceptOf(concept) !== undefined))) return undefined;
  const chain = CHAINS.indexOf(withoutContinued(element).attributes.get('class') as (typeof CHAINS)[number]);
  return { at: { start, end }, concept, candidates, chain: chain === 1 || chain === 2 ? chain : 0 };
}

function withoutContinued(node: XmlElement): XmlElement {
  const classes = node.attributes.get('class');
  if (classes === undefined || !classes.includes(CONTINUED)) return node;
  const rest = classes
    .split(' ')
    .filter(one => one !== CONTINUED)
    .join(' ');
  const attributes = new Map(node.attributes);
  if (rest === '') attributes.delete('class');
  else attributes.set('class', rest);
  return { ...node, attributes };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The first number in a marker, whatever its digits. */
export function printedNumber(text: string): number | undefined {
  const plain = [...text].map(sign => (RAISED.includes(sign) ? String(RAISED.indexOf(sign)) : sign)).join('');
  const digits = /\p{Nd}{1,6}/u.exec(plain)?.[0];
  if (digits === undefined) return undefined;
  return Number(digits.replace(/\p{Nd}/gu, digit => String(digitValue(digit))));
}

function inOrder<T extends { readonly at: Span }>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
}

/** All text of an element; line feeds between tags count as one blank, at the ends as none. */
export function plainText(node: XmlElement): string {
  const text = textOf(node.children);
  if (text.includes('\n')) return text.replace(/\s+/gu, ' ').trim();
  return node.children
    .map(child => (typeof child === 'string' ? child : child.name === 'eol' ? '\n' : plainText(child)))
    .join('');
}
