import type { LanguageCode, Lexicon, LexiconWord } from '../model/index.ts';

/** Counts of one word of one language towards another. */
interface Count {
  total: number;
  readonly renderings: Map<string, number>;
}

/** A word seen less often, a rendering counted less, or rarer than this share of its word, is an accident; and a word that stands once may be a name that is nobody's business. */
const LEAST_TOTAL = 1.5;
const LEAST_COUNT = 0.5;
const LEAST_SHARE = 0.03;
/** Renderings of a word, the most frequent first. */
const MOST_RENDERINGS = 12;
/** Attack: a memory of random letters. Past so many words of a pair of languages those seen least are forgotten. */
const MOST_WORDS = 400_000;

/** Sums up what is learnt bit by bit. Additions commute, so the order of the bits does not matter. */
export class Tally {
  readonly #pairs = new Map<string, { language: LanguageCode; to: LanguageCode; words: Map<string, Count> }>();

  /** Adds one word of a lexicon. */
  add({ language, to, word, total, renderings }: LexiconWord): void {
    const key = `${language} ${to}`;
    const pair = this.#pairs.get(key) ?? { language, to, words: new Map<string, Count>() };
    this.#pairs.set(key, pair);
    const count = pair.words.get(word) ?? { total: 0, renderings: new Map<string, number>() };
    pair.words.set(word, count);
    count.total += total;
    for (const [other, number] of Object.entries(renderings))
      count.renderings.set(other, (count.renderings.get(other) ?? 0) + number);
    if (pair.words.size > 2 * MOST_WORDS) forgetRare(pair.words);
  }

  /** The lexicon so far, without accidents, in a fixed order. */
  finish(): Lexicon {
    const words = [...this.#pairs.values()].flatMap(({ language, to, words: counts }) =>
      [...counts].flatMap(([word, count]): LexiconWord[] => {
        const renderings = keptRenderings(count);
        return count.total < LEAST_TOTAL || renderings.length === 0
          ? []
          : [{ language, to, word, total: rounded(count.total), renderings: Object.fromEntries(renderings) }];
      }),
    );
    return {
      words: words.sort((a, b) => compare(a.language, b.language) || compare(a.to, b.to) || compare(a.word, b.word)),
    };
  }
}

function keptRenderings({ total, renderings }: Count): readonly (readonly [string, number])[] {
  return [...renderings]
    .filter(([, number]) => number >= LEAST_COUNT && number >= LEAST_SHARE * total)
    .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .slice(0, MOST_RENDERINGS)
    .map(([word, number]) => [word, rounded(number)] as const);
}

function forgetRare(words: Map<string, Count>): void {
  const totals = [...words.values()].map(({ total }) => total).sort((a, b) => b - a);
  const least = totals[MOST_WORDS] ?? 0;
  for (const [word, { total }] of words) if (total <= least) words.delete(word);
}

function rounded(count: number): number {
  return Math.round(count * 100) / 100;
}

/** By code units: the same everywhere, whatever the locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
