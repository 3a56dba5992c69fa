import { type Diagnostic, diagnose, type LanguageCode, RecallingError } from '../../model/index.ts';
import { decodeXml } from '../../wire/index.ts';
import { errorOf } from '../failure.ts';
import { writeMemoryHtml } from '../html/memory-page.ts';
import { printCsv, readCsv } from '../table/csv.ts';
import { decodeTable } from '../table/decode.ts';
import type { UnitPrinter } from '../tmx/memory.ts';
import { createTmxPrinter } from '../tmx/print.ts';
import { printXliff } from '../xliff/print.ts';
import { readXliff12 } from '../xliff/read.ts';
import { readXliff2 } from '../xliff2/read.ts';
import { readWorkbookUnits, type UnitHashes } from '../xlsx/units.ts';
import { writeUnitWorkbook } from '../xlsx/units-sheet.ts';
import { createUnitLinePrinter, streamUnitLines } from './jsonl.ts';
import { selectLanguages } from './languages.ts';
import { collectMemory, streamMemory, streamTmx, type UnitStream } from './stream.ts';
import { memoryOfTable, tableOfMemory, withHeadings } from './table.ts';
import { defaultPair, memoryOfXliff, xliffOfMemory } from './xliff.ts';
import { memoryOfXliff2 } from './xliff2.ts';

/** Formats that a memory is read from. `xlsx` stands for every kind of workbook. */
export const memoryInputs = ['tmx', 'xliff', 'xlsx', 'csv', 'tsv', 'jsonl'] as const;
export type MemoryInput = (typeof memoryInputs)[number];

/** Formats that a memory is written to. */
export const memoryOutputs = ['tmx', 'xliff', 'xlsx', 'csv', 'tsv', 'jsonl', 'html'] as const;
export type MemoryOutput = (typeof memoryOutputs)[number];

const ENDINGS: ReadonlyMap<string, MemoryOutput> = new Map([
  ['tmx', 'tmx'],
  ['xlf', 'xliff'],
  ['xliff', 'xliff'],
  ['mxliff', 'xliff'],
  ['sdlxliff', 'xliff'],
  ['xlsx', 'xlsx'],
  ['xlsm', 'xlsx'],
  ['xls', 'xlsx'],
  ['ods', 'xlsx'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['tab', 'tsv'],
  ['jsonl', 'jsonl'],
  ['html', 'html'],
  ['htm', 'html'],
]);

/** Attack: a table or workbook that fills the memory before anybody can look at it. Bytes. Formats that stream have no such limit. */
const LARGEST_WHOLE = 256 * 1024 * 1024;

/** The format that the ending of a file name stands for. */
export function memoryFormatOf(name: string): MemoryOutput | undefined {
  return ENDINGS.get(/\.([A-Za-z]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '');
}

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
  /** Of our own workbooks: the texts as they were written, by id and language. */
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
    case 'xlsx': {
      const { value, diagnostics } = readWorkbookUnits(await collect(chunks, file), options);
      return { stream: streamMemory(value.memory, diagnostics), hashes: value.hashes };
    }
  }
}

export interface MemoryWriteOptions {
  readonly toolVersion: string;
  /** Name of the input or memory, for titles. */
  readonly name: string;
  /** Only these, the source first. XLIFF takes the first two. */
  readonly languages?: readonly LanguageCode[];
  /** TMX: leave out units with fewer than two languages, as tables and XLIFF files have them where a translation is missing. */
  readonly pairsOnly?: boolean;
  /** CSV and TSV: begin with a byte order mark, which Excel needs to see that the file is UTF-8. */
  readonly byteOrderMark?: boolean;
}

/** A file as it is being written. */
export interface WrittenMemory {
  /** To be gone through once. */
  readonly chunks: AsyncIterable<string | Uint8Array>;
  /** What was found up to now, by reader and writer; all of it when the chunks are through. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a memory in any format. TMX and JSON lines stream and hold everything; what the others cannot hold is named by `exchange.content-dropped`.
 * The chunks throw what the reading of the stream could not go on after.
 */
export function writeMemory(input: UnitStream, format: MemoryOutput, options: MemoryWriteOptions): WrittenMemory {
  const stream = options.languages === undefined ? input : selectLanguages(input, options.languages);
  const written: Diagnostic[] = [];
  const printer = format === 'tmx' ? createTmxPrinter() : format === 'jsonl' ? createUnitLinePrinter() : undefined;
  const chunks =
    printer === undefined
      ? (async function* () {
          yield await writeWhole(stream, format, options, written);
        })()
      : printStream(stream, printer, format === 'tmx' && options.pairsOnly === true, written);
  return {
    chunks,
    get diagnostics() {
      return [...stream.diagnostics, ...written, ...(printer?.diagnostics ?? [])];
    },
  };
}

async function* printStream(
  stream: UnitStream,
  printer: UnitPrinter,
  pairsOnly: boolean,
  written: Diagnostic[],
): AsyncGenerator<string, void> {
  let left = 0;
  yield printer.begin(stream.header);
  for await (const batch of stream.batches) {
    let text = '';
    for (const unit of batch) {
      if (pairsOnly && unit.variants.length < 2) left += 1;
      else text += printer.unit(unit);
    }
    yield text;
  }
  if (stream.failure !== undefined) throw errorOf(stream.failure);
  if (left > 0) written.push(diagnose('exchange.unit-left-out', `TMX: ${left} units`));
  yield printer.end();
}

async function writeWhole(
  stream: UnitStream,
  format: MemoryOutput,
  options: MemoryWriteOptions,
  written: Diagnostic[],
): Promise<string | Uint8Array> {
  const memory = await collectMemory(stream);
  if (format === 'xliff') {
    const [source, target] = options.languages ?? defaultPair(memory);
    if (source === undefined || target === undefined) {
      throw new RecallingError('exchange.incomplete-unit', 'XLIFF takes two languages');
    }
    const { toolVersion, name } = options;
    const document = xliffOfMemory(memory, { source, target, toolVersion, original: name });
    const printed = printXliff(document.value);
    written.push(...document.diagnostics, ...printed.diagnostics);
    return printed.value;
  }
  const table = tableOfMemory(memory, format.toUpperCase());
  written.push(...table.diagnostics);
  if (format === 'xlsx') return writeUnitWorkbook(table.value, written);
  if (format === 'html') return writeMemoryHtml(table.value, options.name);
  const csv = printCsv(withHeadings(table.value), { separator: format === 'tsv' ? '\t' : ',' });
  written.push(...csv.diagnostics);
  return options.byteOrderMark ? `\ufeff${csv.value}` : csv.value;
}

function openXliff(bytes: Uint8Array, options: MemoryReadOptions): UnitStream {
  const place = options.file === undefined ? {} : { file: options.file };
  const text = decodeXml(bytes, options.file);
  // Which of the two families it is stands in the first tag.
  const version = /<(?:[\w.-]+:)?xliff\b[^>]*?\sversion\s*=\s*["']([^"']*)["']/u.exec(text.value.slice(0, 10_000))?.[1];
  const second = version?.startsWith('2.') ?? false;
  const read = second ? readXliff2(text.value, place) : readXliff12(text.value, place);
  const made = 'version' in read.value ? memoryOfXliff2(read.value, options) : memoryOfXliff(read.value, options);
  const diagnostics = [...text.diagnostics, ...read.diagnostics, ...made.diagnostics];
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
