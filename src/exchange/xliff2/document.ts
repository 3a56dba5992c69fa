import type { LanguageCode } from '../../model/index.ts';
import type { XmlElement, XmlNode } from '../../wire/index.ts';
import type { XliffOther, XliffText } from '../xliff/document.ts';

/** An XLIFF 2.x document. Elements and attributes that are not named here, modules and extensions among them, are kept and written back. */
export interface Xliff2Document {
  /** Prefix of the core namespace with its colon; empty in nearly all files. */
  readonly prefix: string;
  /** As written. */
  readonly version: string;
  readonly sourceLanguage: LanguageCode;
  /** Absent in files that are not yet bound to a target. */
  readonly targetLanguage?: LanguageCode;
  /** Of the root, all of them: version, languages, namespaces. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly items: readonly (Xliff2File | XliffOther)[];
}

export interface Xliff2File {
  readonly kind: 'file';
  readonly id: string;
  /** Without the id. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly items: readonly Xliff2Item[];
}

/** What a file or group holds, in order: skeleton, modules, extensions and notes stand as `other`. */
export type Xliff2Item = Xliff2Unit | Xliff2Group | XliffOther;

export interface Xliff2Group {
  readonly kind: 'group';
  readonly id: string;
  /** Without the id. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly items: readonly Xliff2Item[];
}

export interface Xliff2Unit {
  readonly kind: 'unit';
  readonly id: string;
  /** Without the id. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Modules, extensions, notes and original data, in order. */
  readonly before: readonly XmlElement[];
  /** The text of the unit, in order. */
  readonly parts: readonly Xliff2Part[];
  /** Namespaces of the prefixes that are bound where the unit stands, without colon; the empty prefix among them. */
  readonly namespaces: ReadonlyMap<string, string>;
}

/** A `segment`, or an `ignorable`: what lies between segments. */
export interface Xliff2Part {
  readonly kind: 'segment' | 'ignorable';
  readonly attributes: ReadonlyMap<string, string>;
  readonly source: XliffText;
  readonly target?: XliffText;
}

/** The namespace of the core in 2.0 and 2.1, and in 2.2. */
export const XLIFF2_NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';
export const XLIFF22_NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.2';
export const METADATA_NAMESPACE = 'urn:oasis:names:tc:xliff:metadata:2.0';
export const MATCHES_NAMESPACE = 'urn:oasis:names:tc:xliff:matches:2.0';

/** All units of a file or group, however deep, in order. */
export function xliff2UnitsIn(items: readonly Xliff2Item[]): readonly Xliff2Unit[] {
  return items.flatMap(item =>
    item.kind === 'unit' ? [item] : item.kind === 'group' ? xliff2UnitsIn(item.items) : [],
  );
}

/** Elements that stand for code or characters of the original: they hold no text. */
const CODE_POINT = 'cp';

/** Text of a source or target without codes and marks; what they enclose stays, and `cp` stands for its character. */
export function xliff2Text(content: readonly XmlNode[]): string {
  let out = '';
  for (const node of content) {
    if (typeof node === 'string') out += node;
    else if (localName(node.name) === CODE_POINT) out += codePoint(node);
    else out += xliff2Text(node.children);
  }
  return out;
}

function codePoint({ attributes }: XmlElement): string {
  const hex = attributes.get('hex') ?? '';
  const point = /^[0-9a-f]{1,6}$/iu.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

/** Text of a whole unit on one side; parts without a target give nothing. */
export function xliff2UnitText(unit: Xliff2Unit, side: 'source' | 'target'): string {
  return unit.parts.map(part => xliff2Text(part[side]?.content ?? [])).join('');
}

/** A translation that the matches module proposes. */
export interface Xliff2Match {
  readonly id?: string;
  /** Fragment that names the span of the unit it is for: `#m1`. */
  readonly reference: string;
  /** 0–100. */
  readonly similarity?: number;
  readonly matchQuality?: number;
  readonly matchSuitability?: number;
  readonly origin?: string;
  readonly type?: string;
  readonly source: XliffText;
  readonly target: XliffText;
}

/** The matches of a unit, whatever prefix their namespace has. */
export function matchesOf(unit: Xliff2Unit): readonly Xliff2Match[] {
  const found: Xliff2Match[] = [];
  for (const element of unit.before) {
    const namespaces = declared(element, unit.namespaces);
    if (!isNamed(element, 'matches', MATCHES_NAMESPACE, namespaces)) continue;
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const own = declared(child, namespaces);
      if (isNamed(child, 'match', MATCHES_NAMESPACE, own)) found.push(readMatch(child, own));
    }
  }
  return found;
}

function readMatch(match: XmlElement, namespaces: ReadonlyMap<string, string>): Xliff2Match {
  const text = (side: string): XliffText => {
    for (const child of match.children) {
      if (typeof child === 'string' || localName(child.name) !== side) continue;
      const space = spaceOf(child, declared(child, namespaces));
      if (space === XLIFF2_NAMESPACE || space === XLIFF22_NAMESPACE) {
        return { attributes: child.attributes, content: child.children };
      }
    }
    return { attributes: new Map(), content: [] };
  };
  const { attributes } = match;
  const figure = (name: string): number | undefined => {
    const value = Number(attributes.get(name) ?? Number.NaN);
    return value >= 0 && value <= 100 ? value : undefined;
  };
  const [id, origin, type] = ['id', 'origin', 'type'].map(name => attributes.get(name));
  const [similarity, matchQuality, matchSuitability] = ['similarity', 'matchQuality', 'matchSuitability'].map(figure);
  return {
    ...(id !== undefined && { id }),
    reference: attributes.get('ref') ?? '',
    ...(similarity !== undefined && { similarity }),
    ...(matchQuality !== undefined && { matchQuality }),
    ...(matchSuitability !== undefined && { matchSuitability }),
    ...(origin !== undefined && { origin }),
    ...(type !== undefined && { type }),
    source: text('source'),
    target: text('target'),
  };
}

/** The prefixes that are bound inside an element. */
export function declared(
  { attributes }: Pick<XmlElement, 'attributes'>,
  outside: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let inside: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    inside ??= new Map(outside);
    inside.set(name === 'xmlns' ? '' : name.slice('xmlns:'.length), value);
  }
  return inside ?? outside;
}

function isNamed(element: XmlElement, name: string, space: string, namespaces: ReadonlyMap<string, string>): boolean {
  return localName(element.name) === name && spaceOf(element, namespaces) === space;
}

function spaceOf({ name }: XmlElement, namespaces: ReadonlyMap<string, string>): string | undefined {
  return namespaces.get(name.includes(':') ? name.slice(0, name.indexOf(':')) : '');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
