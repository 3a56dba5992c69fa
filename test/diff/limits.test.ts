import { describe, expect, it } from 'vitest';
import { compareLines } from '../../src/diff/index.ts';
import type { Comparison } from '../../src/model/index.ts';
import { processorTime } from '../processor-time.ts';

/** A small generator of its own: the same texts in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const random = generator(7);
const words = Array.from({ length: 3000 }, (_, k) => `w${k.toString(36)}`);
const word = (): string => words[Math.floor(words.length * random() ** 2)] ?? '';
const paragraph = (length: number): string => `${Array.from({ length }, word).join(' ')};`;

function timed(old: readonly string[], new_: readonly string[]): { value: Comparison; seconds: number } {
  const start = processorTime();
  const { value } = compareLines(old, new_, 'en');
  return { value, seconds: (processorTime() - start) / 1000 };
}

/** Half stays, a third is edited, the rest is deleted, inserted, split or moved. */
function successor(old: readonly string[]): string[] {
  const out: string[] = [];
  for (const text of old) {
    const chance = random();
    const parts = text.split(' ');
    if (chance < 0.5) out.push(text);
    else if (chance < 0.85) out.push(parts.map(part => (random() < 0.08 ? word() : part)).join(' '));
    else if (chance < 0.9) out.push(text, paragraph(40));
    else if (chance < 0.95) out.push(parts.slice(0, 20).join(' '), parts.slice(20).join(' '));
    else out.splice(Math.floor(random() * out.length), 0, text);
  }
  return out;
}

// Generous: the machine may be busy. What matters is that nothing grows with the square of the input, which would take minutes here.
describe('work is bounded', () => {
  it('ten times the paragraphs take less than fifteen times as long', () => {
    const small = Array.from({ length: 400 }, () => paragraph(45));
    const large = Array.from({ length: 4000 }, () => paragraph(45));
    timed(small, successor(small));
    const few = timed(small, successor(small));
    const many = timed(large, successor(large));
    expect(many.value.statistics.same).toBeGreaterThan(1900);
    expect(many.seconds).toBeLessThan(15 * Math.max(few.seconds, 0.15));
  });

  it('3,000 unrelated paragraphs are soon found unrelated', () => {
    const side = (): string[] => Array.from({ length: 3000 }, () => paragraph(50));
    const { value, seconds } = timed(side(), side());
    expect(value.statistics).toMatchObject({ added: 3000, deleted: 3000, moved: 0 });
    expect(seconds).toBeLessThan(15);
  });

  it('3,000 paragraphs of one wording are compared', () => {
    const pattern = paragraph(50).split(' ');
    const side = (): string[] => Array.from({ length: 3000 }, () => pattern.with(25, word()).join(' '));
    expect(timed(side(), side()).seconds).toBeLessThan(15);
  });

  it('one paragraph of 100,000 words keeps what is equal', () => {
    const old = Array.from({ length: 100_000 }, word);
    const new_ = old.map(one => (random() < 0.03 ? word() : one));
    const { value, seconds } = timed([old.join(' ')], [new_.join(' ')]);
    expect(value.links[0]?.similarity).toBeGreaterThan(0.9);
    expect(seconds).toBeLessThan(15);
  });

  it('the same line ten thousand times is paired in order', () => {
    const { value, seconds } = timed(Array(10_000).fill('[Repealed]'), Array(9_000).fill('[Repealed]'));
    expect(value.statistics).toMatchObject({ same: 9000, deleted: 1000, moved: 0 });
    expect(seconds).toBeLessThan(15);
  });
});
