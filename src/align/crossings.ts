/** Against texts in reversed order, where every pair of rows crosses: more crossings than this are not listed. */
export const CROSSING_LIMIT = 10_000;

/**
 * Pairs of rows whose order differs between two sides.
 * @param positions for each row, by side, the place of its first unit; undefined where it has none
 * @returns row indexes, each pair once, in order
 */
export function findCrossings(
  positions: readonly (readonly (number | undefined)[])[],
  sides: number,
): readonly (readonly [number, number])[] {
  const found = new Map<string, readonly [number, number]>();
  for (let s = 0; s < sides; s++) {
    for (let t = s + 1; t < sides && found.size < CROSSING_LIMIT; t++) {
      const both = positions.flatMap((row, r) => {
        const a = row[s];
        const b = row[t];
        return a === undefined || b === undefined ? [] : [{ r, a, b }];
      });
      both.sort((x, y) => x.a - y.a);
      let furthest = -1;
      for (const [n, x] of both.entries()) {
        // Ordinary texts have hardly a crossing: look back only when something before this row stands behind it on the other side.
        const inOrder = x.b > furthest;
        furthest = Math.max(furthest, x.b);
        if (inOrder) continue;
        for (let m = n - 1; m >= 0 && found.size < CROSSING_LIMIT; m--) {
          const y = both[m];
          if (!y || y.b <= x.b) continue;
          const pair: readonly [number, number] = x.r < y.r ? [x.r, y.r] : [y.r, x.r];
          found.set(pair.join(), pair);
        }
      }
    }
  }
  return [...found.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}
