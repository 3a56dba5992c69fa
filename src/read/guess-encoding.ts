import { createRequire } from 'node:module';
import { openDecoder } from '../wire/index.ts';
import { ODD, strangeness } from './strangeness.ts';

/** A guess, and what it rests on in a few words. */
export interface EncodingGuess {
  /** WHATWG label. */
  readonly encoding: string;
  readonly how: string;
}

/** Chardet is loaded when the first file needs a guess: nearly all are UTF-8. */
const load = createRequire(import.meta.url);

/** As much of a file as the letters are counted in; bytes. */
const SAMPLE = 65_536;
/** ASCII before the first letter beyond it says nothing of the encoding; so much of it is kept for its words. */
const BEFORE = 1_000;
/** Chardet's percentage under which its answer is no better than none. */
const SURE_ENOUGH = 20;
/** Encodings that hold all letters of the one that chardet names, and some more. */
const WIDER: ReadonlyMap<string, string> = new Map([['KOI8-R', 'koi8-u']]);
/**
 * Encodings with several bytes a letter, and the first bytes of their usual letters: the tables put frequent characters first. There chardet knows which pairs are frequent,
 * but takes other scripts for them too.
 */
const USUAL_LEADS: ReadonlyMap<string, readonly (readonly [number, number])[]> = new Map([
  [
    'gb18030',
    [
      [0xa1, 0xa3],
      [0xb0, 0xd7],
    ],
  ],
  ['big5', [[0xa1, 0xc6]]],
  [
    'euc-kr',
    [
      [0xa1, 0xa3],
      [0xb0, 0xc8],
    ],
  ],
  [
    'euc-jp',
    [
      [0xa1, 0xa5],
      [0xb0, 0xcf],
    ],
  ],
  [
    'shift_jis',
    [
      [0x81, 0x83],
      [0x88, 0x97],
    ],
  ],
]);
/** Further encodings that are tried whatever chardet says, the more usual first: those it does not know, and those it takes for each other in short texts. */
const TRIED = [
  'windows-1252',
  'windows-1251',
  'koi8-u',
  'iso-8859-5',
  'ibm866',
  'x-mac-cyrillic',
  'iso-8859-15',
  'macintosh',
  'windows-874',
];
/** By so much another encoding must read better than that of chardet, on the scale of {@link strangeness}, where it reads every character beyond ASCII otherwise. */
const MARGIN = 0.2;

/**
 * Guesses the encoding of bytes that are no UTF-8: the answer of chardet, unless another encoding makes clearly better letters of them (Mac and DOS encodings, which chardet does not know, and short texts).
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const { analyse }: typeof import('chardet') = load('chardet');
  const first = bytes.findIndex(byte => byte >= 0x80);
  const start = Math.max(0, first - BEFORE);
  const sample = bytes.subarray(start, start + SAMPLE);
  const best = analyse(sample).find(({ name }) => isKnown(name));
  const sure = best !== undefined && best.confidence >= SURE_ENOUGH;
  const answer = sure ? (WIDER.get(best.name) ?? best.name).toLowerCase() : 'windows-1252';
  let guess: EncodingGuess = { encoding: answer, how: sure ? `${best.confidence} of 100` : 'for want of a better one' };
  const leads = USUAL_LEADS.get(answer);
  const text = decode(sample, answer);
  const strange = leads ? pairStrangeness(sample, leads) : strangeness(text);
  let least = strange;
  for (const encoding of TRIED) {
    const other = decode(sample, encoding);
    const found = strangeness(other);
    if (found >= least || (leads === undefined && found >= strange - MARGIN * difference(text, other))) continue;
    least = found;
    guess = { encoding, how: 'by its letters' };
  }
  return guess;
}

/** Share of the characters beyond ASCII in which two readings of the same bytes differ. */
function difference(a: string, b: string): number {
  if (a.length !== b.length) return 1;
  let [count, other] = [0, 0];
  for (let at = 0; at < a.length; at++) {
    if (a.charCodeAt(at) < 0x80) continue;
    count++;
    if (a.charCodeAt(at) !== b.charCodeAt(at)) other++;
  }
  return count === 0 ? 0 : other / count;
}

function isKnown(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return openDecoder(encoding).decode(bytes);
}

/** The same for encodings with several bytes a letter: what begins with an unusual byte is odd. */
function pairStrangeness(bytes: Uint8Array, usual: readonly (readonly [number, number])[]): number {
  let [odd, count] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    count++;
    if (!usual.some(([from, to]) => lead >= from && lead <= to)) odd++;
    at++;
  }
  return count === 0 ? 0 : (odd / count) * ODD;
}
