import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLines, LexiconLearner, lexiconOfTerms, mergeLexicons } from '../../src/align/index.ts';
import type { Lexicon, LexiconWord } from '../../src/model/index.ts';

const nouns = ['water', 'forest', 'road', 'child', 'river', 'school', 'trade', 'court', 'bridge', 'harvest'];
const verbs = ['protects', 'ignores', 'measures', 'forgets', 'repairs', 'defends', 'divides'];
const renamed = (word: string): string =>
  [...word]
    .reverse()
    .join('')
    .replace(/[aeiou]/gu, 'ü');
const english = Array.from(
  { length: 120 },
  (_, n) => `${nouns[n % 10]} ${verbs[n % 7]} ${nouns[(n * 3 + 1) % 10]} ${verbs[(n * 2 + 3) % 7]}`,
);
const invented = english.map(sentence => sentence.split(' ').map(renamed).join(' '));

function learn(rows: readonly (readonly [string, string])[], before?: Lexicon): Lexicon {
  const learner = new LexiconLearner(before);
  for (const [one, two] of rows)
    learner.add(
      new Map([
        ['en', one],
        ['xx-XX', two],
      ]),
    );
  return learner.finish();
}

const rows = english.map((text, n): [string, string] => [text, invented[n] ?? '']);
const find = (lexicon: Lexicon, language: string, word: string): LexiconWord | undefined =>
  lexicon.words.find(one => one.language === language && one.word === word);

describe('a lexicon learnt from translated units', () => {
  it('knows the words both ways, by main language', () => {
    const lexicon = learn(rows);
    const water = find(lexicon, 'en', 'water');
    expect(water?.to).toBe('xx');
    expect(Object.keys(water?.renderings ?? {})[0]).toBe(renamed('water'));
    expect(Object.keys(find(lexicon, 'xx', renamed('water'))?.renderings ?? {})[0]).toBe('water');
  });

  it('is the same whatever the order of the languages, and the same twice', () => {
    const learner = new LexiconLearner();
    for (const [one, two] of rows)
      learner.add(
        new Map([
          ['xx', two],
          ['en', one],
        ]),
      );
    expect(JSON.stringify(learner.finish())).toBe(JSON.stringify(learn(rows)));
  });

  it('adds to what was learnt before', () => {
    const half = learn(rows.slice(0, 60));
    const whole = learn(rows.slice(60), half);
    expect(find(whole, 'en', 'water')?.total ?? 0).toBeGreaterThan((find(half, 'en', 'water')?.total ?? 0) * 1.5);
  });

  it('holds no word that stands once, and no number', () => {
    const lexicon = learn([...rows, ['Zebulon lives here 1234', 'Nolubez hier 1234']]);
    expect(lexicon.words.some(({ word }) => /zebul|1234/u.test(word))).toBe(false);
  });

  it('learns nothing from units in one language', () => {
    const learner = new LexiconLearner();
    learner.add(
      new Map([
        ['en', 'one text'],
        ['en-GB', 'the same text'],
        ['fr', '  '],
      ]),
    );
    expect(learner.units).toBe(0);
    expect(learner.finish()).toEqual({ words: [] });
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))), pairs => {
        const { words } = learn([...pairs, ...pairs]);
        for (const { total, renderings } of words) {
          for (const count of Object.values(renderings)) expect(count).toBeLessThanOrEqual(total + 0.01);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('aligns what the texts alone cannot tell', () => {
    const source = ['harvest defends court', 'child forgets road', 'river divides forest', 'school repairs bridge'];
    // The second sentence is missing, and nothing but the words says which.
    const target = [source[0], source[2], source[3]].map(text => (text ?? '').split(' ').map(renamed).join(' '));
    const sides = [
      { language: 'en', lines: source },
      { language: 'xx', lines: target },
    ];
    const { value } = alignLines(sides, { lexicon: learn(rows) });
    expect(value.beads.map(({ members }) => [members['en'], members['xx']].join(':'))).toEqual([
      'line_1:line_1',
      'line_2:',
      'line_3:line_2',
      'line_4:line_3',
    ]);
  });
});

describe('a dictionary', () => {
  it('is a lexicon in every pair of its languages', () => {
    const lexicon = lexiconOfTerms({
      entries: [{ terms: { en: ['United Nations'], fr: ['Nations Unies'], zh: ['联合国'] } }],
    });
    expect(find(lexicon, 'en', 'united')?.renderings).toEqual({ nation: 2, unies: 2 });
    expect(new Set(lexicon.words.map(({ language, to }) => `${language}-${to}`))).toEqual(
      new Set(['en-fr', 'en-zh', 'fr-en', 'fr-zh', 'zh-en', 'zh-fr']),
    );
  });

  it('can be added to a lexicon', () => {
    const terms = lexiconOfTerms({ entries: [{ terms: { en: ['water'], xx: [renamed('water')] } }] });
    const merged = mergeLexicons([learn(rows), terms]);
    expect(find(merged, 'en', 'water')?.total).toBeCloseTo((find(learn(rows), 'en', 'water')?.total ?? 0) + 4, 1);
  });

  it('of other languages is said to be of no use', () => {
    const lexicon = lexiconOfTerms({ entries: [{ terms: { de: ['Wasser'], sv: ['vatten'] } }] });
    const { diagnostics } = alignLines(
      [
        { language: 'en', lines: ['water'] },
        { language: 'fr', lines: ['eau'] },
      ],
      { lexicon },
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['align.lexicon-unused']);
  });
});
