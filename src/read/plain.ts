import type { Result } from '../model/index.ts';
import { decodeBytes } from './encoding.ts';
import type { FormatOptions, FormatReading } from './reader.ts';
import { readGivenParagraphs, readMarkdown, readText, type TextReading } from './text.ts';

/** Reads the bytes of a plain text. */
export function readTextBytes(bytes: Uint8Array, file: string, options: FormatOptions): Result<FormatReading> {
  return decodeAndRead(bytes, file, options, readText);
}

/** Reads the bytes of a Markdown text. */
export function readMarkdownBytes(bytes: Uint8Array, file: string, options: FormatOptions): Result<FormatReading> {
  return decodeAndRead(bytes, file, options, readMarkdown);
}

function decodeAndRead(
  bytes: Uint8Array,
  file: string,
  options: FormatOptions,
  read: (text: string) => TextReading,
): Result<FormatReading> {
  const { text, encoding, diagnostics } = decodeBytes(bytes, file, given(options.encoding));
  const made = options.given ? readGivenParagraphs(text) : read(text);
  return { value: { encoding, ...made }, diagnostics };
}

function given(encoding: string | undefined): { given?: string } {
  return encoding === undefined ? {} : { given: encoding };
}
