import type { Block, BlockId, Edition, Lead, Mark, NoteCall, Role } from '../../model/index.ts';
import { element, type XmlElement, type XmlNode } from '../../wire/index.ts';
import { type Annotation, annotate, type Insertion, textNodes } from './annotate.ts';
import type { Names } from './ids.ts';
import { referenceElement } from './references.ts';

/** Names of the `inline` elements that stand for what the standard has no element for. */
export const INLINE = { label: 'label', lead: 'leadPhrase', verb: 'verb' } as const;
/** Class of a note that nothing calls, and of one that prints no number of its own. */
export const UNCALLED = 'uncalled';
export const UNLABELLED = 'unlabelled';
/** Class of a note call that has no note. */
export const MISSING = 'noteMissing';
export const CHAINS = ['', 'also', 'further'] as const;
const MARKS: Readonly<Record<Mark['kind'], string>> = {
  italic: 'i',
  bold: 'b',
  underline: 'u',
  sup: 'sup',
  link: 'a',
  ins: 'ins',
  del: 'del',
};
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Writes the texts of the blocks of one edition: markup round what is known of them, each note where it is first called. */
export class InlineWriter {
  /** Ids of all concepts that were named, in order. */
  readonly concepts: Set<string> = new Set();
  readonly #notes = new Map<BlockId, { readonly note: Block; readonly further: Block[] }>();
  readonly #before = new Map<BlockId, BlockId>();
  readonly #uncalled = new Map<BlockId | undefined, Block[]>();
  readonly #placed = new Set<BlockId>();
  readonly #edition: Edition;
  readonly #names: Names;

  constructor(edition: Edition, names: Names) {
    this.#edition = edition;
    this.#names = names;
    this.#collectNotes();
  }

  /** The number as printed, with the blanks behind it where these are not one space. */
  label({ label }: Block): XmlElement | undefined {
    if (label === undefined) return undefined;
    const { printed, gap, restored } = label;
    const attributes = { status: restored ? 'editorial' : undefined, class: gap === '' ? 'unspaced' : undefined };
    return element('num', attributes, textNodes(gap === ' ' ? printed : printed + gap));
  }

