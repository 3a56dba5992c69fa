import { createRequire } from 'node:module';
import type { X2jOptions, XMLParser } from 'fast-xml-parser';
import { RecallingError } from '../model/index.ts';
import { decodeXml } from './xml-encoding.ts';
import type { XmlElement, XmlNode } from './xml-node.ts';
import { checkTags } from './xml-tags.ts';

/** Attack: tens of thousands of nested elements exhaust the stack of whoever walks the tree. A table inside a text box inside a table needs about 40. */
const DEEPEST = 500;
/** Attack: millions of empty elements, which take a hundred times their size in memory. A book of 10,000 paragraphs has about 400,000. */
const MOST_ELEMENTS = 1_000_000;

const ATTRIBUTES = ':@';
const TEXT = '#text';

const OPTIONS: X2jOptions = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // Word's numbers and blanks are text: defaults would make 123 of "0123" and drop the blank between two words.
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Without it numeric character references stay as they are written.
  htmlEntities: true,
  maxNestedTags: DEEPEST + 1,
  // Nobody asks for the path of an element; as a string it costs a twentieth of the time.
  jPath: false,
};

/** The parser is loaded with the first part: most runs read no document. */
const load = createRequire(import.meta.url);
let parser: XMLParser | undefined;

function makeParser(): XMLParser {
  const library: typeof import('fast-xml-parser') = load('fast-xml-parser');
  return new library.XMLParser(OPTIONS);
}

/**
 * Reads a part of an Office document (a few megabytes, made by a program) into a tree. Faster and laxer than `readXml`, which is for XML that people exchange.
 * Comments are dropped, CDATA becomes text.
 * @throws RecallingError `wire.malformed`, `wire.doctype-subset` for any document type, `wire.depth-limit`, `wire.element-limit`, `wire.encoding-unknown`
 */
export function readXmlPart(bytes: Uint8Array, part: string, file?: string): XmlElement {
  const place = file === undefined ? {} : { file };
  const text = decodeXml(bytes, file).value;
  // Office formats allow no document type, and whoever puts one there is after entities.
  if (text.includes('<!DOCTYPE')) throw new RecallingError('wire.doctype-subset', part, place);
  // The parser takes what is broken as well as it can, and text is lost without a word.
  const { elements, depth, fault } = checkTags(text, { elements: MOST_ELEMENTS, depth: DEEPEST });
  if (elements > MOST_ELEMENTS) throw new RecallingError('wire.element-limit', part, place);
  if (depth > DEEPEST) throw new RecallingError('wire.depth-limit', `${part}, ${DEEPEST}`, place);
  if (fault !== undefined) throw new RecallingError('wire.malformed', `${part}, ${fault}`, place);
  const root = rootOf(parse(text, part, place));
  if (root === undefined) throw new RecallingError('wire.malformed', `${part} has no element`, place);
  return root;
}

function parse(text: string, part: string, place: { file?: string }): unknown {
  parser ??= makeParser();
  try {
    return parser.parse(text);
  } catch (cause) {
    throw new RecallingError('wire.malformed', part, { ...place, cause });
  }
}

function rootOf(parsed: unknown): XmlElement | undefined {
  for (const node of nodesOf(parsed)) if (typeof node !== 'string' && !node.name.startsWith('?')) return node;
  return undefined;
}

/** The parser's order-preserving shape as the project's own: `[{ name: […], ':@': {…} }, { '#text': … }]`. */
function nodesOf(list: unknown): readonly XmlNode[] {
  if (!Array.isArray(list)) return [];
  const nodes: XmlNode[] = [];
  for (const item of list) {
    if (typeof item !== 'object' || item === null) continue;
    let name: string | undefined;
    let content: unknown;
    let attributes: unknown;
    for (const [key, value] of Object.entries(item)) {
      if (key === ATTRIBUTES) attributes = value;
      else {
        name = key;
        content = value;
      }
    }
    if (name === TEXT) {
      const text = String(content);
      const last = nodes.at(-1);
      if (typeof last === 'string') nodes[nodes.length - 1] = last + text;
      else if (text !== '') nodes.push(text);
    } else if (name !== undefined) {
      nodes.push({ name, attributes: attributesOf(attributes), children: nodesOf(content) });
    }
  }
  return nodes;
}

const NONE: ReadonlyMap<string, string> = new Map();

function attributesOf(found: unknown): ReadonlyMap<string, string> {
  if (typeof found !== 'object' || found === null) return NONE;
  return new Map(Object.entries(found).map(([name, value]) => [name, String(value)]));
}
