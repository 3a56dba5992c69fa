import { meetAround } from './word-neighbours.ts';

/** The words of a text and of its translation, as indexes into two vocabularies. */
export interface WordPair {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/** What is known of the renderings of a word before anything is learnt: words of the other side and how probable they are. */
export type PriorRow = (word: number) => Iterable<readonly [word: number, probability: number]>;

/** Probability that a word renders none of the other side. */
const NOWHERE = 0.08;
/** How fast evidence fades with the distance between the places of two words in their texts, which are 1 long: renderings stand roughly in order. */
const FADING = 5;
/** Observations that what is known beforehand is worth. */
const STRENGTH = 2;
/** Rounds in which each direction learns for itself, and rounds in which both learn from what they agree on (Liang, Taskar & Klein 2006). */
const ALONE = 2;
const AGREED = 3;
/** The last rounds, in which a word is held to few renderings, by a sparse prior (Mermer & Saraçlar 2011); earlier, words that stand once would lose all of theirs. */
const SPARING = 2;
const SPARSE = 0.01;
/** How often neighbours are asked, while learning and for good. */
const ASKED = 1;
const ASKED_AT_LAST = 2;
/** Attack: the work grows with the product of both lengths. So many pairs of words are learnt from, of all texts; further texts are linked with what was learnt. */
const MOST_CELLS = 3_000_000;

/** A pair, and row by row for each of its pairs of words: */
interface Cells {
  readonly pair: WordPair;
  /** Which entry of the tables it has; -1 for none. */
  readonly entry: Int32Array;
  /** The root of how much their places speak for each. */
  readonly order: Float64Array;
}

/** For each pair of words the probability that the target word renders the source word, and the other way. */
interface BothWays {
  readonly ahead: Float64Array;
  readonly back: Float64Array;
}

/** One direction: of each entry the word that is rendered, what was known of it, how probable it is. */
interface Table {
  readonly word: Int32Array;
  readonly prior: Float64Array;
  probability: Float64Array;
}

/**
 * Renderings in both directions, learnt from a few pages: IBM Model 1 (Brown et al. 1993) with places as in fast_align (Dyer, Chahuneau & Smith 2013), agreement of both directions and of neighbours.
 * Where `LexiconLearner` counts a memory of any size, this makes the most of texts that hold most words once.
 */
export class WordModel {
  readonly #targets: number;
  readonly #entries = new Map<number, number>();
  readonly #forward: Table;
  readonly #backward: Table;
  /** Share of each word in its side: what a word of no origin is likely to be. */
  readonly #sourceShare: Float64Array;
  readonly #targetShare: Float64Array;

  /** @param sources,targets sizes of the vocabularies */
  constructor(pairs: readonly WordPair[], sources: number, targets: number, forward: PriorRow, backward: PriorRow) {
    this.#targets = targets;
    this.#sourceShare = sharesOf(
      pairs.map(({ source }) => source),
      sources,
    );
    this.#targetShare = sharesOf(
      pairs.map(({ target }) => target),
      targets,
    );
    const learnt: Cells[] = [];
    let left = MOST_CELLS;
    for (const pair of pairs) {
      const size = pair.source.length * pair.target.length;
      if (size === 0 || size > left) continue;
      left -= size;
      for (const s of pair.source) for (const t of pair.target) this.#enter(s, t);
      learnt.push(this.#cellsOf(pair));
    }
    const size = this.#entries.size;
    const key = (s: number, t: number): number | undefined => this.#entries.get(s * targets + t);
    this.#forward = emptyTable(size, sources, forward, key);
    this.#backward = emptyTable(size, targets, backward, (t, s) => key(s, t));
    for (const [at, entry] of this.#entries) {
      this.#forward.word[entry] = Math.floor(at / targets);
      this.#backward.word[entry] = at % targets;
    }
    this.#learn(learnt, size);
  }

  #enter(s: number, t: number): void {
    const key = s * this.#targets + t;
    if (!this.#entries.has(key)) this.#entries.set(key, this.#entries.size);
  }

