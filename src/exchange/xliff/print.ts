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
import type { XliffDocument, XliffFile, XliffItem, XliffText, XliffUnit } from './document.ts';

/**
 * Writes an XLIFF 1.x document with everything it holds. Reading it and writing it again gives the same bytes.
 * Characters that XML cannot hold become U+FFFD, each unit with such a character named by `exchange.illegal-character`.
 */
export function printXliff(document: XliffDocument): Result<string> {
  const diagnostics: Diagnostic[] = [];
  const { prefix } = document;
  const keep = ({ xml, illegal }: PrintedXml, where: string): string => {
    if (illegal.length > 0)
      diagnostics.push(diagnose('exchange.illegal-character', `${illegal.join(', ')} in ${where}`));
    return `${xml}\n`;
  };
  const close = (name: string): string => `${printClosingTag(prefix + name)}\n`;

  function* printItems(items: readonly XliffItem[]): Generator<string, void> {
    for (const item of items) {
      if (item.kind === 'unit') yield keep(printElement(unitElement(prefix, item)), `unit ${item.id}`);
      else if (item.kind === 'other') yield keep(printElement(item.element), item.element.name);
      else {
        yield keep(printOpeningTag(`${prefix}group`, item.attributes), 'a group');
        yield* printItems(item.items);
        yield close('group');
      }
    }
  }

  function* printFile(file: XliffFile): Generator<string, void> {
    yield keep(printOpeningTag(`${prefix}file`, file.attributes), 'the attributes of a file');
    if (file.header) yield keep(printElement(file.header), 'a header');
    yield `${printOpeningTag(`${prefix}body`, new Map()).xml}\n`;
    yield* printItems(file.items);
    yield close('body') + close('file');
  }

  const parts = [xmlProlog, keep(printOpeningTag(`${prefix}xliff`, document.attributes), 'the root')];
  for (const item of document.items) {
    if (item.kind === 'file') for (const part of printFile(item)) parts.push(part);
    else parts.push(keep(printElement(item.element), item.element.name));
  }
  parts.push(close('xliff'));
  return { value: parts.join(''), diagnostics };
}

function unitElement(prefix: string, unit: XliffUnit): XmlElement {
  const text = (name: string, { attributes, content }: XliffText): XmlElement =>
    element(prefix + name, attributes, content);
  return element(
    `${prefix}trans-unit`,
    new Map([['id', unit.id], ...unit.attributes]),
    onLines([
      text('source', unit.source),
      ...(unit.segments ? [text('seg-source', unit.segments)] : []),
      ...(unit.target ? [text('target', unit.target)] : []),
      ...unit.rest,
    ]),
  );
}
