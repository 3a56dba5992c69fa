import type { Block, Span } from '../model/index.ts';
import type { CheckedCell, CheckedRow } from './text.ts';
import { vote } from './vote.ts';

/** Something countable in a cell: a reference, a note call. */
export interface PlacedValue {
  /** Equal in all languages when the text is the same. */
  readonly value: string;
  readonly block: Block;
  readonly at: Span;
}

/** How the cells of a row differ in the values they hold. */
export interface ValueDifference {
  /** Cells that differ from the rest in the same way; in a row of two the second. */
  readonly cells: readonly CheckedCell[];
  /** Cells without any difference from the majority; in a row of two the first. */
  readonly others: readonly CheckedCell[];
  /** Values the others have, or have oftener; each once for every time it is lacking. */
  readonly missing: readonly string[];
  /** Values the others lack. */
  readonly extra: readonly PlacedValue[];
  /** False when nothing tells which side is right. */
  readonly decided: boolean;
}

/**
 * Compares the values of the cells of a row as multisets. With three cells or more the majority is right, value by value; with two the second is compared with the first and nobody is.
 * Where the cells are divided without a majority nothing is said: translations differ, slips stand alone.
 */
export function compareValues(
  row: CheckedRow,
  valuesIn: (cell: CheckedCell) => readonly PlacedValue[],
): readonly ValueDifference[] {
  const { cells } = row;
  if (cells.length < 2) return [];
  const found = new Map(cells.map(cell => [cell, valuesIn(cell)]));
  const counts = new Map(cells.map(cell => [cell, countValues(found.get(cell) ?? [])]));
  const all = new Set([...found.values()].flatMap(values => values.map(one => one.value)));
  const missing = new Map<CheckedCell, string[]>();
  const extra = new Map<CheckedCell, PlacedValue[]>();
  for (const value of all) {
    const count = (cell: CheckedCell): number => counts.get(cell)?.get(value) ?? 0;
    const { decided, agreed, dissent } = vote(cells, cell => String(count(cell)));
    const [model] = agreed;
    if (model === undefined || (!decided && cells.length > 2)) continue;
    for (const cell of dissent) {
      const difference = count(cell) - count(model);
      const list = missing.get(cell) ?? [];
      missing.set(cell, list);
      for (let k = difference; k < 0; k++) list.push(value);
      const placed = (found.get(cell) ?? []).filter(one => one.value === value);
      if (difference > 0) extra.set(cell, [...(extra.get(cell) ?? []), ...placed.slice(-difference)]);
    }
  }
  return groupAlike(row, missing, extra);
}

function countValues(values: readonly PlacedValue[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { value } of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** One difference for all cells that differ in the same way. */
function groupAlike(
  { cells }: CheckedRow,
  missing: ReadonlyMap<CheckedCell, readonly string[]>,
  extra: ReadonlyMap<CheckedCell, readonly PlacedValue[]>,
): readonly ValueDifference[] {
  const groups = new Map<string, CheckedCell[]>();
  const differing = cells.filter(cell => (missing.get(cell)?.length ?? 0) + (extra.get(cell)?.length ?? 0) > 0);
  for (const cell of differing) {
    const signature = JSON.stringify([missing.get(cell), extra.get(cell)?.map(one => one.value)]);
    groups.set(signature, [...(groups.get(signature) ?? []), cell]);
  }
  return [...groups.values()].flatMap((group): ValueDifference[] => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        cells: group,
        others: cells.filter(cell => !differing.includes(cell)),
        missing: missing.get(first) ?? [],
        extra: extra.get(first) ?? [],
        decided: cells.length > 2,
      },
    ];
  });
}
