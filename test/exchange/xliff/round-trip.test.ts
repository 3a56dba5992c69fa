import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentText, unitsIn } from '../../../src/exchange/xliff/document.ts';
import { printXliff } from '../../../src/exchange/xliff/print.ts';
import { readXliff12 } from '../../../src/exchange/xliff/read.ts';
import { writeXliff12 } from '../../../src/exchange/xliff/write.ts';
import { makeRows, sixAlignment, sixEditions, sixLanguages } from '../fixtures.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(' ', '\t', '\r', '\n', '\u00a0', '\u202f', '\u200f', '&', '<', '>', '"', ']]>', '𝒜', 'x'))
    .map(all => all.join('')),
);

describe('XLIFF 1.2', () => {
  it.each(sixLanguages.slice(1))('is the same after reading and writing again, en to %s', target => {
    const { value } = writeXliff12({
      alignment: sixAlignment(),
      editions: sixEditions(),
      source: 'en',
      target,
      toolVersion: '1',
    });
    const { value: document, diagnostics } = readXliff12(value);
    expect(diagnostics).toEqual([]);
    expect(printXliff(document).value).toBe(value);
  });

  it('is the same after reading and writing again, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ en: text, fr: text }), { minLength: 1, maxLength: 4 }), rows => {
        const { value } = writeXliff12({ ...makeRows('6-1', rows), source: 'en', target: 'fr', toolVersion: '1' });
        expect(printXliff(readXliff12(value).value).value).toBe(value);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back every legal text unchanged', () => {
    const row = { en: '\u202b\u00a0«\u202fa\u202f»\u00a0\u202c\r\n\tb𝒜', fr: '  <b>&amp;</b>' };
    const { value } = writeXliff12({ ...makeRows('6-1', [row]), source: 'en', target: 'fr', toolVersion: '1' });
    const [file] = readXliff12(value).value.items;
    const [unit] = file?.kind === 'file' ? unitsIn(file.items) : [];
    expect(contentText(unit?.source.content ?? [])).toBe(row.en);
    expect(contentText(unit?.target?.content ?? [])).toBe(row.fr);
  });
});
