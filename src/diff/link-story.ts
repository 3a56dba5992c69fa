import type { Evidence } from '../model/index.ts';
import { anchorEqualUnits, gaps, type Pairing } from './anchors.ts';
import { findCandidates } from './candidates.ts';
import { heaviestChain } from './chain.ts';
import { type Edge, scoreEdges } from './edges.ts';
import { packChoices } from './packing.ts';
import type { Profile, Side, Weights } from './profile.ts';
import { countWhile } from './search-sorted.ts';
import { pairShortLines } from './short-lines.ts';
import type { Allowance } from './work.ts';

/** Units of one story that belong together, by their places in it. One side may be empty. */
export interface StoryLink {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly evidence: readonly Evidence[];
}

/** Least likeness of a link that keeps the order of the others, and of one that does not; and in the first look, when nothing is known of the order. */
const inOrderThreshold = 0.25;
const outOfOrderThreshold = 0.55;
const firstThreshold = 0.35;
/** Shared words, in nats, that an edited unit must keep to be told as moved. */
const movedProof = 4;
/** Share of the lighter side's weight that a neighbour on both sides adds to the value of a link. */
const neighbourBonus = 0.1;
/** Largest product of left-over units between two links that is compared pair by pair. */
const gapLimit = 400;
const gapReach = 4;

/** What bounds the links of a story. */
export interface LinkBounds {
  /** Least likeness of any link, 0–1, in the place of `inOrderThreshold`; moves keep their own when it is higher. */
  readonly threshold: number | undefined;
  readonly work: Allowance;
}

/** Links the units of one story: every unit is in exactly one link. */
export function linkStory(old: Side, new_: Side, weights: Weights, { threshold, work }: LinkBounds): StoryLink[] {
  const least = threshold ?? inOrderThreshold;
  const equal = anchorEqualUnits(old, new_);
  const oldFree = old.filter(unit => equal.old[unit.place] === -1);
  const newFree = new_.filter(unit => equal.new[unit.place] === -1);
  const candidates = [...findCandidates(oldFree, newFree, weights, work)];
  const known = new Set(candidates.map(pair => pair.old * newFree.length + pair.new));
  for (const pair of gapCandidates(equal, old, new_, oldFree, newFree))
    if (!known.has(pair.old * newFree.length + pair.new)) candidates.push(pair);
  const edges = scoreEdges(oldFree, newFree, candidates, weights, { least, work });

  const first = packChoices(
    edges.map(edge => ({ ...edge, value: worth(edge, least + firstThreshold - inOrderThreshold) })),
  );
  const backbone = buildBackbone(
    equal,
    old,
    first.flatMap(k => edges[k] ?? []),
  );
  const second = packChoices(edges.map(edge => ({ ...edge, value: valueInContext(edge, backbone, least) })));
  return collectLinks(
    equal,
    old,
    new_,
    second.flatMap(k => edges[k] ?? []),
    threshold === undefined,
  );
}

/** Value of an edge: weight of both sides × how far their likeness is above the threshold × its square. Convex, so that one good pair beats two middling ones. */
function worth(edge: Edge, threshold: number): number {
  const weight = edge.oldWeight + edge.newWeight;
  const likeness = weight > 0 ? (2 * edge.shared) / weight : 0;
  return weight * (likeness - threshold) * likeness ** 2;
}

/** Left-over units between the same two anchors are compared whatever words they share: boilerplate has no rare ones. In a large gap only those about as far in it. */
function gapCandidates(
  equal: Pairing,
  old: Side,
  new_: Side,
  oldFree: readonly Profile[],
  newFree: readonly Profile[],
): { old: number; new: number }[] {
  const oldAt = new Map(oldFree.map((unit, k) => [unit.place, k]));
  const newAt = new Map(newFree.map((unit, k) => [unit.place, k]));
  return gaps(equal, old.length, new_.length).flatMap(gap => {
    const left = gap.old.flatMap(place => oldAt.get(place) ?? []);
    const right = gap.new.flatMap(place => newAt.get(place) ?? []);
    if (left.length * right.length <= gapLimit) return left.flatMap(i => right.map(j => ({ old: i, new: j })));
    const byOld = left.length <= right.length;
    const [few, many] = byOld ? [left, right] : [right, left];
    return few.flatMap((unit, k) => {
      const middle = Math.round(((k + 0.5) / few.length) * many.length - 0.5);
      return many
        .slice(Math.max(0, middle - gapReach), middle + gapReach + 1)
        .map(other => (byOld ? { old: unit, new: other } : { old: other, new: unit }));
    });
  });
}

