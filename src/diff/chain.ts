/** A weighted point of a plane. */
export interface ChainPoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/**
 * The heaviest chain of points that increase strictly in both coordinates, as indexes into `points` in order. O(n log n) with a prefix-maximum tree.
 * Of two equally heavy chains the one with more points wins, then the earlier in the input.
 */
export function heaviestChain(points: readonly ChainPoint[]): number[] {
  const order = points
    .map((_, k) => k)
    .sort((p, q) => at(points, p).x - at(points, q).x || at(points, q).y - at(points, p).y);
  const ranks = new Map(
    [...new Set(points.map(point => point.y))].sort((a, b) => a - b).map((y, rank) => [y, rank + 1]),
  );
  const tree = new Int32Array(ranks.size + 1).fill(-1);
  const total = new Float64Array(points.length);
  const length = new Int32Array(points.length);
  const before = new Int32Array(points.length).fill(-1);
  const better = (p: number, q: number): boolean => {
    if (q < 0) return true;
    if (p < 0) return false;
    const difference = (total[p] ?? 0) - (total[q] ?? 0);
    return difference > 0 || (difference === 0 && (length[p] ?? 0) > (length[q] ?? 0));
  };
  let best = -1;
  for (const k of order) {
    const point = at(points, k);
    const rank = ranks.get(point.y) ?? 1;
    let previous = -1;
    for (let r = rank - 1; r > 0; r -= r & -r)
      if ((tree[r] ?? -1) >= 0 && better(tree[r] ?? -1, previous)) previous = tree[r] ?? -1;
    before[k] = previous;
    total[k] = point.weight + (previous >= 0 ? (total[previous] ?? 0) : 0);
    length[k] = 1 + (previous >= 0 ? (length[previous] ?? 0) : 0);
    for (let r = rank; r < tree.length; r += r & -r) if (better(k, tree[r] ?? -1)) tree[r] = k;
    if (better(k, best)) best = k;
  }
  const chain: number[] = [];
  for (let k = best; k >= 0; k = before[k] ?? -1) chain.push(k);
  return chain.reverse();
}

function at(points: readonly ChainPoint[], k: number): ChainPoint {
  return points[k] ?? { x: 0, y: 0, weight: 0 };
}
