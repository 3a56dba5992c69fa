import type { Label } from '../model/index.ts';
import { type LetterReading, readDigits, readHanziNumeral, readLetter, readRoman } from './alphabets.ts';
import type { Alphabet, Language } from './language.ts';

/** A label at the start of a text, and where the body begins (UTF-16 offset). */
export interface ReadLabel extends Omit<Label, 'restored'> {
  readonly end: number;
}

/** A label that would come next, at one level of the list. */
export interface ExpectedLabel {
  readonly level: number;
  readonly ordinal: number;
}

/** What the caller knows of the place: decides `(i)` (ninth letter or Roman one) and admits shapes that are labels only in their turn. */
export interface LabelHint {
  readonly expected?: ExpectedLabel | readonly ExpectedLabel[];
}

const DIGITS = '\\p{Nd}{1,3}';
const LATER = '(?:[ \\u00a0]?(?:bis|ter|quater|quinquies|alt))?';
/** Letters of any script: which of them are labels the language says. */
const LETTERS = '[\\p{L}\\p{M}ـ]';
const numbered = new RegExp(
  `^(${DIGITS})${LATER}(?:[.．、]|[°º](?=[ \\u00a0])|[ \\u00a0]?[)）]|[ \\u00a0]{0,2}[-–—]|(?=\\u3000))`,
  'u',
);
/** Brackets are tolerated the wrong way round: extraction from right-to-left pages flips them. */
const bracketed = new RegExp(`^[(（)]((?:${DIGITS})|${LETTERS}{1,7})${LATER}[)）(]`, 'u');
const closed = new RegExp(`^(${LETTERS}{1,5})[)）]`, 'u');
const dotted = /^([a-zа-яіѕј]{1,5}|[\p{Lo}]\p{M}*)[.．]/u;
const dashed = /^([\u0621\u0623\u0627-\u063a\u0641-\u064aـ]{1,2})[ \u00a0]?[-–—]/u;
const quoted = new RegExp(`^[‘’']+(${DIGITS})[‘’']+`, 'u');
const hanziComma = /^([一二三四五六七八九十]{1,3})、/u;
const hanziBlank = /^([一二三四五六七八九十]{1,3})(?=\u3000)/u;
/** Marks that open a quoted or bracketed paragraph, before its label: `“1. Decides`, `[2. Requests`. Single ones belong to a label of their own, `’1‘`. */
const OPENED = /^["“”„«「『[]\s?/u;
/** Signs that hold number and brackets in one character: first of its run, alphabet, level-0 shape or not. */
const ENCLOSED = [
  { first: 0x3220, last: 0x3229, alphabet: 'hanzi' },
  { first: 0x2460, last: 0x2473, alphabet: 'digits' },
  { first: 0x2474, last: 0x2487, alphabet: 'digits' },
  { first: 0x2488, last: 0x249b, alphabet: 'number' },
  { first: 0x249c, last: 0x24b5, alphabet: 'latin' },
] as const;

/**
 * The label a paragraph begins with: `1.` `12.` `1、` `١ -` (level 0), `(a)` `a)` `(أ)` `а)` (level 1), `(i)` `㈠` `(1)` (level 2), `a.` `أ -` (level 3), with `bis` or `ter`.
 * Levels follow the lettering of the language. Years, dates, decimals and capital initials are no labels; section numbers are read by `readSectionLabel`.
 * @param text the paragraph from its first visible character
 */
export function readLabel(text: string, language: Language, hint: LabelHint = {}): ReadLabel | undefined {
  const expected = hint.expected === undefined ? [] : [hint.expected].flat();
  return readBare(text, language, expected) ?? readOpened(text, language, expected);
}

function readBare(text: string, language: Language, expected: readonly ExpectedLabel[]): ReadLabel | undefined {
  return (
    readNumber(text, language, expected) ??
    readEnclosed(text, language) ??
    readBracketed(text, language, expected) ??
    readDotted(text, language, expected) ??
    readHanzi(text, language, expected)
  );
}

/** Behind an opening mark a label is one only in its turn: a quotation may begin with any number. */
function readOpened(text: string, language: Language, expected: readonly ExpectedLabel[]): ReadLabel | undefined {
  const mark = OPENED.exec(text)?.[0];
  const label = mark === undefined ? undefined : readBare(text.slice(mark.length), language, expected);
  if (!label || mark === undefined) return undefined;
  if (!expected.some(next => next.level === label.level && next.ordinal === label.ordinal)) return undefined;
  return { ...label, printed: mark + label.printed, end: label.end + mark.length };
}

function readNumber(text: string, language: Language, expected: readonly ExpectedLabel[]): ReadLabel | undefined {
  const match = numbered.exec(text);
  const ordinal = readDigits(match?.[1] ?? '');
  if (!match || ordinal === undefined || ordinal === 0) return undefined;
  const printed = match[0];
  const mark = printed.slice(-1);
  const behind = text.charAt(printed.length);
  if (/\p{Nd}/u.test(behind)) return undefined;
  const awaited = expected.some(label => label.level === 0 && label.ordinal === ordinal);
  const dash = /[-–—]/u.test(mark);
  if (dash && /^\s*\p{Nd}/u.test(text.slice(printed.length, printed.length + 3))) return undefined;
  if (dash && language.script !== 'Arab' && !(awaited && /\s/u.test(behind))) return undefined;
  if (!/[)）°º]/u.test(mark) || awaited) return atLevel(text, printed, ordinal, 0);
  // "12)" may close a bracket that a page break cut: a label only where lists are numbered so, or in its turn.
  const level = levelOf('digits', 0, language);
  const usual = language.structure.lettering.flat().includes('digits');
  const next = expected.some(label => label.level === level && label.ordinal === ordinal);
  return usual || next ? atLevel(text, printed, ordinal, level) : undefined;
}

