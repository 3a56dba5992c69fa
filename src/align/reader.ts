import type { Direction, Table } from './lexicon.ts';

/** What one given unit says of every token of some made units. */
export interface Reading {
  /** Summed ratios of translation probability to chance, by made token from `firstToken` on. */
  readonly ratio: Float32Array;
  firstToken: number;
  /** Made units from `firstUnit` up to `endUnit` were read. */
  firstUnit: number;
  endUnit: number;
  /** Tokens of the given unit. */
  tokens: number;
}

/** Reads given units against ranges of made units, with one direction of the lexicon. */
export class Reader {
  /** First token that is read of each made unit. Before anything is learnt only tokens with relatives are. */
  readonly start: Int32Array;
  /** By token that is read: the share that its relatives do not claim. */
  readonly free: Float32Array;
  readonly #direction: Direction;
  readonly #table: Table | undefined;
  readonly #prior: number;
  readonly #words: Float64Array;

  /** @param prior weight of the lexicon's prior, in observations of a word */
  constructor(direction: Direction, table: Table | undefined, prior: number) {
    const { made, free, related, relatedStart } = direction;
    this.#direction = direction;
    this.#table = table;
    this.#prior = prior;
    this.#words = new Float64Array(made.words.length);
    this.start = table ? made.start : relatedStart;
    this.free = new Float32Array(table ? made.token.length : related.length);
    for (let n = 0; n < this.free.length; n++) this.free[n] = free[made.token[table ? n : (related[n] ?? 0)] ?? 0] ?? 1;
  }

  /** A reading with room for so many tokens. */
  static makeReading(tokens: number): Reading {
    return { ratio: new Float32Array(tokens), firstToken: 0, firstUnit: 0, endUnit: 0, tokens: 0 };
  }

  /**
   * Reads a given unit against made units `firstUnit` up to `endUnit`.
   *
   * Leaving one out: a bead must not be proved by words that were learnt from it. Whatever a made unit itself added to the table, and to the frequencies of its words, is taken out
   * while it is read, so a pair of words that met nowhere else is worth no more than its prior, and a tiny document cannot talk itself into anything. (Wuebker, Mauser & Ney 2010 do
   * this for phrase tables.)
   */
  read(unit: number, firstUnit: number, endUnit: number, into: Reading): void {
    const { given, made, kin, rarity, related } = this.#direction;
    const table = this.#table;
    const words = this.#words;
    const prior = this.#prior;
    const from = this.start[firstUnit] ?? 0;
    const end = this.start[endUnit] ?? 0;
    const open = given.start[unit] ?? 0;
    const close = given.start[unit + 1] ?? 0;
    into.firstUnit = firstUnit;
    into.endUnit = endUnit;
    into.firstToken = from;
    into.tokens = close - open;
    let base = 0;
    for (let q = open; q < close; q++) {
      const s = given.token[q] ?? 0;
      const each = 1 / ((table?.total[s] ?? 0) + prior);
      base += table ? (table.rest[s] ?? 1) : 1;
      for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) {
        const t = kin.word[e] ?? 0;
        words[t] = (words[t] ?? 0) + prior * (kin.prior[e] ?? 0) * each;
      }
      if (!table) continue;
      for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++) {
        const t = table.word[e] ?? 0;
        words[t] = (words[t] ?? 0) + (table.count[e] ?? 0) * each;
      }
    }
    for (let n = from; n < end; n++) {
      const p = table ? n : (related[n] ?? 0);
      into.ratio[n - from] = (words[made.token[p] ?? 0] ?? 0) * (rarity[p] ?? 1) + base * (this.free[n] ?? 1);
    }
    for (let q = open; q < close; q++) {
      const s = given.token[q] ?? 0;
      for (let e = kin.start[s] ?? 0; e < (kin.start[s + 1] ?? 0); e++) words[kin.word[e] ?? 0] = 0;
      if (!table) continue;
      for (let e = table.start[s] ?? 0; e < (table.start[s + 1] ?? 0); e++) words[table.word[e] ?? 0] = 0;
      this.#leaveOut(table, s, into, end, base);
    }
  }

  /** Takes out of a reading what each made unit itself taught about word s. */
  #leaveOut(table: Table, s: number, { ratio, firstToken }: Reading, end: number, base: number): void {
    const { rarity } = this.#direction;
    const each = 1 / ((table.total[s] ?? 0) + this.#prior);
    const last = table.ownStart[s + 1] ?? 0;
    for (let e = firstOwn(table, s, firstToken); e < last; e++) {
      const p = table.ownToken[e] ?? 0;
      if (p >= end) return;
      const value = (ratio[p - firstToken] ?? 0) - (table.ownCount[e] ?? 0) * each * (rarity[p] ?? 1);
      // Not below the background: some of what is taken out was discounted already.
      ratio[p - firstToken] = Math.max(value, base * (this.free[p] ?? 1));
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
