import type { Span } from '../model/index.ts';
import type { Language } from './language.ts';
import { matchAt, perLanguage } from './pattern.ts';
import { isSymbol, SYMBOL } from './symbols.ts';

/**
 * `word`: letters, with inner hyphens and apostrophes, combining marks and joiners; an elided article or preposition (`l’`) is a word of its own; in Chinese, Japanese, Thai what the
 * dictionary of the platform cuts. `number`: digits with their group and decimal marks and what is written together with them (`13th`, `51-е`), resolution numbers (`5/1`).
 * `symbol`: a document symbol. `superscript`: raised digits, mostly a note call. `blank`: blanks, line ends, bidi marks. `punctuation`: any other character.
 */
export type TokenKind = 'word' | 'number' | 'symbol' | 'punctuation' | 'superscript' | 'blank';

/** A token; UTF-16 offsets into the tokenized text. */
export interface Token extends Span {
  readonly kind: TokenKind;
}

/** Intl.Segmenter is quadratic on long strings in Node 20; runs without punctuation are handed to it in pieces of this many code units. */
const RUN_LIMIT = 400;

const OTHER = 1;
const BLANK = 2;
const LETTER = 3;
const DIGIT = 4;
const RAISED = 5;
const MARK = 6;
const UNSPACED = 7;
const FORMAT = 8;

const symbolPattern = new RegExp(`${SYMBOL}|(?:ES|S)-\\d{1,2}/\\d{1,4}(?![\\d/])`, 'uy');
const resolutionPattern = /\p{Nd}{1,4}\/\p{Nd}{1,4}(?![\p{Nd}/])/uy;
const segmenters = new Map<string, Intl.Segmenter>();

/** Classes of the code units met so far: working out all of them takes longer than most texts. */
const table = new Uint8Array(0x10000);
const UNKNOWN = 0;

const habits = perLanguage(({ numbers, style }) => ({
  groups: new Set(numbers.groups),
  decimals: new Set(numbers.decimals),
  elisions: new Set(style.elisions.map(elision => elision.toLowerCase().replaceAll('’', "'"))),
  longestElision: Math.max(0, ...style.elisions.map(elision => elision.length)),
}));

type Habits = ReturnType<typeof habits>;

/**
 * Cuts a text into tokens that cover it exactly, in order, without gap or overlap.
 * @param ideographs Han and kana as the words of the dictionary (which change with what stands beside them), or character by character
 */
export function tokenize(
  text: string,
  language: Language,
  ideographs: 'words' | 'characters' = 'words',
): readonly Token[] {
  const tokens: Token[] = [];
  const habit = habits(language);
  let at = 0;
  while (at < text.length) {
    const start = at;
    const kind = classAt(text, at);
    if (kind === BLANK || kind === FORMAT) {
      do at += width(text, at);
      while (at < text.length && (classAt(text, at) === BLANK || classAt(text, at) === FORMAT));
      tokens.push({ kind: 'blank', start, end: at });
    } else if (kind === LETTER) {
      const symbol = symbolEnd(text, at);
      at = symbol > at ? symbol : wordEnd(text, at, habit);
      tokens.push({ kind: symbol > start ? 'symbol' : 'word', start, end: at });
    } else if (kind === DIGIT) {
      at = numberEnd(text, at, habit);
      tokens.push({ kind: 'number', start, end: at });
    } else if (kind === RAISED) {
      do at += 1;
      while (at < text.length && classAt(text, at) === RAISED);
      tokens.push({ kind: 'superscript', start, end: at });
    } else if (kind === UNSPACED) {
      do at += width(text, at);
      while (at < text.length && (classAt(text, at) === UNSPACED || classAt(text, at) === MARK));
      if (ideographs === 'words') cutRun(text, start, at, language.code, tokens);
      else cutCharacters(text, start, at, language.code, tokens);
    } else {
      at += width(text, at);
      while (at < text.length && classAt(text, at) === MARK) at += width(text, at);
      tokens.push({ kind: 'punctuation', start, end: at });
    }
  }
  return tokens;
}

function symbolEnd(text: string, start: number): number {
  // Looking for the slash first spares nearly every word the regular expression.
  let at = start;
  const limit = start + 17;
  while (at < limit && isOrganCharacter(text.charCodeAt(at))) at += 1;
  if (at === start || (text.charCodeAt(at) !== 0x2f && text.charCodeAt(at) !== 0x2d)) return start;
  const match = matchAt(symbolPattern, text, start);
  return match && (isSymbol(match[0]) || match[0].includes('-')) ? start + match[0].length : start;
}

function isOrganCharacter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x2e;
}

