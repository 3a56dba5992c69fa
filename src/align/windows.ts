import { type Band, bandSize } from './band.ts';
import type { Direction } from './direction.ts';
import type { Table } from './lexicon.ts';
import { Reader } from './reader.ts';

/** What a direction of the lexicon is read with. */
export interface ReadingSettings {
  /** What was learnt; absent before the first pass, when only relatives count. */
  readonly table: Table | undefined;
  /** Weight of the lexicon's prior, in observations of a word. */
  readonly prior: number;
  /** Probability that a made word comes from the given words and not from nowhere. */
  readonly bound: number;
}

/**
 * Scores every made unit against windows of 1 … `windows` given units that end at each row of the band: log p(unit | window) / p(unit), nats (Moore 2002 scores sentence pairs so).
 * @param band rows are given units; columns are, where `flipped` is the same band with the sides exchanged
 * @param flipped absent where given units are the rows
 * @returns by node of `band`, `windows` scores each: that of made unit j-1 given units i-size … i-1 is at `node * windows + size - 1`
 */
export function scoreWindows(
  direction: Direction,
  { table, prior, bound }: ReadingSettings,
  band: Band,
  windows: number,
  flipped?: Band,
): Float32Array {
  const { given } = direction;
  const { low, high } = flipped ?? band;
  const out = new Float32Array(bandSize(band) * windows);
  const reader = new Reader(direction, table, prior);
  const { start, claimed } = reader;
  let widest = 1;
  for (let i = 1; i <= given.count; i++)
    widest = Math.max(widest, (start[high[i] ?? 0] ?? 0) - (start[Math.max(0, (low[i] ?? 0) - 1)] ?? 0));
  const ring = Array.from({ length: windows }, () => Reader.makeReading(widest));
  const sums = new Float64Array(widest);
  for (let i = 0; i < given.count; i++) {
    const newest = ring[i % windows];
    if (!newest) break;
    reader.read(i, Math.max(0, (low[i + 1] ?? 0) - 1), high[i + 1] ?? 0, newest);
    const { firstUnit, endUnit, firstToken } = newest;
    let first = firstUnit;
    let end = endUnit;
    const own = flipped ? i + 1 : (band.base[i + 1] ?? 0);
    let begun = false;
    for (let k = 0, tokens = 0, base = 0; k < windows && k <= i; k++) {
      const reading = ring[(i - k) % windows] ?? newest;
      const { gain, firstToken: shift } = reading;
      tokens += reading.tokens;
      base += reading.base;
      first = Math.max(first, reading.firstUnit);
      end = Math.min(end, reading.endUnit);
      for (let j = firstUnit; j < endUnit; j++) {
        // Where an older unit of the window does not reach, there is no such bead.
        if (j < first || j >= end)
          out[(flipped ? (band.base[j + 1] ?? 0) + own : own + j + 1) * windows + k] = -Infinity;
      }
      if (tokens === 0) continue;
      const background = 1 - bound + (bound / tokens) * base;
      const scale = bound / tokens / background;
      const logBackground = Math.log(background);
      for (let j = first; j < end; j++) {
        const from = start[j] ?? 0;
        const last = start[j + 1] ?? 0;
        let log = (claimed[j] ?? 0) + (last - from) * logBackground;
        let product = 1;
        for (let p = from; p < last; p++) {
          const sum = (begun ? (sums[p - firstToken] ?? 0) : 0) + (gain[p - shift] ?? 0);
          sums[p - firstToken] = sum;
          if (sum === 0) continue;
          product *= 1 + scale * sum;
          if (product > 1e100) {
            log += Math.log(product);
            product = 1;
          }
        }
        const node = flipped ? (band.base[j + 1] ?? 0) + own : own + j + 1;
        out[node * windows + k] = product === 1 ? log : log + Math.log(product);
      }
      begun = true;
    }
  }
  return out;
}
