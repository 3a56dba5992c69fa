import { XMLParser } from 'fast-xml-parser';
import { RecallingError } from '../model/index.ts';
import { decodeXml } from './xml-encoding.ts';
import type { XmlElement, XmlNode } from './xml-node.ts';

/** Attack: tens of thousands of nested elements exhaust the stack of whoever walks the tree. A table inside a text box inside a table needs about 40. */
const DEEPEST = 500;
/** Attack: millions of empty elements, which take a hundred times their size in memory. A book of 10,000 paragraphs has about 400,000. */
const MOST_ELEMENTS = 1_000_000;

const ATTRIBUTES = ':@';
const TEXT = '#text';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // Word's numbers and blanks are text: defaults would make 123 of "0123" and drop the blank between two words.
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Without it numeric character references stay as they are written.
  htmlEntities: true,
  maxNestedTags: DEEPEST,
});

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
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags++;
  if (tags > 2 * MOST_ELEMENTS) throw new RecallingError('wire.element-limit', part, place);
  const root = rootOf(parse(text, part, place));
  if (root === undefined) throw new RecallingError('wire.malformed', `${part} has no element`, place);
  return root;
}

function parse(text: string, part: string, place: { file?: string }): unknown {
  try {
    return parser.parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const deep = message.includes('nested');
    throw new RecallingError(deep ? 'wire.depth-limit' : 'wire.malformed', deep ? `${part}, ${DEEPEST}` : part, {
      ...place,
      cause,
    });
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
