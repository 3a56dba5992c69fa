import { describe, expect, it } from 'vitest';
import { readTerms } from '../../../src/exchange/index.ts';
import { RecallingError } from '../../../src/model/index.ts';

describe('readTerms', () => {
  it('reads a table: a language a column, a concept a line, terms divided by |', () => {
    const table = '\ufeffen\tfr\tES\r\nwaste\tdéchets|ordures\tdesechos\r\n\r\n# a comment\r\npeople\t\tpersonas\r\n';
    expect(readTerms(table).value.entries).toEqual([
      { terms: { en: ['waste'], fr: ['déchets', 'ordures'], es: ['desechos'] } },
      { terms: { en: ['people'], es: ['personas'] } },
    ]);
  });

  it.each([
    ['TBX 3', 'conceptEntry', 'langSec', 'termSec'],
    ['TBX 2', 'termEntry', 'langSet', 'tig'],
  ])('reads %s', (_, concept, language, term) => {
    const one = (code: string, ...words: string[]) =>
      `<${language} xml:lang="${code}">${words.map(word => `<${term}><term>${word}</term></${term}>`).join('')}</${language}>`;
    const tbx = `<?xml version="1.0"?><tbx><text><body><${concept} id="c1">${one('en', 'smuggling of <hi>migrants</hi>')}${one('fr', 'trafic illicite', 'trafic')}</${concept}></body></text></tbx>`;
    expect(readTerms(tbx).value.entries).toEqual([
      { terms: { en: ['smuggling of migrants'], fr: ['trafic illicite', 'trafic'] } },
    ]);
  });

  it.each([
    ['a table without languages', 'waste\tdéchets\n', 'exchange.wrong-format'],
    ['one column', 'en\nwaste\n', 'exchange.wrong-format'],
    ['broken XML', '<tbx><text>', 'wire.malformed'],
  ])('refuses %s', (_, text, code) => {
    let thrown: unknown;
    try {
      readTerms(text, 'terms.tsv');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(RecallingError);
    expect(thrown).toMatchObject({ code });
  });
});
