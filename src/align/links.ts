import { bandSize, nodeAt } from './band.ts';
import type { Lattice, Posteriors } from './lattice.ts';

/** How probable it is that given unit i and generated unit j share a bead; rows by given unit, ascending j. */
export interface Links {
  readonly start: Int32Array;
  readonly unit: Int32Array;
  readonly probability: Float64Array;
}

/** Links less probable than this teach nothing. */
const LINK_FLOOR = 0.02;

/** Sums the posteriors of all beads that hold both units. */
export function collectLinks(lattice: Lattice, posteriors: Posteriors): Links {
  const { band, shapes } = lattice;
  const cells = new Float32Array(bandSize(band));
  for (const [k, { source, target }] of shapes.entries()) {
    const list = posteriors.bead[k] ?? new Float32Array(0);
    for (let i = source; i <= band.rows; i++) {
      const first = band.offset[i] ?? 0;
      const end = band.offset[i + 1] ?? 0;
      for (let node = first; node < end; node++) {
        const p = list[node] ?? 0;
        if (p < 1e-3) continue;
        const j = (band.low[i] ?? 0) + node - first;
        for (let a = 0; a < source; a++) {
          for (let b = 0; b < target; b++) {
            const cell = nodeAt(band, i - a, j - b);
            if (cell >= 0) cells[cell] = (cells[cell] ?? 0) + p;
          }
        }
      }
    }
  }
  const start = new Int32Array(band.rows + 1);
  const unit: number[] = [];
  const probability: number[] = [];
  for (let i = 1; i <= band.rows; i++) {
    for (let node = band.offset[i] ?? 0; node < (band.offset[i + 1] ?? 0); node++) {
      const p = cells[node] ?? 0;
      if (p < LINK_FLOOR) continue;
      unit.push((band.low[i] ?? 0) + node - (band.offset[i] ?? 0) - 1);
      probability.push(Math.min(1, p));
    }
    start[i] = unit.length;
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
