import type { Draft } from './draft.ts';

/** In the order of the new text; a deletion stands after the link of the unit that preceded it in the old text. */
export function orderDrafts(drafts: readonly Draft[]): Draft[] {
  const present = drafts.filter(draft => draft.new.length > 0).sort((a, b) => (a.new[0] ?? 0) - (b.new[0] ?? 0));
  const deleted = drafts.filter(draft => draft.new.length === 0).sort((a, b) => (a.old[0] ?? 0) - (b.old[0] ?? 0));
  const owner = new Map<number, Draft | undefined>(present.flatMap(draft => draft.old.map(i => [i, draft] as const)));
  const after = new Map<Draft | undefined, Draft[]>();
  for (const draft of deleted) {
    const place = draft.old[0] ?? 0;
    const before = owner.get(place - 1);
    owner.set(place, before);
    const list = after.get(before);
    if (list) list.push(draft);
    else after.set(before, [draft]);
  }
  return [...(after.get(undefined) ?? []), ...present.flatMap(draft => [draft, ...(after.get(draft) ?? [])])];
}
