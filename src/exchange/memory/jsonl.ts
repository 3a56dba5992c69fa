import { type Diagnostic, RecallingError } from '../../model/index.ts';
import { diagnosticOf } from '../failure.ts';
import type { TmxHeader, TmxUnit, UnitPrinter } from '../tmx/memory.ts';
import { Trouble } from '../trouble.ts';
import { head, headToLine, line, lineToHead, lineToUnit, MEMORY_FORMAT, toCleanJson, unitToLine } from './lines.ts';
import type { UnitStream } from './stream.ts';

/** Attack: a file of one endless line. UTF-16 code units. */
const LONGEST_LINE = 10_000_000;

/** Makes the parts of a memory as JSON lines: a line of format and header, then a line a unit with everything it holds. */
export function createUnitLinePrinter(): UnitPrinter {
  const trouble = new Trouble();
  let count = 0;
  const print = (value: object, where: string): string => {
    const { json, replaced } = toCleanJson(value);
    if (replaced > 0) trouble.remark('exchange.illegal-character', where);
    return `${json}\n`;
  };
  return {
    begin(header) {
      return print(headToLine(header), 'the header');
    },
    unit(unit) {
      count += 1;
      return print(unitToLine(unit), unit.id ?? `unit ${count}`);
    },
    end: () => '',
    get diagnostics() {
      return trouble.list();
    },
  };
}

/**
 * Opens a memory of JSON lines of any size, as {@link createUnitLinePrinter} writes it.
 * @param chunks its text, in pieces of any size
 * @param file name for messages
 */
export async function streamUnitLines(chunks: AsyncIterable<string>, file?: string): Promise<UnitStream> {
  const diagnostics: Diagnostic[] = [];
  let failure: Diagnostic | undefined;
  const lines = splitLines(chunks);
  const guarded = async <T>(step: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await step();
    } catch (error) {
      failure = diagnosticOf(error, file);
      diagnostics.push(failure);
      return undefined;
    }
  };
  const header = await guarded(async () => readHead(await lines.next()));
  return {
    header: header ?? { attributes: new Map(), children: [] },
    batches: (async function* () {
      while (failure === undefined) {
        const next = await guarded(() => lines.next());
        if (next === undefined || next.done) break;
        const units = await guarded(async () => next.value.map(({ json, number }) => readLine(json, number)));
        if (units !== undefined) yield units;
      }
      await lines.return(undefined);
    })(),
    diagnostics,
    get failure() {
      return failure;
    },
  };
}

interface JsonLine {
  readonly json: string;
  /** From 1. */
  readonly number: number;
}

/** Lines as they come, those of one piece together; the first, which says what the rest is, by itself. */
async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<readonly JsonLine[], undefined, undefined> {
  let number = 0;
  let rest = '';
  const checked = (parts: readonly string[]): readonly JsonLine[] =>
    parts.flatMap(json => {
      number += 1;
      return json.trim() === '' ? [] : [{ json, number }];
    });
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > LONGEST_LINE) {
      throw new RecallingError(
        'exchange.too-large',
        `line ${number + parts.length + 1} has over ${LONGEST_LINE} characters`,
      );
    }
    if (number === 0 && parts.length > 0) yield checked(parts.splice(0, 1));
    if (parts.length > 0) yield checked(parts);
  }
  if (rest !== '') yield checked([rest]);
  return undefined;
}

function readHead(first: IteratorResult<readonly JsonLine[], undefined>): TmxHeader {
  const [given] = first.value ?? [];
  const value = given === undefined ? undefined : parsed(given.json.replace(/^\ufeff/u, ''), 1);
  const faults: string[] = [];
  if (!head.accepts(value, '', faults))
    throw new RecallingError('exchange.wrong-format', `the first line is not ${MEMORY_FORMAT}`);
  if (value.format !== MEMORY_FORMAT) {
    const code = /^recalling\/memory\/\d{1,4}$/u.test(value.format)
      ? 'exchange.unsupported-version'
      : 'exchange.wrong-format';
    throw new RecallingError(code, `expected ${MEMORY_FORMAT}, this is "${value.format.slice(0, 60)}"`);
  }
  return lineToHead(value);
}

function readLine(json: string, number: number): TmxUnit {
  const value = parsed(json, number);
  const faults: string[] = [];
  if (!line.accepts(value, '', faults)) {
    throw new RecallingError('exchange.invalid-structure', `line ${number}: ${faults.join('; ')}`);
  }
  return lineToUnit(value);
}

function parsed(json: string, number: number): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new RecallingError('exchange.wrong-format', `line ${number} is not JSON`, { cause });
  }
}
