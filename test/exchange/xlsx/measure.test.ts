import { describe, expect, it } from 'vitest';
import { countLines, measureText, rowHeight } from '../../../src/exchange/xlsx/measure.ts';
import { processorTime } from '../../processor-time.ts';

describe('countLines', () => {
  it('fills lines word after word', () => {
    expect(countLines('', 20)).toBe(1);
    expect(countLines('short', 20)).toBe(1);
    expect(countLines('word '.repeat(12), 22)).toBe(3);
  });

  it('counts line breaks of the text', () => {
    expect(countLines('a\n\nb', 20)).toBe(3);
  });

  it('breaks a word that is longer than the line', () => {
    expect(countLines('x'.repeat(100), 21.4)).toBe(5);
  });

  it('gives ideographs twice the room of letters', () => {
    expect(countLines('约'.repeat(100), 41.4)).toBeGreaterThan(countLines('x'.repeat(100), 41.4));
    expect(measureText('约')).toBeGreaterThan(2 * measureText('x'));
  });

  it('gives vowel marks and direction marks no room', () => {
    expect(measureText('\u064e\u200f\u0301')).toBe(0);
  });

  it('stays linear on a million letters', () => {
    const start = processorTime();
    countLines('x'.repeat(1_000_000), 40);
    expect(processorTime() - start).toBeLessThan(1_000);
  });
});

describe('rowHeight', () => {
  it('grows with the lines up to the tallest row there is', () => {
    expect(rowHeight(2)).toBeGreaterThan(rowHeight(1));
    expect(rowHeight(1_000)).toBe(409);
  });
});
