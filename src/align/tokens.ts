/** Letters kept of a word: a stem for any alphabetic language without rules of its own (Simard, Foster & Isabelle 1992 used four). */
const STEM_LENGTH = 6;
/** Against single units of many megabytes: what lies beyond adds width but no tokens. */
const TOKENS_PER_UNIT = 1500;
/** Longest word or number that is looked at whole. */
const WORD_LENGTH = 64;

const SEPARATOR = 1;
const LETTER = 2;
const DIGIT = 3;
const HAN = 4;
const KATAKANA = 5;
const HIRAGANA = 6;
const UNSPACED = 7;
const MARK = 8;
const SIGN = 9;
const ARABIC = 10;
const HANGUL = 11;
const GROUPING = 12;

/** Information per character against a letter of an alphabet; what is left of the difference is estimated from the texts. */
const WIDTHS: Readonly<Record<number, number>> = {
  [LETTER]: 1,
  [DIGIT]: 1,
  [HAN]: 3,
  [KATAKANA]: 1.6,
  [HIRAGANA]: 1.6,
  [UNSPACED]: 0.9,
  [ARABIC]: 1.2,
  [HANGUL]: 2.4,
  [SIGN]: 0.5,
};

/** Class of each UTF-16 code unit, found on first sight; 0 = not seen yet. */
const classes = new Uint8Array(65536);

function classify(code: number): number {
  const c = String.fromCharCode(code);
  let found = SEPARATOR;
  if (/[?!:;()%"«»„“”]/u.test(c)) found = SIGN;
  else if (/[.,'’\u00a0\u202f]/u.test(c)) found = GROUPING;
  else if (code >= 0xd800 && code < 0xe000) found = HAN;
  else if (/\p{Mn}|\p{Me}|[\u0640\u200c-\u200f\u00ad]/u.test(c)) found = MARK;
  else if (/\p{Nd}/u.test(c)) found = DIGIT;
  else if (/\p{Script=Han}/u.test(c)) found = HAN;
  else if (/[\p{Script=Katakana}ー]/u.test(c)) found = KATAKANA;
  else if (/\p{Script=Hiragana}/u.test(c)) found = HIRAGANA;
  else if (/\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u.test(c)) found = UNSPACED;
  else if (/\p{Script=Arabic}/u.test(c) && /\p{L}/u.test(c)) found = ARABIC;
  else if (/\p{Script=Hangul}/u.test(c)) found = HANGUL;
  else if (/[\p{L}\p{Mc}\p{Nl}]/u.test(c)) found = LETTER;
  classes[code] = found;
  return found;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return classes[code] || classify(code);
}

/**
 * Scans a text for what the inner loop of the aligner reads: word-like tokens and a width comparable across scripts. The shared `tokenize` keeps the offset of every blank, which
 * nothing here needs; this scanner is several times faster, and speed on tens of thousands of lines is decided here.
 *
 * Tokens: words cut to a stem, Arabic words without article, conjunctions and endings; what the platform's dictionary cuts in Chinese, Japanese, Thai,
 * Lao, Khmer and Burmese, and single Han characters; numbers as `#` and their digits; signs that survive translation (`?`, `:`, brackets, quotation marks as `"`).
 * @param add receives each token
 * @returns the width: about the number of letters an alphabetic text of the same content would have
 */
export function scanTokens(text: string, add: (token: string) => void): number {
  const s = text.normalize('NFKC').toLowerCase();
  let width = 0;
  let count = 0;
  let at = 0;
  const emit = (token: string): void => {
    if (count++ < TOKENS_PER_UNIT) add(token);
  };
  while (at < s.length) {
    const kind = classAt(s, at);
    if (kind === SEPARATOR || kind === MARK || kind === GROUPING) {
      at++;
      continue;
    }
    const start = at;
    width += WIDTHS[kind] ?? 1;
    at++;
    if (kind === SIGN) {
      const sign = s.charAt(start);
      emit('«»„“”'.includes(sign) ? '"' : sign);
      continue;
    }
    if (kind === DIGIT) {
      at = numberEnd(s, start);
      width += at - start - 1;
      emit(`#${plainDigits(s.slice(start, Math.min(at, start + WORD_LENGTH)))}`);
      continue;
    }
    const unspaced = isUnspaced(kind);
    for (; at < s.length; at++) {
      const next = classAt(s, at);
      if (next === MARK) continue;
      if (unspaced ? !isUnspaced(next) : next !== kind) break;
      width += WIDTHS[next] ?? 1;
    }
    if (unspaced) emitDictionaryWords(s.slice(start, at), emit);
    else if (kind === HANGUL) emit(s.slice(start, Math.min(at, start + 2)));
    else {
      const word = s.slice(start, Math.min(at, start + WORD_LENGTH));
      emit(kind === ARABIC ? stemArabic(word) : kind === LETTER ? stemAlphabetic(word) : word);
    }
  }
  return width;
}

/** End of a number with its group and decimal marks: `1 076 720`, `0,5`. A plain blank groups only where exactly three digits follow a group of at most three. */
function numberEnd(s: string, start: number): number {
  let at = start;
  let group = 0;
  for (; at < s.length; at++) {
    if (classAt(s, at) === DIGIT) {
      group++;
      continue;
    }
    const mark = s.charAt(at);
    if (!/[., '’]/u.test(mark) || group > 3) break;
    let digits = 0;
    while (digits < 4 && at + 1 + digits < s.length && classAt(s, at + 1 + digits) === DIGIT) digits++;
    if (digits !== 3) break;
    group = 0;
  }
  return at;
}

const ZEROES = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

function plainDigits(printed: string): string {
  let out = '';
  for (let i = 0; i < printed.length; i++) {
    const code = printed.charCodeAt(i);
    if (code >= 48 && code <= 57) out += printed.charAt(i);
    else {
      const zero = ZEROES.find(first => code >= first && code < first + 10);
      if (zero !== undefined) out += String(code - zero);
    }
  }
  return out;
}

function isUnspaced(kind: number): boolean {
  return kind === HAN || kind === KATAKANA || kind === HIRAGANA || kind === UNSPACED;
}

/** Cut in pieces, since `Intl.Segmenter` is quadratic on long strings in Node 20. */
const RUN_LENGTH = 1000;
let dictionary: Intl.Segmenter | undefined;

/** Words of a script without blanks, as the platform's dictionary cuts them; of Han words the characters too, since a dictionary knows no names and few terms. */
function emitDictionaryWords(run: string, emit: (token: string) => void): void {
  dictionary ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (let at = 0; at < run.length; at += RUN_LENGTH) {
    for (const { segment } of dictionary.segment(run.slice(at, at + RUN_LENGTH))) {
      emit(segment);
      if (segment.length > 1 && classAt(segment, 0) === HAN) for (const character of segment) emit(character);
    }
  }
}

function stemAlphabetic(word: string): string {
  return word.length > STEM_LENGTH ? word.slice(0, STEM_LENGTH) : word;
}

const ARABIC_PREFIX = /^[وف]?(?:[بكل]?ال|لل|[بكلس](?=.{3}))?(?=.{3})/u;
const ARABIC_SUFFIX = /(?<=.{3})(?:هما|ات|ان|ون|ين|ها|هم|هن|نا|ية|ه|ة|ي)$/u;

/** Light stemming of Arabic script (after Larkey, Ballesteros & Connell 2002): one prefix group, one suffix, never below three letters. */
function stemArabic(word: string): string {
  const plain = word
    .replace(/[\p{Mn}\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replaceAll('ى', 'ي');
  return plain.replace(ARABIC_PREFIX, '').replace(ARABIC_SUFFIX, '');
}
