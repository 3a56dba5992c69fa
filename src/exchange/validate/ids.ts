import { attributeOf, type PlacedElement } from './placed-element.ts';
import { shorten } from './structure.ts';

/** Calls back for every element whose value of an attribute an earlier one has too; elements without it are passed over. */
export function repeatedValues(
  elements: Iterable<PlacedElement>,
  attribute: string,
  found: (element: PlacedElement, value: string, before: PlacedElement) => void,
): void {
  const first = new Map<string, PlacedElement>();
  for (const element of elements) {
    const value = attributeOf(element, attribute);
    if (value === undefined) continue;
    const before = first.get(value);
    if (before === undefined) first.set(value, element);
    else found(element, shorten(value), before);
  }
}
