import { element, textOf, type XmlElement, type XmlNode } from '../../wire/index.ts';
import { xliff2Text } from '../xliff2/document.ts';

/** Types of marks that both formats name, each in its own way. */
const TYPES: readonly (readonly [tmx: string, type: string, subType: string | undefined])[] = [
  ['bold', 'fmt', 'xlf:b'],
  ['italic', 'fmt', 'xlf:i'],
  ['ulined', 'fmt', 'xlf:u'],
  ['lb', 'fmt', 'xlf:lb'],
  ['pb', 'fmt', 'xlf:pb'],
  ['link', 'link', undefined],
  ['image', 'image', undefined],
];
/** Prefix of sub-types that stand for the types of TMX. */
const TMX = 'tmx';

/** Native code of a unit: what its codes stand for in the original, each with the id that codes name it by. */
export class NativeCodes {
  readonly #ids = new Map<string, string>();

  /** Id of a code; nothing for one that stands for nothing. */
  idOf(code: string): string | undefined {
    if (code === '') return undefined;
    const known = this.#ids.get(code) ?? `d${this.#ids.size + 1}`;
    this.#ids.set(code, known);
    return known;
  }

  /** `originalData`, when there is any. */
  element(): readonly XmlElement[] {
    if (this.#ids.size === 0) return [];
    return [
      element(
        'originalData',
        {},
        [...this.#ids].map(([code, id]) => element('data', { id }, [code])),
      ),
    ];
  }
}

/**
 * Inline codes of TMX as XLIFF 2 writes them.
 * @param source the text that this is the translation of, converted: equal ids are equal codes there
 */
export function inlineToXliff2(
  nodes: readonly XmlNode[],
  codes: NativeCodes,
  source: readonly XmlNode[] = [],
): readonly XmlNode[] {
  const others = new Map(elementsIn(source).map(node => [node.attributes.get('id') ?? '', node.name]));
  const paired = pairedNumbers(nodes);
  const used = new Set<string>();
  const open = new Map<string, string>();
  let count = 0;
  const unique = (node: XmlElement, name: string): string => {
    const number = node.attributes.get('x') ?? node.attributes.get('i');
    let id = number !== undefined && /^[\p{L}\p{Nd}._-]+$/u.test(number) ? number : '';
    while (id === '' || used.has(id) || (others.get(id) ?? name) !== name) {
      count += 1;
      id = `c${count}`;
    }
    used.add(id);
    return id;
  };
  const convert = (node: XmlNode): readonly XmlNode[] => {
    if (typeof node === 'string') return characters(node);
    const { name, attributes, children } = node;
    const types = typesOf(attributes.get('type'));
    const dataRef = codes.idOf(textOf(children));
    const number = attributes.get('i') ?? '';
    switch (name) {
      case 'hi':
        return [element('pc', { id: unique(node, 'pc'), ...types }, children.flatMap(convert))];
      case 'bpt': {
        if (!paired.has(number)) return [element('sc', { id: unique(node, 'sc'), ...types, dataRef, isolated: 'yes' })];
        const id = unique(node, 'sc');
        open.set(number, id);
        return [element('sc', { id, ...types, dataRef })];
      }
      case 'ept': {
        const startRef = open.get(number);
        if (startRef === undefined)
          return [element('ec', { id: unique(node, 'ec'), ...types, dataRef, isolated: 'yes' })];
        open.delete(number);
        return [element('ec', { startRef, dataRef })];
      }
      case 'it': {
        const code = attributes.get('pos') === 'end' ? 'ec' : 'sc';
        return [element(code, { id: unique(node, code), ...types, dataRef, isolated: 'yes' })];
      }
      case 'ph':
      case 'ut':
        return [element('ph', { id: unique(node, 'ph'), ...types, dataRef })];
      default:
        return children.flatMap(convert);
    }
  };
  return joined(nodes.flatMap(convert));
}

/** Inline codes of XLIFF 2 as TMX writes them; marks are unwrapped, `cp` becomes its character. */
export function inlineOfXliff2(nodes: readonly XmlNode[], data: ReadonlyMap<string, string>): readonly XmlNode[] {
  const numbers = new Map<string, string>();
  const taken = new Set<string>();
  const number = (id: string): string => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const wanted = /^[1-9]\d{0,8}$/u.test(id) ? id : String(numbers.size + 1);
    const free = taken.has(wanted) ? String(1_000_000 + numbers.size) : wanted;
    taken.add(free);
    numbers.set(id, free);
    return free;
  };
  const ends = endsOf(nodes);
  const starts = startsOf(nodes);
  const convert = (node: XmlNode): readonly XmlNode[] => {
    if (typeof node === 'string') return [node];
    const { attributes } = node;
    const id = attributes.get('startRef') ?? attributes.get('id') ?? '';
    const type = tmxType(attributes.get('type'), attributes.get('subType'));
    const native = (reference: string, shown: string): readonly XmlNode[] => {
      const code = data.get(attributes.get(reference) ?? '') ?? attributes.get(shown) ?? '';
      return code === '' ? [] : [code];
    };
    const inner = (): readonly XmlNode[] => joined(node.children.flatMap(convert));
    switch (localName(node)) {
      case 'cp':
        return [xliff2Text([node])];
      case 'ph':
        return [element('ph', { type, x: number(id) }, native('dataRef', 'equiv'))];
      case 'pc': {
        const [start, end] = [native('dataRefStart', 'equivStart'), native('dataRefEnd', 'equivEnd')];
        if (start.length === 0 && end.length === 0) return [element('hi', { type, x: number(id) }, inner())];
        const i = number(id);
        return [element('bpt', { i, type }, start), ...inner(), element('ept', { i }, end)];
      }
      case 'sc':
        if (!ends.has(id)) return [element('it', { pos: 'begin', type, x: number(id) }, native('dataRef', 'equiv'))];
        return [element('bpt', { i: number(id), type }, native('dataRef', 'equiv'))];
      case 'ec':
        if (!attributes.has('startRef') || !starts.has(id))
          return [element('it', { pos: 'end', type, x: number(id) }, native('dataRef', 'equiv'))];
        return [element('ept', { i: number(id) }, native('dataRef', 'equiv'))];
      default:
        return inner();
    }
  };
  return joined(nodes.flatMap(convert));
}

function typesOf(type: string | undefined): { type?: string; subType?: string } {
  if (type === undefined) return {};
  const known = TYPES.find(([tmx]) => tmx === type);
  if (known) return { type: known[1], ...(known[2] !== undefined && { subType: known[2] }) };
  return { type: 'other', subType: `${TMX}:${encodeURIComponent(type).replaceAll('%', '.')}` };
}

function tmxType(type: string | undefined, subType: string | undefined): string | undefined {
  if (subType?.startsWith(`${TMX}:`)) return decode(subType.slice(TMX.length + 1));
  const known = TYPES.find(([, one, sub]) => one === type && sub === subType);
  return known?.[0] ?? subType ?? type;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name.replace(/\.(?=[0-9A-F]{2})/gu, '%'));
  } catch {
    return name;
  }
}

