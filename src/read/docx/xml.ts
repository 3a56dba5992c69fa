import type { XmlElement, XmlNode } from '../../wire/index.ts';

/** Namespaces whose names the reader knows, with the prefixes it knows them by; old and strict forms. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/u, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/u, 'r'],
  [/\/markup-compatibility\/2006$/u, 'mc'],
  [/\/officeDocument\/(?:2006\/)?math$/u, 'm'],
];

/** The tree with the usual prefixes. Programs that are not Word write `ns0:p`, or no prefix at all. */
export function canonicalNames(root: XmlElement): XmlElement {
  const renamed = new Map<string, string>();
  for (const [name, uri] of root.attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const written = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
    const usual = PREFIXES.find(([shape]) => shape.test(uri))?.[1];
    if (usual !== undefined && usual !== written) renamed.set(written, usual);
  }
  return renamed.size === 0 ? root : rename(root, renamed);
}

function rename(element: XmlElement, prefixes: ReadonlyMap<string, string>): XmlElement {
  const of = (name: string, bare: boolean): string => {
    const colon = name.indexOf(':');
    const usual = colon < 0 && bare ? undefined : prefixes.get(name.slice(0, Math.max(colon, 0)));
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
  };
  const attributes = new Map([...element.attributes].map(([name, value]) => [of(name, true), value]));
  const children = element.children.map(child => (typeof child === 'string' ? child : rename(child, prefixes)));
  return { name: of(element.name, false), attributes, children };
}

/** True for elements. */
export function isXmlElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) if (isXmlElement(child) && child.name === name) return child;
  return undefined;
}

/** All children of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(isXmlElement).filter(child => child.name === name);
}

/** The value of an attribute; by default `w:val`. */
export function attributeOf(element: XmlElement | undefined, name = 'w:val'): string | undefined {
  return element?.attributes.get(name);
}

/** A whole number in an attribute; by default `w:val`. */
export function numberOf(element: XmlElement | undefined, name = 'w:val'): number | undefined {
  const value = attributeOf(element, name);
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** What an on/off element says; `undefined` when it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  return !/^(?:0|false|off|none)$/u.test(attributeOf(found) ?? 'on');
}

/** All elements below, in document order; the alternatives of an element that older programs read are left out. */
export function* descendantsOf(root: XmlElement): Generator<XmlElement> {
  const waiting: XmlElement[] = root.children.filter(isXmlElement).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if (next.name === 'mc:Fallback') continue;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined && isXmlElement(child)) waiting.push(child);
    }
  }
}
