import { type Band, bandSize } from './band.ts';
import type { Features } from './features.ts';
import type { Kin } from './kin.ts';
import type { Links } from './links.ts';

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
}

/** Words of both sides with their relatives: all that a direction of the table needs besides its counts. */
export interface Direction {
  readonly given: Features;
  readonly made: Features;
  readonly kin: Kin;
  /** Relative frequency of each made word. */
  readonly unigram: Float64Array;
  /** The same, less what relatives claim. */
  readonly background: Float64Array;
  /** Units that hold each given word, with how often. */
  readonly postings: Postings;
  /** Tokens of the made units that have relatives: before anything is learnt no other token says anything. */
  readonly related: Pick<Features, 'start' | 'token'>;
}

interface Postings {
  readonly start: Int32Array;
  readonly unit: Int32Array;
  readonly times: Int32Array;
}

/** What a training run hands on for leaving units out. */
export interface Training {
  readonly table: Table;
  /** Table before the last step: shares of the counts are computed from it. */
  readonly before: Table;
  readonly links: Links;
  /** Share of one unit of probability at each made token: mass / (sum over given words). */
  readonly share: Float64Array;
}

export interface LexiconSettings {
  /** Weight of the prior in observations of a word. */
  readonly prior: number;
  /** Probability that a made word comes from the given words and not from nowhere. */
  readonly bound: number;
}

/** Counts below this are dropped. */
const PRUNE = 2e-3;

export function makeDirection(given: Features, made: Features, kin: Kin): Direction {
  const unigram = new Float64Array(made.words.length);
  const background = new Float64Array(made.words.length);
  for (let t = 0; t < unigram.length; t++) {
    const u = ((made.frequency[t] ?? 0) + 0.5) / (made.token.length + 10);
    unigram[t] = u;
    background[t] = u * (1 - (kin.claimed[t] ?? 0));
  }
  return { given, made, kin, unigram, background, postings: indexPostings(given), related: relatedTokens(made, kin) };
}

function relatedTokens(made: Features, kin: Kin): Pick<Features, 'start' | 'token'> {
  const start = new Int32Array(made.count + 1);
  const token: number[] = [];
  for (let j = 0; j < made.count; j++) {
    for (let p = made.start[j] ?? 0; p < (made.start[j + 1] ?? 0); p++) {
      const t = made.token[p] ?? 0;
      if ((kin.claimed[t] ?? 0) > 0) token.push(t);
    }
    start[j + 1] = token.length;
  }
  return { start, token: Int32Array.from(token) };
}

function indexPostings(side: Features): Postings {
  const size = new Int32Array(side.words.length + 1);
  const last = new Int32Array(side.words.length).fill(-1);
  for (let u = 0; u < side.count; u++) {
    for (let p = side.start[u] ?? 0; p < (side.start[u + 1] ?? 0); p++) {
      const s = side.token[p] ?? 0;
      if (last[s] !== u) size[s + 1] = (size[s + 1] ?? 0) + 1;
      last[s] = u;
    }
  }
  for (let s = 0; s < side.words.length; s++) size[s + 1] = (size[s + 1] ?? 0) + (size[s] ?? 0);
  const start = size.slice();
  const unit = new Int32Array(start[side.words.length] ?? 0);
  const times = new Int32Array(unit.length);
  const fill = size;
  last.fill(-1);
  for (let u = 0; u < side.count; u++) {
    for (let p = side.start[u] ?? 0; p < (side.start[u + 1] ?? 0); p++) {
      const s = side.token[p] ?? 0;
      if (last[s] !== u) {
        unit[fill[s] ?? 0] = u;
        fill[s] = (fill[s] ?? 0) + 1;
      }
      const slot = (fill[s] ?? 0) - 1;
      times[slot] = (times[slot] ?? 0) + 1;
      last[s] = u;
    }
  }
  return { start, unit, times };
}

/** A table that has seen nothing. */
export function emptyTable(direction: Direction): Table {
  const words = direction.given.words.length;
  return { start: new Int32Array(words + 1), word: new Int32Array(0), count: new Float32Array(0), total: new Float64Array(words) };
}

/**
 * Expectation-maximization over the linked units. A made unit is explained by all given units it is linked to, each weighed by its link.
 * @param from where to start; an empty table makes the first step count co-occurrence
 */
export function trainTable(direction: Direction, links: Links, from: Table, steps: number, settings: LexiconSettings): Training {
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
  let before = from;
  let table = from;
  let share: Float64Array = new Float64Array(0);
  for (let step = 0; step < steps; step++) {
    before = table;
    share = computeShares(direction, links, before, mass, size, settings);
    table = collectCounts(direction, links, before, share, settings);
  }
  return { table, before, links, share };
}

