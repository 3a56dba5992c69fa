import type { PlacedElement } from './placed-element.ts';

/** Attack: thousands of references, each looked up by a walk through thousands of elements. Every walk is made once. */
export function oncePerElement<V>(compute: (element: PlacedElement) => V): (element: PlacedElement) => V {
  const known = new WeakMap<PlacedElement, { readonly value: V }>();
  return element => {
    const found = known.get(element) ?? { value: compute(element) };
    known.set(element, found);
    return found.value;
  };
}
