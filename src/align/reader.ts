import type { Direction } from './direction.ts';
import { emptyTable, type Table } from './lexicon.ts';
import { clearRenderings, listRenderings, type Renderings, spreadRenderings } from './renderings.ts';

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
  readonly #renderings: Renderings;
  /** By token that is read: its word, and 1 / (chance × unclaimed share). */
  readonly #word: Int32Array;
  readonly #rarity: Float32Array;
  readonly #row: Float64Array;

  /** @param table absent before anything is learnt */
  constructor(direction: Direction, table: Table | undefined) {
    const { made, free, rarity, related, relatedStart } = direction;
    this.#direction = direction;
    this.#table = table ?? emptyTable(direction.kin);
    this.#renderings = listRenderings(direction, this.#table);
    this.#row = new Float64Array(made.words.length);
    this.start = table ? made.start : relatedStart;
    const read = table ? made.token.length : related.length;
    this.#word = new Int32Array(read);
    this.#rarity = new Float32Array(read);
    this.claimed = new Float64Array(made.count);
    const logFree = free.map(share => (share < 1 ? Math.log(share) : 0));
    for (let j = 0; j < made.count; j++) {
      const from = this.start[j] ?? 0;
      const end = this.start[j + 1] ?? 0;
      takeTokens(made.token, rarity, free, table ? undefined : related, from, end, this.#word, this.#rarity);
      this.claimed[j] = sumOf(logFree, this.#word, from, end);
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
    const renderings = this.#renderings;
    const open = given.start[unit] ?? 0;
    const close = given.start[unit + 1] ?? 0;
    const from = this.start[firstUnit] ?? 0;
    const end = this.start[endUnit] ?? 0;
    into.firstUnit = firstUnit;
    into.endUnit = endUnit;
    into.firstToken = from;
    into.tokens = close - open;
    into.base = spreadRenderings(renderings, given.token, open, close, this.#row);
    weighTokens(into.gain, this.#row, this.#word, this.#rarity, from, end);
    clearRenderings(renderings, given.token, open, close, this.#row);
    const { ownStart, ownToken, total } = this.#table;
    const { strength } = this.#direction.kin;
    if (ownToken.length === 0) return;
    for (let q = open; q < close; q++) {
      const s = given.token[q] ?? 0;
      if (ownStart[s] === ownStart[s + 1]) continue;
      leaveOut(this.#table, s, 1 / ((total[s] ?? 0) + (strength[s] ?? 0)), this.#rarity, into, end);
    }
  }
}

/** Copies what is read of the tokens of a made unit. @param related which tokens are read; absent when all are */
function takeTokens(
  token: Int32Array,
  rarity: Float32Array,
  free: Float64Array,
  related: Int32Array | undefined,
  from: number,
  end: number,
  words: Int32Array,
  rarities: Float32Array,
): void {
  for (let n = from; n < end; n++) {
    const p = related ? (related[n] ?? 0) : n;
    const t = token[p] ?? 0;
    words[n] = t;
    rarities[n] = (rarity[p] ?? 1) / (free[t] ?? 1);
  }
}

function sumOf(values: Float64Array, words: Int32Array, from: number, end: number): number {
  let sum = 0;
  for (let n = from; n < end; n++) sum += values[words[n] ?? 0] ?? 0;
  return sum;
}

function weighTokens(
  gain: Float64Array,
  row: Float64Array,
  word: Int32Array,
  rarity: Float32Array,
  from: number,
  end: number,
): void {
  for (let n = from; n < end; n++) gain[n - from] = (row[word[n] ?? 0] ?? 0) * (rarity[n] ?? 1);
}

/** Takes out of a reading what each made unit itself taught about word s. @param each what one observation of s counts for */
function leaveOut(
  table: Table,
  s: number,
  each: number,
  rarity: Float32Array,
  { gain, firstToken }: Reading,
  end: number,
): void {
  const { ownToken, ownCount } = table;
  const last = table.ownStart[s + 1] ?? 0;
  for (let e = firstOwn(table, s, firstToken); e < last; e++) {
    const p = ownToken[e] ?? 0;
    if (p >= end) return;
    const value = (gain[p - firstToken] ?? 0) - (ownCount[e] ?? 0) * each * (rarity[p] ?? 1);
    // Not below the background: some of what is taken out was discounted already.
    gain[p - firstToken] = Math.max(value, 0);
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
