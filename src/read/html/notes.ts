import { comparable, isWholeAddress, unescaped } from './own-addresses.ts';
import {
  attributeOf,
  elementsBelow,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  parentOf,
  textInside,
} from './tree.ts';

/** Which elements of a page call notes, and which hold them. */
export interface HtmlNotes {
  /** Links that call a note → key of the note. */
  readonly calls: ReadonlyMap<HtmlElement, string>;
  /** Elements that hold a note → its key. */
  readonly notes: ReadonlyMap<HtmlElement, string>;
  /** Links that only lead back to a call: arrows, `^`, `Back`. */
  readonly backlinks: ReadonlySet<HtmlElement>;
  /** Links that lead back and print the number of their note. */
  readonly ownNumbers: ReadonlySet<HtmlElement>;
}

/** What a call shows: a number, a letter, a sign. */
const CALL_TEXT = /^\s*[([]?\s*(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,5})\s*[)\]]?\.?\s*$/iu;
const NUMBERED = /^\s*[([]?\s*\d/u;
const SAYS_CALL = /(?:^|\s)(?:doc-noteref|noteref|footnote-?ref|footnote-?call)(?:\s|$)/iu;
/** Elements that can hold one note each. */
const HOLDERS: ReadonlySet<string> = new Set(['li', 'p', 'div', 'dd', 'aside', 'tr', 'section', 'blockquote']);
/** How far above a link its identifier may stand. */
const NEAR = 3;

type Targets = ReadonlyMap<HtmlElement, HtmlElement | undefined>;

/**
 * Finds notes by their links: a short link that leads forward to an element which leads back to it, or that says it is a call. What is only raised is left to the parser, which knows numbers.
 * A link that says so but has a whole address calls a note of this page only where that address is the page's own.
 * @param own addresses of the page, as `comparable` writes them
 */
export function findNotes(document: HtmlDocument, own: ReadonlySet<string>): HtmlNotes {
  const order = new Map<HtmlElement, number>();
  const named = new Map<string, HtmlElement>();
  const links: { readonly link: HtmlElement; readonly key: string; readonly address: string }[] = [];
  for (const element of elementsBelow(document)) {
    order.set(element, order.size);
    const anchor = element.tagName === 'a';
    for (const name of [attributeOf(element, 'id'), anchor ? attributeOf(element, 'name') : undefined]) {
      if (name !== undefined && !named.has(name)) named.set(name, element);
    }
    const href = anchor ? attributeOf(element, 'href') : undefined;
    // Browsers write the address of the page itself before the name when they save it.
    const at = href?.indexOf('#') ?? -1;
    if (href !== undefined && at >= 0 && at < href.length - 1)
      links.push({ link: element, key: unescaped(href.slice(at + 1)), address: href.slice(0, at) });
  }
  const targets: Targets = new Map(links.map(({ link, key }) => [link, named.get(key)]));
  const calls = new Map<HtmlElement, string>();
  const notes = new Map<HtmlElement, string>();
  const shared = new Set<HtmlElement>();
  const ledTo = new Map<HtmlElement, ReadonlySet<HtmlElement>>();
  for (const { link, key, address } of links) {
    const target = targets.get(link);
    if (!target || !CALL_TEXT.test(textInside(link)) || (order.get(target) ?? 0) < (order.get(link) ?? 0)) continue;
    const holder = holderOf(target);
    if (!holder || contains(holder, link)) continue;
    const back = ledTo.get(holder) ?? targetsInside(holder, targets);
    ledTo.set(holder, back);
    const says = saysCall(link) && (!isWholeAddress(address) || own.has(comparable(address)));
    if (!says && !placesNear(link).some(place => back.has(place))) continue;
    calls.set(link, key);
    // Several notes in one paragraph cannot be told apart by their element.
    if (notes.has(holder) && named.get(notes.get(holder) ?? '') !== target) shared.add(holder);
    else notes.set(holder, notes.get(holder) ?? key);
  }
  for (const holder of shared) notes.delete(holder);
  const keys = new Set(notes.values());
  const kept = new Map([...calls].filter(([, key]) => keys.has(key)));
  return { calls: kept, notes, ...findBacklinks(notes, kept, targets) };
}

function holderOf(target: HtmlElement): HtmlElement | undefined {
  for (let here: HtmlElement | undefined = target; here; here = parentOf(here)) {
    if (HOLDERS.has(here.tagName)) return here;
  }
  return undefined;
}

function contains(outer: HtmlElement, inner: HtmlElement): boolean {
  for (let here: HtmlElement | undefined = inner; here; here = parentOf(here)) if (here === outer) return true;
  return false;
}

function saysCall(link: HtmlElement): boolean {
  const said = ['role', 'epub:type', 'class', 'rel'].map(name => attributeOf(link, name) ?? '').join(' ');
  return SAYS_CALL.test(said);
}

function targetsInside(holder: HtmlElement, targets: Targets): ReadonlySet<HtmlElement> {
  const found = new Set<HtmlElement>();
  for (const element of elementsBelow(holder)) {
    const target = targets.get(element);
    if (target) found.add(target);
  }
  return found;
}

/** Where the identifier of a call may stand: on the link, in it, on what stands close around it, on an empty anchor just before that. */
function placesNear(call: HtmlElement): readonly HtmlElement[] {
  const places = [...elementsBelow(call)];
  let here: HtmlElement | undefined = call;
  for (let step = 0; here && step <= NEAR; step++) {
    places.push(here);
    const siblings: readonly HtmlNode[] = here.parentNode?.childNodes ?? [];
    const before = siblings[siblings.indexOf(here) - 1];
    if (before && isElement(before) && before.tagName === 'a' && textInside(before) === '') places.push(before);
    here = HOLDERS.has(here.tagName) ? undefined : parentOf(here);
  }
  return places;
}

function findBacklinks(
  notes: ReadonlyMap<HtmlElement, string>,
  calls: ReadonlyMap<HtmlElement, string>,
  targets: Targets,
): Pick<HtmlNotes, 'backlinks' | 'ownNumbers'> {
  const near = new Set([...calls.keys()].flatMap(placesNear));
  const backlinks = new Set<HtmlElement>();
  const ownNumbers = new Set<HtmlElement>();
  for (const holder of notes.keys()) {
    for (const element of elementsBelow(holder)) {
      const back = targets.get(element);
      if (back && near.has(back)) (NUMBERED.test(textInside(element)) ? ownNumbers : backlinks).add(element);
    }
  }
  return { backlinks, ownNumbers };
}
