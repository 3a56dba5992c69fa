import { type Diagnostic, RecallingError } from '../../model/index.ts';
import { decodeXml } from '../../wire/index.ts';
import { readAkn } from '../akn/read.ts';
import { readTableDocument } from '../docx/table-read.ts';
import { readEditionJson } from '../json/contracts.ts';
import { readCsv } from '../table/csv.ts';
import { decodeTable } from '../table/decode.ts';
import { readXliff12 } from '../xliff/read.ts';
import { readXliff2 } from '../xliff2/read.ts';
import type { UnitHashes } from '../xlsx/units.ts';
import { memoryOfEdition } from './edition.ts';
import type { MemoryInput } from './formats.ts';
import { readMemoryJson } from './json.ts';
import { streamUnitLines } from './jsonl.ts';
import { streamMemory, streamTmx, type UnitStream } from './stream.ts';
import { memoryOfTable } from './table.ts';
import { memoryOfXliff } from './xliff.ts';
import { memoryOfXliff2 } from './xliff2.ts';

/** Attack: a table or workbook that fills the memory before anybody can look at it. Bytes. Formats that stream have no such limit. */
const LARGEST_WHOLE = 256 * 1024 * 1024;

export interface MemoryReadOptions {
  /** Goes into the header of memories that are made here. */
  readonly toolVersion: string;
  /** Name for messages. */
  readonly file?: string;
  /** WHATWG label, for CSV and TSV that are neither UTF-8 nor UTF-16. */
  readonly encoding?: string;
}

/** A memory that was opened. */
export interface OpenedMemory {
  readonly stream: UnitStream;
  /** Of our own workbooks and tables: the texts as they were written, by id and language. */
  readonly hashes: ReadonlyMap<string, UnitHashes>;
}

/**
 * Opens a memory in any format. TMX and JSON lines stream; everything else is read whole.
 * @param chunks bytes of the file, in pieces of any size
 * @throws RecallingError `exchange.*`, `wire.*` when the file cannot be read at all; what goes wrong later is in the diagnostics of the stream
 */
export async function openMemory(
  chunks: AsyncIterable<Uint8Array>,
  format: MemoryInput,
  options: MemoryReadOptions,
): Promise<OpenedMemory> {
  const { file } = options;
  const hashes: OpenedMemory['hashes'] = new Map();
  switch (format) {
    case 'tmx':
      return { stream: await streamTmx(chunks, file), hashes };
    case 'jsonl':
      return { stream: await streamUnitLines(decoded(chunks, file), file), hashes };
    case 'xliff':
      return { stream: openXliff(await collect(chunks, file), options), hashes };
    case 'csv':
    case 'tsv': {
      const text = decodeTable(await collect(chunks, file), options);
      const table = readCsv(text, {
        ...(format === 'tsv' && { separator: '\t' }),
        ...(file !== undefined && { file }),
      });
      const { value, diagnostics } = memoryOfTable(table, options);
      return { stream: streamMemory(value, diagnostics), hashes };
    }
    case 'json':
      return { stream: openJson(await collect(chunks, file), options), hashes };
    case 'akn': {
      const { value, diagnostics } = readAkn(await collect(chunks, file), file);
      const made = memoryOfEdition(value.edition, options);
      return { stream: streamMemory(made.value, [...diagnostics, ...made.diagnostics]), hashes };
    }
    case 'docx': {
      const { value, diagnostics } = readTableDocument(await collect(chunks, file), options);
      return { stream: streamMemory(value.memory, diagnostics), hashes: value.hashes };
    }
    case 'xlsx': {
      // With the library for workbooks, which is large.
      const { readWorkbookUnits } = await import('../xlsx/units.ts');
      const { value, diagnostics } = readWorkbookUnits(await collect(chunks, file), options);
      return { stream: streamMemory(value.memory, diagnostics), hashes: value.hashes };
    }
  }
}

/** A memory, or an edition as a memory in one language. An alignment takes its editions along and is opened by whoever has them. */
function openJson(bytes: Uint8Array, options: MemoryReadOptions): UnitStream {
  const text = new TextDecoder().decode(bytes);
  if (!/^\ufeff?\s*\{\s*"format"\s*:\s*"recalling\/edition\//u.test(text))
    return streamMemory(readMemoryJson(text, options.file));
  const { value, diagnostics } = memoryOfEdition(readEditionJson(text, options.file).value, options);
  return streamMemory(value, diagnostics);
}

/** Bytes in which the first element begins, behind declaration and comments. */
const HEAD = 20_000;

function openXliff(bytes: Uint8Array, options: MemoryReadOptions): UnitStream {
  const place = options.file === undefined ? {} : { file: options.file };
  const head = decodeXml(bytes.subarray(0, HEAD), options.file).value;
  // Which of the two families it is stands in the first tag.
  const version = /<(?:[\w.-]+:)?xliff\b[^>]*?\sversion\s*=\s*["']([^"']*)["']/u.exec(head)?.[1];
  const second = version?.startsWith('2.') ?? false;
  const read = second ? readXliff2(bytes, place) : readXliff12(bytes, place);
  const made = 'version' in read.value ? memoryOfXliff2(read.value, options) : memoryOfXliff(read.value, options);
  const diagnostics = [...read.diagnostics, ...made.diagnostics];
  return streamMemory(made.value, diagnostics, diagnostics.find(isBreaking));
}

/** True for what ends a reading; other errors are about single units. */
function isBreaking({ code, severity }: Diagnostic): boolean {
  if (code === 'exchange.wrong-format' || code === 'exchange.unsupported-version') return true;
  return severity === 'error' && code.startsWith('wire.');
}

async function* decoded(chunks: AsyncIterable<Uint8Array>, file: string | undefined): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new RecallingError('exchange.encoding-unknown', undefined, { ...(file !== undefined && { file }), cause });
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, file: string | undefined): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > LARGEST_WHOLE)
      throw new RecallingError('exchange.too-large', `over ${LARGEST_WHOLE} bytes`, file === undefined ? {} : { file });
    parts.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
