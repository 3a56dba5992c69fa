import { type Diagnostic, diagnose, type Result } from '../model/index.ts';
import { type Decoded, decodeBytes } from './encoding.ts';
import { limitLines } from './lines.ts';
import { readMarkdown } from './markdown/index.ts';
import type { FormatOptions, FormatReading } from './reader.ts';
import { readGivenParagraphs, readText, type TextReading } from './text.ts';

/** Samples of what was left out that a diagnostic shows. */
const SAMPLES = 5;

/** Reads the bytes of a plain text. */
export function readTextBytes(bytes: Uint8Array, file: string, options: FormatOptions): Result<FormatReading> {
  const { text, encoding, diagnostics } = decode(bytes, file, options);
  const made = options.given ? readGivenParagraphs(text) : readText(text);
  return { value: { encoding, ...made }, diagnostics: [...diagnostics, ...furnitureDiagnostic(made, file)] };
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

/** Says which lines were taken for running heads and page numbers. */
function furnitureDiagnostic({ text, fragments, skipped }: TextReading, file: string): readonly Diagnostic[] {
  const all = [...skipped, ...fragments.flatMap(fragment => fragment.skipped)].filter(one => one.why === 'furniture');
  const shown = [...new Set(all.map(({ span }) => text.slice(span.start, span.end)))];
  if (shown.length === 0) return [];
  const samples = shown.slice(0, SAMPLES).map(line => `“${line}”`);
  const more = shown.length > SAMPLES ? ` and ${shown.length - SAMPLES} more` : '';
  return [diagnose('read.furniture-skipped', samples.join(', ') + more, { file })];
}

function decode(bytes: Uint8Array, file: string, { encoding }: FormatOptions): Decoded {
  const decoded = decodeBytes(bytes, file, encoding === undefined ? {} : { given: encoding });
  limitLines(decoded.text, file);
  return decoded;
}
