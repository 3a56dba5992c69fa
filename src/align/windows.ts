import { type Band, bandSize } from './band.ts';
import type { Direction } from './direction.ts';
import type { Table } from './lexicon.ts';
import { Reader, type Reading } from './reader.ts';

/** What a direction of the lexicon is read with. */
export interface ReadingSettings {
  /** What was learnt; absent before the first pass, when only relatives count. */
  readonly table: Table | undefined;
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
  { table, bound }: ReadingSettings,
  band: Band,
  windows: number,
  flipped?: Band,
): Float32Array {
  const { given } = direction;
  const { low, high } = flipped ?? band;
  const out = new Float32Array(bandSize(band) * windows);
  const reader = new Reader(direction, table);
  const { start, claimed } = reader;
  let widest = 1;
  for (let i = 1; i <= given.count; i++)
    widest = Math.max(widest, (start[high[i] ?? 0] ?? 0) - (start[Math.max(0, (low[i] ?? 0) - 1)] ?? 0));
  const ring = Array.from({ length: windows }, () => Reader.makeReading(widest));
  const sums = new Float64Array(widest);
  for (let i = 0; i < given.count; i++) {
    const newest = ring[i % windows];
    if (!newest) break;
    const firstUnit = Math.max(0, (low[i + 1] ?? 0) - 1);
    const endUnit = high[i + 1] ?? 0;
    reader.read(i, firstUnit, endUnit, newest);
    sums.fill(0, 0, (start[endUnit] ?? 0) - newest.firstToken);
    const own = flipped ? i + 1 : (band.base[i + 1] ?? 0) + 1;
    let first = firstUnit;
    let end = endUnit;
    for (let k = 0, tokens = 0, base = 0; k < windows && k <= i; k++) {
      const reading = ring[(i - k) % windows] ?? newest;
      tokens += reading.tokens;
      base += reading.base;
      first = Math.max(first, reading.firstUnit);
      end = Math.min(end, reading.endUnit);
      for (let j = firstUnit; j < endUnit; j++) {
        // Where an older unit of the window does not reach, there is no such bead.
        if (j < first || j >= end) out[(own + (flipped ? (band.base[j + 1] ?? 0) : j)) * windows + k] = -Infinity;
      }
      if (tokens === 0 || first >= end) continue;
      addGains(sums, newest.firstToken, reading, start[first] ?? 0, start[end] ?? 0);
      const background = 1 - bound + (bound / tokens) * base;
      const window: Window = { scale: bound / tokens / background, logBackground: Math.log(background), sums };
      if (flipped) {
        for (let j = first; j < end; j++)
          out[(own + (band.base[j + 1] ?? 0)) * windows + k] = scoreUnit(window, newest.firstToken, start, claimed, j);
      } else
        for (let j = first; j < end; j++)
          out[(own + j) * windows + k] = scoreUnit(window, newest.firstToken, start, claimed, j);
    }
  }
  return out;
}

/** What a window of given units says of made tokens. */
interface Window {
  readonly scale: number;
  readonly logBackground: number;
  /** By made token: summed gains. */
  readonly sums: Float64Array;
}

function addGains(sums: Float64Array, firstToken: number, reading: Reading, from: number, end: number): void {
  const { gain } = reading;
  const shift = reading.firstToken;
  for (let p = from; p < end; p++) sums[p - firstToken] = (sums[p - firstToken] ?? 0) + (gain[p - shift] ?? 0);
}

function scoreUnit(
  { scale, logBackground, sums }: Window,
  firstToken: number,
  start: Int32Array,
  claimed: Float64Array,
  j: number,
): number {
  const from = start[j] ?? 0;
  const last = start[j + 1] ?? 0;
  let log = (claimed[j] ?? 0) + (last - from) * logBackground;
  let product = 1;
  for (let p = from - firstToken; p < last - firstToken; p++) {
    const sum = sums[p] ?? 0;
    if (sum === 0) continue;
    product *= 1 + scale * sum;
    if (product > 1e100) {
      log += Math.log(product);
      product = 1;
    }
  }
  return product === 1 ? log : log + Math.log(product);
}
