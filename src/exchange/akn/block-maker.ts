import { type Language, readLabel, readRoman, readSectionLabel } from '../../language/index.ts';
import { type Block, type BlockId, blockId, type Label, type NoteCall, type Role } from '../../model/index.ts';
import type { XmlElement } from '../../wire/index.ts';
import { idOfEId } from './ids.ts';
import { UNCALLED, UNLABELLED } from './inline.ts';
import { type Line, type MarkedCall, plainText, printedNumber, readLine } from './read-inline.ts';
import { ROLES } from './roles.ts';
import type { AknElement } from './tree.ts';

/** What is known of a block before its line is read. */
export interface BlockPlan {
  readonly role: Role;
  /** The element that has the ids of the block. */
  readonly named?: AknElement | undefined;
  /** The element of its number. */
  readonly number?: XmlElement | undefined;
  readonly parent?: BlockId | undefined;
  /** Of its number: 0 for paragraphs, 1 for points … */
  readonly level?: number;
  /** Name of the element, for the reasons. */
  readonly because: string;
}

/** Makes blocks of lines, in order; notes follow the block that they stand in. */
export class BlockMaker {
  /** True when classes and `wId` are ours. */
  readonly own: boolean;
  /** Elements that were passed over, with their number. */
  readonly ignored: Map<string, number> = new Map();
  readonly #language: Language | undefined;
  readonly #blocks: Block[] = [];
  readonly #taken = new Set<string>();
  /** Notes by the eId that references to them name. */
  readonly #notes = new Map<string, BlockId>();
  readonly #waiting: { readonly at: number; readonly call: number; readonly eId: string }[] = [];
  readonly #counts = new Map<Role, number>();

  /** Ids that elements bring; those that are made here are others. */
  readonly #brought: ReadonlySet<string>;

  constructor(own: boolean, language: Language | undefined, brought: ReadonlySet<string>) {
    this.own = own;
    this.#language = language;
    this.#brought = brought;
  }

  ignore({ name }: XmlElement): void {
    this.ignored.set(name, (this.ignored.get(name) ?? 0) + 1);
  }

  /** The role that a class of ours names. */
  roleOf({ attributes }: XmlElement, usual: Role): Role {
    return (this.own ? ROLES.get(attributes.get('class') ?? '') : undefined) ?? usual;
  }

