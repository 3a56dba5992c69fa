import { isLoose } from '../loose-lines.ts';
import { isRightToLeft, isUnspaced, plainLetters } from '../scripts.ts';
import { isBlank, type LineGlyph, type Stretch } from './baselines.ts';
import { type BracketHabit, toReadingOrder } from './bidi.ts';
import { UNMAPPED } from './glyphs.ts';

/** How a character is set. */
export interface Style {
  readonly italic: boolean;
  readonly bold: boolean;
  /** Raised and not a digit: digits become superscript characters instead. */
  readonly raised: boolean;
}

/** A line of text in reading order, with its place on the page. */
export interface Line {
  readonly page: number;
  readonly text: string;
  /** One for each UTF-16 unit of `text`. */
  readonly styles: readonly Style[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Left edge (right edge in right-to-left text) of what follows a label and its tab; the same as the line's own without a label. */
  readonly bodyEdge: number;
  /** Width of the first word. */
  readonly firstWord: number;
  /** All of it is bold. */
  readonly bold: boolean;
  readonly artifact: boolean;
  readonly barCode: boolean;
  readonly rightToLeft: boolean;
  /** A blank is drawn behind it. */
  readonly blankAfter: boolean;
}

/** How the lines of a document are stored; told by all of them together. */
export interface LineHabits {
  /** Blanks between words are drawn like letters, so that a gap without one is hardly ever a blank. */
  readonly drawsBlanks: boolean;
  /** Most letters are written from right to left. */
  readonly rightToLeft: boolean;
  readonly brackets: BracketHabit;
  /** The glyphs stand on paper in reading order already, as under some scanned pages. */
  readonly alreadyOrdered: boolean;
  readonly kashidas: Kashidas;
}

/** Characters that a document draws only to stretch Arabic words, as `font:character`. */
export type Kashidas = ReadonlySet<string>;

/** Gap, in font sizes, from which on two glyphs are divided by a blank although none was drawn. Kerning leaves up to 0.16. */
export const WORD_GAP = 0.19;
/** The same where all other blanks are drawn: letters are set wide, or a tab stands there. */
const WIDE_WORD_GAP = 0.35;
/** Chinese is set with a little air beside Latin letters and digits, and justified by more of it: neither is a blank. */
const UNSPACED_GAP = 0.9;
/** A drawn blank that leaves less than this between its neighbours was taken back. */
const TAKEN_BACK = 0.04;
/** Number or letter of a paragraph, dash or bullet: what may stand before a tab. Korean counts 가, 나, 다, but 다 with a full stop ends most of its sentences, as do syllables before it. */
export const LABEL: RegExp =
  /^(?:[(（]?(?:\p{Nd}{1,3}|[ivxlIVXL]{1,6}|(?!다|\p{sc=Hangul}{2})\p{L}{1,2})(?:\s?[.)）、．]|\s?[-–])|[•·▪●◦‣–—-]|\p{Nd}{1,4}\/\p{Nd}{1,4}\.|[¹²³⁰-⁹]{1,3}|[一二三四五六七八九十]{1,3}、)$/u;

const PLAIN: Style = { italic: false, bold: false, raised: false };
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

interface Unit {
  readonly text: string;
  readonly style: Style;
  readonly left: number;
  readonly right: number;
}

/** Writes the text of a stretch. */
export function composeLine(stretch: Stretch, page: number, habits: LineHabits): Line {
  const { kashidas } = habits;
  // A line of digits and marks alone is the rest of a paragraph in the direction of the others.
  const rightToLeft =
    stretch.glyphs.some(({ glyph }) => isRightToLeft(glyph.text)) ||
    (habits.rightToLeft && !stretch.glyphs.some(({ glyph }) => /\p{L}/u.test(glyph.text)));
  const ordered = rightToLeft ? inVisualOrder(stretch.glyphs) : stretch.glyphs;
  const drawsBlanks = (habits.drawsBlanks && !rightToLeft) || drawsLooseBlanks(stretch);
  const seen = unitsOf(ordered, kashidas, drawsBlanks ? WIDE_WORD_GAP : WORD_GAP);
  const turned = rightToLeft && !habits.alreadyOrdered ? toReadingOrder(seen, habits.brackets) : seen;
  const units = rightToLeft || !habits.rightToLeft ? trimmed(turned) : asLatinNote(trimmed(turned));
  const { left, right, y, size } = stretch;
  const text = units.map(unit => unit.text).join('');
  const inked = stretch.glyphs.map(({ glyph }) => glyph);
  return {
    page,
    text,
    styles: units.flatMap(({ text: { length }, style }) => new Array<Style>(length).fill(style)),
    left,
    right,
    y,
    size,
    ...edges(units, rightToLeft, left, right),
    bold: inked.every(({ font }) => font.bold),
    artifact: inked.every(({ artifact }) => artifact),
    barCode: inked.every(({ font }) => font.barCode),
    rightToLeft,
    blankAfter: stretch.blankAfter,
  };
}

/**
 * A Latin note of a right-to-left text in reading order: its number stands at its right end and its full stop at its left, which proves that it is set from right to left. Any other line is left
 * as it is.
 */
function asLatinNote(units: readonly Unit[]): readonly Unit[] {
  let end = units.length;
  while (end > 0 && /^[⁰¹²³⁴-⁹]$/u.test(units[end - 1]?.text ?? '')) end--;
  let start = 0;
  while (start < end && /^[.,;:]$/u.test(units[start]?.text ?? '')) start++;
  if (end === units.length || start === 0) return units;
  return [...units.slice(end), ...units.slice(start, end), ...units.slice(0, start).reverse()];
}

/** Whether a line in a script with few blanks draws one of them: then it draws them all, and a gap is due to letters set wide. */
function drawsLooseBlanks({ glyphs }: Stretch): boolean {
  return glyphs.some(({ blankBefore }) => blankBefore !== '') && glyphs.some(({ glyph }) => isLoose(glyph.text));
}

/** The text as it stands on paper, unturned: to tell how a document stores its right-to-left lines. */
export function seenText(stretch: Stretch): readonly Unit[] {
  return trimmed(unitsOf(inVisualOrder(stretch.glyphs), new Set(), WORD_GAP));
}

/** Whether a text is nothing but vowel signs and other marks of a letter. */
export function isMark(text: string): boolean {
  return /^\p{M}+$/u.test(text);
}

/** By the middle of each glyph; vowel signs go behind the letter they stand on. */
function inVisualOrder(glyphs: readonly LineGlyph[]): readonly LineGlyph[] {
  const middle = ({ glyph }: LineGlyph): number => (glyph.left + glyph.right) / 2;
  const letters = glyphs.filter(({ glyph }) => !isMark(glyph.text));
  const marks = glyphs.filter(({ glyph }) => isMark(glyph.text));
  const sorted = letters.map((item, order) => ({ item, order, at: middle(item), sign: '' }));
  sorted.sort((a, b) => a.at - b.at || a.order - b.order);
  for (const mark of marks) {
    const at = middle(mark);
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const half = (low + high) >> 1;
      if ((sorted[half]?.at ?? 0) < at) low = half + 1;
      else high = half;
    }
    const [before, after] = [sorted[low - 1], sorted[low]];
    const host = before && (!after || at - before.at < after.at - at) ? before : after;
    if (host) host.sign += mark.glyph.text;
  }
  return sorted.map(({ item, sign }) =>
    sign === '' ? item : { ...item, glyph: { ...item.glyph, text: item.glyph.text + sign } },
  );
}

