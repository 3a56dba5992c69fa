import type { Direction } from './direction.ts';
import type { Links } from './links.ts';
import { gatherOccasions, type Occasions } from './occasions.ts';
import type { Settings } from './settings.ts';

/**
 * Translation table learnt on the fly, one direction: IBM Model 1 (Brown et al. 1993) with a Dirichlet prior (Moore 2004 shows why rare words need one) that knows numbers, names
 * and cognates, trained on link posteriors instead of fixed pairs.
 */
export interface Table {
  /** Row of given word s: entries `start[s]` up to `start[s + 1]`. */
  readonly start: Int32Array;
  readonly word: Int32Array;
  /** Expected number of times that s was rendered so. */
  readonly count: Float32Array;
  /** Expected renderings of s in all. */
  readonly total: Float64Array;
  /** Probability that s is rendered by a word that its row does not hold. */
  readonly rest: Float64Array;
  /** By token, what its unit added to the count of its word, so that a unit can be left out: rows by s, ascending tokens. */
  readonly ownStart: Int32Array;
  readonly ownToken: Int32Array;
  readonly ownCount: Float32Array;
}

/**
 * Taken off every count and given back to the background (absolute discounting, Ney, Essen & Kneser 1994): words that happened to stand in one sentence are no translations. What a
 * unit added below this need not be left out when the unit is scored, since the discount has taken it already.
 */
const DISCOUNT = 0.15;
/** Counts below this, and renderings rarer than this share of their word, are left to the background too. */
const PRUNE = 0.03;
const SHARE_FLOOR = 0.005;

/** A table that has seen nothing. */
export function emptyTable(words: number): Table {
  return {
    start: new Int32Array(words + 1),
    word: new Int32Array(0),
    count: new Float32Array(0),
    total: new Float64Array(words),
    rest: new Float64Array(words).fill(1),
    ownStart: new Int32Array(words + 1),
    ownToken: new Int32Array(0),
    ownCount: new Float32Array(0),
  };
}

/** Renderings of each given word as they are read and trained on: what was counted and what is known beforehand, as probabilities above the background. */
export interface Renderings {
  readonly start: Int32Array;
  readonly word: Int32Array;
  readonly probability: Float32Array;
  /** By given word: the factor of the background. */
  readonly rest: Float64Array;
}

/** @param prior weight of what is known beforehand, in observations of a word */
export function listRenderings({ kin }: Direction, table: Table, prior: number): Renderings {
  const words = table.total.length;
  const start = new Int32Array(words + 1);
  const word = new Int32Array(table.word.length + kin.word.length);
  const probability = new Float32Array(word.length);
  let used = 0;
  for (let s = 0; s < words; s++) {
    const each = 1 / ((table.total[s] ?? 0) + prior);
    for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++) {
      word[used] = table.word[e] ?? 0;
      probability[used++] = (table.count[e] ?? 0) * each;
    }
    for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) {
      word[used] = kin.word[e] ?? 0;
      probability[used++] = prior * (kin.prior[e] ?? 0) * each;
    }
    start[s + 1] = used;
  }
  return { start, word, probability, rest: table.rest };
}

/**
 * Expectation-maximization over the linked units. A made unit is explained by all given units it is linked to, each weighed by its link.
 * @param from where to start; an empty table makes the first step count co-occurrence
 */
export function trainTable(direction: Direction, links: Links, from: Table, steps: number, settings: Settings): Table {
  const occasions = gatherOccasions(direction.given, links);
  let table = from;
  for (let step = 0; step < steps; step++) {
    const renderings = listRenderings(direction, table, settings.prior);
    const share = computeShares(direction, links, renderings, settings);
    table = collectCounts(direction, occasions, renderings, share, settings, step === steps - 1);
  }
  return table;
}

/** For each made token: what one unit of its probability is worth in counts. */
function computeShares(
  { given, made, background }: Direction,
  links: Links,
  renderings: Renderings,
  settings: Settings,
): Float64Array {
  const sum = new Float64Array(made.token.length);
  const mass = new Float64Array(made.count);
  const chance = new Float64Array(made.count);
  const nowhere = (1 - settings.bound) / settings.bound;
  const row = new Float64Array(made.words.length);
  for (let i = 0; i < given.count; i++) {
    const first = links.start[i] ?? 0;
    const last = links.start[i + 1] ?? 0;
    if (first === last) continue;
    const open = given.start[i] ?? 0;
    const close = given.start[i + 1] ?? 0;
    let base = (close - open) * nowhere;
    for (let q = open; q < close; q++) {
      const s = given.token[q] ?? 0;
      base += renderings.rest[s] ?? 1;
      for (let e = renderings.start[s] ?? 0; e < (renderings.start[s + 1] ?? 0); e++) {
        const t = renderings.word[e] ?? 0;
        row[t] = (row[t] ?? 0) + (renderings.probability[e] ?? 0);
      }
    }
    for (let l = first; l < last; l++) {
      const j = links.unit[l] ?? 0;
      const p = links.probability[l] ?? 0;
      mass[j] = (mass[j] ?? 0) + p;
      chance[j] = (chance[j] ?? 0) + p * base;
      for (let q = made.start[j] ?? 0; q < (made.start[j + 1] ?? 0); q++)
        sum[q] = (sum[q] ?? 0) + p * (row[made.token[q] ?? 0] ?? 0);
    }
    for (let q = open; q < close; q++) {
      const s = given.token[q] ?? 0;
      for (let e = renderings.start[s] ?? 0; e < (renderings.start[s + 1] ?? 0); e++) row[renderings.word[e] ?? 0] = 0;
    }
  }
  for (let j = 0; j < made.count; j++) {
    const m = Math.min(1, mass[j] ?? 0);
    const c = chance[j] ?? 0;
    for (let p = made.start[j] ?? 0; p < (made.start[j + 1] ?? 0); p++)
      sum[p] = m / ((sum[p] ?? 0) + c * (background[made.token[p] ?? 0] ?? 0) + 1e-12);
  }
  return sum;
}

