import { type Diagnostic, diagnose, type Result } from '../../model/index.ts';
import {
  element,
  onLines,
  type PrintedXml,
  printClosingTag,
  printElement,
  printOpeningTag,
  type XmlElement,
  xmlProlog,
} from '../../wire/index.ts';
import type { TmxHeader, TmxMemory, TmxRemark, TmxUnit, TmxVariant } from './memory.ts';

/** The system identifier that the specification gives; tools know it by this name and fetch nothing. */
const DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n';

/**
 * Writes a TMX 1.4 document, whatever version it was read from. Reading it and writing it again gives the same bytes.
 * Characters that XML cannot hold become U+FFFD, each unit with such a character named by `exchange.illegal-character`.
 */
export function printTmx(memory: TmxMemory): Result<string> {
  const diagnostics: Diagnostic[] = [];
  return { value: [...printTmxParts(memory.header, memory.units, diagnostics)].join(''), diagnostics };
}

/**
 * The same piece by piece: units are taken and printed one at a time, so that a memory need not be held whole.
 * @param diagnostics receives the remarks as they arise
 */
export function* printTmxParts(
  header: TmxHeader,
  units: Iterable<TmxUnit>,
  diagnostics: Diagnostic[],
): Generator<string, void> {
  const keep = ({ xml, illegal }: PrintedXml, where: string): string => {
    if (illegal.length > 0)
      diagnostics.push(diagnose('exchange.illegal-character', `${illegal.join(', ')} in ${where}`));
    return xml;
  };
  const head = element('header', header.attributes, onLines(header.children));
  yield `${xmlProlog}${DOCTYPE}${printOpeningTag('tmx', new Map([['version', '1.4']])).xml}\n`;
  yield `${keep(printElement(head), 'the header')}\n${printOpeningTag('body', new Map()).xml}\n`;
  let count = 0;
  for (const unit of units) {
    count += 1;
    yield `${keep(printElement(unitElement(unit)), unit.id ?? `unit ${count}`)}\n`;
  }
  yield `${printClosingTag('body')}\n${printClosingTag('tmx')}\n`;
}

function unitElement(unit: TmxUnit): XmlElement {
  const attributes = unit.id === undefined ? unit.attributes : new Map([['tuid', unit.id], ...unit.attributes]);
  return element('tu', attributes, onLines([...unit.remarks.map(remarkElement), ...unit.variants.map(variantElement)]));
}

function variantElement(variant: TmxVariant): XmlElement {
  const attributes = new Map([['xml:lang', variant.language], ...variant.attributes]);
  return element('tuv', attributes, [...variant.remarks.map(remarkElement), element('seg', {}, variant.segment)]);
}

function remarkElement(remark: TmxRemark): XmlElement {
  return element(remark.kind, remark.attributes, remark.text === '' ? [] : [remark.text]);
}
