import { type Band, bandSize } from './band.ts';
import type { Direction, Table } from './lexicon.ts';
import { Reader } from './reader.ts';

/**
 * Scores every made unit against windows of 1 … `windows` given units that end at each row of the band: log p(unit | window) / p(unit), nats (Moore 2002 scores sentence pairs so).
 * @param table what was learnt; absent before the first pass, when only relatives count
 * @param band rows are given units
 * @param prior weight of the lexicon's prior, in observations of a word
 * @param bound probability that a made word comes from the given words and not from nowhere
 * @returns for each window size an array over the nodes; node (i, j) holds the score of made unit j-1 given units i-size … i-1
 */
export function scoreWindows(
  direction: Direction,
  table: Table | undefined,
  band: Band,
  windows: number,
  prior: number,
  bound: number,
): readonly Float32Array[] {
  const { given } = direction;
  const out = Array.from({ length: windows }, () => new Float32Array(bandSize(band)));
  const reader = new Reader(direction, table, prior);
  const { start, free } = reader;
  let widest = 1;
  for (let i = 1; i <= given.count; i++) {
    widest = Math.max(widest, (start[band.high[i] ?? 0] ?? 0) - (start[Math.max(0, (band.low[i] ?? 0) - 1)] ?? 0));
  }
  const ring = Array.from({ length: windows }, () => Reader.makeReading(widest));
  const sums = new Float64Array(widest);
  for (let i = 0; i < given.count; i++) {
    const newest = ring[i % windows];
    if (!newest) break;
    const low = band.low[i + 1] ?? 0;
    reader.read(i, Math.max(0, low - 1), band.high[i + 1] ?? 0, newest);
    const { firstUnit, endUnit, firstToken } = newest;
    let begun = false;
    for (let k = 0, tokens = 0; k < windows && k <= i; k++) {
      const reading = ring[(i - k) % windows] ?? newest;
      const { ratio, firstToken: shift } = reading;
      tokens += reading.tokens;
      const scores = out[k];
      if (!scores || tokens === 0) continue;
      const scale = bound / tokens;
      // Where an older unit of the window does not reach, its words are unknown: as if they said nothing.
      const first = Math.max(firstUnit, reading.firstUnit);
      const end = Math.min(endUnit, reading.endUnit);
      for (let j = first; j < end; j++) {
        const last = start[j + 1] ?? 0;
        let log = 0;
        let product = 1;
        for (let p = start[j] ?? 0; p < last; p++) {
          const sum = (begun ? (sums[p - firstToken] ?? 0) : 0) + (ratio[p - shift] ?? 0);
          sums[p - firstToken] = sum;
          product *= (1 - bound) * (free[p] ?? 1) + scale * sum;
          if (product > 1e100 || product < 1e-100) {
            log += Math.log(product);
            product = 1;
          }
        }
        scores[(band.offset[i + 1] ?? 0) + j + 1 - low] = log + Math.log(product);
      }
      begun = true;
    }
  }
  return out;
}