function collectCounts(
  direction: Direction,
  occasions: Occasions,
  renderings: Renderings,
  share: Float64Array,
  settings: Settings,
  keepOwn: boolean,
): Table {
  const { given, made, background, times } = direction;
  const row = new Float64Array(made.words.length);
  const sum = new Float64Array(made.words.length);
  const touched = new Int32Array(made.words.length);
  const words = given.words.length;
  const start = new Int32Array(words + 1);
  const ownStart = new Int32Array(words + 1);
  const total = new Float64Array(words);
  const rest = new Float64Array(words);
  const counts = new Entries(given.token.length);
  const own = new Entries(keepOwn ? given.token.length : 0);
  const byChance = new Float64Array(made.token.length);
  const unitSum = new Float64Array(made.count);
  const unitMost = new Float64Array(made.count);
  for (let j = 0; j < made.count; j++) {
    for (let p = made.start[j] ?? 0; p < (made.start[j + 1] ?? 0); p++) {
      const c = (share[p] ?? 0) * (background[made.token[p] ?? 0] ?? 0);
      byChance[p] = c;
      unitSum[j] = (unitSum[j] ?? 0) + c;
      unitMost[j] = Math.max(unitMost[j] ?? 0, c * (times[p] ?? 1));
    }
  }
  for (let s = 0; s < words; s++) {
    const base = renderings.rest[s] ?? 1;
    const first = renderings.start[s] ?? 0;
    const last = renderings.start[s + 1] ?? 0;
    const open = occasions.start[s] ?? 0;
    const close = occasions.start[s + 1] ?? 0;
    let all = 0;
    let kept = 0;
    if (first === last) {
      let most = 0;
      for (let o = open; o < close; o++) {
        const j = occasions.unit[o] ?? 0;
        const weight = (occasions.weight[o] ?? 0) * base;
        all += weight * (unitSum[j] ?? 0);
        most += weight * (unitMost[j] ?? 0);
      }
      // Most words are rare, and for most of them no count can come to anything.
      if (most < DISCOUNT + PRUNE) {
        rest[s] = 1;
        total[s] = all;
        start[s + 1] = counts.length;
        ownStart[s + 1] = own.length;
        continue;
      }
      all = 0;
    }
    for (let e = first; e < last; e++) {
      const t = renderings.word[e] ?? 0;
      row[t] = (row[t] ?? 0) + (renderings.probability[e] ?? 0);
    }
    let distinct = 0;
    for (let o = open; o < close; o++) {
      const j = occasions.unit[o] ?? 0;
      const weight = occasions.weight[o] ?? 0;
      const end = made.start[j + 1] ?? 0;
      for (let p = made.start[j] ?? 0; p < end; p++) {
        const t = made.token[p] ?? 0;
        const c = weight * ((share[p] ?? 0) * (row[t] ?? 0) + base * (byChance[p] ?? 0));
        const before = sum[t] ?? 0;
        if (before === 0) touched[distinct++] = t;
        sum[t] = before + c;
        all += c;
        if (c >= DISCOUNT && keepOwn) own.push(p, c * (times[p] ?? 1));
      }
    }
    for (let e = first; e < last; e++) row[renderings.word[e] ?? 0] = 0;
    const least = Math.max(PRUNE, SHARE_FLOOR * all);
    const chance = all / Math.max(1, made.token.length);
    for (let d = 0; d < distinct; d++) {
      const t = touched[d] ?? 0;
      const c = (sum[t] ?? 0) - DISCOUNT;
      sum[t] = 0;
      // Renderings rarer than by chance say less than the background does.
      if (c < least || c < chance * (made.frequency[t] ?? 0)) continue;
      counts.push(t, c);
      kept += c;
    }
    rest[s] = 1 - kept / (all + settings.prior);
    total[s] = all;
    start[s + 1] = counts.length;
    ownStart[s + 1] = own.length;
  }
  return {
    start,
    word: counts.keys.slice(0, counts.length),
    count: counts.values.slice(0, counts.length),
    total,
    rest,
    ownStart,
    ownToken: own.keys.slice(0, own.length),
    ownCount: own.values.slice(0, own.length),
  };
}

/** A growing list of numbered values. */
class Entries {
  length = 0;
  keys: Int32Array;
  values: Float32Array;

  constructor(expected: number) {
    this.keys = new Int32Array(expected + 64);
    this.values = new Float32Array(expected + 64);
  }

  push(key: number, value: number): void {
    if (this.length === this.keys.length) {
      const keys = new Int32Array(this.length * 2);
      const values = new Float32Array(this.length * 2);
      keys.set(this.keys);
      values.set(this.values);
      this.keys = keys;
      this.values = values;
    }
    this.keys[this.length] = key;
    this.values[this.length++] = value;
  }
}