  #cellsOf(pair: WordPair): Cells {
    const entry = new Int32Array(pair.source.length * pair.target.length);
    let n = 0;
    for (const s of pair.source)
      for (const t of pair.target) entry[n++] = this.#entries.get(s * this.#targets + t) ?? -1;
    return { pair, entry, order: orderOf(pair.source.length, pair.target.length) };
  }

  #learn(learnt: readonly Cells[], size: number): void {
    const together = new Float64Array(size);
    for (const { pair, entry } of learnt) {
      const weight = 1 / Math.max(pair.source.length, pair.target.length);
      for (const e of entry) together[e] = (together[e] ?? 0) + weight;
    }
    maximize(this.#forward, together, this.#sourceShare.length, false);
    maximize(this.#backward, together, this.#targetShare.length, false);
    for (let round = 1; round <= ALONE + AGREED; round++) {
      const [forward, backward] = [new Float64Array(size), new Float64Array(size)];
      for (const cells of learnt) {
        const { ahead, back } = this.#expect(cells, round > ALONE ? ASKED : 0);
        for (let n = 0; n < cells.entry.length; n++) {
          const e = cells.entry[n] ?? 0;
          const [a, b] = [ahead[n] ?? 0, back[n] ?? 0];
          const both = Math.sqrt(a * b);
          forward[e] = (forward[e] ?? 0) + (round > ALONE ? both : a);
          backward[e] = (backward[e] ?? 0) + (round > ALONE ? both : b);
        }
      }
      const sparse = round > ALONE + AGREED - SPARING;
      maximize(this.#forward, forward, this.#sourceShare.length, sparse);
      maximize(this.#backward, backward, this.#targetShare.length, sparse);
    }
  }

  #expect({ pair, entry, order }: Cells, asked: number): BothWays {
    const { source, target } = pair;
    const [rows, columns] = [source.length, target.length];
    let weights: Float64Array = order.map(root => root * root);
    for (let time = 0; ; time++) {
      const ahead = weigh(weights, entry, this.#forward.probability);
      for (const [j, word] of target.entries())
        share(ahead, weights, j, columns, entry.length, this.#targetShare[word] ?? 0);
      const back = weigh(weights, entry, this.#backward.probability);
      for (const [i, word] of source.entries())
        share(back, weights, i * columns, 1, (i + 1) * columns, this.#sourceShare[word] ?? 0);
      if (time === asked) return { ahead, back };
      const around = meetAround(ahead, back, rows, columns);
      weights = around;
      for (let n = 0; n < around.length; n++) around[n] = (around[n] ?? 0) * (order[n] ?? 0);
    }
  }

  /** @returns row by row, for each source word and each target word the probability that they render each other; over all source words of a target word at most 1 */
  link(pair: WordPair): Float64Array {
    const { ahead, back } = this.#expect(this.#cellsOf(pair), ASKED_AT_LAST);
    const columns = pair.target.length;
    const joint = ahead.map((a, n) => Math.sqrt(a * (back[n] ?? 0)));
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let n = j; n < joint.length; n += columns) sum += joint[n] ?? 0;
      if (sum > 1) for (let n = j; n < joint.length; n += columns) joint[n] = (joint[n] ?? 0) / sum;
    }
    return joint;
  }
}

function sharesOf(sides: readonly Int32Array[], words: number): Float64Array {
  const counts = new Float64Array(words);
  let all = 0;
  for (const side of sides) {
    all += side.length;
    for (const word of side) counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts.map(count => count / all);
}

function emptyTable(
  size: number,
  words: number,
  row: PriorRow,
  entryOf: (word: number, other: number) => number | undefined,
): Table {
  const prior = new Float64Array(size);
  for (let word = 0; word < words; word++) {
    for (const [other, probability] of row(word)) {
      const entry = entryOf(word, other);
      if (entry !== undefined) prior[entry] = Math.max(prior[entry] ?? 0, probability);
    }
  }
  return { word: new Int32Array(size), prior, probability: new Float64Array(size) };
}

function maximize(table: Table, counts: Float64Array, words: number, sparse: boolean): void {
  const totals = new Float64Array(words).fill(STRENGTH);
  for (let e = 0; e < counts.length; e++) {
    const word = table.word[e] ?? 0;
    totals[word] = (totals[word] ?? 0) + (counts[e] ?? 0);
  }
  const expected = sparse ? (count: number): number => Math.exp(digamma(count + SPARSE)) : (count: number) => count;
  const all = totals.map(expected);
  for (let e = 0; e < counts.length; e++) {
    const count = (counts[e] ?? 0) + STRENGTH * (table.prior[e] ?? 0);
    table.probability[e] = expected(count) / (all[table.word[e] ?? 0] ?? 1);
  }
}

/** The derivative of the logarithm of the gamma function, by its recurrence and asymptotic series. */
function digamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 6; at++) shift += 1 / at;
  const square = 1 / (at * at);
  return Math.log(at) - 0.5 / at - square * (1 / 12 - square * (1 / 120 - square / 252)) - shift;
}

function orderOf(rows: number, columns: number): Float64Array {
  const order = new Float64Array(rows * columns);
  for (let i = 0, n = 0; i < rows; i++)
    for (let j = 0; j < columns; j++, n++)
      order[n] = Math.exp((-FADING / 2) * Math.abs((i + 0.5) / rows - (j + 0.5) / columns));
  return order;
}

function weigh(weights: Float64Array, entry: Int32Array, probability: Float64Array): Float64Array {
  const values = new Float64Array(entry.length);
  for (let n = 0; n < entry.length; n++) {
    const e = entry[n] ?? -1;
    if (e >= 0) values[n] = (weights[n] ?? 0) * (probability[e] ?? 0);
  }
  return values;
}

/** Makes every `step`-th value the share of its sum, with the word of no origin in it. */
function share(
  values: Float64Array,
  weights: Float64Array,
  first: number,
  step: number,
  end: number,
  word: number,
): void {
  let [sum, weight] = [0, 0];
  for (let n = first; n < end; n += step) {
    sum += values[n] ?? 0;
    weight += weights[n] ?? 0;
  }
  const all = sum + (NOWHERE / (1 - NOWHERE)) * weight * word;
  if (all > 0) for (let n = first; n < end; n += step) values[n] = (values[n] ?? 0) / all;
}