function readEnclosed(text: string, language: Language): ReadLabel | undefined {
  const code = text.charCodeAt(0);
  const run = ENCLOSED.find(({ first, last }) => code >= first && code <= last);
  if (!run) return undefined;
  const level = run.alphabet === 'number' ? 0 : levelOf(run.alphabet, 0, language);
  return atLevel(text, text.charAt(0), code - run.first + 1, level);
}

function readBracketed(text: string, language: Language, expected: readonly ExpectedLabel[]): ReadLabel | undefined {
  const match = bracketed.exec(text) ?? closed.exec(text) ?? quoted.exec(text);
  const sign = match?.[1];
  if (!match || sign === undefined || !bodyMayFollow(text, match[0].length)) return undefined;
  return choose(text, match[0], sign, 0, language, expected);
}

function readDotted(text: string, language: Language, expected: readonly ExpectedLabel[]): ReadLabel | undefined {
  const match = dotted.exec(text) ?? (language.script === 'Arab' ? dashed.exec(text) : null);
  const sign = match?.[1];
  if (!match || sign === undefined || !/^\s+\p{L}/u.test(text.slice(match[0].length))) return undefined;
  const label = choose(text, match[0], sign, 2, language, expected);
  // In a script without capitals a letter and a dot are somebody's initial or title, unless the letter comes next.
  const caseless = /\p{Lo}/u.test(sign) && match[0].endsWith('.');
  if (caseless && !expected.some(next => next.level === label?.level && next.ordinal === label.ordinal))
    return undefined;
  return label;
}

/** `一、` numbers paragraphs in older Chinese texts and sections in newer ones: a paragraph ends with a final mark. `一　` numbers the items of Japanese statutes. */
function readHanzi(text: string, language: Language, expected: readonly ExpectedLabel[]): ReadLabel | undefined {
  const item = hanziBlank.exec(text);
  const placed = item && choose(text, item[0], item[1] ?? '', 0, language, expected);
  if (placed && language.script === 'Jpan') return placed;
  const match = hanziComma.exec(text);
  const ordinal = readHanziNumeral(match?.[1] ?? '');
  if (!match || ordinal === undefined || !expected.some(label => label.level === 0 && label.ordinal === ordinal))
    return undefined;
  return /[，；。：]\P{L}*$/u.test(text.slice(-8)) ? atLevel(text, match[0], ordinal, 0) : undefined;
}

/** After its brackets a label is followed by a blank or a new word, never by the rest of one: `(i)f`. */
function bodyMayFollow(text: string, end: number): boolean {
  return !/^[\p{Ll}\p{Nd}]/u.test(text.slice(end, end + 2));
}

function choose(
  text: string,
  printed: string,
  sign: string,
  from: 0 | 2,
  language: Language,
  expected: readonly ExpectedLabel[],
): ReadLabel | undefined {
  const readings = readLetter(sign, language).map(reading => ({
    ...reading,
    level: levelOf(reading.alphabet, from, language),
  }));
  const awaited = readings.find(({ level, ordinal }) =>
    expected.some(next => next.level === level && next.ordinal === ordinal),
  );
  const chosen = awaited ?? readings.find(isUsual(language)) ?? readings[0];
  return chosen && atLevel(text, printed, chosen.ordinal, chosen.level);
}

function isUsual(language: Language): (reading: LetterReading) => boolean {
  const used = new Set(language.structure.lettering.flat());
  return ({ alphabet }) => used.has(alphabet);
}

/** Level (from 1) at which the language uses an alphabet; `from` is 0 for bracketed labels, 2 for dotted ones, which belong deeper. */
function levelOf(alphabet: Alphabet, from: 0 | 2, language: Language): number {
  const { lettering } = language.structure;
  for (let i = from; i < lettering.length; i++) if (lettering[i]?.includes(alphabet)) return i + 1;
  return from + (alphabet === 'latin' || alphabet === 'own' ? 1 : 2);
}

function atLevel(text: string, printed: string, ordinal: number, level: number): ReadLabel {
  const gap = /^\s*/u.exec(text.slice(printed.length, printed.length + 40))?.[0] ?? '';
  return { printed, gap, ordinal, level, end: printed.length + gap.length };
}

/** The number of a section at the start of its heading. */
export interface SectionLabel extends Omit<ReadLabel, 'level'> {
  readonly style: 'roman' | 'letter' | 'hanzi' | 'word';
}

