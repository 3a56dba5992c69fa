import { bandSize, nodeAt } from './band.ts';
import type { Lattice } from './lattice.ts';
import type { Posteriors } from './posteriors.ts';

/** One step of the decoded path: half-open ranges of units. */
export interface Step {
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly targetStart: number;
  readonly targetEnd: number;
  /** Posterior probability of exactly this step. */
  readonly probability: number;
}

/** How a node was reached: a shape by its index, or one of these. */
const SOURCE_ALONE = -1;
const TARGET_ALONE = -2;

/**
 * The path on which most units are expected to be in the right bead (minimum Bayes risk decoding, Kumar & Byrne 2002), in place of the single most probable path: where several
 * ways are about equally likely, what they have in common wins.
 */
export function decodePath(lattice: Lattice, posteriors: Posteriors): readonly Step[] {
  const { band, shapes } = lattice;
  const { beads } = posteriors;
  const size = bandSize(band);
  const best = new Float64Array(size).fill(-Infinity);
  const back = new Int16Array(size).fill(SOURCE_ALONE);
  const probability = new Float32Array(size);
  best[0] = 0;
  // The list is in falling order of the rows the beads start in; walked from its end, a bead is met after all that leads to its start.
  let next = beads.row.length - 1;
  for (let i = 0; i <= band.rows; i++) {
    const low = band.low[i] ?? 0;
    for (let j = low; j <= (band.high[i] ?? -1); j++) {
      const node = (band.offset[i] ?? 0) + j - low;
      const above = nodeAt(band, i - 1, j);
      if (above >= 0) {
        const alone = posteriors.dropSource[node] ?? 0;
        offer(node, (best[above] ?? 0) + alone, SOURCE_ALONE, alone);
      }
      if (j > low) {
        const alone = posteriors.dropTarget[node] ?? 0;
        offer(node, (best[node - 1] ?? 0) + alone, TARGET_ALONE, alone);
      }
      for (; next >= 0; next--) {
        const shape = shapes[beads.shape[next] ?? 0];
        const row = beads.row[next] ?? 0;
        const column = beads.column[next] ?? 0;
        if (!shape || row - shape.source !== i || column - shape.target !== j) break;
        const p = beads.probability[next] ?? 0;
        offer(
          nodeAt(band, row, column),
          (best[node] ?? 0) + (shape.source + shape.target) * p,
          beads.shape[next] ?? 0,
          p,
        );
      }
    }
  }
  return traceBack();

  function offer(node: number, gain: number, how: number, p: number): void {
    if (gain <= (best[node] ?? 0)) return;
    best[node] = gain;
    back[node] = how;
    probability[node] = p;
  }

  function traceBack(): readonly Step[] {
    const steps: Step[] = [];
    let i = band.rows;
    let j = band.columns;
    while (i > 0 || j > 0) {
      const node = nodeAt(band, i, j);
      const how = back[node] ?? SOURCE_ALONE;
      const shape = how >= 0 ? shapes[how] : undefined;
      const source = shape ? shape.source : how === SOURCE_ALONE ? 1 : 0;
      const target = shape ? shape.target : how === TARGET_ALONE ? 1 : 0;
      const p = Math.min(1, probability[node] ?? 0);
      steps.push({ sourceStart: i - source, sourceEnd: i, targetStart: j - target, targetEnd: j, probability: p });
      i -= source;
      j -= target;
    }
    return steps.reverse();
  }
}
