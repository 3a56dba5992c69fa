import { describe, expect, it } from 'vitest';
import { linkWords } from '../../src/align/index.ts';

const pairs = [
  { source: 'Requests the Secretary to report', target: 'Prie le Secrétaire de faire rapport' },
  { source: 'Requests the Commission to meet', target: 'Prie la Commission de se réunir' },
  { source: 'Urges the Commission to report', target: 'Exhorte la Commission à faire rapport' },
  { source: 'Urges the Secretary to meet', target: 'Exhorte le Secrétaire à se réunir' },
  { source: 'Invites 157 States to meet', target: 'Invite 157 États à se réunir' },
];

describe('linkWords', () => {
  it('learns from the pairs which words render each other, and says where they stand', () => {
    const links = linkWords(pairs, { source: 'en', target: 'fr' });
    const best = (n: number, word: string): string => {
      const { source, target } = pairs[n] ?? { source: '', target: '' };
      const own = links(n).filter(link => target.slice(link.target.start, link.target.end) === word);
      const [first] = [...own].sort((a, b) => b.probability - a.probability);
      return first === undefined ? '' : source.slice(first.source.start, first.source.end);
    };
    expect(best(0, 'Prie')).toBe('Requests');
    expect(best(2, 'Exhorte')).toBe('Urges');
    expect(best(1, 'Commission')).toBe('Commission');
    expect(best(4, '157')).toBe('157');
  });

  it('finds the rendering of words that stand once', () => {
    const source = 'Urges the Commission to meet weekly';
    const target = 'Exhorte la Commission à se réunir hebdomadairement';
    const links = linkWords([...pairs, { source, target }], { source: 'en', target: 'fr' })(pairs.length);
    const origins = links.filter(link => target.slice(link.target.start, link.target.end) === 'hebdomadairement');
    expect(origins.map(link => source.slice(link.source.start, link.source.end))).toEqual(['weekly']);
  });

  it('gives each target word at most one whole origin', () => {
    const linked = linkWords(pairs, { source: 'en', target: 'fr' });
    for (const links of pairs.map((_, n) => linked(n))) {
      const sums = new Map<number, number>();
      for (const { target, probability } of links) sums.set(target.start, (sums.get(target.start) ?? 0) + probability);
      for (const sum of sums.values()) expect(sum).toBeLessThanOrEqual(1);
    }
  });

  it('links no more once texts without end have taken all the work that one call is worth', () => {
    const words = Array.from({ length: 1500 }, (_, i) => `w${i}`).join(' ');
    const linked = linkWords([...pairs, { source: words, target: words }], { source: 'en', target: 'fr' });
    expect(linked(0).length).toBeGreaterThan(0);
    for (let n = 0; n < 6; n++) linked(pairs.length);
    expect(linked(0)).toEqual([]);
  });

  it('takes nothing, and empty sides', () => {
    expect(linkWords([], { source: 'en', target: 'fr' })(0)).toEqual([]);
    expect(linkWords([{ source: '', target: 'Prie' }], { source: 'en', target: 'fr' })(0)).toEqual([]);
  });
});
