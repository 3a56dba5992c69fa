import { describe, expect, it } from 'vitest';
import { checkDossier, composeDossier, readEditionText } from '../../src/pipeline/index.ts';
import { say } from './small-text.ts';

const HEAD = {
  en: 'Resolution 8/3\n\nThe Conference of the Parties,\n\n',
  fr: 'Résolution 8/3\n\nLa Conférence des Parties,\n\n',
};

/** What is found in one text of two languages, hints left out. */
function found(en: string, fr: string): readonly string[] {
  const editions = Object.entries({ en, fr }).map(([language, body]) => {
    const head = language === 'en' ? HEAD.en : HEAD.fr;
    return readEditionText(head + body, `8-3.${language}.txt`, { work: '8-3', language }).value;
  });
  return say(checkDossier(composeDossier(editions).value));
}

describe('what an edition shows by itself', () => {
  it('a gap in its numbers', () => {
    const [en, fr] = [
      ['1. Decides to act;', '2. Welcomes the report;', '3. Requests a study.'],
      ['1. Décide d’agir ;', '2. Se félicite du rapport ;', '4. Demande une étude.'],
    ].map(lines => lines.join('\n\n'));
    expect(found(en ?? '', fr ?? '')).toEqual(expect.arrayContaining(['error label-gap 8-3/para_3 fr']));
  });

  it('an Ibid. whose note before it is another one', () => {
    const notes = (first: string, second: string): string =>
      `¹ ${first}.\n\n² ${second}.\n\n³ Ibid., vol. 2237, No. 39574.`;
    const en = `1. Recalls the Convention,¹ the report² and the Protocol.³\n\n${notes('CTOC/COP/2012/7', 'United Nations, Treaty Series, vol. 2225, No. 39574')}`;
    const fr = `1. Rappelle la Convention¹, le rapport² et le Protocole³.\n\n${notes('Nations Unies, Recueil des Traités, vol. 2225, no 39574', 'CTOC/COP/2012/7')}`;
    expect(found(en, fr).filter(line => line.includes('ibid-broken'))).toHaveLength(1);
  });

  it('the name of an instrument that differs once', () => {
    const paragraphs = (names: readonly string[], verb: string): string =>
      names.map((name, i) => `${i + 1}. ${verb} ${name};`).join('\n\n');
    const right = 'the United Nations Convention against Transnational Organized Crime';
    const wrong = 'the United Nations Convention on Transnational Organized Crime';
    const french = 'la Convention des Nations Unies contre la criminalité transnationale organisée';
    const lines = found(
      paragraphs([right, right, right, wrong], 'Recalls'),
      paragraphs([french, french, french, french], 'Rappelle'),
    );
    expect(lines).toEqual(['warning name-differs 8-3/para_4 en']);
  });
});