function computeShares(
  direction: Direction,
  links: Links,
  table: Table,
  mass: Float64Array,
  size: Float64Array,
  settings: LexiconSettings,
): Float64Array {
  const { made, background } = direction;
  const sum = new Float64Array(made.token.length);
  const nowhere = (1 - settings.bound) / settings.bound;
  for (let j = 0; j < made.count; j++) {
    for (let p = made.start[j] ?? 0; p < (made.start[j + 1] ?? 0); p++) sum[p] = nowhere * (size[j] ?? 0) * (background[made.token[p] ?? 0] ?? 0) + 1e-12;
  }
  const row = new Float64Array(made.words.length);
  forEachWord(direction, (s, postings, first, end) => {
    const base = spreadRow(direction, table, s, settings.prior, row);
    for (let q = first; q < end; q++) {
      const i = postings.unit[q] ?? 0;
      const times = postings.times[q] ?? 0;
      for (let l = links.start[i] ?? 0; l < (links.start[i + 1] ?? 0); l++) {
        const j = links.unit[l] ?? 0;
        const weight = times * (links.probability[l] ?? 0);
        for (let p = made.start[j] ?? 0; p < (made.start[j + 1] ?? 0); p++) {
          const t = made.token[p] ?? 0;
          sum[p] = (sum[p] ?? 0) + weight * ((row[t] ?? 0) + base * (background[t] ?? 0));
        }
      }
    }
    clearRow(direction, table, s, row);
  });
  for (let j = 0; j < made.count; j++) {
    const m = Math.min(1, mass[j] ?? 0);
    for (let p = made.start[j] ?? 0; p < (made.start[j + 1] ?? 0); p++) sum[p] = m / (sum[p] ?? 1);
  }
  return sum;
}

function collectCounts(direction: Direction, links: Links, table: Table, share: Float64Array, settings: LexiconSettings): Table {
  const { given, made, background } = direction;
  const row = new Float64Array(made.words.length);
  const sum = new Float64Array(made.words.length);
  const touched = new Int32Array(made.words.length);
  const start = new Int32Array(given.words.length + 1);
  const total = new Float64Array(given.words.length);
  let word = new Int32Array(given.token.length * 8 + 64);
  let count = new Float32Array(word.length);
  let used = 0;
  forEachWord(direction, (s, postings, first, end) => {
    const base = spreadRow(direction, table, s, settings.prior, row);
    let distinct = 0;
    let all = 0;
    for (let q = first; q < end; q++) {
      const i = postings.unit[q] ?? 0;
      const times = postings.times[q] ?? 0;
      for (let l = links.start[i] ?? 0; l < (links.start[i + 1] ?? 0); l++) {
        const j = links.unit[l] ?? 0;
        const weight = times * (links.probability[l] ?? 0);
        for (let p = made.start[j] ?? 0; p < (made.start[j + 1] ?? 0); p++) {
          const t = made.token[p] ?? 0;
          const c = weight * (share[p] ?? 0) * ((row[t] ?? 0) + base * (background[t] ?? 0));
          if (sum[t] === 0) touched[distinct++] = t;
          sum[t] = (sum[t] ?? 0) + c;
          all += c;
        }
      }
    }
    clearRow(direction, table, s, row);
    if (used + distinct > word.length) {
      word = grow(word, used + distinct);
      count = growFloats(count, word.length);
    }
    for (let d = 0; d < distinct; d++) {
      const t = touched[d] ?? 0;
      const c = sum[t] ?? 0;
      sum[t] = 0;
      if (c < PRUNE) continue;
      word[used] = t;
      count[used++] = c;
    }
    total[s] = all;
    start[s + 1] = used;
  });
  return { start, word: word.slice(0, used), count: count.slice(0, used), total };
}

function grow(from: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const out = new Int32Array(Math.max(least, from.length * 2));
  out.set(from);
  return out;
}

function growFloats(from: Float32Array, length: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(length);
  out.set(from);
  return out;
}

function forEachWord(direction: Direction, visit: (s: number, postings: Postings, first: number, end: number) => void): void {
  const { postings } = direction;
  for (let s = 0; s < direction.given.words.length; s++) visit(s, postings, postings.start[s] ?? 0, postings.start[s + 1] ?? 0);
}