/** Links so sure that others are judged by whether they keep order with them. */
interface Backbone {
  /** Increasing on both sides. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly pairs: ReadonlyMap<number, number>;
}

function buildBackbone(equal: Pairing, old: Side, chosen: readonly Edge[]): Backbone {
  const points: { x: number; y: number; weight: number }[] = [];
  equal.old.forEach((j, i) => {
    if (j >= 0) points.push({ x: i, y: j, weight: old[i]?.length ?? 1 });
  });
  for (const edge of chosen) points.push({ x: edge.old[0] ?? 0, y: edge.new[0] ?? 0, weight: 2 * edge.shared });
  const pairs = new Map(points.map(point => [point.x, point.y]));
  for (const edge of chosen) for (const i of edge.old) pairs.set(i, edge.new.at(-1) ?? -1);
  const chain = heaviestChain(points).flatMap(k => points[k] ?? []);
  return { points: chain.sort((a, b) => a.x - b.x), pairs };
}

function valueInContext(edge: Edge, backbone: Backbone, least: number): number {
  const ordered = keepsOrder(edge, backbone);
  if (!ordered && edge.distinct < movedProof) return 0;
  const value = worth(edge, ordered ? least : Math.max(least, outOfOrderThreshold));
  if (value <= 0) return value;
  const [before, after] = [(edge.old[0] ?? 0) - 1, (edge.old.at(-1) ?? 0) + 1];
  const bonus = neighbourBonus * Math.min(edge.oldWeight, edge.newWeight);
  const follows = backbone.pairs.get(before) === (edge.new[0] ?? 0) - 1;
  const precedes = backbone.pairs.get(after) === (edge.new.at(-1) ?? 0) + 1;
  return value + (follows ? bonus : 0) + (precedes ? bonus : 0);
}

/** True when the edge lies between its neighbours in the backbone on both sides. */
function keepsOrder(edge: Edge, { points }: Backbone): boolean {
  const [oldFrom, oldTo] = [edge.old[0] ?? 0, edge.old.at(-1) ?? 0];
  const [newFrom, newTo] = [edge.new[0] ?? 0, edge.new.at(-1) ?? 0];
  let low = countWhile(points.length, k => (points[k]?.x ?? 0) < oldFrom);
  const before = points[low - 1];
  while (low < points.length && (points[low]?.x ?? 0) <= oldTo) low++;
  const after = points[low];
  return (before === undefined || before.y < newFrom) && (after === undefined || after.y > newTo);
}

/** @param rewritten also what was rewritten in its place, with nothing of its wording left */
function collectLinks(equal: Pairing, old: Side, new_: Side, chosen: readonly Edge[], rewritten: boolean): StoryLink[] {
  const links: StoryLink[] = [];
  const oldUsed = new Set<number>();
  const newUsed = new Set<number>();
  const add = (link: StoryLink): void => {
    links.push(link);
    for (const i of link.old) oldUsed.add(i);
    for (const j of link.new) newUsed.add(j);
  };
  equal.old.forEach((j, i) => {
    if (j >= 0) add({ old: [i], new: [j], evidence: [similarity(old[i]?.weight ?? 0, 'same wording')] });
  });
  for (const edge of chosen) {
    const share = (200 * edge.shared) / (edge.oldWeight + edge.newWeight);
    add({
      old: edge.old,
      new: edge.new,
      evidence: [similarity(edge.shared, `${Math.round(share)} % of the wording by weight`)],
    });
  }
  old.forEach((_, i) => {
    if (!oldUsed.has(i)) links.push({ old: [i], new: [], evidence: [] });
  });
  new_.forEach((_, j) => {
    if (!newUsed.has(j)) links.push({ old: [], new: [j], evidence: [] });
  });
  return rewritten ? pairShortLines(links, old, new_) : links;
}

/** What the shared words tell against chance, in nats. */
function similarity(weight: number, detail: string): Evidence {
  return { kind: 'similarity', weight: Math.round(weight * 100) / 100, detail };
}
