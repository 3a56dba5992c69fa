import type { XmlElement, XmlNode } from '../../wire/index.ts';

/** An element whose name has been freed of its prefix. */
export interface AknElement extends XmlElement {
  /** Without colon; empty in nearly all files. */
  readonly prefix: string;
  readonly children: readonly (string | AknElement)[];
}

/** Frees all names of their prefixes: files of others write `akn:p`. */
export function withoutPrefixes({ name, attributes, children }: XmlElement): AknElement {
  const colon = name.indexOf(':');
  return {
    name: name.slice(colon + 1),
    prefix: colon < 0 ? '' : name.slice(0, colon),
    attributes,
    children: children.map(child => (typeof child === 'string' ? child : withoutPrefixes(child))),
  };
}

/** The elements inside an element. */
export function elementsIn(owner: AknElement | undefined): readonly AknElement[] {
  return owner?.children.filter(child => typeof child !== 'string') ?? [];
}

/** The first element of a name inside an element. */
export function childOf(owner: AknElement, name: string): AknElement | undefined {
  return elementsIn(owner).find(child => child.name === name);
}

/** True when there is text directly in some nodes that is more than white space. */
export function hasText(nodes: readonly XmlNode[]): boolean {
  return nodes.some(node => typeof node === 'string' && /\S/u.test(node));
}
