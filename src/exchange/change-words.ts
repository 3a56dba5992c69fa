import type { Link, Tag, UnitId } from '../model/index.ts';

/** `verb: Requests → Encourages (weaker)`. */
export function describeTag(tag: Tag): string {
  const shift = tag.shift === undefined ? '' : ` (${tag.shift === 'chain' ? 'chain word' : tag.shift})`;
  if (tag.old === undefined && tag.new === undefined) return `${tag.kind}${shift}`;
  return `${tag.kind}: ${tag.old ?? 'none'} → ${tag.new ?? 'none'}${shift}`;
}

/** What a translator has to do about a link, in words. */
export function describeReuse(link: Link): string {
  if (link.new.length === 0) return 'drop';
  return { 'as-is': 'as is', edit: 'edit', new: 'new' }[link.reuse];
}

/** Names of the units on one side of a link: `8, 9`. */
export function nameUnits(ids: readonly UnitId[], names: ReadonlyMap<string, string>): string {
  return ids.map(id => names.get(id) ?? id).join(', ');
}
