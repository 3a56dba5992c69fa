import type { LanguageCode } from '../model/index.ts';
import { scanTokens } from './tokens.ts';
import { gatherVectors, type Vectors } from './vectors.ts';

/** One side as numbers: everything the search needs to know of its units. */
export interface Features {
  readonly language: LanguageCode;
  readonly count: number;
  /** Width of each unit, in letters of an alphabetic text. 0 = empty unit. */
  readonly width: Float64Array;
  /** Tokens of unit u: `token[start[u]]` up to `token[start[u + 1]]`. */
  readonly start: Int32Array;
  /** Indexes into `words`. */
  readonly token: Int32Array;
  readonly words: readonly string[];
  /** Occurrences of each word in the whole side. */
  readonly frequency: Int32Array;
  /** What a model outside makes of each unit; undefined where there is none. */
  readonly vectors: Vectors | undefined;
}

/**
 * @param texts one per unit; an empty text is a unit too
 * @param extra further tokens of a unit, language-neutral: references, markers
 */
export function extractFeatures(
  texts: readonly string[],
  language: LanguageCode,
  extra?: (unit: number) => readonly string[],
  vectors?: Vectors,
): Features {
  const vocabulary = new Vocabulary(texts.length * EXPECTED_TOKENS);
  const add = (word: string): void => vocabulary.add(word);
  const start = new Int32Array(texts.length + 1);
  const width = new Float64Array(texts.length);
  for (const [unit, text] of texts.entries()) {
    width[unit] = scanTokens(text, add);
    for (const word of extra?.(unit) ?? []) add(word);
    start[unit + 1] = vocabulary.length;
  }
  const { words, token, frequency } = vocabulary.finish();
  return { language, count: texts.length, width, start, token, words, frequency, vectors };
}

/** Tokens of a unit that there is room for at first. */
const EXPECTED_TOKENS = 24;

/** Numbers words in the order in which they come. */
class Vocabulary {
  /** Tokens so far. */
  length = 0;
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  #token: Int32Array;

  constructor(expected: number) {
    this.#token = new Int32Array(expected + 64);
  }

  add(word: string): void {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.#words.length;
      this.#ids.set(word, id);
      this.#words.push(word);
    }
    if (this.length === this.#token.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.#token);
      this.#token = longer;
    }
    this.#token[this.length++] = id;
  }

  finish(): Pick<Features, 'words' | 'token' | 'frequency'> {
    const token = this.#token.slice(0, this.length);
    const frequency = new Int32Array(this.#words.length);
    for (const id of token) frequency[id] = (frequency[id] ?? 0) + 1;
    return { words: this.#words, token, frequency };
  }
}

/** From so many tokens on a side, or on average in a unit, very common words are left out: they say little, and the cost of a lexicon grows with the square of a unit's words. */
const MANY_TOKENS = 60_000;
const LONG_UNIT = 45;
/** Share of the units, and least number of them, from which on a word is very common. */
const VERY_COMMON = 0.1;
const FEW_UNITS = 4;

/** The same side without very common words, when it is long enough to do without them. */
export function thinFeatures(side: Features): Features {
  if (side.token.length < MANY_TOKENS && side.token.length < side.count * LONG_UNIT) return side;
  const units = countUnits(side);
  const most = Math.max(FEW_UNITS, side.count * VERY_COMMON);
  return keepWords(
    side,
    Uint8Array.from(units, count => (count <= most ? 1 : 0)),
  );
}

/** In how many units each word stands. */
function countUnits(side: Features): Int32Array {
  const last = new Int32Array(side.words.length).fill(-1);
  const units = new Int32Array(side.words.length);
  for (let u = 0; u < side.count; u++) {
    const end = side.start[u + 1] ?? 0;
    for (let p = side.start[u] ?? 0; p < end; p++) {
      const t = side.token[p] ?? 0;
      if (last[t] === u) continue;
      last[t] = u;
      units[t] = (units[t] ?? 0) + 1;
    }
  }
  return units;
}

/** The same side with some of its words only. @param kept by word: 1 = stays */
export function keepWords(side: Features, kept: Uint8Array): Features {
  const start = new Int32Array(side.count + 1);
  const token = new Int32Array(side.token.length);
  let used = 0;
  for (let u = 0; u < side.count; u++) {
    const end = side.start[u + 1] ?? 0;
    for (let p = side.start[u] ?? 0; p < end; p++) {
      const t = side.token[p] ?? 0;
      if (kept[t] === 1) token[used++] = t;
    }
    start[u + 1] = used;
  }
  const { language, count, width, words, vectors } = side;
  const frequency = side.frequency.map((number, t) => (kept[t] === 1 ? number : 0));
  return { language, count, width, start, token: token.slice(0, used), words, frequency, vectors };
}

/** The same side with every `size` units joined to one. */
export function groupFeatures(side: Features, size: number): Features {
  const count = Math.ceil(side.count / size);
  const start = new Int32Array(count + 1);
  const width = new Float64Array(count);
  for (let u = 0; u < side.count; u++) {
    const group = Math.floor(u / size);
    width[group] = (width[group] ?? 0) + (side.width[u] ?? 0);
    start[group + 1] = side.start[u + 1] ?? 0;
  }
  const { language, token, words, frequency } = side;
  const members = (group: number): readonly number[] =>
    Array.from({ length: Math.min(size, side.count - group * size) }, (_, k) => group * size + k);
  const vectors = side.vectors && gatherVectors(side.vectors, count, members);
  return { language, count, width, start, token, words, frequency, vectors };
}

/** Units `from` up to `end` of a side, with its words. */
export function sliceFeatures(side: Features, from: number, end: number): Features {
  const first = side.start[from] ?? 0;
  const start = side.start.slice(from, end + 1).map(token => token - first);
  const token = side.token.subarray(first, side.start[end] ?? first);
  const { language, words, frequency } = side;
  const vectors = side.vectors && {
    dimension: side.vectors.dimension,
    values: side.vectors.values.subarray(from * side.vectors.dimension, end * side.vectors.dimension),
  };
  return {
    language,
    count: end - from,
    width: side.width.subarray(from, end),
    start,
    token,
    words,
    frequency,
    vectors,
  };
}

/** Features of rows that gather units of one side: row r holds `rows[r]`; a row may be empty. */
export function regroupFeatures(side: Features, rows: readonly (readonly number[])[]): Features {
  if (rows.length === side.count && rows.every((units, r) => units.length === 1 && units[0] === r)) return side;
  const start = new Int32Array(rows.length + 1);
  const width = new Float64Array(rows.length);
  const tokens = new Int32Array(side.token.length);
  let used = 0;
  for (const [row, units] of rows.entries()) {
    for (const unit of units) {
      width[row] = (width[row] ?? 0) + (side.width[unit] ?? 0);
      const own = side.token.subarray(side.start[unit] ?? 0, side.start[unit + 1] ?? 0);
      tokens.set(own, used);
      used += own.length;
    }
    start[row + 1] = used;
  }
  const { language, words, frequency } = side;
  const vectors = side.vectors && gatherVectors(side.vectors, rows.length, row => rows[row] ?? []);
  return { language, count: rows.length, width, start, token: tokens.slice(0, used), words, frequency, vectors };
}
