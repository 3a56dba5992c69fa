import { CONTROLS } from './elements.ts';
import {
  attributeOf,
  elementsBelow,
  type HtmlDocument,
  type HtmlElement,
  isElement,
  parentOf,
  textInside,
} from './tree.ts';

const ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'menu',
  'menubar',
  'toolbar',
  'dialog',
  'alert',
]);
/** A page header whose text is links for more than this share is for finding one's way. */
const LINK_SHARE = 0.5;

/**
 * Says whether an element belongs to the web page, not to the text: navigation, controls, page headers made of links, page footers.
 * A `header` with paragraphs is the head of the text itself, and a footer that holds notes stays.
 * @param notes elements that hold called notes
 */
export function isBoilerplate(element: HtmlElement, notes: ReadonlySet<HtmlElement>): boolean {
  const { tagName } = element;
  const role = attributeOf(element, 'role') ?? '';
  const belongs =
    CONTROLS.has(tagName) ||
    ROLES.has(role) ||
    (tagName === 'header' && isPageHeader(element)) ||
    (tagName === 'footer' && !isInside(element, 'blockquote'));
  return belongs && !holdsNote(element, notes);
}

function isPageHeader(element: HtmlElement): boolean {
  let linked = 0;
  for (const child of elementsBelow(element)) {
    if (child.tagName === 'nav' || child.tagName === 'form' || ROLES.has(attributeOf(child, 'role') ?? '')) return true;
    if (child.tagName === 'a' && attributeOf(child, 'href') !== undefined) linked += textInside(child).trim().length;
  }
  return linked > textInside(element).replace(/\s+/gu, ' ').length * LINK_SHARE;
}

function isInside(element: HtmlElement, name: string): boolean {
  for (let above = parentOf(element); above; above = parentOf(above)) if (above.tagName === name) return true;
  return false;
}

/** True when a called note stands in the element. */
export function holdsNote(element: HtmlElement, notes: ReadonlySet<HtmlElement>): boolean {
  if (notes.size === 0) return false;
  if (notes.has(element)) return true;
  for (const child of elementsBelow(element)) if (notes.has(child)) return true;
  return false;
}

/** Elements the text may stand in, the likeliest first: the one `main` of the page where there is one with text, then the body. */
export function textRoots(document: HtmlDocument): readonly HtmlElement[] {
  let body: HtmlElement | undefined;
  const mains: HtmlElement[] = [];
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'body') body ??= element;
    if (element.tagName === 'main' || attributeOf(element, 'role') === 'main') mains.push(element);
  }
  const [main] = mains;
  const sole = main && mains.length === 1 && /\S/u.test(textInside(main)) ? [main] : [];
  return body ? [...sole, body] : document.childNodes.filter(isElement);
}
