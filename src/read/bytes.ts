import { open } from 'node:fs/promises';
import { RecallingError } from '../model/index.ts';
import { showsDocument } from './sniff.ts';

/** Files over this size are refused: they are held in memory whole. Bytes; a scanned treaty of 2,000 pages has less. */
export const LARGEST_FILE: number = 256 * 1024 * 1024;
/**
 * Attack, or a wrong file: a log, a corpus, a disk image named `.txt`. In a Word document or a PDF most bytes are pictures; here all are text, and each character is held several times over
 * until it stands in a paragraph. Bytes; 15,000 printed pages have less.
 */
export const LARGEST_TEXT: number = 64 * 1024 * 1024;
/** Bytes at the start that tell one from the other. */
const HEAD = 1024;

/** How large a file may be that begins like this. */
export type SizeLimit = (head: Uint8Array) => number;

/** The limit for what is read as a document or a text. */
export const largestReadable: SizeLimit = head => (showsDocument(head) ? LARGEST_FILE : LARGEST_TEXT);

/**
 * The bytes of a file. A file that is too large is refused by its first bytes; pipes and devices, which tell no size, are read up to the limit.
 * @throws RecallingError `read.not-found`, `read.directory`, `read.unreadable`, `read.too-large`
 */
export async function readFileBytes(file: string, limit: SizeLimit = largestReadable): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const stats = await handle.stat();
      if (stats.isDirectory()) throw new RecallingError('read.directory', undefined, { file });
      if (!stats.isFile() || stats.size === 0) {
        return await readStreamBytes(handle.createReadStream({ autoClose: false }), file, limit);
      }
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      refuseLarger(stats.size, limit(buffer.subarray(0, bytesRead)), file);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/**
 * All bytes of a stream, up to the limit: who writes it may never end.
 * @throws RecallingError `read.unreadable`, `read.too-large`
 */
export async function readStreamBytes(
  stream: AsyncIterable<unknown>,
  file: string,
  limit: SizeLimit = largestReadable,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let largest = LARGEST_FILE;
  try {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue;
      chunks.push(chunk);
      if (length < HEAD) largest = limit(Buffer.concat(chunks).subarray(0, HEAD));
      length += chunk.length;
      refuseLarger(length, largest, file);
    }
  } catch (cause) {
    throw unreadable(file, cause);
  }
  return Buffer.concat(chunks);
}

/** @throws RecallingError `read.too-large` */
export function refuseLarger(size: number, largest: number, file: string): void {
  if (size <= largest) return;
  throw new RecallingError('read.too-large', `over ${largest / 1024 ** 2} MiB`, { file });
}

/** What kept a file from being read, as an error of our own. */
export function unreadable(file: string, cause: unknown): RecallingError {
  if (cause instanceof RecallingError) return cause;
  if (!(cause instanceof Error)) return new RecallingError('read.unreadable', undefined, { file, cause });
  if ('code' in cause && cause.code === 'ENOENT')
    return new RecallingError('read.not-found', undefined, { file, cause });
  // `EACCES: permission denied, open 'file'`
  const reason = /^[A-Z]+: ([^,]+)/u.exec(cause.message)?.[1];
  return new RecallingError('read.unreadable', reason, { file, cause });
}
