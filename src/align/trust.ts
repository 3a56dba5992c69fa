import type { Step } from './decode.ts';
import type { Direction } from './direction.ts';
import type { Table } from './lexicon.ts';
import { Reader } from './reader.ts';

/** Observations (tokens) that the expected share is worth. */
const STRENGTH = 40;
/** Steps of expectation-maximization; the likelihood has one maximum. */
const ROUNDS = 12;
/** A table is never quite believed nor quite given up: numbers and names go through it too. */
const LEAST = 0.1;
const MOST = 0.9;

/** So many beads, spread over the text, tell enough. */
const SAMPLE = 600;

/** A range of given units and a range of made units that were found to be a bead. */
export interface Pairing {
  readonly givenStart: number;
  readonly givenEnd: number;
  readonly madeStart: number;
  readonly madeEnd: number;
  readonly probability: number;
}

/** The steps of a path that have both sides, as seen from the source or from the target. */
export function pairingsOf(steps: readonly Step[], fromTarget: boolean): readonly Pairing[] {
  return steps.flatMap(({ sourceStart, sourceEnd, targetStart, targetEnd, probability }): Pairing[] => {
    if (sourceStart === sourceEnd || targetStart === targetEnd) return [];
    return fromTarget
      ? [{ givenStart: targetStart, givenEnd: targetEnd, madeStart: sourceStart, madeEnd: sourceEnd, probability }]
      : [{ givenStart: sourceStart, givenEnd: sourceEnd, madeStart: targetStart, madeEnd: targetEnd, probability }];
  });
}

/**
 * How far a learnt table may be trusted: the share of words that it explains better than chance, in units it was not learnt from. A table learnt from twenty sentences, which has
 * only learnt accidents by heart, gets little; so a small text falls back on numbers, names and lengths.
 * @param expected share to start from
 */
export function measureTrust(
  direction: Direction,
  table: Table,
  pairings: readonly Pairing[],
  expected: number,
): number {
  const reader = new Reader(direction, table);
  const { start } = reader;
  const ratios: number[] = [];
  const weights: number[] = [];
  const every = Math.max(1, Math.floor(pairings.length / SAMPLE));
  for (const { givenStart, givenEnd, madeStart, madeEnd, probability } of pairings.filter((_, n) => n % every === 0)) {
    const size = (start[madeEnd] ?? 0) - (start[madeStart] ?? 0);
    const sums = new Float64Array(size);
    const reading = Reader.makeReading(size);
    let tokens = 0;
    let base = 0;
    for (let unit = givenStart; unit < givenEnd; unit++) {
      reader.read(unit, madeStart, madeEnd, reading);
      tokens += reading.tokens;
      base += reading.base;
      for (let n = 0; n < size; n++) sums[n] = (sums[n] ?? 0) + (reading.gain[n] ?? 0);
    }
    if (tokens === 0) continue;
    for (const sum of sums) {
      ratios.push((sum + base) / tokens);
      weights.push(probability);
    }
  }
  let trust = expected;
  for (let round = 0; round < ROUNDS; round++) {
    let explained = expected * STRENGTH;
    let all = STRENGTH;
    for (let n = 0; n < ratios.length; n++) {
      const by = trust * (ratios[n] ?? 0);
      const weight = weights[n] ?? 0;
      explained += (weight * by) / (by + 1 - trust);
      all += weight;
    }
    trust = explained / all;
  }
  return Math.min(MOST, Math.max(LEAST, trust));
}
