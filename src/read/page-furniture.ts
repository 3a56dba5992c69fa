import type { Line } from './lines.ts';

/** Lines from the edge of a page in which running heads and page numbers stand. */
const EDGE = 3;
const LONGEST = 120;
/** Pages that a line must repeat on: in short documents, and the share in longer ones (heads of left and right pages differ). */
const FEWEST_PAGES = 2;
const REPEATED = 0.3;
/** Page numbers in the shapes that stand alone on a line. */
const PAGE_NUMBER =
  /^(?:[-–—|[(]\s*)?(?:page|página|pagina|seite|страница|стр\.|p\.|第|صفحة)?\s*(?:\p{Nd}{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|de|sur|von|из)\s*\p{Nd}{1,4})?(?:\s*页)?(?:\s*[-–—|\])])?$/iu;

/**
 * Lines at the edges of pages that are no text: running heads that repeat, and page numbers. Converters keep the pages of their source apart by form feeds.
 * @returns nothing for a text of one page
 */
export function findPageFurniture(text: string, lines: readonly Line[]): ReadonlySet<Line> {
  const pages = pagesOf(text, lines);
  const furniture = new Set<Line>();
  if (pages.length < FEWEST_PAGES) return furniture;
  const edges = pages.map(page => ({ top: page.slice(0, EDGE), bottom: page.slice(EDGE).slice(-EDGE).reverse() }));
  const times = new Map<string, number>();
  for (const { top, bottom } of edges) {
    for (const key of new Set([...top, ...bottom].map(line => shapeOf(text, line)))) {
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  // What also stands in the middle of pages is a heading of the text: `Article 14`.
  const inside = new Set(pages.flatMap(page => page.slice(EDGE, -EDGE).map(line => shapeOf(text, line))));
  const needed = Math.max(FEWEST_PAGES, Math.ceil(pages.length * REPEATED));
  const isFurniture = (line: Line): boolean => {
    const shown = shownOf(text, line);
    if (PAGE_NUMBER.test(shown)) return true;
    const shape = shapeOf(text, line);
    return shown.length <= LONGEST && (times.get(shape) ?? 0) >= needed && !inside.has(shape);
  };
  for (const [i, { top, bottom }] of edges.entries()) {
    // The title of the first page may be what later pages repeat.
    for (const side of i === 0 ? [bottom] : [top, bottom]) {
      for (const line of side) {
        if (!isFurniture(line)) break;
        furniture.add(line);
      }
    }
  }
  return furniture;
}

/** The lines of each page that show something. */
function pagesOf(text: string, lines: readonly Line[]): readonly (readonly Line[])[] {
  const pages: Line[][] = [[]];
  for (const line of lines) {
    if (!line.blank) pages.at(-1)?.push(line);
    if (text[line.end - 1] === '\f' && line.span.end !== line.end) pages.push([]);
  }
  return pages.filter(page => page.length > 0);
}

function shownOf(text: string, { span }: Line): string {
  return text.slice(span.start, Math.min(span.end, span.start + LONGEST + 1));
}

/** The words of a line, its numbers and blanks aside. */
function shapeOf(text: string, line: Line): string {
  return shownOf(text, line)
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/gu, ' ');
}
