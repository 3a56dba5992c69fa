import { calibrateSteps } from './certainty.ts';
import type { Features } from './features.ts';
import { regroupFeatures } from './features.ts';
import { fixedRows } from './fixed.ts';
import type { Learner, View } from './learner.ts';
import type { Structure } from './scores.ts';
import { type SearchOptions, type StepReasons, searchAlignment } from './search.ts';

/** One row of an N-way alignment. */
export interface Row {
  /** Units by side; empty where the side has none. */
  readonly members: readonly (readonly number[])[];
  /** By side: probability that its units, these and no others, belong here; 1 for the side that opened the row. */
  readonly probability: readonly number[];
  /** By side: why its units were put here; absent for the side that opened the row. */
  readonly reasons: readonly (StepReasons | undefined)[];
}

/** Rows, and what was learnt of each pair of sides. */
export interface NwayResult {
  readonly rows: readonly Row[];
  /** `learned[s][t]`: lexicon and lengths from side t to side s, where t was a view of the search that placed s. */
  readonly learned: readonly (readonly (Learner | undefined)[])[];
}

/** Evidence of the build for placing side `s` among rows. */
export type StructureFor = (rows: readonly Row[], side: number) => Structure;

export interface NwayOptions extends Omit<SearchOptions, 'structure' | 'fixed'> {
  /** By side and unit: the settled bead that holds it, -1 for none. */
  readonly holder?: readonly Int32Array[];
}

/** Sides whose worst row is below this are placed again when all the others are known. */
const SURE = 0.9;

/**
 * Aligns any number of sides: each is placed among the rows of those before it, seen in all their languages (progressive alignment, Feng & Doolittle 1987), and doubtful ones are
 * taken out and placed again against all the rest (Barton & Sternberg 1987). Transitive by construction: rows, not pairs, are what is built.
 */
export function alignSides(
  sides: readonly Features[],
  structureFor?: StructureFor,
  options: NwayOptions = {},
): NwayResult {
  const { holder, ...search } = options;
  const learned: (readonly (Learner | undefined)[])[] = sides.map(() => []);
  let rows: readonly Row[] = Array.from({ length: sides[0]?.count ?? 0 }, (_, unit) =>
    openRow(sides.length, 0, [unit]),
  );
  for (let side = 1; side < sides.length; side++) rows = place(rows, side);
  if (sides.length > 2) {
    for (let side = 0; side < sides.length; side++) {
      if (rows.every(row => (row.probability[side] ?? 1) >= SURE)) continue;
      rows = place(withoutSide(rows, side), side);
    }
  }
  return { rows, learned };

  function place(before: readonly Row[], side: number): readonly Row[] {
    const seen = sides
      .map((_, s) => s)
      .filter(s => s !== side && before.some(row => (row.members[s]?.length ?? 0) > 0));
    const views = seen.map((s): View => {
      const groups = before.map(row => row.members[s] ?? []);
      return {
        features: regroupFeatures(sides[s] ?? emptySide, groups),
        present: Uint8Array.from(groups, units => (units.length > 0 ? 1 : 0)),
      };
    });
    const target = sides[side] ?? emptySide;
    const own = holder?.[side];
    const found = searchAlignment(views, target, {
      ...search,
      ...(structureFor && { structure: structureFor(before, side) }),
      ...(holder && own && { fixed: { rows: fixedRows(before, holder), target: own } }),
    });
    const lessons: (Learner | undefined)[] = sides.map(() => undefined);
    for (const [v, s] of seen.entries()) lessons[s] = found.learners[v];
    learned[side] = lessons;
    const probabilities = calibrateSteps(found.steps);
    return found.steps.map((step, n) => {
      const units = Array.from({ length: step.targetEnd - step.targetStart }, (_, k) => step.targetStart + k);
      const probability = probabilities[n] ?? 0;
      const merged = before.slice(step.sourceStart, step.sourceEnd);
      if (merged.length === 0) return openRow(sides.length, side, units, probability);
      return {
        members: sides.map((_, s) => (s === side ? units : merged.flatMap(row => row.members[s] ?? []))),
        probability: sides.map((_, s) =>
          s === side ? probability : Math.min(...merged.map(row => row.probability[s] ?? 1)),
        ),
        reasons: sides.map((_, s) =>
          s === side
            ? units.length > 0
              ? found.reasons[n]
              : undefined
            : merged.find(row => row.reasons[s])?.reasons[s],
        ),
      };
    });
  }
}

const emptySide: Features = {
  language: 'und',
  count: 0,
  width: new Float64Array(0),
  start: new Int32Array(1),
  token: new Int32Array(0),
  words: [],
  frequency: new Int32Array(0),
  vectors: undefined,
};

function openRow(sides: number, side: number, units: readonly number[], probability = 1): Row {
  return {
    members: Array.from({ length: sides }, (_, s) => (s === side ? units : [])),
    probability: Array.from({ length: sides }, (_, s) => (s === side ? probability : 1)),
    reasons: Array.from({ length: sides }, () => undefined),
  };
}

/**
 * Takes a side out. Rows that only this side held together fall apart again where all others have the same number of units in them.
 */
function withoutSide(rows: readonly Row[], side: number): readonly Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const members = row.members.map((units, s) => (s === side ? [] : units));
    const sizes = new Set(members.map(units => units.length).filter(size => size > 0));
    if (sizes.size === 0) continue;
    const parts = sizes.size === 1 ? Math.max(...sizes) : 1;
    for (let part = 0; part < parts; part++) {
      out.push({
        members: parts === 1 ? members : members.map(units => units.slice(part, part + 1)),
        probability: row.probability.map((p, s) => (s === side ? 1 : p)),
        reasons: row.reasons.map((reason, s) => (s === side ? undefined : reason)),
      });
    }
  }
  return out;
}
