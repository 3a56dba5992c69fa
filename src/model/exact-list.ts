const NONE: readonly never[] = Object.freeze([]);

/**
 * The same list without the room that lists keep for growing. An engine gives a list that something is pushed to place for some sixteen more; a text of 50 MB has half a million lists that
 * hold one thing or nothing.
 */
export function exactList<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
