import { CONTROLS, ROLES } from './elements.ts';
import type { PartCount, PartCounts } from './part-counts.ts';
import type { StyleSheet } from './style-sheet.ts';
import { attributeOf, elementsBelow, type HtmlDocument, type HtmlElement, isElement, parentOf } from './tree.ts';

/** Words in class names and identifiers of what only the screen shows, or only a screen reader says. */
const NEVER_TEXT =
  /(?:^|[-_ ])(?:no-?print|hidden-print|d-print-none|hide-?in-?print|skip-?(?:link|to|nav)[a-z-]*|sr-only|visually-?hidden|screen-reader(?:-text)?|mw-editsection|mw-jump-link|ws-noexport)(?:$|[-_ ])/iu;
/** Words there of parts of a page that are for finding one's way; believed where the part is made of links, or short. */
const PAGE_PART =
  /(?:^|[-_ ])(?:nav(?:bar|igation|box)?|(?:top|main|side|foot(?:er)?)?-?(?:nav|menu)|submenu|breadcrumbs?|side-?bar|cookies?|consent|gdpr|shar(?:e|ing)|social|addthis|sharethis|pag(?:er|ination)|newsletter|subscribe|log-?in|search(?:-?(?:box|form|bar))?|tool-?bar|advert(?:isement)?s?|related(?:-?posts?)?|(?:post|entry)-?tags|tag-?cloud|widget(?:-area)?|comments?-?(?:area|form|list)|toc|table-of-contents|footer|site-?header|page-?header|lang(?:uage)?-?(?:switch(?:er)?|select(?:or)?|links?|menu)|catlinks|printfooter|back-?to-?top)(?:$|[-_ ])/iu;
/** What is longer than this, in characters, and not made of links is text whatever it is called. */
const LONGEST_PAGE_PART = 400;
/** A part whose text is links for more than this share is for finding one's way. */
const LINK_SHARE = 0.5;
/** A `main` or `article` with less than this share of the page's text is not where the text stands. */
const LEAST_SHARE = 0.25;
const TEXT_SHARE = 0.5;

/**
 * Says whether an element belongs to the web page, not to the text: navigation, controls, page headers made of links, page footers, and what calls itself so in its class.
 * A `header` with paragraphs is the head of the text itself, and a footer that holds notes stays.
 * @param holders what {@link noteHolders} gives
 */
export function isBoilerplate(
  element: HtmlElement,
  holders: ReadonlySet<HtmlElement>,
  sheet: StyleSheet,
  counts: PartCounts,
): boolean {
  const { tagName } = element;
  const role = attributeOf(element, 'role') ?? '';
  const belongs =
    CONTROLS.has(tagName) ||
    ROLES.has(role) ||
    (tagName === 'header' && isPageHeader(counts.of(element))) ||
    // The names of controls; outside of forms headings that open and close are labels, too.
    (tagName === 'label' && isInside(element, 'form')) ||
    (tagName === 'footer' && !isInside(element, 'blockquote')) ||
    isNamedPart(element, counts) ||
    // LibreOffice writes the page headers and footers of a document so.
    (tagName === 'div' && /^(?:header|footer)$/u.test(attributeOf(element, 'title') ?? '')) ||
    sheet.leavesOutInPrint(element);
  return belongs && !holders.has(element);
}

function isNamedPart(element: HtmlElement, counts: PartCounts): boolean {
  if (element.tagName === 'body' || element.tagName === 'main' || element.tagName === 'article') return false;
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`
    .slice(0, LONGEST_PAGE_PART)
    .replace(/([a-z])([A-Z])/gu, '$1-$2');
  if (NEVER_TEXT.test(names)) return true;
  if (!PAGE_PART.test(names)) return false;
  const { text, linked, title } = counts.of(element);
  return (text <= LONGEST_PAGE_PART && !title) || linked > text * LINK_SHARE;
}

function isPageHeader({ text, linked, controls }: PartCount): boolean {
  return controls || linked > text * LINK_SHARE;
}

function isInside(element: HtmlElement, name: string): boolean {
  for (let above = parentOf(element); above; above = parentOf(above)) if (above.tagName === name) return true;
  return false;
}

/** The elements in which a called note stands: those that hold one, and all above them. */
export function noteHolders(notes: Iterable<HtmlElement>): ReadonlySet<HtmlElement> {
  const holders = new Set<HtmlElement>();
  for (const note of notes) {
    for (let above: HtmlElement | undefined = note; above && !holders.has(above); above = parentOf(above))
      holders.add(above);
  }
  return holders;
}

/**
 * Elements the text may stand in, the likeliest first: the one `main` of the page, or the one `article` that holds most of its text and its title, then the body.
 */
export function textRoots(document: HtmlDocument, counts: PartCounts): readonly HtmlElement[] {
  let body: HtmlElement | undefined;
  const mains: HtmlElement[] = [];
  const articles: HtmlElement[] = [];
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'body') body ??= element;
    if (element.tagName === 'main' || attributeOf(element, 'role') === 'main') mains.push(element);
    if (element.tagName === 'article') articles.push(element);
  }
  if (!body) return document.childNodes.filter(isElement);
  const whole = lettersIn(body);
  const holds = (found: readonly HtmlElement[], share: number): readonly HtmlElement[] => {
    const [only] = found;
    return only && found.length === 1 && lettersIn(only) > whole * share ? [only] : [];
  };
  const titled = holds(articles, TEXT_SHARE).filter(article => counts.of(article).title || !counts.of(body).title);
  return [...holds(mains, LEAST_SHARE), ...titled, body];
}

/** Letters and digits of a page or a part of it, without scripts, navigation, page headers and footers. */
export function lettersIn(part: HtmlDocument | HtmlElement): number {
  let count = 0;
  const waiting: (HtmlDocument | HtmlElement)[] = [part];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const child of next.childNodes) {
      if (isElement(child)) {
        if (!UNCOUNTED.has(child.tagName)) waiting.push(child);
      } else if ('value' in child) count += child.value.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    }
  }
  return count;
}

const UNCOUNTED: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'nav', 'header', 'footer', 'template']);

/** What stands beside an element, up to the body: the rest of a page whose text is in that element. */
export function besides(element: HtmlElement): readonly HtmlElement[] {
  const others: HtmlElement[] = [];
  for (
    let here = element, above = parentOf(here);
    above && here.tagName !== 'body';
    here = above, above = parentOf(here)
  ) {
    for (const child of above.childNodes) if (isElement(child) && child !== here) others.push(child);
  }
  return others;
}
