import { createRequire } from 'node:module';
import { type Code, RecallingError } from '../model/index.ts';
import { checksum, findDirectory, listEntries, type ZipEntry } from './zip-directory.ts';

/** The inflater is loaded with the first entry it is needed for: most runs open no archive. */
const load = createRequire(import.meta.url);

/** Attack: an entry that inflates a thousandfold. Markup of real documents stays under 60; small entries are let off. */
const HIGHEST_RATIO = 200;
/** Bytes; below this size no ratio is dangerous. */
const RATIO_COUNTS_FROM = 1024 * 1024;
/** Attack: one entry that fills the memory. Bytes after inflating. */
const LARGEST_ENTRY = 64 * 1024 * 1024;
/** Attack: many entries that fill it together. Bytes after inflating, of all entries, read or not. */
const LARGEST_TOTAL = 1024 * 1024 * 1024;
/** Bytes fed to the inflater at a time: its output is measured in between. */
const CHUNK = 16_384;

/** A zip archive whose directory has been checked. Entries are inflated one by one, when asked for; archives inside it are never opened. */
export interface ZipArchive {
  /** Names of the files in it, `/` between folders, in the order of the directory. */
  readonly names: readonly string[];
  /**
   * The bytes of one file, `undefined` when there is none of that name.
   * @throws RecallingError `wire.zip-limit`, `wire.zip-damaged`
   */
  read(name: string): Uint8Array | undefined;
}

/**
 * Opens a zip archive that may come from anyone. The central directory decides what is in it; sizes and checksums are held against what is really there.
 * @param file name to use in errors
 * @throws RecallingError `wire.zip-damaged`, `wire.zip-limit`, `wire.zip-name`
 */
export function openZip(bytes: Uint8Array, file?: string): ZipArchive {
  const refuse = (code: Code, detail: string): never => {
    throw new RecallingError(code, detail, file === undefined ? {} : { file });
  };
  const directory = findDirectory(bytes) ?? refuse('wire.zip-damaged', 'no central directory');
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of listEntries(bytes, directory, refuse)) {
    if (isUnsafe(entry.name)) refuse('wire.zip-name', JSON.stringify(entry.name));
    if (entries.has(entry.name)) refuse('wire.zip-name', `${JSON.stringify(entry.name)} stands there twice`);
    entries.set(entry.name, entry);
    total += entry.size;
    if (total > LARGEST_TOTAL) refuse('wire.zip-limit', `${LARGEST_TOTAL} bytes in all`);
  }
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry && inflateEntry(entry, refuse);
    },
  };
}

/** Names that point out of the archive, or into the prototype of what is keyed by names. Nothing is ever written under them, but no honest program makes them. */
function isUnsafe(name: string): boolean {
  return /^\/|^[a-z]:|(?:^|\/)(?:\.\.|__proto__)(?:\/|$)|\u0000/iu.test(name);
}

function inflateEntry(entry: ZipEntry, refuse: (code: Code, detail: string) => never): Uint8Array {
  const { name, size, packed } = entry;
  if (size > LARGEST_ENTRY) refuse('wire.zip-limit', `${name} has ${size} bytes`);
  if (size > RATIO_COUNTS_FROM && size > packed.length * HIGHEST_RATIO) {
    refuse('wire.zip-limit', `${name} grows ${Math.round(size / Math.max(packed.length, 1))} times`);
  }
  const data = entry.method === 0 ? packed : inflate(entry, refuse);
  if (data.length !== size) refuse('wire.zip-damaged', `${name} has another size than its directory says`);
  if (checksum(data) !== entry.checksum) refuse('wire.zip-damaged', `the checksum of ${name} does not agree`);
  return data;
}

/** Inflates piece by piece: a header that lies about the size is found out before the memory is full. */
function inflate({ name, size, packed }: ZipEntry, refuse: (code: Code, detail: string) => never): Uint8Array {
  const { Inflate }: typeof import('fflate') = load('fflate');
  const out = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate(chunk => {
    if (length + chunk.length > size) refuse('wire.zip-damaged', `${name} is larger than its directory says`);
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let start = 0; start < packed.length; start += CHUNK) {
      inflater.push(packed.subarray(start, start + CHUNK), start + CHUNK >= packed.length);
    }
  } catch (error) {
    if (error instanceof RecallingError) throw error;
    refuse('wire.zip-damaged', `${name} cannot be inflated`);
  }
  return out.subarray(0, length);
}
