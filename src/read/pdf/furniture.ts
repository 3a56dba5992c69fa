import { SYMBOL } from '../scripts.ts';
import type { PageLines, PlacedLine } from './page-lines.ts';

/** Running heads and feet stand in these outer parts of a page's height. */
const EDGE = 0.18;
/** Rows looked at from the edge inward. */
const MOST_ROWS = 5;
/** Running heads are set at most so large beside the text. */
const SMALL = 0.97;
/** Lines nearer than this, in points, stand at the same height. */
const SAME_HEIGHT = 4;
/** Pages a text must repeat on, at the same height: in short documents, in longer ones. */
const REPEATED = [2, 3] as const;
const SHORT_DOCUMENT = 5;
/** A document tagged so that more of its text than this is no text is tagged wrongly. */
const MOST_ARTIFACTS = 0.4;

/** What the foot of a page is made of: page numbers, job numbers with language and date, bar codes. */
const FOOT_WORD =
  /^(?:[-–—]|[-–—]?\p{Nd}{1,4}[-–—]?|\p{Nd}{1,4}\/\p{Nd}{1,4}|(?:[A-Z]{1,3}\.)?\d{2}-\d{4,6}(?:\([A-Z]\))?|[A-Z]{1,2}\d{7}|[()][A-Z][()]|\d{6}|\*\d{6,8}\*|\/|page|página|seite|страница|стр\.|صفحة|of|de|sur|von|из|第|页)$/iu;
/** The sign that a text goes on overleaf, and page numbers of front matter. */
const FOOT_LINE = /^(?:\/\s?(?:\.{3}|…)|[-–—]?\s?[ivx]{1,6}\s?[-–—]?)$/u;
/** A row farther from the text than this, in font sizes, stands by itself. */
const ISOLATED = 1.7;

/** Which lines belong to the page and not to the text. */
export function findFurniture(pages: readonly PageLines[], bodySize: number): ReadonlySet<PlacedLine> {
  const furniture = new Set<PlacedLine>();
  const repeated = findRepeated(pages);
  const trusted = trustsArtifacts(pages);
  const banners = findBanners(pages, repeated);
  const opening = squeeze((pages[0]?.lines ?? []).map(({ text }) => text).join('')).slice(0, 20_000);
  pages.forEach((page, index) => {
    for (const side of ['top', 'bottom'] as const) {
      const rows = edgeRows(page, side);
      const place = { page, first: index === 0, side, bodySize, repeated, trusted, opening, banners };
      const small = (row: readonly PlacedLine[]): boolean => row.every(line => line.size < bodySize * SMALL);
      const whole = (row: readonly PlacedLine[]): boolean =>
        index > 0 || side === 'bottom' || small(row) || row.every(({ text }) => banners.has(text));
      const told = rows.map((row, i) => isOwn(row, { ...place, isolated: isIsolated(row, rows[i + 1]) }));
      const end = rows.findIndex((row, i) => (told[i] ? !whole(row) : !small(row)));
      const block = rows.slice(0, lastOf(told.slice(0, end < 0 ? rows.length : end)) + 1);
      for (const line of block.flat()) furniture.add(line);
    }
    for (const line of page.lines) if (line.barCode) furniture.add(line);
  });
  return furniture;
}

/** Whether something in a row tells that it belongs to the page. A number does not where text stands beside it: it can be the first cell of a table. */
function isOwn(row: readonly PlacedLine[], place: Place): boolean {
  const own = new Set(row.filter(line => isFurniture(line, place)));
  const others = row.filter(line => !own.has(line));
  const numbers = [...own].every(({ text }) => /^\p{Nd}{1,4}$/u.test(text));
  return own.size > 0 && !(numbers && others.some(line => line.size >= place.bodySize * SMALL));
}

/** Rows between two of the page's own that may be its own as well, though nothing tells: the second line of a running title. */
const MOST_UNTOLD = 2;

/** Index of the last row that is told and joined to the edge by rows that are told. */
function lastOf(told: readonly boolean[]): number {
  let last = -1;
  told.forEach((own, i) => {
    if (own && i - last - 1 <= MOST_UNTOLD) last = i;
  });
  return last;
}

interface Place {
  readonly page: PageLines;
  readonly first: boolean;
  readonly side: 'top' | 'bottom';
  readonly bodySize: number;
  readonly repeated: ReadonlySet<PlacedLine>;
  readonly trusted: boolean;
  /** The first page's text without blanks: running titles repeat it. */
  readonly opening: string;
  /** Words without digits that stand at the same height of all pages, the first included: what kind of draft this is. */
  readonly banners: ReadonlySet<string>;
  /** The row of the line is set off from the row further inward. */
  readonly isolated: boolean;
}

function isIsolated(row: readonly PlacedLine[], inward: readonly PlacedLine[] | undefined): boolean {
  const [own, next] = [row[0], inward?.[0]];
  return own !== undefined && (next === undefined || Math.abs(next.y - own.y) > ISOLATED * own.size);
}

