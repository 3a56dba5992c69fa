import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ChainPoint, heaviestChain } from '../../src/diff/chain.ts';

const point = fc.record({ x: fc.nat(12), y: fc.nat(12), weight: fc.integer({ min: 1, max: 9 }) });

function bestOf(points: readonly ChainPoint[]): number {
  let best = 0;
  for (let mask = 0; mask < 1 << points.length; mask++) {
    const picked = points.filter((_, k) => mask & (1 << k)).sort((a, b) => a.x - b.x);
    const rises = picked.every((p, k) => k === 0 || ((picked[k - 1]?.x ?? 0) < p.x && (picked[k - 1]?.y ?? 0) < p.y));
    if (rises)
      best = Math.max(
        best,
        picked.reduce((sum, p) => sum + p.weight, 0),
      );
  }
  return best;
}

it('heaviestChain increases on both axes and weighs as much as any chain can', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 9 }), points => {
      const chain = heaviestChain(points).flatMap(k => points[k] ?? []);
      for (const [k, p] of chain.entries()) {
        const before = chain[k - 1];
        if (before) expect(before.x < p.x && before.y < p.y).toBe(true);
      }
      expect(chain.reduce((sum, p) => sum + p.weight, 0)).toBe(bestOf(points));
    }),
    { numRuns: 300 },
  );
});
