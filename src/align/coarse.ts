import { type Band, fullBand, makeBand } from './band.ts';
import { type Features, groupFeatures, keepWords } from './features.ts';
import type { Lattice, Moves } from './lattice.ts';
import { type KinBothWays, startLearner, type View } from './learner.ts';
import { estimateMoves, listShapes } from './moves.ts';
import { computePosteriors } from './posteriors.ts';
import { scoreLattice } from './scores.ts';
import type { Settings } from './settings.ts';

/** Up to so many nodes the whole lattice is searched. */
const WHOLE = 14_000;
/** Units that make one of the next coarser level. */
const GROUP = 4;
/** Groups around the likely paths of the coarser level that stay in the band: what a path could slip by inside a group. */
const MARGIN = 1;
const FLOOR = 1e-7;
/** Scores are flattened: the levels are there to find the way, not to be sure of it. */
const WEIGHTS = { lexicon: 0.4, length: 0.3 };
/** How far below none an average cell is put, in standard deviations. */
const UNRELATED = 0.5;
/**
 * Most that a standard deviation of the cells may come to, nats. Against texts that say the same over and over: hundreds of units together shout, and where the groups of the right way happen to be cut
 * differently on both sides, a way that is wrong by a whole repetition would be sure of itself.
 */
const LOUDEST = 4;

/**
 * Where to search: units are joined in fours until the whole lattice is small, that lattice is searched with what is known beforehand (numbers, names, lengths), and the likely
 * part of each level bounds the next finer one (coarse to fine, after Thompson & Koehn 2019, but with posteriors in place of a fixed window).
 * @param kin relatives of each view, both ways
 */
export function findBand(
  views: readonly View[],
  target: Features,
  kin: readonly KinBothWays[],
  settings: Settings,
): Band {
  const rows = views[0]?.features.count ?? 0;
  if (isSmall(rows, target.count)) return fullBand(rows, target.count);
  // Words without relatives say nothing here.
  const related = views.map(({ features, present }, v): View => {
    const kept = kin[v]?.backward.related;
    return { features: kept ? keepWords(features, kept) : features, present };
  });
  const known = new Uint8Array(target.words.length);
  for (const { forward } of kin) for (const [t, is] of forward.related.entries()) if (is === 1) known[t] = 1;
  return boundBand(related, keepWords(target, known), kin, settings);
}

function isSmall(rows: number, columns: number): boolean {
  return (rows + 1) * (columns + 1) <= WHOLE || rows < GROUP || columns < GROUP;
}

function boundBand(views: readonly View[], target: Features, kin: readonly KinBothWays[], settings: Settings): Band {
  const rows = views[0]?.features.count ?? 0;
  const columns = target.count;
  if (isSmall(rows, columns)) return fullBand(rows, columns);
  const groupedViews = views.map(
    ({ features, present }): View => ({ features: groupFeatures(features, GROUP), present: groupPresent(present) }),
  );
  const groupedTarget = groupFeatures(target, GROUP);
  const inner = boundBand(groupedViews, groupedTarget, kin, settings);
  const shapes = listShapes(2);
  const learners = groupedViews.flatMap((view, v) =>
    kin[v] ? [startLearner(view, groupedTarget, kin[v], 2, settings)] : [],
  );
  const lattice = centreScores(scoreLattice(learners, inner, shapes, undefined, { ...settings, ...WEIGHTS }, false));
  const { reachLow, reachHigh } = computePosteriors(lattice, groupMoves(estimateMoves(shapes)), FLOOR);
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  for (let i = 0; i <= rows; i++) {
    const group = Math.round(i / GROUP);
    for (let r = Math.max(0, group - MARGIN); r <= Math.min(inner.rows, group + MARGIN); r++) {
      const first = reachLow[r] ?? -1;
      if (first < 0) continue;
      low[i] = Math.min(low[i] ?? 0, (first - MARGIN) * GROUP);
      high[i] = Math.max(high[i] ?? 0, ((reachHigh[r] ?? first) + MARGIN) * GROUP);
    }
  }
  return makeBand(rows, columns, ...limitWidth(low, high));
}

/**
 * What leaving out a whole group costs beyond leaving out a unit, nats. Without it a text that says the same over and over slips by a whole repetition, since one long gap at either
 * end is cheaper than the many short ones that are true.
 */
const GROUP_LOSS = 1.5;

function groupMoves(moves: Moves): Moves {
  const { dropSource, dropTarget, stay } = moves;
  return {
    ...moves,
    dropSource: dropSource - GROUP_LOSS,
    dropTarget: dropTarget - GROUP_LOSS,
    stay: stay - GROUP_LOSS,
  };
}

/** Against long texts with nothing in common, where no way stands out and the band would hold everything: nodes of one band. */
const MOST_NODES = 3_000_000;
/** A band is never narrower than this on average. */
const LEAST_WIDTH = 64;

/** Keeps the middle of each row where all rows together are too many nodes. */
function limitWidth(low: Int32Array, high: Int32Array): readonly [Int32Array, Int32Array] {
  let nodes = 0;
  for (let i = 0; i < low.length; i++) nodes += Math.max(0, (high[i] ?? 0) - (low[i] ?? 0));
  const most = Math.max(MOST_NODES, LEAST_WIDTH * low.length);
  if (nodes <= most) return [low, high];
  const half = Math.floor(most / low.length / 2);
  for (let i = 0; i < low.length; i++) {
    const middle = ((low[i] ?? 0) + (high[i] ?? 0)) >> 1;
    low[i] = Math.max(low[i] ?? 0, middle - half);
    high[i] = Math.min(high[i] ?? 0, middle + half);
  }
  return [low, high];
}

/**
 * Groups that begin and end at different places share only part of what they hold, so even the right ones score badly in absolute terms. What counts here is to stand out, so
 * scores are taken from their mean, which most cells, being unrelated, lie near.
 */
function centreScores(lattice: Lattice): Lattice {
  const count = lattice.shapes.length;
  const scores = lattice.scores.slice();
  for (let k = 0; k < count; k++) {
    let sum = 0;
    let squares = 0;
    let cells = 0;
    for (let at = k; at < scores.length; at += count) {
      const score = scores[at] ?? 0;
      if (score === 0 || score === -Infinity) continue;
      sum += score;
      squares += score * score;
      cells++;
    }
    const mean = cells > 0 ? sum / cells : 0;
    const spread = cells > 0 ? Math.sqrt(Math.max(0, squares / cells - mean * mean)) : 0;
    const scale = Math.min(1, LOUDEST / Math.max(1e-9, spread));
    for (let at = k; at < scores.length; at += count)
      scores[at] = ((scores[at] ?? 0) - mean - UNRELATED * spread) * scale;
  }
  return { ...lattice, scores };
}

/** A group is there when any of its units is. */
function groupPresent(present: Uint8Array): Uint8Array {
  const grouped = new Uint8Array(Math.ceil(present.length / GROUP));
  for (const [u, is] of present.entries()) if (is === 1) grouped[Math.floor(u / GROUP)] = 1;
  return grouped;
}
