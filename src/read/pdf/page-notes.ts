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
/** A rule above notes may reach so far out of the text, in points. */
const RULE_OUTSIDE = 12;
/** Notes do not begin in the upper part of a page. */
const HIGHEST = 0.2;

const RAISED_HEAD = /^[⁽(]?[¹²³⁰⁴-⁹]{1,3}(?![¹²³⁰⁴-⁹])|^\*{1,3}(?=\s?\p{L})/u;
/** `1/`, as notes were numbered until the nineties; only below a rule. */
const SLASHED_HEAD = /^\p{Nd}{1,3}\/\s(?=\S)/u;
const PLAIN_HEAD = /^(\p{Nd}{1,3})(?=\s\S)/u;
const UNDERSCORES = /^[_—]{5,}$/u;

/** Numbers and stars that call notes anywhere in a document. */
export interface Called {
  readonly numbers: ReadonlySet<number>;
  readonly stars: boolean;
}

/**
 * Splits a page at the notes of its foot, in each column by itself: below a line of underscores or a short rule, or small lines of which the first begins with a raised number.
 * @param called below a rule a plain number that is called somewhere begins a note too, and becomes superscript
 */
export function splitNotes(
  page: PageLines,
  lines: readonly PlacedLine[],
  bodySize: number,
  called: Called,
  unfinished: boolean,
): SplitPage {
  const split = flowsOf(lines).map(flow => splitFlow(page, flow, bodySize, called, unfinished));
  const notes = split.flatMap(flow => flow.notes);
  return {
    body: split.flatMap(flow => flow.body),
    notes,
    carriedOver: split.find(flow => flow.notes.length > 0)?.carriedOver ?? false,
    rules: split.flatMap(flow => flow.rules),
  };
}

/** Lines of one column each; those across the columns, and in cells, are one flow. */
function flowsOf(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const flows: PlacedLine[][] = [];
  let last: number | undefined;
  for (const line of lines) {
    const key = line.cell ? 0 : line.column;
    if (key === last) flows.at(-1)?.push(line);
    else flows.push([line]);
    last = key;
  }
  return flows;
}

function splitFlow(
  page: PageLines,
  lines: readonly PlacedLine[],
  bodySize: number,
  called: Called,
  unfinished: boolean,
): SplitPage {
  const found = notesTop(page, lines, bodySize, called, unfinished);
  if (found === undefined) return { body: lines, notes: [], carriedOver: false, rules: [] };
  const { top, ruled } = found;
  const rules = lines.filter(({ text, y }) => UNDERSCORES.test(text) && Math.abs(y - top) < 1);
  const groups: PlacedLine[][] = [];
  let carriedOver = false;
  for (const line of lines) {
    if (line.y < top || rules.includes(line)) continue;
    const note = withRaisedNumber(line, called.numbers);
    if (RAISED_HEAD.test(note.text) || (ruled && SLASHED_HEAD.test(note.text))) groups.push([note]);
    else if (groups.length > 0) groups.at(-1)?.push(note);
    else {
      groups.push([note]);
      carriedOver = true;
    }
  }
  return { body: lines.filter(({ y }) => y < top), notes: groups, carriedOver, rules };
}

/** Height at which the notes of a flow begin, `undefined` without notes. */
function notesTop(
  page: PageLines,
  lines: readonly PlacedLine[],
  bodySize: number,
  { stars }: Called,
  unfinished: boolean,
): { readonly top: number; readonly ruled: boolean } | undefined {
  const low = page.height * HIGHEST;
  const [left, right] = extent(lines);
  const begins = (y: number, anySize: boolean): boolean => {
    const below = lines.filter(line => line.y > y + 0.5).sort((a, b) => a.y - b.y);
    const first = below[0];
    if (!first) return false;
    const head = RAISED_HEAD.test(first.text) || SLASHED_HEAD.test(first.text);
    if (!(anySize || head) && below.some(line => line.size > bodySize * NOTE_SIZE)) return false;
    return head || PLAIN_HEAD.test(first.text) || (unfinished && first.size < bodySize * NOTE_SIZE);
  };
  const underscores = lines.find(line => UNDERSCORES.test(line.text) && line.y > low && begins(line.y, true));
  if (underscores) return { top: underscores.y, ruled: true };
  const rule = page.rules
    .filter(({ y }) => y > low)
    .filter(own => own.right - own.left >= RULE_LENGTH[0] && own.right - own.left <= RULE_LENGTH[1])
    .filter(own => own.left > left - RULE_OUTSIDE && own.right < right + RULE_OUTSIDE)
    .sort((a, b) => a.y - b.y)
    .find(({ y }) => begins(y, false));
  if (rule) return { top: rule.y, ruled: true };
  const top = smallFoot(lines, bodySize, low, stars);
  return top === undefined ? undefined : { top, ruled: false };
}

function extent(lines: readonly PlacedLine[]): readonly [number, number] {
  return [
    lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY),
    lines.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY),
  ];
}

/** Without a rule: the lowest lines that are all small, from the first that begins with a raised number, or with a star that is called. */
function smallFoot(lines: readonly PlacedLine[], bodySize: number, low: number, stars: boolean): number | undefined {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  const end = sorted.findIndex(({ size, y }) => size > bodySize * NOTE_SIZE || y <= low);
  const foot = (end < 0 ? sorted : sorted.slice(0, end)).reverse();
  const first = foot.find(({ text }) => /^[⁽(]?[¹²³⁰⁴-⁹]/u.test(text) || (stars && /^\*{1,3}\s?\p{L}/u.test(text)));
  return first && first.y - 0.5;
}

function withRaisedNumber(line: PlacedLine, called: ReadonlySet<number>): PlacedLine {
  const digits = PLAIN_HEAD.exec(line.text)?.[1];
  if (digits === undefined || !called.has(Number(digits))) return line;
  const raised = [...digits].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('');
  return raised.length === digits.length ? { ...line, text: raised + line.text.slice(digits.length) } : line;
}

/** What is called in some lines: superscript numbers, stars behind a word. */
export function findCalled(lines: Iterable<PlacedLine>): Called {
  const numbers = new Set<number>();
  let stars = false;
  for (const { text } of lines) {
    for (const [digits] of text.matchAll(/(?<![¹²³⁰⁴-⁹])[¹²³⁰⁴-⁹]{1,3}(?![¹²³⁰⁴-⁹])/gu)) {
      numbers.add(Number([...digits].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('')));
    }
    stars ||= /[\p{L}\p{N}\p{P}]\*{1,3}(?![\p{L}\p{N}*])/u.test(text);
  }
  return { numbers, stars };
}
