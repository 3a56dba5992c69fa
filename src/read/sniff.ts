import type { Format } from '../model/index.ts';
import { openZip } from '../wire/index.ts';
import { isWebArchive } from './html/web-archive.ts';

/** What the first bytes of a file show. */
export type Shown =
  /** `sure`: no text begins like this. */
  | { readonly kind: 'known'; readonly format: Format; readonly name: string; readonly sure: boolean }
  /** A format that has no reader, by its name. */
  | { readonly kind: 'foreign'; readonly name: string }
  | { readonly kind: 'nothing' };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];
const FOREIGN: readonly (readonly [string, readonly number[]])[] = [
  ['an old Word document (.doc), or a document locked by a password', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a WordPerfect document', [0xff, 0x57, 0x50, 0x43]],
];
/** Bytes at the start in which a web page shows itself. */
const HEAD = 1024;
/** Folders and files that tell what kind of document a zip archive is. */
const INSIDE: readonly (readonly [RegExp, string])[] = [
  [/^xl\//u, 'a spreadsheet (.xlsx)'],
  [/^ppt\//u, 'a presentation (.pptx)'],
  [/^content\.xml$/u, 'an OpenDocument file (.odt)'],
  [/^META-INF\/container\.xml$/u, 'an e-book (.epub)'],
];

/**
 * Tells a format by content: people rename files and pass them by mistake, and `.doc` files are often RTF, HTML or DOCX.
 * @throws RecallingError `wire.zip-*` for a zip archive that is damaged or hostile
 */
export function sniffFormat(bytes: Uint8Array, file: string): Shown {
  const begins = (magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
  const foreign = FOREIGN.find(([, magic]) => begins(magic));
  if (foreign) return { kind: 'foreign', name: foreign[0] };
  if (begins(PDF)) return { kind: 'known', format: 'pdf', name: 'a PDF', sure: true };
  if (begins(ZIP)) return insideZip(openZip(bytes, file).names);
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD)).replaceAll('\u0000', '');
  if (isWebArchive(head)) return { kind: 'known', format: 'html', name: 'a web archive', sure: true };
  const page = /^[\ufeff\s]*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html)[\s>]/iu;
  return page.test(head) ? { kind: 'known', format: 'html', name: 'a web page', sure: false } : { kind: 'nothing' };
}

function insideZip(names: readonly string[]): Shown {
  const other = INSIDE.find(([shape]) => names.some(name => shape.test(name)));
  const word = names.some(name => /^word\//iu.test(name));
  if (other && !word) return { kind: 'foreign', name: other[1] };
  // Without a word/ folder the relationships may still lead to a document; the reader says what is missing.
  const document = word || names.some(name => name.toLowerCase() === '[content_types].xml');
  return document
    ? { kind: 'known', format: 'docx', name: 'a Word document', sure: true }
    : { kind: 'foreign', name: 'a zip archive without a document in it' };
}
