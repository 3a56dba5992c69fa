import { isUnspaced, SYMBOL } from '../scripts.ts';
import { LABEL } from './line.ts';
import type { PlacedLine } from './page-lines.ts';

/** What the lines of a document have in common. */
export interface Measure {
  /** Font size of most of the text. */
  readonly bodySize: number;
  /** Usual distance of two lines of a paragraph, in points, by font size rounded to a whole. */
  readonly pitches: ReadonlyMap<number, number>;
  readonly rightToLeft: boolean;
  /** Where lines end, by page and column (`page:column`), in points from their starting side. */
  readonly ends: ReadonlyMap<string, number>;
  /** Where lines begin, by page and column. */
  readonly starts: ReadonlyMap<string, number>;
  /** Lines are stretched to end at one place, all but the last of a paragraph. */
  readonly justified: boolean;
  /** Paragraphs are divided by a space, so that a line which ends a little early says nothing. */
  readonly divided: boolean;
}

/** An indent is at least so wide, in font sizes. */
export const INDENT = 0.8;
/** A distance of lines above the usual one by this factor is a space between paragraphs. */
const SPACED = 1.2;
/** The lines of a title may be so far apart, in font sizes, however near those of the text are. */
const TITLE_PITCH = 1.5;
/** The same in Arabic and Chinese, whose fonts are higher. */
const HIGH_TITLE_PITCH = 1.85;
/** Usual distance of lines, in font sizes, where a document has too few to learn from. */
const COMMON_PITCH = 1.2;
/** Blank between words, in font sizes. */
const WORD_SPACE = 0.25;
/** A line that leaves room for the next word and this much more, in font sizes, was ended on purpose. */
const ROOM = 0.35;
/** In scripts without blanks a line may end so much early, in font sizes, to keep a mark off the next line's head. */
const UNSPACED_ROOM = 2.2;

/** A mark that may end a paragraph. */
export const FINAL: RegExp = /[.;:,!?。；：，！？、؛،؟…][\p{Pf}\p{Pe}"'¹²³⁰⁴-⁹⁽⁾)\]]*$/u;
/** An entry of a table of contents with its page. */
const ENTRY = /\.{4,}\s?\p{Nd}{1,4}$/u;
/** A call that a full line before it leaves no room for is at home in the middle of a sentence. */
const RAISED = /^[¹²³⁰⁴-⁹]/u;
/** A mark that more often ends a paragraph than not. */
const STOPPED = /[.;:!?。；：！？؛؟…][\p{Pf}\p{Pe}"'¹²³⁰⁴-⁹⁽⁾)\]]*$/u;
const ENDED = /[.。][\p{Pf}\p{Pe}”"’']*$/u;
const OPENER =
  /^(?:\p{Nd}{1,3}\s?[.)．、]\s?\P{Nd}|\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){1,3}\.?\s\p{L}|\p{Nd}{1,3}\s[-–]\s|[(（][\p{L}\p{Nd}]{1,4}[)）]|[a-zа-я]\)\s|[ivx]{1,5}\)\s|\p{Lu}\.\s\p{Lu}|[•▪●◦‣]|[–—-]\s|[¹²³⁰⁴-⁹]|[一二三四五六七八九十]{1,3}、|[㈠-㈩])/u;

/** Learns the measure of a document from the lines of its text. */
export function measureLines(lines: readonly PlacedLine[], bodySize: number, rightToLeft: boolean): Measure {
  const gaps = new Map<number, Map<number, number>>();
  for (let i = 1; i < lines.length; i++) {
    const [above, here] = [lines[i - 1], lines[i]];
    if (!above || !here || above.page !== here.page || above.column !== here.column) continue;
    const gap = here.y - above.y;
    if (Math.abs(above.size - here.size) > 0.3 || gap < here.size * 0.85 || gap > here.size * 2.6) continue;
    const own = gaps.get(Math.round(here.size)) ?? new Map<number, number>();
    const rounded = Math.round(gap * 2) / 2;
    own.set(rounded, (own.get(rounded) ?? 0) + 1);
    gaps.set(Math.round(here.size), own);
  }
  const pitches = new Map<number, number>();
  for (const [size, counts] of gaps) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    // The smallest frequent distance, not the most frequent: texts of many short paragraphs have more spaces than lines.
    const frequent = [...counts].filter(([, count]) => all >= 4 && count >= all * 0.15).map(([gap]) => gap);
    if (frequent.length > 0) pitches.set(size, Math.min(...frequent));
  }
  const edges = learnEdges(lines, bodySize, rightToLeft);
  const divided = isDivided(lines, bodySize, pitches);
  const justified = isJustified(lines, bodySize, rightToLeft, edges);
  return { bodySize, pitches, rightToLeft, ...edges, justified, divided };
}

