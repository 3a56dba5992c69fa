import type { Result } from '../../model/index.ts';
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
import { Trouble } from '../trouble.ts';
import {
  requiredHeaderAttributes,
  type TmxMemory,
  type TmxRemark,
  type TmxUnit,
  type TmxVariant,
  type UnitPrinter,
} from './memory.ts';

/** The system identifier that the specification gives; tools know it by this name and fetch nothing. */
const DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n';

/**
 * Writes a TMX 1.4 document, whatever version it was read from. Reading it and writing it again gives the same bytes.
 * Characters that XML cannot hold become U+FFFD, each unit with such a character named by `exchange.illegal-character`.
 */
export function printTmx(memory: TmxMemory): Result<string> {
  const printer = createTmxPrinter();
  const parts = [printer.begin(memory.header), ...memory.units.map(unit => printer.unit(unit)), printer.end()];
  return { value: parts.join(''), diagnostics: printer.diagnostics };
}

/** Makes the parts of a TMX document that {@link printTmx} puts together. */
export function createTmxPrinter(): UnitPrinter {
  const trouble = new Trouble();
  let count = 0;
  const keep = ({ xml, illegal }: PrintedXml, where: string): string => {
    if (illegal.length > 0) trouble.remark('exchange.illegal-character', `${illegal.join(', ')} in ${where}`);
    return xml;
  };
  return {
    begin(header) {
      const root = printOpeningTag('tmx', new Map([['version', '1.4']])).xml;
      const head = printElement(element('header', completed(header.attributes), onLines(header.children)));
      return `${xmlProlog}${DOCTYPE}${root}\n${keep(head, 'the header')}\n${printOpeningTag('body', new Map()).xml}\n`;
    },
    unit(unit) {
      count += 1;
      return `${keep(printElement(unitElement(unit)), unit.id ?? `unit ${count}`)}\n`;
    },
    end: () => `${printClosingTag('body')}\n${printClosingTag('tmx')}\n`,
    get diagnostics() {
      return trouble.list();
    },
  };
}

/** What stands for the attributes that TMX demands and a header from elsewhere lacks. */
const UNKNOWN: Readonly<Record<(typeof requiredHeaderAttributes)[number], string>> = {
  creationtool: 'unknown',
  creationtoolversion: 'unknown',
  segtype: 'block',
  'o-tmf': 'unknown',
  adminlang: 'en',
  srclang: '*all*',
  datatype: 'unknown',
};

function completed(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const missing = requiredHeaderAttributes.filter(name => (attributes.get(name) ?? '').trim() === '');
  if (missing.length === 0) return attributes;
  return new Map([...attributes, ...missing.map(name => [name, UNKNOWN[name]] as const)]);
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
