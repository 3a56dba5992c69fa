import { createRequire } from 'node:module';
import type { XMLBuilder, XmlBuilderOptions } from 'fast-xml-parser';
import type { XmlElement, XmlNode } from './xml-node.ts';

/** First line of every XML file. */
export const xmlProlog: string = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element as XML, and the characters that XML cannot hold: each became U+FFFD. */
export interface PrintedXml {
  readonly xml: string;
  /** Code points as `U+0001`, in order, with repetitions. */
  readonly illegal: readonly string[];
}

/** Elements read from files are at most 256 deep; the builder's own limit is only there so that it has one. */
const DEEPEST = 1000;

const ATTRIBUTE = '@_';
const ATTRIBUTES = ':@';
const TEXT = '#text';

/** A node in the builder's order-preserving shape. */
type Built = Readonly<Record<string, unknown>>;

const OPTIONS: XmlBuilderOptions = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  // Formatting would put line breaks into mixed content.
  format: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  // The builder's escaping knows neither carriage returns nor line feeds in attributes: everything is escaped below.
  processEntities: false,
  maxNestedTags: DEEPEST,
};

/** The builder is loaded with the first element to print: most runs write no XML. */
const load = createRequire(import.meta.url);
let builder: XMLBuilder | undefined;

function makeBuilder(): XMLBuilder {
  const library: typeof import('fast-xml-parser') = load('fast-xml-parser');
  return new library.XMLBuilder(OPTIONS);
}

/** Prints an element with all it holds on one stretch: nothing is added between the nodes. */
export function printElement(root: XmlElement): PrintedXml {
  const illegal: string[] = [];
  builder ??= makeBuilder();
  return { xml: String(builder.build([buildElement(root, illegal)])), illegal };
}

/** The opening tag of an element whose content is written piece by piece. */
export function printOpeningTag(name: string, attributes: ReadonlyMap<string, string>): PrintedXml {
  const { xml, illegal } = printElement({ name, attributes, children: [] });
  return { xml: `${xml.slice(0, -'/>'.length)}>`, illegal };
}

/** The closing tag that goes with it. */
export function printClosingTag(name: string): string {
  return `</${name}>`;
}

function buildElement(node: XmlElement, illegal: string[]): Built {
  const children = node.children.map(child => buildNode(child, illegal));
  if (node.attributes.size === 0) return { [node.name]: children };
  const attributes: Record<string, string> = {};
  for (const [name, value] of node.attributes) attributes[ATTRIBUTE + name] = escapeText(value, IN_ATTRIBUTE, illegal);
  return { [node.name]: children, [ATTRIBUTES]: attributes };
}

function buildNode(node: XmlNode, illegal: string[]): Built {
  return typeof node === 'string' ? { [TEXT]: escapeText(node, IN_TEXT, illegal) } : buildElement(node, illegal);
}

// With the flag u a surrogate only matches when it stands alone.
const IN_TEXT = /[&<>\r\u0000-\u0008\v\f\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;
const IN_ATTRIBUTE = /[&<>"\r\n\t\u0000-\u0008\v\f\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  // Readers make a line feed of a raw carriage return, and blanks of raw line feeds and tabs in attributes.
  ['\r', '&#13;'],
  ['\n', '&#10;'],
  ['\t', '&#9;'],
]);

/** The one place where text becomes XML. */
function escapeText(text: string, special: RegExp, illegal: string[]): string {
  return text.replace(special, character => {
    const escaped = ESCAPES.get(character);
    if (escaped !== undefined) return escaped;
    illegal.push(`U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
    return '\ufffd';
  });
}
