import { type Diagnostic, diagnose, RecallingError, type Result } from '../../model/index.ts';
import { createXmlDecoder, readXml, type XmlElement, type XmlPlace, xmlPieces } from '../../wire/index.ts';
import { diagnosticOf } from '../failure.ts';
import { isLanguageTag } from '../language-tag.ts';
import type { XliffOther, XliffText } from '../xliff/document.ts';
import type { XliffReadOptions } from '../xliff/read.ts';
import {
  declared,
  type Xliff2Document,
  type Xliff2File,
  type Xliff2Item,
  type Xliff2Part,
  type Xliff2Unit,
} from './document.ts';

const VERSIONS: ReadonlySet<string> = new Set(['2.0', '2.1', '2.2']);

/** A file or group that is still open. */
interface Container {
  readonly kind: 'file' | 'group';
  readonly id: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly items: Xliff2Item[];
  readonly namespaces: ReadonlyMap<string, string>;
}

/**
 * Reads XLIFF 2.0, 2.1 and 2.2. Everything is kept: modules, notes, original data, inline codes, other vendors' elements and attributes.
 * Never throws: what is wrong is a diagnostic with its line, and what was read up to there is returned. Whether the file keeps all rules of the format, `validateFile` says.
 * @param input text (whole or in chunks), or bytes in any encoding that XML can declare
 */
export function readXliff2(
  input: string | Uint8Array | Iterable<string>,
  options: XliffReadOptions = {},
): Result<Xliff2Document> {
  const reader = new Xliff2Reader(options.file);
  const decoder = createXmlDecoder(options.file);
  try {
    readXml(xmlPieces(input, decoder), reader, options.file);
  } catch (error) {
    reader.diagnostics.push(diagnosticOf(error, options.file));
  }
  return { value: reader.document(), diagnostics: [...decoder.diagnostics, ...reader.diagnostics] };
}

