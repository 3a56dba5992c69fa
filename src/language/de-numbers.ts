import type { NumberWords } from './language.ts';

const UNITS = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const TEENS = [
  'zehn',
  'elf',
  'zwölf',
  'dreizehn',
  'vierzehn',
  'fünfzehn',
  'sechzehn',
  'siebzehn',
  'achtzehn',
  'neunzehn',
];
const TENS = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
/** Ordinals that are not made by an ending. */
const IRREGULAR: Readonly<Record<number, string>> = { 1: 'erst', 3: 'dritt', 7: 'siebt', 8: 'acht' };

/** German writes a number below a thousand as one word, units before tens: `einhundertzweiundsiebzig`. */
function cardinal(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const head = hundreds === 0 ? '' : `${UNITS[hundreds] ?? ''}hundert`;
  if (rest === 0) return head;
  if (rest < 10) return head + (rest === 1 ? 'eins' : (UNITS[rest] ?? ''));
  if (rest < 20) return head + (TEENS[rest - 10] ?? '');
  const unit = rest % 10 === 0 ? '' : `${UNITS[rest % 10] ?? ''}und`;
  return head + unit + (TENS[Math.floor(rest / 10)] ?? '');
}

function cardinals(): Readonly<Record<string, number>> {
  const table: Record<string, number> = { null: 0, tausend: 1e3, million: 1e6, millionen: 1e6 };
  for (const word of ['ein', 'eine', 'einen', 'einem', 'einer', 'eines']) table[word] = 1;
  for (const [word, value] of [
    ['milliarde', 1e9],
    ['milliarden', 1e9],
    ['billion', 1e12],
    ['billionen', 1e12],
    ['tsd', 1e3],
    ['mio', 1e6],
    ['mrd', 1e9],
  ] as const) {
    table[word] = value;
  }
  for (let value = 1; value < 1000; value++) table[cardinal(value)] = value;
  table['hundert'] = 100;
  for (let value = 1; value < 100; value++) table[`hundert${cardinal(value)}`] = 100 + value;
  return table;
}

function ordinals(): Readonly<Record<string, number>> {
  const table: Record<string, number> = {};
  for (let value = 1; value <= 199; value++) {
    const last = value % 100;
    const stem = IRREGULAR[last];
    const head = value > 100 ? 'hundert' : '';
    const word = stem === undefined ? cardinal(value) + (last > 0 && last < 20 ? 't' : 'st') : head + stem;
    for (const ending of ['e', 'en', 'er', 'es', 'em']) table[word + ending] = value;
  }
  return table;
}

/** Numbers of German. */
export const germanNumbers: NumberWords = {
  cardinals: cardinals(),
  ordinals: ordinals(),
  compounds: { hundert: 100, tausend: 1000 },
  joiners: ['und'],
  joins: 'anywhere',
  groups: ['.', '\u00a0', '\u202f', '\u2009', ' '],
  decimals: [','],
  percent: ['%', 'Prozent', 'vom Hundert', 'v.H.'],
  prefixes: [],
  unitsFirst: false,
  mixedOrdinals: true,
  ambiguous: [
    'ein',
    'eins',
    'eine',
    'einen',
    'einem',
    'einer',
    'eines',
    'acht',
    'hundert',
    'tausend',
    'tsd',
    'mio',
    'mrd',
    'million',
    'millionen',
    'milliarde',
    'milliarden',
    'billion',
    'billionen',
  ],
  abbreviated: ['tsd', 'mio', 'mrd'],
  exceptions: ['vom Hundert', '(?:19|20|21)\\. Jahrhunderts?', '(?:zwanzigste|einundzwanzigste)[nrs]? Jahrhunderts?'],
  phrases: {
    '1/3': 'ein(?:em|es)? Drittels?(?= de)',
    '2/3': 'zwei Dritteln?',
    '1/4': 'ein(?:em|es)? Viertels?(?= de)',
    '3/4': 'drei Vierteln?',
    '1/5': 'ein(?:em|es)? Fünftels?(?= de)',
    '2/5': 'zwei Fünfteln?',
    '3/5': 'drei Fünfteln?',
    '4/5': 'vier Fünfteln?',
    '500000': 'eine halbe Million',
  },
  fractionBar: '',
  decades: '(?<decade>(?:19|20)?\\d0)er',
  ordinalSuffix: '\\.(?=\\s\\p{L})',
  ordinalPrefix: '',
};
