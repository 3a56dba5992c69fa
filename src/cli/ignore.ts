import type { Comparison, Edition, Link, TagKind, UnitId } from '../model/index.ts';

/** What a view can leave out of sight. */
export const ignorable = ['typography', 'numbers', 'notes'] as const;
export type Ignorable = (typeof ignorable)[number];

const TAGS: Readonly<Record<Ignorable, readonly TagKind[]>> = {
  typography: ['typography'],
  numbers: ['renumbered', 'number', 'date', 'session'],
  notes: ['footnote-ref', 'footnote-text'],
};

/**
 * The comparison as a view shows it that passes over some classes of change: their tags go, a paragraph that only they changed counts as the same,
 * and with `notes` the notes themselves go. No longer complete: files that must be are written from the comparison itself.
 */
export function ignoreClasses(
  comparison: Comparison,
  ignored: readonly Ignorable[],
  old: Edition,
  successor: Edition,
): Comparison {
  if (ignored.length === 0) return comparison;
  const tags = new Set(ignored.flatMap(one => TAGS[one]));
  const notes = new Set<UnitId>(
    ignored.includes('notes')
      ? [...old.blocks, ...successor.blocks].filter(block => block.role === 'note').map(block => block.id)
      : [],
  );
  const links = comparison.links
    .filter(link => ![...link.old, ...link.new].some(id => notes.has(id)))
    .map(link => withoutTags(link, tags));
  return { ...comparison, links, statistics: { ...comparison.statistics, ...recount(links) } };
}

function withoutTags(link: Link, ignored: ReadonlySet<TagKind>): Link {
  const tags = link.tags.filter(tag => !ignored.has(tag.kind));
  const onlyIgnored = link.kind === 'changed' && tags.length === 0 && link.tags.length > 0;
  return { ...link, tags, ...(onlyIgnored && { kind: 'same' as const }) };
}

function recount(links: readonly Link[]): Omit<Comparison['statistics'], 'words'> {
  const count = (kind: Link['kind']): number => links.filter(link => link.kind === kind).length;
  return {
    same: count('same'),
    changed: count('changed'),
    added: count('added'),
    deleted: count('deleted'),
    split: count('split'),
    merged: count('merged'),
    moved: links.filter(link => link.moved).length,
  };
}