/** Letters of a line set with a blank between each two, at least; wider blanks than the usual by this factor divide words. */
const FEWEST_LETTERS = 5;
const WIDER = 1.6;

/** The usual blank of a line whose letters are all typed with blanks between them, as titles were on typewriters; `undefined` for any other line. */
function typedSpacing(glyphs: readonly LineGlyph[]): number | undefined {
  const letters =
    glyphs.length >= FEWEST_LETTERS && glyphs.every(({ glyph }) => /^[\p{Lu}\p{Ll}]\p{M}*$/u.test(glyph.text));
  if (!letters || glyphs.some(({ blankBefore }, i) => i > 0 && blankBefore === '')) return undefined;
  const gaps = glyphs.slice(1).map(({ glyph }, i) => glyph.left - (glyphs[i]?.glyph.right ?? 0));
  return gaps.sort((a, b) => a - b)[gaps.length >> 1];
}

function unitsOf(glyphs: readonly LineGlyph[], kashidas: Kashidas, wordGap: number): readonly Unit[] {
  const units: Unit[] = [];
  const tracking = letterSpacing(glyphs);
  const typed = typedSpacing(glyphs);
  let last: LineGlyph | undefined;
  // A mark without width ends in the middle of its letter, but the letter does not.
  let end = 0;
  glyphs.forEach((item, at) => {
    const { glyph, shift } = item;
    const stretcher = kashidas.has(kashidaKey(item)) || glyph.text === '\u0640';
    const style = styleOf(item);
    if (last) {
      const size = Math.max(last.glyph.size, glyph.size);
      const gap = (glyph.left - end) / size;
      const loose = isUnspaced(last.glyph.text) || isUnspaced(glyph.text) ? UNSPACED_GAP : wordGap;
      const leader = last.glyph.text === '.' && glyph.text === '.';
      const drawn = item.blankBefore !== '' && gap > Math.min(0, tracking) + TAKEN_BACK;
      const within = typed !== undefined && gap * size < typed * WIDER;
      if (((gap > tracking + loose && !leader) || drawn) && !within) {
        const both = units.at(-1)?.style;
        const blank = both && { italic: both.italic && style.italic, bold: both.bold && style.bold, raised: false };
        units.push({ text: item.blankBefore || ' ', style: blank ?? PLAIN, left: end, right: glyph.left });
      }
    }
    end = last && isMark(glyph.text) ? Math.max(end, glyph.right) : glyph.right;
    last = item;
    if (stretcher && lettersBeside(glyphs, at) > (glyph.text === UNMAPPED ? 0 : 1)) return;
    const plain = plainLetters(glyph.text);
    const text = shift === 'raised' ? raisedText(plain, glyphs[at + 1]?.shift === 'raised') : plain;
    const digits = /^[⁰¹²³⁴-⁹⁽⁾]+$/u.test(text);
    units.push({ text, style: digits ? { ...style, raised: false } : style, left: glyph.left, right: glyph.right });
  });
  return units;
}

