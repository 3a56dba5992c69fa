import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignReadably } from '../../src/diff/readable.ts';
import { matchSequences } from '../../src/diff/sequences.ts';
import type { EqualRun, SequenceDiff } from '../../src/diff/token-diff.ts';

const givesUp: SequenceDiff = () => undefined;
const sequence = fc.array(fc.nat(6), { maxLength: 40 }).map(values => Int32Array.from(values));

function expectEqualAndRising(runs: readonly EqualRun[], old: Int32Array, new_: Int32Array): void {
  let [i, j] = [0, 0];
  for (const run of runs) {
    expect(run.old).toBeGreaterThanOrEqual(i);
    expect(run.new).toBeGreaterThanOrEqual(j);
    expect(old.slice(run.old, run.old + run.count)).toEqual(new_.slice(run.new, run.new + run.count));
    [i, j] = [run.old + run.count, run.new + run.count];
  }
  expect(i).toBeLessThanOrEqual(old.length);
  expect(j).toBeLessThanOrEqual(new_.length);
}

const keptOf = (runs: readonly EqualRun[]): number => runs.reduce((sum, run) => sum + run.count, 0);

describe('matchSequences', () => {
  it('returns equal runs that rise on both sides', () => {
    fc.assert(
      fc.property(sequence, sequence, (old, new_) => expectEqualAndRising(matchSequences(old, new_), old, new_)),
    );
  });

  it('does so without its engine', () => {
    fc.assert(
      fc.property(sequence, sequence, (old, new_) =>
        expectEqualAndRising(matchSequences(old, new_, givesUp), old, new_),
      ),
    );
  });

  it('keeps most of a long sequence when the engine gives up, though no single value is unique', () => {
    const old = Int32Array.from({ length: 4000 }, (_, k) => ((k * 7919) % 4001) % 251);
    const new_ = old.map((value, k) => (k % 97 === 5 ? 999 : value));
    expect(keptOf(matchSequences(old, new_, givesUp))).toBeGreaterThan(3500);
  });
});

describe('alignReadably', () => {
  const worth = { gain: (id: number) => (id === 0 ? 0.2 : 1), isBorder: (id: number) => id === 0 };

  it('returns equal runs that rise on both sides', () => {
    fc.assert(
      fc.property(sequence, sequence, (old, new_) => expectEqualAndRising(alignReadably(old, new_, worth), old, new_)),
    );
  });

  it('swallows a worthless island between two changes', () => {
    const runs = alignReadably(Int32Array.of(1, 2, 0, 3, 4), Int32Array.of(1, 5, 0, 6, 4), worth);
    expect(runs).toEqual([
      { old: 0, new: 0, count: 1 },
      { old: 4, new: 4, count: 1 },
    ]);
  });

  it('begins an insertion after a border when it can', () => {
    const runs = alignReadably(Int32Array.of(1, 0, 2), Int32Array.of(1, 0, 3, 0, 2), worth);
    expect(runs[0]).toEqual({ old: 0, new: 0, count: 2 });
  });
});
