import { type Diagnostic, diagnose, type LanguageCode, RecallingError, type Result } from '../../model/index.ts';
import { aknOfMemory } from '../akn/from-memory.ts';
import { writeUnitDocument } from '../docx/table-write.ts';
import { errorOf } from '../failure.ts';
import { writeMemoryHtml } from '../html/memory-page.ts';
import { printCsv } from '../table/csv.ts';
import type { TmxMemory, UnitPrinter } from '../tmx/memory.ts';
import { createTmxPrinter } from '../tmx/print.ts';
import { printXliff } from '../xliff/print.ts';
import { printXliff2 } from '../xliff2/print.ts';
import { writeUnitWorkbook } from '../xlsx/units-sheet.ts';
import type { MemoryOutput } from './formats.ts';
import { createJsonPrinter } from './json.ts';
import { createUnitLinePrinter } from './jsonl.ts';
import { selectLanguages } from './languages.ts';
import { collectMemory, type UnitStream } from './stream.ts';
import { columnLoss, languagesOf, tableOfMemory, withHeadings } from './table.ts';
import { defaultPair, xliffOfMemory } from './xliff.ts';
import { xliff2OfMemory } from './xliff2-write.ts';

/** Versions of XLIFF that a memory is written in. */
export const memoryXliffVersions = ['1.2', '2.0', '2.1', '2.2'] as const;
export type MemoryXliffVersion = (typeof memoryXliffVersions)[number];

export interface MemoryWriteOptions {
  readonly toolVersion: string;
  /** Name of the input or memory, for titles. */
  readonly name: string;
  /** Only these, the source first. XLIFF takes the first two, Akoma Ntoso the first. */
  readonly languages?: readonly LanguageCode[];
  /** TMX: leave out units with fewer than two languages, as tables and XLIFF files have them where a translation is missing. */
  readonly pairsOnly?: boolean;
  /** XLIFF: by default 1.2. */
  readonly xliff?: MemoryXliffVersion;
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
 * Writes a memory in any format. TMX and JSON hold everything, and are written as the units come; what the others cannot hold is named by `exchange.content-dropped`.
 * The chunks throw what the reading of the stream could not go on after.
 */
export function writeMemory(input: UnitStream, format: MemoryOutput, options: MemoryWriteOptions): WrittenMemory {
  const stream = options.languages === undefined ? input : selectLanguages(input, options.languages);
  const written: Diagnostic[] = [];
  const printer = PRINTERS[format]?.();
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

/** Formats that are written unit by unit. */
const PRINTERS: Partial<Record<MemoryOutput, () => UnitPrinter>> = {
  tmx: createTmxPrinter,
  json: createJsonPrinter,
  jsonl: createUnitLinePrinter,
};

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
  const keep = <T>({ value, diagnostics }: Result<T>): T => {
    for (const one of diagnostics) written.push(one);
    return value;
  };
  if (format === 'xliff') return keep(writeXliff(memory, options));
  if (format === 'akn') {
    const [language] = options.languages ?? languagesOf(memory);
    return keep(aknOfMemory(memory, language));
  }
  const table = keep(tableOfMemory(memory, format.toUpperCase()));
  if (format === 'docx') {
    written.push(...columnLoss(table, 'DOCX', ['property']));
    return keep(writeUnitDocument(table, options.name));
  }
  if (format === 'html') {
    written.push(...columnLoss(table, 'HTML', ['state', 'note', 'property']));
    return writeMemoryHtml(table, options.name);
  }
  if (format === 'xlsx') return writeUnitWorkbook(table, written);
  const csv = keep(printCsv(withHeadings(table), { separator: format === 'tsv' ? '\t' : ',' }));
  return options.byteOrderMark ? `\ufeff${csv}` : csv;
}

function writeXliff(
  memory: TmxMemory,
  { languages, toolVersion, name, xliff = '1.2' }: MemoryWriteOptions,
): Result<string> {
  const [source, target] = languages ?? defaultPair(memory);
  if (source === undefined)
    throw new RecallingError('exchange.incomplete-unit', 'XLIFF takes a language to translate from');
  const pair = { source, ...(target !== undefined && { target }), toolVersion, original: name };
  if (xliff === '1.2') {
    const made = xliffOfMemory(memory, pair);
    const printed = printXliff(made.value);
    return { value: printed.value, diagnostics: [...made.diagnostics, ...printed.diagnostics] };
  }
  const made = xliff2OfMemory(memory, { ...pair, version: xliff });
  const printed = printXliff2(made.value);
  return { value: printed.value, diagnostics: [...made.diagnostics, ...printed.diagnostics] };
}
