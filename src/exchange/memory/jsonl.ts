import { type Diagnostic, RecallingError } from '../../model/index.ts';
import type { XmlElement, XmlNode } from '../../wire/index.ts';
import { hasIllegal, replaceIllegal } from '../characters.ts';
import { diagnosticOf } from '../failure.ts';
import { list, object, oneOf, optional, record, type Shape, text } from '../json/shape.ts';
import type { TmxHeader, TmxRemark, TmxUnit, TmxVariant, UnitPrinter } from '../tmx/memory.ts';
import { Trouble } from '../trouble.ts';
import type { UnitStream } from './stream.ts';

/** First line of every file; rises when the shape of the lines changes. */
const FORMAT = 'recalling/memory/1';
/** Attack: a file of one endless line. UTF-16 code units. */
const LONGEST_LINE = 10_000_000;
/** Attack: elements nested so deep that reading them exhausts the stack. The XML reader has the same limit. */
const DEEPEST = 256;

type Attributes = Readonly<Record<string, string>>;

interface Line {
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

interface HeadLine {
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

const line = object<Line>({
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

const head = object<HeadLine>({
  format: text(),
  attributes: optional(attributes),
  children: optional(list(elementLine)),
});

/** Makes the parts of a memory as JSON lines: a line of format and header, then a line a unit with everything it holds. */
export function createUnitLinePrinter(): UnitPrinter {
  const trouble = new Trouble();
  let count = 0;
  const print = (value: object, where: string): string => {
    let replaced = 0;
    const json = JSON.stringify(value, (_, part: unknown) => {
      if (typeof part !== 'string' || !hasIllegal(part)) return part;
      replaced += 1;
      return replaceIllegal(part);
    });
    if (replaced > 0) trouble.remark('exchange.illegal-character', where);
    return `${json}\n`;
  };
  return {
    begin(header) {
      const children = header.children.map(elementToLine);
      const first: HeadLine = { format: FORMAT, ...some(header.attributes), ...(children.length > 0 && { children }) };
      return print(first, 'the header');
    },
    unit(unit) {
      count += 1;
      const written: Line = {
        ...(unit.id !== undefined && { id: unit.id }),
        ...some(unit.attributes),
        ...(unit.remarks.length > 0 && { remarks: unit.remarks.map(remarkToLine) }),
        variants: unit.variants.map(variantToLine),
      };
      return print(written, unit.id ?? `unit ${count}`);
    },
    end: () => '',
    get diagnostics() {
      return trouble.list();
    },
  };
}

/**
 * Opens a memory of JSON lines of any size, as {@link createUnitLinePrinter} writes it.
 * @param chunks its text, in pieces of any size
 * @param file name for messages
 */
export async function streamUnitLines(chunks: AsyncIterable<string>, file?: string): Promise<UnitStream> {
  const diagnostics: Diagnostic[] = [];
  let failure: Diagnostic | undefined;
  const lines = splitLines(chunks);
  const guarded = async <T>(step: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await step();
    } catch (error) {
      failure = diagnosticOf(error, file);
      diagnostics.push(failure);
      return undefined;
    }
  };
  const header = await guarded(async () => readHead(await lines.next()));
  return {
    header: header ?? { attributes: new Map(), children: [] },
    batches: (async function* () {
      while (failure === undefined) {
        const next = await guarded(() => lines.next());
        if (next === undefined || next.done) break;
        const units = await guarded(async () => next.value.map(({ json, number }) => readLine(json, number)));
        if (units !== undefined) yield units;
      }
      await lines.return(undefined);
    })(),
    diagnostics,
    get failure() {
      return failure;
    },
  };
}

interface JsonLine {
  readonly json: string;
  /** From 1. */
  readonly number: number;
}

/** Lines as they come, those of one piece together; the first, which says what the rest is, by itself. */
async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<readonly JsonLine[], undefined, undefined> {
  let number = 0;
  let rest = '';
  const checked = (parts: readonly string[]): readonly JsonLine[] =>
    parts.flatMap(json => {
      number += 1;
      return json.trim() === '' ? [] : [{ json, number }];
    });
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > LONGEST_LINE) {
      throw new RecallingError(
        'exchange.too-large',
        `line ${number + parts.length + 1} has over ${LONGEST_LINE} characters`,
      );
    }
    if (number === 0 && parts.length > 0) yield checked(parts.splice(0, 1));
    if (parts.length > 0) yield checked(parts);
  }
  if (rest !== '') yield checked([rest]);
  return undefined;
}

function readHead(first: IteratorResult<readonly JsonLine[], undefined>): TmxHeader {
  const [given] = first.value ?? [];
  const value = given === undefined ? undefined : parsed(given.json.replace(/^\ufeff/u, ''), 1);
  const faults: string[] = [];
  if (!head.accepts(value, '', faults))
    throw new RecallingError('exchange.wrong-format', `the first line is not ${FORMAT}`);
  if (value.format !== FORMAT) {
    const code = /^recalling\/memory\/\d{1,4}$/u.test(value.format)
      ? 'exchange.unsupported-version'
      : 'exchange.wrong-format';
    throw new RecallingError(code, `expected ${FORMAT}, this is "${value.format.slice(0, 60)}"`);
  }
  return { attributes: mapOf(value.attributes), children: (value.children ?? []).map(lineToElement) };
}

function readLine(json: string, number: number): TmxUnit {
  const value = parsed(json, number);
  const faults: string[] = [];
  if (!line.accepts(value, '', faults)) {
    throw new RecallingError('exchange.invalid-structure', `line ${number}: ${faults.join('; ')}`);
  }
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

function parsed(json: string, number: number): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new RecallingError('exchange.wrong-format', `line ${number} is not JSON`, { cause });
  }
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
