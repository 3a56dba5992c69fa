import { skeleton } from './cognates.ts';
import type { Features } from './features.ts';
import { findSeeds } from './seeds.ts';

/** Words of two sides that probably stand for each other before anything is learnt: numbers, signs, names, cognates. One row per word of the given side. */
export interface Kin {
  /** Row of word s: entries `start[s]` up to `start[s + 1]`. */
  readonly start: Int32Array;
  readonly word: Int32Array;
  readonly prior: Float64Array;
  /** For each word of the other side, how much of its probability its relatives claim: without them it is that much less likely. */
  readonly claimed: Float64Array;
  /** 1 for each word of the other side that has a relative at all. */
  readonly related: Uint8Array;
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

/** Finds the relatives of every word of the given side on the other side. */
export function findKin(given: Features, other: Features): Kin {
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
  const start = new Int32Array(given.words.length + 1);
  const word: number[] = [];
  const prior: number[] = [];
  const claimed = new Float64Array(other.words.length);
  const related = new Uint8Array(other.words.length);
  for (const [s, text] of given.words.entries()) {
    const same = ids.get(text);
    if (same !== undefined) {
      const probability = identityPrior(text);
      word.push(same);
      prior.push(probability);
      claimed[same] = probability;
    } else {
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
    // Seeds are a hint: unlike numbers and names they claim nothing, so that a word without its seed is no worse for it.
    for (const [token, probability] of seeds.get(text) ?? []) {
      const t = ids.get(token);
      if (t === undefined || t === same) continue;
      word.push(t);
      prior.push(probability);
    }
    start[s + 1] = word.length;
  }
  for (const t of word) related[t] = 1;
  return { start, word: Int32Array.from(word), prior: Float64Array.from(prior), claimed, related };
}
