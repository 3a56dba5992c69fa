// Scoring of alignments against gold beads, as vecalign's score counts: strict = the very same bead, lax = any true link inside; beads without counterpart count in precision only.
import { readFileSync } from 'node:fs';

export const dev = new URL('../../../shared/bench/align/', import.meta.url);

/** Lines of a file with one unit a line. */
export function linesOf(path) {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u);
}

/** Beads `[[source…], [target…]]` of a file with `[0]:[0,1]` a line. */
export function goldOf(path) {
  return linesOf(path).flatMap(line => {
    const [, one, two] = /^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]/u.exec(line) ?? [];
    const numbers = list =>
      list
        .split(',')
        .filter(part => part.trim() !== '')
        .map(Number);
    return one === undefined ? [] : [[numbers(one), numbers(two)]];
  });
}

/** Beads of an alignment of lines, with their probabilities. */
export function beadsOf(alignment, source, target) {
  const places = ids => ids.map(id => Number(id.slice('line_'.length)) - 1);
  return alignment.beads.map(({ members, probability }) => ({
    bead: [places(members[source]), places(members[target])],
    probability,
  }));
}

const keyOf = ([one, two]) => `${one.join()}:${two.join()}`;
const isFull = ([one, two]) => one.length > 0 && two.length > 0;

/** @returns strict and lax F1, and by bead whether it is right */
export function score(gold, found) {
  const beads = found.map(({ bead }) => bead);
  const half = (of, among) => {
    const known = new Set(among.map(keyOf));
    const linked = new Set(among.flatMap(([one, two]) => one.flatMap(i => two.map(j => `${i} ${j}`))));
    const strict = of.filter(bead => known.has(keyOf(bead))).length;
    const lax = of.filter(
      bead => known.has(keyOf(bead)) || bead[0].some(i => bead[1].some(j => linked.has(`${i} ${j}`))),
    ).length;
    return [strict / of.length || 0, lax / of.length || 0];
  };
  const [precision, laxPrecision] = half(beads, gold);
  const [recall, laxRecall] = half(gold.filter(isFull), beads.filter(isFull));
  const f1 = (p, r) => (p + r > 0 ? (2 * p * r) / (p + r) : 0);
  const known = new Set(gold.map(keyOf));
  return {
    strict: f1(precision, recall),
    lax: f1(laxPrecision, laxRecall),
    right: found.map(({ bead }) => known.has(keyOf(bead))),
  };
}

/** Seconds of processor time that `work` takes, and its result. */
export function timed(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}