/** Identity of a drawn character, to count how often it only stretches words. Signs without a character are told apart by their widths: not all are one. */
export function kashidaKey({ glyph }: LineGlyph): string {
  const width = glyph.text === UNMAPPED ? Math.round(((glyph.right - glyph.left) / glyph.size) * 10) : '';
  return `${glyph.font.name}:${glyph.text}${width}`;
}

/** Whether a key is of a sign without a character. */
export function isUnmappedKey(key: string): boolean {
  return key.includes(`:${UNMAPPED}`);
}

/** Longest row of equal stretchers in one word. */
const MOST_STRETCHERS = 16;
/** What stretches a word is at least so wide, in font sizes: vowel signs are not. */
const NARROWEST = 0.05;

/** On how many sides the glyph at an index touches right-to-left letters, others of its kind aside. */
export function lettersBeside(glyphs: readonly LineGlyph[], at: number): number {
  const own = glyphs[at];
  if (!own || own.glyph.right - own.glyph.left < NARROWEST * own.glyph.size) return 0;
  const key = kashidaKey(own);
  return [-1, 1].filter(step => {
    let i = at + step;
    let edge = own.glyph;
    for (let n = 0; n < MOST_STRETCHERS; n++, i += step) {
      const item = glyphs[i];
      if (!item || kashidaKey(item) !== key) break;
      edge = item.glyph;
    }
    const next = glyphs[i]?.glyph;
    if (!next || !isRightToLeft(next.text)) return false;
    return (step < 0 ? edge.left - next.right : next.left - edge.right) < own.glyph.size * 0.2;
  }).length;
}

