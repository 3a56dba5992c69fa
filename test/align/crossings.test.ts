import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CROSSING_LIMIT, findCrossings } from '../../src/align/crossings.ts';

it('findCrossings finds exactly the pairs whose order differs between two sides', () => {
  const row = fc.tuple(
    fc.option(fc.nat(30), { nil: undefined }),
    fc.option(fc.nat(30), { nil: undefined }),
    fc.option(fc.nat(30), { nil: undefined }),
  );
  const distinct = (rows: readonly (readonly (number | undefined)[])[]): boolean =>
    [0, 1, 2].every(s => {
      const places = rows.flatMap(places => places[s] ?? []);
      return new Set(places).size === places.length;
    });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }).filter(distinct), rows => {
      const expected: [number, number][] = [];
      for (let a = 0; a < rows.length; a++) {
        for (let b = a + 1; b < rows.length; b++) {
          const signs = [0, 1, 2].flatMap(s => {
            const x = rows[a]?.[s];
            const y = rows[b]?.[s];
            return x === undefined || y === undefined ? [] : [Math.sign(x - y)];
          });
          if (new Set(signs).size > 1) expected.push([a, b]);
        }
      }
      expect(findCrossings(rows, 3)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it('findCrossings is bounded on a text in reversed order', () => {
  const rows = Array.from({ length: 400 }, (_, n) => [n, 400 - n]);
  expect(findCrossings(rows, 2)).toHaveLength(CROSSING_LIMIT);
});