/** The rule above notes, or a note: both can stand at one height of several pages, and are no running feet for that. */
const NOTE_OR_RULE = /^(?:[_—]{5,}$|[¹²³⁰⁴-⁹]{1,3}\s?\S|\*{1,3}\s?\p{L})/u;

function isFurniture(line: PlacedLine, place: Place): boolean {
  if (place.side === 'bottom' && NOTE_OR_RULE.test(line.text)) return false;
  const told = place.repeated.has(line) || line.barCode || (place.trusted && line.artifact);
  // A masthead may hold what later pages repeat as their running head, in letters as large as the text or larger.
  if (place.first && place.side === 'top')
    return told && (line.size < place.bodySize * SMALL || place.banners.has(line.text));
  if (told) return true;
  const words = line.text.split(' ');
  if ((isFoot(words) || FOOT_LINE.test(line.text)) && line.size <= place.bodySize * 1.05) return true;
  if (place.first) return false;
  const own = squeeze(line.text);
  const symbols = words.length <= 2 && words.every(word => SYMBOL.test(word));
  if (symbols && (place.side === 'top' ? place.isolated || place.opening.includes(own) : place.opening.includes(own)))
    return true;
  return line.size < place.bodySize * SMALL && own.length >= 6 && place.opening.includes(own);
}

/** Page numbers such as `2/5`, never a resolution number such as `6/1`. */
function isFoot(words: readonly string[]): boolean {
  if (words.length > 8 || !words.every(word => FOOT_WORD.test(word))) return false;
  const pair = words.length === 1 ? /^(\d+)\/(\d+)$/u.exec(words[0] ?? '') : null;
  return words.some(word => /\p{Nd}/u.test(word)) && (!pair || Number(pair[1]) <= Number(pair[2]));
}

/** Rows of lines from the edge inward, within the outer part of the page. */
function edgeRows(page: PageLines, side: 'top' | 'bottom'): readonly (readonly PlacedLine[])[] {
  const top = side === 'top';
  const inside = page.lines.filter(({ y }) => (top ? y < page.height * EDGE : y > page.height * (1 - EDGE)));
  inside.sort((a, b) => (top ? a.y - b.y : b.y - a.y));
  const rows: PlacedLine[][] = [];
  for (const line of inside) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].y - line.y) < SAME_HEIGHT) row.push(line);
    else if (rows.length === MOST_ROWS) break;
    else rows.push([line]);
  }
  return rows;
}

/** Lines whose words stand at the same height of several pages. Their numbers are the same everywhere or go up with the pages: those of headings (Article 2, Article 7) do neither. */
function findRepeated(pages: readonly PageLines[]): ReadonlySet<PlacedLine> {
  const places = new Map<string, { line: PlacedLine; page: number }[]>();
  for (const page of pages) {
    for (const side of ['top', 'bottom'] as const) {
      for (const line of edgeRows(page, side).flat()) {
        const key = `${side} ${line.text.replace(/\p{Nd}+/gu, '#')}`;
        const found = places.get(key) ?? [];
        found.push({ line, page: page.number });
        places.set(key, found);
      }
    }
  }
  const needed = pages.length < SHORT_DOCUMENT ? REPEATED[0] : REPEATED[1];
  const repeated = new Set<PlacedLine>();
  for (const found of places.values()) {
    found.sort((a, b) => a.line.y - b.line.y);
    let group: typeof found = [];
    const flush = (): void => {
      if (new Set(group.map(({ page }) => page)).size >= needed && countsPages(group))
        for (const { line } of group) repeated.add(line);
      group = [];
    };
    for (const item of found) {
      const last = group.at(-1);
      if (last && item.line.y - last.line.y > SAME_HEIGHT) flush();
      group.push(item);
    }
    flush();
  }
  return repeated;
}

/** Whether each number of the lines is one and the same, or as far from the page as in the first line. */
function countsPages(group: readonly { readonly line: PlacedLine; readonly page: number }[]): boolean {
  const rows = group.map(({ line, page }) => ({
    page,
    numbers: (line.text.match(/\p{Nd}+/gu) ?? []).map(digits => digits.normalize('NFKC')),
  }));
  const first = rows[0];
  if (!first) return false;
  return first.numbers.every(
    (number, i) =>
      rows.every(({ numbers }) => numbers[i] === number) ||
      rows.every(({ numbers, page }) => Number(numbers[i]) - page === Number(number) - first.page),
  );
}

function findBanners(pages: readonly PageLines[], repeated: ReadonlySet<PlacedLine>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { lines } of pages) {
    for (const { text } of lines.filter(line => repeated.has(line))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const all = [...counts].filter(([text, count]) => count >= Math.max(pages.length, 3) && !/\p{Nd}/u.test(text));
  return new Set(all.map(([text]) => text));
}

function trustsArtifacts(pages: readonly PageLines[]): boolean {
  const lines = pages.flatMap(({ lines: own }) => own);
  return lines.filter(({ artifact }) => artifact).length <= lines.length * MOST_ARTIFACTS;
}

function squeeze(text: string): string {
  return text.replace(/[\s*]+/gu, '');
}
