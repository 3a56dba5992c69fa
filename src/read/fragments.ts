import { exactList, type Fragment, type Skipped } from '../model/index.ts';
import { findEmphasis } from './emphasis.ts';
import { type HyphenHabits, learnHyphens, seamOf } from './hyphens.ts';
import type { Line } from './lines.ts';
import { opensItem } from './openers.ts';
import { breaksOff, continues, isTabular, isWrappedNumber, type Wrapping } from './wrapping.ts';

/** Words after which a hyphen at a line end is a suspended one: "short- and long-term". */
const SUSPENDED = /^(?:and|or|to|et|ou|y|e|o|u|und|oder|и|или)(?!\p{L})/u;
/** A line of signs, drawn under a title or between two parts. One of underscores stands above the notes of a page: it is furniture, as the parser knows. */
const DRAWN = /^(?:[-=~*#+.─━═·•]\s?){3,}$/u;
/** Blanks inside a line that stand for one. */
const WIDE_BLANK = /[ \t]{2,}|\t/gu;
/** Lines looked at for how a document breaks its words. */
const MOST_LINES_LEARNED = 200_000;

/** How the lines of one text belong together. */
interface Layout {
  readonly wrapping: Wrapping;
  /** Absent where no line ends in a hyphen. */
  readonly hyphens: HyphenHabits | undefined;
  /** No blank between Chinese characters and others. */
  readonly unspacedHan: boolean;
}

/** A line of a paragraph, and the lines of page furniture passed over since the one before. */
interface Placed {
  readonly line: Line;
  readonly passed: readonly Line[];
}

/**
 * Groups the lines of a text into fragments: a blank line ends one, a page only where a sentence ends with it; between other lines the wrapping decides.
 * A line that opens with a number or a note sign begins a fragment of its own, and so does one that is set in or out.
 * @param furniture lines that belong to the page
 */
export function cutFragments(
  text: string,
  lines: readonly Line[],
  wrapping: Wrapping,
  furniture: ReadonlySet<Line>,
): readonly Fragment[] {
  const fragments: Fragment[] = [];
  const layout: Layout = {
    wrapping,
    hyphens: wrapping.column === undefined ? undefined : habitsOf(text, lines),
    unspacedHan: joinsHan(text),
  };
  let group: Placed[] = [];
  let passed: Line[] = [];
  let gap: 'none' | 'blank' | 'page' = 'none';
  const flush = (): void => {
    if (group.length > 0) fragments.push(fragmentOf(text, group, layout));
    group = [];
  };
  for (const line of lines) {
    if (furniture.has(line)) passed.push(line);
    if (furniture.has(line) || endsPage(text, line)) gap = 'page';
    else if (line.blank && gap === 'none') gap = 'blank';
    if (furniture.has(line) || line.blank) continue;
    const last = group.at(-1)?.line;
    const joined =
      last !== undefined &&
      !isDrawn(text, line) &&
      (gap === 'page'
        ? goesOnOverPage(text, last, line, wrapping)
        : gap === 'none' && goesOn(text, group, last, line, wrapping));
    if (!joined) flush();
    if (!isDrawn(text, line)) group.push({ line, passed: joined ? passed : [] });
    passed = [];
    // A form feed stands at the end of the last line of its page.
    gap = endsPage(text, line) ? 'page' : 'none';
  }
  flush();
  return fragments;
}

function endsPage(text: string, line: Line): boolean {
  return text[line.end - 1] === '\f';
}

function isDrawn(text: string, { span }: Line): boolean {
  return DRAWN.test(text.slice(span.start, Math.min(span.end, span.start + 300)));
}

function habitsOf(text: string, lines: readonly Line[]): HyphenHabits | undefined {
  const shown = lines.slice(0, MOST_LINES_LEARNED).filter(line => !line.blank);
  if (!shown.some(({ span }) => /[\p{L}][-‐]$/u.test(text.slice(Math.max(span.start, span.end - 2), span.end)))) {
    return undefined;
  }
  return learnHyphens(shown.map(({ span }) => ({ text: text.slice(span.start, span.end) })));
}

function goesOn(text: string, group: readonly Placed[], last: Line, line: Line, wrapping: Wrapping): boolean {
  const { column, firstIndent } = wrapping;
  if (column === undefined || (firstIndent !== undefined && line.indent === firstIndent)) return false;
  if (opensItem(text.slice(line.span.start, line.span.end))) return isWrappedNumber(text, last, line, wrapping);
  if (group.length > 1 && Math.abs(line.indent - last.indent) > 1) return false;
  return !isTabular(text, line) && continues(text, last, line, column);
}

/** A sentence that the page has cut. */
function goesOnOverPage(text: string, last: Line, line: Line, wrapping: Wrapping): boolean {
  const { column } = wrapping;
  const next = text.slice(line.span.start, line.span.end);
  const lower = /^\P{L}{0,2}\p{Ll}/u.test(next);
  if (column === undefined || opensItem(next) || !breaksOff(text, last, lower) || isTabular(text, line)) return false;
  // A title at the foot of a page is hardly ever as wide as the text, and what ends with a comma may be a paragraph of a preamble.
  const sure = !/^\P{L}{0,2}\p{Lu}/u.test(next) && breaksOff(text, last);
  return continues(text, last, line, column, sure ? undefined : 0);
}

function fragmentOf(text: string, group: readonly Placed[], layout: Layout): Fragment {
  const first = group[0]?.line;
  const last = group.at(-1)?.line;
  if (!first || !last) throw new RangeError('a fragment has at least one line');
  const span = { start: first.span.start, end: last.span.end };
  const spaces: Skipped[] = [];
  for (const [i, { line }] of group.entries()) {
    for (const { 0: wide, index } of text.slice(line.span.start, line.span.end).matchAll(WIDE_BLANK)) {
      const start = line.span.start + index;
      spaces.push({ span: { start, end: start + wide.length }, why: 'blank', as: ' ' });
    }
    const next = group[i + 1];
    if (!next) break;
    const seam =
      brokenWord(text, line, next.line, layout.hyphens) ??
      lineBreak(text, line.span.end, next.line.span.start, layout.unspacedHan);
    for (const space of around(seam, next.passed)) spaces.push(space);
  }
  const { marks, stars } = findEmphasis(text, span);
  const skipped = [...spaces, ...stars].sort((a, b) => a.span.start - b.span.start);
  return { kind: 'text', span, marks, skipped: exactList(skipped) };
}

/** A break that passes over lines of page furniture: these are named for themselves. */
function around(seam: Skipped, passed: readonly Line[]): readonly Skipped[] {
  const parts: Skipped[] = [];
  let start = seam.span.start;
  for (const { span } of passed) {
    parts.push({ ...(parts.length === 0 ? seam : NAMELESS), span: { start, end: span.start } });
    parts.push({ span, why: 'furniture' });
    start = span.end;
  }
  parts.push({ ...(parts.length === 0 ? seam : NAMELESS), span: { start, end: seam.span.end } });
  return parts;
}

const NAMELESS = { why: 'line-break' } as const;

/** The hyphen of a word that was broken for the width of the line goes with the break. */
function brokenWord(text: string, line: Line, next: Line, hyphens: HyphenHabits | undefined): Skipped | undefined {
  const { start, end } = line.span;
  if (!hyphens || !/[-‐]$/u.test(text.slice(end - 1, end))) return undefined;
  const { dropped } = seamOf(text.slice(start, end), text.slice(next.span.start, next.span.end), hyphens);
  return dropped === 0 ? undefined : { span: { start: end - dropped, end: next.span.start }, why: 'line-break' };
}

/**
 * A hard wrap stands for one blank, except between Han characters and after a hyphen inside a compound.
 * @param unspacedHan none between Han characters and others either
 */
export function lineBreak(text: string, start: number, end: number, unspacedHan = false): Skipped {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 8);
  const compound = /[\p{L}\p{N}][-‐\u00ad]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) && !SUSPENDED.test(after);
  const unspaced = WIDE_END.test(before) && WIDE_START.test(after);
  const beside = unspacedHan && (/^\p{sc=Han}/u.test(after) || /\p{sc=Han}$/u.test(before));
  return compound || unspaced || beside
    ? { span: { start, end }, why: 'line-break' }
    : { span: { start, end }, why: 'line-break', as: ' ' };
}

/** Says whether a text writes Chinese characters and others beside them without a blank. */
export function joinsHan(text: string): boolean {
  const sample = text.slice(0, LONGEST_SAMPLE);
  const tight = sample.match(/[!-~](?=\p{sc=Han})/gu)?.length ?? 0;
  return tight > 0 && tight > (sample.match(/[!-~] (?=\p{sc=Han})/gu)?.length ?? 0);
}

const LONGEST_SAMPLE = 100_000;
const WIDE_END = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uff65“”‘’][\u00b9\u00b2\u00b3\u2070-\u2079]?$/u;
const WIDE_START = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uff65“”‘’*\d]/u;
