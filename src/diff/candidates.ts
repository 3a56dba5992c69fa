import type { Profile, Weights } from './profile.ts';

/** Words and word pairs found in more units than this say nothing about a pair; also the bound that keeps the index linear. */
const commonLimit = 50;
/** The rarest features of a unit that are looked up. */
const featureLimit = 64;
/** Candidates kept for each unit of either side. */
const keep = 8;

/** A pair worth comparing: places in the two lists given. */
export interface Candidate {
  readonly old: number;
  readonly new: number;
}

/** Pairs that share rare words or word pairs, wherever they stand. Near linear in the number of units. */
export function findCandidates(old: readonly Profile[], new_: readonly Profile[], weights: Weights): Candidate[] {
  const oldFeatures = old.map(features);
  const newFeatures = new_.map(features);
  const postings = new Map<number, number[]>();
  const frequency = new Map<number, number>();
  for (const list of oldFeatures) for (const feature of list) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  newFeatures.forEach((list, v) => {
    for (const feature of list) {
      frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
      const posting = postings.get(feature);
      if (posting) posting.push(v);
      else postings.set(feature, [v]);
    }
  });

  const total = old.length + new_.length + 2;
  const scores = new Float64Array(new_.length);
  const best: { old: number; score: number }[][] = new_.map(() => []);
  const found = new Set<number>();
  oldFeatures.forEach((list, u) => {
    const rare = list
      .filter(feature => (frequency.get(feature) ?? 0) <= commonLimit && postings.has(feature))
      .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || a - b)
      .slice(0, featureLimit);
    const touched: number[] = [];
    for (const feature of rare) {
      const gain = feature < pairBase ? (weights[feature] ?? 0) : Math.log(total / ((frequency.get(feature) ?? 0) + 0.5));
      for (const v of postings.get(feature) ?? []) {
        if (scores[v] === 0) touched.push(v);
        scores[v] = (scores[v] ?? 0) + gain;
      }
    }
    const normal = (v: number): number => (scores[v] ?? 0) / Math.sqrt(1 + (new_[v]?.weight ?? 0));
    touched.sort((a, b) => normal(b) - normal(a) || a - b);
    for (const v of touched.slice(0, keep)) found.add(u * new_.length + v);
    const size = Math.sqrt(1 + (old[u]?.weight ?? 0));
    for (const v of touched) {
      keepBest(best[v] ?? [], { old: u, score: (scores[v] ?? 0) / size });
      scores[v] = 0;
    }
  });
  best.forEach((list, v) => {
    for (const { old: u } of list) found.add(u * new_.length + v);
  });
  return [...found].sort((a, b) => a - b).map(pair => ({ old: Math.floor(pair / new_.length), new: pair % new_.length }));
}

function keepBest(list: { old: number; score: number }[], entry: { old: number; score: number }): void {
  let place = list.length;
  while (place > 0 && (list[place - 1]?.score ?? 0) < entry.score) place--;
  if (place >= keep) return;
  list.splice(place, 0, entry);
  if (list.length > keep) list.pop();
}

/** Word pairs are numbered above all words; fewer than 2^22 distinct words keep the numbers exact. */
const pairBase = 2 ** 22;

/** The distinct words and neighbouring word pairs of a unit, as numbers. */
function features(unit: Profile): number[] {
  const out = new Set<number>();
  unit.words.forEach((word, k) => {
    out.add(word % pairBase);
    const next = unit.words[k + 1];
    if (next !== undefined) out.add(pairBase + (word % pairBase) * pairBase + (next % pairBase));
  });
  return [...out];
}
