import { attributeOf, elementsBelow, type HtmlDocument, type HtmlElement } from './tree.ts';

/** What begins with a scheme or a host; all else stands beside the page, whatever its address. */
const WHOLE = /^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/iu;
/** Browsers that save a page write where it came from, with the length of that address. */
const SAVED_FROM = /^\s*saved from url=\(\d+\)(\S+)/iu;

/** True for an address with scheme or host, `https://x.example/a`, `//x.example/a`, which may be that of another page. */
export function isWholeAddress(address: string): boolean {
  return WHOLE.test(address);
}

/**
 * Whole addresses that a page says are its own, as `comparable` writes them: its canonical one, `og:url`, its base, where it was saved from.
 * @param archived addresses of the page, and of pages opened in it, in the archive they were saved in
 */
export function ownAddresses(document: HtmlDocument, archived: readonly string[]): ReadonlySet<string> {
  const said = [...archived];
  for (const element of elementsBelow(document)) said.push(addressSaid(element) ?? '');
  for (const holder of [document, ...document.childNodes]) {
    if (!('childNodes' in holder)) continue;
    for (const node of holder.childNodes) {
      if ('data' in node) said.push(SAVED_FROM.exec(node.data)?.[1] ?? '');
    }
  }
  return new Set(said.filter(isWholeAddress).map(comparable));
}

function addressSaid(element: HtmlElement): string | undefined {
  const { tagName } = element;
  if (tagName === 'base') return attributeOf(element, 'href');
  if (tagName === 'link') {
    return /(?:^|\s)canonical(?:\s|$)/iu.test(attributeOf(element, 'rel') ?? '')
      ? attributeOf(element, 'href')
      : undefined;
  }
  if (tagName !== 'meta') return undefined;
  const name = attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? '';
  return /^\s*og:url\s*$/iu.test(name) ? attributeOf(element, 'content') : undefined;
}

/** An address without what pages write now so, now so: its fragment, `http` or `https`, a last slash, what is escaped in it. */
export function comparable(address: string): string {
  const [bare = ''] = address.trim().split('#', 1);
  const given = bare.startsWith('//') ? `https:${bare}` : bare;
  const plain = URL.canParse(given) ? new URL(given).href : given;
  return unescaped(plain.replace(/^https?:/iu, '').replace(/\/$/u, ''));
}

/** What stands escaped in an address, as it is where that is no text. */
export function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
