import type { Link, UnitId } from '../../model/index.ts';
import { type Piece, project } from './weave.ts';

/** A link with its pieces. */
export interface WovenLink {
  readonly link: Pick<Link, 'old' | 'new' | 'moved'>;
  readonly pieces: readonly Piece[];
}

/** One or more paragraphs of the redline, in its order. */
export interface Slot {
  readonly link: WovenLink['link'];
  readonly pieces: readonly Piece[];
  /**
   * `place`: stands in both texts at this place. `from`, `to`: the two ends of a move. `old`, `new`: stands in one of the texts only.
   */
  readonly kind: 'place' | 'from' | 'to' | 'old' | 'new';
  /** Number of the move, from 1. */
  readonly move?: number;
}

/**
 * Puts the links of one story into one order that is the old order when all that is new is taken out, and the new order when all that is old is taken out.
 * Links that kept their order stand once; the others stand at both their places. Units of one link that lie apart are cut loose from it.
 * @param oldOrder ids of the old units in the order of the old text; units of links that are not among them are left out
 */
export function arrangeSlots(
  links: readonly WovenLink[],
  oldOrder: readonly UnitId[],
  newOrder: readonly UnitId[],
): readonly Slot[] {
  const oldAt = placesOf(oldOrder);
  const newAt = placesOf(newOrder);
  const oldOnly = new Map<number, Slot>();
  const newOnly = new Map<number, Slot>();
  const cores: Core[] = [];
  for (const woven of links) {
    const core = coreOf(woven, oldAt, newAt);
    if (core !== undefined) cores.push(core);
    looseUnits(woven.link.old, oldAt, core?.oldUnits).forEach(({ unit, at }) => {
      const pieces = project(woven.pieces, new Set([unit]), new Set());
      oldOnly.set(at, { link: woven.link, pieces, kind: 'old' });
    });
    looseUnits(woven.link.new, newAt, core?.newUnits).forEach(({ unit, at }) => {
      const pieces = project(woven.pieces, new Set(), new Set([unit]));
      newOnly.set(at, { link: woven.link, pieces, kind: 'new' });
    });
  }
  const placed: Core[] = [];
  let move = 0;
  let end = -1;
  for (const core of cores.sort((a, b) => a.newStart - b.newStart)) {
    if (!core.link.moved && core.oldStart > end) {
      placed.push(core);
      end = core.oldEnd - 1;
      continue;
    }
    move++;
    oldOnly.set(core.oldStart, { link: core.link, pieces: core.pieces, kind: 'from', move });
    newOnly.set(core.newStart, { link: core.link, pieces: core.pieces, kind: 'to', move });
  }
  const slots: Slot[] = [];
  let [i, j] = [0, 0];
  const passTo = (oldEnd: number, newEnd: number): void => {
    for (; i < oldEnd; i++) slots.push(...present(oldOnly.get(i)));
    for (; j < newEnd; j++) slots.push(...present(newOnly.get(j)));
  };
  for (const core of placed) {
    passTo(core.oldStart, core.newStart);
    slots.push({ link: core.link, pieces: core.pieces, kind: 'place' });
    [i, j] = [core.oldEnd, core.newEnd];
  }
  passTo(oldOrder.length, newOrder.length);
  return slots;
}

function present(slot: Slot | undefined): readonly Slot[] {
  return slot === undefined ? [] : [slot];
}

function placesOf(order: readonly UnitId[]): ReadonlyMap<UnitId, number> {
  return new Map(order.map((id, at) => [id, at]));
}

/** The part of a link whose units are neighbours in both texts; ends are exclusive. */
interface Core {
  readonly link: WovenLink['link'];
  readonly pieces: readonly Piece[];
  readonly oldUnits: ReadonlySet<number>;
  readonly newUnits: ReadonlySet<number>;
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

interface Run {
  readonly units: ReadonlySet<number>;
  readonly start: number;
  readonly end: number;
}

/** Of all pairs of neighbouring runs on either side the one that shares most. */
function coreOf(
  { link, pieces }: WovenLink,
  oldAt: ReadonlyMap<UnitId, number>,
  newAt: ReadonlyMap<UnitId, number>,
): Core | undefined {
  const olds = runsOf(link.old, oldAt);
  const news = runsOf(link.new, newAt);
  let best: Core | undefined;
  let most = -1;
  for (const old of olds) {
    for (const now of news) {
      const shared = project(pieces, old.units, now.units);
      const kept = shared.reduce((sum, piece) => sum + (piece.old && piece.new ? piece.text.length + 1 : 0), 0);
      if (kept <= most) continue;
      most = kept;
      best = {
        link,
        pieces: shared,
        oldUnits: old.units,
        newUnits: now.units,
        oldStart: old.start,
        oldEnd: old.end,
        newStart: now.start,
        newEnd: now.end,
      };
    }
  }
  return best;
}

function runsOf(ids: readonly UnitId[], at: ReadonlyMap<UnitId, number>): readonly Run[] {
  const runs: { units: Set<number>; start: number; end: number }[] = [];
  ids.forEach((id, unit) => {
    const place = at.get(id);
    if (place === undefined) return;
    const last = runs.at(-1);
    if (last !== undefined && last.end === place && last.units.has(unit - 1)) {
      last.units.add(unit);
      last.end = place + 1;
    } else runs.push({ units: new Set([unit]), start: place, end: place + 1 });
  });
  return runs;
}

function looseUnits(
  ids: readonly UnitId[],
  at: ReadonlyMap<UnitId, number>,
  taken: ReadonlySet<number> | undefined,
): readonly { unit: number; at: number }[] {
  return ids.flatMap((id, unit) => {
    const place = at.get(id);
    return place === undefined || taken?.has(unit) ? [] : [{ unit, at: place }];
  });
}
