import type { LikelyBeads, Shape } from './lattice.ts';

/** How probable it is that given unit i and made unit j share a bead; rows by given unit, ascending j. */
export interface Links {
  readonly start: Int32Array;
  readonly unit: Int32Array;
  readonly probability: Float64Array;
}

/** Links less probable than this teach nothing. */
const LINK_FLOOR = 0.02;

/** Sums the posteriors of all beads that hold both units. @param rows number of source units */
export function collectLinks(beads: LikelyBeads, shapes: readonly Shape[], rows: number): Links {
  const cells = Array.from({ length: rows }, () => new Map<number, number>());
  for (let n = 0; n < beads.row.length; n++) {
    const shape = shapes[beads.shape[n] ?? 0];
    const p = beads.probability[n] ?? 0;
    if (!shape) continue;
    for (let a = 1; a <= shape.source; a++) {
      const row = cells[(beads.row[n] ?? 0) - a];
      if (!row) continue;
      for (let b = 1; b <= shape.target; b++) {
        const j = (beads.column[n] ?? 0) - b;
        row.set(j, (row.get(j) ?? 0) + p);
      }
    }
  }
  const start = new Int32Array(rows + 1);
  const unit: number[] = [];
  const probability: number[] = [];
  for (const [i, row] of cells.entries()) {
    for (const [j, p] of [...row].filter(entry => entry[1] >= LINK_FLOOR).sort((x, y) => x[0] - y[0])) {
      unit.push(j);
      probability.push(Math.min(1, p));
    }
    start[i + 1] = unit.length;
  }
  return { start, unit: Int32Array.from(unit), probability: Float64Array.from(probability) };
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