/** Two lines that end at one place, in font sizes. */
const SAME_END = 0.12;
/** Share of the distances of lines that are wider than within a paragraph where a space divides paragraphs, at least. */
const DIVIDED = 0.12;

function isDivided(lines: readonly PlacedLine[], bodySize: number, pitches: ReadonlyMap<number, number>): boolean {
  const pitch = pitches.get(Math.round(bodySize));
  if (pitch === undefined) return false;
  const steps = lines.slice(1).flatMap((line, i) => {
    const above = lines[i];
    const same = above && flowOf(above) === flowOf(line) && above.size === line.size && !above.bold && !line.bold;
    return same && Math.abs(line.size - bodySize) < 0.3 && line.y > above.y ? [line.y - above.y] : [];
  });
  const wide = steps.filter(step => step > pitch * SPACED).length;
  return wide >= steps.length * DIVIDED;
}

/** Share of the long lines that end at one place in justified text, at least; long ones leave at most so much of their width. */
const JUSTIFIED = 0.6;
const LONG = 0.2;

function isJustified(
  lines: readonly PlacedLine[],
  bodySize: number,
  rightToLeft: boolean,
  { ends }: Pick<Measure, 'ends'>,
): boolean {
  const own = lines.filter(line => {
    const end = ends.get(flowOf(line));
    const long = end !== undefined && end - endOf(line, { rightToLeft }) < LONG * (line.right - line.left);
    return long && Math.abs(line.size - bodySize) <= bodySize * 0.08;
  });
  const full = own.filter(line => isFlush(line, { rightToLeft, ends })).length;
  return own.length > 0 && full >= own.length * JUSTIFIED;
}

/** Whether a line ends where the lines of its flow end. */
export function isFlush(line: PlacedLine, measure: Pick<Measure, 'ends' | 'rightToLeft'>): boolean {
  const end = measure.ends.get(flowOf(line));
  return end !== undefined && Math.abs(endOf(line, measure) - end) < 2 * SAME_END * line.size;
}

/** Share of the lines of a page that begin at its margin, at least. */
const AT_MARGIN = 0.15;
/** Share of the lines that may be longer than the lines are: headings, tables. */
const OVERLONG = 0.05;

/** The margins of each flow. Widths are learnt from the whole document, since a page may hold short lines only. */
function learnEdges(
  lines: readonly PlacedLine[],
  bodySize: number,
  rightToLeft: boolean,
): Pick<Measure, 'starts' | 'ends'> {
  const direction = { rightToLeft };
  const widest = lines.reduce((most, line) => Math.max(most, line.right - line.left), 0);
  const flows = new Map<string, PlacedLine[]>();
  for (const line of lines) {
    const ofText = Math.abs(line.size - bodySize) <= bodySize * 0.08 && line.right - line.left >= widest * 0.35;
    if (!ofText) continue;
    const flow = flows.get(flowOf(line)) ?? [];
    flow.push(line);
    flows.set(flowOf(line), flow);
  }
  const starts = new Map([...flows].map(([key, flow]) => [key, marginOf(flow.map(line => startOf(line, direction)))]));
  const widths: readonly [number[], number[]] = [[], []];
  for (const [key, flow] of flows) {
    for (const line of flow) widths[line.column === 0 ? 0 : 1].push(endOf(line, direction) - (starts.get(key) ?? 0));
  }
  const usual = widths.map(all => all.sort((a, b) => b - a)[Math.floor(all.length * OVERLONG)] ?? 0);
  const ends = new Map<string, number>();
  for (const [key, flow] of flows) {
    const flush = flushEnd(flow.map(line => endOf(line, direction)));
    ends.set(key, flush ?? (starts.get(key) ?? 0) + (usual[flow[0]?.column === 0 ? 0 : 1] ?? 0));
  }
  return { starts, ends };
}

/** Lines that end at one place and show the edge of justified text: their share, their number, and how near, in points, they must end. */
const FLUSH = { share: 0.3, number: 4, within: 1 };

