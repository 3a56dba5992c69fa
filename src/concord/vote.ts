/** What most columns have, where one value stands apart from the rest. */
export interface Vote<C> {
  /** True when more than half of the columns agree; false in a tie, where nothing tells who is right. */
  readonly decided: boolean;
  readonly agreed: readonly C[];
  readonly dissent: readonly C[];
}

/**
 * Lets columns vote. The largest group of equal values wins, of two equal groups the one of the first column (the pivot).
 * @param readingOf equal strings are one value
 */
export function vote<C>(columns: readonly C[], readingOf: (column: C) => string): Vote<C> {
  const groups = new Map<string, C[]>();
  for (const column of columns) {
    const value = readingOf(column);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [column]);
    else group.push(column);
  }
  let agreed: readonly C[] = [];
  for (const group of groups.values()) if (group.length > agreed.length) agreed = group;
  return {
    decided: agreed.length * 2 > columns.length,
    agreed,
    dissent: columns.filter(column => !agreed.includes(column)),
  };
}
