import { findStretches, isBlank, type Stretch } from './baselines.ts';
import { bracketScore, orderScore, toReadingOrder } from './bidi.ts';
import type { Cell } from './cells.ts';
import { orderStretches, type PlacedStretch } from './columns.ts';
import { type GlyphPage, type Rule, UNMAPPED } from './glyphs.ts';
import {
  composeLine,
  joinsLetters,
  type Kashidas,
  kashidaKey,
  type Line,
  type LineHabits,
  seenText,
  WORD_GAP,
} from './line.ts';
import { takeLineNumbers } from './line-numbers.ts';
import { isRightToLeft } from './scripts.ts';

/** A line in its column. Columns are numbered anew on each page. */
export interface PlacedLine extends Line {
  readonly column: number;
  readonly cell: Cell | undefined;
}

/** The lines of a page in reading order. */
export interface PageLines {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
  /** Text that belongs to no line of the text: turned, numbers of lines. */
  readonly aside: readonly string[];
  /** Text that does not show. */
  readonly hidden: readonly string[];
  readonly rules: readonly Rule[];
}

/** All lines of a document, and what was learnt on the way. */
export interface DocumentLines {
  readonly pages: readonly PageLines[];
  /** Most letters are written from right to left. */
  readonly rightToLeft: boolean;
  readonly habits: LineHabits;
  /** Right-to-left lines that were put into reading order, and the first of them as it stood. */
  readonly turnedLines: number;
  readonly firstTurned: string | undefined;
  /** Presentation forms replaced by plain letters. */
  readonly forms: number;
  /** Signs in the lines of which the file does not tell the character. */
  readonly unmapped: number;
}

/** Lines looked at to tell how right-to-left text is stored. */
const SAMPLE_LINES = 400;
/** Share of the blanks that are no-break in a text where they mean it; French has about 0.08. */
const MOST_NO_BREAK = 0.3;
/** Share of a character's uses that must stretch words, and number of them, before it counts as a stretcher. */
const STRETCHING = 0.8;
const FEWEST_STRETCHERS = 3;

/** Finds the lines of all pages. */
export function findLines(drawn: readonly GlyphPage[]): DocumentLines {
  const pages = withPlainBlanks(drawn);
  const rightToLeft = isMainlyRightToLeft(pages);
  const numbered = pages.map(page => takeLineNumbers(findStretches(page), rightToLeft));
  const placed = pages.map(({ rules }, i) => orderStretches(numbered[i]?.kept ?? [], rules, rightToLeft));
  const arabic = placed.flat().filter(({ stretch }) => stretch.glyphs.some(({ glyph }) => isRightToLeft(glyph.text)));
  const habits = learnHabits(
    rightToLeft,
    placed.flat().map(({ stretch }) => stretch),
    arabic.slice(0, SAMPLE_LINES).map(({ stretch }) => stretch),
  );
  const kashidas = findKashidas(arabic);
  const first =
    arabic[0] &&
    seenText(arabic[0].stretch)
      .map(unit => unit.text)
      .join('');
  const lined = pages.map(({ number, width, height, turned, hidden, rules }, i) => ({
    number,
    width,
    height,
    hidden,
    aside: [...turned, ...lineNumbers(numbered[i]?.numbers ?? [])],
    rules,
    lines: (placed[i] ?? [])
      .map(({ stretch, ...place }) => ({ ...composeLine(stretch, number, habits, kashidas), ...place }))
      .filter(line => line.text !== ''),
  }));
  return {
    pages: lined,
    rightToLeft,
    habits,
    turnedLines: habits.alreadyOrdered ? 0 : arabic.length,
    firstTurned: first,
    forms: countForms(arabic),
    unmapped: lined.reduce((sum, { lines }) => sum + countUnmapped(lines), 0),
  };
}

