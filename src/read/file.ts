import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type Format, type Reading, RecallingError, type Result } from '../model/index.ts';
import { decodeBytes } from './encoding.ts';
import { readGivenParagraphs, readMarkdown, readText } from './text.ts';

/** Files over this size are refused: a text is held in memory whole, several times over. */
export const LARGEST_FILE: number = 256 * 1024 * 1024;

export interface ReadOptions {
  /** WHATWG label of the encoding; by default it is detected. */
  readonly encoding?: string;
  /** By default told by the file name. */
  readonly format?: Format;
  /** Keep the paragraphs (divided by blank lines) exactly as given: nothing joined, nothing cut, no markup. */
  readonly given?: boolean;
}

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
]);

/** Magic numbers of formats that people rename or pass by mistake, so that the refusal can name them. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a zip archive (DOCX, XLSX, ODT …)', [0x50, 0x4b, 0x03, 0x04]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['an old Word document (.doc)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** The format a file name stands for, `undefined` where no reader exists. */
export function formatOf(file: string): Format | undefined {
  return FORMATS.get(extname(file).toLowerCase());
}

/**
 * Reads a file into a {@link Reading}.
 * @throws RecallingError `read.not-found`, `read.unreadable`, `read.empty`, `read.binary`, `read.too-large`, `read.unsupported`
 */
export async function readFile(file: string, options: ReadOptions = {}): Promise<Result<Reading>> {
  return readBytes(await bytesOf(file), file, options);
}

/**
 * Makes a {@link Reading} of bytes that are already here (standard input, a test).
 * @param file the name to use in messages and, without `options.format`, for the format; `-` is plain text
 */
export function readBytes(bytes: Uint8Array, file: string, options: ReadOptions = {}): Result<Reading> {
  if (bytes.length > LARGEST_FILE) throw new RecallingError('read.too-large', `${bytes.length} bytes`, { file });
  const known = MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte));
  if (known) throw new RecallingError('read.unsupported', known[0], { file });
  const format = options.format ?? formatOf(file) ?? (extname(basename(file)) === '' ? 'text' : undefined);
  if (format === undefined) throw new RecallingError('read.unsupported', extname(file), { file });
  const { text, encoding, diagnostics } = decodeBytes(bytes, file, options.encoding);
  const made = options.given ? readGivenParagraphs(text) : format === 'markdown' ? readMarkdown(text) : readText(text);
  if (made.fragments.length === 0) throw new RecallingError('read.empty', undefined, { file });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { value: { file, format, encoding, sha256, ...made }, diagnostics };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > LARGEST_FILE) throw new RecallingError('read.too-large', `${size} bytes`, { file });
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof RecallingError) throw cause;
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new RecallingError(missing ? 'read.not-found' : 'read.unreadable', undefined, { file, cause });
  }
}