/** Writes the translation probabilities of s that lie above its background into `row`. @returns the factor of the background */
function spreadRow(direction: Direction, table: Table, s: number, prior: number, row: Float64Array): number {
  const whole = (table.total[s] ?? 0) + prior;
  for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++) row[table.word[e] ?? 0] = (table.count[e] ?? 0) / whole;
  const { kin } = direction;
  for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) {
    const t = kin.word[e] ?? 0;
    row[t] = (row[t] ?? 0) + (prior * (kin.prior[e] ?? 0)) / whole;
  }
  return prior / whole;
}

function clearRow(direction: Direction, table: Table, s: number, row: Float64Array): void {
  for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++) row[table.word[e] ?? 0] = 0;
  const { kin } = direction;
  for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) row[kin.word[e] ?? 0] = 0;
}

/** What leaving a made unit out of the training takes from the sums of its linked given units: for each link, one value per token of the made unit. */
interface Corrections {
  /** First value of each link. */
  readonly start: Int32Array;
  readonly value: Float32Array;
}

/**
 * Leaving one out: a bead must not be proved by words that were learnt from it. For every link the share of its own counts is taken out again, so a pair of words that met nowhere
 * else is worth no more than its prior. (Wuebker, Mauser & Ney 2010 do this for phrase tables.)
 */
function leaveOut(direction: Direction, training: Training, settings: LexiconSettings): Corrections {
  const { made, unigram, background, kin } = direction;
  const { links, table, before, share } = training;
  const start = new Int32Array(links.unit.length + 1);
  for (let l = 0; l < links.unit.length; l++) {
    const j = links.unit[l] ?? 0;
    start[l + 1] = (start[l] ?? 0) + (made.start[j + 1] ?? 0) - (made.start[j] ?? 0);
  }
  const value = new Float32Array(start[links.unit.length] ?? 0);
  const row = new Float64Array(made.words.length);
  const counts = new Float64Array(made.words.length);
  const related = new Float64Array(made.words.length);
  const own = new Float64Array(made.words.length);
  forEachWord(direction, (s, postings, first, end) => {
    const base = spreadRow(direction, before, s, settings.prior, row);
    for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++) counts[table.word[e] ?? 0] = table.count[e] ?? 0;
    for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) related[kin.word[e] ?? 0] = settings.prior * (kin.prior[e] ?? 0);
    const whole = (table.total[s] ?? 0) + settings.prior;
    for (let q = first; q < end; q++) {
      const i = postings.unit[q] ?? 0;
      const times = postings.times[q] ?? 0;
      for (let l = links.start[i] ?? 0; l < (links.start[i + 1] ?? 0); l++) {
        const j = links.unit[l] ?? 0;
        const weight = times * (links.probability[l] ?? 0);
        const from = made.start[j] ?? 0;
        const to = made.start[j + 1] ?? 0;
        let all = 0;
        for (let p = from; p < to; p++) {
          const t = made.token[p] ?? 0;
          const c = weight * (share[p] ?? 0) * ((row[t] ?? 0) + base * (background[t] ?? 0));
          own[t] = (own[t] ?? 0) + c;
          all += c;
        }
        const left = Math.max(settings.prior, whole - all);
        const at = (start[l] ?? 0) - from;
        for (let p = from; p < to; p++) {
          const t = made.token[p] ?? 0;
          const u = unigram[t] ?? 1;
          const prior = (related[t] ?? 0) + settings.prior * (background[t] ?? 0);
          const c = counts[t] ?? 0;
          const now = (c + prior) / (whole * u);
          const then = (Math.max(0, c - (own[t] ?? 0)) + prior) / (left * u);
          value[at + p] = (value[at + p] ?? 0) + times * (then - now);
        }
        for (let p = from; p < to; p++) own[made.token[p] ?? 0] = 0;
      }
    }
    clearRow(direction, before, s, row);
    for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++) counts[table.word[e] ?? 0] = 0;
    for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) related[kin.word[e] ?? 0] = 0;
  });
  return { start, value };
}

/**
 * Scores every made unit against windows of 1 … `windows` given units that end at each row of the band: log p(unit | window) / p(unit), nats (Moore 2002 scores sentence pairs so).
 * @param band rows are given units
 * @returns for each window size an array over the nodes; node (i, j) holds the score of made unit j-1 given units i-size … i-1
 */
