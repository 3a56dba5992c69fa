import { extname } from 'node:path';
import { RecallingError } from '../model/index.ts';

/** What no terminal can show. */
const BINARY: ReadonlySet<string> = new Set(['xlsx', 'docx']);

/**
 * The format to write: the one that is named, JSON for `--json`, else what the ending of `-o` says, else the first.
 * @throws RecallingError `usage.invalid` when a workbook would go to a terminal, or an ending says another format than the options
 */
export function outputFormatOf<T extends string>(
  formats: readonly [T, ...T[]],
  options: { readonly format?: T; readonly json?: boolean; readonly output?: string },
): T {
  const ending = options.output === undefined ? '' : extname(options.output).slice(1).toLowerCase();
  const byEnding = formats.find(format => format === ending);
  const json = options.json === true ? formats.find(format => format === 'json') : undefined;
  const format = options.format ?? json ?? byEnding ?? formats[0];
  const toTerminal = options.output === undefined || options.output === '-';
  if (toTerminal && BINARY.has(format)) throw new RecallingError('usage.invalid', `${format} needs -o FILE`);
  if (
    !toTerminal &&
    options.format === undefined &&
    !json &&
    byEnding === undefined &&
    ending !== '' &&
    ending !== 'txt'
  )
    throw new RecallingError('usage.invalid', `.${ending} is none of ${formats.join(', ')}; give --format`);
  return format;
}
