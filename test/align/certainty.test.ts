import { describe, expect, it } from 'vitest';
import { calibrateSteps } from '../../src/align/certainty.ts';
import type { Step } from '../../src/align/decode.ts';

/** Steps of the given sizes, `[source, target]`, one after the other, all equally probable. */
function stepsOf(sizes: readonly (readonly [number, number])[], probability: number): readonly Step[] {
  let source = 0;
  let target = 0;
  return sizes.map(([one, two]) => {
    const step = {
      sourceStart: source,
      sourceEnd: source + one,
      targetStart: target,
      targetEnd: target + two,
      probability,
    };
    source += one;
    target += two;
    return step;
  });
}

const single = [1, 1] as const;
const repeat = (count: number): readonly (readonly [number, number])[] => Array.from({ length: count }, () => single);

describe('certainty of beads', () => {
  it('is never 1 and never more than the posterior of a likely bead', () => {
    const [sure] = calibrateSteps(stepsOf(repeat(1000), 1));
    expect(sure).toBe(0.9995);
    for (const posterior of [0.6, 0.9, 0.99, 0.9999]) {
      const [value] = calibrateSteps(stepsOf(repeat(1000), posterior));
      expect(value).toBeLessThan(posterior);
    }
    expect(calibrateSteps(stepsOf(repeat(3), 0))).toEqual([0, 0, 0]);
  });

  it('is smaller in a text of few beads, which teaches little', () => {
    const [few] = calibrateSteps(stepsOf(repeat(10), 0.99));
    const [many] = calibrateSteps(stepsOf(repeat(500), 0.99));
    expect(few).toBeLessThan(many ?? 0);
  });

  it('is smaller for beads of several units and beside them, the more so where the text is full of them', () => {
    const plain = calibrateSteps(stepsOf([...repeat(200), [1, 2], ...repeat(200)], 0.9999));
    const free = calibrateSteps(
      stepsOf(
        Array.from({ length: 400 }, (_, n) => (n % 3 === 0 ? [2, 1] : single)),
        0.9999,
      ),
    );
    expect(plain[200]).toBeLessThan(plain[199] ?? 0);
    expect(plain[199]).toBeLessThan(plain[198] ?? 0);
    expect(plain[200]).toBeGreaterThan(0.95);
    expect(free[198]).toBeLessThan(0.95);
    expect(free[199]).toBeLessThan(plain[199] ?? 0);
  });

  it('counts a unit without counterpart as no bead of several', () => {
    const [before] = calibrateSteps(stepsOf([single, [2, 0], ...repeat(100)], 0.99));
    const [plain] = calibrateSteps(stepsOf([single, single, ...repeat(100)], 0.99));
    expect(before).toBe(plain);
  });

  it('of no beads is nothing', () => {
    expect(calibrateSteps([])).toEqual([]);
  });
});
