import type { Reference, ReferenceKind } from '../../model/index.ts';
import { element, type XmlElement, type XmlNode } from '../../wire/index.ts';

/** What an IRI of a document that is referred to begins with. Who issued it is not in the words, so it is not in the IRI. */
const DOCUMENTS: readonly (readonly [kind: ReferenceKind, base: string])[] = [
  ['resolution', '/akn/un/statement/deliberation/'],
  ['treaty', '/akn/un/act/treaty/'],
  ['symbol', '/akn/un/doc/'],
];
/** A part of a document that the words name and the markup does not. */
const PORTION = '~';
const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/u;
const FORTHCOMING = 'forthcoming';
/** Figures that are no documents, by the concept that says what they count. */
export const FIGURES: ReadonlyMap<string, ReferenceKind> = new Map([
  ['#number', 'number'],
  ['#percent', 'percent'],
]);
const PARTIAL_DATE = 'partialDate';
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;
/** `inline` elements for values that the element meant for them cannot hold: a date without year, twenty-five o'clock. */
const UNUSUAL: ReadonlyMap<string, ReferenceKind> = new Map([
  [PARTIAL_DATE, 'date'],
  ['unusualTime', 'time'],
]);

/**
 * The element that stands round a reference: `ref`, `date`, `session` or `quantity`, its language-neutral value in the attribute meant for it.
 * @param ibid eId of the note before, for `Ibid.`
 */
export function referenceElement(
  { kind, value, dated, forthcoming }: Reference,
  children: readonly XmlNode[],
  ibid: string | undefined,
): XmlElement {
  const state = forthcoming ? { class: FORTHCOMING } : {};
  const document = DOCUMENTS.find(([one]) => one === kind);
  if (document) {
    const issued = dated !== undefined && FULL_DATE.test(dated) ? `${dated}/` : '';
    return element('ref', { ...state, href: document[1] + issued + encodeValue(value) }, children);
  }
  switch (kind) {
    case 'date':
      if (FULL_DATE.test(value)) return element('date', { ...state, date: value }, children);
      return element('inline', { ...state, name: PARTIAL_DATE, title: value }, children);
    case 'time':
      if (CLOCK.test(value)) return element('time', { ...state, time: `${value}:00` }, children);
      return element('inline', { ...state, name: 'unusualTime', title: value }, children);
    case 'session':
      return element('session', { ...state, value }, children);
    case 'number':
    case 'percent':
      return element('quantity', { ...state, refersTo: `#${kind}`, normalized: value }, children);
    case 'ibid':
      return element('ref', { class: 'ibid', href: ibid === undefined ? '#' : `#${ibid}` }, children);
    default:
      return element('ref', { ...state, href: PORTION + encodeValue(value) }, children);
  }
}

/** What an element refers to, if it is one of those above. */
export function readReference({ name, attributes }: XmlElement): Omit<Reference, 'at'> | undefined {
  const classes = attributes.get('class') ?? '';
  const state = classes === FORTHCOMING ? { forthcoming: true } : {};
  const of = (kind: ReferenceKind | undefined, value: string | undefined): Omit<Reference, 'at'> | undefined =>
    kind === undefined || value === undefined || value === '' ? undefined : { kind, value, ...state };
  switch (name) {
    case 'date':
    case 'docDate':
      return of('date', attributes.get('date')?.slice(0, 'YYYY-MM-DD'.length));
    case 'time':
      return of('time', attributes.get('time')?.slice(0, 'HH:MM'.length));
    case 'session':
      return of('session', attributes.get('value'));
    case 'quantity':
      return of(FIGURES.get(attributes.get('refersTo') ?? '') ?? 'number', attributes.get('normalized'));
    case 'inline':
      return of(UNUSUAL.get(attributes.get('name') ?? ''), attributes.get('title'));
    case 'ref':
    case 'rref':
      return classes === 'ibid' ? of('ibid', 'ibid') : readHref(attributes.get('href') ?? '', of);
    default:
      return undefined;
  }
}

function readHref(
  href: string,
  of: (kind: ReferenceKind, value: string | undefined) => Omit<Reference, 'at'> | undefined,
): Omit<Reference, 'at'> | undefined {
  if (href.startsWith(PORTION)) {
    const value = decodeValue(href.slice(PORTION.length));
    return of(value.startsWith('para') ? 'paragraph' : 'article', value);
  }
  const document = DOCUMENTS.find(([, base]) => href.startsWith(base));
  if (document === undefined) return undefined;
  // Files of others name issuer and date before the number.
  const rest = href.slice(document[1].length).replace(/\/[a-z]{3}@.*$/u, '');
  const path = rest.split('/');
  const dated = document[0] === 'resolution' ? path.slice(0, -1).findLast(part => FULL_DATE.test(part)) : undefined;
  const found = of(document[0], decodeValue(path.at(-1) ?? ''));
  return found && { ...found, ...(dated !== undefined && { dated }) };
}

/** `CTOC/COP/2012/7` → `CTOC-COP-2012-7`; a hyphen of its own becomes `%2D`. */
function encodeValue(value: string): string {
  const parts = value.split('/').map(part => encodeURIComponent(part).replaceAll('-', '%2D').replaceAll('%2C', ','));
  return parts.join('-');
}

function decodeValue(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('-', '/'));
  } catch {
    // Half an escape: somebody else's IRI.
    return part;
  }
}
