import { readXml, type XmlPlace } from '../../wire/index.ts';

/** An element with its namespace and its place in the file. Unlike `XmlElement` it knows where it stands, and its namespaces are resolved. */
export interface PlacedElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Namespace; empty where none is declared. */
  readonly space: string;
  /** Name without prefix. */
  readonly local: string;
  readonly attributes: readonly PlacedAttribute[];
  /** Elements and text that is not blank, in order. */
  readonly children: readonly (PlacedElement | string)[];
  readonly parent: PlacedElement | undefined;
  /** Of its opening tag, both from 1; the column is the one at which the tag ends. */
  readonly place: XmlPlace;
}

export interface PlacedAttribute {
  readonly name: string;
  /** Namespace; empty for attributes without prefix. Declarations of namespaces are left out. */
  readonly space: string;
  readonly local: string;
  readonly value: string;
}

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** A prefix that stands for nothing, in an element or attribute name. */
export interface UnboundPrefix {
  readonly element: PlacedElement;
  readonly name: string;
}

interface OpenElement extends PlacedElement {
  readonly children: (PlacedElement | string)[];
  readonly prefixes: ReadonlyMap<string, string>;
}

/** What a caller may want to know while the tree grows. */
export interface PlacedReading {
  readonly onUnbound: (unbound: UnboundPrefix) => void;
  /** Called for every element that is complete. What it answers with `drop` is taken out of its parent again: files larger than memory. */
  readonly onElement?: (element: PlacedElement) => 'keep' | 'drop';
}

/**
 * Reads XML into a tree whose elements know their places. Blank text between elements is left out.
 * @throws XmlError as `readXml`
 */
export function readPlaced(text: string, reading: PlacedReading, file?: string): PlacedElement | undefined {
  let root: PlacedElement | undefined;
  const open: OpenElement[] = [];
  readXml(
    text,
    {
      open: (name, attributes, place) => {
        const parent = open.at(-1);
        const element = placeElement(name, attributes, place, parent);
        reportUnbound(element, reading.onUnbound);
        if (parent === undefined) root = element;
        else parent.children.push(element);
        open.push(element);
        return 'enter';
      },
      element: () => undefined,
      close: () => {
        const closed = open.pop();
        if (closed !== undefined && reading.onElement?.(closed) === 'drop') open.at(-1)?.children.pop();
      },
      text: content => {
        open.at(-1)?.children.push(content);
      },
    },
    file,
  );
  return root;
}

const NO_PREFIXES: ReadonlyMap<string, string> = new Map([['xml', XML_NAMESPACE]]);

function placeElement(
  name: string,
  written: ReadonlyMap<string, string>,
  place: XmlPlace,
  parent: OpenElement | undefined,
): OpenElement {
  const prefixes = declarePrefixes(parent?.prefixes ?? NO_PREFIXES, written);
  const attributes: PlacedAttribute[] = [];
  for (const [attribute, value] of written) {
    if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) continue;
    const [prefix, local] = splitName(attribute);
    attributes.push({ name: attribute, space: prefix === '' ? '' : (prefixes.get(prefix) ?? ''), local, value });
  }
  const [prefix, local] = splitName(name);
  return { name, space: prefixes.get(prefix) ?? '', local, attributes, children: [], parent, place, prefixes };
}

function declarePrefixes(
  inherited: ReadonlyMap<string, string>,
  written: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let own: Map<string, string> | undefined;
  for (const [name, value] of written) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    own ??= new Map(inherited);
    own.set(name === 'xmlns' ? '' : name.slice('xmlns:'.length), value);
  }
  return own ?? inherited;
}

function reportUnbound(element: OpenElement, report: (unbound: UnboundPrefix) => void): void {
  for (const { name } of [element, ...element.attributes]) {
    const [prefix] = splitName(name);
    if (prefix !== '' && !element.prefixes.has(prefix)) report({ element, name });
  }
}

function splitName(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** Value of an attribute by its name as written: `id`, `xml:lang`. */
export function attributeOf(element: PlacedElement, name: string): string | undefined {
  return element.attributes.find(attribute => attribute.name === name)?.value;
}

/** Value of an attribute of a namespace, whatever its prefix. */
export function attributeIn(element: PlacedElement, space: string, local: string): string | undefined {
  return element.attributes.find(attribute => attribute.space === space && attribute.local === local)?.value;
}

/** Value of an attribute on the element or the nearest of its ancestors that has it. */
export function inheritedAttribute(element: PlacedElement, name: string): string | undefined {
  for (let at: PlacedElement | undefined = element; at !== undefined; at = at.parent) {
    const value = attributeOf(at, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Child elements, without text. */
export function childElements(element: PlacedElement): readonly PlacedElement[] {
  return element.children.filter(child => typeof child !== 'string');
}

/** Child elements of that namespace and name. */
export function childrenNamed(element: PlacedElement, space: string, local: string): readonly PlacedElement[] {
  return childElements(element).filter(child => child.space === space && child.local === local);
}

/** Elements below, in the order of the document; `enter` says whether to look into an element. */
export function* descendantsOf(
  element: PlacedElement,
  enter: (element: PlacedElement) => boolean = () => true,
): Generator<PlacedElement, void> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    if (enter(child)) yield* descendantsOf(child, enter);
  }
}

/** The nearest ancestor of that namespace and one of those names. */
export function enclosing(
  element: PlacedElement,
  space: string,
  ...locals: readonly string[]
): PlacedElement | undefined {
  for (let at = element.parent; at !== undefined; at = at.parent) {
    if (at.space === space && locals.includes(at.local)) return at;
  }
  return undefined;
}
