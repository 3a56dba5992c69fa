import { describe, expect, it } from 'vitest';
import { parseEdition } from '../../src/parse/index.ts';
import { readingOf } from './parse.ts';

/** Milliseconds to parse a text, the reading of it left out. The better of two runs: other work shares the machine. */
function timeOf(text: string, language: string): number {
  const reading = readingOf(text, `1-1.${language}.txt`);
  const run = (): number => {
    const start = performance.now();
    parseEdition(reading, { work: '1-1', language });
    return performance.now() - start;
  };
  return Math.min(run(), run());
}

const resolution = (paragraphs: number): string =>
  [
    'The General Assembly,',
    'Recalling its resolution 5/1 of 22 October 2010,',
    ...Array.from(
      { length: paragraphs },
      (_, i) =>
        `${(i % 999) + 1}. Requests the Secretary-General to report on article ${i % 40}, paragraph 2 (c), of the Convention;`,
    ),
  ].join('\n\n');

const statute = (paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, i) =>
    i % 7 === 0
      ? `Article ${i / 7 + 1}`
      : `(${i % 7}) The members shall meet once a year [${(i % 9) + 1}] in a place of their choice.`,
  ).join('\n\n');

/** Paragraphs without end, each open, with calls of notes. */
const open = (paragraphs: number): string =>
  [
    'The General Assembly,',
    'Recalling its work,',
    ...Array.from({ length: paragraphs }, (_, i) => `Requests to go on${'¹²³'.charAt(i % 3)} until`),
  ].join('\n\n');

describe('parsing time', () => {
  it('is below a second for 5,000 paragraphs', () => {
    expect(timeOf(resolution(5_000), 'en')).toBeLessThan(1_000 * SLACK);
  });

  it.each([
    ['a resolution', resolution],
    ['a statute', statute],
    ['open paragraphs', open],
  ] as const)('grows no faster than the text: %s', (_, make) => {
    timeOf(make(500), 'en');
    const [small, large] = [timeOf(make(1_500), 'en'), timeOf(make(15_000), 'en')];
    expect(large).toBeLessThan(15 * Math.max(small, 20));
  });

  const CHARACTERS = ['a', '.', ' ', '7', '¹ ', '(1) ', '1/ ', '一、', 'A. ', ',', '“', 'a1 '];
  it.each(['en', 'zh', 'ar'])(
    'is bounded for a megabyte of one sign, and a quarter of one label or call (%s)',
    language => {
      for (const sign of CHARACTERS) {
        const run = sign.repeat((sign.length === 1 ? 1_000_000 : 250_000) / sign.length);
        expect(timeOf(`x${run}x`, language), sign).toBeLessThan(15_000);
      }
    },
    240_000,
  );
});

/** Machines that run tests side by side are slower than the figure is meant for. */
const SLACK = 3;
