import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/index.ts';
import { checkEdition, checkReading, checkSegments } from '../../src/model/index.ts';
import { parseEdition } from '../../src/parse/index.ts';
import { cascadeFor, segmentBlock } from '../../src/segment/index.ts';
import { readingOf } from './parse.ts';

const SIGNS = [...'a.,;:(["“»-*#/7¹⁴字、第一㈠أوя\u0301\u00a0\u200b😀\ud800'];
const LABELS = [
  '¹ ',
  '(1) ',
  '(a) ',
  '1/ ',
  '1. ',
  '1.1',
  '[1]',
  'a1 ',
  'I. ',
  'xv',
  '一、',
  '（一）',
  '(أ) ',
  '1 - ',
  '()',
  ') (',
];
const PHRASES = [
  '5/1 and ',
  'A/1-',
  'A/',
  '1, ',
  '1–',
  'article 1, ',
  'vols. ',
  '1 May ',
  'Ibid., ',
  'twenty-',
  'and ',
  'e.g. ',
  '. . ',
  '*a* ',
  '***',
];
const PARAGRAPHS = [
  'a',
  '1. a;',
  '(a)',
  'I',
  '¹',
  '¹ a',
  'a¹',
  'Annex',
  'The General Assembly,',
  'Notes\n\n1. a',
  '1. a:\n\n(a) b:\n\n(i) c:',
  '#',
];
const patterns = [...SIGNS, ...LABELS, ...PHRASES, ...PARAGRAPHS.map(text => `${text}\n\n`)];

/** So long that a rule which tries 2ⁿ ways would never end; how long a text takes that is only slow is for the bench. */
const LENGTH = 400;

describe.each(['en', 'ru', 'zh', 'ar'])('a text that repeats one thing without end (%s)', code => {
  const language = languageOf(code);
  it.each(patterns.map(pattern => [JSON.stringify(pattern), pattern] as const))(
    '%s is parsed and lost nowhere',
    (_, pattern) => {
      if (!language) throw new Error(`no language ${code}`);
      const text = `x${pattern.repeat(LENGTH / pattern.length)}x`;
      const reading = readingOf(text, `1-1.${code}.txt`);
      expect(checkReading(reading)).toEqual([]);
      const { value: edition } = parseEdition(reading, { work: '1-1', language: code });
      expect(checkEdition(edition, text)).toEqual([]);
      for (const block of edition.blocks) {
        expect(
          checkSegments(segmentBlock(block, cascadeFor(language.code, { clauses: true })), block.text.length),
        ).toEqual([]);
      }
    },
  );
});

it('a list inside a list without end has a bound', () => {
  const reading = readingOf('1. a:\n\n(a) b:\n\n(i) c:\n\n'.repeat(200), '1-1.en.txt');
  const { value: edition } = parseEdition(reading, { work: '1-1', language: 'en' });
  const depths = new Map<string, number>();
  for (const { id, parent } of edition.blocks)
    depths.set(id, 1 + (parent === undefined ? 0 : (depths.get(parent) ?? 0)));
  expect(Math.max(...depths.values())).toBeLessThan(30);
});
