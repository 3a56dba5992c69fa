import { attributeOf, elementsBelow, type HtmlDocument, type HtmlElement, parentOf, textInside } from './tree.ts';

/** More declarations than this come from a program that describes itself. */
const MOST_ENTRIES = 200;
const LONGEST_VALUE = 2000;
/** The parser takes `date` for the date of adoption; pages mean the date of the page. */
const MISLEADING: ReadonlySet<string> = new Set(['date']);

/**
 * What a page says of itself: `title`, `language` (of the element the text stands in), `dir`, and its named `meta` elements.
 * @param root the element the text stands in
 */
export function metadataOf(document: HtmlDocument, root: HtmlElement): ReadonlyMap<string, string> {
  const metadata = new Map<string, string>();
  const set = (key: string, value: string | undefined): void => {
    const folded = value?.slice(0, LONGEST_VALUE).replace(/\s+/gu, ' ').trim();
    if (folded && metadata.size < MOST_ENTRIES && !metadata.has(key)) metadata.set(key, folded);
  };
  set('language', nearest(root, 'lang') ?? nearest(root, 'xml:lang'));
  set('dir', nearest(root, 'dir'));
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'title' && element.namespaceURI.endsWith('/xhtml')) set('title', textInside(element));
    if (element.tagName !== 'meta') continue;
    const content = attributeOf(element, 'content');
    const name = attributeOf(element, 'name')?.trim().toLowerCase();
    if (name && !MISLEADING.has(name)) set(name, content);
    if (attributeOf(element, 'http-equiv')?.toLowerCase() === 'content-language') set('language', content);
  }
  set('language', metadata.get('dc.language'));
  return metadata;
}

function nearest(element: HtmlElement, name: string): string | undefined {
  for (let here: HtmlElement | undefined = element; here; here = parentOf(here)) {
    const value = attributeOf(here, name);
    if (value) return value;
  }
  return undefined;
}
