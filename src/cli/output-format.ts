import { extname } from 'node:path';
import { isatty } from 'node:tty';
import type { Command } from 'commander';
import { RecallingError } from '../model/index.ts';
import { choice } from './common.ts';

/** What no terminal can show. */
const BINARY: ReadonlySet<string> = new Set(['xlsx', 'docx']);
/** Endings that stand for a format besides its own name. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['htm', 'html'],
  ['txt', 'text'],
  ['log', 'text'],
  ['out', 'text'],
  ['diff', 'unified'],
  ['patch', 'unified'],
]);

/** Adds `--format`, for {@link outputFormatOf}. */
export function withFormatOption(command: Command, formats: readonly [string, ...string[]]): Command {
  return command.option(
    '--format <format>',
    `${formats.join(', ')}; by default as the ending of -o says, else ${formats[0]}`,
    choice(...formats),
  );
}

/**
 * The format to write: JSON for `--json`, else the one that is named, else what the ending of `-o` says, else the first.
 * @param onTerminal true when standard output is a terminal
 * @throws RecallingError `usage.invalid` when a workbook or document would go to a terminal, or an ending names none of the formats
 */
export function outputFormatOf<T extends string>(
  formats: readonly [T, ...T[]],
  { format, json, output }: { readonly format?: T; readonly json?: boolean; readonly output?: string },
  onTerminal: boolean = isatty(1),
): T {
  const named = (json ? formats.find(one => one === 'json') : format) ?? byEnding(formats, output);
  if (BINARY.has(named) && onTerminal && (output === undefined || output === '-'))
    throw new RecallingError('usage.invalid', `${named} is no text for a terminal; give -o FILE`);
  return named;
}

function byEnding<T extends string>(formats: readonly [T, ...T[]], output: string | undefined): T {
  const ending = /^\.([a-z]+)$/iu.exec(extname(output ?? ''))?.[1]?.toLowerCase();
  if (ending === undefined) return formats[0];
  const found = formats.find(format => format === (ENDINGS.get(ending) ?? ending));
  if (found !== undefined) return found;
  throw new RecallingError(
    'usage.invalid',
    `this cannot be written as .${ending}; choose ${formats.join(', ')} with --format`,
  );
}
