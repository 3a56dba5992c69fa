import { isatty } from 'node:tty';
import { escapeControls, escapeUnpainted } from './escape.ts';

/** Where a command prints and how. Data goes to `out`, everything else to `err`. */
export interface Terminal {
  /** Columns to print in; 80 where nobody tells. */
  readonly width: number;
  /** Columns to break running text at; `undefined` where the output goes to a file or program that wants whole lines. */
  readonly columns: number | undefined;
  /** True when `out` is a terminal that shows colours. */
  readonly colour: boolean;
  /** Writes what was painted to `out`. On a terminal control characters that are no styles of the program are written out: no text may steer it. */
  readonly write: (text: string | Uint8Array) => void;
  /** Writes data to `out`; on a terminal with all control characters written out, to a file or program as it is. */
  readonly data: (text: string | Uint8Array) => void;
  /** A text of a document inside what is painted: its control characters in writing, unless the output is a file. */
  readonly shown: (text: string) => string;
  readonly err: (line: string) => void;
  /** Rewrites one status line on stderr; nothing where stderr is no terminal. */
  readonly status: (line: string) => void;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/**
 * The terminal of this process. Colour only where both the stream is a terminal and neither `NO_COLOR` nor `--no-color` nor `TERM=dumb` forbids it; `FORCE_COLOR` or `colour: true` demands it.
 */
export function openTerminal(
  options: { readonly colour?: boolean | undefined; readonly toFile?: boolean } = {},
): Terminal {
  const { env } = process;
  const forbidden = Boolean(env['NO_COLOR']) || env['TERM'] === 'dumb';
  const colour = options.colour ?? (Boolean(env['FORCE_COLOR']) || (isatty(1) && !forbidden));
  const errColour = options.colour ?? (Boolean(env['FORCE_COLOR']) || (isatty(2) && !forbidden));
  const paint = (open: number, close: number) => (text: string) =>
    errColour || colour ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  let status = '';
  const clear = (): void => {
    if (status) process.stderr.write(`\r\u001b[K`);
    status = '';
  };
  const told = process.stdout.columns ?? (Number(env['COLUMNS']) || undefined);
  const width = Math.max(40, Math.min(told ?? 80, 200));
  return {
    width,
    columns: told === undefined ? undefined : width,
    colour,
    write: text => {
      clear();
      process.stdout.write(isatty(1) && typeof text === 'string' ? escapeUnpainted(text) : text);
    },
    data: text => {
      clear();
      process.stdout.write(isatty(1) && typeof text === 'string' ? escapeControls(text) : text);
    },
    shown: options.toFile === true ? text => text : escapeControls,
    err: line => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    status: line => {
      if (!isatty(2)) return;
      process.stderr.write(`\r\u001b[K${line}`);
      status = line;
    },
    red: paint(31, 39),
    green: paint(32, 39),
    yellow: paint(33, 39),
    blue: paint(34, 39),
    bold: paint(1, 22),
    dim: paint(2, 22),
  };
}
