import { type Band, bandSize } from './band.ts';
import type { Direction, LexiconSettings, Table } from './lexicon.ts';

/** What one given unit says of every token of the made units in its band. */
interface Reading {
  /** Summed ratios of translation probability to chance, by made token from `firstToken` on. */
  readonly ratio: Float32Array;
  firstToken: number;
  /** Made units from `firstUnit` up to `endUnit` are read. */
  firstUnit: number;
  endUnit: number;
  /** Tokens of the given unit. */
  tokens: number;
}

/**
 * Scores every made unit against windows of 1 … `windows` given units that end at each row of the band: log p(unit | window) / p(unit), nats (Moore 2002 scores sentence pairs so).
 *
 * Leaving one out: a bead must not be proved by words that were learnt from it. Whatever the made unit itself added to the table, and to the frequencies of its words, is taken out
 * while it is scored, so a pair of words that met nowhere else is worth no more than its prior, and a tiny document cannot talk itself into anything. (Wuebker, Mauser & Ney 2010 do
 * this for phrase tables.)
 * @param table what was learnt; absent before the first pass, when only relatives count
 * @param band rows are given units
 * @returns for each window size an array over the nodes; node (i, j) holds the score of made unit j-1 given units i-size … i-1
 */
export function scoreWindows(
  direction: Direction,
  table: Table | undefined,
  band: Band,
  windows: number,
  settings: LexiconSettings,
): readonly Float32Array[] {
  const { given, made } = direction;
  const out = Array.from({ length: windows }, () => new Float32Array(bandSize(band)));
  const start = table ? made.start : direction.relatedStart;
  let widest = 1;
  for (let i = 1; i <= given.count; i++) widest = Math.max(widest, (start[band.high[i] ?? 0] ?? 0) - (start[Math.max(0, (band.low[i] ?? 0) - 1)] ?? 0));
  const ring = Array.from({ length: windows }, (): Reading => ({ ratio: new Float32Array(widest), firstToken: 0, firstUnit: 0, endUnit: 0, tokens: 0 }));
  const scratch = new Float64Array(made.words.length);
  const free = openShares(direction, table !== undefined);
  const sums = new Float64Array(widest);
  const nowhere = 1 - settings.bound;
  for (let i = 0; i < given.count; i++) {
    const newest = ring[i % windows];
    if (!newest) break;
    readUnit(direction, table, band, i, newest, scratch, free, settings.prior);
    const low = band.low[i + 1] ?? 0;
    const { firstUnit, endUnit, firstToken } = newest;
    for (let k = 0, tokens = 0; k < windows && k <= i; k++) {
      const { ratio, firstToken: shift, firstUnit: from, endUnit: to, tokens: more } = ring[(i - k) % windows] ?? newest;
      tokens += more;
      const scores = out[k];
      if (!scores || tokens === 0) continue;
      const scale = settings.bound / tokens;
      // Where an older unit of the window does not reach, its words are unknown: as if they said nothing.
      const first = Math.max(firstUnit, from);
      const end = Math.min(endUnit, to);
      for (let j = first; j < end; j++) {
        const last = start[j + 1] ?? 0;
        let log = 0;
        let product = 1;
        for (let p = start[j] ?? 0; p < last; p++) {
          const sum = (k === 0 ? 0 : (sums[p - firstToken] ?? 0)) + (ratio[p - shift] ?? 0);
          sums[p - firstToken] = sum;
          product *= nowhere * (free[p] ?? 1) + scale * sum;
          if (product > 1e100 || product < 1e-100) {
            log += Math.log(product);
            product = 1;
          }
        }
        scores[(band.offset[i + 1] ?? 0) + j + 1 - low] = log + Math.log(product);
      }
    }
  }
  return out;
}

/** By made token that is read: the share that its relatives do not claim. */
function openShares(direction: Direction, all: boolean): Float32Array {
  const { made, free, related } = direction;
  const out = new Float32Array(all ? made.token.length : related.length);
  for (let n = 0; n < out.length; n++) out[n] = free[made.token[all ? n : (related[n] ?? 0)] ?? 0] ?? 1;
  return out;
}

function readUnit(
  direction: Direction,
  table: Table | undefined,
  band: Band,
  unit: number,
  into: Reading,
  scratch: Float64Array,
  free: Float32Array,
  prior: number,
): void {
  const { given, made, kin, rarity, related, relatedStart } = direction;
  const { ratio } = into;
  into.firstUnit = Math.max(0, (band.low[unit + 1] ?? 0) - 1);
  into.endUnit = band.high[unit + 1] ?? 0;
  const start = table ? made.start : relatedStart;
  const from = start[into.firstUnit] ?? 0;
  const end = start[into.endUnit] ?? 0;
  into.firstToken = from;
  const open = given.start[unit] ?? 0;
  const close = given.start[unit + 1] ?? 0;
  into.tokens = close - open;
  let base = 0;
  for (let q = open; q < close; q++) {
    const s = given.token[q] ?? 0;
    const seen = table?.total[s] ?? 0;
    const whole = seen + prior;
    base += table ? (table.rest[s] ?? 1) : 1;
    for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) {
      const t = kin.word[e] ?? 0;
      scratch[t] = (scratch[t] ?? 0) + (prior * (kin.prior[e] ?? 0)) / whole;
    }
    if (!table) continue;
    for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++) {
      const t = table.word[e] ?? 0;
      scratch[t] = (scratch[t] ?? 0) + (table.count[e] ?? 0) / whole;
    }
  }
  for (let n = from; n < end; n++) {
    const p = table ? n : (related[n] ?? 0);
    ratio[n - from] = (scratch[made.token[p] ?? 0] ?? 0) * (rarity[p] ?? 1) + base * (free[n] ?? 1);
  }
  for (let q = open; q < close; q++) {
    const s = given.token[q] ?? 0;
    for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) scratch[kin.word[e] ?? 0] = 0;
    if (!table) continue;
    for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++) scratch[table.word[e] ?? 0] = 0;
    leaveOut(direction, table, s, into, end, free, prior, base);
  }
}

/** Takes out of a reading what each made unit itself taught about word s. */
function leaveOut({ rarity }: Direction, table: Table, s: number, into: Reading, end: number, free: Float32Array, prior: number, base: number): void {
  const { ratio, firstToken } = into;
  const whole = (table.total[s] ?? 0) + prior;
  const last = table.ownStart[s + 1] ?? 0;
  for (let e = firstOwn(table, s, firstToken); e < last; e++) {
    const p = table.ownToken[e] ?? 0;
    if (p >= end) return;
    const value = (ratio[p - firstToken] ?? 0) - ((table.ownCount[e] ?? 0) / whole) * (rarity[p] ?? 1);
    // Not below the background: some of what is taken out was discounted already.
    ratio[p - firstToken] = Math.max(value, base * (free[p] ?? 1));
  }
}

/** First entry of word s that came from token `least` or a later one. */
function firstOwn(table: Table, s: number, least: number): number {
  let low = table.ownStart[s] ?? 0;
  let high = table.ownStart[s + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table.ownToken[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
