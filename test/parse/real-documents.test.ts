import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkEdition, type Edition } from '../../src/model/index.ts';
import { parseText } from './parse.ts';

const SAMPLES = '../shared/samples';
const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;

function parsed(file: string, name: string): ReturnType<typeof parseText> {
  const text = readFileSync(`${SAMPLES}/${file}`, 'utf8');
  const result = parseText(text, name);
  expect(checkEdition(result.value, text)).toEqual([]);
  return result;
}

const count = (edition: Edition, role: string): number => edition.blocks.filter(block => block.role === role).length;

describe.skipIf(!existsSync(SAMPLES))('successive resolutions', () => {
  it.each([
    ['a-res-66-180', { preambular: 9, operative: 11, point: 6, closing: 2, masthead: 2 }, '66/180', '2011-12-19'],
    ['a-res-78-112', { preambular: 13, operative: 24, point: 0, closing: 2, masthead: 2 }, '78/112', '2023-12-07'],
    ['a-res-79-126', { preambular: 13, operative: 24, point: 0, closing: 2, masthead: 2 }, '79/126', '2024-12-04'],
    ['e-res-2013-31', { preambular: 12, operative: 16, point: 0, closing: 2, masthead: 2 }, '2013/31', '2013-07-25'],
  ] as const)('%s has its parts and nothing to complain of', (name, counts, number, date) => {
    const { value, diagnostics } = parsed(`successors/${name}.en.txt`, `${name}.en.txt`);
    expect(Object.fromEntries(Object.keys(counts).map(role => [role, count(value, role)]))).toEqual(counts);
    expect(value.meta).toMatchObject({ number, date });
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('e-res-2013-31 holds a draft of the Assembly', () => {
    const { value } = parsed('successors/e-res-2013-31.en.txt', 'e-res-2013-31.en.txt');
    const ids = value.blocks.map(block => block.id);
    expect(ids.slice(4, 8)).toEqual(['enact', 'para_1', 'para_1__enact', 'para_1__rec_1']);
    expect(ids.slice(-3)).toEqual(['para_1__para_15', 'close', 'close_2']);
    expect(value.meta.organ).toBe('The Economic and Social Council');
  });
});

describe.skipIf(!existsSync(SAMPLES))('excerpts in six languages', () => {
  /** The one whose editions print the same marks; the others differ in the source (a comma behind a meeting, numbers in some editions only, an opening that is missing). */
  it.each(['a-res-69-200'])('%s has the same ids in all of them', work => {
    const ids = (language: string): unknown =>
      parsed(`six-languages/${work}/${language}.txt`, `${work}.${language}.txt`)
        .value.blocks.filter(block => block.role !== 'enacting')
        .map(block => block.id);
    for (const language of languages) expect(ids(language), language).toEqual(ids('en'));
  });

  it.each(['a-res-69-244', 'e-res-2014-36', 's-res-2202'])('%s is whole in all of them, one unit a paragraph', work => {
    for (const language of languages) {
      const { value } = parsed(`six-languages/${work}/${language}.txt`, `${work}.${language}.txt`);
      const units = readFileSync(`${SAMPLES}/six-languages/${work}/${language}.txt`, 'utf8')
        .trim()
        .split(/\n\s*\n/u);
      expect(value.blocks.length, language).toBe(units.length);
    }
  });
});

describe.skipIf(!existsSync(SAMPLES))('a resolution cut from Word files', () => {
  it.each(['en', 'zh'])('has a single operative paragraph, its closing and its annex (%s)', language => {
    const { value } = parsed(`e-res-2023-18/${language}.txt`, `e-res-2023-18.${language}.txt`);
    const ids = value.blocks.map(block => block.id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'enact',
        'rec_1',
        'para_1',
        'close',
        'close_2',
        'att_1__heading',
        'att_1__heading_1',
        'att_1__heading_2',
      ]),
    );
    expect(value.meta.date).toBe('2023-07-25');
    expect(value.meta.title === undefined).toBe(language === 'zh');
  });
});
