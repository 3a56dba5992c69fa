import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignLines } from '../../src/align/index.ts';

const bench = '../shared/bench/align';
type Indexes = readonly [readonly number[], readonly number[]];

/** Thresholds below what is reached, so that a later change cannot lose it unnoticed: set, document, languages, strict F1, lax F1. Not one of the texts is known to the code. */
const thresholds: readonly (readonly [
  set: string,
  document: string,
  source: string,
  target: string,
  strict: number,
  lax: number,
])[] = [
  ['un6-hard-dev', 'enzh0', 'en', 'zh', 0.96, 0.99],
  ['un6-hard-dev', 'enru0', 'en', 'ru', 0.94, 0.99],
  ['un6-mild-dev', 'zhar0', 'zh', 'ar', 0.97, 0.985],
  ['textberg-dev', 'dev', 'de', 'fr', 0.88, 0.98],
  ['parice-dev', 't_1', 'en', 'is', 0.8, 0.9],
];

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8').replace(/\n$/u, '').split('\n');
}

function goldOf(path: string): readonly Indexes[] {
  return linesOf(path).flatMap((line): Indexes[] => {
    const [, one, two] = /^\s*\[([\d,\s]*)\]:\[([\d,\s]*)\]/u.exec(line) ?? [];
    const numbers = (list: string | undefined): number[] =>
      (list ?? '')
        .split(',')
        .filter(part => part.trim() !== '')
        .map(Number);
    return one === undefined ? [] : [[numbers(one), numbers(two)]];
  });
}

/** F1 as vecalign's score counts it: beads without counterpart count in precision only. */
function f1(gold: readonly Indexes[], found: readonly Indexes[], lax: boolean): number {
  const links = new Set(gold.flatMap(([one, two]) => one.flatMap(i => two.map(j => `${i} ${j}`))));
  const hits = (beads: readonly Indexes[], among: readonly Indexes[], anyLink: ReadonlySet<string>): number => {
    const known = new Set(among.map(bead => bead.join(':')));
    return beads.filter(
      bead => known.has(bead.join(':')) || (lax && bead[0].some(i => bead[1].some(j => anyLink.has(`${i} ${j}`)))),
    ).length;
  };
  const full = (beads: readonly Indexes[]): readonly Indexes[] =>
    beads.filter(([one, two]) => one.length > 0 && two.length > 0);
  const foundLinks = new Set(found.flatMap(([one, two]) => one.flatMap(i => two.map(j => `${i} ${j}`))));
  const precision = hits(found, gold, links) / found.length;
  const recall = hits(full(gold), full(found), foundLinks) / full(gold).length;
  return (2 * precision * recall) / (precision + recall);
}

describe.skipIf(!existsSync(bench))(
  `quality on the development sets${existsSync(bench) ? '' : ' (skipped: ../shared/bench/align is not there)'}`,
  () => {
    for (const [set, document, source, target, strict, lax] of thresholds) {
      it(`${set} ${document}: strict F1 at least ${strict}, lax ${lax}`, () => {
        const base = `${bench}/${set}/${document}`;
        const { value } = alignLines([
          { language: source, lines: linesOf(`${base}.${source}`) },
          { language: target, lines: linesOf(`${base}.${target}`) },
        ]);
        const places = (ids: readonly string[] | undefined): number[] =>
          (ids ?? []).map(id => Number(id.slice('line_'.length)) - 1);
        const found = value.beads.map(({ members }): Indexes => [places(members[source]), places(members[target])]);
        const gold = goldOf(`${base}.gold`);
        expect(f1(gold, found, false)).toBeGreaterThanOrEqual(strict);
        expect(f1(gold, found, true)).toBeGreaterThanOrEqual(lax);
      });
    }
  },
);
