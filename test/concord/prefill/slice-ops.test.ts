import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceOps } from '../../../src/concord/prefill/slice-ops.ts';
import type { Op } from '../../../src/model/index.ts';

const side = (ops: readonly Op[], other: '+' | '-'): string =>
  ops
    .filter(([kind]) => kind !== other)
    .map(([, text]) => text)
    .join('');

describe('sliceOps', () => {
  it('keeps what is inside on both sides and turns the rest into removals and additions', () => {
    const ops: Op[] = [
      ['-', '4'],
      ['+', '3'],
      ['=', '. Urges States'],
      ['+', ' parties'],
    ];
    expect(sliceOps(ops, [{ start: 3, end: 15 }], [{ start: 3, end: 23 }])).toEqual([
      ['=', 'Urges States'],
      ['+', ' parties'],
    ]);
    expect(sliceOps([['=', 'abcd']], [{ start: 0, end: 4 }], [{ start: 2, end: 4 }])).toEqual([
      ['-', 'ab'],
      ['=', 'cd'],
    ]);
  });

  it('gives back exactly the kept spans of both sides', () => {
    const op = fc.tuple(fc.constantFrom<Op[0]>('=', '-', '+'), fc.string({ minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(op, { maxLength: 8 }), fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), (ops, a, b, c, d) => {
        const [old, successor] = [side(ops, '+'), side(ops, '-')];
        const span = (x: number, y: number) => ({ start: Math.min(x, y), end: Math.max(x, y) });
        const sliced = sliceOps(ops, [span(a, b)], [span(c, d)]);
        expect(side(sliced, '+')).toBe(old.slice(span(a, b).start, span(a, b).end));
        expect(side(sliced, '-')).toBe(successor.slice(span(c, d).start, span(c, d).end));
      }),
    );
  });
});
