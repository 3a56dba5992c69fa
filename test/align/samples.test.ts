import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { alignEditions } from '../../src/align/index.ts';
import { checkAlignment, type Edition } from '../../src/model/index.ts';
import { readEdition } from '../../src/pipeline/index.ts';
import { processorTime } from '../processor-time.ts';
import { idsOf, merge, move, split, without, withoutLabels } from './fixtures.ts';

const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;
const samples = new Map<string, Edition>();

function sample(language: string): Edition {
  return samples.get(language) ?? expect.fail(`no sample in ${language}`);
}

/** Rows that are not the same id in every language. */
function oddRows(editions: readonly Edition[]): readonly string[] {
  const { value } = alignEditions(editions, { pivot: 'en' });
  expect(checkAlignment(value, new Map(editions.map(edition => [edition.language, idsOf(edition)])))).toEqual([]);
  return value.beads
    .map(({ members }) => editions.map(({ language }) => (members[language] ?? []).join('+') || '-'))
    .filter(row => new Set(row).size > 1)
    .map(row => row.join(' '));
}

beforeAll(async () => {
  for (const language of languages) {
    const ending = language === 'en' ? 'txt' : 'md';
    samples.set(language, (await readEdition(`samples/resolution-6-1.${language}.${ending}`)).value);
  }
});

/** The Arabic sample lacks note 5 on purpose. */
const planted = 'note_5 note_5 note_5 note_5 note_5 -';

describe('the six editions of 6/1', () => {
  const six = (): Edition[] => languages.map(sample);

  it('align row by row, notes too', () => {
    expect(oddRows(six())).toEqual([planted]);
  });

  it('align although Russian lost its numbers and recitals and Chinese a paragraph', () => {
    const editions = six().map(edition =>
      edition.language === 'ru'
        ? without(withoutLabels(edition), 'rec_3', 'rec_4')
        : edition.language === 'zh'
          ? without(edition, 'para_7')
          : edition,
    );
    expect(oddRows(editions)).toEqual([
      'rec_3 rec_3 rec_3 - rec_3 rec_3',
      'rec_4 rec_4 rec_4 - rec_4 rec_4',
      'para_7 para_7 para_7 para_7 - para_7',
      planted,
    ]);
  });

  it('align although the pivot lacks a paragraph', () => {
    const editions = six().map(edition => (edition.language === 'en' ? without(edition, 'para_9') : edition));
    expect(oddRows(editions)).toEqual(['- para_9 para_9 para_9 para_9 para_9', planted]);
  });

  it('align although one joins two recitals and another splits a paragraph', () => {
    const editions = six().map(edition =>
      edition.language === 'fr'
        ? merge(edition, 'rec_5', 'rec_6')
        : edition.language === 'ar'
          ? split(edition, 'para_12')
          : edition,
    );
    const both = 'rec_5+rec_6';
    expect(oddRows(editions)).toEqual([
      `${both} rec_5 ${both} ${both} ${both} ${both}`,
      'para_12 para_12 para_12 para_12 para_12 para_12+para_12_b',
      planted,
    ]);
  });

  it('find a recital that stands elsewhere', () => {
    const editions = [sample('en'), move(sample('es'), 'rec_5', 'rec_12')];
    const { value } = alignEditions(editions, { pivot: 'en' });
    expect(value.beads.find(({ id }) => id === 'rec_5')?.members['es']).toEqual(['rec_5']);
    expect(value.crossings.some(pair => pair.includes('rec_5'))).toBe(true);
  });

  it('take less than a second', () => {
    alignEditions(six(), { pivot: 'en' });
    const start = processorTime();
    alignEditions(six(), { pivot: 'en' });
    expect(processorTime() - start).toBeLessThan(1000);
  });
});

const shared = '../shared/samples';
const documents = [
  'six-languages/a-res-69-200',
  'six-languages/a-res-69-244',
  'six-languages/e-res-2014-36',
  'six-languages/s-res-2202',
  'six-languages/s-res-2204',
  'e-res-2023-18',
];

describe.skipIf(!existsSync(shared))(
  `real documents${existsSync(shared) ? '' : ' (skipped: ../shared/samples is not there)'}`,
  () => {
    for (const document of documents) {
      it(`${document} aligns paragraph by paragraph`, async () => {
        const gold = JSON.parse(readFileSync(`${shared}/${document}/gold.json`, 'utf8')) as {
          languages: string[];
          units: Record<string, number[] | undefined>[];
        };
        const editions = await Promise.all(
          gold.languages.map(
            async language =>
              (await readEdition(`${shared}/${document}/${language}.txt`, { language, work: 'x', given: true })).value,
          ),
        );
        const { value } = alignEditions(editions);
        const key = (unit: Readonly<Record<string, readonly unknown[] | undefined>>): string =>
          gold.languages.map(language => (unit[language] ?? []).join('+')).join(' | ');
        const places = (ids: readonly string[] | undefined): string[] =>
          (ids ?? []).map(id => String(Number(id.slice('line_'.length)) - 1));
        const found = value.beads.map(({ members }) =>
          key(Object.fromEntries(gold.languages.map(language => [language, places(members[language])]))),
        );
        const right = found.filter(row => gold.units.some(unit => key(unit) === row));
        // Of the mixed one a title and a source line that stand in each other's place are told apart by their meaning alone.
        expect(right.length).toBeGreaterThanOrEqual(document.startsWith('e-res') ? 13 : gold.units.length);
      });
    }
  },
);
