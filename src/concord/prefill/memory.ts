import { type Language, normaliseForMatching, recordOf, tokenize } from '../../language/index.ts';
import type { Block, BlockId, LanguageCode } from '../../model/index.ts';

/** A unit of a memory that is like a block. */
export interface MemoryHit {
  /** Of the unit; empty when it has none. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Share of the words that both have, 0–1; 1 for the same words in the same order. */
  readonly likeness: number;
}

/** A unit of a memory, with the texts of it that matter. */
export interface MemoryUnit {
  readonly id: string;
  readonly source: string;
  readonly targets: ReadonlyMap<LanguageCode, string>;
}

/** Below this likeness a translation is no help. */
const LEAST_LIKENESS = 0.6;
/** Most hits kept of one block and language. */
const MOST_HITS = 3;
/** Attack: a unit of megabytes, which no paragraph is like. In UTF-16 units. */
const LONGEST = 50_000;

/**
 * Looks for the blocks of a text in a memory that goes by: the blocks are indexed, not the memory, which may be of any size.
 */
export class MemoryFinder {
  readonly #language: Language;
  readonly #blocks: readonly Query[];
  /** By word: which blocks have it, and how often. */
  readonly #index = new Map<string, Map<number, number>>();
  readonly #hits = new Map<string, MemoryHit[]>();

  /** @param blocks of the new source text */
  constructor(blocks: readonly Block[], language: LanguageCode) {
    this.#language = recordOf(language, blocks[0]?.text);
    this.#blocks = blocks.map(({ id, text }) => ({ id, words: this.#wordsOf(text) }));
    this.#blocks.forEach(({ words }, i) => {
      for (const word of words) {
        const places = this.#index.get(word) ?? new Map<number, number>();
        this.#index.set(word, places);
        places.set(i, (places.get(i) ?? 0) + 1);
      }
    });
  }

  /** Takes one unit. */
  add({ id, source, targets }: MemoryUnit): void {
    if (source.length > LONGEST || targets.size === 0) return;
    const words = this.#wordsOf(source);
    for (const [i, shared] of this.#countShared(words)) {
      const query = this.#blocks[i];
      if (query === undefined) continue;
      const likeness = sameWords(words, query.words)
        ? 1
        : Math.min(0.99, (2 * shared) / (words.length + query.words.length));
      if (likeness < LEAST_LIKENESS) continue;
      for (const [language, target] of targets) this.#keep(keyOf(query.id, language), { id, source, target, likeness });
    }
  }

  /** What was found for a block, best first; of equals the first that came. */
  hitsFor(block: BlockId, language: LanguageCode): readonly MemoryHit[] {
    return this.#hits.get(keyOf(block, language)) ?? [];
  }

  #countShared(words: readonly string[]): ReadonlyMap<number, number> {
    const shared = new Map<number, number>();
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, times] of counts) {
      for (const [i, own] of this.#index.get(word) ?? []) shared.set(i, (shared.get(i) ?? 0) + Math.min(times, own));
    }
    return shared;
  }

  #keep(key: string, hit: MemoryHit): void {
    const hits = this.#hits.get(key) ?? [];
    if (hits.some(one => one.source === hit.source && one.target === hit.target)) return;
    const after = hits.findIndex(one => one.likeness < hit.likeness);
    hits.splice(after === -1 ? hits.length : after, 0, hit);
    this.#hits.set(key, hits.slice(0, MOST_HITS));
  }

  #wordsOf(text: string): readonly string[] {
    const folded = normaliseForMatching(text.slice(0, LONGEST), this.#language);
    return tokenize(folded, this.#language).flatMap(({ kind, start, end }) =>
      kind === 'blank' || kind === 'punctuation' ? [] : [folded.slice(start, end)],
    );
  }
}

interface Query {
  readonly id: BlockId;
  readonly words: readonly string[];
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

function keyOf(block: BlockId, language: LanguageCode): string {
  return `${language} ${block}`;
}
