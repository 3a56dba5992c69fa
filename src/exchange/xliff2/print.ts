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
import type { XliffText } from '../xliff/document.ts';
import type { Xliff2Document, Xliff2Item, Xliff2Part, Xliff2Unit } from './document.ts';

/**
 * Writes an XLIFF 2.x document with everything it holds. Reading it and writing it again gives the same bytes.
 * Characters that XML cannot hold become U+FFFD, each unit with such a character named by `exchange.illegal-character`.
 */
export function printXliff2(document: Xliff2Document): Result<string> {
  const diagnostics: Diagnostic[] = [];
  const { prefix } = document;
  const keep = ({ xml, illegal }: PrintedXml, where: string): string => {
    if (illegal.length > 0)
      diagnostics.push(diagnose('exchange.illegal-character', `${illegal.join(', ')} in ${where}`));
    return `${xml}\n`;
  };

  function* printContainer(name: 'file' | 'group', container: Container): Generator<string, void> {
    const attributes = new Map([...idOf(container.id), ...container.attributes]);
    yield keep(printOpeningTag(prefix + name, attributes), `${name} ${container.id}`);
    for (const item of container.items) {
      if (item.kind === 'unit') yield keep(printElement(unitElement(prefix, item)), `unit ${item.id}`);
      else if (item.kind === 'group') yield* printContainer('group', item);
      else yield keep(printElement(item.element), item.element.name);
    }
    yield `${printClosingTag(prefix + name)}\n`;
  }

  const parts = [xmlProlog, keep(printOpeningTag(`${prefix}xliff`, document.attributes), 'the root')];
  for (const item of document.items) {
    if (item.kind === 'file') for (const part of printContainer('file', item)) parts.push(part);
    else parts.push(keep(printElement(item.element), item.element.name));
  }
  parts.push(`${printClosingTag(`${prefix}xliff`)}\n`);
  return { value: parts.join(''), diagnostics };
}

interface Container {
  readonly id: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly items: readonly Xliff2Item[];
}

/** A file that came without an id leaves without one. */
function idOf(id: string): readonly (readonly [string, string])[] {
  return id === '' ? [] : [['id', id]];
}

function unitElement(prefix: string, unit: Xliff2Unit): XmlElement {
  return element(
    `${prefix}unit`,
    new Map([...idOf(unit.id), ...unit.attributes]),
    onLines([...unit.before, ...unit.parts.map(part => partElement(prefix, part))]),
  );
}

function partElement(prefix: string, { kind, attributes, source, target }: Xliff2Part): XmlElement {
  const text = (name: string, { attributes: own, content }: XliffText): XmlElement =>
    element(prefix + name, own, content);
  return element(
    prefix + kind,
    attributes,
    onLines([text('source', source), ...(target ? [text('target', target)] : [])]),
  );
}
