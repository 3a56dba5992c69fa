import type { Shape } from './lattice.ts';
import type { LikelyBeads } from './posteriors.ts';

/** How probable it is that given unit i and made unit j share a bead; rows by given unit, ascending j. */
export interface Links {
  readonly start: Int32Array;
  readonly unit: Int32Array;
  readonly probability: Float64Array;
}

/** Links less probable than this teach nothing. */
const LINK_FLOOR = 0.02;
/** Rows that are taken or left together, so that few beads are cut. */
const RUN = 8;

/**
 * Sums the posteriors of all beads that hold both units.
 * @param rows number of source units
 * @param most where there are more rows, so many of them in short runs all over the text have links: enough to learn from
 */
export function collectLinks(beads: LikelyBeads, shapes: readonly Shape[], rows: number, most: number): Links {
  const taken = chooseRows(rows, most);
  const end = new Int32Array(rows + 1);
  visitLinks(beads, shapes, i => {
    if (taken[i] === 1) end[i + 1] = (end[i + 1] ?? 0) + 1;
  });
  for (let i = 0; i < rows; i++) end[i + 1] = (end[i + 1] ?? 0) + (end[i] ?? 0);
  const first = end.slice();
  const unit = new Int32Array(end[rows] ?? 0);
  const probability = new Float64Array(unit.length);
  visitLinks(beads, shapes, (i, j, p) => {
    if (taken[i] !== 1) return;
    const from = first[i] ?? 0;
    let at = end[i] ?? from;
    while (at > from && (unit[at - 1] ?? 0) > j) at--;
    if (at > from && unit[at - 1] === j) {
      probability[at - 1] = (probability[at - 1] ?? 0) + p;
      return;
    }
    for (let q = end[i] ?? from; q > at; q--) {
      unit[q] = unit[q - 1] ?? 0;
      probability[q] = probability[q - 1] ?? 0;
    }
    unit[at] = j;
    probability[at] = p;
    end[i] = (end[i] ?? 0) + 1;
  });
  const start = new Int32Array(rows + 1);
  let used = 0;
  for (let i = 0; i < rows; i++) {
    for (let l = first[i] ?? 0; l < (end[i] ?? 0); l++) {
      const p = probability[l] ?? 0;
      if (p < LINK_FLOOR) continue;
      unit[used] = unit[l] ?? 0;
      probability[used++] = Math.min(1, p);
    }
    start[i + 1] = used;
  }
  return { start, unit: unit.slice(0, used), probability: probability.slice(0, used) };
}

function visitLinks(
  beads: LikelyBeads,
  shapes: readonly Shape[],
  visit: (i: number, j: number, p: number) => void,
): void {
  for (let n = 0; n < beads.row.length; n++) {
    const shape = shapes[beads.shape[n] ?? 0];
    if (!shape) continue;
    const row = beads.row[n] ?? 0;
    const column = beads.column[n] ?? 0;
    const p = beads.probability[n] ?? 0;
    for (let a = 1; a <= shape.source; a++) for (let b = 1; b <= shape.target; b++) visit(row - a, column - b, p);
  }
}

function chooseRows(rows: number, most: number): Uint8Array {
  const taken = new Uint8Array(rows).fill(rows <= most ? 1 : 0);
  if (rows <= most) return taken;
  for (let run = 0; run * RUN < rows; run++) {
    const chosen = Math.floor(((run + 1) * most) / rows) > Math.floor((run * most) / rows);
    if (chosen) taken.fill(1, run * RUN, (run + 1) * RUN);
  }
  return taken;
}

/** The same links seen from the other side, which has `count` units. */
export function transposeLinks(links: Links, count: number): Links {
  const start = new Int32Array(count + 1);
  for (const j of links.unit) start[j + 1] = (start[j + 1] ?? 0) + 1;
  for (let j = 0; j < count; j++) start[j + 1] = (start[j + 1] ?? 0) + (start[j] ?? 0);
  const fill = start.slice();
  const unit = new Int32Array(links.unit.length);
  const probability = new Float64Array(links.unit.length);
  for (let i = 0; i + 1 < links.start.length; i++) {
    for (let l = links.start[i] ?? 0; l < (links.start[i + 1] ?? 0); l++) {
      const j = links.unit[l] ?? 0;
      const slot = fill[j] ?? 0;
      fill[j] = slot + 1;
      unit[slot] = i;
      probability[slot] = links.probability[l] ?? 0;
    }
  }
  return { start, unit, probability };
}
