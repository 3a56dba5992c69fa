import { describe, expect, it } from 'vitest';
import { fullBand, nodeAt } from '../../src/align/band.ts';
import { makeDirection } from '../../src/align/direction.ts';
import { extractFeatures } from '../../src/align/features.ts';
import { findKin } from '../../src/align/kin.ts';
import { emptyTable, trainTable } from '../../src/align/lexicon.ts';
import type { Links } from '../../src/align/links.ts';
import { settings } from '../../src/align/settings.ts';
import { measureTrust } from '../../src/align/trust.ts';
import { scoreWindows } from '../../src/align/windows.ts';

/** Links unit n to unit n. */
function diagonal(count: number): Links {
  return {
    start: Int32Array.from({ length: count + 1 }, (_, n) => n),
    unit: Int32Array.from({ length: count }, (_, n) => n),
    probability: new Float64Array(count).fill(1),
  };
}

function learn(source: readonly string[], target: readonly string[]) {
  const one = extractFeatures(source, 'en');
  const two = extractFeatures(target, 'xx');
  const direction = makeDirection(one, two, findKin(one, two, settings.prior));
  const table = trainTable(direction, diagonal(source.length), emptyTable(direction.kin), 4, settings);
  const band = fullBand(one.count, two.count);
  const scores = scoreWindows(direction, { table, bound: settings.bound }, band, 1);
  const pairings = source.map((_, n) => ({
    givenStart: n,
    givenEnd: n + 1,
    madeStart: n,
    madeEnd: n + 1,
    probability: 1,
  }));
  return {
    score: (i: number, j: number): number => scores[nodeAt(band, i + 1, j + 1)] ?? 0,
    trust: measureTrust(direction, table, pairings, settings.bound),
  };
}

const nouns = ['water', 'forest', 'road', 'child', 'river', 'school', 'trade', 'court', 'bridge', 'harvest'];
const verbs = ['protects', 'ignores', 'measures', 'forgets', 'repairs', 'defends', 'divides'];
const renamed = (word: string): string =>
  [...word]
    .reverse()
    .join('')
    .replace(/[aeiou]/gu, 'ü');
const sentences = Array.from(
  { length: 60 },
  (_, n) => `${nouns[n % 10]} ${verbs[n % 7]} ${nouns[(n * 3 + 1) % 10]} ${verbs[(n * 2 + 3) % 7]}`,
);
const translated = sentences.map(sentence => sentence.split(' ').map(renamed).join(' '));

describe('a lexicon learnt on the fly', () => {
  it('tells the right unit from a wrong one', () => {
    const { score } = learn(sentences, translated);
    expect(score(20, 20)).toBeGreaterThan(3);
    expect(score(20, 20)).toBeGreaterThan(score(20, 21) + 3);
  });

  it('never proves a pair by the words it learnt from it', () => {
    const source = Array.from({ length: 20 }, (_, n) => `alpha${n} beta${n} gamma${n}`);
    const target = Array.from({ length: 20 }, (_, n) => `ひ${n}x くろ${n}y`);
    const { score } = learn(
      source.map(text => text.replace(/\d/gu, digit => 'abcdefghij'.charAt(Number(digit)))),
      target.map(text => text.replace(/\d/gu, digit => 'qrstuvwxyz'.charAt(Number(digit)))),
    );
    expect(Math.abs(score(4, 4))).toBeLessThan(1.5);
  });

  it('is trusted where it holds, and little where it only knows accidents', () => {
    const shuffled = translated.map((_, n) => translated[(n * 17 + 5) % 60] ?? '');
    expect(learn(sentences, translated).trust).toBeGreaterThan(0.8);
    expect(learn(sentences.slice(0, 12), shuffled.slice(0, 12)).trust).toBeLessThan(
      learn(sentences, translated).trust - 0.1,
    );
  });
});
