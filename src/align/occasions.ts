import type { Features } from './features.ts';
import type { Links } from './links.ts';

/** For each given word the made units that its units are linked to, ascending, with the weights of the links. */
export interface Occasions {
  readonly start: Int32Array;
  readonly unit: Int32Array;
  readonly weight: Float64Array;
}

export function gatherOccasions(given: Features, links: Links): Occasions {
  const words = given.words.length;
  const start = new Int32Array(words + 1);
  for (let i = 0; i < given.count; i++) {
    const linked = (links.start[i + 1] ?? 0) - (links.start[i] ?? 0);
    for (let p = given.start[i] ?? 0; p < (given.start[i + 1] ?? 0); p++) {
      const s = given.token[p] ?? 0;
      start[s + 1] = (start[s + 1] ?? 0) + linked;
    }
  }
  for (let s = 0; s < words; s++) start[s + 1] = (start[s + 1] ?? 0) + (start[s] ?? 0);
  const end = start.slice(0, words);
  const unit = new Int32Array(start[words] ?? 0);
  const weight = new Float64Array(unit.length);
  for (let i = 0; i < given.count; i++) {
    for (let p = given.start[i] ?? 0; p < (given.start[i + 1] ?? 0); p++) {
      const s = given.token[p] ?? 0;
      const from = start[s] ?? 0;
      for (let l = links.start[i] ?? 0; l < (links.start[i + 1] ?? 0); l++) {
        const j = links.unit[l] ?? 0;
        // Nearly sorted already, so a short walk from the end finds the place.
        let at = end[s] ?? from;
        while (at > from && (unit[at - 1] ?? 0) > j) at--;
        if (at > from && unit[at - 1] === j) {
          weight[at - 1] = (weight[at - 1] ?? 0) + (links.probability[l] ?? 0);
          continue;
        }
        for (let q = end[s] ?? from; q > at; q--) {
          unit[q] = unit[q - 1] ?? 0;
          weight[q] = weight[q - 1] ?? 0;
        }
        unit[at] = j;
        weight[at] = links.probability[l] ?? 0;
        end[s] = (end[s] ?? 0) + 1;
      }
    }
  }
  return closeGaps(start, end, unit, weight);
}

/** Closes the gaps that merging left between the rows. */
function closeGaps(start: Int32Array, end: Int32Array, unit: Int32Array, weight: Float64Array): Occasions {
  const closed = new Int32Array(start.length);
  let used = 0;
  for (let s = 0; s < end.length; s++) {
    for (let o = start[s] ?? 0; o < (end[s] ?? 0); o++) {
      unit[used] = unit[o] ?? 0;
      weight[used++] = weight[o] ?? 0;
    }
    closed[s + 1] = used;
  }
  return { start: closed, unit, weight };
}
