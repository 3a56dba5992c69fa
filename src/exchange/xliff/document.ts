import type { LanguageCode } from '../../model/index.ts';
import type { XmlElement, XmlNode } from '../../wire/index.ts';

/** An XLIFF 1.x document. Elements and attributes that are not named here are kept and written back. */
export interface XliffDocument {
  /** Prefix of the XLIFF namespace with its colon; empty in nearly all files. */
  readonly prefix: string;
  /** Of the root: version and namespaces. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly items: readonly (XliffFile | XliffOther)[];
}

export interface XliffFile {
  readonly kind: 'file';
  /** As BCP 47 writes it; `attributes` has it as it came. */
  readonly sourceLanguage: LanguageCode;
  /** Absent in files that are not yet bound to a target. */
  readonly targetLanguage?: LanguageCode;
  /** All of them, the languages too. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly header?: XmlElement;
  readonly items: readonly XliffItem[];
}

export type XliffItem = XliffUnit | XliffGroup | XliffOther;

/** A `trans-unit`. */
export interface XliffUnit {
  readonly kind: 'unit';
  readonly id: string;
  /** Without the id. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly source: XliffText;
  readonly segments?: XliffText;
  readonly target?: XliffText;
  /** Notes, contexts, alternative translations and whatever else follows. */
  readonly rest: readonly XmlElement[];
}

/** A `source`, `seg-source` or `target`. */
export interface XliffText {
  readonly attributes: ReadonlyMap<string, string>;
  /** Text and inline codes. */
  readonly content: readonly XmlNode[];
}

export interface XliffGroup {
  readonly kind: 'group';
  readonly attributes: ReadonlyMap<string, string>;
  readonly items: readonly XliffItem[];
}

/** An element that is kept as it stands: binary units, notes of groups, other vendors' elements. */
export interface XliffOther {
  readonly kind: 'other';
  readonly element: XmlElement;
}

export const XLIFF_NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';

/** All units of a file or group, however deep, in order. */
export function unitsIn(items: readonly XliffItem[]): readonly XliffUnit[] {
  return items.flatMap(item => (item.kind === 'unit' ? [item] : item.kind === 'group' ? unitsIn(item.items) : []));
}

/** Elements whose content is code of another format. */
const NATIVE_CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'x', 'bx', 'ex']);

/** Text of a source or target without the inline codes; what `g` and `mrk` enclose stays. */
export function contentText(content: readonly XmlNode[]): string {
  let out = '';
  for (const node of content) {
    if (typeof node === 'string') out += node;
    else if (!NATIVE_CODES.has(node.name.slice(node.name.indexOf(':') + 1))) out += contentText(node.children);
  }
  return out;
}

/** Ids of the segments that are marked in a text, in order. */
export function segmentIds(content: readonly XmlNode[]): readonly string[] {
  return content.flatMap(node => {
    if (typeof node === 'string') return [];
    const id = node.attributes.get('mtype') === 'seg' ? node.attributes.get('mid') : undefined;
    return [...(id === undefined ? [] : [id]), ...segmentIds(node.children)];
  });
}
