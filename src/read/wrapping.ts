import { columns } from '../language/index.ts';
import type { Line } from './lines.ts';
import { opensItem } from './openers.ts';

/** Lines at least this wide, in columns, can be hard-wrapped; shorter ones are titles, labels or verse. */
const NARROWEST_WRAP = 40;
/** Lines wider than this were not broken by hand or by a converter. */
const WIDEST_WRAP = 132;
/** A wrapped line may miss the wrap column by so much beside its next word: justified and proportional sources vary. */
const SLACK = 12;
/** Of the lines that another follows, so many are no wider than the wrap column: a table or an address may stick out. */
const WITHIN = 0.97;
/** Share of the lines with another below that must reach the column, and of those that must break off in the middle of a sentence. */
const REACHING = 0.5;
const BROKEN_OFF = 0.5;

const ENDED = /[.;:!?。；：！？؛؟।։።។](?:["'”’»)）\]*_\u00b9\u00b2\u00b3\u2070-\u2079])*$/u;
const PAUSED = /[.;:,!?。；：，、！？،؛؟।։።។](?:["'”’»)）\]*_\u00b9\u00b2\u00b3\u2070-\u2079])*$/u;
/** Blanks inside a line that set columns apart; justified lines have up to three. */
const COLUMNS = /\S(?: {4,}| *\t[ \t]*)\S/u;

/** How the lines of one text are wrapped. */
export interface Wrapping {
  /** Widest line of the running text in columns, or `undefined` when the text is not hard-wrapped: one line is one paragraph. */
  readonly column: number | undefined;
  /** Indent, in columns, of the first lines of paragraphs, where these and no blank lines set paragraphs apart. */
  readonly firstIndent: number | undefined;
}

/** Blank lines are fewer than this share of all where indents set paragraphs apart. */
const FEW_BLANKS = 0.1;
const FEWEST_FIRST_LINES = 3;
/** Share of first lines that come behind a line that is ended. */
const BEHIND_ENDED = 0.7;

/**
 * Decides whether a text is hard-wrapped: its lines stop at a common column, in the middle of sentences, and neighbours without a blank line between them are the rule, not the exception.
 * Widths are display columns: a full-width character counts two. Lines that are wider than any that people wrap stand alone, and so do those of tables.
 */
export function detectWrapping(text: string, lines: readonly Line[]): Wrapping {
  const pairs: { readonly width: number; readonly broken: boolean }[] = [];
  let neighbours = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    if (!line || line.blank || lines[i + 1]?.blank) continue;
    const shown = shownOf(text, line);
    if (isColumned(shown) || !/[\p{L}\p{N}]/u.test(shown)) continue;
    neighbours++;
    const width = line.indent + (shown.length > 2 * WIDEST_WRAP ? shown.length : columns(shown));
    if (width <= WIDEST_WRAP) pairs.push({ width, broken: !PAUSED.test(shown) });
  }
  const widths = pairs.map(({ width }) => width).sort((a, b) => a - b);
  const column = widths[Math.ceil(widths.length * WITHIN) - 1] ?? 0;
  if (column < NARROWEST_WRAP) return { column: undefined, firstIndent: undefined };
  const reaching = pairs.filter(({ width }) => width >= column - 2 * SLACK);
  const broken = reaching.filter(pair => pair.broken).length;
  const wrapped = reaching.length >= neighbours * REACHING && broken >= reaching.length * BROKEN_OFF;
  return wrapped ? { column, firstIndent: firstIndentOf(text, lines) } : { column: undefined, firstIndent: undefined };
}

/** The indent of first lines: one that is larger than the usual one, and comes behind lines that are ended. */
function firstIndentOf(text: string, lines: readonly Line[]): number | undefined {
  const shown = lines.filter(line => !line.blank);
  if (lines.length - shown.length > lines.length * FEW_BLANKS) return undefined;
  const counts = new Map<number, number>();
  for (const { indent } of shown) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const common = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([indent]) => indent);
  const usual = Math.min(...common.slice(0, 2));
  const first = common.find(indent => indent > usual + 1 && indent <= usual + SLACK);
  if (first === undefined || (counts.get(first) ?? 0) < FEWEST_FIRST_LINES) return undefined;
  let behind = 0;
  let ended = 0;
  for (const [i, line] of shown.entries()) {
    const before = shown[i - 1];
    if (!before || line.indent !== first) continue;
    behind++;
    if (!breaksOff(text, before)) ended++;
  }
  return ended >= behind * BEHIND_ENDED ? first : undefined;
}

/**
 * Says whether a line goes on in the next one. In greedy wrapping the next word would not have fitted; anything clearly shorter was ended on purpose, and after the end of a sentence
 * anything shorter at all.
 * @param slack columns that the line may miss; by default what its end allows
 */
export function continues(text: string, line: Line, next: Line, column: number, slack?: number): boolean {
  const here = shownOf(text, line);
  const width = columns(here);
  if (width > column + SLACK || isColumned(here)) return false;
  if (isTitle(here, shownOf(text, next), column)) return false;
  const word =
    /^\S+/u.exec(text.slice(next.span.start, Math.min(next.span.end, next.span.start + WIDEST_WRAP)))?.[0] ?? '';
  const unspaced = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uffef]/u.test(word);
  return line.indent + width + (unspaced ? 2 : 1 + columns(word)) + (slack ?? slackBetween(here, word)) > column;
}

/** A wrapped line may open like an item by accident ("… article | 5. The"): then the line before is full and not ended. */
export function isWrappedNumber(text: string, last: Line, line: Line, { column }: Wrapping): boolean {
  if (column === undefined || line.indent !== last.indent) return false;
  if (closesBracket(text, last, line)) return continues(text, last, line, column, SLACK);
  return breaksOff(text, last) && continues(text, last, line, column);
}

/** `(A/78/439, para. | 8)`: what looks like the number of an item closes a bracket that the line before has opened. */
function closesBracket(text: string, last: Line, line: Line): boolean {
  const open = shownOf(text, last).replace(/[(（][^()（）]*[)）]/gu, '');
  return /^[^\s(（]{1,6}[)）]/u.test(shownOf(text, line)) && /[(（]/u.test(open);
}

/** True for a line that ends in the middle of a sentence; `pause` where a comma does not count as an end. */
export function breaksOff(text: string, line: Line, pause = false): boolean {
  return !(pause ? ENDED : PAUSED).test(shownOf(text, line));
}

/** True for a line of a table that is set in columns. */
export function isTabular(text: string, line: Line): boolean {
  return isColumned(shownOf(text, line));
}

/** A tab after the number of an item makes no column. */
function isColumned(line: string): boolean {
  return COLUMNS.test(opensItem(line) ? line.replace(/^\S+\s+/u, '') : line);
}

/** A short line without an end, behind the end of a sentence: the last line of a paragraph has one, and those before are not short. */
function isTitle(before: string, line: string, column: number): boolean {
  return ENDED.test(before) && !PAUSED.test(line) && ANEW.test(line) && columns(line) <= column * TITLE_WIDTH;
}

const TITLE_WIDTH = 0.6;
const ANEW = /^["'“‘«(（[]*[\p{Lu}\p{Lo}\p{N}]/u;

function slackBetween(line: string, word: string): number {
  if (ENDED.test(line) && ANEW.test(word)) return 0;
  return PAUSED.test(line) && /^["'“‘«(（[]*\p{Lu}/u.test(word) ? SLACK / 3 : SLACK;
}

function shownOf(text: string, { span }: Line): string {
  return text.slice(span.start, span.end);
}
