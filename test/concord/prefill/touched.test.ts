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
    const links = [link(0, 4, 0, 5, 0.9), link(5, 9, 6, 11, 0.4), link(10, 14, 6, 11, 0.5), link(10, 14, 12, 15, 0.2)];
    expect(touchedSpans(links, [{ start: 0, end: 4 }])).toEqual([{ start: 0, end: 5 }]);
    expect(touchedSpans(links, [{ start: 10, end: 14 }])).toEqual([{ start: 6, end: 11 }]);
    const both = touchedSpans(links, [{ start: 0, end: 14 }]);
    expect(joinSpans(both, 'alpha gamma')).toEqual([{ start: 0, end: 11 }]);
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
