import { type Diagnostic, diagnose, RecallingError, type Result } from '../../model/index.ts';
import { createXmlDecoder, readXml, type XmlElement, type XmlPlace, xmlPieces } from '../../wire/index.ts';
import { diagnosticOf } from '../failure.ts';
import { isLanguageTag, normalTag } from '../language-tag.ts';
import {
  segmentIds,
  type XliffDocument,
  type XliffFile,
  type XliffItem,
  type XliffOther,
  type XliffText,
  type XliffUnit,
} from './document.ts';

export interface XliffReadOptions {
  /** Name for messages. */
  readonly file?: string;
}

const VERSIONS: ReadonlySet<string> = new Set(['1.0', '1.1', '1.2']);

/** A group or file that is still open. */
interface Container {
  readonly attributes: ReadonlyMap<string, string>;
  readonly items: XliffItem[];
}

/**
 * Reads XLIFF 1.0 to 1.2. Everything is kept: groups, notes, alternative translations, inline codes, other vendors' elements.
 * Never throws: what is wrong is a diagnostic with its line, and what was read up to there is returned.
 * @param input text (whole or in chunks), or bytes in any encoding that XML can declare
 */
export function readXliff12(
  input: string | Uint8Array | Iterable<string>,
  options: XliffReadOptions = {},
): Result<XliffDocument> {
  const reader = new XliffReader(options.file);
  const decoder = createXmlDecoder(options.file);
  try {
    readXml(xmlPieces(input, decoder), reader, options.file);
  } catch (error) {
    reader.diagnostics.push(diagnosticOf(error, options.file));
  }
  return { value: reader.document(), diagnostics: [...decoder.diagnostics, ...reader.diagnostics] };
}