/** Some programs name every blank a no-break one, since both share a glyph: then none is. */
function withPlainBlanks(pages: readonly GlyphPage[]): readonly GlyphPage[] {
  let noBreak = 0;
  let plain = 0;
  for (const { glyphs } of pages) {
    for (const { text } of glyphs) {
      if (text === ' ') plain++;
      else if (isBlank(text)) noBreak++;
    }
  }
  if (noBreak <= (noBreak + plain) * MOST_NO_BREAK) return pages;
  return pages.map(page => ({
    ...page,
    glyphs: page.glyphs.map(glyph => (isBlank(glyph.text) ? { ...glyph, text: ' ' } : glyph)),
  }));
}

function isMainlyRightToLeft(pages: readonly GlyphPage[]): boolean {
  let right = 0;
  let left = 0;
  for (const { glyphs } of pages) {
    for (const { text } of glyphs) {
      if (isRightToLeft(text)) right++;
      else if (/\p{L}/u.test(text)) left++;
    }
  }
  return right > left;
}

/** Lets the words and brackets of the lines vote on how they are stored. */
function learnHabits(rightToLeft: boolean, all: readonly Stretch[], stretches: readonly Stretch[]): LineHabits {
  let asSeen = 0;
  let asTyped = 0;
  let order = 0;
  for (const stretch of stretches) {
    const seen = seenText(stretch);
    const text = (units: readonly { readonly text: string }[]): string => units.map(unit => unit.text).join('');
    const typed = text(toReadingOrder(seen, 'as typed'));
    asSeen += bracketScore(text(toReadingOrder(seen, 'as seen')));
    asTyped += bracketScore(typed);
    order += orderScore(typed) - orderScore(text(seen));
  }
  return {
    drawsBlanks: drawsBlanks(all),
    rightToLeft,
    brackets: asTyped > asSeen ? 'as typed' : 'as seen',
    alreadyOrdered: order < 0,
  };
}

/** Gaps between words, at least, and the share of them that must be drawn blanks. */
const FEWEST_BLANKS = 50;
const DRAWN = 0.93;

function drawsBlanks(stretches: readonly Stretch[]): boolean {
  let drawn = 0;
  let gaps = 0;
  for (const { glyphs } of stretches) {
    for (let i = 1; i < glyphs.length; i++) {
      const [before, here] = [glyphs[i - 1]?.glyph, glyphs[i]];
      if (!before || !here) continue;
      if (here.blankBefore !== '') drawn++;
      else if (here.glyph.left - before.right > WORD_GAP * here.glyph.size) gaps++;
    }
  }
  return drawn >= FEWEST_BLANKS && drawn >= (drawn + gaps) * DRAWN;
}

/** Characters without a text of their own that typesetters draw into Arabic words to fill a line; their code then shows as some Latin sign. */
function findKashidas(placed: readonly PlacedStretch[]): Kashidas {
  const uses = new Map<string, { inside: number; all: number }>();
  for (const { stretch } of placed) {
    stretch.glyphs.forEach((item, i) => {
      if (isRightToLeft(item.glyph.text) || /^[\p{L}\p{M}./،-]+$/u.test(item.glyph.text)) return;
      const key = kashidaKey(item);
      const count = uses.get(key) ?? { inside: 0, all: 0 };
      count.all++;
      if (joinsLetters(stretch.glyphs, i)) count.inside++;
      uses.set(key, count);
    });
  }
  const found = [...uses].filter(([, { inside, all }]) => inside >= FEWEST_STRETCHERS && inside >= all * STRETCHING);
  return new Set(found.map(([key]) => key));
}

/** The numbers of a page's lines, as one text. */
function lineNumbers(numbers: readonly string[]): readonly string[] {
  return numbers.length > 0 ? [numbers.join(' ')] : [];
}

function countUnmapped(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.split(UNMAPPED).length - 1, 0);
}

function countForms(placed: readonly PlacedStretch[]): number {
  let count = 0;
  for (const { stretch } of placed) {
    for (const { glyph } of stretch.glyphs) if (/[\ufb1d-\ufdfc\ufe70-\ufefc]/u.test(glyph.text)) count++;
  }
  return count;
}
