import { skeleton } from './cognates.ts';
import type { Features } from './features.ts';
import { type KnownWords, pairKey } from './known-words.ts';
import { findSeeds } from './seeds.ts';

/** Words of two sides that probably stand for each other before anything is learnt: numbers, signs, names, cognates, and what a lexicon says. One row per word of the given side. */
export interface Kin {
  /** Row of word s: entries `start[s]` up to `start[s + 1]`. */
  readonly start: Int32Array;
  readonly word: Int32Array;
  readonly prior: Float64Array;
  /** For each word of the other side, how much of its probability its relatives claim: without them it is that much less likely. */
  readonly claimed: Float64Array;
  /** 1 for each word of the other side that has a relative at all. */
  readonly related: Uint8Array;
  /** By word of the given side: how many observations the row is worth. */
  readonly strength: Float64Array;
  /** By word of the given side: probability that it is rendered by none of its row. Only a lexicon knows; numbers, names and seeds are hints, and leave everything open. */
  readonly rest: Float64Array;
}

/** Prior probability that a word is rendered by the same string, by what it is. */
function identityPrior(word: string): number {
  const first = word.charCodeAt(0);
  if (first === 0x23 || first === 0xa7) return 0.8; // # number, § reference
  if (word.length === 1) return 0.4;
  return word.length >= 4 ? 0.5 : 0.3;
}

const COGNATE_PRIOR = 0.3;
/** A skeleton shared by more words than this says nothing. */
const MAX_RELATIVES = 4;
/** Observations that a row of a lexicon counts for at most, so that the text at hand can still disagree; and the share of its observations that it counts for below that. */
const MOST_KNOWN = 12;
const KNOWN_SHARE = 0.5;
/** However well a word is known, it may be rendered in some way never seen. */
const LEAST_REST = 0.1;

/**
 * Finds the relatives of every word of the given side on the other side.
 * @param strength observations that relatives are worth without a lexicon
 */
export function findKin(
  given: Pick<Features, 'language' | 'words'>,
  other: Pick<Features, 'language' | 'words'>,
  strength: number,
  known?: KnownWords,
): Kin {
  const ids = new Map<string, number>();
  const bySkeleton = new Map<string, number[]>();
  for (const [id, word] of other.words.entries()) {
    ids.set(word, id);
    const bones = skeleton(word);
    if (bones === '') continue;
    const list = bySkeleton.get(bones);
    if (list) list.push(id);
    else bySkeleton.set(bones, [id]);
  }
  const seeds = findSeeds(given.language, other.language);
  const lexicon = known?.get(pairKey(given.language, other.language));
  const start = new Int32Array(given.words.length + 1);
  const word: number[] = [];
  const prior: number[] = [];
  const claimed = new Float64Array(other.words.length);
  const related = new Uint8Array(other.words.length);
  const strengths = new Float64Array(given.words.length).fill(strength);
  const rest = new Float64Array(given.words.length).fill(1);
  for (const [s, text] of given.words.entries()) {
    const entry = lexicon?.get(text);
    const same = ids.get(text);
    if (same !== undefined) {
      const probability = identityPrior(text);
      word.push(same);
      prior.push(probability);
      claimed[same] = probability;
    } else if (!entry) {
      const bones = skeleton(text);
      const relatives = bones === '' ? [] : (bySkeleton.get(bones) ?? []);
      if (relatives.length <= MAX_RELATIVES) {
        for (const t of relatives) {
          word.push(t);
          prior.push(COGNATE_PRIOR / relatives.length);
          claimed[t] = Math.max(claimed[t] ?? 0, COGNATE_PRIOR / 2);
        }
      }
    }
    if (entry) {
      strengths[s] = Math.max(strength, Math.min(MOST_KNOWN, entry.total * KNOWN_SHARE));
      let mass = 0;
      for (const [token, count] of Object.entries(entry.renderings)) {
        const t = ids.get(token);
        const probability = count / (entry.total + 1);
        mass += probability;
        // Equal words are counted already.
        if (t === undefined || t === same) continue;
        word.push(t);
        prior.push(probability);
      }
      if (same === undefined) rest[s] = Math.max(LEAST_REST, 1 - mass);
    } else {
      // Seeds are a hint: unlike numbers and names they claim nothing, so that a word without its seed is no worse for it.
      for (const [token, probability] of seeds.get(text) ?? []) {
        const t = ids.get(token);
        if (t === undefined || t === same) continue;
        word.push(t);
        prior.push(probability);
      }
    }
    start[s + 1] = word.length;
  }
  for (const t of word) related[t] = 1;
  return {
    start,
    word: Int32Array.from(word),
    prior: Float64Array.from(prior),
    claimed,
    related,
    strength: strengths,
    rest,
  };
}
