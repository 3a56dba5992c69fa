import { columns } from '../../language/index.ts';
import { BLOCKS, CONTROLS, isHidden, SILENT } from './elements.ts';
import type { StyleSheet } from './style-sheet.ts';
import { attributeOf, type HtmlElement, isElement } from './tree.ts';

/** Columns of letters and digits outside links from which on something is text, and from which on a page is one of text. */
const TEXT = 60;
const PAGE_OF_TEXT = 400;
/** The part of a page with more than this share of its text is where the text stands. */
const SHARE = 0.6;
/** Links that make a part of a page, where it is not made of links alone. */
const FEWEST_LINKS = 3;
/** Longest way to a page, `Home » Documents`, and line of links and words, `Contact | All rights reserved`. */
const LONGEST_PATH = 80;
const SEPARATOR = /[»›>|→]/u;
/** Where a site begins: its name, which may be a heading, leads there. */
const FRONT_PAGE = /^(?:\.?\/|\.|(?:\.?\/)?index\.\w{1,5}|[a-z]+:\/\/[^/]*\/?)$/iu;

interface Counts {
  /** Columns of letters and digits outside links and inside them. */
  plain: number;
  linked: number;
  links: number;
  digits: boolean;
  /** Signs between links: `Home » Documents`. */
  separated: boolean;
  title: boolean;
}

/**
 * Parts of a page that are made of links and stand before or behind its text: menus, languages, ways to the next page, whatever they are called.
 * Those between two paragraphs stay, and lists of references at the end with their numbers.
 */
export function linkParts(root: HtmlElement, sheet: StyleSheet): ReadonlySet<HtmlElement> {
  const counts = new Map<HtmlElement, Counts>();
  const parts = new Set<HtmlElement>();
  if (countInside(root, sheet, counts).plain < PAGE_OF_TEXT) return parts;
  for (let here: HtmlElement | undefined = root; here; ) {
    const inner: HtmlElement | undefined = fullest(here, counts);
    const solid = here.childNodes.map(node =>
      isElement(node)
        ? node === inner || (counts.get(node)?.plain ?? 0) >= TEXT || counts.get(node)?.title === true
        : 'value' in node && lettersOf(node.value) >= TEXT,
    );
    const [first, last] = [solid.indexOf(true), solid.lastIndexOf(true)];
    for (const [i, node] of here.childNodes.entries()) {
      if (!isElement(node) || !(BLOCKS.has(node.tagName) || node.tagName.includes('-'))) continue;
      const behind = i > last;
      if ((i < first || behind) && !(behind && node.tagName === 'ol') && isMadeOfLinks(counts.get(node)))
        parts.add(node);
    }
    here = inner;
  }
  return parts;
}

/** The child that holds most of the text of an element. */
function fullest(element: HtmlElement, counts: ReadonlyMap<HtmlElement, Counts>): HtmlElement | undefined {
  const whole = counts.get(element)?.plain ?? 0;
  return element.childNodes.filter(isElement).find(child => (counts.get(child)?.plain ?? 0) > whole * SHARE);
}

function isMadeOfLinks(found: Counts | undefined): boolean {
  if (!found || found.linked === 0 || found.title) return false;
  // A symbol alone is a link on many sites: A/RES/73/8.
  if (found.plain === 0) return found.links > 1 || !found.digits;
  const path = found.separated && !found.digits && found.plain + found.linked <= LONGEST_PATH;
  return path || (found.links >= FEWEST_LINKS && found.linked > found.plain);
}

function countInside(element: HtmlElement, sheet: StyleSheet, counts: Map<HtmlElement, Counts>): Counts {
  const own: Counts = { plain: 0, linked: 0, links: 0, digits: false, separated: false, title: false };
  counts.set(element, own);
  if (SILENT.has(element.tagName) || CONTROLS.has(element.tagName) || isHidden(element, sheet.of(element))) return own;
  for (const child of element.childNodes) {
    if ('value' in child) {
      const letters = lettersOf(child.value);
      own.plain += letters;
      own.digits ||= letters > 0 && /\p{Nd}/u.test(child.value);
      own.separated ||= SEPARATOR.test(child.value);
    } else if (isElement(child)) {
      const inner = countInside(child, sheet, counts);
      own.plain += inner.plain;
      own.linked += inner.linked;
      own.links += inner.links;
      own.digits ||= inner.digits;
      own.separated ||= inner.separated;
      own.title ||= inner.title;
    }
  }
  own.title ||= element.tagName === 'h1' && !leadsToFront(element);
  if (element.tagName === 'a' && attributeOf(element, 'href') !== undefined) {
    own.linked += own.plain;
    own.plain = 0;
    own.links += 1;
  }
  return own;
}

function leadsToFront(heading: HtmlElement): boolean {
  const link = heading.childNodes.filter(isElement).find(({ tagName }) => tagName === 'a');
  return FRONT_PAGE.test((link && attributeOf(link, 'href')) ?? '');
}

function lettersOf(text: string): number {
  return columns(text.replace(/[^\p{L}\p{N}]+/gu, ''));
}
