import type { Profile, Weights } from './profile.ts';
import type { Allowance } from './work.ts';

/** Words and word pairs found in more units than this say nothing about a pair; also the bound that keeps the index linear. */
const commonLimit = 50;
/** The rarest features of a unit that are looked up. */
const featureLimit = 64;
/** Candidates kept for each unit of either side. */
const keep = 8;

/** Candidates kept for a unit that is among the best of many others. */
const most = 64;

/** A pair worth comparing: places in the two lists given. */
export interface Candidate {
  readonly old: number;
  readonly new: number;
}

/** Pairs that share rare words or word pairs, wherever they stand. Near linear in the number of units; none when there is no time for that. */
export function findCandidates(
  old: readonly Profile[],
  new_: readonly Profile[],
  weights: Weights,
  work: Allowance,
): Candidate[] {
  if (!work.take(featureLimit * (old.length + new_.length))) {
    work.unsought = true;
    return [];
  }
  const index = indexFeatures(old, new_, weights);
  const scores = new Float64Array(new_.length);
  const best: Scored[][] = new_.map(() => []);
  const byOld: Scored[][] = [];
  old.forEach((unit, u) => {
    const rare = (index.old[u] ?? [])
      .filter(feature => index.frequency(feature) <= commonLimit)
      .sort((a, b) => index.frequency(a) - index.frequency(b) || a - b)
      .slice(0, featureLimit);
    const touched: number[] = [];
    for (const feature of rare) {
      const gain = index.gain(feature);
      for (const v of index.holders(feature)) {
        if (scores[v] === 0) touched.push(v);
        scores[v] = (scores[v] ?? 0) + gain;
      }
    }
    const own: Scored[] = [];
    for (const v of touched) {
      const score = scores[v] ?? 0;
      keepBest(own, v, score / Math.sqrt(1 + (new_[v]?.weight ?? 0)));
      keepBest(best[v] ?? [], u, score / Math.sqrt(1 + unit.weight));
      scores[v] = 0;
    }
    byOld.push(own);
  });
  best.forEach((list, v) => {
    for (const { at, score } of list) {
      const own = byOld[at] ?? [];
      const known = own.findIndex(pair => pair.at === v);
      if (known < 0) own.push({ at: v, score });
      else if (score > (own[known]?.score ?? 0)) own[known] = { at: v, score };
    }
  });
  const pairs = byOld.flatMap((own, u) => own.map(({ at, score }) => ({ old: u, new: at, score })));
  return thinOut(thinOut(pairs, 'old'), 'new').sort((a, b) => a.old - b.old || a.new - b.new);
}

/** Keeps the best pairs of each unit of one side: everything resembles a unit that holds the whole text of the other side. */
function thinOut<Pair extends Candidate & Pick<Scored, 'score'>>(pairs: readonly Pair[], side: 'old' | 'new'): Pair[] {
  const count = new Map<number, number>();
  return pairs
    .toSorted((a, b) => b.score - a.score || a.old - b.old || a.new - b.new)
    .filter(pair => {
      const before = count.get(pair[side]) ?? 0;
      count.set(pair[side], before + 1);
      return before < most;
    });
}

interface Scored {
  readonly at: number;
  readonly score: number;
}

function keepBest(list: Scored[], at: number, score: number): void {
  let place = list.length;
  while (place > 0 && (list[place - 1]?.score ?? 0) < score) place--;
  if (place >= keep) return;
  list.splice(place, 0, { at, score });
  if (list.length > keep) list.pop();
}

/** Which units hold which words and neighbouring word pairs. */
interface FeatureIndex {
  /** Distinct features of each old unit that some new unit has. */
  readonly old: readonly (readonly number[])[];
  /** New units that hold a feature, in order. */
  readonly holders: (feature: number) => readonly number[];
  /** Units of either side that hold it. */
  readonly frequency: (feature: number) => number;
  /** What sharing it tells, in nats. */
  readonly gain: (feature: number) => number;
}

function indexFeatures(old: readonly Profile[], new_: readonly Profile[], weights: Weights): FeatureIndex {
  const ids = new Map<number, number>();
  const holders: number[][] = [];
  const word: number[] = [];
  new_.forEach((unit, v) => {
    eachFeature(unit, weights.length, (feature, ofWord) => {
      let id = ids.get(feature);
      if (id === undefined) {
        id = holders.length;
        ids.set(feature, id);
        holders.push([]);
        word.push(ofWord);
      }
      const list = holders[id];
      if (list && list.at(-1) !== v) list.push(v);
    });
  });
  const oldCount = new Int32Array(holders.length);
  const seenBy = new Int32Array(holders.length).fill(-1);
  const oldFeatures = old.map((unit, u) => {
    const own: number[] = [];
    eachFeature(unit, weights.length, feature => {
      const id = ids.get(feature);
      if (id === undefined || seenBy[id] === u) return;
      seenBy[id] = u;
      oldCount[id] = (oldCount[id] ?? 0) + 1;
      own.push(id);
    });
    return own;
  });
  const total = old.length + new_.length + 2;
  const frequency = (feature: number): number => (holders[feature]?.length ?? 0) + (oldCount[feature] ?? 0);
  return {
    old: oldFeatures,
    holders: feature => holders[feature] ?? [],
    frequency,
    gain(feature) {
      const ofWord = word[feature] ?? -1;
      return ofWord >= 0 ? (weights[ofWord] ?? 0) : Math.log(total / (frequency(feature) + 0.5));
    },
  };
}

/** Calls back with every word (its own number) and every pair of neighbours (numbered above all words; -1 as word). */
function eachFeature(unit: Profile, wordCount: number, visit: (feature: number, ofWord: number) => void): void {
  let before = -1;
  for (const word of unit.words) {
    visit(word, word);
    if (before >= 0) visit(wordCount + before * wordCount + word, -1);
    before = word;
  }
}
