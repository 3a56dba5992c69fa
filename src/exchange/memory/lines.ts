import type { XmlElement, XmlNode } from '../../wire/index.ts';
import { hasIllegal, replaceIllegal } from '../characters.ts';
import { list, object, oneOf, optional, record, type Shape, text } from '../json/shape.ts';
import type { TmxHeader, TmxRemark, TmxUnit, TmxVariant } from '../tmx/memory.ts';

/** What both JSON forms of a memory are called; rises when the shape of the units changes. */
export const MEMORY_FORMAT = 'recalling/memory/1';
/** Attack: elements nested so deep that reading them exhausts the stack. The XML reader has the same limit. */
const DEEPEST = 256;

type Attributes = Readonly<Record<string, string>>;

/** A unit. */
export interface Line {
  readonly id?: string;
  readonly attributes?: Attributes;
  readonly remarks?: readonly RemarkLine[];
  readonly variants: readonly VariantLine[];
}

interface RemarkLine {
  readonly kind: 'prop' | 'note';
  readonly attributes?: Attributes;
  readonly text: string;
}

/** A text without inline codes is a string, one with them a list. */
interface VariantLine {
  readonly language: string;
  readonly attributes?: Attributes;
  readonly remarks?: readonly RemarkLine[];
  readonly text?: string;
  readonly content?: readonly NodeLine[];
}

type NodeLine = string | ElementLine;

interface ElementLine {
  readonly name: string;
  readonly attributes?: Attributes;
  readonly children?: readonly NodeLine[];
}

/** The memory as a whole. */
export interface HeadLine {
  readonly format: string;
  readonly attributes?: Attributes;
  readonly children?: readonly ElementLine[];
}

/** What XML takes as a name: what is read here may be written there. */
const NAME = /^[\p{L}_][\p{L}\p{N}:_.-]*$/u;

const anyAttributes = record(text());
const attributes: Shape<Attributes> = {
  accepts: (value, at, faults): value is Attributes => {
    if (!anyAttributes.accepts(value, at, faults)) return false;
    const wrong = Object.keys(value).find(name => !NAME.test(name));
    if (wrong !== undefined) faults.push(`${at} has the name ${JSON.stringify(wrong)}`);
    return wrong === undefined;
  },
  arrange: value => value,
};

const remark = object<RemarkLine>({
  kind: oneOf('prop', 'note'),
  attributes: optional(attributes),
  text: text(),
});

const elementLine: Shape<ElementLine> = {
  accepts: (value, at, faults): value is ElementLine => acceptsElement(value, at, faults, 0),
  arrange: value => value,
};

const node: Shape<NodeLine> = {
  accepts: (value, at, faults): value is NodeLine =>
    typeof value === 'string' || elementLine.accepts(value, at, faults),
  arrange: value => value,
};

export const line: Shape<Line> = object<Line>({
  id: optional(text()),
  attributes: optional(attributes),
  remarks: optional(list(remark)),
  variants: list(
    object<VariantLine>({
      language: text(),
      attributes: optional(attributes),
      remarks: optional(list(remark)),
      text: optional(text()),
      content: optional(list(node)),
    }),
  ),
});

export const head: Shape<HeadLine> = object<HeadLine>({
  format: text(),
  attributes: optional(attributes),
  children: optional(list(elementLine)),
});

/** A value as JSON on one line, and how many of its texts held characters that XML cannot: what is read here may be written there. */
export function toCleanJson(value: object): { readonly json: string; readonly replaced: number } {
  let replaced = 0;
  const json = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'string' || !hasIllegal(part)) return part;
    replaced += 1;
    return replaceIllegal(part);
  });
  return { json, replaced };
}

/** What a line says of a memory as a whole. */
export function headToLine({ attributes: own, children }: TmxHeader): HeadLine {
  return {
    format: MEMORY_FORMAT,
    ...some(own),
    ...(children.length > 0 && { children: children.map(elementToLine) }),
  };
}

export function lineToHead(value: HeadLine): TmxHeader {
  return { attributes: mapOf(value.attributes), children: (value.children ?? []).map(lineToElement) };
}

export function unitToLine(unit: TmxUnit): Line {
  return {
    ...(unit.id !== undefined && { id: unit.id }),
    ...some(unit.attributes),
    ...(unit.remarks.length > 0 && { remarks: unit.remarks.map(remarkToLine) }),
    variants: unit.variants.map(variantToLine),
  };
}

export function lineToUnit(value: Line): TmxUnit {
  return {
    ...(value.id !== undefined && { id: value.id }),
    attributes: mapOf(value.attributes),
    remarks: (value.remarks ?? []).map(lineToRemark),
    variants: value.variants.map(
      (variant): TmxVariant => ({
        language: variant.language,
        attributes: mapOf(variant.attributes),
        remarks: (variant.remarks ?? []).map(lineToRemark),
        segment: variant.content?.map(lineToNode) ?? (variant.text ? [variant.text] : []),
      }),
    ),
  };
}

function variantToLine(variant: TmxVariant): VariantLine {
  const { segment } = variant;
  const [only] = segment;
  const plain = segment.length === 0 || (segment.length === 1 && typeof only === 'string');
  return {
    language: variant.language,
    ...some(variant.attributes),
    ...(variant.remarks.length > 0 && { remarks: variant.remarks.map(remarkToLine) }),
    ...(plain ? { text: typeof only === 'string' ? only : '' } : { content: segment.map(nodeToLine) }),
  };
}

function remarkToLine({ kind, attributes: own, text: said }: TmxRemark): RemarkLine {
  return { kind, ...some(own), text: said };
}

function lineToRemark({ kind, attributes: own, text: said }: RemarkLine): TmxRemark {
  return { kind, attributes: mapOf(own), text: said };
}

function nodeToLine(one: XmlNode): NodeLine {
  return typeof one === 'string' ? one : elementToLine(one);
}

function elementToLine({ name, attributes: own, children }: XmlElement): ElementLine {
  return { name, ...some(own), ...(children.length > 0 && { children: children.map(nodeToLine) }) };
}

function lineToNode(one: NodeLine): XmlNode {
  return typeof one === 'string' ? one : lineToElement(one);
}

function lineToElement({ name, attributes: own, children }: ElementLine): XmlElement {
  return { name, attributes: mapOf(own), children: (children ?? []).map(lineToNode) };
}

function acceptsElement(value: unknown, at: string, faults: string[], depth: number): value is ElementLine {
  const known =
    typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && depth < DEEPEST;
  if (!known || !NAME.test(String(value.name))) {
    faults.push(`${at} is no element`);
    return false;
  }
  if ('attributes' in value && !attributes.accepts(value.attributes, `${at}.attributes`, faults)) return false;
  if (!('children' in value)) return true;
  if (!Array.isArray(value.children)) {
    faults.push(`${at}.children is not a list`);
    return false;
  }
  return value.children.every(
    child => typeof child === 'string' || acceptsElement(child, `${at}.children`, faults, depth + 1),
  );
}

function some(map: ReadonlyMap<string, string>): { readonly attributes?: Attributes } {
  return map.size === 0 ? {} : { attributes: Object.fromEntries(map) };
}

function mapOf(given: Attributes | undefined): ReadonlyMap<string, string> {
  return new Map(Object.entries(given ?? {}));
}
