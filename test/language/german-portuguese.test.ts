import { describe, expect, test } from 'vitest';
import { findLead, findReferences, findSecondaryLeads } from '../../src/language/index.ts';
import { language } from './language.ts';

const values = (code: string, text: string): readonly string[] =>
  findReferences(text, language(code)).map(({ kind, value }) => `${kind} ${value}`);

const lead = (code: string, text: string, role: 'preambular' | 'operative'): unknown => {
  const found = findLead(text, role, language(code));
  return found && [found.concept, found.chain, text.slice(found.at.start, found.at.end)];
};

describe('German', () => {
  test.each([
    ['unter Hinweis auf ihre Resolution 64/293,', 'preambular', ['recalling', 0, 'unter Hinweis auf']],
    ['sowie unter Hinweis auf ihre Resolution 64/293,', 'preambular', ['recalling', 1, 'sowie unter Hinweis auf']],
    ['ferner unter Hinweis auf ihre Resolution 64/293,', 'preambular', ['recalling', 2, 'ferner unter Hinweis auf']],
    ['in Bekräftigung der Ziele der Charta,', 'preambular', ['reaffirming', 0, 'in Bekräftigung']],
    ['ersucht den Generalsekretär, Bericht zu erstatten;', 'operative', ['requests', 0, 'ersucht']],
    ['ersucht außerdem den Generalsekretär;', 'operative', ['requests', 1, 'ersucht außerdem']],
    ['legt den Staaten nahe, zusammenzuarbeiten;', 'operative', ['encourages', 0, 'legt den Staaten nahe']],
    ['BEGRÜSST den Bericht;', 'operative', ['welcomes', 0, 'BEGRÜSST']],
  ] as const)('opens with its phrase: %s', (text, role, expected) => {
    expect(lead('de', text, role)).toEqual(expected);
  });

  test('takes a verb whose particle follows its object as one phrase', () => {
    expect(lead('de', 'fordert die Mitgliedstaaten nachdrücklich auf, Maßnahmen zu ergreifen;', 'operative')).toEqual([
      'urges',
      0,
      'fordert die Mitgliedstaaten nachdrücklich auf',
    ]);
    expect(lead('de', 'fordert die Mitgliedstaaten auf, Maßnahmen zu ergreifen;', 'operative')).toEqual([
      'calls_upon',
      0,
      'fordert die Mitgliedstaaten auf',
    ]);
  });

  test('has references, dates, sessions and numbers in words', () => {
    expect(
      values(
        'de',
        'auf ihrer fünfundsechzigsten Tagung nach Resolution 64/293 vom 30. Juli 2010 und Artikel 28 Absatz 2, einhundertzweiundsiebzig Staaten, 12,5 Prozent, 1.076.720',
      ),
    ).toEqual([
      'session 65',
      'resolution 64/293',
      'date 2010-07-30',
      'article art.28/para.2',
      'number 172',
      'percent 12.5%',
      'number 1076720',
    ]);
    expect(values('de', 'auf ihrer 65. Tagung')).toEqual(['session 65']);
  });
});

describe('Portuguese', () => {
  test.each([
    ['Recordando a sua resolução 64/293,', 'preambular', ['recalling', 0, 'Recordando']],
    ['Recordando também a sua resolução 64/293,', 'preambular', ['recalling', 1, 'Recordando também']],
    ['Tomando nota do relatório,', 'preambular', ['taking_note', 0, 'Tomando nota do']],
    ['Solicita ao Secretário-Geral um relatório;', 'operative', ['requests', 0, 'Solicita']],
    ['Solicita ainda ao Secretário-Geral um relatório;', 'operative', ['requests', 2, 'Solicita ainda']],
    ['Exorta vivamente os Estados-Membros a cooperarem;', 'operative', ['urges', 0, 'Exorta vivamente']],
  ] as const)('opens with its phrase: %s', (text, role, expected) => {
    expect(lead('pt', text, role)).toEqual(expected);
  });

  test('has further verbs', () => {
    const text = 'Acolhe com satisfação o relatório, e solicita ao Secretariado que o publique;';
    const found = findSecondaryLeads(text, 'operative', language('pt'), 10);
    expect(found.map(({ concept }) => concept)).toEqual(['requests']);
  });

  test('has references, dates, sessions and numbers in words', () => {
    expect(
      values(
        'pt',
        'na sua sexagésima quinta sessão, nos termos da resolução 64/293, de 30 de julho de 2010, e do artigo 28, n.º 2, alínea c), cento e setenta e dois Estados, 12,5 por cento',
      ),
    ).toEqual([
      'session 65',
      'resolution 64/293',
      'date 2010-07-30',
      'article art.28/para.2/c',
      'number 172',
      'percent 12.5%',
    ]);
  });
});
