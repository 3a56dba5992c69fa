import type { Side } from './profile.ts';

/** Most words of a line that can be one of several alike, and how many different ones make a kind. */
const longestLine = 8;
const fewestOfAKind = 3;

/**
 * Places of lines that differ from others of their side in one word only: `Article 6`, `Part IV`, `제 6 조`. Their wording tells nothing about which is which once they are
 * renumbered, so they find their counterparts by what stands around them.
 */
export function findLookAlikes(side: Side): ReadonlySet<number> {
  const kinds = new Map<string, { keys: Set<string>; places: number[] }>();
  for (const { key, words, place } of side) {
    if (words.length < 2 || words.length > longestLine) continue;
    for (let slot = 0; slot < words.length; slot++) {
      const pattern = words.with(slot, -1).join(' ');
      const kind = kinds.get(pattern) ?? { keys: new Set(), places: [] };
      kind.keys.add(key);
      kind.places.push(place);
      kinds.set(pattern, kind);
    }
  }
  const series = new Set<number>();
  for (const { keys, places } of kinds.values())
    if (keys.size >= fewestOfAKind) for (const place of places) series.add(place);
  return series;
}
