import { describe, expect, it } from 'vitest';
import { FingerprintSet } from '../../src/exchange/fingerprints.ts';
import { Trouble } from '../../src/exchange/trouble.ts';

describe('FingerprintSet', () => {
  it('tells a hundred thousand texts apart and knows each again', () => {
    const set = new FingerprintSet();
    const texts = Array.from({ length: 100_000 }, (_, i) => `6-1:para_${i}`);
    expect(texts.filter(text => !set.add(text))).toEqual([]);
    expect(texts.filter(text => set.add(text))).toEqual([]);
  });

  it('takes the empty text and texts of zeros for what they are', () => {
    const set = new FingerprintSet();
    expect(['', '\u0000', '\u0000\u0000', ''].map(text => set.add(text))).toEqual([true, true, true, false]);
  });
});

describe('Trouble', () => {
  it('keeps the first of a kind and counts the rest', () => {
    const trouble = new Trouble('f');
    for (let i = 0; i < 5000; i += 1) trouble.remark('exchange.repeated-id', String(i));
    trouble.remark('exchange.invalid-date', 'x');
    const list = trouble.list();
    expect(list).toHaveLength(1002);
    expect(list.at(-1)).toMatchObject({
      code: 'exchange.repeated-id',
      file: 'f',
      message: expect.stringContaining('4000 more'),
    });
  });
});
