import { describe, expect, it } from 'vitest';
import { findDeadReferences, traceCitations } from '../../src/concord/index.ts';
import { checkDossier, composeDossier, readEditionText } from '../../src/pipeline/index.ts';

type Body = readonly [language: string, body: string];

/** Resolutions 9/1, 9/2 … of the given operative parts, in English unless said otherwise. */
function worksOf(...bodies: readonly (string | Body)[]) {
  const editions = bodies.map((one, i) => {
    const [language, body] = typeof one === 'string' ? (['en', one] as const) : one;
    const work = `9-${i + 1}`;
    const text = `Resolution 9/${i + 1}\n\nThe Conference of the Parties,\n\nConvinced that laws matter,\n\n${body}`;
    return readEditionText(text, `${work}.${language}.txt`, { work, language }).value;
  });
  return composeDossier(editions).value.works;
}

/** `9-2/para_1 text:9-1 para.5 dead` of all citations. */
function lines(...bodies: readonly (string | Body)[]): readonly string[] {
  return traceCitations(worksOf(...bodies)).citations.map(({ row, to, paragraph, standing }) =>
    [row, to, ...(paragraph === undefined ? [] : [paragraph]), standing].join(' '),
  );
}

const THREE = '1. Decides to act;\n\n2. Requests States:\n\n(a) To see;\n\n(b) To tell;\n\n3. Welcomes the report.';

describe('traceCitations', () => {
  it('knows a text at hand by its number, and tells what is not at hand', () => {
    expect(lines(THREE, '1. Recalls resolutions 9/1 and 8/4 and document CTOC/COP/2012/7.')).toEqual([
      '9-2/para_1 text:9-1 found',
      '9-2/para_1 resolution:8/4 outside',
      '9-2/para_1 document:CTOC/COP/2012/7 outside',
    ]);
  });

  it('takes a resolution and its symbol for one thing', () => {
    expect(lines('1. Recalls resolution 64/293;\n\n2. Recalls also A/RES/64/293.')).toEqual([
      '9-1/para_1 resolution:64/293 outside',
      '9-1/para_2 resolution:64/293 outside',
    ]);
  });

  it('finds paragraphs and points that do not exist', () => {
    expect(
      lines(
        THREE,
        '1. Recalls paragraph 2 (b) of resolution 9/1, paragraph 2 (c) of resolution 9/1 and resolution 9/1, paragraph 7.',
      ),
    ).toEqual([
      '9-2/para_1 text:9-1 para.2/b found',
      '9-2/para_1 text:9-1 para.2/c dead',
      '9-2/para_1 text:9-1 para.7 dead',
    ]);
  });

  it('goes by the numbered paragraphs of a report, and says nothing of texts that number none', () => {
    const report = (body: string) => {
      const text = `Report of the Secretary-General\n\nI. Introduction\n\n${body}`;
      const edition = readEditionText(text, '9-1.en.txt', { work: '9-1', language: 'en' }).value;
      const { citations } = traceCitations(composeDossier([edition]).value.works);
      return citations.map(({ paragraph, standing, why }) => [paragraph, standing, why].filter(Boolean).join(' '));
    };
    expect(report('1. The group met.\n\n2. It met as paragraph 1 above says.\n\n3. See paragraph 9 above.')).toEqual([
      'para.1 found',
      'para.9 dead 9/1 has no paragraph 9: the last is 3',
    ]);
    expect(report('The group met, as paragraph 4 above says.')).toEqual(['para.4 found']);
  });

  it('takes in more citations than one call can take as arguments', () => {
    const [work] = worksOf('1. Recalls resolutions 8/1 and 8/4.');
    const [edition] = work?.editions ?? [];
    const cited = edition?.blocks.find(({ role }) => role === 'operative');
    const at = cited?.references[0]?.at;
    if (work === undefined || edition === undefined || cited === undefined || at === undefined)
      throw new Error('no reference');
    const references = Array.from({ length: 130_000 }, (_, i) => ({ kind: 'symbol', value: `A/${i}`, at }) as const);
    const blocks = edition.blocks.map(block => (block === cited ? { ...cited, references } : block));
    const many = { ...work, editions: [{ ...edition, blocks }] };
    expect(traceCitations([many]).citations).toHaveLength(130_000);
  });

  it('tells forward references and those to itself', () => {
    expect(
      lines(
        '1. Recalls resolution 9/2;\n\n2. Decides that paragraph 3 below and the measures in paragraph 1 apply;\n\n3. Requests a report on paragraph 3 of the present resolution, subject to paragraph 9.',
        THREE,
      ),
    ).toEqual([
      '9-1/para_1 text:9-2 forward',
      '9-1/para_2 text:9-1 para.3 forward',
      '9-1/para_2 text:9-1 para.1 found',
      '9-1/para_3 text:9-1 para.3 itself',
      '9-1/para_3 text:9-1 para.9 dead',
    ]);
  });

  it('leaves paragraphs of other things alone', () => {
    expect(lines('1. Recalls paragraph 40 of the Declaration and paragraph 7 of the annex to resolution 8/4.')).toEqual(
      ['9-1/para_1 resolution:8/4 outside'],
    );
  });

  it.each([
    ['fr', '1. Rappelle le paragraphe 8 ci-dessus.'],
    ['es', '1. Recuerda el párrafo 8 de la presente resolución.'],
    ['ru', '1. ссылается на пункт 8 выше.'],
    ['zh', '1. 回顾本决议第8段。'],
    ['ar', '1 - يشير إلى الفقرة 8 أعلاه.'],
    ['de', '1. erinnert an Absatz 8 dieser Resolution.'],
  ] as const)('reads a dead reference in %s', (language, body) => {
    const found = lines([language, body]);
    expect(found).toEqual(['9-1/para_1 text:9-1 para.8 dead']);
  });

  it('gathers the languages that agree', () => {
    const editions = [
      ['en', '1. Recalls resolution 8/4 and document A/66/10.'],
      ['fr', '1. Rappelle la résolution 8/4.'],
    ].map(
      ([language = '', body]) =>
        readEditionText(`Resolution 9/1\n\nThe Conference of the Parties,\n\n${body}`, `9-1.${language}.txt`, {
          work: '9-1',
          language,
        }).value,
    );
    const { citations } = traceCitations(composeDossier(editions).value.works);
    expect(citations.map(({ to, languages }) => `${to} ${languages.join(' ')}`)).toEqual([
      'resolution:8/4 en fr',
      'document:A/66/10 en',
    ]);
  });
});

describe('dead references', () => {
  it('are warnings of the checks, with their place', () => {
    const works = worksOf('1. Decides that paragraph 12 above applies.');
    const [finding] = findDeadReferences(traceCitations(works), works);
    expect(finding).toMatchObject({
      code: 'concord.reference-dead',
      severity: 'warning',
      row: '9-1/para_1',
      found: 'paragraph 12',
      places: [{ language: 'en', block: 'para_1' }],
    });
    expect(finding?.message).toContain('9/1 has no paragraph 12: the last is 1');
    const dossier = { works, comparisons: [], diagnostics: [] };
    expect(checkDossier(dossier).grid.findings.map(({ code }) => code)).toContain('concord.reference-dead');
  });
});
