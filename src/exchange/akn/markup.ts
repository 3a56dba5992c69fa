import type { Block, Role } from '../../model/index.ts';
import { element, onLines, type XmlElement } from '../../wire/index.ts';
import type { Names, Zone } from './ids.ts';
import type { InlineWriter } from './inline.ts';
import type { Annex, Item, Outline, Section, Unit } from './outline.ts';

/** What elements say of roles by themselves; any other role is their class. */
export interface Usual {
  /** Role of a numbered paragraph: operative in resolutions, and not in their annexes. */
  readonly paragraph: Role;
}

/** What a paragraph stands in. */
type Below = 'body' | 'section' | 'unit';

/** What `refersTo` says of a line that stands in a section and is no heading. */
export const CROSS_HEADINGS: ReadonlyMap<string, Role> = new Map([
  ['#preamble', 'preambular'],
  ['#enactingFormula', 'enacting'],
]);

/** Elements of sections, by the first part of the last component of their ids. */
const SECTIONS: Readonly<Record<string, string>> = {
  part: 'part',
  ttl: 'title',
  chap: 'chapter',
  sec: 'section',
  art: 'article',
  heading: 'division',
};

/** Builds the elements of one edition. */
export class MarkupWriter {
  /** Concepts that elements refer to and that are no phrases. */
  readonly kinds: Set<string> = new Set();
  readonly #inline: InlineWriter;
  readonly #names: Names;

  constructor(inline: InlineWriter, names: Names) {
    this.#inline = inline;
    this.#names = names;
  }