  /** The text of a block that has its number elsewhere, or none. */
  body(block: Block): readonly XmlNode[] {
    const nodes = annotate(block.text, this.#annotations(block), this.#calls(block));
    return [...nodes, ...this.#uncalledBehind(block.id)];
  }

  /** The text of a block with its number before it, where no element for numbers may stand. */
  labelled(block: Block): readonly XmlNode[] {
    const { label } = block;
    if (label === undefined) return this.body(block);
    const state = label.restored ? 'editorial' : undefined;
    const number = element('inline', { name: INLINE.label, status: state }, textNodes(label.printed + label.gap));
    return [number, ...this.body(block)];
  }

  /** `#requests` for a block that begins with a phrase of the table. */
  concept({ lead }: Block): string | undefined {
    return lead && this.#refer(lead.concept);
  }

  #refer(concept: string): string {
    this.concepts.add(concept);
    return `#${concept}`;
  }

  #annotations(block: Block): readonly Annotation[] {
    const { lead, secondary, references, marks, role, text } = block;
    const whole = withoutOverlap(marks);
    const italic = whole.find(mark => lead && mark.kind === 'italic' && isSame(mark, lead));
    return [
      ...(role === 'number' ? numberAnnotation(text, this.#edition.meta.number) : []),
      ...(role === 'title' ? [wrapped('docTitle', { start: 0, end: text.length })] : []),
      ...(lead ? [this.#phrase(lead, italic ? 'i' : INLINE.lead)] : []),
      ...secondary.map(one => this.#phrase(one, INLINE.verb)),
      ...references.map(
        (reference): Annotation => ({
          at: reference.at,
          wrap: children => {
            if (reference.kind === 'number' || reference.kind === 'percent') this.#refer(reference.kind);
            return referenceElement(reference, children, this.#noteBefore(block));
          },
        }),
      ),
      ...whole
        .filter(mark => mark !== italic)
        .map(({ kind, at, value }) =>
          wrapped(MARKS[kind], at, kind === 'link' ? { href: value ?? '' } : { class: value }),
        ),
    ];
  }

  /** The concept, and behind it what else the words may stand for. */
  #phrase({ at, concept, candidates, chain }: Lead, name: string): Annotation {
    const concepts = [...new Set([concept, ...candidates])].map(one => this.#refer(one));
    const attributes = { class: chain === 0 ? undefined : CHAINS[chain], refersTo: concepts.join(' ') };
    return name === 'i' ? wrapped('i', at, attributes) : wrapped('inline', at, { name, ...attributes });
  }

  #calls({ calls }: Block): readonly Insertion[] {
    return calls.map(call => ({ at: call.at, node: this.#call(call) }));
  }

  #call(call: NoteCall): XmlElement {
    const raised = call.printed === raise(call.number);
    const marker = raised ? String(call.number) : call.printed;
    const own = call.note === undefined ? undefined : this.#notes.get(call.note);
    const node = own === undefined ? missingNote(call, marker) : this.#noteOrReference(own, marker, call);
    return raised ? element('sup', {}, [node]) : node;
  }

  #noteOrReference(
    { note, further }: { readonly note: Block; readonly further: readonly Block[] },
    marker: string,
    call: NoteCall,
  ): XmlElement {
    if (!this.#placed.has(note.id)) return this.#note(note, further, marker, call);
    return element('noteRef', { href: `#${this.#names.of(note.id).eId}`, marker, placement: 'bottom' });
  }

  #note(note: Block, further: readonly Block[], marker?: string, call?: NoteCall): XmlElement {
    this.#placed.add(note.id);
    const { label } = note;
    // A note prints before its text what called it, mostly; then the marker says it.
    const usual = call !== undefined && label?.printed === call.printed.trim() && label.gap === ' ' && !label.restored;
    const attributes = {
      ...this.#names.of(note.id),
      class: call === undefined ? UNCALLED : label === undefined ? UNLABELLED : undefined,
      marker,
      placement: 'bottom',
    };
    return element('authorialNote', attributes, [
      element('p', {}, usual ? this.body(note) : this.labelled(note)),
      ...further.map(one => element('p', this.#names.of(one.id), this.labelled(one))),
    ]);
  }

  /** Notes of an edition that has nothing else. */
  orphans(): readonly XmlElement[] {
    return this.#uncalledBehind(undefined);
  }

  #uncalledBehind(id: BlockId | undefined): readonly XmlElement[] {
    // One may stand in another.
    return (this.#uncalled.get(id) ?? []).flatMap(note =>
      this.#placed.has(note.id) ? [] : [this.#note(note, this.#notes.get(note.id)?.further ?? [])],
    );
  }

  #noteBefore({ id }: Block): string | undefined {
    const before = this.#before.get(id);
    return before && this.#names.of(before).eId;
  }

  #collectNotes(): void {
    const { blocks } = this.#edition;
    const called = reachedNotes(blocks);
    const first = blocks.find(({ role }) => role !== 'note');
    let behind = first?.id;
    let last: BlockId | undefined;
    for (const block of blocks) {
      if (block.role !== 'note') {
        behind = block.id;
        continue;
      }
      const whole = block.parent === undefined ? undefined : this.#notes.get(block.parent);
      if (whole !== undefined) {
        whole.further.push(block);
        continue;
      }
      this.#notes.set(block.id, { note: block, further: [] });
      if (last !== undefined) this.#before.set(block.id, last);
      last = block.id;
      if (!called.has(block.id)) this.#uncalled.set(behind, [...(this.#uncalled.get(behind) ?? []), block]);
    }
  }
}

/** Notes that the text calls, or that such notes call. Those that only call each other belong to nobody. */
function reachedNotes(blocks: readonly Block[]): ReadonlySet<BlockId> {
  const called = ({ calls }: Block): readonly BlockId[] => calls.flatMap(({ note }) => note ?? []);
  const notes = new Map(blocks.filter(({ role }) => role === 'note').map(note => [note.id, note]));
  const reached = new Set<BlockId>();
  const open = blocks.filter(({ role }) => role !== 'note').flatMap(called);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const note = notes.get(id);
    if (note === undefined || reached.has(id)) continue;
    reached.add(id);
    open.push(...called(note));
  }
  return reached;
}

/** What the text says of roles that have an element of their own. */
export const TITLE_ROLES: ReadonlyMap<string, Role> = new Map([
  ['docNumber', 'number'],
  ['docTitle', 'title'],
]);

/** Digits as they stand above the line. */
export function raise(number: number): string {
  return [...String(number)].map(digit => RAISED.charAt(Number(digit))).join('');
}

function missingNote(call: NoteCall, marker: string): XmlElement {
  return element('noteRef', { class: MISSING, href: `#ftn_${call.number}`, marker, placement: 'bottom' });
}

function numberAnnotation(text: string, number: string | undefined): readonly Annotation[] {
  const found = number === undefined ? -1 : text.indexOf(number);
  const at = found < 0 ? { start: 0, end: text.length } : { start: found, end: found + (number ?? '').length };
  return [wrapped('docNumber', at)];
}

/** Marks of one kind that overlap are one mark. */
function withoutOverlap(marks: readonly Mark[]): readonly Mark[] {
  const whole: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.at.start - b.at.start)) {
    const before = whole.findLastIndex(one => one.kind === mark.kind && one.value === mark.value);
    const last = whole[before];
    if (last === undefined || last.at.end <= mark.at.start) whole.push(mark);
    else whole[before] = { ...last, at: { start: last.at.start, end: Math.max(last.at.end, mark.at.end) } };
  }
  return whole;
}

function wrapped(
  name: string,
  at: Annotation['at'],
  attributes: Readonly<Record<string, string | undefined>> = {},
): Annotation {
  return { at, wrap: children => element(name, attributes, children) };
}

function isSame({ at: a }: Pick<Mark, 'at'>, { at: b }: Pick<Mark, 'at'>): boolean {
  return a.start === b.start && a.end === b.end;
}
