import type { Block, Edition, Role } from '../model/index.ts';

/** Roles that are named by counting them: they seldom print a number of their own. */
const COUNTED: Partial<Record<Role, string>> = {
  preambular: 'pre.',
  heading: 'heading',
  annex: 'annex',
  closing: 'closing',
  paragraph: '¶',
  row: 'line',
  masthead: 'masthead',
  unknown: 'unplaced',
};

/**
 * Short names for the blocks of an edition, as people cite them: `pre. 5`, `12`, `8 (a)`, `note 4`, `title`.
 * A number that was restored from the order stands in square brackets.
 */
export function nameBlocks(edition: Edition): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const counts = new Map<Role, number>();
  for (const block of edition.blocks) {
    const count = (counts.get(block.role) ?? 0) + 1;
    counts.set(block.role, count);
    names.set(block.id, nameBlock(block, count, names));
  }
  return names;
}

function nameBlock(block: Block, count: number, names: ReadonlyMap<string, string>): string {
  const counted = COUNTED[block.role];
  if (counted !== undefined) return `${counted} ${count}`;
  switch (block.role) {
    case 'note':
      return `note ${block.label?.ordinal ?? count}`;
    case 'operative':
      return numberOf(block) ?? `op. ${count}`;
    case 'point': {
      const own = numberOf(block) ?? `point ${count}`;
      const parent = block.parent === undefined ? undefined : names.get(block.parent);
      return parent === undefined ? own : `${parent} ${own}`;
    }
    default:
      return block.role;
  }
}

/** `12` for `12.` and `12 -`; brackets of `(a)` stay. */
function numberOf({ label }: Block): string | undefined {
  if (label === undefined) return undefined;
  const bare = label.printed.replace(/[\s.\-–—、．]+$/u, '').trim();
  return label.restored ? `[${bare}]` : bare;
}