  /** All blocks, with the calls that name their note by reference bound. */
  blocks(): readonly Block[] {
    const bound = [...this.#blocks];
    for (const { at, call, eId } of this.#waiting) {
      const note = this.#notes.get(eId);
      const block = bound[at];
      if (note === undefined || block === undefined) continue;
      const calls = block.calls.map((one, i): NoteCall => (i === call ? { ...one, note } : one));
      bound[at] = { ...block, calls };
    }
    return bound;
  }

  /** Adds the block of a line, and the notes that stand in it. */
  add(
    content: AknElement | undefined,
    plan: BlockPlan,
  ): { readonly id: BlockId; readonly structures: readonly XmlElement[] } {
    const line = readLine(content?.children ?? []);
    const id = this.#idOf(plan);
    const at = this.#blocks.length;
    const label = this.#labelOf(plan.number ?? line.label, id, plan);
    this.#push(id, { ...plan, parent: plan.parent ?? this.#parentOf(id, plan.role) }, line, label);
    const notes: BlockId[] = [];
    line.calls.forEach((call, i) => {
      if (typeof call.note === 'string') this.#waiting.push({ at, call: i, eId: call.note });
      else if (call.note !== undefined) notes[i] = this.#note(call.note, call);
    });
    for (const note of line.uncalled) this.#note(note, undefined);
    const block = this.#blocks[at];
    if (block && notes.length > 0) {
      const calls = block.calls.map(
        (one, i): NoteCall => ({ ...one, ...(notes[i] !== undefined && { note: notes[i] }) }),
      );
      this.#blocks[at] = { ...block, calls };
    }
    return { id, structures: line.structures };
  }

  /** Adds the notes of a line that is no block. */
  addNotes(content: AknElement): void {
    for (const note of readLine(content.children).uncalled) this.#note(note, undefined);
  }

  #push(id: BlockId, { role, parent, because }: BlockPlan, line: Line, label: Label | undefined): void {
    const { text, marks, references, calls, lead, secondary } = line;
    this.#blocks.push({
      id,
      role,
      ...(parent !== undefined && { parent }),
      order: this.#blocks.length,
      ...(label && { label }),
      text,
      pieces: [],
      marks,
      calls: calls.map(({ at, printed, number }) => ({ at, printed, number })),
      references,
      ...(lead && { lead }),
      secondary,
      reasons: [`<${because}>`],
      probability: 1,
    });
  }

  /** A note, and its further paragraphs. */
  #note(note: XmlElement, call: MarkedCall | undefined): BlockId {
    const element = note as AknElement;
    const classes = (note.attributes.get('class') ?? '').split(' ');
    const [first, ...further] = element.children.filter(child => typeof child !== 'string');
    const plan = { role: 'note', named: element, because: 'authorialNote' } as const;
    const eId = note.attributes.get('eId') ?? note.attributes.get('id') ?? '';
    const before = this.#blocks.length;
    const { id } = this.add(first, plan);
    if (eId !== '') this.#notes.set(eId, id);
    const made = this.#blocks[before];
    const usual =
      call !== undefined && call.printed.trim() !== '' && !classes.includes(UNLABELLED) && !classes.includes(UNCALLED);
    if (made !== undefined && made.label === undefined && usual) {
      const ordinal = printedNumber(eId) ?? call.number;
      this.#blocks[before] = { ...made, label: { printed: call.printed.trim(), gap: ' ', ordinal, level: 0 } };
    }
    for (const one of further) this.add(one, { role: 'note', named: one, parent: id, because: 'authorialNote' });
    return id;
  }

  #idOf({ role, named }: BlockPlan): BlockId {
    const wId = this.own ? named?.attributes.get('wId') : undefined;
    const eId = named?.attributes.get('eId') ?? named?.attributes.get('id') ?? '';
    const wanted = wId ?? (eId === '' ? this.#nextId(role) : idOfEId(eId));
    let id = wanted;
    for (let n = 1; this.#taken.has(id); n += 1) id = n === 1 ? `${wanted}_bis` : `${wanted}_bis${n}`;
    this.#taken.add(id);
    return blockId(id);
  }

  /** A point whose paragraph another one stands below of is not inside of it: then its id tells. */
  #parentOf(id: string, role: Role): BlockId | undefined {
    const above = id.slice(0, Math.max(0, id.lastIndexOf('__')));
    return this.own && role === 'point' && this.#taken.has(above) ? blockId(above) : undefined;
  }

  #labelOf(number: XmlElement | undefined, id: BlockId, { level = 0 }: BlockPlan): Label | undefined {
    if (number === undefined) return undefined;
    const whole = plainText(number);
    const bare = number.name !== 'inline' && !/\s$/u.test(whole);
    const printed = whole.trimEnd();
    const gap = bare ? (number.attributes.get('class') === 'unspaced' ? '' : ' ') : whole.slice(printed.length);
    const ordinal = this.#ordinalOf(id, printed, level);
    const restored = number.attributes.get('status') === 'editorial';
    return { printed, gap, ordinal, level, ...(restored && { restored }) };
  }

  #nextId(role: Role): string {
    let id: string;
    do {
      const count = (this.#counts.get(role) ?? 0) + 1;
      this.#counts.set(role, count);
      id = `${STEMS[role] ?? 'par'}_${count}`;
    } while (this.#brought.has(id));
    return id;
  }

  #ordinalOf(id: BlockId, printed: string, level: number): number {
    const own = id.replace(/__heading(?:_bis\d*)?$/u, '');
    const [, stem, value = ''] =
      /(?:^|__)(point|item|sub|[a-z]+)_([^_]+)[^/]*$/u.exec(own.slice(Math.max(0, own.lastIndexOf('__')))) ?? [];
    if (/^\d+$/u.test(value)) return Number(value);
    if (stem === 'item') return readRoman(value) ?? 0;
    if (stem === 'point' || stem === 'sub') return letterValue(value);
    if (this.#language === undefined) return 0;
    const found =
      readSectionLabel(`${printed} X`, this.#language) ??
      readLabel(`${printed} `, this.#language, { expected: { level, ordinal: 1 } });
    return found?.ordinal ?? 0;
  }
}

/** Beginnings of the ids of blocks that bring none. */
const STEMS: Partial<Record<Role, string>> = {
  masthead: 'mast',
  preambular: 'rec',
  operative: 'para',
  point: 'point',
  heading: 'heading',
  closing: 'close',
  annex: 'att',
  row: 'row',
  note: 'note',
};

/** a → 1, z → 26, aa → 27. */
function letterValue(letters: string): number {
  return /^[a-z]{1,3}$/u.test(letters) ? [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 96, 0) : 0;
}
