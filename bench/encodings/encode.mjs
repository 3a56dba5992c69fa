// Encodes text in the legacy encodings that the decoders know, by turning its tables round.

import { openDecoder } from '../../dist/wire/index.js';

/** Signs that people typed otherwise where an encoding lacked them. */
const LIKENESS = new Map([
  ...[...'‘’‚ʼ'].map(sign => [sign, "'"]),
  ...[...'“”„'].map(sign => [sign, '"']),
  ...[...'–—−‑'].map(sign => [sign, '-']),
  ...[...'\u00a0\u202f\u2009'].map(sign => [sign, ' ']),
  ['…', '...'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['€', 'EUR'],
  ['№', 'N'],
  ['«', '"'],
  ['»', '"'],
  ['\u200f', ''],
  ['\u200e', ''],
  ['•', '-'],
  ...[...'¹²³⁴⁵⁶⁷⁸⁹⁰'].map((sign, i) => [sign, `(${(i + 1) % 10})`]),
]);
/** A text that loses more of its letters than this was never written in that encoding. */
const MOST_LOST = 0.002;

const tables = new Map();

function tableOf(label) {
  const known = tables.get(label);
  if (known) return known;
  const decoder = openDecoder(label);
  const table = new Map();
  const learn = (...bytes) => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if ([...sign].length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn(byte);
  if (table.size < 200) for (let a = 0x81; a < 0xff; a++) for (let b = 0x40; b < 0xff; b++) learn(a, b);
  tables.set(label, table);
  return table;
}

/** The bytes of a text, `undefined` when the encoding cannot hold it. */
export function encode(text, label) {
  const table = tableOf(label);
  const bytes = [];
  let lost = 0;
  for (const sign of text.normalize('NFC')) {
    const own = table.get(sign);
    const like = own ? undefined : LIKENESS.get(sign);
    if (own) bytes.push(...own);
    else if (like !== undefined) for (const one of like) bytes.push(...(table.get(one) ?? [0x3f]));
    else {
      lost++;
      bytes.push(0x3f);
    }
  }
  return lost > text.length * MOST_LOST ? undefined : Uint8Array.from(bytes);
}
