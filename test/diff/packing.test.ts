import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, packChoices } from '../../src/diff/packing.ts';

function isPacking(choices: readonly Choice[], picked: readonly number[]): boolean {
  const places = picked.flatMap(k => [
    ...(choices[k]?.old ?? []).map(p => `o${p}`),
    ...(choices[k]?.new ?? []).map(p => `n${p}`),
  ]);
  return new Set(places).size === places.length;
}

const total = (choices: readonly Choice[], picked: readonly number[]): number =>
  picked.reduce((sum, k) => sum + (choices[k]?.value ?? 0), 0);

function bestOf(choices: readonly Choice[]): number {
  let best = 0;
  for (let mask = 0; mask < 1 << choices.length; mask++) {
    const picked = choices.flatMap((_, k) => (mask & (1 << k) ? [k] : []));
    if (isPacking(choices, picked)) best = Math.max(best, total(choices, picked));
  }
  return best;
}

describe('packChoices', () => {
  it('exchanges one greedy choice for two better ones', () => {
    const choices = [
      { old: [0], new: [1], value: 10 },
      { old: [0], new: [0], value: 8 },
      { old: [1], new: [1], value: 8 },
    ];
    expect(packChoices(choices)).toEqual([1, 2]);
  });

  it('leaves out choices without value', () => {
    expect(packChoices([{ old: [0], new: [0], value: 0 }])).toEqual([]);
  });

  it('uses every place once and comes close to the best packing', () => {
    const place = fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 2 });
    const choice = fc.record({ old: place, new: place, value: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 9 }), choices => {
        const picked = packChoices(choices);
        expect(isPacking(choices, picked)).toBe(true);
        expect(total(choices, picked)).toBeGreaterThanOrEqual(0.6 * bestOf(choices));
      }),
      { numRuns: 200 },
    );
  });
});
