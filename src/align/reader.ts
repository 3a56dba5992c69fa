import type { Direction } from './direction.ts';
import { emptyTable, listRenderings, type Renderings, type Table } from './lexicon.ts';

/** What one given unit says of every token of some made units. */
export interface Reading {
  /** By made token from `firstToken` on: summed translation probabilities over chance, beyond what the background gives; per unclaimed share of the token. */
  readonly gain: Float64Array;
  firstToken: number;
  /** Made units from `firstUnit` up to `endUnit` were read. */
  firstUnit: number;
  endUnit: number;
  /** Tokens of the given unit, and their summed factors of the background. */
  tokens: number;
  base: number;
}

/**
 * Reads given units against ranges of made units, with one direction of the lexicon.
 *
 * The probability of a made token over chance is the mean over the given tokens of (translation probability / chance), mixed with 1 for "from nowhere". Most pairs of tokens have
 * only the background in common, which is one number for the whole unit, so what is kept of each token is only what goes beyond it.
 */
export class Reader {
  /** First token that is read of each made unit. Before anything is learnt only tokens with relatives are. */
  readonly start: Int32Array;
  /** By made unit: what its tokens lose where the relatives that claim them are not there, nats. */
  readonly claimed: Float64Array;
  readonly #direction: Direction;
  readonly #table: Table;
  readonly #prior: number;
  readonly #renderings: Renderings;
  /** By token that is read: its word, and 1 / (chance × unclaimed share). */
  readonly #word: Int32Array;
  readonly #rarity: Float32Array;
  readonly #row: Float64Array;

  /**
   * @param table absent before anything is learnt
   * @param prior weight of the lexicon's prior, in observations of a word
   */
  constructor(direction: Direction, table: Table | undefined, prior: number) {
    const { given, made, free, rarity, related, relatedStart } = direction;
    this.#direction = direction;
    this.#table = table ?? emptyTable(given.words.length);
    this.#prior = prior;
    this.#renderings = listRenderings(direction, this.#table, prior);
    this.#row = new Float64Array(made.words.length);
    this.start = table ? made.start : relatedStart;
    const read = table ? made.token.length : related.length;
    this.#word = new Int32Array(read);
    this.#rarity = new Float32Array(read);
    for (let n = 0; n < read; n++) {
      const p = table ? n : (related[n] ?? 0);
      const t = made.token[p] ?? 0;
      this.#word[n] = t;
      this.#rarity[n] = (rarity[p] ?? 1) / (free[t] ?? 1);
    }
    const logFree = free.map(share => (share < 1 ? Math.log(share) : 0));
    this.claimed = new Float64Array(made.count);
    for (let j = 0; j < made.count; j++) {
      let sum = 0;
      for (let n = this.start[j] ?? 0; n < (this.start[j + 1] ?? 0); n++) sum += logFree[this.#word[n] ?? 0] ?? 0;
      this.claimed[j] = sum;
    }
  }

  /** A reading with room for so many tokens. */
  static makeReading(tokens: number): Reading {
    return { gain: new Float64Array(tokens), firstToken: 0, firstUnit: 0, endUnit: 0, tokens: 0, base: 0 };
  }

  /**
   * Reads a given unit against made units `firstUnit` up to `endUnit`.
   *
   * Leaving one out: a bead must not be proved by words that were learnt from it. Whatever a made unit itself added to the table, and to the frequencies of its words, is taken out
   * while it is read, so a pair of words that met nowhere else is worth no more than its prior, and a tiny document cannot talk itself into anything. (Wuebker, Mauser & Ney 2010 do
   * this for phrase tables.)
   */
  read(unit: number, firstUnit: number, endUnit: number, into: Reading): void {
    const { given } = this.#direction;
    const { start, word, probability, rest } = this.#renderings;
    const row = this.#row;
    const words = this.#word;
    const rarity = this.#rarity;
    const { gain } = into;
    const from = this.start[firstUnit] ?? 0;
    const end = this.start[endUnit] ?? 0;
    const open = given.start[unit] ?? 0;
    const close = given.start[unit + 1] ?? 0;
    let base = 0;
    for (let q = open; q < close; q++) {
      const s = given.token[q] ?? 0;
      base += rest[s] ?? 1;
      for (let e = start[s] ?? 0; e < (start[s + 1] ?? 0); e++) {
        const t = word[e] ?? 0;
        row[t] = (row[t] ?? 0) + (probability[e] ?? 0);
      }
    }
    for (let n = from; n < end; n++) gain[n - from] = (row[words[n] ?? 0] ?? 0) * (rarity[n] ?? 1);
    into.firstUnit = firstUnit;
    into.endUnit = endUnit;
    into.firstToken = from;
    into.tokens = close - open;
    into.base = base;
    for (let q = open; q < close; q++) {
      const s = given.token[q] ?? 0;
      for (let e = start[s] ?? 0; e < (start[s + 1] ?? 0); e++) row[word[e] ?? 0] = 0;
      this.#leaveOut(s, into, end);
    }
  }

  /** Takes out of a reading what each made unit itself taught about word s. */
  #leaveOut(s: number, { gain, firstToken }: Reading, end: number): void {
    const { ownStart, ownToken, ownCount, total } = this.#table;
    const last = ownStart[s + 1] ?? 0;
    if (last === (ownStart[s] ?? 0)) return;
    const each = 1 / ((total[s] ?? 0) + this.#prior);
    for (let e = firstOwn(this.#table, s, firstToken); e < last; e++) {
      const p = ownToken[e] ?? 0;
      if (p >= end) return;
      const value = (gain[p - firstToken] ?? 0) - (ownCount[e] ?? 0) * each * (this.#rarity[p] ?? 1);
      // Not below the background: some of what is taken out was discounted already.
      gain[p - firstToken] = Math.max(value, 0);
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