/** Characters that XML cannot hold stand in XLIFF 2 as `cp`; the printer would replace them. */
function characters(text: string): readonly XmlNode[] {
  return text.split(/([\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff])/u).flatMap((part, i): XmlNode[] => {
    if (part === '') return [];
    if (i % 2 === 0) return [part];
    return [element('cp', { hex: part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') })];
  });
}

/** Numbers that have one beginning and, behind it, one end. */
function pairedNumbers(nodes: readonly XmlNode[]): ReadonlySet<string> {
  const seen = new Map<string, string>();
  for (const { name, attributes } of elementsIn(nodes)) {
    if (name !== 'bpt' && name !== 'ept') continue;
    const number = attributes.get('i') ?? '';
    seen.set(number, `${seen.get(number) ?? ''} ${name}`);
  }
  return new Set([...seen].filter(([, names]) => names === ' bpt ept').map(([number]) => number));
}

function elementsIn(nodes: readonly XmlNode[]): readonly XmlElement[] {
  return nodes.flatMap(node => (typeof node === 'string' ? [] : [node, ...elementsIn(node.children)]));
}

/** Ids of codes that end in this text. */
function endsOf(nodes: readonly XmlNode[]): ReadonlySet<string> {
  return new Set(elementsIn(nodes).flatMap(node => node.attributes.get('startRef') ?? []));
}

function startsOf(nodes: readonly XmlNode[]): ReadonlySet<string> {
  return new Set(
    elementsIn(nodes).flatMap(node => (localName(node) === 'sc' ? (node.attributes.get('id') ?? []) : [])),
  );
}

/** Unwrapping leaves texts side by side that are one. */
function joined(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const out: XmlNode[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (typeof node === 'string' && typeof last === 'string') out[out.length - 1] = last + node;
    else if (node !== '') out.push(node);
  }
  return out;
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}
