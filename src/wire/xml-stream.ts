import { createRequire } from 'node:module';
import type { Code } from '../model/index.ts';
import { XmlError } from './xml-error.ts';
import type { XmlElement, XmlNode } from './xml-node.ts';

/** The parser is loaded with the first document: most runs read no XML. */
const load = createRequire(import.meta.url);

/** Attack: tens of thousands of nested elements exhaust the stack of whoever walks the tree. */
const DEEPEST = 256;
/** Attack: a million attributes in one tag. */
const MOST_ATTRIBUTES = 1000;
/** Attack: a text, attribute, comment or document type of 100 MB, held in memory until it ends. UTF-16 code units. */
const LONGEST_RUN = 10_000_000;
/** The limits are tested between chunks of this size. */
const CHUNK = 65_536;
/**
 * What the parser has to see of a text: references, line ends to be mended, `]]>`, characters that XML 1.0 or 1.1 forbids, and those that are no single column.
 * Texts without any of these are most of a memory, and the parser would go through them character by character.
 */
const TELLING = /[&\]\r\u0000-\u0008\v\f\u000e-\u001f\u007f-\u009f\u2028\ud800-\udfff\ufffe\uffff]/;

/** Where something ends in the file; both count from 1. */
export interface XmlPlace {
  readonly line: number;
  readonly column: number;
}

/** What a reader of a format wants to know. Elements come one by one, or whole when that is asked for. */
export interface XmlHandler {
  /** An element begins. `collect` asks for all of it as one tree, `enter` for its children one by one. */
  open(name: string, attributes: ReadonlyMap<string, string>, place: XmlPlace): 'enter' | 'collect';
  /** An element that was collected is complete; the place is that of its opening tag. */
  element(element: XmlElement, place: XmlPlace): void;
  /** An element that was entered ends. */
  close(name: string): void;
  /** Text directly inside an element that was entered, unless it is blank. */
  text(text: string, place: XmlPlace): void;
}

/** Takes a document in pieces as they arrive. */
export interface XmlReader {
  write(text: string): void;
  /** The document is over. */
  end(): void;
}

/**
 * Reads XML that may come from anyone. Namespaces are not resolved: names come as written.
 * A document type may name an external file, which is never opened; one with declarations of its own is refused, and undefined entities are errors.
 * @param input the text, whole or in chunks
 * @throws XmlError `wire.malformed`, `wire.doctype-subset`, `wire.depth-limit`, `wire.attribute-limit`, `wire.text-limit`
 */
export function readXml(input: string | Iterable<string>, handler: XmlHandler, file?: string): void {
  const reader = createXmlReader(handler, file);
  for (const part of typeof input === 'string' ? [input] : input) reader.write(part);
  reader.end();
}

/** What {@link readXml} does, for documents that arrive piece by piece. Throws the same. */
export function createXmlReader(handler: XmlHandler, file?: string): XmlReader {
  const { SaxesParser }: typeof import('saxes') = load('saxes');
  const parser = new SaxesParser({ position: false });
  let run = 0;
  let soundLine = 1;
  let depth = 0;
  let attributeCount = 0;
  /** True when the last thing that the parser was given ended a tag, so that what follows is text. */
  let behindTag = false;
  /** Elements that are being collected, outermost first. */
  const collecting: { readonly node: XmlElement; readonly children: XmlNode[] }[] = [];
  let collectedFrom: XmlPlace = { line: 1, column: 1 };

  const place = (): XmlPlace => ({ line: parser.line, column: Math.max(parser.column, 1) });
  const refuse = (code: Code, detail: string): never => {
    // A stray ampersand is only noticed at the next semicolon, which may be far away.
    const begun = parser.line === soundLine ? '' : `, in what begins on line ${soundLine}`;
    throw new XmlError(code, detail + begun, place(), file);
  };
  const passed = (): void => {
    run = 0;
    soundLine = parser.line;
  };
  const takeText = (text: string): void => {
    passed();
    const top = collecting.at(-1);
    if (top === undefined) {
      if (/\S/u.test(text)) handler.text(text, place());
      return;
    }
    // Comments and CDATA sections divide a text that is one.
    const last = top.children.at(-1);
    if (typeof last === 'string') top.children[top.children.length - 1] = last + text;
    else if (text !== '') top.children.push(text);
  };
  parser.on('error', error => refuse('wire.malformed', error.message.replace(/\.$/u, '')));
  parser.on('doctype', text => {
    passed();
    if (text.includes('[')) refuse('wire.doctype-subset', '[…]');
  });
  parser.on('comment', passed);
  parser.on('processinginstruction', passed);
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('opentagstart', () => {
    passed();
    attributeCount = 0;
    depth += 1;
    if (depth > DEEPEST) refuse('wire.depth-limit', String(DEEPEST));
  });
  parser.on('attribute', () => {
    passed();
    attributeCount += 1;
    if (attributeCount > MOST_ATTRIBUTES) refuse('wire.attribute-limit', String(MOST_ATTRIBUTES));
  });
  parser.on('opentag', ({ name, attributes }) => {
    behindTag = true;
    const map = new Map(Object.entries(attributes));
    if (collecting.length === 0) {
      const from = place();
      if (handler.open(name, map, from) === 'enter') return;
      collectedFrom = from;
    }
    const children: XmlNode[] = [];
    collecting.push({ node: { name, attributes: map, children }, children });
  });
  parser.on('closetag', ({ name }) => {
    passed();
    behindTag = true;
    depth -= 1;
    const closed = collecting.pop();
    if (closed === undefined) return handler.close(name);
    const parent = collecting.at(-1);
    if (parent === undefined) handler.element(closed.node, collectedFrom);
    else parent.children.push(closed.node);
  });

  const feed = (part: string): void => {
    run += part.length;
    parser.write(part);
    if (run > LONGEST_RUN) refuse('wire.text-limit', `${LONGEST_RUN} characters`);
  };
  /** Text that the parser need not see; it is told how far that went. */
  const pass = (text: string): void => {
    const lineEnd = text.lastIndexOf('\n');
    if (lineEnd < 0) parser.column += text.length;
    else {
      for (let at = lineEnd; at >= 0; at = at === 0 ? -1 : text.lastIndexOf('\n', at - 1)) parser.line += 1;
      parser.column = text.length - lineEnd - 1;
    }
    if (text !== '') takeText(text);
  };
  const feedChunk = (chunk: string): void => {
    for (let at = 0; at < chunk.length; ) {
      const less = chunk.indexOf('<', at);
      const text = less < 0 ? chunk.slice(at) : chunk.slice(at, less);
      if (behindTag && less >= 0 && depth > 0 && !TELLING.test(text)) pass(text);
      else if (text !== '') feed(text);
      behindTag = false;
      if (less < 0) return;
      // One inside quotes or a comment ends no tag: the parser will not say so, and sees all up to the next.
      const greater = chunk.indexOf('>', less);
      at = greater < 0 ? chunk.length : greater + 1;
      feed(chunk.slice(less, at));
    }
  };
  return {
    write(text) {
      for (let start = 0; start < text.length; start += CHUNK) feedChunk(text.slice(start, start + CHUNK));
    },
    end() {
      parser.close();
    },
  };
}
