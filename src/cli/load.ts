import { readEditionJson } from '../exchange/index.ts';
import { type Edition, RecallingError, type Result } from '../model/index.ts';
import { type EditionOptions, editionOfBytes, readEdition } from '../pipeline/index.ts';

/** A stream longer than this is refused, as a file would be. */
const LONGEST_STREAM = 256 * 1024 * 1024;
/** Bytes read at a time. */
const CHUNK = 256 * 1024;

/**
 * Loads one edition from a file or, for `-`, from standard input: a text to be parsed, or the JSON that `parse --json` writes.
 * @throws RecallingError as the readers
 */
export async function loadEdition(file: string, options: EditionOptions): Promise<Result<Edition>> {
  if (file === '-') return fromBytes(await readStandardInput(), '-', options);
  if (file.endsWith('.json')) return readEditionJson(await readWhole(file));
  return readEdition(file, options);
}

async function fromBytes(bytes: Uint8Array, file: string, options: EditionOptions): Promise<Result<Edition>> {
  if (looksLikeEdition(bytes)) return readEditionJson(new TextDecoder().decode(bytes));
  return editionOfBytes(bytes, file, options);
}

function looksLikeEdition(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*\{\s*"format"\s*:\s*"recalling\/edition\//u.test(new TextDecoder().decode(bytes.slice(0, 200)));
}

/**
 * The bytes of a file, or for `-` of standard input, as they come.
 * @throws RecallingError `read.not-found`, `read.unreadable`
 */
export async function* readChunks(file: string): AsyncGenerator<Uint8Array, void> {
  const { createReadStream } = await import('node:fs');
  try {
    const stream = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK });
    for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk;
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** All of standard input. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    if (!(chunk instanceof Uint8Array)) continue;
    length += chunk.length;
    if (length > LONGEST_STREAM) throw new RecallingError('read.too-large', undefined, { file: '-' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The bytes of a file, or all of standard input for `-`. */
export async function loadBytes(file: string): Promise<Uint8Array> {
  if (file === '-') return readStandardInput();
  const { readFile: readBytesOf } = await import('node:fs/promises');
  try {
    return await readBytesOf(file);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** The text of a JSON file. */
export async function readWhole(file: string): Promise<string> {
  const { readFile: readBytesOf } = await import('node:fs/promises');
  try {
    return await readBytesOf(file, 'utf8');
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): RecallingError {
  if (cause instanceof RecallingError) return cause;
  const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  return new RecallingError(missing ? 'read.not-found' : 'read.unreadable', undefined, { file, cause });
}
