import type { Format } from '../model/index.ts';
import { openZip } from '../wire/index.ts';
import { isWebArchive } from './html/web-archive.ts';

/** What the first bytes of a file show. */
export type Shown =
  /** `sure`: no text begins like this. */
  | { readonly kind: 'known'; readonly format: Format; readonly name: string; readonly sure: boolean }
  | ({ readonly kind: 'foreign' } & Foreign)
  | { readonly kind: 'nothing' };

/** A format without a reader, and what to say of it. */
interface Foreign {
  readonly name: string;
  readonly code: 'read.unsupported' | 'read.picture' | 'read.archive';
}

/** The first bytes of a format, as text in which each character is a byte; a dot stands for any. */
type Signature = readonly [RegExp, string];

const ZIP = /^PK\x03\x04/su;
const PDF = /^%PDF/su;
const DOCUMENTS: readonly Signature[] = [
  [/^\xd0\xcf\x11\xe0/su, 'an old Word document (.doc), or a document locked by a password'],
  [/^\{\\rtf/su, 'RTF'],
  [/^\xffWPC/su, 'a WordPerfect document'],
  [/^%!PS/su, 'a PostScript file'],
];
const PICTURES: readonly Signature[] = [
  [/^\x89PNG/su, 'PNG'],
  [/^\xff\xd8\xff/su, 'JPEG'],
  [/^GIF8[79]a/su, 'GIF'],
  [/^(?:II\*\x00|MM\x00\*)/su, 'TIFF'],
  [/^BM.{4}\x00{4}/su, 'BMP'],
  [/^RIFF.{4}WEBP/su, 'WebP'],
  [/^.{4}ftyp(?:heic|mif1|avif)/su, 'HEIC'],
  [/^\x00{3}\x0cjP {2}/su, 'JPEG 2000'],
  [/^AT&TFORM/su, 'DjVu'],
];
const ARCHIVES: readonly Signature[] = [
  [/^PK\x05\x06/su, 'an empty zip archive'],
  [/^\x1f\x8b\x08/su, 'gzip'],
  [/^7z\xbc\xaf\x27\x1c/su, '7z'],
  [/^Rar!\x1a\x07/su, 'RAR'],
  [/^BZh[1-9]1AY&SY/su, 'bzip2'],
  [/^\xfd7zXZ\x00/su, 'xz'],
];
/** Bytes at the start in which a web page shows itself. */
const HEAD = 1024;
/** Folders and files that tell what kind of document a zip archive is. */
const INSIDE: readonly (readonly [RegExp, string])[] = [
  [/^xl\//u, 'a spreadsheet (.xlsx)'],
  [/^ppt\//u, 'a presentation (.pptx)'],
  [/^content\.xml$/u, 'an OpenDocument file (.odt)'],
  [/^META-INF\/container\.xml$/u, 'an e-book (.epub)'],
  [/^(?:Index\/Document\.iwa|Index\.zip)$/u, 'a Pages document (.pages)'],
  [/\.fdseq$/u, 'an XPS document'],
];

/**
 * Tells a format by content: people rename files and pass them by mistake, and `.doc` files are often RTF, HTML or DOCX.
 * @throws RecallingError `wire.zip-*` for a zip archive that is damaged or hostile
 */
export function sniffFormat(bytes: Uint8Array, file: string): Shown {
  const first = firstBytes(bytes);
  const foreign = foreignFormat(first);
  if (foreign) return { kind: 'foreign', ...foreign };
  if (PDF.test(first)) return { kind: 'known', format: 'pdf', name: 'a PDF', sure: true };
  if (ZIP.test(first)) return insideZip(openZip(bytes, file).names);
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD)).replaceAll('\u0000', '');
  if (isWebArchive(head)) return { kind: 'known', format: 'html', name: 'a web archive', sure: true };
  const page = /^[\ufeff\s]*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html)[\s>]/iu;
  return page.test(head) ? { kind: 'known', format: 'html', name: 'a web page', sure: false } : { kind: 'nothing' };
}

/** True for bytes that begin like a document which holds more than text: an office or PDF file, a web archive, JSON. */
export function showsDocument(head: Uint8Array): boolean {
  const first = firstBytes(head);
  if (PDF.test(first) || ZIP.test(first) || foreignFormat(first) !== undefined) return true;
  return /^(?:\xef\xbb\xbf)?\s*\{/u.test(first) || isWebArchive(new TextDecoder().decode(head.subarray(0, HEAD)));
}

/** A character for each byte; to a `TextDecoder` latin1 means windows-1252, which has no such characters for some. */
function firstBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 32)).toString('latin1');
}

function foreignFormat(first: string): Foreign | undefined {
  const named = (signatures: readonly Signature[]): string | undefined =>
    signatures.find(([signature]) => signature.test(first))?.[1];
  const document = named(DOCUMENTS);
  if (document !== undefined) return { name: document, code: 'read.unsupported' };
  const picture = named(PICTURES);
  if (picture !== undefined) return { name: picture, code: 'read.picture' };
  const archive = named(ARCHIVES);
  return archive === undefined ? undefined : { name: archive, code: 'read.archive' };
}

function insideZip(names: readonly string[]): Shown {
  const other = INSIDE.find(([shape]) => names.some(name => shape.test(name)));
  const word = names.some(name => /^word\//iu.test(name));
  if (other && !word) return { kind: 'foreign', name: other[1], code: 'read.unsupported' };
  // Without a word/ folder the relationships may still lead to a document; the reader says what is missing.
  const document = word || names.some(name => name.toLowerCase() === '[content_types].xml');
  return document
    ? { kind: 'known', format: 'docx', name: 'a Word document', sure: true }
    : { kind: 'foreign', name: 'a zip archive without a document in it', code: 'read.archive' };
}