export function scoreWindows(
  direction: Direction,
  training: Training | undefined,
  band: Band,
  windows: number,
  settings: LexiconSettings,
): readonly Float32Array[] {
  const { given, made, unigram, background, kin } = direction;
  const table = training?.table ?? emptyTable(direction);
  const corrections = training && leaveOut(direction, training, settings);
  const links = training?.links;
  const out = Array.from({ length: windows }, () => new Float32Array(bandSize(band)));
  const linkAt = new Int32Array(bandSize(band)).fill(-1);
  if (links) {
    for (let i = 0; i < given.count; i++) {
      for (let l = links.start[i] ?? 0; l < (links.start[i + 1] ?? 0); l++) {
        const j = (links.unit[l] ?? 0) + 1 - (band.low[i + 1] ?? 0);
        if (j >= 0 && (links.unit[l] ?? 0) < (band.high[i + 1] ?? 0)) linkAt[(band.offset[i + 1] ?? 0) + j] = l;
      }
    }
  }
  const free = new Float64Array(made.words.length);
  for (let t = 0; t < free.length; t++) free[t] = (background[t] ?? 0) / (unigram[t] ?? 1);
  const read = training ? made : direction.related;
  const ring = Array.from({ length: windows }, () => new Float32Array(made.words.length));
  const bases = new Float64Array(windows);
  let longest = 1;
  for (let j = 0; j < made.count; j++) longest = Math.max(longest, (read.start[j + 1] ?? 0) - (read.start[j] ?? 0));
  const sums = new Float64Array(longest);
  for (let i = 0; i < given.count; i++) {
    const slot = ring[i % windows] ?? new Float32Array(0);
    if (i >= windows) eraseUnit(direction, table, i - windows, slot);
    bases[i % windows] = writeUnit(direction, table, i, slot, settings.prior);
    const low = Math.max(1, band.low[i + 1] ?? 0);
    for (let j = low; j <= (band.high[i + 1] ?? -1); j++) {
      const node = (band.offset[i + 1] ?? 0) + j - (band.low[i + 1] ?? 0);
      const from = read.start[j - 1] ?? 0;
      const size = (read.start[j] ?? 0) - from;
      if (size === 0) continue;
      sums.fill(0, 0, size);
      let tokens = 0;
      for (let k = 0; k < windows && k <= i; k++) {
        const unit = i - k;
        const values = ring[unit % windows] ?? slot;
        const base = bases[unit % windows] ?? 0;
        tokens += (given.start[unit + 1] ?? 0) - (given.start[unit] ?? 0);
        let at = -1;
        if (corrections) {
          const cell = j >= (band.low[unit + 1] ?? 0) && j <= (band.high[unit + 1] ?? -1) ? (band.offset[unit + 1] ?? 0) + j - (band.low[unit + 1] ?? 0) : -1;
          const link = cell >= 0 ? (linkAt[cell] ?? -1) : -1;
          if (link >= 0) at = corrections.start[link] ?? 0;
        }
        const scale = tokens > 0 ? settings.bound / tokens : 0;
        const nowhere = 1 - settings.bound;
        let log = 0;
        let product = 1;
        for (let p = 0; p < size; p++) {
          const t = read.token[from + p] ?? 0;
          let sum = (sums[p] ?? 0) + (values[t] ?? 0) + base * (free[t] ?? 1);
          if (at >= 0) sum += corrections?.value[at + p] ?? 0;
          sums[p] = sum;
          product *= nowhere * (free[t] ?? 1) + scale * Math.max(0, sum);
          if (product > 1e100 || product < 1e-100) {
            log += Math.log(product);
            product = 1;
          }
        }
        const scores = out[k];
        if (scores) scores[node] = tokens > 0 ? log + Math.log(product) : 0;
      }
    }
  }
  return out;

  function writeUnit(direction_: Direction, table_: Table, unit: number, row: Float32Array, prior: number): number {
    let base = 0;
    for (let p = given.start[unit] ?? 0; p < (given.start[unit + 1] ?? 0); p++) {
      const s = given.token[p] ?? 0;
      const whole = (table_.total[s] ?? 0) + prior;
      for (let e = table_.start[s] ?? 0; e < (table_.start[s + 1] ?? 0); e++) {
        const t = table_.word[e] ?? 0;
        row[t] = (row[t] ?? 0) + (table_.count[e] ?? 0) / (whole * (unigram[t] ?? 1));
      }
      for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) {
        const t = kin.word[e] ?? 0;
        row[t] = (row[t] ?? 0) + (prior * (kin.prior[e] ?? 0)) / (whole * (direction_.unigram[t] ?? 1));
      }
      base += prior / whole;
    }
    return base;
  }

  function eraseUnit(_: Direction, table_: Table, unit: number, row: Float32Array): void {
    for (let p = given.start[unit] ?? 0; p < (given.start[unit + 1] ?? 0); p++) {
      const s = given.token[p] ?? 0;
      for (let e = table_.start[s] ?? 0; e < (table_.start[s + 1] ?? 0); e++) row[table_.word[e] ?? 0] = 0;
      for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) row[kin.word[e] ?? 0] = 0;
    }
  }
}