/** Where the lines of justified text end: the farthest place that many of them reach. */
function flushEnd(ends: readonly number[]): number | undefined {
  const sorted = [...ends].sort((a, b) => b - a);
  const needed = Math.max(FLUSH.number, sorted.length * FLUSH.share);
  return sorted.find((end, i) => sorted.filter((other, k) => k >= i && end - other < FLUSH.within).length >= needed);
}

/** The leftmost beginning that is frequent. */
function marginOf(starts: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const start of starts) counts.set(Math.round(start), (counts.get(Math.round(start)) ?? 0) + 1);
  const frequent = new Set(
    [...counts].filter(([, count]) => count >= starts.length * AT_MARGIN).map(([start]) => start),
  );
  return starts
    .filter(start => frequent.has(Math.round(start)))
    .reduce((least, start) => Math.min(least, start), Infinity);
}

/** Groups the lines of one flow (or of one page's notes) into paragraphs. */
export function groupLines(lines: readonly PlacedLine[], measure: Measure): readonly (readonly PlacedLine[])[] {
  const groups: PlacedLine[][] = [];
  lines.forEach((line, i) => {
    const group = groups.at(-1);
    if (group && !beginsParagraph(group, line, measure) && !beginsTitle(group, line, lines[i + 1])) group.push(line);
    else groups.push([line]);
  });
  return groups;
}

/** Bold lines stand farther apart than the lines before or after them by this factor where one title ends and the next begins. */
const TITLE_SPACED = 1.3;

/** Whether a bold line begins a title of its own: the number of a resolution above its name. */
function beginsTitle(group: readonly PlacedLine[], line: PlacedLine, after: PlacedLine | undefined): boolean {
  const [before, previous] = [group.at(-2), group.at(-1)];
  const like = (other: PlacedLine | undefined): other is PlacedLine =>
    other?.bold === true && line.bold && other.size === line.size && other.page === line.page;
  if (!like(previous)) return false;
  const step = line.y - previous.y;
  const other = like(before) ? previous.y - before.y : like(after) ? after.y - line.y : step;
  return other > 0 && step > other * TITLE_SPACED;
}

function beginsParagraph(group: readonly PlacedLine[], next: PlacedLine, measure: Measure): boolean {
  const previous = group.at(-1);
  const first = group[0];
  if (!previous || !first || previous.column !== next.column || previous.page !== next.page) return true;
  const size = Math.max(previous.size, next.size);
  const step = next.y - previous.y;
  if (step < size * 0.3 || Math.abs(previous.size - next.size) > size * 0.08) return true;
  const title = (previous.bold && next.bold) || previous.size > measure.bodySize * 1.08;
  const most = pitchOf(size, measure) * SPACED;
  const titlePitch = next.rightToLeft || isUnspaced(next.text.charAt(0)) ? HIGH_TITLE_PITCH : TITLE_PITCH;
  if (step > (title ? Math.max(most, size * titlePitch) : most)) return true;
  if (isMastheadLine(next, measure) || isLoneSymbol(previous) || isLoneSymbol(next)) return true;
  if (previous.bold !== next.bold || ENTRY.test(previous.text)) return true;
  if (RAISED.test(next.text) && !endsEarly(previous, next, measure) && !ENDED.test(previous.text)) return false;
  if (opensWithLabel(next)) {
    const shifted = Math.abs(startOf(next, measure) - startOf(previous, measure)) > size * INDENT;
    if (shifted || FINAL.test(previous.text) || endsEarly(previous, next, measure)) return true;
  }
  // Lines of a title are broken by sense, not by width, and nothing but their face holds them together.
  if (title) return false;
  if (endsEarly(previous, next, measure) && !isFull(previous, [group.at(-2), next], measure)) {
    if (!measure.divided || STOPPED.test(previous.text) || endsFarEarly(previous, measure)) return true;
  }
  return isShifted(group, first, previous, next, measure);
}

/** Beside the name of the organ, each line of a masthead is one of its own: distribution, date, languages. */
function isMastheadLine({ cell, page, size }: PlacedLine, { bodySize }: Measure): boolean {
  return cell !== undefined && !cell.tabular && cell.column > 0 && page === 1 && size <= bodySize * 1.08;
}

