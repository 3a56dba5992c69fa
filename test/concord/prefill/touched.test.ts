import { describe, expect, it } from 'vitest';
import { renumber } from '../../../src/concord/prefill/printed-digits.ts';
import { joinSpans, removedSpans, touchedAnchors, touchedSpans } from '../../../src/concord/prefill/touched.ts';
import { readEditionText } from '../../../src/pipeline/index.ts';

function blocks(text: string, language: string) {
  return readEditionText(text, `1-1.${language}.txt`, { language, work: '1-1', format: 'text' }).value.blocks;
}

describe('what a change touches in the translation', () => {
  it('is told from the words that render each other', () => {
    const link = (a: number, b: number, c: number, d: number, probability: number) => ({
      source: { start: a, end: b },
      target: { start: c, end: d },
      probability,
    });
    const text = 'alpha beta gamma delta epsilon';
    const words = [...text.matchAll(/\w+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
    const [first, second, , fourth] = words.map(({ start }) => start);
    const to = (at = 0): [number, number] => [at, at + 4];
    const links = [link(0, 4, ...to(first), 0.99), link(5, 9, ...to(second), 0.99), link(15, 19, ...to(fourth), 0.99)];
    const touched = (...removed: readonly [number, number][]): readonly string[] =>
      touchedSpans(
        links,
        removed.map(([start, end]) => ({ start, end })),
        words,
      ).map(({ start, end }) => text.slice(start, end));
    expect(touched()).toEqual([]);
    expect(touched([5, 9])).toEqual(['beta']);
    // A word of no known origin goes with those on both sides of it.
    expect(touched([5, 9], [15, 19]).slice(0, 3)).toEqual(['beta', 'gamma', 'delta']);
    expect(joinSpans(words.slice(0, 2), text)).toEqual([{ start: 0, end: 10 }]);
  });

  it('is not told from words that only changed their capital, nor from what is left of a phrase', () => {
    const [old] = blocks('1. Further requests the Secretary to report;', 'en');
    const [target] = blocks('1. Prie en outre le Secrétaire de faire rapport ;', 'fr');
    if (old === undefined || target === undefined) throw new Error('no block');
    const removed = removedSpans(
      [
        ['-', 'Further requests'],
        ['+', 'Requests'],
        ['=', ' the Secretary to report;'],
      ],
      [old],
    );
    expect(removed.get(old.id)?.map(({ start, end }) => old.text.slice(start, end).trim())).toEqual(['Further']);
    expect(touchedAnchors([old], [target], removed)).toEqual([]);
    // A word that is there twice and was put in once is gone once.
    const [twice] = blocks('1. Requests that Member requests be read;', 'en');
    if (twice === undefined) throw new Error('no block');
    const gone = removedSpans(
      [
        ['-', 'Requests that Member requests'],
        ['+', 'Requests'],
        ['=', ' be read;'],
      ],
      [twice],
    );
    expect(gone.get(twice.id)?.map(({ start, end }) => twice.text.slice(start, end).trim())).toEqual([
      'that Member requests',
    ]);
  });

  it('is told from the verb and from values', () => {
    const [source] = blocks('1. Requests the Secretary to report at its sixth session;', 'en');
    const [target] = blocks('1. Prie le Secrétaire de faire rapport à sa sixième session ;', 'fr');
    if (source === undefined || target === undefined) throw new Error('no block');
    const text = source.text;
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const removed = new Map([[String(source.id), [at('Requests'), at('sixth')]]]);
    const found = touchedAnchors([source], [target], removed).map(span => target.text.slice(span.start, span.end));
    expect(found[0]).toBe('Prie');
    expect(found[1]).toMatch(/sixième/u);
    expect(touchedAnchors([source], [target], new Map())).toEqual([]);
  });

  it('is counted in the text without its note calls', () => {
    const [first] = blocks('1. Takes note¹ of the report;\n\n¹ A/66/1.', 'en');
    if (first === undefined) throw new Error('no block');
    expect(first.calls).toHaveLength(1);
    const spans = removedSpans(
      [
        ['=', 'Takes note¹ '],
        ['-', 'of the'],
        ['=', ' report;'],
      ],
      [first],
    ).get(first.id);
    expect(spans?.map(({ start, end }) => first.text.slice(start, end))).toEqual(['of the']);
  });
});

describe('renumber', () => {
  it('keeps the digits and what stands around them', () => {
    expect(renumber('(⁵)', 5, 12)).toBe('(¹²)');
    expect(renumber('١ -', 1, 10)).toBe('١٠ -');
    expect(renumber('(a)', 1, 2)).toBeUndefined();
    expect(renumber('1.2', 1, 2)).toBeUndefined();
  });
});
