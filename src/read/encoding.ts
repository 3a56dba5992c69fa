import { type Diagnostic, diagnose, RecallingError } from '../model/index.ts';

/** Decoded text of a file, and which encoding it was. */
export interface Decoded {
  readonly text: string;
  /** WHATWG label. */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Control characters that no text file holds; a share above `BINARY_SHARE` of a sample means binary. */
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu;
const BINARY_SHARE = 0.02;
const SAMPLE_BYTES = 65_536;

/**
 * Decodes the bytes of a text file: byte order mark, then strict UTF-8, then UTF-16 told by its pattern of zero bytes, then windows-1252 (a guess, and said to be one).
 * @param encoding a WHATWG label that overrides all of it
 * @throws RecallingError `read.binary` when the bytes are no text, `read.encoding-unknown` for a label that is none
 */
export function decodeBytes(bytes: Uint8Array, file: string, encoding?: string): Decoded {
  if (encoding !== undefined) return decided(bytes, labelOf(encoding, file), file);
  const mark = byteOrderMark(bytes);
  if (mark) return decided(bytes, mark, file);
  const wide = wideWithoutMark(bytes);
  if (wide) return decided(bytes, wide, file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text: refuseBinary(text, file), encoding: 'utf-8', diagnostics: [] };
  } catch (error) {
    if (error instanceof RecallingError) throw error;
    const text = refuseBinary(new TextDecoder('windows-1252').decode(bytes), file);
    return {
      text,
      encoding: 'windows-1252',
      diagnostics: [diagnose('read.encoding-guessed', 'windows-1252', { file })],
    };
  }
}

function labelOf(encoding: string, file: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch (cause) {
    throw new RecallingError('read.encoding-unknown', encoding, { file, cause });
  }
}

/** Decodes by a known encoding; bytes it does not know become U+FFFD and are reported. */
function decided(bytes: Uint8Array, encoding: string, file: string): Decoded {
  const text = refuseBinary(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), file);
  const damaged = text.includes('\ufffd');
  return { text, encoding, diagnostics: damaged ? [diagnose('read.encoding-damaged', encoding, { file })] : [] };
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 of text that holds blanks and line feeds has zero bytes on one side only; detectors that look at letters miss it. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = end / 2;
  if (pairs < 4) return undefined;
  if (odd > pairs * 0.1 && even < pairs * 0.01) return 'utf-16le';
  if (even > pairs * 0.1 && odd < pairs * 0.01) return 'utf-16be';
  return undefined;
}

function refuseBinary(text: string, file: string): string {
  const sample = text.slice(0, SAMPLE_BYTES);
  const controls = sample.match(CONTROL)?.length ?? 0;
  if (controls > sample.length * BINARY_SHARE) throw new RecallingError('read.binary', undefined, { file });
  return text;
}
