import { describe, expect, it } from 'vitest';
import { judgeInStretches } from '../../../src/concord/prefill/stretches.ts';

const said = (odds: readonly number[]): string =>
  judgeInStretches(odds)
    .map(p => (p >= 0.5 ? 'x' : '.'))
    .join('');

describe('judgeInStretches', () => {
  it('lets words of which nothing is known go with those on both sides', () => {
    expect(said([0.02, 1, 0.02, 50, 1, 1, 50, 0.02])).toBe('...xxxx.');
  });

  it('believes a single word only where it is sure', () => {
    expect(said([0.02, 0.02, 3, 0.02, 0.02])).toBe('.....');
    expect(said([0.02, 0.02, 90, 0.02, 0.02])).toBe('..x..');
  });

  it('says nothing of what it knows nothing of', () => {
    for (const probability of judgeInStretches(new Array<number>(50).fill(1))) expect(probability).toBeCloseTo(0.2);
    expect(judgeInStretches([])).toEqual([]);
  });
});
