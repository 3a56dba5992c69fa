import type { PageLines, PlacedLine } from './page-lines.ts';

/** The lines of a page's text and of the notes at its foot. */
export interface SplitPage {
  readonly body: readonly PlacedLine[];
  /** Each begins with its number; a first group without one goes on from the page before. */
  readonly notes: readonly (readonly PlacedLine[])[];
  /** The first group of notes goes on from the page before. */
  readonly carriedOver: boolean;
  /** Lines of underscores above notes. */
  readonly rules: readonly PlacedLine[];
}

/** Notes are set at most so large beside the text. */
const NOTE_SIZE = 0.96;
/** Drawn rules above notes are between these lengths, in points; longer ones belong to tables. */
const RULE_LENGTH = [20, 300] as const;
/** Notes do not begin in the upper part of a page. */
const HIGHEST = 0.2;

const RAISED_HEAD = /^[⁽(]?[¹²³⁰⁴-⁹]{1,3}(?![¹²³⁰⁴-⁹])|^\*{1,3}(?=\s?\p{L})/u;
const PLAIN_HEAD = /^(\p{Nd}{1,3})(?=\s\S)/u;
const UNDERSCORES = /^[_—]{5,}$/u;

/**
 * Splits a page at the notes of its foot: below a line of underscores or a short rule, or small lines of which the first begins with a raised number.
 * @param called numbers of all notes called anywhere; below a rule a plain number that is called begins a note too, and becomes superscript
 */
export function splitNotes(
  page: PageLines,
  lines: readonly PlacedLine[],
  bodySize: number,
  called: ReadonlySet<number>,
  unfinished: boolean,
): SplitPage {
  const top = notesTop(page, lines, bodySize, unfinished);
  if (top === undefined) return { body: lines, notes: [], carriedOver: false, rules: [] };
  const body = lines.filter(({ y, text }) => y < top && !(UNDERSCORES.test(text) && top - y < 1));
  const rules = lines.filter(({ text, y }) => UNDERSCORES.test(text) && Math.abs(y - top) < 1);
  const groups: PlacedLine[][] = [];
  let carriedOver = false;
  for (const line of lines) {
    if (line.y < top || rules.includes(line)) continue;
    const note = withRaisedNumber(line, called);
    if (RAISED_HEAD.test(note.text)) groups.push([note]);
    else if (groups.length > 0) groups.at(-1)?.push(note);
    else {
      groups.push([note]);
      carriedOver = true;
    }
  }
  return { body, notes: groups, carriedOver, rules };
}

/** Height at which the notes of a page begin, `undefined` without notes. */
function notesTop(
  page: PageLines,
  lines: readonly PlacedLine[],
  bodySize: number,
  unfinished: boolean,
): number | undefined {
  const low = page.height * HIGHEST;
  const begins = (y: number, anySize: boolean): boolean => {
    const below = lines.filter(line => line.y > y + 0.5).sort((a, b) => a.y - b.y);
    const first = below[0];
    if (!first || (!anySize && below.some(line => line.size > bodySize * NOTE_SIZE))) return false;
    return (
      RAISED_HEAD.test(first.text) || PLAIN_HEAD.test(first.text) || (unfinished && first.size < bodySize * NOTE_SIZE)
    );
  };
  const underscores = lines.find(line => UNDERSCORES.test(line.text) && line.y > low && begins(line.y, true));
  if (underscores) return underscores.y;
  const rule = page.rules
    .filter(({ left, right, y }) => y > low && right - left >= RULE_LENGTH[0] && right - left <= RULE_LENGTH[1])
    .sort((a, b) => a.y - b.y)
    .find(({ y }) => begins(y, false));
  if (rule) return rule.y;
  return smallFoot(lines, bodySize, low);
}

/** Without a rule: the lowest lines that are all small, from the first that begins with a raised number. */
function smallFoot(lines: readonly PlacedLine[], bodySize: number, low: number): number | undefined {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  const end = sorted.findIndex(({ size, y }) => size > bodySize * NOTE_SIZE || y <= low);
  const foot = (end < 0 ? sorted : sorted.slice(0, end)).reverse();
  const first = foot.find(({ text }) => /^[⁽(]?[¹²³⁰⁴-⁹]/u.test(text));
  return first && first.y - 0.5;
}

function withRaisedNumber(line: PlacedLine, called: ReadonlySet<number>): PlacedLine {
  const digits = PLAIN_HEAD.exec(line.text)?.[1];
  if (digits === undefined || !called.has(Number(digits))) return line;
  const raised = [...digits].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('');
  return raised.length === digits.length ? { ...line, text: raised + line.text.slice(digits.length) } : line;
}

/** Numbers called by superscripts in some lines. */
export function calledNumbers(lines: Iterable<PlacedLine>): ReadonlySet<number> {
  const called = new Set<number>();
  for (const { text } of lines) {
    for (const [digits] of text.matchAll(/(?<![¹²³⁰⁴-⁹])[¹²³⁰⁴-⁹]{1,3}(?![¹²³⁰⁴-⁹])/gu)) {
      called.add(Number([...digits].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('')));
    }
  }
  return called;
}
