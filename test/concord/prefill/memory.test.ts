import { describe, expect, it } from 'vitest';
import { MemoryFinder } from '../../../src/concord/prefill/memory.ts';
import { readEditionText } from '../../../src/pipeline/index.ts';

const { value: edition } = readEditionText(
  'Welcomes the contributions received from donors.\n\nDecides to meet again.',
  '1-1.en.txt',
  { given: true, language: 'en', work: '1-1' },
);
const [first] = edition.blocks;

function search(sources: readonly string[]) {
  const finder = new MemoryFinder(edition.blocks, 'en');
  sources.forEach((source, i) => {
    finder.add({ id: String(i), source, targets: new Map([['fr', `traduction ${i}`]]) });
  });
  return first === undefined ? [] : finder.hitsFor(first.id, 'fr');
}

describe('MemoryFinder', () => {
  it('puts the same words first, then what is most alike', () => {
    const hits = search([
      'Welcomes the contributions received from private donors.',
      'Decides to close the meeting.',
      'Welcomes the contributions received from donors.',
    ]);
    expect(hits.map(({ id }) => id)).toEqual(['2', '0']);
    expect(hits[0]?.likeness).toBe(1);
    expect(hits[1]?.likeness).toBeLessThan(1);
  });

  it('never calls the same words in another order the same', () => {
    expect(search(['Donors welcomes the contributions received from.'])[0]?.likeness).toBeLessThan(1);
  });

  it('keeps a few only, each once', () => {
    const many = Array.from({ length: 9 }, (_, n) => `Welcomes the contributions received from donors ${n}.`);
    expect(search([...many, ...many])).toHaveLength(3);
  });
});
