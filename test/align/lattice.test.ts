import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandSize, fullBand, makeBand, nodeAt, transposeBand } from '../../src/align/band.ts';
import { decodePath } from '../../src/align/decode.ts';
import type { Lattice } from '../../src/align/lattice.ts';
import { estimateMoves, listShapes } from '../../src/align/moves.ts';
import { computePosteriors } from '../../src/align/posteriors.ts';

const shapes = listShapes(2);
const moves = estimateMoves(shapes);

/** Sum over all paths, by plain recursion over the states match, source run, target run. */
function sumOfPaths(lattice: Lattice, i: number, j: number, state: 'm' | 's' | 't'): number {
  const { rows, columns } = lattice.band;
  if (i === rows && j === columns) return 1;
  let sum = 0;
  for (const [k, { source, target }] of shapes.entries()) {
    if (i + source > rows || j + target > columns) continue;
    const score = lattice.scores[nodeAt(lattice.band, i + source, j + target) * shapes.length + k] ?? 0;
    const step = score + (moves.shapes[k] ?? 0) + (state === 'm' ? moves.match : moves.leave);
    sum += Math.exp(step) * sumOfPaths(lattice, i + source, j + target, 'm');
  }
  if (i < rows && state !== 't')
    sum += Math.exp(state === 'm' ? moves.dropSource : moves.stay) * sumOfPaths(lattice, i + 1, j, 's');
  if (j < columns)
    sum +=
      Math.exp(state === 'm' ? moves.dropTarget : state === 's' ? moves.turn : moves.stay) *
      sumOfPaths(lattice, i, j + 1, 't');
  return sum;
}

const lattices = fc
  .record({
    rows: fc.nat(4),
    columns: fc.nat(4),
    seed: fc.array(fc.double({ min: -4, max: 6, noNaN: true }), { minLength: 100, maxLength: 100 }),
  })
  .map(({ rows, columns, seed }): Lattice => {
    const band = fullBand(rows, columns);
    return {
      band,
      shapes,
      scores: Float32Array.from({ length: bandSize(band) * shapes.length }, (_, at) => seed[at % seed.length] ?? 0),
    };
  });

describe('computePosteriors', () => {
  it('sums over all paths', () => {
    fc.assert(
      fc.property(lattices, lattice => {
        const { evidence } = computePosteriors(lattice, moves, 0);
        expect(evidence).toBeCloseTo(Math.log(sumOfPaths(lattice, 0, 0, 'm')), 5);
      }),
      { numRuns: 60 },
    );
  });

  it('gives every unit one place: its beads and its being alone add up to 1', () => {
    fc.assert(
      fc.property(lattices, lattice => {
        const { beads, dropSource } = computePosteriors(lattice, moves, 0);
        for (let unit = 0; unit < lattice.band.rows; unit++) {
          let sum = 0;
          for (let j = 0; j <= lattice.band.columns; j++) sum += dropSource[nodeAt(lattice.band, unit + 1, j)] ?? 0;
          for (let n = 0; n < beads.row.length; n++) {
            const end = beads.row[n] ?? 0;
            if (unit < end && unit >= end - (shapes[beads.shape[n] ?? 0]?.source ?? 0))
              sum += beads.probability[n] ?? 0;
          }
          // Beads below a thousandth are not listed.
          expect(sum).toBeGreaterThan(0.93);
          expect(sum).toBeLessThan(1.0001);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('decodePath', () => {
  it('covers both sides from beginning to end', () => {
    fc.assert(
      fc.property(lattices, lattice => {
        const steps = decodePath(lattice, computePosteriors(lattice, moves, 0));
        let i = 0;
        let j = 0;
        for (const step of steps) {
          expect([step.sourceStart, step.targetStart]).toEqual([i, j]);
          i = step.sourceEnd;
          j = step.targetEnd;
        }
        expect([i, j]).toEqual([lattice.band.rows, lattice.band.columns]);
      }),
    );
  });
});

describe('makeBand', () => {
  const bands = fc.record({
    rows: fc.nat(12),
    columns: fc.nat(12),
    limits: fc.array(fc.tuple(fc.integer({ min: -3, max: 15 }), fc.integer({ min: -3, max: 15 })), {
      minLength: 13,
      maxLength: 13,
    }),
  });

  it('is connected from corner to corner whatever limits it gets', () => {
    fc.assert(
      fc.property(bands, ({ rows, columns, limits }) => {
        const low = Int32Array.from({ length: rows + 1 }, (_, i) => limits[i]?.[0] ?? 0);
        const high = Int32Array.from({ length: rows + 1 }, (_, i) => limits[i]?.[1] ?? 0);
        const band = makeBand(rows, columns, low, high);
        expect([nodeAt(band, 0, 0), nodeAt(band, rows, columns)]).toEqual([0, bandSize(band) - 1]);
        for (let i = 1; i <= rows; i++) {
          expect(band.low[i] ?? 0).toBeLessThanOrEqual(band.high[i - 1] ?? 0);
          expect(band.low[i] ?? 0).toBeGreaterThanOrEqual(band.low[i - 1] ?? 0);
          expect(band.high[i] ?? 0).toBeGreaterThanOrEqual(band.high[i - 1] ?? 0);
        }
        const flipped = transposeBand(band);
        for (let i = 0; i <= rows; i++)
          for (let j = 0; j <= columns; j++) expect(nodeAt(flipped, j, i) >= 0).toBe(nodeAt(band, i, j) >= 0);
      }),
    );
  });
});
