import { type Diagnostic, diagnose, RecallingError, type Result } from '../../model/index.ts';
import { decodeXml, readXml, textOf, type XmlElement, type XmlPlace } from '../../wire/index.ts';
import { diagnosticOf } from '../failure.ts';
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
  const diagnostics: Diagnostic[] = [];
  const units: TmxUnit[] = [];
  let header: TmxHeader | undefined;
  const remark = (code: Diagnostic['code'], detail: string, line: number): void => {
    diagnostics.push(diagnose(code, detail, file === undefined ? { line } : { file, line }));
  };
  const checkUnit = createUnitChecker();
  const path: string[] = [];

  const open = (name: string, attributes: ReadonlyMap<string, string>, { line }: XmlPlace): 'enter' | 'collect' => {
    const at = [...path, name].join('/');
    if (path.length === 0) {
      if (name !== 'tmx')
        throw new RecallingError('exchange.wrong-format', `TMX begins with <tmx>, this with <${name}>`);
      const version = attributes.get('version');
      if (version === undefined) remark('exchange.invalid-attribute', 'tmx without version', line);
      else if (!VERSIONS.has(version)) remark('exchange.unsupported-version', `TMX ${version}`, line);
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
      for (const [code, detail] of checkHeader(header)) remark(code, detail, line);
    } else if (at === 'tmx/body/tu') {
      const { unit, faults } = readUnit(element);
      if (onUnit) onUnit(unit);
      else units.push(unit);
      const name = unit.id === undefined ? 'tu' : `tu ${unit.id}`;
      for (const [code, detail] of [...faults, ...checkUnit(unit, header)]) remark(code, `${name}: ${detail}`, line);
    } else {
      remark('exchange.content-ignored', `<${element.name}> in <${path.at(-1)}>`, line);
    }
  };

  try {
    let text = input;
    if (text instanceof Uint8Array) {
      const decoded = decodeXml(text, file);
      diagnostics.push(...decoded.diagnostics);
      text = decoded.value;
    }
    readXml(
      text,
      {
        open,
        element: take,
        close: () => {
          path.pop();
        },
        text: (_, { line }) => remark('exchange.content-ignored', `text in <${path.at(-1)}>`, line),
      },
      file,
    );
    if (header === undefined) remark('exchange.invalid-structure', 'TMX without header', 1);
  } catch (error) {
    diagnostics.push(diagnosticOf(error, file));
  }
  return { value: { header: header ?? { attributes: new Map(), children: [] }, units }, diagnostics };
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
  const language = attributes.get('xml:lang') ?? attributes.get('lang') ?? '';
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
