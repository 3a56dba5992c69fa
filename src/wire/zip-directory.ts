import type { Code } from '../model/index.ts';

/** Attack: a directory of a million entries, or one that says so. Documents have a few dozen, with many pictures some hundreds. */
const MOST_ENTRIES = 8192;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** A size or offset of this value stands in a zip64 field instead; no archive within our limits needs one. */
const ELSEWHERE = 0xffffffff;
/** Fixed lengths, in bytes. */
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;

/** One file in a zip archive. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes after inflating, as the directory says. */
  readonly size: number;
  /** CRC-32 of the inflated bytes, as the directory says. */
  readonly checksum: number;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  /** The bytes in the archive. */
  readonly packed: Uint8Array;
}

/** Where the central directory stands. */
export interface Directory {
  readonly offset: number;
  readonly count: number;
}

/** Finds the end record of the central directory, searching back from the end of the file. */
export function findDirectory(bytes: Uint8Array): Directory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const offset = view.getUint32(at + 16, true);
    if (offset <= at) return { offset, count: view.getUint16(at + 10, true) };
  }
  return undefined;
}

/** The entries of the directory; folders are left out. */
export function* listEntries(
  bytes: Uint8Array,
  { offset, count }: Directory,
  refuse: (code: Code, detail: string) => never,
): Generator<ZipEntry> {
  if (count > MOST_ENTRIES) refuse('wire.zip-limit', `${count} entries`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = offset;
  for (let n = 0; n < count; n++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      refuse('wire.zip-damaged', 'the central directory is cut short');
    }
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const crc = view.getUint32(at + 16, true);
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const nameBytes = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    // Word writes ASCII names; some programs write Windows paths.
    const name = new TextDecoder().decode(nameBytes).replaceAll('\\', '/');
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (name.endsWith('/')) continue;
    if (packedSize === ELSEWHERE || size === ELSEWHERE || local === ELSEWHERE) {
      refuse('wire.zip-limit', `${name} needs zip64`);
    }
    if ((flags & 1) !== 0) refuse('wire.zip-damaged', `${name} is encrypted`);
    if (method !== 0 && method !== 8) refuse('wire.zip-damaged', `${name} is packed by an unknown method`);
    const start = dataStart(view, local);
    if (start === undefined || start + packedSize > bytes.length) {
      return refuse('wire.zip-damaged', `${name} lies outside the file`);
    }
    yield {
      name,
      size,
      checksum: crc,
      method: method === 0 ? 0 : 8,
      packed: bytes.subarray(start, start + packedSize),
    };
  }
}

/** Where the bytes of an entry begin: after its local header, whose name and extra field may be longer than those of the directory. */
function dataStart(view: DataView, local: number): number | undefined {
  if (local + LOCAL_LENGTH > view.byteLength || view.getUint32(local, true) !== LOCAL_ENTRY) return undefined;
  return local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

const crcTable: Uint32Array = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as zip files use it. */
export function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
