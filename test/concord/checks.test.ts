import { describe, expect, it } from 'vitest';
import { checkSmall, type Edits, type SmallLanguage, say } from './small-text.ts';

const SPANISH_3 =
  '3. Solicita también a la Secretaría que le presente en su octavo período de sesiones un informe sobre la aplicación de la presente resolución;\n\n';
const FRENCH_2 =
  '2. Prie le Secrétariat de fournir une assistance technique aux États, conformément au paragraphe 2 de l’article 30 de la Convention ;\n\n';

describe('editions that agree', () => {
  it('give neither error nor warning nor hint', () => {
    expect(say(checkSmall(), true)).toEqual([]);
  });

  it.each([
    ['en', 'fr'],
    ['en', 'es'],
    ['fr', 'es'],
  ] as const)('in a pair (%s, %s) as well', (a, b) => {
    expect(say(checkSmall({}, {}, [a, b]), true)).toEqual([]);
  });

  it('a single edition has nothing to be compared with', () => {
    expect(say(checkSmall({ fr: [['172', '162']] }, {}, ['fr']), true)).toEqual([]);
  });
});

describe('one slip in one edition', () => {
  const cases: readonly (readonly [string, Edits, string])[] = [
    ['a number', { es: [['172', '162']] }, 'error number-differs 7-2/para_1 es'],
    ['a number that is left out', { fr: [['que 172 États', 'que les États']] }, 'error number-differs 7-2/para_1 fr'],
    ['a percentage', { en: [['15 per cent', '50 per cent']] }, 'error percent-differs 7-2/para_4 en'],
    ['the month of a date', { fr: [['octobre', 'novembre']] }, 'error date-differs 7-2/rec_1 fr'],
    ['a resolution', { es: [['68/186', '68/168']] }, 'error resolution-differs 7-2/rec_1 es'],
    ['an article', { fr: [['l’article 30', 'l’article 31']] }, 'error article-differs 7-2/para_2 fr'],
    ['a session in words', { es: [['octavo', 'noveno']] }, 'error session-differs 7-2/para_3 es'],
    ['a symbol', { fr: [['WG.3/2014', 'WG.2/2014']] }, 'error symbol-differs 7-2/note_1 fr'],
    ['a paragraph number', { es: [['5. Alienta', '6. Alienta']] }, 'error label-differs 7-2/para_5 es'],
    ['a note call', { fr: [['internationale¹', 'internationale']] }, 'error note-call-differs 7-2/para_1 fr'],
    ['Also', { es: [['Solicita también', 'Solicita']] }, 'warning chain-differs 7-2/para_3 es'],
    ['a weaker verb', { fr: [['Demande instamment aux', 'Invite les']] }, 'warning concept-differs 7-2/para_4 fr'],
    [
      'a quotation mark',
      { es: [['“objetos sensibles”', 'objetos sensibles”']] },
      'warning quote-unbalanced 7-2/para_5 es',
    ],
    [
      'a clause in another language',
      {
        es: [
          [
            'lleve registros de los “objetos sensibles”',
            'to keep registers of objects of unknown origin and the other goods',
          ],
        ],
      },
      'error text-untranslated 7-2/para_5 es',
    ],
    ['a paragraph', { es: [[SPANISH_3, '']] }, 'error paragraph-missing 7-2/para_3 es'],
    [
      'a note with its call',
      {
        fr: [
          ['internationale¹', 'internationale'],
          ['¹ CTOC/COP/WG.3/2014/4.', ''],
        ],
      },
      'error note-missing 7-2/note_1 fr',
    ],
  ];

  it.each(cases)('%s is found where it is', (_, edits, expected) => {
    expect(say(checkSmall(edits))).toContain(expected);
  });

  it.each(cases)('%s brings no error against the editions that are right', (_, edits) => {
    const wrong = Object.keys(edits);
    const errors = say(checkSmall(edits)).filter(line => line.startsWith('error'));
    for (const line of errors) expect(wrong, line).toContain(line.split(' ').at(-1));
  });

  it('a negation that is gone is a hint only', () => {
    const checked = checkSmall({ fr: [['à ne pas acheter d’objets', 'à acheter des objets']] });
    expect(say(checked, true)).toContain('info negation-differs 7-2/para_5 fr');
    expect(say(checked)).toEqual([]);
  });

  it('in a pair names both editions, since nothing tells who is right', () => {
    const pair: readonly SmallLanguage[] = ['en', 'es'];
    expect(say(checkSmall({ es: [['172', '162']] }, {}, pair))).toEqual(['error number-differs 7-2/para_1 es,en']);
  });

  it('says what the others have and where to look', () => {
    const [finding] = checkSmall({ es: [['172', '162']] }).grid.findings;
    expect(finding).toMatchObject({
      expected: '172',
      found: '162',
      message: 'Spanish has 162, English and French have 172',
    });
    expect(finding?.places).toMatchObject([{ edition: '7-2.es', file: '7-2.es.txt', block: 'para_1' }]);
  });
});

describe('differences that are none', () => {
  it.each<readonly [string, Edits]>([
    ['words for figures', { en: [['172 States', 'one hundred and seventy-two States']] }],
    ['a date without its year', { es: [['19 de octubre de 2012', '19 de octubre']] }],
    ['a resolution that is named twice', { fr: [['la résolution 68/186', 'la résolution 68/186 (voir 68/186)']] }],
    ['a no-break space before the percent sign', { fr: [['15 %', '15\u00a0%']] }],
    ['straight quotation marks', { es: [['“objetos sensibles”', '"objetos sensibles"']] }],
  ])('%s', (_, edits) => {
    expect(say(checkSmall(edits)).filter(line => line.startsWith('error'))).toEqual([]);
  });
});

describe('an edition of another text', () => {
  const other = (from: string, to: string) => [from, to] as const;
  const strange: Edits = {
    fr: [
      other(
        'Rappelant sa résolution 6/1 du 19 octobre 2012 et la résolution 68/186 de l’Assemblée générale, en date du 18 décembre 2013,',
        'Le chat dort,',
      ),
      other(
        'Préoccupée par la participation de groupes criminels à toutes les formes de trafic de biens culturels,',
        'La mer est calme,',
      ),
      other(FRENCH_2, ''),
    ],
  };

  it('does not keep the other editions from being checked', () => {
    const found = say(checkSmall({ ...strange, es: [['15 %', '51 %']] }));
    expect(found.some(line => /percent-differs 7-2\/para_4 es/u.test(line))).toBe(true);
  });
});

describe('terminology', () => {
  const terms = {
    entries: [
      {
        terms: {
          en: ['technical assistance'],
          fr: ['assistance technique'],
          es: ['cooperación técnica', 'ayuda técnica'],
        },
      },
    ],
  };

  it('is missed where the term of the first column stands and none of the others', () => {
    expect(say(checkSmall({}, { terms }))).toEqual(['warning term-missing 7-2/para_2 es']);
  });

  it('is met by any listed term in any inflection', () => {
    expect(say(checkSmall({ es: [['asistencia técnica', 'ayudas técnicas']] }, { terms }))).toEqual([]);
  });

  it('asks nothing of languages without a term', () => {
    expect(say(checkSmall({}, { terms: { entries: [{ terms: { en: ['Secretariat'] } }] } }))).toEqual([]);
  });
});