/** A document symbol that is a whole line in the upper half of the first page. */
function isLoneSymbol({ page, text, y, left, right }: PlacedLine): boolean {
  return page === 1 && y < SYMBOL_DEPTH && right - left < SYMBOL_WIDTH && SYMBOL.test(text);
}

/** Distance of two lines of one paragraph: of lines of the size, else as of the text in proportion, which is wide in Arabic and narrow in English. */
function pitchOf(size: number, { pitches, bodySize }: Measure): number {
  const body = pitches.get(Math.round(bodySize));
  return pitches.get(Math.round(size)) ?? (size * (body ?? bodySize * COMMON_PITCH)) / bodySize;
}

/** Whether the indents of the lines show a beginning. */
function isShifted(
  group: readonly PlacedLine[],
  first: PlacedLine,
  previous: PlacedLine,
  next: PlacedLine,
  measure: Measure,
): boolean {
  const indent = next.size * INDENT;
  const shift = startOf(next, measure) - startOf(previous, measure);
  if (group.length > 1) return Math.abs(shift) > indent;
  if (shift > indent) return Math.abs(startOf(next, measure) - bodyEdgeOf(first, measure)) > indent;
  const margin = measure.starts.get(flowOf(next));
  const indented = margin !== undefined && startOf(next, measure) - margin > indent;
  return Math.abs(shift) <= indent && indented && !measure.divided && FINAL.test(previous.text);
}

/** Whether the next line's first word would have fitted behind a line. */
export function endsEarly(line: PlacedLine, next: PlacedLine, measure: Measure): boolean {
  if (line.cell?.tabular) return false;
  const end = endOfFlow(line, measure);
  if (end === undefined) return false;
  const room = end - endOf(line, measure) - (line.cell ? CELL_ROOM * line.size : 0);
  if (isUnspaced(next.text.charAt(0))) return room > UNSPACED_ROOM * line.size;
  return room > next.firstWord + (WORD_SPACE + ROOM) * line.size;
}

/** A line that leaves this share of the width free was ended on purpose, whatever divides paragraphs. */
const FAR_EARLY = 0.25;

function endsFarEarly(line: PlacedLine, measure: Measure): boolean {
  const end = endOfFlow(line, measure);
  const start = measure.starts.get(flowOf(line));
  return end !== undefined && start !== undefined && end - endOf(line, measure) > (end - start) * FAR_EARLY;
}

/** Space left and right of the text of a cell, in font sizes: its real edges are not known. */
const CELL_ROOM = 1.2;

function endOfFlow(line: PlacedLine, { rightToLeft, ends }: Measure): number | undefined {
  if (line.cell) return rightToLeft ? -line.cell.end : line.cell.end;
  return ends.get(flowOf(line));
}

/** Where a masthead may hold the symbol of its document, in points from the top, and how wide it may be. */
const SYMBOL_DEPTH = 400;
const SYMBOL_WIDTH = 200;

/** A quotation is at least so wide, in font sizes: short lines end at one place by chance. */
const QUOTATION = 14;

/** Whether a line ends where a neighbour ends: both are as full as a quotation or another narrow paragraph lets them be. */
function isFull(line: PlacedLine, neighbours: readonly (PlacedLine | undefined)[], measure: Measure): boolean {
  if (line.right - line.left < QUOTATION * line.size) return false;
  return neighbours.some(
    neighbour => neighbour && Math.abs(endOf(neighbour, measure) - endOf(line, measure)) < SAME_END * line.size,
  );
}

/** Whether a line begins with the number, letter or bullet of a paragraph. */
export function opensWithLabel(line: PlacedLine): boolean {
  return OPENER.test(line.text) || LABEL.test(line.text.split(' ', 1)[0] ?? '');
}

export function flowOf({ page, column }: PlacedLine): string {
  return `${page}:${column}`;
}

/** Distance of a line's beginning from some fixed place on its starting side. */
export function startOf(line: PlacedLine, { rightToLeft }: Pick<Measure, 'rightToLeft'>): number {
  return rightToLeft ? -line.right : line.left;
}

export function endOf(line: PlacedLine, { rightToLeft }: Pick<Measure, 'rightToLeft'>): number {
  return rightToLeft ? -line.left : line.right;
}

function bodyEdgeOf(line: PlacedLine, { rightToLeft }: Pick<Measure, 'rightToLeft'>): number {
  return rightToLeft ? -line.bodyEdge : line.bodyEdge;
}
