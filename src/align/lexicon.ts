import type { Features } from './features.ts';
import type { Kin } from './kin.ts';
import type { Links } from './links.ts';
import type { Settings } from './settings.ts';

/** One direction of a translation lexicon: what its tables are about, without what is learnt. */
export interface Direction {
  readonly given: Features;
  readonly made: Features;
  readonly kin: Kin;
  /** Relative frequency of each made word, less what its relatives claim. */
  readonly background: Float64Array;
  /** Share of each made word that its relatives do not claim. */
  readonly free: Float64Array;
  /** By made token: 1 / relative frequency of its word in all other units. */
  readonly rarity: Float64Array;
  /** By made token: how often its unit holds its word. */
  readonly times: Int32Array;
  /** By made token: its unit. */
  readonly unitOf: Int32Array;
  /** Tokens that have relatives, by unit, as indexes of tokens: before anything is learnt no other token says anything. */
  readonly relatedStart: Int32Array;
  readonly related: Int32Array;
}

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

/** A word that stands in more of the units than this tells none of them from another. */
const TELLING = 0.25;

export function makeDirection(given: Features, made: Features, kin: Kin): Direction {
  const words = made.words.length;
  const tokens = made.token.length;
  const background = new Float64Array(words);
  const free = new Float64Array(words);
  for (let t = 0; t < words; t++) {
    free[t] = 1 - (kin.claimed[t] ?? 0);
    background[t] = (((made.frequency[t] ?? 0) + 0.5) / (tokens + 10)) * (free[t] ?? 1);
  }
  const rarity = new Float64Array(tokens);
  const times = new Int32Array(tokens);
  const unitOf = new Int32Array(tokens);
  const related: number[] = [];
  const relatedStart = new Int32Array(made.count + 1);
  const within = new Int32Array(words);
  for (let j = 0; j < made.count; j++) {
    const from = made.start[j] ?? 0;
    const to = made.start[j + 1] ?? 0;
    for (let p = from; p < to; p++) {
      const t = made.token[p] ?? 0;
      within[t] = (within[t] ?? 0) + 1;
      unitOf[p] = j;
      if (kin.related[t] === 1 && (made.frequency[t] ?? 0) <= Math.max(4, made.count * TELLING)) related.push(p);
    }
    for (let p = from; p < to; p++) {
      const t = made.token[p] ?? 0;
      times[p] = within[t] ?? 1;
      rarity[p] = (tokens + 10) / ((made.frequency[t] ?? 0) - (times[p] ?? 1) + 0.5);
    }
    for (let p = from; p < to; p++) within[made.token[p] ?? 0] = 0;
    relatedStart[j + 1] = related.length;
  }
  return { given, made, kin, background, free, rarity, times, unitOf, relatedStart, related: Int32Array.from(related) };
}

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

/** For each given word the made units that its units are linked to, ascending, with the weights of the links. */
interface Occasions {
  readonly start: Int32Array;
  readonly unit: Int32Array;
  readonly weight: Float64Array;
}

function gatherOccasions(given: Features, links: Links): Occasions {
  const words = given.words.length;
  const size = new Int32Array(words + 1);
  for (let i = 0; i < given.count; i++) {
    const linked = (links.start[i + 1] ?? 0) - (links.start[i] ?? 0);
    for (let p = given.start[i] ?? 0; p < (given.start[i + 1] ?? 0); p++) {
      const s = given.token[p] ?? 0;
      size[s + 1] = (size[s + 1] ?? 0) + linked;
    }
  }
  for (let s = 0; s < words; s++) size[s + 1] = (size[s + 1] ?? 0) + (size[s] ?? 0);
  const start = size;
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
        unit.copyWithin(at + 1, at, end[s]);
        weight.copyWithin(at + 1, at, end[s]);
        unit[at] = j;
        weight[at] = links.probability[l] ?? 0;
        end[s] = (end[s] ?? 0) + 1;
      }
    }
  }
  // Close the gaps that merging left.
  const closed = new Int32Array(words + 1);
  let used = 0;
  for (let s = 0; s < words; s++) {
    const from = start[s] ?? 0;
    const length = (end[s] ?? 0) - from;
    unit.copyWithin(used, from, from + length);
    weight.copyWithin(used, from, from + length);
    used += length;
    closed[s + 1] = used;
  }
  return { start: closed, unit, weight };
}

/**
 * Expectation-maximization over the linked units. A made unit is explained by all given units it is linked to, each weighed by its link.
 * @param from where to start; an empty table makes the first step count co-occurrence
 */
