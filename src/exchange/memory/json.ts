import { RecallingError } from '../../model/index.ts';
import { list, object, optional } from '../json/shape.ts';
import type { TmxMemory, TmxUnit, UnitPrinter } from '../tmx/memory.ts';
import { Trouble } from '../trouble.ts';
import {
  head,
  headToLine,
  type Line,
  line,
  lineToHead,
  lineToUnit,
  MEMORY_FORMAT,
  toCleanJson,
  unitToLine,
} from './lines.ts';

const document = object<{ readonly units?: readonly Line[] }>({ units: optional(list(line)) });

/** Makes a memory as one JSON document: what the first of the JSON lines says, and `units`, one a line. */
export function createJsonPrinter(): UnitPrinter {
  const trouble = new Trouble();
  let count = 0;
  const print = (value: object, where: string): string => {
    const { json, replaced } = toCleanJson(value);
    if (replaced > 0) trouble.remark('exchange.illegal-character', where);
    return json;
  };
  return {
    begin: header => `${print(headToLine(header), 'the header').slice(0, -1)},"units":[`,
    unit(unit) {
      count += 1;
      return `${count === 1 ? '' : ','}\n${print(unitToLine(unit), unit.id ?? `unit ${count}`)}`;
    },
    end: () => '\n]}\n',
    get diagnostics() {
      return trouble.list();
    },
  };
}

/**
 * Reads a memory that {@link createJsonPrinter} wrote.
 * @throws RecallingError `exchange.wrong-format`, `exchange.unsupported-version`, `exchange.invalid-structure`
 */
export function readMemoryJson(text: string, file?: string): TmxMemory {
  const place = file === undefined ? {} : { file };
  const value = parsed(text, place);
  const faults: string[] = [];
  if (!head.accepts(value, '', faults)) {
    throw new RecallingError('exchange.wrong-format', `this is no ${MEMORY_FORMAT}`, place);
  }
  if (value.format !== MEMORY_FORMAT) {
    const code = /^recalling\/memory\/\d{1,4}$/u.test(value.format)
      ? 'exchange.unsupported-version'
      : 'exchange.wrong-format';
    throw new RecallingError(code, `expected ${MEMORY_FORMAT}, this is "${value.format.slice(0, 60)}"`, place);
  }
  const units = unitsOf(value, faults);
  if (units === undefined) throw new RecallingError('exchange.invalid-structure', faults.join('; '), place);
  return { header: lineToHead(value), units };
}

function unitsOf(value: unknown, faults: string[]): readonly TmxUnit[] | undefined {
  return document.accepts(value, '', faults) ? (value.units ?? []).map(lineToUnit) : undefined;
}

function parsed(text: string, place: { readonly file?: string }): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (cause) {
    throw new RecallingError('exchange.wrong-format', 'not JSON', { ...place, cause });
  }
}
