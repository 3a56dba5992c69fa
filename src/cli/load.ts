import { stat } from 'node:fs/promises';
import { readEditionJson } from '../exchange/index.ts';
import type { Edition, Result } from '../model/index.ts';
import { type EditionOptions, editionOfBytes, readEdition } from '../pipeline/index.ts';
import { LARGEST_FILE, readFileBytes, readStreamBytes, type SizeLimit, unreadable } from '../read/index.ts';
import { tightenHeap } from './heap.ts';

/** Bytes read at a time. */
const CHUNK = 256 * 1024;

/**
 * Loads one edition from a file or, for `-`, from standard input: a text to be parsed, or the JSON that `parse --json` writes.
 * @throws RecallingError as the readers
 */
export async function loadEdition(file: string, options: EditionOptions): Promise<Result<Edition>> {
  if (file === '-') return fromBytes(await readStandardInput(), '-', options);
  tightenHeap(await sizeOf(file));
  if (file.endsWith('.json')) return readEditionJson(await readWhole(file), file);
  return readEdition(file, options);
}

/** Size of a file in bytes; 0 where none is told. */
async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

async function fromBytes(bytes: Uint8Array, file: string, options: EditionOptions): Promise<Result<Edition>> {
  tightenHeap(bytes.length);
  if (looksLikeEdition(bytes)) return readEditionJson(new TextDecoder().decode(bytes), file);
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
export function readStandardInput(): Promise<Uint8Array> {
  return readStreamBytes(process.stdin, '-');
}

/** What is no text to be read but data to be checked may be as large as any document. */
const asData: SizeLimit = () => LARGEST_FILE;

/** The bytes of a file, or all of standard input for `-`. */
export function loadBytes(file: string): Promise<Uint8Array> {
  return file === '-' ? readStreamBytes(process.stdin, '-', asData) : readFileBytes(file, asData);
}

/** The text of a JSON file. */
export async function readWhole(file: string): Promise<string> {
  return new TextDecoder().decode(await readFileBytes(file, asData));
}
