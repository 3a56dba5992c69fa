import { RecallingError, type Result } from '../../model/index.ts';
import type { ObjectShape, Part } from './shape.ts';

/** One of the project's JSON file formats. Within a major version fields are only added. */
export interface Contract<T> {
  /** `edition` stands for `recalling/edition/1`. */
  readonly name: string;
  readonly shape: ObjectShape<T>;
  /** Lists at the top that are written one item a line, so that line-based tools can show what changed. */
  readonly lines: readonly (keyof T & string)[];
  /** What a well-formed document must hold besides; gives what is wrong, in words. */
  readonly check?: (value: T) => readonly string[];
}

/** Faults told of one file: the rest of a broken one says the same. */
const MOST_FAULTS = 5;

const MAJOR = 1;

/** What stands between the parts of a document: line feeds and blanks, or nothing, so that the whole stands on one line. */
export type Layout = 'lines' | 'line';

/** Writes a document: two blanks of indentation at the top, everything below on one line, keys in the order of the contract. */
export function writeContract<T extends object>(contract: Contract<T>, value: T): string {
  return [...streamContract(contract, value, 'lines')].join('');
}

/** The same piece by piece: the JSON of a large edition takes several times its memory. */
export function* streamContract<T extends object>(
  { name, shape, lines }: Contract<T>,
  value: T,
  layout: Layout,
): Generator<string, void> {
  const [feed, one, two, blank] = layout === 'lines' ? ['\n', '  ', '    ', ' '] : ['', '', '', ''];
  yield `{${feed}${one}"format":${blank}"recalling/${name}/${MAJOR}"`;
  for (const part of shape.parts(value)) {
    yield `,${feed}${one}${JSON.stringify(part.key)}:${blank}`;
    const items = lines.some(line => line === part.key) ? itemsOf(part) : [];
    for (const [i, item] of items.entries()) {
      const arranged = part.shape?.item ? part.shape.item.arrange(item) : item;
      yield `${i === 0 ? '[' : ','}${feed}${two}${JSON.stringify(arranged)}`;
    }
    if (items.length > 0) yield `${feed}${one}]`;
    else yield JSON.stringify(part.shape ? part.shape.arrange(part.value) : part.value);
  }
  yield `${feed}}\n`;
}

function itemsOf({ value }: Part): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Reads a document and checks all of it against the contract. Fields that the contract does not know are kept.
 * @param file name for messages
 * @throws RecallingError `exchange.wrong-format`, `exchange.unsupported-version`, `exchange.invalid-structure`
 */
export function readContract<T extends object>(
  { name, shape, check }: Contract<T>,
  text: string,
  file?: string,
): Result<T> {
  const options = file === undefined ? {} : { file };
  const document = parseObject(text, options);
  const { format, ...value } = document;
  const found = /^recalling\/(?<name>[a-z]+)\/(?<major>\d{1,4})$/u.exec(typeof format === 'string' ? format : '');
  if (found?.groups?.['name'] !== name) {
    const instead = typeof format === 'string' ? `this is "${format.slice(0, 60)}"` : 'this names no format';
    throw new RecallingError('exchange.wrong-format', `expected recalling/${name}/${MAJOR}, ${instead}`, options);
  }
  if (found.groups['major'] !== String(MAJOR)) {
    throw new RecallingError('exchange.unsupported-version', `${format}; this program reads version ${MAJOR}`, options);
  }
  const faults: string[] = [];
  const checked: unknown = value;
  if (!shape.accepts(checked, '', faults)) {
    throw new RecallingError('exchange.invalid-structure', faults.join('; '), options);
  }
  const wrong = check?.(checked) ?? [];
  if (wrong.length > 0) {
    throw new RecallingError('exchange.invalid-structure', wrong.slice(0, MOST_FAULTS).join('; '), options);
  }
  return { value: checked, diagnostics: [] };
}

function parseObject(text: string, options: { file?: string }): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    // A byte order mark is no JSON, but editors add it.
    value = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : undefined;
    throw new RecallingError('exchange.wrong-format', `not JSON (${detail})`, { ...options, cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RecallingError('exchange.wrong-format', 'not a JSON object', options);
  }
  return Object.fromEntries(Object.entries(value));
}