export function trainTable(direction: Direction, links: Links, from: Table, steps: number, settings: Settings): Table {
  const { given, made } = direction;
  const mass = new Float64Array(made.count);
  const size = new Float64Array(made.count);
  for (let i = 0; i < given.count; i++) {
    const length = (given.start[i + 1] ?? 0) - (given.start[i] ?? 0);
    for (let l = links.start[i] ?? 0; l < (links.start[i + 1] ?? 0); l++) {
      const j = links.unit[l] ?? 0;
      const p = links.probability[l] ?? 0;
      mass[j] = (mass[j] ?? 0) + p;
      size[j] = (size[j] ?? 0) + p * length;
    }
  }
  const occasions = gatherOccasions(given, links);
  let table = from;
  for (let step = 0; step < steps; step++) {
    const share = computeShares(direction, occasions, table, mass, size, settings);
    table = collectCounts(direction, occasions, table, share, settings, step === steps - 1);
  }
  return table;
}

/** For each made token: what one unit of its probability is worth in counts. */
function computeShares(
  direction: Direction,
  occasions: Occasions,
  table: Table,
  mass: Float64Array,
  size: Float64Array,
  settings: Settings,
): Float64Array {
  const { given, made, background } = direction;
  const sum = new Float64Array(made.token.length);
  const nowhere = (1 - settings.bound) / settings.bound;
  for (let j = 0; j < made.count; j++) {
    for (let p = made.start[j] ?? 0; p < (made.start[j + 1] ?? 0); p++) {
      sum[p] = nowhere * (size[j] ?? 0) * (background[made.token[p] ?? 0] ?? 0) + 1e-12;
    }
  }
  const row = new Float64Array(made.words.length);
  for (let s = 0; s < given.words.length; s++) {
    const base = spreadRow(direction, table, s, settings.prior, row);
    for (let o = occasions.start[s] ?? 0; o < (occasions.start[s + 1] ?? 0); o++) {
      const j = occasions.unit[o] ?? 0;
      const weight = occasions.weight[o] ?? 0;
      const end = made.start[j + 1] ?? 0;
      for (let p = made.start[j] ?? 0; p < end; p++) {
        const t = made.token[p] ?? 0;
        sum[p] = (sum[p] ?? 0) + weight * ((row[t] ?? 0) + base * (background[t] ?? 0));
      }
    }
    clearRow(direction, table, s, row);
  }
  for (let j = 0; j < made.count; j++) {
    const m = Math.min(1, mass[j] ?? 0);
    for (let p = made.start[j] ?? 0; p < (made.start[j + 1] ?? 0); p++) sum[p] = m / (sum[p] ?? 1);
  }
  return sum;
}

function collectCounts(
  direction: Direction,
  occasions: Occasions,
  table: Table,
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
  const counts = new Entries(given.token.length * 8);
  const own = new Entries(keepOwn ? given.token.length * 8 : 0);
  for (let s = 0; s < words; s++) {
    const base = spreadRow(direction, table, s, settings.prior, row);
    let distinct = 0;
    let all = 0;
    for (let o = occasions.start[s] ?? 0; o < (occasions.start[s + 1] ?? 0); o++) {
      const j = occasions.unit[o] ?? 0;
      const weight = occasions.weight[o] ?? 0;
      const end = made.start[j + 1] ?? 0;
      for (let p = made.start[j] ?? 0; p < end; p++) {
        const t = made.token[p] ?? 0;
        const c = weight * (share[p] ?? 0) * ((row[t] ?? 0) + base * (background[t] ?? 0));
        if (sum[t] === 0) touched[distinct++] = t;
        sum[t] = (sum[t] ?? 0) + c;
        all += c;
        if (keepOwn && c >= DISCOUNT) own.push(p, c * (times[p] ?? 1));
      }
    }
    clearRow(direction, table, s, row);
    let kept = 0;
    for (let d = 0; d < distinct; d++) {
      const t = touched[d] ?? 0;
      const c = (sum[t] ?? 0) - DISCOUNT;
      sum[t] = 0;
      // Renderings rarer than by chance say less than the background does.
      if (c < PRUNE || c < SHARE_FLOOR * all || c * made.token.length < all * (made.frequency[t] ?? 0)) continue;
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

/** Writes the translation probabilities of s that lie above its background into `row`. @returns the factor of the background */
function spreadRow(direction: Direction, table: Table, s: number, prior: number, row: Float64Array): number {
  const whole = (table.total[s] ?? 0) + prior;
  for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++)
    row[table.word[e] ?? 0] = (table.count[e] ?? 0) / whole;
  const { kin } = direction;
  for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) {
    const t = kin.word[e] ?? 0;
    row[t] = (row[t] ?? 0) + (prior * (kin.prior[e] ?? 0)) / whole;
  }
  return table.rest[s] ?? 1;
}

function clearRow(direction: Direction, table: Table, s: number, row: Float64Array): void {
  for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++) row[table.word[e] ?? 0] = 0;
  const { kin } = direction;
  for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) row[kin.word[e] ?? 0] = 0;
}