/** Builds the document from the elements as they come. */
class Xliff2Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: string | undefined;
  readonly #items: (Xliff2File | XliffOther)[] = [];
  /** Open file and groups, outermost first. */
  readonly #containers: Container[] = [];
  #root: ReadonlyMap<string, string> | undefined;
  #namespaces: ReadonlyMap<string, string> = new Map();
  #prefix = '';
  #units = new Set<string>();

  constructor(file: string | undefined) {
    this.#file = file;
  }

  document(): Xliff2Document {
    // A file that breaks off is closed here, so that what was read is not lost.
    while (this.#containers.length > 0) this.#closeContainer();
    const attributes = this.#root ?? new Map<string, string>();
    const targetLanguage = attributes.get('trgLang');
    return {
      prefix: this.#prefix,
      version: attributes.get('version') ?? '',
      sourceLanguage: attributes.get('srcLang') ?? '',
      ...(targetLanguage !== undefined && { targetLanguage }),
      attributes,
      items: this.#items,
    };
  }

  open(name: string, attributes: ReadonlyMap<string, string>, { line }: XmlPlace): 'enter' | 'collect' {
    if (this.#root === undefined) {
      this.#openRoot(name, attributes, line);
      return 'enter';
    }
    const own = this.#ownName(name);
    const parent = this.#containers.at(-1);
    const kind = parent === undefined ? 'file' : 'group';
    if (own !== kind) return 'collect';
    const rest = new Map(attributes);
    const id = rest.get('id') ?? '';
    rest.delete('id');
    if (id === '') this.#remark('exchange.invalid-attribute', `${kind} without id`, line);
    if (kind === 'file') this.#units = new Set();
    const namespaces = declared({ attributes }, parent?.namespaces ?? this.#namespaces);
    this.#containers.push({ kind, id, attributes: rest, items: [], namespaces });
    return 'enter';
  }

  element(element: XmlElement, { line }: XmlPlace): void {
    const parent = this.#containers.at(-1);
    if (parent === undefined) this.#items.push({ kind: 'other', element });
    else if (this.#ownName(element.name) === 'unit') parent.items.push(this.#readUnit(element, parent, line));
    else parent.items.push({ kind: 'other', element });
  }

  close(): void {
    this.#closeContainer();
  }

  text(_text: string, { line }: XmlPlace): void {
    const parent = this.#containers.at(-1);
    this.#remark('exchange.content-ignored', `text in <${parent?.kind ?? 'xliff'}>`, line);
  }

  #openRoot(name: string, attributes: ReadonlyMap<string, string>, line: number): void {
    if (!/^(?:[^:]+:)?xliff$/u.test(name)) {
      throw new RecallingError('exchange.wrong-format', `XLIFF begins with <xliff>, this with <${name}>`);
    }
    this.#prefix = name.slice(0, -'xliff'.length);
    const version = attributes.get('version') ?? '';
    if (version === '') this.#remark('exchange.invalid-attribute', 'xliff without version', line);
    else if (!VERSIONS.has(version)) throw new RecallingError('exchange.unsupported-version', `XLIFF ${version}`);
    this.#root = attributes;
    this.#namespaces = declared({ attributes }, new Map());
    for (const language of ['srcLang', 'trgLang']) {
      const tag = attributes.get(language);
      if (tag === undefined && language === 'srcLang') {
        this.#remark('exchange.invalid-attribute', 'xliff without srcLang', line);
      } else if (tag !== undefined && !isLanguageTag(tag)) {
        this.#remark('exchange.invalid-attribute', `${language} "${tag}" is no language tag`, line);
      }
    }
  }

  #readUnit(element: XmlElement, parent: Container, line: number): Xliff2Unit {
    const attributes = new Map(element.attributes);
    const id = attributes.get('id') ?? '';
    attributes.delete('id');
    if (id === '') this.#remark('exchange.invalid-attribute', 'unit without id', line);
    else if (this.#units.has(id)) this.#remark('exchange.repeated-id', `unit ${id}`, line);
    this.#units.add(id);
    const before: XmlElement[] = [];
    const parts: Xliff2Part[] = [];
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') this.#remark('exchange.content-ignored', `text in unit ${id}`, line);
        continue;
      }
      const own = this.#ownName(child.name);
      if (own === 'segment' || own === 'ignorable') parts.push(this.#readPart(own, child, id, line));
      else before.push(child);
    }
    if (!parts.some(part => part.kind === 'segment')) {
      this.#remark('exchange.invalid-structure', `unit ${id} without segment`, line);
    }
    return { kind: 'unit', id, attributes, before, parts, namespaces: declared(element, parent.namespaces) };
  }

  #readPart(kind: Xliff2Part['kind'], element: XmlElement, unit: string, line: number): Xliff2Part {
    const texts = new Map<string, XliffText>();
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') this.#remark('exchange.content-ignored', `text in a ${kind} of unit ${unit}`, line);
        continue;
      }
      const own = this.#ownName(child.name) ?? '';
      if ((own === 'source' || own === 'target') && !texts.has(own)) {
        texts.set(own, { attributes: child.attributes, content: child.children });
      } else {
        this.#remark('exchange.content-ignored', `<${child.name}> in a ${kind} of unit ${unit}`, line);
      }
    }
    const source = texts.get('source');
    const target = texts.get('target');
    if (source === undefined) {
      this.#remark('exchange.invalid-structure', `a ${kind} of unit ${unit} without source`, line);
    }
    return {
      kind,
      attributes: element.attributes,
      source: source ?? { attributes: new Map(), content: [] },
      ...(target && { target }),
    };
  }

  #closeContainer(): void {
    const closed = this.#containers.pop();
    if (closed === undefined) return;
    const { id, attributes, items } = closed;
    const parent = this.#containers.at(-1);
    if (parent !== undefined) parent.items.push({ kind: 'group', id, attributes, items });
    else this.#items.push({ kind: 'file', id, attributes, items });
  }

  /** The name within the core; elements of modules and other vendors have none. */
  #ownName(name: string): string | undefined {
    if (!name.startsWith(this.#prefix)) return undefined;
    const own = name.slice(this.#prefix.length);
    return own.includes(':') ? undefined : own;
  }

  #remark(code: Diagnostic['code'], detail: string, line: number): void {
    this.diagnostics.push(diagnose(code, detail, this.#file === undefined ? { line } : { file: this.#file, line }));
  }
}
