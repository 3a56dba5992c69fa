import { type Band, bandSize } from './band.ts';
import type { Direction, LexiconSettings, Table } from './lexicon.ts';

/** One given unit laid out for reading by any made unit of its band. */
interface Layout {
  /** By made word: summed translation probabilities of the unit's words. */
  readonly values: Float32Array;
  /** By made token: the part of it that was learnt from the token's own unit. */
  readonly own: Float32Array;
  /** By made unit: what the background gains when that unit is left out. */
  readonly gain: Float32Array;
  base: number;
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
  const { given, made, free, rarity, first, relatedStart, related } = direction;
  const out = Array.from({ length: windows }, () => new Float32Array(bandSize(band)));
  const start = table ? made.start : relatedStart;
  const ring = Array.from(
    { length: windows },
    (): Layout => ({
      values: new Float32Array(made.words.length),
      own: new Float32Array(table ? made.token.length : 0),
      gain: new Float32Array(made.count),
      base: 0,
      tokens: 0,
    }),
  );
  let longest = 1;
  for (let j = 0; j < made.count; j++) longest = Math.max(longest, (start[j + 1] ?? 0) - (start[j] ?? 0));
  const sums = new Float64Array(longest);
  const nowhere = 1 - settings.bound;
  const leaveOut = table !== undefined && table.ownToken.length > 0;
  for (let i = 0; i < given.count; i++) {
    const slot = ring[i % windows];
    if (!slot) break;
    if (i >= windows) eraseUnit(direction, table, band, i - windows, slot);
    layOutUnit(direction, table, band, i, slot, settings.prior);
    const low = band.low[i + 1] ?? 0;
    for (let j = Math.max(1, low); j <= (band.high[i + 1] ?? -1); j++) {
      const node = (band.offset[i + 1] ?? 0) + j - low;
      const from = start[j - 1] ?? 0;
      const size = (start[j] ?? 0) - from;
      if (size === 0) continue;
      sums.fill(0, 0, size);
      let tokens = 0;
      for (let k = 0; k < windows && k <= i; k++) {
        const unit = ring[(i - k) % windows] ?? slot;
        const { values, own } = unit;
        tokens += unit.tokens;
        if (tokens === 0) continue;
        const inBand = leaveOut && j > (band.low[i - k + 1] ?? 0) - 1 && j <= (band.high[i - k + 1] ?? -1);
        const base = unit.base + (inBand ? (unit.gain[j - 1] ?? 0) : 0);
        const scale = settings.bound / tokens;
        let log = 0;
        let product = 1;
        for (let n = 0; n < size; n++) {
          const p = table ? from + n : (related[from + n] ?? 0);
          const t = made.token[p] ?? 0;
          let value = values[t] ?? 0;
          if (inBand) value -= own[first[p] ?? p] ?? 0;
          const open = free[t] ?? 1;
          const sum = (sums[n] ?? 0) + (value > 0 ? value * (rarity[p] ?? 1) : 0) + base * open;
          sums[n] = sum;
          product *= nowhere * open + scale * sum;
          if (product > 1e100 || product < 1e-100) {
            log += Math.log(product);
            product = 1;
          }
        }
        const scores = out[k];
        if (scores) scores[node] = log + Math.log(product);
      }
    }
  }
  return out;
}

function layOutUnit(direction: Direction, table: Table | undefined, band: Band, unit: number, slot: Layout, prior: number): void {
  const { given, made, kin, unitOf } = direction;
  const { values, own, gain } = slot;
  const firstToken = made.start[Math.max(0, (band.low[unit + 1] ?? 0) - 1)] ?? 0;
  const endToken = made.start[band.high[unit + 1] ?? 0] ?? 0;
  let base = 0;
  for (let q = given.start[unit] ?? 0; q < (given.start[unit + 1] ?? 0); q++) {
    const s = given.token[q] ?? 0;
    const whole = (table?.total[s] ?? 0) + prior;
    for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) {
      const t = kin.word[e] ?? 0;
      values[t] = (values[t] ?? 0) + (prior * (kin.prior[e] ?? 0)) / whole;
    }
    base += prior / whole;
    if (!table) continue;
    for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++) {
      const t = table.word[e] ?? 0;
      values[t] = (values[t] ?? 0) + (table.count[e] ?? 0) / whole;
    }
    let left = -1;
    let taken = 0;
    for (let e = firstOwn(table, s, firstToken); e < (table.ownStart[s + 1] ?? 0); e++) {
      const p = table.ownToken[e] ?? 0;
      if (p >= endToken) break;
      const c = table.ownCount[e] ?? 0;
      own[p] = (own[p] ?? 0) + c / whole;
      const j = unitOf[p] ?? 0;
      if (j !== left) {
        if (left >= 0) gain[left] = (gain[left] ?? 0) + prior / Math.max(prior, whole - taken) - prior / whole;
        left = j;
        taken = 0;
      }
      taken += c;
    }
    if (left >= 0) gain[left] = (gain[left] ?? 0) + prior / Math.max(prior, whole - taken) - prior / whole;
  }
  slot.base = base;
  slot.tokens = (given.start[unit + 1] ?? 0) - (given.start[unit] ?? 0);
}

function eraseUnit(direction: Direction, table: Table | undefined, band: Band, unit: number, slot: Layout): void {
  const { given, made, kin, unitOf } = direction;
  const firstToken = made.start[Math.max(0, (band.low[unit + 1] ?? 0) - 1)] ?? 0;
  const endToken = made.start[band.high[unit + 1] ?? 0] ?? 0;
  for (let q = given.start[unit] ?? 0; q < (given.start[unit + 1] ?? 0); q++) {
    const s = given.token[q] ?? 0;
    for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) slot.values[kin.word[e] ?? 0] = 0;
    if (!table) continue;
    for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++) slot.values[table.word[e] ?? 0] = 0;
    for (let e = firstOwn(table, s, firstToken); e < (table.ownStart[s + 1] ?? 0); e++) {
      const p = table.ownToken[e] ?? 0;
      if (p >= endToken) break;
      slot.own[p] = 0;
      slot.gain[unitOf[p] ?? 0] = 0;
    }
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
