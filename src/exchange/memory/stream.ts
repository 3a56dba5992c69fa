import type { Diagnostic } from '../../model/index.ts';
import { createXmlDecoder } from '../../wire/index.ts';
import { diagnosticOf, errorOf } from '../failure.ts';
import type { TmxHeader, TmxMemory, TmxUnit } from '../tmx/memory.ts';
import { createTmxReader, NO_HEADER } from '../tmx/read.ts';

/** A memory that goes by: what every format of units is read as, and written from. Memories larger than memory are never held whole. */
export interface UnitStream {
  readonly header: TmxHeader;
  /** All units in order, some at a time. To be gone through once. */
  readonly batches: AsyncIterable<readonly TmxUnit[]>;
  /** What was found up to now; all of it when the units are through. */
  readonly diagnostics: readonly Diagnostic[];
  /** What ended the reading before the input did; one of the diagnostics. */
  readonly failure: Diagnostic | undefined;
}

/** A memory that is there already as a stream. */
export function streamMemory(
  memory: TmxMemory,
  diagnostics: readonly Diagnostic[] = [],
  failure?: Diagnostic,
): UnitStream {
  return {
    header: memory.header,
    batches: (async function* () {
      yield memory.units;
    })(),
    diagnostics,
    failure,
  };
}

/**
 * All of a stream at once.
 * @throws RecallingError what ended the reading before the input did: half a memory must not pass for a whole one
 */
export async function collectMemory(stream: UnitStream): Promise<TmxMemory> {
  const units: TmxUnit[] = [];
  for await (const batch of stream.batches) for (const unit of batch) units.push(unit);
  if (stream.failure !== undefined) throw errorOf(stream.failure);
  return { header: stream.header, units };
}

/**
 * Opens a TMX document of any size. What is wrong is a diagnostic, as with {@link readTmx}.
 * @param chunks its bytes, in pieces of any size
 * @param file name for messages
 */
export async function streamTmx(chunks: AsyncIterable<Uint8Array>, file?: string): Promise<UnitStream> {
  const decoder = createXmlDecoder(file);
  let batch: TmxUnit[] = [];
  const reader = createTmxReader(unit => void batch.push(unit), file);
  let refused: Diagnostic | undefined;
  const source = chunks[Symbol.asyncIterator]();

  /** Reads one piece; false when there is none any more. */
  const step = async (): Promise<boolean> => {
    if (refused !== undefined || reader.failure !== undefined) return false;
    const next = await source.next();
    try {
      reader.write(next.done ? decoder.end() : decoder.write(next.value));
      if (next.done) reader.end();
    } catch (error) {
      refused = diagnosticOf(error, file);
    }
    return !next.done;
  };
  const taken = (): readonly TmxUnit[] => {
    const full = batch;
    batch = [];
    return full;
  };

  let more = true;
  while (more && reader.header === undefined && batch.length === 0) more = await step();
  return {
    header: reader.header ?? NO_HEADER,
    batches: (async function* () {
      try {
        yield taken();
        while (more) {
          more = await step();
          if (batch.length > 0) yield taken();
        }
      } finally {
        // Whoever stops early lets go of the file, too.
        await source.return?.();
      }
    })(),
    get diagnostics() {
      return [...decoder.diagnostics, ...(refused === undefined ? [] : [refused]), ...reader.diagnostics];
    },
    get failure() {
      return refused ?? reader.failure;
    },
  };
}
