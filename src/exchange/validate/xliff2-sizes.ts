import { oncePerElement } from './memo.ts';
import {
  attributeIn,
  attributeOf,
  childrenNamed,
  descendantsOf,
  enclosing,
  type PlacedElement,
} from './placed-element.ts';
import { shorten } from './structure.ts';
import type { Xliff2Context } from './xliff2-context.ts';

const SIZES = 'urn:oasis:names:tc:xliff:sizerestriction:2.0';
/** A maximum, a minimum and a maximum, or none. */
const RESTRICTION = /^(?:\*|\d+|\d+\s*,\s*(?:\d+|\*))$/u;
const AMOUNT = /^\d+$/u;

/** Attributes by the profile that says how they are written. */
const WRITTEN: readonly (readonly [name: string, profile: string, form: RegExp])[] = [
  ['sizeRestriction', 'generalProfile', RESTRICTION],
  ['sizeInfo', 'generalProfile', AMOUNT],
  ['storageRestriction', 'storageProfile', RESTRICTION],
  ['equivStorage', 'storageProfile', AMOUNT],
];

/** Attributes that an end code bears only when it is isolated: otherwise its start code does. */
const OF_THE_START = ['sizeInfo', 'sizeInfoRef', 'equivStorage'] as const;

/** Checks the attributes of size and length restriction on an element. */
export function checkSizes(element: PlacedElement, context: Xliff2Context): void {
  if (!element.attributes.some(attribute => attribute.space === SIZES)) return;
  const { core, report } = context;
  const file = enclosing(element, core, 'file') ?? element;
  const profiles = profilesOf(file);
  for (const [name, profile, form] of WRITTEN) {
    const value = attributeIn(element, SIZES, name);
    const used = profiles && attributeOf(profiles, profile);
    // Profiles of other makers write as they like.
    const standard = used === undefined || used === '' || used.startsWith('xliff:');
    if (value !== undefined && standard && !form.test(value.trim())) {
      report(
        'xliff2.size',
        element,
        `${name}="${shorten(value)}" is not of the form that ${used ?? 'the standard profile'} asks`,
      );
    }
  }
  const info = attributeIn(element, SIZES, 'sizeInfo');
  const reference = attributeIn(element, SIZES, 'sizeInfoRef');
  if (info !== undefined && reference !== undefined) {
    report('xliff2.size-reference', element, 'sizeInfo and sizeInfoRef together');
  }
  if (reference !== undefined && !inReach(element, reference)) {
    report('xliff2.size-reference', element, `no size data "${shorten(reference)}" beside it or above`);
  }
  if (element.local !== 'ec' || attributeOf(element, 'isolated') === 'yes') return;
  for (const name of OF_THE_START) {
    if (attributeIn(element, SIZES, name) !== undefined) {
      report('xliff2.size-reference', element, `${name} on an ec that is not isolated`);
    }
  }
}

const profilesOf = oncePerElement(file => childrenNamed(file, SIZES, 'profiles')[0]);

/** Data beside the element or beside one of its ancestors; in a container's own data too. */
function inReach(element: PlacedElement, id: string): boolean {
  for (let at: PlacedElement | undefined = element; at !== undefined; at = at.parent) {
    if (dataIdsOf(at).has(id)) return true;
  }
  return false;
}

const dataIdsOf = oncePerElement(container => {
  const elements = childrenNamed(container, SIZES, 'data').flatMap(data => [...descendantsOf(data)]);
  return new Set(elements.flatMap(element => [attributeOf(element, 'id'), attributeOf(element, 'xml:id')]));
});
