import { type Diagnostic, diagnose, RecallingError } from '../model/index.ts';
import { openDecoder } from '../wire/index.ts';
import { guessEncoding } from './guess-encoding.ts';

/** Decoded text of a file, and which encoding it was. */
export interface Decoded {
  readonly text: string;
  /** WHATWG label. */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is said of the encoding beforehand. */
export interface EncodingHints {
  /** WHATWG label by the user: overrides everything. */
  readonly given?: string;
  /** Label by the file itself (`meta charset`): believed when the bytes do not show another. */
  readonly declared?: string;
}

/** Control characters that no text file holds; a share above `BINARY_SHARE` of a sample means binary. */
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu;
const BINARY_SHARE = 0.02;
const SAMPLE_BYTES = 65_536;
/** UTF-8 with fewer broken characters among the others than this is damaged UTF-8, not another encoding. */
const DAMAGED_SHARE = 0.05;
/** Share of controls, private and unassigned characters above which a reading as UTF-16 is a wrong guess. */
const STRANGE_SHARE = 0.02;
/**
 * Decodes the bytes of a text file: byte order mark, then strict UTF-8, then UTF-16 told by its zero bytes, then what the file declares, then detection by chardet (a guess, and said to be one).
 * @throws RecallingError `read.binary` when the bytes are no text, `read.encoding-unknown` for a label that is none
 */
export function decodeBytes(bytes: Uint8Array, file: string, { given, declared }: EncodingHints = {}): Decoded {
  if (given !== undefined) return decided(bytes, labelOf(given, file), file);
  const unread = unreadEncoding(bytes);
  if (unread !== undefined) throw new RecallingError('read.encoding-unread', unread, { file });
  const mark = byteOrderMark(bytes);
  if (mark) return decided(bytes, mark, file);
  const wide = wideWithoutMark(bytes);
  if (wide) return decided(bytes, wide, file);
  const own = declared === undefined ? undefined : knownLabel(declared);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) {
    // Only escape sequences make another encoding of bytes that are all ASCII.
    if (own?.startsWith('iso-2022') && utf8.includes('\u001b')) return decided(bytes, own, file);
    const differs = own !== undefined && own !== 'utf-8' && /[^\u0000-\u007f]/u.test(utf8);
    const diagnostics = differs ? [diagnose('read.encoding-conflict', `${declared}, read as utf-8`, { file })] : [];
    return { text: refuseBinary(utf8, file), encoding: 'utf-8', diagnostics };
  }
  if (isDamagedUtf8(bytes)) return decided(bytes, 'utf-8', file);
  if (own !== undefined && own !== 'utf-8') return decided(bytes, own, file);
  return guessed(bytes, file);
}

function labelOf(encoding: string, file: string): string {
  const known = knownLabel(encoding);
  if (known === undefined) throw new RecallingError('read.encoding-unknown', encoding, { file });
  return known;
}

/** The WHATWG name of a label, `undefined` for one that no decoder knows. */
function knownLabel(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Decodes by a known encoding; bytes it does not know become U+FFFD and are reported. */
function decided(bytes: Uint8Array, encoding: string, file: string): Decoded {
  const text = refuseBinary(openDecoder(encoding, { ignoreBOM: true }).decode(bytes), file);
  const damaged = text.includes('\ufffd');
  return { text, encoding, diagnostics: damaged ? [diagnose('read.encoding-damaged', encoding, { file })] : [] };
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A UTF-8 file that was cut or patched: nearly all of its other characters are sound. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 4 * SAMPLE_BYTES));
  const beyond = text.match(/[^\u0000-\u007f]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  return broken < beyond * DAMAGED_SHARE || (broken === 0 && beyond > 0);
}

function guessed(bytes: Uint8Array, file: string): Decoded {
  const guess = guessEncoding(bytes);
  const { text, encoding, diagnostics } = decided(bytes, labelOf(guess.encoding, file), file);
  const said = diagnose('read.encoding-guessed', `${encoding}, ${guess.how}`, { file });
  return { text, encoding, diagnostics: [said, ...diagnostics] };
}

function byteOrderMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Encodings of Unicode that nobody writes files in on purpose, and no decoder of ours knows. Read as another they would be rubbish, or worse, look like a text with odd marks in it. */
function unreadEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE_BYTES) & ~3);
  const zeros = (first: number): number => {
    let count = 0;
    for (let at = first; at + 1 < sample.length; at += 4) if (sample[at] === 0 && sample[at + 1] === 0) count++;
    return count;
  };
  // Three bytes of a plain letter are zero, two of any other.
  if (sample.length >= 4 && Math.max(zeros(0), zeros(2)) > (sample.length / 4) * 0.9) {
    return sample.some(byte => byte !== 0) ? 'UTF-32' : undefined;
  }
  return isUtf7(sample) ? 'UTF-7' : undefined;
}

/** UTF-7 is ASCII that writes other letters in base 64, between `+` and `-`. Two such stretches that are letters or marks, and none that is not, are no accident. */
function isUtf7(sample: Uint8Array): boolean {
  if (!sample.includes(0x2b) || sample.some(byte => byte >= 0x80)) return false;
  // By runs of digits, each looked at once: a search from every plus sign would go to the end of its run again.
  const text = new TextDecoder('latin1').decode(sample);
  const stretches = [...text.matchAll(/[A-Za-z0-9+/]+/gu)].flatMap(({ 0: run, index }) => {
    const plus = run.indexOf('+');
    return plus >= 0 && plus + 1 < run.length && text.charAt(index + run.length) === '-' ? [run.slice(plus + 1)] : [];
  });
  const decoder = new TextDecoder('utf-16be');
  const decoded = stretches.map(digits => decoder.decode(Buffer.from(digits, 'base64')));
  return (
    stretches.length >= 2 && decoded.every(one => /^[\p{L}\p{M}\p{P}\p{N}\u00a0]+$/u.test(one) && !/^[ -~]/u.test(one))
  );
}

/** UTF-16 without a mark: eight-bit texts hold no zero bytes, wide ones have them in blanks and line feeds at least, in Chinese too. Detectors that look at letters miss it. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE_BYTES) & ~1);
  if (sample.length < 8 || !sample.includes(0)) return undefined;
  const [best] = ['utf-16le', 'utf-16be']
    .map(encoding => ({ encoding, ...sharesOf(new TextDecoder(encoding).decode(sample)) }))
    .sort((a, b) => b.plain - b.strange - (a.plain - a.strange));
  return best && best.plain > 0 && best.strange <= STRANGE_SHARE ? best.encoding : undefined;
}

/** Shares of characters: those every text has (ASCII, Chinese marks), and those no text has. Read the wrong way round, ASCII becomes Chinese without marks and line feeds. */
function sharesOf(text: string): { readonly plain: number; readonly strange: number } {
  const strange = text.match(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{Cf}\t\n\r\f]/gu)?.length ?? 0;
  const plain = text.match(/[\t\n\r -~\u3000-\u3002\uff0c]/gu)?.length ?? 0;
  return { plain: plain / text.length, strange: strange / text.length };
}

/** True for bytes that are no text in any encoding of one byte, and not in UTF-8. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const controls = new TextDecoder('latin1').decode(sample).match(CONTROL)?.length ?? 0;
  return controls > sample.length * BINARY_SHARE;
}

function refuseBinary(text: string, file: string): string {
  const sample = text.slice(0, SAMPLE_BYTES);
  const controls = sample.match(CONTROL)?.length ?? 0;
  if (controls > sample.length * BINARY_SHARE) throw new RecallingError('read.binary', undefined, { file });
  return text;
}
