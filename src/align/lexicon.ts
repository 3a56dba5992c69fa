import type { Direction } from './direction.ts';
import type { Kin } from './kin.ts';
import type { Links } from './links.ts';
import { gatherOccasions, type Occasions } from './occasions.ts';
import { clearRenderings, listRenderings, type Renderings, spreadRenderings } from './renderings.ts';
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
export function emptyTable(kin: Kin): Table {
  const words = kin.rest.length;
  return {
    start: new Int32Array(words + 1),
    word: new Int32Array(0),
    count: new Float32Array(0),
    total: new Float64Array(words),
    rest: kin.rest,
    ownStart: new Int32Array(words + 1),
    ownToken: new Int32Array(0),
    ownCount: new Float32Array(0),
  };
}

/**
 * Expectation-maximization over the linked units. A made unit is explained by all given units it is linked to, each weighed by its link.
 * @param from where to start; an empty table makes the first step count co-occurrence
 */
export function trainTable(direction: Direction, links: Links, from: Table, steps: number, settings: Settings): Table {
  const occasions = gatherOccasions(direction.given, links);
  let table = from;
  for (let step = 0; step < steps; step++) {
    const renderings = listRenderings(direction, table);
    const share = computeShares(direction, links, renderings, settings);
    table = collectCounts(direction, occasions, renderings, share, step === steps - 1);
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
    const base = (close - open) * nowhere + spreadRenderings(renderings, given.token, open, close, row);
    for (let l = first; l < last; l++) {
      const j = links.unit[l] ?? 0;
      const p = links.probability[l] ?? 0;
      mass[j] = (mass[j] ?? 0) + p;
      chance[j] = (chance[j] ?? 0) + p * base;
      addRow(sum, p, row, made.token, made.start[j] ?? 0, made.start[j + 1] ?? 0);
    }
    clearRenderings(renderings, given.token, open, close, row);
  }
  for (let j = 0; j < made.count; j++) {
    const m = Math.min(1, mass[j] ?? 0);
    invert(sum, m, chance[j] ?? 0, background, made.token, made.start[j] ?? 0, made.start[j + 1] ?? 0);
  }
  return sum;
}

function addRow(sum: Float64Array, p: number, row: Float64Array, token: Int32Array, from: number, end: number): void {
  for (let q = from; q < end; q++) sum[q] = (sum[q] ?? 0) + p * (row[token[q] ?? 0] ?? 0);
}

function invert(
  sum: Float64Array,
  mass: number,
  chance: number,
  background: Float64Array,
  token: Int32Array,
  from: number,
  end: number,
): void {
  for (let q = from; q < end; q++) sum[q] = mass / ((sum[q] ?? 0) + chance * (background[token[q] ?? 0] ?? 0) + 1e-12);
}

