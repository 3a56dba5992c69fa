import { describe, expect, it } from 'vitest';
import { countOps, countWords } from '../../../src/concord/prefill/words.ts';
import { recordOf } from '../../../src/language/index.ts';

describe('words', () => {
  it('are counted with numbers and symbols, without marks and note calls', () => {
    expect(countWords('Takes note of 172 States⁷ (see CTOC/COP/2012/7).', recordOf('en'))).toBe(7);
  });

  it('are characters where only a dictionary could tell, of astral ones too', () => {
    expect(countWords('欢迎𠮷报告，', recordOf('zh'))).toBe(5);
    expect(countWords('', recordOf('zh'))).toBe(0);
  });

  it('are counted by what became of them', () => {
    const ops = [
      ['=', 'Urges all '],
      ['-', 'States'],
      ['+', 'donors and partners'],
    ] as const;
    expect(countOps(ops, recordOf('en'))).toEqual({ kept: 2, removed: 1, added: 3 });
  });
});