  /** Preface, preamble, body and conclusions; zones are named in the ids of the main document only. */
  parts({ preface, preamble, body, conclusions }: Outline, usual: Usual, zoned: boolean): readonly XmlElement[] {
    const zone = (name: Zone): Zone => (zoned ? name : '');
    // In the order of the text: a note stands where it is called first.
    const front = preface.map(unit => this.#line(unit.block, zone('preface'), 'masthead'));
    const recitals = this.#preamble(preamble, zoned);
    const items = body.map(item => this.#item(item, usual, 'body'));
    // The schema wants a body where there is none.
    if (items.length === 0) items.push(element('p', {}, zoned ? this.#inline.orphans() : []));
    const end = conclusions.map(unit => this.#line(unit.block, zone('conclusions'), 'closing'));
    return [
      ...group('preface', front),
      ...group('preamble', recitals),
      element('mainBody', {}, onLines(items)),
      ...group('conclusions', end),
    ];
  }

  /** Number and title of an annex. */
  annexHeads({ heads }: Annex): readonly XmlElement[] {
    return heads.map((block, i) =>
      element(i === 0 ? 'heading' : 'subheading', this.#names.of(block.id), this.#inline.labelled(block)),
    );
  }

  #preamble(units: readonly Unit[], zoned: boolean): readonly XmlElement[] {
    const out: XmlElement[] = [];
    for (let i = 0; i < units.length; ) {
      const unit = units[i];
      if (unit?.block.role === 'enacting') {
        out.push(this.#formula(unit.block, zoned ? 'preamble' : ''));
        i += 1;
        continue;
      }
      const end = units.findIndex(({ block }, at) => at > i && block.role === 'enacting');
      const recitals = units.slice(i, end < 0 ? units.length : end);
      const zone = zoned ? 'preamble__recs' : '';
      out.push(
        element('recitals', this.#names.container(zoned ? 'preamble__recs' : `${recitals[0]?.block.id}__recs`), [
          ...onLines(recitals.map(one => this.#recital(one, zone))),
        ]),
      );
      i += recitals.length;
    }
    return out;
  }

  #formula(block: Block, zone: Zone): XmlElement {
    const attributes = { name: 'enactingFormula', ...this.#names.of(block.id, zone) };
    return element('formula', attributes, [element('p', {}, this.#inline.labelled(block))]);
  }

  #recital({ block, children }: Unit, zone: Zone): XmlElement {
    const attributes = { ...this.#names.of(block.id, zone), refersTo: this.#inline.concept(block) };
    return element('recital', attributes, [
      ...this.#number(block),
      element('p', {}, this.#inline.body(block)),
      ...this.#blockLists(children, zone),
    ]);
  }

  /** List members where only blocks may stand. */
  #blockLists(children: readonly Item[], zone: Zone): readonly XmlElement[] {
    const units = children.filter(child => child.kind === 'unit');
    return runs(units, ({ block }) => block.role === 'point').flatMap(({ members, list }): readonly XmlElement[] => {
      if (!list) {
        return members.flatMap(({ block, children: below }) => [
          this.#line(block, zone, 'paragraph'),
          ...this.#blockLists(below, zone),
        ]);
      }
      const id = `${members[0]?.block.id}`.replace(/__[^_]+_[^_]*$/u, '');
      return [
        element(
          'blockList',
          this.#names.container(`${zone === '' ? '' : `${zone}__`}${id}__list_1`),
          onLines(
            members.map(({ block, children: below }) =>
              element('item', { ...this.#names.of(block.id, zone), refersTo: this.#inline.concept(block) }, [
                ...this.#number(block),
                element('p', {}, this.#inline.body(block)),
                ...this.#blockLists(below, zone),
              ]),
            ),
          ),
        ),
      ];
    });
  }

  /** A line of its own: `p` with the id of its block. */
  #line(block: Block, zone: Zone, usual: Role): XmlElement {
    const titled = block.text !== '' && (block.role === 'number' || block.role === 'title');
    const attributes = {
      ...this.#names.of(block.id, zone),
      class: block.role === usual || titled ? undefined : block.role,
      refersTo: this.#inline.concept(block),
    };
    return element('p', attributes, this.#inline.labelled(block));
  }

  #number(block: Block): readonly XmlElement[] {
    const number = this.#inline.label(block);
    return number === undefined ? [] : [number];
  }

  #item(item: Item, usual: Usual, below: Below): XmlElement {
    return item.kind === 'section' ? this.#section(item, usual) : this.#unit(item, usual, below);
  }

  #section({ id, heads, children }: Section, usual: Usual): XmlElement {
    const own = id.slice(id.lastIndexOf('__') < 0 ? 0 : id.lastIndexOf('__') + 2);
    const stem = own.replace(/_.*$/u, '');
    const name = SECTIONS[stem] ?? 'hcontainer';
    const attributes = { name: name === 'hcontainer' ? own : undefined, ...this.#names.container(id) };
    return element(
      name,
      attributes,
      onLines([...this.#heads(heads, stem), ...children.map(child => this.#item(child, usual, 'section'))]),
    );
  }

  /** `II` alone is a number, and the line below it the heading; `II. General` is both at once. */
  #heads([first, second]: readonly Block[], stem: string): readonly XmlElement[] {
    if (first === undefined) return [];
    const names = (block: Block) => this.#names.of(block.id);
    const bare = first.label === undefined && stem !== 'heading';
    const number = bare ? [element('num', names(first), this.#inline.body(first))] : this.#number(first);
    const heading = bare ? [] : [element('heading', names(first), this.#inline.body(first))];
    if (second === undefined) return [...number, ...heading];
    return [
      ...number,
      ...heading,
      element(bare ? 'heading' : 'subheading', names(second), this.#inline.labelled(second)),
    ];
  }

  #unit(unit: Unit, usual: Usual, below: Below): XmlElement {
    const { block, children } = unit;
    const [kind] = [...CROSS_HEADINGS].find(([, role]) => role === block.role) ?? [];
    if (kind !== undefined && below !== 'body' && children.length === 0) {
      this.kinds.add(kind.slice(1));
      const refersTo = [kind, this.#inline.concept(block)].filter(one => one !== undefined).join(' ');
      return element('crossHeading', { ...this.#names.of(block.id), refersTo }, this.#inline.labelled(block));
    }
    const { name, role } = hierarchyElement(block, usual, below);
    const attributes = {
      name: name === 'hcontainer' ? role : undefined,
      ...this.#names.of(block.id),
      class: role === block.role ? undefined : block.role,
      refersTo: this.#inline.concept(block),
    };
    return element(name, attributes, onLines([...this.#number(block), ...this.#content(unit, usual)]));
  }

  #content({ block, children }: Unit, usual: Usual): readonly XmlElement[] {
    const text = element('p', {}, this.#inline.body(block));
    if (children.length === 0) return [element('content', {}, [text])];
    const points = children.filter(isPoint);
    const [wrap, ...others] = children.slice(points.length);
    const listed = points.length > 0 && children.slice(0, points.length).every(isPoint) && others.length === 0;
    if (listed && (wrap === undefined || isWrap(wrap))) {
      const end = wrap?.kind === 'unit' ? [element('wrapUp', {}, [this.#line(wrap.block, '', 'paragraph')])] : [];
      return [this.#list(block, points, usual, [element('intro', {}, [text])], end)];
    }
    return [
      element('intro', {}, [text]),
      ...runs(children, isPoint).flatMap(({ members, list }) =>
        list ? [this.#list(block, members, usual)] : members.map(member => this.#item(member, usual, 'unit')),
      ),
    ];
  }

  #list(
    { id }: Block,
    points: readonly Item[],
    usual: Usual,
    intro: readonly XmlElement[] = [],
    wrapUp: readonly XmlElement[] = [],
  ): XmlElement {
    const names = this.#names.container(`${id}__list_1`);
    const items = points.map(point => this.#item(point, usual, 'unit'));
    return element('list', names, onLines([...intro, ...items, ...wrapUp]));
  }
}

/** Element of a paragraph in a hierarchy, and the role it tells. */
function hierarchyElement({ role }: Block, { paragraph }: Usual, below: Below): { name: string; role: Role } {
  if (role === 'point') return { name: 'point', role };
  if (role === 'paragraph' && below === 'unit') return { name: 'alinea', role };
  if (role === 'operative' || role === 'paragraph') return { name: 'paragraph', role: paragraph };
  return { name: 'hcontainer', role };
}

function isPoint(item: Item): boolean {
  return item.kind === 'unit' && item.block.role === 'point';
}

/** Text that goes on behind a list. */
function isWrap(item: Item): boolean {
  return item.kind === 'unit' && item.block.role === 'paragraph' && item.children.length === 0;
}

/** Neighbours that are list members together, and the others together. */
function runs<T>(
  items: readonly T[],
  isMember: (item: T) => boolean,
): readonly { members: readonly T[]; list: boolean }[] {
  const out: { members: T[]; list: boolean }[] = [];
  for (const item of items) {
    const list = isMember(item);
    const last = out.at(-1);
    if (last?.list === list) last.members.push(item);
    else out.push({ members: [item], list });
  }
  return out;
}

function group(name: string, children: readonly XmlElement[]): readonly XmlElement[] {
  return children.length === 0 ? [] : [element(name, {}, onLines(children))];
}
