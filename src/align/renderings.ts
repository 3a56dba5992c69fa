import type { Direction } from './direction.ts';
import type { Table } from './lexicon.ts';

/** Renderings of each given word as they are read and trained on: what was counted and what is known beforehand, as probabilities above the background. */
export interface Renderings {
  readonly start: Int32Array;
  readonly word: Int32Array;
  readonly probability: Float32Array;
  /** By given word: the factor of the background. */
  readonly rest: Float64Array;
}

/** Joins what was counted with what was known beforehand. */
export function listRenderings({ kin }: Direction, table: Table): Renderings {
  const words = table.total.length;
  const start = new Int32Array(words + 1);
  const word = new Int32Array(table.word.length + kin.word.length);
  const probability = new Float32Array(word.length);
  let used = 0;
  for (let s = 0; s < words; s++) {
    const strength = kin.strength[s] ?? 0;
    const each = 1 / ((table.total[s] ?? 0) + strength);
    for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++) {
      word[used] = table.word[e] ?? 0;
      probability[used++] = (table.count[e] ?? 0) * each;
    }
    for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) {
      word[used] = kin.word[e] ?? 0;
      probability[used++] = strength * (kin.prior[e] ?? 0) * each;
    }
    start[s + 1] = used;
  }
  return { start, word, probability, rest: table.rest };
}

/** Adds the renderings of all tokens of a given unit to `row`. @returns the summed factors of the background */
export function spreadRenderings(
  { start, word, probability, rest }: Renderings,
  token: Int32Array,
  open: number,
  close: number,
  row: Float64Array,
): number {
  let base = 0;
  for (let q = open; q < close; q++) {
    const s = token[q] ?? 0;
    base += rest[s] ?? 1;
    const last = start[s + 1] ?? 0;
    for (let e = start[s] ?? 0; e < last; e++) {
      const t = word[e] ?? 0;
      row[t] = (row[t] ?? 0) + (probability[e] ?? 0);
    }
  }
  return base;
}

/** Takes them out again. */
export function clearRenderings(
  { start, word }: Renderings,
  token: Int32Array,
  open: number,
  close: number,
  row: Float64Array,
): void {
  for (let q = open; q < close; q++) {
    const s = token[q] ?? 0;
    const last = start[s + 1] ?? 0;
    for (let e = start[s] ?? 0; e < last; e++) row[word[e] ?? 0] = 0;
  }
}
