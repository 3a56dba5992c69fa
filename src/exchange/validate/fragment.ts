import { oncePerElement } from './memo.ts';
import {
  attributeIn,
  attributeOf,
  childrenNamed,
  descendantsOf,
  enclosing,
  type PlacedElement,
  XML_NAMESPACE,
} from './placed-element.ts';
import { hasType } from './value-types.ts';
import { extensionsOf } from './xliff2-ids.ts';
import { moduleOf, modulePrefixes } from './xliff2-modules.ts';

/** A fragment identifier of XLIFF 2 in its parts: `#/f=f1/u=1/gls=g1`. */
export interface Fragment {
  /** Prefix and id in order; the prefix of a segment or inline element of the source is empty. */
  readonly selectors: readonly (readonly [prefix: string, id: string])[];
}

/** Selectors that lead to a place, outermost first; what follows them is the thing itself. */
const CONTAINERS: readonly string[] = ['f', 'g', 'u'];
/** Prefixes of one letter that the specification uses: notes, data and inline elements of targets besides the containers. */
const LETTERS: ReadonlySet<string> = new Set([...CONTAINERS, 'n', 'd', 't']);

/**
 * Reads a fragment identifier.
 * @returns the fragment, or what is wrong with it in words
 */
export function parseFragment(reference: string): Fragment | string {
  const body = reference.replace(/^#\/?/u, '');
  if (body === '') return 'it is empty';
  const selectors: (readonly [string, string])[] = [];
  const seen = new Set<string>();
  let container = -1;
  let leaf = false;
  for (const selector of body.split('/')) {
    const equals = selector.indexOf('=');
    const prefix = equals < 0 ? '' : selector.slice(0, equals);
    const id = selector.slice(equals + 1);
    if (!hasType(id, 'nmtoken') || (equals >= 0 && !hasType(prefix, 'nmtoken'))) return `"${selector}" is no selector`;
    if (prefix.length === 1 && !LETTERS.has(prefix)) return `the prefix "${prefix}" is not one of the specification`;
    if (seen.has(prefix)) return prefix === '' ? 'two ids without prefix' : `the prefix "${prefix}" stands twice`;
    if (leaf) return 'something follows what it refers to';
    seen.add(prefix);
    const place = CONTAINERS.indexOf(prefix);
    if (place < 0) leaf = true;
    else if (place < container) return 'file, group and unit are not in this order';
    else container = place;
    selectors.push([prefix, id]);
  }
  return { selectors };
}

/** What a fragment leads to; `unknown` when it leads into something that only its owner can read. */
export type Destination = PlacedElement | 'nothing' | 'unknown';

/** Follows a fragment from the element that bears it. */
export function resolveFragment({ selectors }: Fragment, from: PlacedElement, core: string): Destination {
  const find = (prefix: string) => selectors.find(selector => selector[0] === prefix)?.[1];
  const [fileId, groupId, unitId] = CONTAINERS.map(find);
  const root = enclosing(from, core, 'xliff') ?? from;
  const file =
    fileId === undefined
      ? enclosing(from, core, 'file')
      : childrenNamed(root, core, 'file').find(one => attributeOf(one, 'id') === fileId);
  if (file === undefined) return 'nothing';
  let container: PlacedElement | undefined = file;
  if (unitId !== undefined) container = containersOf(file).get(`unit ${unitId}`);
  else if (groupId !== undefined) container = containersOf(file).get(`group ${groupId}`);
  else if (fileId === undefined) container = nearestContainer(from, core) ?? file;
  if (container === undefined) return 'nothing';
  const leaf = selectors.find(([prefix]) => !CONTAINERS.includes(prefix));
  return leaf === undefined ? container : findLeaf(leaf, container);
}

function nearestContainer(from: PlacedElement, core: string): PlacedElement | undefined {
  return ['unit', 'group', 'file'].includes(from.local) && from.space === core
    ? from
    : enclosing(from, core, 'unit', 'group', 'file');
}

/** Groups and units of a file, by kind and id. */
const containersOf = oncePerElement(file => {
  const found = new Map<string, PlacedElement>();
  for (const element of descendantsOf(file, one => one.space === file.space)) {
    if (element.space !== file.space || (element.local !== 'unit' && element.local !== 'group')) continue;
    const key = `${element.local} ${attributeOf(element, 'id')}`;
    if (!found.has(key)) found.set(key, element);
  }
  return found;
});

function findLeaf([prefix, id]: readonly [string, string], container: PlacedElement): Destination {
  const found = leavesOf(container).get(`${prefix} ${id}`);
  if (found !== undefined) return found;
  if (LETTERS.has(prefix) || prefix === '' || modulePrefixes.has(prefix)) return 'nothing';
  // Whose prefix it is, only the registry of prefixes tells: any extension will do.
  return extensionIdsOf(container).get(id) ?? 'unknown';
}

/** Everything in a container that a selector can name, by prefix and id. */
const leavesOf = oncePerElement(container => {
  const found = new Map<string, PlacedElement>();
  const add = (prefix: string, element: PlacedElement): void => {
    for (const id of idsOf(element)) {
      const key = `${prefix} ${id}`;
      if (!found.has(key)) found.set(key, element);
    }
  };
  const core = container.space;
  for (const [prefix, list, item] of LISTS) {
    for (const all of childrenNamed(container, core, list)) {
      for (const element of childrenNamed(all, core, item)) add(prefix, element);
    }
  }
  for (const element of descendantsOf(container)) {
    const module = moduleOf(element.space);
    if (module !== undefined) add(module.prefix, element);
    else if (element.space === core) {
      // Texts of matches are not those of the unit.
      if (TEXT_PARTS.has(element.local)) add('', element);
      else if (enclosing(element, core, ...TEXT_PARTS) === undefined || SIDES.has(element.local)) continue;
      else add(enclosing(element, core, 'target') === undefined ? '' : 't', element);
    }
  }
  return found;
});

const extensionIdsOf = oncePerElement(container => {
  const found = new Map<string, PlacedElement>();
  for (const element of extensionsOf(container, container.space))
    for (const id of idsOf(element)) found.set(id, element);
  return found;
});

/** Lists whose items have prefixes of their own. */
const LISTS = [
  ['n', 'notes', 'note'],
  ['d', 'originalData', 'data'],
] as const;
const TEXT_PARTS: ReadonlySet<string> = new Set(['segment', 'ignorable']);
const SIDES: ReadonlySet<string> = new Set(['source', 'target']);

function idsOf(element: PlacedElement): readonly string[] {
  return [attributeOf(element, 'id'), attributeIn(element, XML_NAMESPACE, 'id')].filter(id => id !== undefined);
}
