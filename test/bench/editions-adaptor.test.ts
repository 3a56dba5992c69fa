import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEditionText } from '../../src/pipeline/index.ts';
import { emptyDirectory } from '../cli/run.ts';

const adaptor = join(import.meta.dirname, '../../bench/adaptors/editions.mjs');

interface Result {
  readonly units: readonly Readonly<Record<string, readonly number[]>>[];
}

/** Aligns texts by language with the adaptor. @returns all paragraph indexes that it names, by language, in order */
function namedParagraphs(texts: Readonly<Record<string, string>>): Readonly<Record<string, readonly number[]>> {
  const folder = emptyDirectory();
  const files = Object.entries(texts).map(([language, text]) => {
    const file = join(folder, `text.${language}`);
    writeFileSync(file, text);
    return `${language}=${file}`;
  });
  const out = join(folder, 'out.json');
  const run = spawnSync(process.execPath, [adaptor, out, ...files], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  const { units }: Result = JSON.parse(readFileSync(out, 'utf8'));
  return Object.fromEntries(
    Object.keys(texts).map(language => [language, units.flatMap(unit => unit[language] ?? []).sort((a, b) => a - b)]),
  );
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

describe('bench/adaptors/editions.mjs names every paragraph exactly once', () => {
  it('of files with other line ends, more blank lines, numbers, notes, rules and a byte order mark', () => {
    const named = namedParagraphs({
      en: 'One.\r\n\r\nTwo,\r\non two lines.\r\n\r\n\r\n\r\nThree.',
      fr: '\ufeff1. Un.\n\n \t\n2. Deux¹.\n\n---\n\n¹ Une note.\n\n* * *\n\n',
      ar: '\u0661. واحد',
    });
    expect(named).toEqual({ en: upTo(3), fr: upTo(5), ar: upTo(1) });
  });

  it('of an empty file, a blank one, and one that is much longer', () => {
    const long = upTo(80)
      .map(n => `Paragraph ${n} of a long text.`)
      .join('\n\n');
    expect(namedParagraphs({ en: long, fr: 'Un.\n\nDeux.', es: '', ru: ' \n\n' })).toEqual({
      en: upTo(80),
      fr: upTo(2),
      es: [],
      ru: [],
    });
  });
});

describe('paragraphs as given', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '1. Un.',
      '(a) A clause',
      '---',
      '* * *',
      '# Title',
      '¹ A note',
      '12',
      'Page 2',
      'A/RES/73/8',
      '|',
      '> q',
    ),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter(text => /\p{L}/u.test(text) && !/[\p{C}\p{Z}]/u.test(text)),
  );

  it('are one block each, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        paragraphs => {
          const text = paragraphs.map(lines => lines.join('\n')).join('\n\n');
          const { value } = readEditionText(text, 'text.en', {
            language: 'en',
            work: 'x',
            format: 'text',
            given: true,
          });
          expect(value.blocks).toHaveLength(paragraphs.length);
          expect(new Set(value.blocks.map(({ id }) => id)).size).toBe(paragraphs.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});
