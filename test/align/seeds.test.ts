import { describe, expect, it } from 'vitest';
import { findSeeds } from '../../src/align/seeds.ts';

describe('findSeeds', () => {
  it('pairs months, initiating phrases and addressees of two listed languages', () => {
    const seeds = findSeeds('en', 'fr');
    expect(seeds.get('octobe')?.has('octobr')).toBe(true);
    expect(seeds.get('recall')?.has('rappel')).toBe(true);
  });

  it('gives no token more than the whole of its probability for any one rendering', () => {
    for (const row of findSeeds('en', 'zh').values())
      for (const prior of row.values()) expect(prior).toBeLessThanOrEqual(0.5);
  });

  it('knows nothing of a language without a record, nor of one language twice', () => {
    expect(findSeeds('en', 'xx').size).toBe(0);
    expect(findSeeds('en', 'en').size).toBe(0);
  });
});
