import { type Diagnostic, RecallingError, type Result } from '../../model/index.ts';
import {
  createXmlDecoder,
  createXmlReader,
  textOf,
  type XmlElement,
  type XmlPlace,
  xmlPieces,
} from '../../wire/index.ts';
import { diagnosticOf } from '../failure.ts';
import { normalTag } from '../language-tag.ts';
import { Trouble } from '../trouble.ts';
import { checkHeader, createUnitChecker, type Fault } from './check.ts';
import type { TmxHeader, TmxMemory, TmxRemark, TmxUnit, TmxVariant } from './memory.ts';

export interface TmxReadOptions {
  /** Name for messages. */
  readonly file?: string;
  /** Receives the units one by one instead of collecting them: for memories larger than memory. */
  readonly onUnit?: (unit: TmxUnit) => void;
}

/** TMX versions that differ only in what they allow. */
const VERSIONS: ReadonlySet<string> = new Set(['1.1', '1.2', '1.3', '1.4']);

/** Reads a memory in pieces as they arrive. Its functions throw nothing: trouble is in `diagnostics`, and after an error nothing more is read. */
export interface TmxReader {
  write(text: string): void;
  /** The document is over. */
  end(): void;
  /** As soon as it has been read. */
  readonly header: TmxHeader | undefined;
  /** What ended the reading before the document did; one of the diagnostics. */
  readonly failure: Diagnostic | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads TMX 1.1 to 1.4 with all languages, properties, notes and inline codes.
 * Never throws: what is wrong is a diagnostic with its line, and what was read up to there is returned.
 * @param input text (whole or in chunks), or bytes in any encoding that XML can declare
 * @returns the memory; `wire.*` and `exchange.*` errors mean that it is not complete, warnings that units break a rule of TMX
 */
export function readTmx(
  input: string | Uint8Array | Iterable<string>,
  options: TmxReadOptions = {},
): Result<TmxMemory> {
  const { file, onUnit } = options;
  const units: TmxUnit[] = [];
  const reader = createTmxReader(onUnit ?? (unit => void units.push(unit)), file);
  const decoder = createXmlDecoder(file);
  const refused: Diagnostic[] = [];
  try {
    for (const part of xmlPieces(input, decoder)) {
      reader.write(part);
      // What would come after is not read, so it is not asked for.
      if (reader.failure !== undefined) break;
    }
    reader.end();
  } catch (error) {
    refused.push(diagnosticOf(error, file));
  }
  return {
    value: { header: reader.header ?? NO_HEADER, units },
    diagnostics: [...decoder.diagnostics, ...refused, ...reader.diagnostics],
  };
}

/** What stands for the header of a memory that has none. */
export const NO_HEADER: TmxHeader = { attributes: new Map(), children: [] };

/**
 * What {@link readTmx} does, for memories larger than memory.
 * @param onUnit receives the units one by one
 * @param file name for messages
 */
export function createTmxReader(onUnit: (unit: TmxUnit) => void, file?: string): TmxReader {
  const trouble = new Trouble(file);
  const checkUnit = createUnitChecker();
  const path: string[] = [];
  let header: TmxHeader | undefined;
  let failure: Diagnostic | undefined;

  const open = (name: string, attributes: ReadonlyMap<string, string>, { line }: XmlPlace): 'enter' | 'collect' => {
    const at = [...path, name].join('/');
    if (path.length === 0) {
      if (name !== 'tmx')
        throw new RecallingError('exchange.wrong-format', `TMX begins with <tmx>, this with <${name}>`);
      const version = attributes.get('version');
      if (version === undefined) trouble.remark('exchange.invalid-attribute', 'tmx without version', { line });
      else if (!VERSIONS.has(version)) trouble.remark('exchange.unsupported-version', `TMX ${version}`, { line });
    }
    if (at === 'tmx' || at === 'tmx/body') {
      path.push(name);
      return 'enter';
    }
    return 'collect';
  };
  const take = (element: XmlElement, { line }: XmlPlace): void => {
    const at = [...path, element.name].join('/');
    if (at === 'tmx/header') {
      header = {
        attributes: element.attributes,
        children: element.children.filter(child => typeof child !== 'string'),
      };
      for (const [code, detail] of checkHeader(header)) trouble.remark(code, detail, { line });
    } else if (at === 'tmx/body/tu') {
      const { unit, faults } = readUnit(element);
      onUnit(unit);
      const name = unit.id === undefined ? 'tu' : `tu ${unit.id}`;
      for (const [code, detail] of [...faults, ...checkUnit(unit, header)])
        trouble.remark(code, `${name}: ${detail}`, { line });
    } else {
      trouble.remark('exchange.content-ignored', `<${element.name}> in <${path.at(-1)}>`, { line });
    }
  };
  const xml = createXmlReader(
    {
      open,
      element: take,
      close: () => {
        path.pop();
      },
      text: (_, { line }) => trouble.remark('exchange.content-ignored', `text in <${path.at(-1)}>`, { line }),
    },
    file,
  );
  const guarded = (step: () => void): void => {
    if (failure !== undefined) return;
    try {
      step();
    } catch (error) {
      failure = diagnosticOf(error, file);
      trouble.take([failure]);
    }
  };
  return {
    write: text => guarded(() => xml.write(text)),
    end: () =>
      guarded(() => {
        xml.end();
        if (header === undefined) trouble.remark('exchange.invalid-structure', 'TMX without header', { line: 1 });
      }),
    get header() {
      return header;
    },
    get failure() {
      return failure;
    },
    get diagnostics() {
      return trouble.list();
    },
  };
}

function readUnit(element: XmlElement): { unit: TmxUnit; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const variants: TmxVariant[] = [];
  const { remarks, rest } = readRemarks(element, faults);
  for (const child of rest) {
    if (child.name === 'tuv') variants.push(...readVariant(child, faults));
    else faults.push(['exchange.content-ignored', `<${child.name}> in <tu>`]);
  }
  const attributes = new Map(element.attributes);
  const id = attributes.get('tuid');
  attributes.delete('tuid');
  return { unit: { ...(id !== undefined && { id }), attributes, remarks, variants }, faults };
}

function readVariant(element: XmlElement, faults: Fault[]): readonly TmxVariant[] {
  const { remarks, rest } = readRemarks(element, faults);
  const attributes = new Map(element.attributes);
  // Before 1.4 the attribute was called lang.
  const written = attributes.get('xml:lang') ?? attributes.get('lang') ?? '';
  const language = normalTag(written);
  if (language !== written) faults.push(['exchange.invalid-attribute', `xml:lang "${written}", read as ${language}`]);
  attributes.delete('xml:lang');
  attributes.delete('lang');
  const [segment, ...others] = rest.filter(child => child.name === 'seg');
  for (const child of rest)
    if (child.name !== 'seg') faults.push(['exchange.content-ignored', `<${child.name}> in <tuv>`]);
  if (others.length > 0) faults.push(['exchange.content-ignored', 'a second <seg> in <tuv>']);
  if (segment === undefined) {
    faults.push(['exchange.invalid-structure', `tuv ${language} without seg`]);
    return [];
  }
  return [{ language, attributes, remarks, segment: segment.children }];
}

function readRemarks(
  element: XmlElement,
  faults: Fault[],
): { remarks: readonly TmxRemark[]; rest: readonly XmlElement[] } {
  const remarks: TmxRemark[] = [];
  const rest: XmlElement[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') faults.push(['exchange.content-ignored', `text in <${element.name}>`]);
    } else if (child.name === 'prop' || child.name === 'note') {
      remarks.push({ kind: child.name, attributes: child.attributes, text: textOf(child.children) });
    } else {
      rest.push(child);
    }
  }
  return { remarks, rest };
}