function styleOf({ glyph, shift }: LineGlyph): Style {
  return { italic: glyph.font.italic || glyph.slanted, bold: glyph.font.bold, raised: shift === 'raised' };
}

/** Digits become superscript characters; a comma between two raised numbers becomes the blank that keeps them apart when the calls are taken out of the text. */
function raisedText(text: string, goesOn: boolean): string {
  if (goesOn && /^[,;،]$/u.test(text)) return ' ';
  return text.replace(/[\d\u0660-\u0669\u06f0-\u06f9]/gu, digit => {
    const code = digit.charCodeAt(0);
    return RAISED_DIGITS.charAt(code >= 0x6f0 ? code - 0x6f0 : code >= 0x660 ? code - 0x660 : code - 0x30);
  });
}

/** Letter gaps from which letter spacing can be told; fewer must be all alike. */
const FEWEST_GAPS = 5;
const FEWEST_ALIKE = 2;
const ALIKE = 0.05;

/** Space added between all letters of a line, in font sizes: the middle of its gaps, where there are enough of them. The dots that lead to a page number do not count. */
function letterSpacing(glyphs: readonly LineGlyph[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < glyphs.length; i++) {
    const here = glyphs[i];
    const before = glyphs[i - 1];
    if (
      !here ||
      !before ||
      here.blankBefore ||
      isMark(before.glyph.text) ||
      !/[\p{L}\p{M}\p{N}]$/u.test(before.glyph.text) ||
      !/^[\p{L}\p{N}]/u.test(here.glyph.text)
    )
      continue;
    gaps.push((here.glyph.left - before.glyph.right) / here.glyph.size);
  }
  gaps.sort((a, b) => a - b);
  const alike = gaps.length >= FEWEST_ALIKE && (gaps.at(-1) ?? 0) - (gaps[0] ?? 0) < ALIKE;
  if (gaps.length < FEWEST_GAPS && !alike) return 0;
  const middle = gaps[gaps.length >> 1] ?? 0;
  return middle > 0.05 && middle < 1 ? middle : 0;
}

function trimmed<T extends { readonly text: string }>(units: readonly T[]): readonly T[] {
  let start = 0;
  let end = units.length;
  while (start < end && isBlank(units[start]?.text ?? '')) start++;
  while (end > start && isBlank(units[end - 1]?.text ?? '')) end--;
  return units.slice(start, end);
}

function edges(
  units: readonly Unit[],
  rightToLeft: boolean,
  left: number,
  right: number,
): Pick<Line, 'bodyEdge' | 'firstWord'> {
  const firstBlank = units.findIndex(unit => isBlank(unit.text));
  const head = firstBlank < 0 ? units : units.slice(0, firstBlank);
  const firstWord = extent(head);
  let label = '';
  for (let i = 0; i < Math.min(units.length, 8); i++) {
    const unit = units[i];
    if (unit && isBlank(unit.text) && LABEL.test(label)) {
      const next = units[i + 1];
      if (next) return { bodyEdge: rightToLeft ? next.right : next.left, firstWord };
    }
    label += unit?.text ?? '';
  }
  return { bodyEdge: rightToLeft ? right : left, firstWord };
}

function extent(units: readonly Unit[]): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const { left, right } of units) {
    least = Math.min(least, left);
    most = Math.max(most, right);
  }
  return most > least ? most - least : 0;
}
