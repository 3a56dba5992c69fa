import type { Comparison, Link } from '../../model/index.ts';

/** One row of a table of changes. */
export type ChangeRow =
  | { readonly kind: 'change'; readonly link: Link }
  /** Neighbouring paragraphs that stayed as they were. */
  | { readonly kind: 'fold'; readonly links: readonly Link[] }
  /** The place that a moved paragraph left. */
  | { readonly kind: 'from'; readonly link: Link };

/**
 * Orders the links of a comparison for reading: the new text from beginning to end, runs of unchanged paragraphs together,
 * and for each moved paragraph a stub where it stood before.
 * @param oldOrder ids of the old units in the order of the old text
 */
export function arrangeRows(comparison: Comparison, oldOrder: readonly string[]): readonly ChangeRow[] {
  const stubs = placeStubs(comparison.links, oldOrder);
  const rows: ChangeRow[] = (stubs.get(undefined) ?? []).map(link => ({ kind: 'from', link }));
  let run: Link[] = [];
  const close = (): void => {
    if (run.length > 0) rows.push({ kind: 'fold', links: run });
    run = [];
  };
  for (const link of comparison.links) {
    if (link.kind === 'same' && !link.moved) run.push(link);
    else {
      close();
      rows.push({ kind: 'change', link });
    }
    const left = stubs.get(link) ?? [];
    if (left.length === 0) continue;
    close();
    for (const moved of left) rows.push({ kind: 'from', link: moved });
  }
  close();
  return rows;
}

/** For each link that stayed in order: the moved links whose old units stood right after its own. */
function placeStubs(
  links: readonly Link[],
  oldOrder: readonly string[],
): ReadonlyMap<Link | undefined, readonly Link[]> {
  const owner = new Map<string, Link>();
  for (const link of links) for (const id of link.old) owner.set(id, link);
  const stubs = new Map<Link | undefined, Link[]>();
  const seen = new Set<Link>();
  let last: Link | undefined;
  for (const id of oldOrder) {
    const link = owner.get(id);
    if (link === undefined) continue;
    if (!link.moved) last = link;
    else if (!seen.has(link)) {
      seen.add(link);
      stubs.set(last, [...(stubs.get(last) ?? []), link]);
    }
  }
  return stubs;
}
