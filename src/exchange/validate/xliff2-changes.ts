import { oncePerElement } from './memo.ts';
import { attributeOf, childrenNamed, descendantsOf, type PlacedElement } from './placed-element.ts';
import { shorten } from './structure.ts';
import type { Xliff2Context } from './xliff2-context.ts';
import { xliff22Elements } from './xliff2-vocabulary.ts';

/** Property that stands for what an element holds; every other one is the name of an attribute. */
const CONTENT = 'content';

/** Checks the revisions of a change track: what they revise is there, and each says a property once. */
export function checkChangeTrack(track: PlacedElement, context: Xliff2Context): void {
  for (const revisions of childrenNamed(track, track.space, 'revisions')) checkRevisions(revisions, track, context);
}

function checkRevisions(revisions: PlacedElement, track: PlacedElement, { report }: Xliff2Context): void {
  const kind = attributeOf(revisions, 'appliesTo') ?? '';
  const rule = xliff22Elements.get(kind);
  if (rule === undefined) report('xliff2.change', revisions, `appliesTo="${shorten(kind)}" is no element of the core`);
  else checkRevised(revisions, track, kind, { report });

  const own = childrenNamed(revisions, revisions.space, 'revision');
  const current = attributeOf(revisions, 'currentVersion');
  if (current !== undefined && !own.some(revision => attributeOf(revision, 'version') === current)) {
    report('xliff2.change', revisions, `no revision has the version "${shorten(current)}"`);
  }
  for (const revision of own) {
    const seen = new Set<string>();
    for (const item of childrenNamed(revision, revision.space, 'item')) {
      const property = attributeOf(item, 'property') ?? '';
      if (seen.has(property)) report('xliff2.change', item, `a second "${shorten(property)}" in one revision`);
      seen.add(property);
      const known =
        property === CONTENT || property.includes(':') || rule === undefined || rule.attributes.has(property);
      if (!known) report('xliff2.change', item, `<${kind}> has no attribute "${shorten(property)}"`);
    }
  }
}

function checkRevised(
  revisions: PlacedElement,
  track: PlacedElement,
  kind: string,
  { report }: Pick<Xliff2Context, 'report'>,
): void {
  const container = track.parent;
  if (container === undefined) return;
  const candidates = revisableIn(container).get(kind) ?? [];
  const ids = new Set(candidates.map(one => attributeOf(one, 'id')).filter(id => id !== undefined));
  const reference = attributeOf(revisions, 'ref');
  if (reference === undefined) {
    if (candidates.length > 1 && ids.size === candidates.length) {
      report('xliff2.change', revisions, `${candidates.length} <${kind}> could be meant: ref is required`);
    }
  } else if (!ids.has(reference) && attributeOf(container, 'id') !== reference) {
    report('xliff2.change', revisions, `no <${kind}> "${shorten(reference)}" in <${container.name}>`);
  }
}

/** Core elements by name. Revisions of a group do not reach into the groups and units in it. */
const revisableIn = oncePerElement(container => {
  const found = new Map<string, PlacedElement[]>();
  for (const element of descendantsOf(container, child => child.space === container.space && !INNER.has(child.local))) {
    if (element.space !== container.space) continue;
    const same = found.get(element.local);
    if (same === undefined) found.set(element.local, [element]);
    else same.push(element);
  }
  return found;
});

const INNER: ReadonlySet<string> = new Set(['group', 'unit']);
