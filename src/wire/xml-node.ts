/** A piece of an XML document as plain data: text, or an element with all it holds. Comments and processing instructions are left out. */
export type XmlNode = string | XmlElement;

export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** In the order of the document. A map, because names from files must never become keys of plain objects. */
  readonly attributes: ReadonlyMap<string, string>;
  /** No two strings in a row, no empty string. */
  readonly children: readonly XmlNode[];
}

/**
 * Builds an element.
 * @param attributes those without a value are left out
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> | ReadonlyMap<string, string> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  if (attributes instanceof Map) return { name, attributes, children };
  const map = new Map<string, string>();
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) map.set(key, value);
  return { name, attributes: map, children };
}

/** Children that each stand on a line of their own. Only for elements that hold no text: line feeds would become part of it. */
export function onLines(children: readonly XmlElement[]): readonly XmlNode[] {
  return children.length === 0 ? [] : ['\n', ...children.flatMap((child): XmlNode[] => [child, '\n'])];
}

/** All text of some nodes, whatever elements it stands in. */
export function textOf(nodes: readonly XmlNode[]): string {
  let out = '';
  for (const node of nodes) out += typeof node === 'string' ? node : textOf(node.children);
  return out;
}
