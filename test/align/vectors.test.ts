import { describe, expect, it } from 'vitest';
import { alignLines } from '../../src/align/index.ts';

const nonsense = (word: string, n: number): string => `${word} ${word} ${word}`.slice(0, 12 + (n % 3));

/** Direction of each meaning, with a little of the next. */
function vectorOf(meaning: number, noise: number): readonly number[] {
  return Array.from({ length: 24 }, (_, d) => (d === meaning ? 1 : d === (meaning + 1) % 24 ? noise : 0.05));
}

describe('vectors of lines', () => {
  const meanings = Array.from({ length: 20 }, (_, n) => n);
  const kept = meanings.filter(n => n !== 4 && n !== 5 && n !== 13);
  const one = { language: 'xx', lines: meanings.map(n => nonsense('ab', n)) };
  const two = { language: 'yy', lines: kept.map(n => nonsense('zq', n)) };

  it('find the way where words say nothing', () => {
    const { value } = alignLines([
      { ...one, vectors: meanings.map(n => vectorOf(n, 0.1)) },
      { ...two, vectors: kept.map(n => vectorOf(n, 0.2)) },
    ]);
    const found = value.beads.flatMap(({ members }) => {
      const [a] = members['xx'] ?? [];
      const [b] = members['yy'] ?? [];
      return a && b ? [`${a} ${b}`] : [];
    });
    expect(found).toEqual(kept.map((meaning, n) => `line_${meaning + 1} line_${n + 1}`));
    const kinds = new Set(value.beads.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)));
    expect(kinds).toContain('vector');
  });

  it('may be missing for some lines, and for one side', () => {
    const some = alignLines([
      { ...one, vectors: meanings.map(n => (n % 5 === 0 ? undefined : vectorOf(n, 0.1))) },
      { ...two, vectors: kept.map(n => vectorOf(n, 0.2)) },
    ]);
    expect(some.value.beads.length).toBeGreaterThanOrEqual(20);
    const alone = alignLines([{ ...one, vectors: meanings.map(n => vectorOf(n, 0.1)) }, two]);
    expect(alone.value).toEqual(alignLines([one, two]).value);
  });
});
