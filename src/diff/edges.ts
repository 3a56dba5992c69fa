import type { Candidate } from './candidates.ts';
import type { Profile, Weights } from './profile.ts';
import { inOrderSteps, sharedAsBags, sharedInOrder } from './similarity.ts';
import type { Allowance } from './work.ts';

/** A possible link between units of two lists, by their places in the stories. */
export interface Edge {
  readonly old: readonly number[];
  readonly new: readonly number[];
  /** Weight of the words kept, in nats. */
  readonly shared: number;
  /** Weight of the words of each side. */
  readonly oldWeight: number;
  readonly newWeight: number;
  /** What the kept words say beyond boilerplate, in nats; an estimate. */
  readonly distinct: number;
}

/** Pairs less alike than this, word order left aside, are not looked at more closely, unless one may be a piece of the other. */
const leastShare = 0.2;
/** Share of a piece's weight that the other side must hold for the piece to be tried in a split or merge, and must hold beyond what the other pieces explain. */
const pieceShare = 0.5;
const pieceGain = 0.5;
/** Longest run of pieces of one split or merge. */
const mostPieces = 6;

/** The least likeness a link may have, and the work that may be done. */
export interface EdgeBounds {
  readonly least: number;
  readonly work: Allowance;
}

/** Scores candidate pairs and adds the splits and merges they suggest. */
export function scoreEdges(
  old: readonly Profile[],
  new_: readonly Profile[],
  candidates: readonly Candidate[],
  weights: Weights,
  bounds: EdgeBounds,
): Edge[] {
  const pairs: { edge: Edge; candidate: Candidate }[] = [];
  for (const candidate of candidates) {
    const [a, b] = [old[candidate.old], new_[candidate.new]];
    if (!a || !b) continue;
    const most = sharedAsBags(a.sorted, b.sorted, weights);
    if (
      2 * most < Math.min(leastShare, bounds.least) * (a.weight + b.weight) &&
      most < pieceShare * Math.min(a.weight, b.weight)
    )
      continue;
    const inOrder = bounds.work.take(inOrderSteps(a.words.length, b.words.length));
    if (!inOrder) bounds.work.rough++;
    const shared = inOrder ? sharedInOrder(a.words, b.words, weights) : most;
    const edge = {
      old: [a.place],
      new: [b.place],
      shared,
      oldWeight: a.weight,
      newWeight: b.weight,
      distinct: shared * distinction(a),
    };
    pairs.push({ edge, candidate });
  }
  return [
    ...pairs.map(pair => pair.edge),
    ...findGroups(old, new_, pairs, weights, bounds.work, 'new'),
    ...findGroups(old, new_, pairs, weights, bounds.work, 'old'),
  ];
}

/** One unit of a side against runs of neighbours on the other (`many`): each piece must be mostly found in the whole, and in a part of its own. */
function findGroups(
  old: readonly Profile[],
  new_: readonly Profile[],
  pairs: readonly { edge: Edge; candidate: Candidate }[],
  weights: Weights,
  work: Allowance,
  many: 'old' | 'new',
): Edge[] {
  const [wholes, pieces] = many === 'new' ? [old, new_] : [new_, old];
  const found = new Map<number, { piece: Profile; shared: number }[]>();
  for (const { edge, candidate } of pairs) {
    const whole = many === 'new' ? candidate.old : candidate.new;
    const piece = pieces[many === 'new' ? candidate.new : candidate.old];
    if (!piece || edge.shared < pieceShare * piece.weight) continue;
    const list = found.get(whole);
    if (list) list.push({ piece, shared: edge.shared });
    else found.set(whole, [{ piece, shared: edge.shared }]);
  }
  const groups: Edge[] = [];
  for (const [at, list] of found) {
    const whole = wholes[at];
    if (!whole || list.length < 2) continue;
    list.sort((a, b) => a.piece.place - b.piece.place);
    for (let from = 0; from < list.length; from++) {
      const first = list[from];
      if (!first) continue;
      const run = [first];
      let shared = first.shared;
      for (let k = from + 1; k < list.length && run.length < mostPieces; k++) {
        const next = list[k];
        if (!next || next.piece.place !== (run.at(-1)?.piece.place ?? 0) + 1) break;
        run.push(next);
        const joined = joinWords(run.map(item => item.piece));
        if (!work.take(inOrderSteps(whole.words.length, joined.length))) {
          work.rough++;
          break;
        }
        const joint = sharedInOrder(whole.words, joined, weights);
        const newcomerGain = joint - shared;
        const restGain = joint - next.shared;
        const restWeight = run.slice(0, -1).reduce((sum, item) => sum + item.piece.weight, 0);
        if (newcomerGain < pieceGain * next.piece.weight || restGain < pieceGain * restWeight) break;
        shared = joint;
        const places = run.map(item => item.piece.place);
        const distinct = shared * distinction(whole);
        const weight = restWeight + next.piece.weight;
        groups.push(
          many === 'new'
            ? { old: [whole.place], new: places, shared, oldWeight: whole.weight, newWeight: weight, distinct }
            : { old: places, new: [whole.place], shared, oldWeight: weight, newWeight: whole.weight, distinct },
        );
      }
    }
  }
  return groups;
}

function joinWords(parts: readonly Profile[]): Int32Array {
  const out = new Int32Array(parts.reduce((sum, part) => sum + part.words.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part.words, at);
    at += part.words.length;
  }
  return out;
}

function distinction(unit: Profile): number {
  return unit.weight > 0 ? unit.distinct / unit.weight : 0;
}
