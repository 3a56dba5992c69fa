import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { type Diagnostic, diagnose, type Format, type Reading, RecallingError, type Result } from '../model/index.ts';
import { largestReadable, readFileBytes, refuseLarger } from './bytes.ts';
import { isBinary } from './encoding.ts';
import { readMarkdownBytes, readTextBytes } from './plain.ts';
import type { FormatOptions, FormatReader, FormatReading } from './reader.ts';
import { sniffFormat } from './sniff.ts';

export interface ReadOptions extends FormatOptions {
  /** By default told by the file name and the first bytes. */
  readonly format?: Format;
}

/** The readers there are, one line each. Those that need a library of their own are loaded when a file asks for them: most runs read plain text. */
const readers: Readonly<Partial<Record<Format, FormatReader>>> = {
  text: readTextBytes,
  markdown: readMarkdownBytes,
  html: async (bytes, file, options) => (await import('./html/index.ts')).readHtml(bytes, file, options),
  docx: async (bytes, file, options) => (await import('./docx/index.ts')).readDocx(bytes, file, options),
  pdf: async (bytes, file) => (await import('./pdf/index.ts')).readPdf(bytes, file),
};

const ENDINGS: ReadonlyMap<string, Format> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.mht', 'html'],
  ['.mhtml', 'html'],
  ['.docx', 'docx'],
  ['.docm', 'docx'],
  ['.dotx', 'docx'],
  ['.dotm', 'docx'],
  ['.pdf', 'pdf'],
]);

/** Further endings of formats whose bytes say what they are: without that, such a file is a text with a wrong name. */
const SELF_SHOWING: ReadonlySet<string> = new Set(['.doc', '.dot', '.rtf', '.odt', '.wpd', '.pages']);

/** Endings of files of translations, which hold no text to parse. */
const TRANSLATIONS: ReadonlySet<string> = new Set(['.tmx', '.xlf', '.xliff', '.xlsx', '.xls', '.ods', '.csv', '.tsv']);

/** The format a file name stands for, `undefined` where no reader exists. */
export function formatOf(file: string): Format | undefined {
  const format = ENDINGS.get(extname(file).toLowerCase());
  return format !== undefined && readers[format] !== undefined ? format : undefined;
}

/**
 * Reads a file into a {@link Reading}.
 * @throws RecallingError `read.not-found`, `read.unreadable` and as {@link readBytes}
 */
export async function readFile(file: string, options: ReadOptions = {}): Promise<Result<Reading>> {
  return readBytes(await readFileBytes(file), file, options);
}

/**
 * Makes a {@link Reading} of bytes that are already here (standard input, a test).
 * @param file the name to use in messages and, without `options.format`, for the format; what the first bytes show goes before it
 * @throws RecallingError `read.empty`, `read.binary`, `read.too-large`, `read.unsupported` and what the reader of the format throws (`read.*`, `wire.*`)
 */
export async function readBytes(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<Result<Reading>> {
  refuseLarger(bytes.length, largestReadable(bytes), file);
  const { format, diagnostics } = chooseFormat(bytes, file, options.format);
  const reader = readers[format];
  if (reader === undefined) throw new RecallingError('read.unsupported', format.toUpperCase(), { file });
  const made = await reader(bytes, file, options);
  return finish(bytes, file, format, made, diagnostics);
}

/**
 * Makes a {@link Reading} of a text that is already decoded.
 * @throws RecallingError `read.empty`, `read.binary`
 */
export function readString(
  text: string,
  file: string,
  options: Pick<FormatOptions, 'given'> & { readonly format?: Format } = {},
): Result<Reading> {
  const bytes = new TextEncoder().encode(text);
  const format = (options.format ?? formatOf(file)) === 'markdown' ? 'markdown' : 'text';
  const made = (format === 'markdown' ? readMarkdownBytes : readTextBytes)(bytes, file, options);
  return finish(bytes, file, format, made, []);
}

function finish(
  bytes: Uint8Array,
  file: string,
  format: Format,
  made: Result<FormatReading>,
  before: readonly Diagnostic[],
): Result<Reading> {
  if (!showsText(made.value)) throw new RecallingError('read.empty', undefined, { file });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { value: { file, format, sha256, ...made.value }, diagnostics: [...before, ...made.diagnostics] };
}

/** Not one of these shows: blanks, controls, zero-width characters, fillers. */
const VISIBLE = /[^\s\p{Cc}\p{DI}]/u;

function showsText({ text, fragments }: FormatReading): boolean {
  return fragments.some(({ span }) => VISIBLE.test(text.slice(span.start, span.end)));
}

/** What the user says, else what the bytes show, else what the name says; a file without an ending is plain text. */
function chooseFormat(
  bytes: Uint8Array,
  file: string,
  chosen: Format | undefined,
): { readonly format: Format; readonly diagnostics: readonly Diagnostic[] } {
  const ending = extname(basename(file)).toLowerCase();
  const named = ENDINGS.get(ending);
  const shown = sniffFormat(bytes, file);
  if (shown.kind === 'foreign') throw new RecallingError(shown.code, shown.name, { file });
  // Web pages are text too: whoever asks for text gets the source.
  if (chosen !== undefined && !(shown.kind === 'known' && shown.sure)) return { format: chosen, diagnostics: [] };
  const namedText = named === 'text' || named === 'markdown' || named === 'html';
  if (shown.kind === 'known' && shown.format !== named && (shown.sure || !namedText)) {
    const differs = ending !== '' && file !== '-';
    const diagnostics = differs ? [diagnose('read.format-differs', shown.name, { file })] : [];
    return { format: shown.format, diagnostics };
  }
  const selfShowing = named === 'docx' || named === 'pdf' || SELF_SHOWING.has(ending);
  if (selfShowing && shown.kind === 'nothing' && !isBinary(bytes)) {
    return { format: 'text', diagnostics: [diagnose('read.format-differs', 'a plain text', { file })] };
  }
  if (named !== undefined) return { format: named, diagnostics: [] };
  if (TRANSLATIONS.has(ending)) throw new RecallingError('read.translations', ending, { file });
  if (ending !== '') throw new RecallingError('read.unsupported', ending, { file });
  return { format: 'text', diagnostics: [] };
}