/** Builds the document from the elements as they come. */
class XliffReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: string | undefined;
  readonly #items: (XliffFile | XliffOther)[] = [];
  readonly #path: string[] = [];
  /** Open file and groups, outermost first. */
  readonly #containers: Container[] = [];
  #root: ReadonlyMap<string, string> = new Map();
  #prefix = '';
  #header: XmlElement | undefined;
  #ids = new Set<string>();

  constructor(file: string | undefined) {
    this.#file = file;
  }

  document(): XliffDocument {
    // A file that breaks off is closed here, so that what was read is not lost.
    while (this.#containers.length > 0) this.#closeContainer();
    return { prefix: this.#prefix, attributes: this.#root, items: this.#items };
  }

  open(name: string, attributes: ReadonlyMap<string, string>, { line }: XmlPlace): 'enter' | 'collect' {
    if (this.#path.length === 0) this.#openRoot(name, attributes, line);
    const own = this.#ownName(name);
    const parent = this.#path.at(-1);
    const entered =
      parent === undefined ||
      (parent === 'xliff' && own === 'file') ||
      (parent === 'file' && own === 'body') ||
      ((parent === 'body' || parent === 'group') && own === 'group');
    if (!entered || own === undefined) return 'collect';
    if (own === 'file') this.#checkFile(attributes, line);
    if (own === 'file' || own === 'group') this.#containers.push({ attributes, items: [] });
    this.#path.push(own);
    return 'enter';
  }

  element(element: XmlElement, { line }: XmlPlace): void {
    const own = this.#ownName(element.name);
    const parent = this.#path.at(-1);
    if (parent === 'xliff') this.#items.push({ kind: 'other', element });
    else if (parent === 'file' && own === 'header') this.#header = element;
    else if (parent === 'file') this.#remark('exchange.content-ignored', `<${element.name}> in <file>`, line);
    else if (own === 'trans-unit') this.#takeUnit(element, line);
    else this.#containers.at(-1)?.items.push({ kind: 'other', element });
  }

  close(): void {
    const name = this.#path.pop();
    if (name === 'file' || name === 'group') this.#closeContainer();
  }

  text(_text: string, { line }: XmlPlace): void {
    this.#remark('exchange.content-ignored', `text in <${this.#path.at(-1)}>`, line);
  }

  #openRoot(name: string, attributes: ReadonlyMap<string, string>, line: number): void {
    if (!/^(?:[^:]+:)?xliff$/u.test(name)) {
      throw new RecallingError('exchange.wrong-format', `XLIFF begins with <xliff>, this with <${name}>`);
    }
    this.#prefix = name.slice(0, -'xliff'.length);
    this.#root = attributes;
    const version = attributes.get('version') ?? '';
    if (version === '') this.#remark('exchange.invalid-attribute', 'xliff without version', line);
    else if (!VERSIONS.has(version)) throw new RecallingError('exchange.unsupported-version', `XLIFF ${version}`);
  }

  #checkFile(attributes: ReadonlyMap<string, string>, line: number): void {
    this.#ids = new Set();
    for (const name of ['original', 'source-language', 'datatype']) {
      if (!attributes.has(name)) this.#remark('exchange.invalid-attribute', `file without ${name}`, line);
    }
    for (const name of ['source-language', 'target-language']) {
      const tag = attributes.get(name);
      if (tag !== undefined && !isLanguageTag(tag)) {
        const mended = normalTag(tag);
        const told = mended === tag ? 'is no language tag' : `read as ${mended}`;
        this.#remark('exchange.invalid-attribute', `${name} "${tag}" ${told}`, line);
      }
    }
  }

  #takeUnit(element: XmlElement, line: number): void {
    const attributes = new Map(element.attributes);
    const id = attributes.get('id') ?? '';
    attributes.delete('id');
    if (id === '') this.#remark('exchange.invalid-attribute', 'trans-unit without id', line);
    else if (this.#ids.has(id)) this.#remark('exchange.repeated-id', `trans-unit ${id}`, line);
    this.#ids.add(id);

    const texts = new Map<string, XliffText>();
    const rest: XmlElement[] = [];
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') this.#remark('exchange.content-ignored', `text in trans-unit ${id}`, line);
        continue;
      }
      const own = this.#ownName(child.name) ?? '';
      if (TEXTS.has(own) && !texts.has(own)) texts.set(own, { attributes: child.attributes, content: child.children });
      else rest.push(child);
    }
    const source = texts.get('source');
    const segments = texts.get('seg-source');
    const target = texts.get('target');
    if (source === undefined) this.#remark('exchange.invalid-structure', `trans-unit ${id} without source`, line);
    if (segments && target) this.#checkSegments(id, segments, target, line);
    const unit: XliffUnit = {
      kind: 'unit',
      id,
      attributes,
      source: source ?? { attributes: new Map(), content: [] },
      ...(segments && { segments }),
      ...(target && { target }),
      rest,
    };
    this.#containers.at(-1)?.items.push(unit);
  }

  #checkSegments(id: string, segments: XliffText, target: XliffText, line: number): void {
    const known = new Set(segmentIds(segments.content));
    const lost = segmentIds(target.content).filter(mid => !known.has(mid));
    if (lost.length > 0) {
      this.#remark('exchange.unpaired-code', `trans-unit ${id}: segment ${lost.join(', ')} is not in seg-source`, line);
    }
  }

  #closeContainer(): void {
    const closed = this.#containers.pop();
    if (closed === undefined) return;
    const { attributes, items } = closed;
    const parent = this.#containers.at(-1);
    if (parent !== undefined) {
      parent.items.push({ kind: 'group', attributes, items });
      return;
    }
    const given = attributes.get('target-language');
    const targetLanguage = given === undefined ? undefined : normalTag(given);
    this.#items.push({
      kind: 'file',
      sourceLanguage: normalTag(attributes.get('source-language') ?? ''),
      ...(targetLanguage !== undefined && { targetLanguage }),
      attributes,
      ...(this.#header !== undefined && { header: this.#header }),
      items,
    });
    this.#header = undefined;
  }

  /** The name within the XLIFF namespace; other vendors' elements have none. */
  #ownName(name: string): string | undefined {
    if (!name.startsWith(this.#prefix)) return undefined;
    const own = name.slice(this.#prefix.length);
    return own.includes(':') ? undefined : own;
  }

  #remark(code: Diagnostic['code'], detail: string, line: number): void {
    this.diagnostics.push(diagnose(code, detail, this.#file === undefined ? { line } : { file: this.#file, line }));
  }
}

/** Parts of a unit that hold text; a second one of a kind is kept among the rest. */
const TEXTS: ReadonlySet<string> = new Set(['source', 'seg-source', 'target']);