function collectCounts(
  direction: Direction,
  occasions: Occasions,
  renderings: Renderings,
  share: Float64Array,
  keepOwn: boolean,
): Table {
  const words = direction.given.words.length;
  const { strength, rest: unknown } = direction.kin;
  const start = new Int32Array(words + 1);
  const ownStart = new Int32Array(words + 1);
  const total = new Float64Array(words);
  const rest = new Float64Array(words);
  const counter = new Counter(direction, renderings, share, keepOwn);
  for (let s = 0; s < words; s++) {
    const all = counter.count(s, occasions);
    const known = strength[s] ?? 0;
    rest[s] = (known * (unknown[s] ?? 1) + all - counter.kept) / (all + known);
    total[s] = all;
    start[s + 1] = counter.counts.length;
    ownStart[s + 1] = counter.own.length;
  }
  const { counts, own } = counter;
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

/** Counts the renderings of one given word after another. */
class Counter {
  readonly counts: Entries;
  readonly own: Entries;
  /** What was kept of the last word. */
  kept = 0;
  readonly #made: Direction['made'];
  readonly #times: Uint16Array;
  readonly #renderings: Renderings;
  readonly #share: Float64Array;
  readonly #keepOwn: boolean;
  /** By made token, what the background alone makes it count for; sum and maximum of that by made unit. */
  readonly #byChance: Float64Array;
  readonly #unitSum: Float64Array;
  readonly #unitMost: Float64Array;
  /** By made word: translation probability, and count so far. */
  readonly #row: Float64Array;
  readonly #sum: Float64Array;
  readonly #touched: Int32Array;

  constructor(
    { given, made, background, times }: Direction,
    renderings: Renderings,
    share: Float64Array,
    keepOwn: boolean,
  ) {
    this.#made = made;
    this.#times = times;
    this.#renderings = renderings;
    this.#share = share;
    this.#keepOwn = keepOwn;
    this.counts = new Entries(given.token.length);
    this.own = new Entries(keepOwn ? given.token.length : 0);
    this.#byChance = new Float64Array(made.token.length);
    this.#unitSum = new Float64Array(made.count);
    this.#unitMost = new Float64Array(made.count);
    this.#row = new Float64Array(made.words.length);
    this.#sum = new Float64Array(made.words.length);
    this.#touched = new Int32Array(made.words.length);
    for (let j = 0; j < made.count; j++) this.#weighUnit(j, background);
  }

  #weighUnit(j: number, background: Float64Array): void {
    const { start, token } = this.#made;
    let sum = 0;
    let most = 0;
    for (let p = start[j] ?? 0; p < (start[j + 1] ?? 0); p++) {
      const c = (this.#share[p] ?? 0) * (background[token[p] ?? 0] ?? 0);
      this.#byChance[p] = c;
      sum += c;
      most = Math.max(most, c * (this.#times[p] ?? 1));
    }
    this.#unitSum[j] = sum;
    this.#unitMost[j] = most;
  }

  /** Counts the renderings of word s. @returns how many there are in all */
  count(s: number, occasions: Occasions): number {
    const { start, word, probability, rest } = this.#renderings;
    const base = rest[s] ?? 1;
    const first = start[s] ?? 0;
    const last = start[s + 1] ?? 0;
    const open = occasions.start[s] ?? 0;
    const close = occasions.start[s + 1] ?? 0;
    this.kept = 0;
    if (first === last) {
      const by = base * weighOccasions(occasions, open, close, this.#unitMost);
      // Most words are rare, and for most of them no count can come to anything.
      if (by < DISCOUNT + PRUNE) return base * weighOccasions(occasions, open, close, this.#unitSum);
    }
    for (let e = first; e < last; e++) {
      const t = word[e] ?? 0;
      this.#row[t] = (this.#row[t] ?? 0) + (probability[e] ?? 0);
    }
    let distinct = 0;
    for (let o = open; o < close; o++)
      distinct = this.#countUnit(occasions.unit[o] ?? 0, occasions.weight[o] ?? 0, base, distinct);
    for (let e = first; e < last; e++) this.#row[word[e] ?? 0] = 0;
    return this.#keepCounts(distinct);
  }

  #countUnit(j: number, weight: number, base: number, before: number): number {
    const { start, token } = this.#made;
    const row = this.#row;
    const sum = this.#sum;
    const end = start[j + 1] ?? 0;
    let distinct = before;
    for (let p = start[j] ?? 0; p < end; p++) {
      const t = token[p] ?? 0;
      const known = row[t] ?? 0;
      let c = base * (this.#byChance[p] ?? 0);
      if (known > 0) c += known * (this.#share[p] ?? 0);
      c *= weight;
      const so = sum[t] ?? 0;
      if (so === 0) this.#touched[distinct++] = t;
      sum[t] = so + c;
      if (c >= DISCOUNT && this.#keepOwn) this.own.push(p, c * (this.#times[p] ?? 1));
    }
    return distinct;
  }

  #keepCounts(distinct: number): number {
    const { frequency, token } = this.#made;
    let all = 0;
    for (let d = 0; d < distinct; d++) all += this.#sum[this.#touched[d] ?? 0] ?? 0;
    const least = Math.max(PRUNE, SHARE_FLOOR * all);
    const chance = all / Math.max(1, token.length);
    for (let d = 0; d < distinct; d++) {
      const t = this.#touched[d] ?? 0;
      const c = (this.#sum[t] ?? 0) - DISCOUNT;
      this.#sum[t] = 0;
      // Renderings rarer than by chance say less than the background does.
      if (c < least || c < chance * (frequency[t] ?? 0)) continue;
      this.counts.push(t, c);
      this.kept += c;
    }
    return all;
  }
}

function weighOccasions({ unit, weight }: Occasions, open: number, close: number, by: Float64Array): number {
  let sum = 0;
  for (let o = open; o < close; o++) sum += (weight[o] ?? 0) * (by[unit[o] ?? 0] ?? 0);
  return sum;
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
