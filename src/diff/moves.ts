import { heaviestChain } from './chain.ts';
import type { Draft } from './draft.ts';
import type { DiffUnit } from './unit.ts';

/**
 * Links outside the heaviest chain of links that keep their order, story by story: the fewest moves that explain the new order, of equally few those
 * that changed their role, and then those of the shorter texts. Insertions, deletions and renumbering can make no move, since they are no points of the chain.
 */
export function markMoves(
  drafts: readonly Draft[],
  old: readonly DiffUnit[],
  new_: readonly DiffUnit[],
): ReadonlySet<Draft> {
  const moved = new Set<Draft>();
  for (const story of ['body', 'notes'] as const) {
    const linked = drafts.filter(
      ({ old: i, new: j }) => i.length > 0 && j.length > 0 && old[i[0] ?? 0]?.story === story,
    );
    const lengths = linked.map(draft => draft.oldText.text.length + draft.newText.text.length);
    const all = lengths.reduce((sum, length) => sum + length, 1);
    const points = linked.map((draft, k) => ({
      x: draft.old[0] ?? 0,
      y: draft.new[0] ?? 0,
      weight:
        1 + (keepsRole(draft, old, new_) ? 0.5 / linked.length : 0) + (0.5 * (lengths[k] ?? 0)) / (all * linked.length),
    }));
    const chain = new Set(heaviestChain(points));
    linked.forEach((draft, k) => {
      if (!chain.has(k)) moved.add(draft);
    });
  }
  return moved;
}

function keepsRole({ old: oldAt, new: newAt }: Draft, old: readonly DiffUnit[], new_: readonly DiffUnit[]): boolean {
  return old[oldAt[0] ?? 0]?.role === new_[newAt[0] ?? 0]?.role;
}
