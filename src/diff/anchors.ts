import { heaviestChain } from './chain.ts';
import { findLookAlikes } from './look-alikes.ts';
import type { Profile, Side } from './profile.ts';
import { findAnchors, matchSequences } from './sequences.ts';
import { uniqueAnchors } from './unique-anchors.ts';

/** For each old place the new place of its counterpart, or -1; and the other way round. */
export interface Pairing {
  readonly old: Int32Array;
  readonly new: Int32Array;
}

/** Two equal units out of order are one unit that moved if they have this many words, or say this much beyond boilerplate, in nats. Less may be a common heading. */
const movedWords = 3;
const movedProof = 2.5;

/**
 * Pairs units with equal bodies: those that stand once on each side, then their equal neighbours, then repeats in order between them. Lines of a series, such as
 * numbered headings, are paired as neighbours only.
 */
export function anchorEqualUnits(old: Side, new_: Side): Pairing {
  const keys = new Map<string, number>();
  const number = (key: string): number => {
    const id = keys.get(key) ?? keys.size;
    keys.set(key, id);
    return id;
  };
  const oldKeys = Int32Array.from(old, unit => number(unit.key));
  const newKeys = Int32Array.from(new_, unit => number(unit.key));
  const inSeries = new Set([old, new_].flatMap(side => [...findLookAlikes(side)].map(place => side[place]?.key)));
  /** The same numbers, but for lines of a series, which equal nothing. */
  const alone = (side: Side, keys: Int32Array, odd: number): Int32Array =>
    keys.map((key, place) => (inSeries.has(side[place]?.key) ? -1 - odd - 2 * place : key));
  const oldAlone = alone(old, oldKeys, 0);
  const newAlone = alone(new_, newKeys, 1);
  const pairing: Pairing = { old: new Int32Array(old.length).fill(-1), new: new Int32Array(new_.length).fill(-1) };
  const join = (i: number, j: number): void => {
    pairing.old[i] = j;
    pairing.new[j] = i;
  };

  const inOrder = uniqueAnchors(oldAlone, newAlone, i => old[i]?.length ?? 1);
  for (const [i, j] of inOrder.chain) join(i, j);
  for (const [i, j] of inOrder.outside) if (provesMove(old[i])) join(i, j);
  for (const [i, j] of [...inOrder.chain, ...inOrder.outside]) {
    if (pairing.old[i] !== j) continue;
    for (const step of [1, -1])
      for (let k = step; canJoin(pairing, oldKeys, newKeys, i + k, j + k); k += step) join(i + k, j + k);
  }
  for (const gap of gaps(pairing, old.length, new_.length)) {
    const left = gap.old.filter(i => pairing.old[i] === -1);
    const right = gap.new.filter(j => pairing.new[j] === -1);
    if (left.length === 0 || right.length === 0) continue;
    const runs = matchSequences(
      Int32Array.from(left, i => oldAlone[i] ?? 0),
      Int32Array.from(right, j => newAlone[j] ?? 0),
    );
    for (const run of runs) for (let k = 0; k < run.count; k++) join(left[run.old + k] ?? 0, right[run.new + k] ?? 0);
  }
  joinLeftovers(pairing, old, oldAlone, newAlone, join);
  return pairing;
}

/** Equal units left on both sides that stand once there, alone or in a run, have moved; so have their equal neighbours. */
function joinLeftovers(
  pairing: Pairing,
  old: Side,
  oldKeys: Int32Array,
  newKeys: Int32Array,
  join: (i: number, j: number) => void,
): void {
  const oldLeft = [...oldKeys.keys()].filter(i => pairing.old[i] === -1);
  const newLeft = [...newKeys.keys()].filter(j => pairing.new[j] === -1);
  const left = Int32Array.from(oldLeft, i => oldKeys[i] ?? 0);
  const right = Int32Array.from(newLeft, j => newKeys[j] ?? 0);
  for (const run of findAnchors(left, right)) {
    for (let k = 0; k < run.count; k++) {
      const [i, j] = [oldLeft[run.old + k] ?? 0, newLeft[run.new + k] ?? 0];
      if (!canJoin(pairing, oldKeys, newKeys, i, j) || !provesMove(old[i])) continue;
      join(i, j);
      for (const step of [1, -1])
        for (let n = step; canJoin(pairing, oldKeys, newKeys, i + n, j + n); n += step) join(i + n, j + n);
    }
  }
}

function provesMove(unit: Profile | undefined): boolean {
  return unit !== undefined && (unit.words.length >= movedWords || unit.distinct >= movedProof);
}

function canJoin(pairing: Pairing, oldKeys: Int32Array, newKeys: Int32Array, i: number, j: number): boolean {
  return pairing.old[i] === -1 && pairing.new[j] === -1 && oldKeys[i] === newKeys[j];
}

/** Stretches between neighbouring members of the heaviest chain of a pairing. */
export function gaps(pairing: Pairing, oldCount: number, newCount: number): { old: number[]; new: number[] }[] {
  const points: { x: number; y: number; weight: number }[] = [];
  pairing.old.forEach((j, i) => {
    if (j >= 0) points.push({ x: i, y: j, weight: 1 });
  });
  const chain = heaviestChain(points).flatMap(k => points[k] ?? []);
  const out: { old: number[]; new: number[] }[] = [];
  let [i, j] = [0, 0];
  for (const point of [...chain, { x: oldCount, y: newCount }]) {
    out.push({ old: range(i, point.x), new: range(j, point.y) });
    [i, j] = [point.x + 1, point.y + 1];
  }
  return out;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}
