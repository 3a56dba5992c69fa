import type { Diagnostic, LanguageCode } from '../../model/index.ts';
import { textOf, type XmlElement, type XmlNode } from '../../wire/index.ts';

/** A TMX document. What is not named here (creation dates, tools, user-defined attributes) is kept in `attributes` and written back. */
export interface TmxMemory {
  readonly header: TmxHeader;
  readonly units: readonly TmxUnit[];
}

export interface TmxHeader {
  readonly attributes: ReadonlyMap<string, string>;
  /** `note`, `prop` and `ude` elements. */
  readonly children: readonly XmlElement[];
}

/** A `tu`: one text in two or more languages. */
export interface TmxUnit {
  readonly id?: string;
  /** Without `tuid`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly remarks: readonly TmxRemark[];
  /** The source first in the files we write; in strangers' files in any order. */
  readonly variants: readonly TmxVariant[];
}

/** A `tuv`. */
export interface TmxVariant {
  /** As written; tags differ in case and form from tool to tool. */
  readonly language: LanguageCode;
  /** Without the language. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly remarks: readonly TmxRemark[];
  /** Content of `seg`: text and inline codes. */
  readonly segment: readonly XmlNode[];
}

/** A `prop` (with its type among the attributes) or a `note`. */
export interface TmxRemark {
  readonly kind: 'prop' | 'note';
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Makes a file of a memory piece by piece, so that the memory need not be held whole. */
export interface UnitPrinter {
  /** What stands before the first unit. */
  begin(header: TmxHeader): string;
  unit(unit: TmxUnit): string;
  /** What stands after the last unit. */
  end(): string;
  /** What was found up to now. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What the header must say in TMX 1.4, in the order of the specification. */
export const requiredHeaderAttributes = [
  'creationtool',
  'creationtoolversion',
  'segtype',
  'o-tmf',
  'adminlang',
  'srclang',
  'datatype',
] as const;

/** Values of the first property of that type. */
export function propertiesOf(owner: TmxUnit | TmxVariant, type: string): readonly string[] {
  return owner.remarks
    .filter(remark => remark.kind === 'prop' && remark.attributes.get('type') === type)
    .map(remark => remark.text);
}

/** Elements whose content is code of another format, not text of the language. */
const NATIVE_CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

/** Text of a segment without the inline codes; highlighted text stays. */
export function segmentText(segment: readonly XmlNode[]): string {
  let out = '';
  for (const node of segment) {
    if (typeof node === 'string') out += node;
    else if (!NATIVE_CODES.has(node.name)) out += textOf(node.children);
  }
  return out;
}