/**
 * The number a section heading begins with: `I.` `A.` `一、` `أولا -` `ألف -`. Only in a text that ends without a final mark, so that a sentence that opens with an initial
 * ("A. Smith said so.") is left alone. `I.`, `C.` and `D.` are Roman unless `expected` says that the letter comes next.
 */
export function readSectionLabel(text: string, language: Language, expected?: number): SectionLabel | undefined {
  if (/[.;:,。；：，؛،]\s*$/u.test(text.slice(-8)) && !/^[\p{L}]{1,7}[.、]$/u.test(text)) return undefined;
  const hanzi = hanziComma.exec(text);
  if (hanzi) return section(text, hanzi[0], readHanziNumeral(hanzi[1] ?? ''), 'hanzi');
  const capital = /^([IVXL]{1,7}|[A-Z])\.(?=\s|$)/u.exec(text);
  if (capital) {
    const sign = (capital[1] ?? '').toLowerCase();
    const roman = readRoman(sign);
    const letter = sign.length === 1 ? sign.charCodeAt(0) - 96 : undefined;
    const asLetter = roman === undefined || (letter !== undefined && letter === expected && roman !== expected);
    return section(text, capital[0], asLetter ? letter : roman, asLetter ? 'letter' : 'roman');
  }
  const word = /^([\u0621-\u064a\u064b-\u0652]+(?: [\u0621-\u064a\u064b-\u0652]+)?)\s?[-–—:](?=\s)/u.exec(text);
  if (!word) return undefined;
  const plain = (word[1] ?? '').replace(/[\u064b-\u0652]/gu, '');
  const { sectionWords } = language.structure;
  if (sectionWords.includes(plain)) return section(text, word[0], sectionWords.indexOf(plain) + 1, 'word');
  const place = language.citations.letterNames.indexOf(plain);
  return place < 0 ? undefined : section(text, word[0], place + 1, 'letter');
}

function section(
  text: string,
  printed: string,
  ordinal: number | undefined,
  style: SectionLabel['style'],
): SectionLabel | undefined {
  if (ordinal === undefined) return undefined;
  const { gap, end } = atLevel(text, printed, ordinal, 0);
  return { printed, gap, ordinal, end, style };
}

/** What a label looks like, whatever it counts: `(a)` and `(ii)` are `(a)`, `1.` and `12.` are `1.`. Members of one list look alike. */
export function labelShape(printed: string): string {
  return printed
    .normalize('NFKC')
    .replace(OPENED, '')
    .replace(/(?:bis|ter|quater|quinquies|alt)(?=\P{L}*$)/u, '')
    .replace(/\s+/gu, '')
    .replace(/\p{Nd}+/gu, '1')
    .replace(/[一二三四五六七八九十]+/gu, '一')
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/[\p{Ll}\p{Lo}\p{M}ـ]+/gu, letters => (letters === '一' ? letters : 'a'));
}

/** The label of a paragraph of a draft under negotiation: `PP3`, `OP2 alt.`, `[OP12bis]`. */
export interface DraftLabel extends Omit<ReadLabel, 'level'> {
  readonly role: 'preambular' | 'operative';
}

const negotiated =
  /^\[?(PP|OP)[ \u00a0]?(\d{1,3})(?:[ \u00a0]?(?:bis|ter|quater|quinquies|alt\.?|new))*[.:)\]]?(?=\s)/u;

/** The label by which drafts under negotiation count preambular and operative paragraphs, in all languages alike. */
export function readDraftLabel(text: string): DraftLabel | undefined {
  const match = negotiated.exec(text);
  const ordinal = readDigits(match?.[2] ?? '');
  if (!match || !ordinal) return undefined;
  const { printed, gap, end } = atLevel(text, match[0], ordinal, 0);
  return { role: match[1] === 'PP' ? 'preambular' : 'operative', printed, gap, ordinal, end };
}

/** An ordinal in words that numbers a paragraph: `Primero. …`, `PRIMERA.- …`, `أولا: …`. The caller knows whether it can be one there. */
export function readOrdinalWord(text: string, language: Language): Omit<ReadLabel, 'level'> | undefined {
  const match = /^([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)(?:\.?\s?[-–—]|[.:])(?=\s+\S)/u.exec(text.slice(0, 40));
  const word = match?.[1]?.toLowerCase().replace(/[\u064b-\u0652]/gu, '');
  if (!match || word === undefined) return undefined;
  const section = language.structure.sectionWords.indexOf(word) + 1;
  const ordinal = section > 0 ? section : language.numbers.ordinals[word];
  if (ordinal === undefined || ordinal > 99) return undefined;
  const { printed, gap, end } = atLevel(text, match[0], ordinal, 0);
  return { printed, gap, ordinal, end };
}

const bullet = /^(?:[•·‣▪●○◦■□➢*–—-]|\uf0b7)(?=\s)/u;

/** The dash or bullet a paragraph begins with. */
export function readBullet(
  text: string,
): { readonly printed: string; readonly gap: string; readonly end: number } | undefined {
  const match = bullet.exec(text);
  if (!match) return undefined;
  const { printed, gap, end } = atLevel(text, match[0], 1, 1);
  return { printed, gap, end };
}
