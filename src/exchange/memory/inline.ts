import { element, type XmlElement, type XmlNode } from '../../wire/index.ts';

/** Before names that XLIFF does not know: its own must begin with `x-`. Taken off on the way back. */
const FOREIGN = 'x-tmx-';

/** A name of a user's own as XLIFF 1.2 wants it. */
export function toXliffName(name: string): string {
  return name.startsWith('x-') ? name : FOREIGN + name;
}

/** The way back. */
export function fromXliffName(name: string): string {
  return name.startsWith(FOREIGN) ? name.slice(FOREIGN.length) : name;
}

/** Types of marks that both formats name, each in its own way. */
const TYPES: readonly (readonly [tmx: string, xliff: string])[] = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['ulined', 'underlined'],
  ['link', 'link'],
  ['image', 'image'],
  ['pb', 'pb'],
  ['lb', 'lb'],
];
const XLIFF_TYPES: ReadonlyMap<string, string> = new Map(TYPES);
const TMX_TYPES: ReadonlyMap<string, string> = new Map(TYPES.map(([tmx, xliff]) => [xliff, tmx]));

/** Inline codes of XLIFF 1.2 as TMX writes them; segments are unwrapped, elements of other vendors fall to their text. */
export function inlineToTmx(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const number = createNumbering();
  const paired = pairedIds(nodes);
  const convert = (node: XmlNode): readonly XmlNode[] => {
    if (typeof node === 'string') return [node];
    const { attributes, children } = node;
    const name = node.name.slice(node.name.indexOf(':') + 1);
    const id = attributes.get('rid') ?? attributes.get('id') ?? '';
    const type = tmxType(attributes.get('ctype'));
    const inner = (): readonly XmlNode[] => joinTexts(children.flatMap(convert));
    const printed = attributes.get('equiv-text');
    switch (name) {
      case 'g':
        return [element('hi', { type, x: number(id) }, inner())];
      case 'mrk':
        if (attributes.get('mtype') === 'seg') return inner();
        return [element('hi', { type: attributes.get('mtype') }, inner())];
      case 'x':
        return [element('ph', { type, x: number(id) }, printed ? [printed] : [])];
      case 'ph':
        return [element('ph', { type, x: number(id) }, inner())];
      case 'bx':
      case 'bpt':
        if (!paired.has(id)) return [element('it', { pos: 'begin', type, x: number(id) }, inner())];
        return [element('bpt', { i: number(id), type }, inner())];
      case 'ex':
      case 'ept':
        if (!paired.has(id)) return [element('it', { pos: 'end', type, x: number(id) }, inner())];
        return [element('ept', { i: number(id) }, inner())];
      case 'it':
        return [
          element('it', { pos: attributes.get('pos') === 'close' ? 'end' : 'begin', type, x: number(id) }, inner()),
        ];
      case 'sub':
        return [element('sub', {}, inner())];
      default:
        return inner();
    }
  };
  return joinTexts(nodes.flatMap(convert));
}

/** Inline codes of TMX as XLIFF 1.2 writes them. */
export function inlineToXliff(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const taken = new Set<string>();
  let count = 0;
  /** Ids are unique in a text: the number that TMX gives when it is free, else the next one. */
  const unique = (wanted: string | undefined): string => {
    let id = wanted ?? '';
    while (id === '' || taken.has(id)) {
      count += 1;
      id = `c${count}`;
    }
    taken.add(id);
    return id;
  };
  const convert = (node: XmlNode): readonly XmlNode[] => {
    if (typeof node === 'string') return [node];
    const { name, attributes, children } = node;
    const ctype = xliffType(attributes.get('type'));
    const number = attributes.get('i') ?? attributes.get('x');
    const inner = (): readonly XmlNode[] => joinTexts(children.flatMap(convert));
    switch (name) {
      case 'hi':
        return [element('g', { id: unique(number), ctype }, inner())];
      case 'bpt':
        return [element('bpt', { id: unique(undefined), rid: number, ctype }, inner())];
      case 'ept':
        return [element('ept', { id: unique(undefined), rid: number }, inner())];
      case 'it':
        return [
          element(
            'it',
            { id: unique(number), pos: attributes.get('pos') === 'end' ? 'close' : 'open', ctype },
            inner(),
          ),
        ];
      case 'sub':
        return [element('sub', {}, inner())];
      case 'ph':
      case 'ut':
        return [element('ph', { id: unique(number), ctype }, inner())];
      default:
        return inner();
    }
  };
  return joinTexts(nodes.flatMap(convert));
}

/** TMX pairs codes by whole numbers, XLIFF by any words: a number as it stands, anything else by order of appearance. */
function createNumbering(): (id: string) => string | undefined {
  const numbers = new Map<string, string>();
  const taken = new Set<string>();
  let next = 1;
  return id => {
    if (id === '') return undefined;
    const known = numbers.get(id);
    if (known !== undefined) return known;
    let number = /^[1-9]\d{0,8}$/u.test(id) ? id : String(next);
    while (taken.has(number)) {
      next += 1;
      number = String(next);
    }
    taken.add(number);
    numbers.set(id, number);
    return number;
  };
}

/** Ids that have both a beginning and an end. */
function pairedIds(nodes: readonly XmlNode[]): ReadonlySet<string> {
  const begins = new Set<string>();
  const ends = new Set<string>();
  const visit = (node: XmlNode): void => {
    if (typeof node === 'string') return;
    const name = node.name.slice(node.name.indexOf(':') + 1);
    if (name === 'bx' || name === 'bpt') begins.add(pairId(node));
    if (name === 'ex' || name === 'ept') ends.add(pairId(node));
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return new Set([...begins].filter(id => ends.has(id)));
}

function pairId({ attributes }: XmlElement): string {
  return attributes.get('rid') ?? attributes.get('id') ?? '';
}

function tmxType(ctype: string | undefined): string | undefined {
  return ctype === undefined ? undefined : (TMX_TYPES.get(ctype) ?? fromXliffName(ctype));
}

function xliffType(type: string | undefined): string | undefined {
  if (type === undefined) return undefined;
  return XLIFF_TYPES.get(type) ?? toXliffName(type);
}

/** Unwrapping leaves texts side by side that are one. */
function joinTexts(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const joined: XmlNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined;
}
