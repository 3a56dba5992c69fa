import { type Diagnostic, diagnose, type Result } from '../model/index.ts';
import { type Decoded, decodeBytes } from './encoding.ts';
import { readMarkdown } from './markdown/index.ts';
import type { FormatOptions, FormatReading } from './reader.ts';
import { readGivenParagraphs, readText } from './text.ts';

/** Reads the bytes of a plain text. */
export function readTextBytes(bytes: Uint8Array, file: string, options: FormatOptions): Result<FormatReading> {
  const { text, encoding, diagnostics } = decode(bytes, file, options);
  const made = options.given ? readGivenParagraphs(text) : readText(text);
  return { value: { encoding, ...made }, diagnostics };
}

/** Reads the bytes of a Markdown text. */
export function readMarkdownBytes(bytes: Uint8Array, file: string, options: FormatOptions): Result<FormatReading> {
  if (options.given) return readTextBytes(bytes, file, options);
  const { text, encoding, diagnostics } = decode(bytes, file, options);
  const { pictures, ...made } = readMarkdown(text);
  const said: readonly Diagnostic[] =
    pictures === 0 ? [] : [diagnose('read.pictures-skipped', String(pictures), { file })];
  return { value: { encoding, ...made }, diagnostics: [...diagnostics, ...said] };
}

function decode(bytes: Uint8Array, file: string, { encoding }: FormatOptions): Decoded {
  return decodeBytes(bytes, file, encoding === undefined ? {} : { given: encoding });
}
