import { describe, expect, it } from 'vitest';
import {
  addLengthScores,
  fitLengthModel,
  guessLengthModel,
  type LengthModel,
  measureWindows,
} from '../../src/align/length-model.ts';

const source = Float64Array.from({ length: 40 }, (_, n) => 60 + ((n * 37) % 90));
const target = source.map(width => width * 1.2);

function score(model: LengthModel, a: Float64Array, k: number, b: Float64Array, m: number): number {
  const out = new Float32Array(1);
  const one = measureWindows(a, k, model.source);
  const two = measureWindows(b, m, model.target);
  addLengthScores(model, one, two, k, a.length - 1, m, b.length - 1, b.length - 1, 1, out, 1 - b.length);
  return out[0] ?? 0;
}

describe('the length model', () => {
  it('learns the ratio of the two texts', () => {
    const samples = [...source].map((width, n) => ({ source: width, target: target[n] ?? 0, probability: 1 }));
    const fitted = fitLengthModel(guessLengthModel(source, target), samples);
    expect(Math.exp(fitted.ratio)).toBeCloseTo(1.2, 1);
    expect(fitted.variance).toBeLessThan(0.02);
  });

  it('keeps near its prior when it has seen two units', () => {
    const model = guessLengthModel(source, target);
    const fitted = fitLengthModel(model, [
      { source: 50, target: 200, probability: 1 },
      { source: 80, target: 20, probability: 1 },
    ]);
    expect(Math.abs(fitted.ratio - model.ratio)).toBeLessThan(0.5);
    expect(fitted.variance).toBeLessThan(0.6);
  });

  it('prefers fitting lengths, and two units for one of double length', () => {
    const model = guessLengthModel(source, source);
    expect(score(model, Float64Array.of(100), 1, Float64Array.of(100), 1)).toBeGreaterThan(
      score(model, Float64Array.of(100), 1, Float64Array.of(40), 1),
    );
    expect(score(model, Float64Array.of(200), 1, Float64Array.of(90, 110), 2)).toBeGreaterThan(
      score(model, Float64Array.of(200), 1, Float64Array.of(90), 1),
    );
  });

  it('does not speak against beads where all units have one length', () => {
    const even = new Float64Array(30).fill(50);
    expect(score(guessLengthModel(even, even), Float64Array.of(50), 1, Float64Array.of(50), 1)).toBeGreaterThan(0);
  });

  it('keeps empty units among themselves', () => {
    const model = guessLengthModel(source, source);
    expect(score(model, Float64Array.of(0), 1, Float64Array.of(0), 1)).toBeGreaterThan(0);
    expect(score(model, Float64Array.of(0), 1, Float64Array.of(80), 1)).toBeLessThan(-5);
    expect(score(model, Float64Array.of(0, 80), 2, Float64Array.of(80), 1)).toBeLessThan(-5);
  });
});
