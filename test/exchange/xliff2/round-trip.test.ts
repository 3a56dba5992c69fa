import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateFile } from '../../../src/exchange/validate/validate.ts';
import { xliff2UnitsIn, xliff2UnitText } from '../../../src/exchange/xliff2/document.ts';
import { printXliff2 } from '../../../src/exchange/xliff2/print.ts';
import { readXliff2 } from '../../../src/exchange/xliff2/read.ts';
import { writeXliff21 } from '../../../src/exchange/xliff2/write.ts';
import { makeRows, sixAlignment, sixEditions, sixLanguages } from '../fixtures.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(' ', '\t', '\r', '\n', '\u00a0', '\u202f', '\u200f', '&', '<', '>', '"', ']]>', '𝒜', 'x'))
    .map(all => all.join('')),
);

describe('XLIFF 2.1', () => {
  it.each(sixLanguages.slice(1))('is the same after reading and writing again, en to %s', target => {
    const { value } = writeXliff21({
      alignment: sixAlignment(),
      editions: sixEditions(),
      source: 'en',
      target,
      toolVersion: '1',
    });
    const { value: document, diagnostics } = readXliff2(value);
    expect(diagnostics).toEqual([]);
    expect(printXliff2(document).value).toBe(value);
  });

  it('is the same after reading and writing again, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ en: text, fr: text }), { minLength: 1, maxLength: 4 }), rows => {
        const { value } = writeXliff21({ ...makeRows('6-1', rows), source: 'en', target: 'fr', toolVersion: '1' });
        expect(printXliff2(readXliff2(value).value).value).toBe(value);
        expect(validateFile(value).value.findings).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back every legal text unchanged', () => {
    const row = { en: '\u202b\u00a0«\u202fa\u202f»\u00a0\u202c\r\n\tb𝒜', fr: '  <b>&amp;</b>' };
    const { value } = writeXliff21({ ...makeRows('6-1', [row]), source: 'en', target: 'fr', toolVersion: '1' });
    const [file] = readXliff2(value).value.items;
    const [unit] = file?.kind === 'file' ? xliff2UnitsIn(file.items) : [];
    expect(unit && xliff2UnitText(unit, 'source')).toBe(row.en);
    expect(unit && xliff2UnitText(unit, 'target')).toBe(row.fr);
  });
});

const suites = '../shared/bench/interchange/xliff/valid';
const folders = existsSync(suites) ? readdirSync(suites).filter(name => name.startsWith('oasis2')) : [];
if (folders.length === 0) console.log(`skipped: no ${suites}`);

describe.skipIf(folders.length === 0)('files of the committee', () => {
  const files = folders.flatMap(folder => readdirSync(join(suites, folder)).map(name => join(suites, folder, name)));

  it.each(files)('%s is read without loss', file => {
    const bytes = readFileSync(file);
    const first = readXliff2(bytes);
    expect(first.diagnostics.filter(one => one.severity === 'error')).toEqual([]);
    const written = printXliff2(first.value).value;
    const second = readXliff2(written);
    expect(printXliff2(second.value).value).toBe(written);
    expect(parts(written)).toEqual(parts(new TextDecoder().decode(bytes)));
  });
});

/** Every tag with its attributes, and every text that is not blank: comments, blanks and the form of empty elements are nobody's loss. */
function parts(xml: string): readonly string[] {
  const bare = xml
    .replace(/^\ufeff?(?:<\?xml[^?]*\?>)?/u, '')
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/gu, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, inner: string) =>
      inner.replace(/&/gu, '&amp;').replace(/</gu, '&lt;'),
    );
  return [...bare.matchAll(/<\/?[^>]+>|[^<]+/gu)]
    .map(([piece]) => piece)
    .flatMap(piece => (piece.startsWith('<') ? tag(piece) : [unescaped(piece)]))
    .filter(piece => piece.trim() !== '')
    .map(piece => piece.trim());
}

function tag(piece: string): readonly string[] {
  if (piece.startsWith('</')) return [];
  const name = /^<([^\s/>]+)/u.exec(piece)?.[1] ?? '';
  const attributes = [...piece.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
    ([, key, double, single]) => `${key}=${unescaped(double ?? single ?? '')}`,
  );
  return [[name, ...attributes.sort()].join(' ')];
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/gu, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, '&');
}
