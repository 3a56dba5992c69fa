import { heaviestChain } from './chain.ts';

type Pair = readonly [old: number, new_: number];

/** Pairs of positions of values that stand exactly once on each side (patience: Cohen): those in the heaviest common order, and the others. */
export function uniqueAnchors(
  old: ArrayLike<number>,
  new_: ArrayLike<number>,
  weight: (old: number) => number = () => 1,
): { readonly chain: readonly Pair[]; readonly outside: readonly Pair[] } {
  const oldPlace = uniquePlaces(old);
  const newPlace = uniquePlaces(new_);
  const points: { x: number; y: number; weight: number }[] = [];
  for (const [value, x] of oldPlace) {
    const y = newPlace.get(value);
    if (x >= 0 && y !== undefined && y >= 0) points.push({ x, y, weight: weight(x) });
  }
  const inChain = new Set(heaviestChain(points));
  const pairs = (keep: boolean): Pair[] =>
    points.flatMap((point, k) => (inChain.has(k) === keep ? [[point.x, point.y] as const] : []));
  return { chain: pairs(true).sort((a, b) => a[0] - b[0]), outside: pairs(false) };
}

/** Value → its place, or -1 when it stands more than once. In the order of first places. */
function uniquePlaces(values: ArrayLike<number>): Map<number, number> {
  const places = new Map<number, number>();
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? 0;
    places.set(value, places.has(value) ? -1 : place);
  }
  return places;
}