function wordEnd(text: string, start: number, habit: Habits): number {
  let at = start + width(text, start);
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === MARK) at += width(text, at);
    else if (kind === DIGIT) {
      // `post2015` is one word, but Arabic writes `و` together with the number that follows.
      if (text.charCodeAt(at - 1) >= 0x0590) return at;
      at += width(text, at);
    } else if (kind === FORMAT) {
      let next = at + width(text, at);
      while (next < text.length && classAt(text, next) === FORMAT) next += width(text, next);
      if (next >= text.length || classAt(text, next) !== LETTER) return at;
      at = next;
    } else if (isApostrophe(text.charCodeAt(at))) {
      if (isElision(text, start, at, habit)) return at + 1;
      if (classAt(text, at + 1) !== LETTER) return at;
      at += 1;
    } else if (isHyphen(text.charCodeAt(at))) {
      const next = classAt(text, at + 1);
      if (next !== LETTER && next !== DIGIT) return at;
      at += 1;
    } else return at;
  }
  return at;
}

function isElision(text: string, start: number, apostrophe: number, habit: Habits): boolean {
  if (apostrophe - start >= habit.longestElision) return false;
  return habit.elisions.has(`${text.slice(start, apostrophe).toLowerCase()}'`);
}

function numberEnd(text: string, start: number, habit: Habits): number {
  const resolution = matchAt(resolutionPattern, text, start);
  if (resolution) return start + resolution[0].length;
  let at = digitsEnd(text, start);
  const grouped = at - start <= 3;
  let whole = true;
  while (whole && classAt(text, at + 1) === DIGIT) {
    const mark = text.charAt(at);
    const next = digitsEnd(text, at + 1);
    if (grouped && habit.groups.has(mark) && next - at === 4) at = next;
    else if (habit.decimals.has(mark)) {
      at = next;
      whole = false;
    } else break;
  }
  // `13th`, `217A`, `51-е`, `10-year`
  const behind = isHyphen(text.charCodeAt(at)) ? at + 1 : at;
  if (classAt(text, behind) === LETTER && text.charCodeAt(behind) < 0x0590) return wordEnd(text, behind, habit);
  return at;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && classAt(text, at) === DIGIT) at += width(text, at);
  return at;
}

function cutRun(text: string, start: number, end: number, locale: string, tokens: Token[]): void {
  if (end - start === width(text, start)) {
    tokens.push({ kind: 'word', start, end });
    return;
  }
  const segmenter = segmenterOf(locale);
  let from = start;
  while (from < end) {
    let to = Math.min(end, from + RUN_LIMIT);
    if (to < end && isLowSurrogate(text.charCodeAt(to))) to += 1;
    for (const { index, segment } of segmenter.segment(text.slice(from, to))) {
      tokens.push({ kind: 'word', start: from + index, end: from + index + segment.length });
    }
    from = to;
  }
}

/** Each ideograph with its marks; what is not ideographic (Thai, Khmer) as the dictionary has it. */
function cutCharacters(text: string, start: number, end: number, locale: string, tokens: Token[]): void {
  let at = start;
  while (at < end) {
    const from = at;
    if (isIdeographic(text.charCodeAt(at))) {
      do at += width(text, at);
      while (at < end && classAt(text, at) === MARK);
      tokens.push({ kind: 'word', start: from, end: at });
    } else {
      do at += width(text, at);
      while (at < end && !isIdeographic(text.charCodeAt(at)));
      cutRun(text, from, at, locale, tokens);
    }
  }
}

/** Of the scripts without blanks only Han and kana lie here, and the extension of Myanmar that does not count. */
function isIdeographic(code: number): boolean {
  return code >= 0x2e80 && !(code >= 0xa9e0 && code <= 0xaa7f);
}

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale);
  if (known) return known;
  const fresh = new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, fresh);
  return fresh;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x02bc;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Code units of the character at `at`: 2 for a surrogate pair. */
function width(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && isLowSurrogate(text.charCodeAt(at + 1)) ? 2 : 1;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdbff) return classify(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const known = table[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const found = classify(String.fromCharCode(code));
  table[code] = found;
  return found;
}

function classify(character: string): number {
  if (/\u200c|\u200d|\p{M}/u.test(character)) return MARK;
  if (/\p{White_Space}/u.test(character)) return BLANK;
  if (/[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/u.test(character)) return RAISED;
  if (/[\u3041-\u30ff\p{sc=Han}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(character)) {
    return /[\p{L}\u3007]/u.test(character) ? UNSPACED : /\p{Nd}/u.test(character) ? DIGIT : OTHER;
  }
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{Cf}/u.test(character)) return FORMAT;
  return OTHER;
}
