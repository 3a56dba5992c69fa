import { fullBand, nodeAt, transposeBand } from './band.ts';
import { makeDirection } from './direction.ts';
import type { Features } from './features.ts';
import { findKinBothWays } from './learner.ts';
import { addLengthScores, measureWidths, measureWindows } from './length-model.ts';
import { emptyTable } from './lexicon.ts';
import type { NwayResult, Row } from './nway.ts';
import { settings } from './settings.ts';
import { scoreWindows } from './windows.ts';

/** Against long texts: left-over units are looked for elsewhere only where all pairs of units are at most so many. */
const PAIR_LIMIT = 1_000_000;
/** A moved unit must speak this loudly for itself (nats), having no neighbours to speak for it, and this much louder than any rival. */
const LEAST = 8;
const LEAD = 4;

/**
 * Joins rows that the search left without counterpart because the unit stands elsewhere in another language: definitions in alphabetical order, lists of States. They are matched
 * as a set, best pairs first; the crossing that results is reported, not hidden.
 * @param build evidence of the build that unit a of side s is unit b of side t, nats
 */
export function joinMoved(
  { rows, learned }: NwayResult,
  sides: readonly Features[],
  build: (s: number, a: number, t: number, b: number) => number,
): readonly Row[] {
  let joined = rows;
  for (let s = 0; s < sides.length; s++) {
    for (let t = s + 1; t < sides.length; t++) joined = joinBetween(joined, s, t);
  }
  return joined;

  function joinBetween(before: readonly Row[], s: number, t: number): readonly Row[] {
    const ones = before.filter(row => isAlone(row, s, t));
    const twos = before.filter(row => isAlone(row, t, s));
    const pairs = (sides[s]?.count ?? 0) * (sides[t]?.count ?? 0);
    if (ones.length === 0 || twos.length === 0 || pairs > PAIR_LIMIT) return before;
    const a = ones.map(row => row.members[s]?.[0] ?? 0);
    const b = twos.map(row => row.members[t]?.[0] ?? 0);
    const words = scoreWords(s, t, a, b);
    const scores = ones.map((row, m) =>
      twos.map((other, n) =>
        fitTogether(row, other) ? (words[m]?.[n] ?? 0) + build(s, a[m] ?? 0, t, b[n] ?? 0) : -Infinity,
      ),
    );
    const partner = new Map<Row, Row>();
    for (const [m, row] of ones.entries()) {
      const list = scores[m] ?? [];
      const n = list.indexOf(Math.max(...list));
      const best = list[n] ?? 0;
      const rival = Math.max(
        ...list.filter((_, k) => k !== n),
        ...scores.filter((_, k) => k !== m).map(other => other[n] ?? 0),
        LEAST - LEAD,
      );
      const other = twos[n];
      if (other && best >= rival + LEAD) partner.set(row, other);
    }
    const gone = new Set(partner.values());
    return before
      .filter(row => !gone.has(row))
      .map(row => {
        const other = partner.get(row);
        return other ? mergeRows(row, other) : row;
      });
  }

  /** Mean of both directions of the lexicon, and lengths, for every pair. */
  function scoreWords(
    s: number,
    t: number,
    a: readonly number[],
    b: readonly number[],
  ): readonly (readonly number[])[] {
    const one = sides[s];
    const two = sides[t];
    if (!one || !two) return [];
    const teacher = learned[t]?.[s];
    const kin = teacher
      ? { forward: teacher.forward.kin, backward: teacher.backward.kin }
      : findKinBothWays(one, two, settings.prior);
    const forward = makeDirection(one, two, kin.forward);
    const backward = makeDirection(two, one, kin.backward);
    const band = fullBand(one.count, two.count);
    const { bound } = settings;
    const there = scoreWindows(
      forward,
      { table: teacher?.toTarget ?? emptyTable(forward.kin), bound: teacher?.trustTarget ?? bound },
      band,
      1,
    );
    const back = scoreWindows(
      backward,
      { table: teacher?.toSource ?? emptyTable(backward.kin), bound: teacher?.trustSource ?? bound },
      band,
      1,
      transposeBand(band),
    );
    const length = teacher?.length;
    const out = new Float32Array(two.count);
    return a.map(x => {
      out.fill(0);
      if (length) {
        const source = measureWindows(one.width, 1, measureWidths(one.width));
        const target = measureWindows(two.width, 1, measureWidths(two.width));
        addLengthScores(length, source, target, 1, x, 1, 0, two.count - 1, 1, out, 0);
      }
      return b.map(
        y => ((there[nodeAt(band, x + 1, y + 1)] ?? 0) + (back[nodeAt(band, x + 1, y + 1)] ?? 0)) / 2 + (out[y] ?? 0),
      );
    });
  }
}

/** One unit of side s and nothing of side t. */
function isAlone(row: Row, s: number, t: number): boolean {
  return row.members[s]?.length === 1 && row.members[t]?.length === 0;
}

/** True when no side has units in both. */
function fitTogether(row: Row, other: Row): boolean {
  return row.members.every((units, s) => units.length === 0 || other.members[s]?.length === 0);
}

function mergeRows(row: Row, other: Row): Row {
  return {
    members: row.members.map((units, s) => (units.length > 0 ? units : (other.members[s] ?? []))),
    // Nothing but the units themselves vouches for a move.
    probability: row.probability.map(() => MOVED),
    reasons: row.reasons.map((reason, s) => reason ?? other.reasons[s]),
  };
}

const MOVED = 0.85;
