import { type Diagnostic, diagnose, RecallingError, type Result } from '../../model/index.ts';
import { hasIllegal, replaceIllegal } from '../characters.ts';

/** Rows of texts; the first usually holds the headings. Rows may differ in length. */
export type Table = readonly (readonly string[])[];

export interface CsvOptions {
  /** `,` by default when writing; when reading, found out from the first line. */
  readonly separator?: ',' | ';' | '\t';
  /** Name for messages. */
  readonly file?: string;
}

/** Attack: one quoted field that never ends. UTF-16 code units. */
const LONGEST_FIELD = 10_000_000;
/** Attack: a line of nothing but separators; the widest sheet of a spreadsheet is the measure. */
const MOST_COLUMNS = 16_384;
/** Attack: a file of nothing but separators and line ends. */
const MOST_CELLS = 20_000_000;

/** A spreadsheet takes what begins so for a formula and runs it. What begins with apostrophes before it is guarded too, so that the guard can be taken off again. */
const RISKY = /^'*[=+\-@\t\r]/u;
/** Needs quotes: every separator, so that readers do not guess the wrong one, and blanks at the ends, which some readers cut. */
const SPECIAL = /[,;\t"\r\n]|^\s|\s$/u;
const GUARDED = /^''*[=+\-@\t\r]/u;

/**
 * Writes a table as comma- or tab-separated values: RFC 4180, lines end in CR LF. Cells that a spreadsheet would take for a formula begin with an apostrophe,
 * which {@link readCsv} takes off.
 * @returns the text without byte order mark; `exchange.illegal-character` for what no text file can hold
 */
export function printCsv(rows: Table, { separator = ',' }: CsvOptions = {}): Result<string> {
  const diagnostics: Diagnostic[] = [];
  const lines = rows.map((row, r) => {
    const fields = row.map((cell, c) => {
      if (hasIllegal(cell)) diagnostics.push(diagnose('exchange.illegal-character', `row ${r + 1}, column ${c + 1}`));
      const clean = replaceIllegal(cell);
      const guarded = RISKY.test(clean) ? `'${clean}` : clean;
      return SPECIAL.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
    });
    // A line of one empty cell would be no line at all.
    return fields.length === 1 && fields[0] === '' ? '""' : fields.join(separator);
  });
  return { value: lines.map(line => `${line}\r\n`).join(''), diagnostics };
}

/**
 * Reads comma-, semicolon- or tab-separated values. Every cell is text: nothing is computed, no number or date is made of it. Empty lines are passed over.
 * @throws RecallingError `exchange.invalid-structure` for quotes that do not close, `exchange.too-large`
 */
export function readCsv(text: string, options: CsvOptions = {}): Table {
  const place = options.file === undefined ? {} : { file: options.file };
  let source = text.startsWith('\ufeff') ? text.slice(1) : text;
  // Excel writes and believes a first line that names the separator.
  const named = /^sep=([,;\t])\r?\n/u.exec(source);
  if (named) source = source.slice(named[0].length);
  const separator = options.separator ?? named?.[1] ?? guessSeparator(source);

  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let line = named ? 2 : 1;
  const refuse = (detail: string): never => {
    throw new RecallingError('exchange.too-large', `line ${line}: ${detail}`, place);
  };
  const take = (cell: string): void => {
    if (cell.length > LONGEST_FIELD) refuse(`a cell has over ${LONGEST_FIELD} characters`);
    if (row.length === MOST_COLUMNS) refuse(`over ${MOST_COLUMNS} columns`);
    cells += 1;
    if (cells > MOST_CELLS) refuse(`over ${MOST_CELLS} cells`);
    row.push(GUARDED.test(cell) ? cell.slice(1) : cell);
  };
  const endRow = (): void => {
    rows.push(row);
    row = [];
  };

  const end = new RegExp(`[${separator}\\r\\n]`, 'gu');
  for (let at = 0; at < source.length; ) {
    if (row.length === 0 && (source[at] === '\n' || source[at] === '\r')) {
      if (source[at] === '\n' || source[at + 1] !== '\n') line += 1;
      at += 1;
      continue;
    }
    let cell = '';
    if (source[at] === '"') {
      const begun = line;
      const quoted = readQuoted(source, at + 1);
      if (quoted === undefined) {
        throw new RecallingError(
          'exchange.invalid-structure',
          `the quotes opened on line ${begun} do not close`,
          place,
        );
      }
      cell = quoted.text;
      line += countLines(cell);
      at = quoted.end;
    }
    // What stands after closing quotes is kept: it is wrong, but it is text.
    end.lastIndex = at;
    const found = end.exec(source)?.index ?? source.length;
    take(cell + source.slice(at, found));
    at = found;
    if (source[at] === separator) {
      at += 1;
      // A separator at the very end is followed by one more, empty cell.
      if (at === source.length || source[at] === '\n' || source[at] === '\r') take('');
    }
    if (at >= source.length) break;
    if (source[at] === '\r' || source[at] === '\n') {
      at += source.startsWith('\r\n', at) ? 2 : 1;
      line += 1;
      endRow();
    }
  }
  if (row.length > 0) endRow();
  return rows;
}

/** The text up to the closing quotes; doubled ones inside are one. */
function readQuoted(source: string, from: number): { text: string; end: number } | undefined {
  let text = '';
  for (let at = from; ; ) {
    const quote = source.indexOf('"', at);
    if (quote === -1) return undefined;
    text += source.slice(at, quote);
    if (source[quote + 1] !== '"') return { text, end: quote + 1 };
    text += '"';
    at = quote + 2;
  }
}

/** The separator that stands most often in the first line, outside quotes. */
function guessSeparator(source: string): ',' | ';' | '\t' {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const character of source.slice(0, 10_000)) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (character === ',' || character === ';' || character === '\t') counts[character] += 1;
  }
  if (counts['\t'] > counts[','] && counts['\t'] >= counts[';']) return '\t';
  return counts[';'] > counts[','] ? ';' : ',';
}

function countLines(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}
