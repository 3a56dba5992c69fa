import { normaliseForMatching } from '../language/index.ts';
import type { CheckedCell } from './text.ts';

/**
 * True when two cells print the digits of a value equally often. Then the value is there and was only read as something else ("5/1" as a resolution here, as a symbol there):
 * a difference between readings, not between editions.
 */
export function printAlike(a: CheckedCell, b: CheckedCell, value: string): boolean {
  const groups = value.match(/\d+/gu) ?? [];
  if (groups.length === 0) return false;
  const [left, right] = [digitCounts(a), digitCounts(b)];
  return groups.every(group => {
    const bare = group.replace(/^0+(?=\d)/u, '');
    const count = left.get(bare) ?? 0;
    return count > 0 && count === right.get(bare);
  });
}

const known = new WeakMap<CheckedCell, ReadonlyMap<string, number>>();

function digitCounts(cell: CheckedCell): ReadonlyMap<string, number> {
  const before = known.get(cell);
  if (before !== undefined) return before;
  const counts = new Map<string, number>();
  const script = cell.column.language?.script ?? 'Latn';
  for (const { text } of cell.blocks) {
    for (const [digits] of normaliseForMatching(text, { script }).matchAll(/\d+/gu)) {
      const bare = digits.replace(/^0+(?=\d)/u, '');
      counts.set(bare, (counts.get(bare) ?? 0) + 1);
    }
  }
  known.set(cell, counts);
  return counts;
}
