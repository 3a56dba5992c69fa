import { describe, expect, it } from 'vitest';
import { codesOf, ids, parse } from './parse.ts';

const OPERATIVE = ['1. Decides to go on;', '2. Requests the Secretariat to report.'];

describe('nested drafts', () => {
  it('have ids below the paragraph that announces them', () => {
    const parsed = parse([
      'The Economic and Social Council,',
      'Recalling its work,',
      'Recommends to the General Assembly the adoption of the following draft resolution:',
      'The General Assembly,',
      'Recalling its resolution 66/180,',
      ...OPERATIVE,
      '47th plenary meeting',
      '25 July 2013',
    ]);
    expect(ids(parsed)).toEqual([
      'enact',
      'rec_1',
      'para_1',
      'para_1__enact',
      'para_1__rec_1',
      'para_1__para_1',
      'para_1__para_2',
      'close',
      'close_2',
    ]);
    expect(codesOf(parsed)).toEqual([]);
  });

  it.each([
    [
      'en',
      'The Economic and Social Council',
      'Recommends to the General Assembly the adoption of the following draft resolution:',
      'The General Assembly,',
      'Recalling its resolution 66/180,',
      '1. Decides to go on.',
    ],
    [
      'fr',
      'Le Conseil économique et social',
      'Recommande à l’Assemblée générale d’adopter le projet de résolution suivant :',
      'L’Assemblée générale,',
      'Rappelant sa résolution 66/180,',
      '1. Décide de continuer.',
    ],
    [
      'es',
      'El Consejo Económico y Social',
      'Recomienda a la Asamblea General que apruebe el siguiente proyecto de resolución:',
      'La Asamblea General,',
      'Recordando su resolución 66/180,',
      '1. Decide continuar.',
    ],
    [
      'ru',
      'Экономический и Социальный Совет',
      'рекомендует Генеральной Ассамблее принять следующий проект резолюции:',
      'Генеральная Ассамблея,',
      'ссылаясь на свою резолюцию 66/180,',
      '1. постановляет продолжить.',
    ],
    ['zh', '经济及社会理事会', '建议大会通过下列决议草案：', '大会，', '回顾其第66/180号决议，', '1. 决定继续。'],
    [
      'ar',
      'إن المجلس الاقتصادي والاجتماعي',
      'يوصي الجمعية العامة باعتماد مشروع القرار التالي:',
      'إن الجمعية العامة،',
      'إذ تشير إلى قرارها 66/180،',
      '1 - تقرر أن تستمر.',
    ],
    [
      'de',
      'Der Wirtschafts- und Sozialrat',
      'empfiehlt der Generalversammlung, den folgenden Resolutionsentwurf zu verabschieden:',
      'Die Generalversammlung,',
      'unter Hinweis auf ihre Resolution 66/180,',
      '1. beschließt fortzufahren.',
    ],
    [
      'pt',
      'O Conselho Económico e Social',
      'Recomenda à Assembleia Geral que adote o seguinte projeto de resolução:',
      'A Assembleia Geral,',
      'Recordando a sua resolução 66/180,',
      '1. Decide continuar.',
    ],
  ] as const)('are found below an organ line without comma in %s', (language, ...paragraphs) => {
    expect(ids(parse(paragraphs, language))).toEqual([
      'enact',
      'para_1',
      'para_1__enact',
      'para_1__rec_1',
      'para_1__para_1',
    ]);
  });

  it('end where the number of the outer resolution goes on', () => {
    const parsed = parse([
      'The Commission,',
      'Recalling its work,',
      '1. Recommends the adoption of the following draft resolution:',
      '“The General Assembly,',
      'Recalling its resolution 66/180,',
      '1. Decides to go on;',
      '2. Requests the Secretariat to report;',
      '3. Decides to remain seized of the matter.”',
      '2. Requests the Chair to report.',
    ]);
    expect(ids(parsed).slice(-4)).toEqual(['para_1__para_1', 'para_1__para_2', 'para_1__para_3', 'para_2']);
    expect(codesOf(parsed)).not.toContain('parse.label-gap');
  });
});

describe('composite resolutions', () => {
  it.each([
    ['en', ['A', 'B'], 'The General Assembly,', 'Recalling its work,', OPERATIVE],
    ['zh', ['A', 'B'], '大会，', '回顾其工作，', ['1. 决定继续；', '2. 请秘书长报告。']],
    [
      'ar',
      ['ألف', 'باء'],
      'إن الجمعية العامة،',
      'إذ تشير إلى عملها،',
      ['1 - تقرر أن تستمر؛', '2 - تطلب إلى الأمين العام أن يقدم تقريرا.'],
    ],
  ] as const)('number each part anew, its letter in the ids (%s)', (language, [a, b], organ, recalling, operative) => {
    const parsed = parse(
      [
        `68/97. ${language === 'zh' ? '工作' : language === 'ar' ? 'العمل' : 'Work'}`,
        a,
        organ,
        recalling,
        ...operative,
        b,
        organ,
        recalling,
        ...operative,
      ],
      language,
    );
    expect(ids(parsed)).toEqual([
      'number',
      'title',
      'sec_A__heading',
      'sec_A__enact',
      'sec_A__rec_1',
      'sec_A__para_1',
      'sec_A__para_2',
      'sec_B__heading',
      'sec_B__enact',
      'sec_B__rec_1',
      'sec_B__para_1',
      'sec_B__para_2',
    ]);
    expect(codesOf(parsed)).not.toContain('parse.label-gap');
  });

  it('take a line below the bare letter as the title of the part, and closing lines between the parts', () => {
    const parsed = parse([
      '68/97. Work',
      'A',
      'Assistance to many',
      'The General Assembly,',
      'Recalling its work,',
      ...OPERATIVE,
      '65th plenary meeting',
      '11 December 2013',
      'B',
      'Questions relating to some',
      'The General Assembly,',
      'Recalling its work,',
      ...OPERATIVE,
      '65th plenary meeting',
      '11 December 2013',
    ]);
    expect(ids(parsed)).toEqual([
      'number',
      'title',
      ...['A', 'B'].flatMap(part =>
        ['heading', 'title', 'enact', 'rec_1', 'para_1', 'para_2', 'close', 'close_2'].map(id => `sec_${part}__${id}`),
      ),
    ]);
    expect(parsed.edition.meta.date).toBe('2013-12-11');
  });

  it('count parts that print no letter', () => {
    const part = ['The General Assembly,', 'Recalling its work,', ...OPERATIVE];
    expect(ids(parse([...part, ...part, ...part]))).toEqual(
      ['', 'part_2__', 'part_3__'].flatMap(prefix => ['enact', 'rec_1', 'para_1', 'para_2'].map(id => prefix + id)),
    );
  });
});

describe('sections', () => {
  it.each([
    [
      'en',
      ['I. General', 'II. Particular'],
      ['1. Decides to go on;', '2. Decides to stop.'],
      ['The General Assembly,', 'Recalling its work,'],
    ],
    [
      'fr',
      ['I. Généralités', 'II. Particularités'],
      ['1. Décide de continuer ;', '2. Décide d’arrêter.'],
      ['L’Assemblée générale,', 'Rappelant ses travaux,'],
    ],
    [
      'es',
      ['I. General', 'II. Particular'],
      ['1. Decide continuar;', '2. Decide parar.'],
      ['La Asamblea General,', 'Recordando su labor,'],
    ],
    [
      'ru',
      ['I. Общее', 'II. Частное'],
      ['1. постановляет продолжить;', '2. постановляет прекратить.'],
      ['Генеральная Ассамблея,', 'ссылаясь на свою работу,'],
    ],
    ['zh', ['一、总则', '二、分则'], ['1. 决定继续；', '2. 决定停止。'], ['大会，', '回顾其工作，']],
    [
      'ar',
      ['أولا - عام', 'ثانيا - خاص'],
      ['1 - تقرر أن تستمر؛', '2 - تقرر أن تتوقف.'],
      ['إن الجمعية العامة،', 'إذ تشير إلى عملها،'],
    ],
  ] as const)(
    'do not interrupt the numbers of the paragraphs (%s)',
    (language, [one, two], [first, second], opening) => {
      const parsed = parse([...opening, one, first, two, second], language);
      expect(ids(parsed)).toEqual(['enact', 'rec_1', 'sec_I__heading', 'para_1', 'sec_II__heading', 'para_2']);
      expect(codesOf(parsed)).not.toContain('parse.label-gap');
    },
  );

  it('nest letters under numbers, and go back', () => {
    const parsed = parse([
      'The General Assembly,',
      'Recalling its work,',
      'I. General',
      'A. Scope',
      '1. Decides to go on;',
      'B. Means',
      '2. Decides to pay;',
      'II. Particular',
      'A. Scope',
      '3. Decides to stop.',
    ]);
    expect(ids(parsed).slice(2)).toEqual([
      'sec_I__heading',
      'sec_I__sec_A__heading',
      'para_1',
      'sec_I__sec_B__heading',
      'para_2',
      'sec_II__heading',
      'sec_II__sec_A__heading',
      'para_3',
    ]);
  });

  it('read I. after H. as the ninth letter', () => {
    const headings = [...'ABCDEFGHI'].map(letter => `${letter}. Part ${letter.toLowerCase()}`);
    const parsed = parse([
      'The General Assembly,',
      'Recalling its work,',
      ...headings.flatMap((heading, i) => [heading, `${i + 1}. Decides to go on${i === 8 ? '.' : ';'}`]),
    ]);
    expect(
      ids(parsed)
        .filter(id => id.endsWith('heading'))
        .at(-1),
    ).toBe('sec_I__heading');
    expect(ids(parsed).filter(id => id.includes('sec_A__sec'))).toEqual([]);
  });

  it('may hold preambular paragraphs of their own', () => {
    const parsed = parse([
      'The General Assembly,',
      'Recalling its work,',
      'I. General',
      '1. Decides to go on;',
      'II. Particular',
      'Noting with concern the delay,',
      '2. Decides to stop.',
    ]);
    expect(ids(parsed)).toEqual(['enact', 'rec_1', 'sec_I__heading', 'para_1', 'sec_II__heading', 'rec_2', 'para_2']);
  });
});

describe('annexes', () => {
  it('have their own title, sections, numbers and lists', () => {
    const parsed = parse([
      'The General Assembly,',
      'Recalling its work,',
      ...OPERATIVE,
      '82nd plenary meeting',
      '29 November 2011',
      'Annex I',
      'Terms of reference',
      'I. Mandate',
      '1. The group shall meet once a year.',
      '2. It shall:',
      '(a) Work;',
      '(b) Report.',
      'II. Members',
      '3. Members are elected.',
      'Annex II',
      '1. The list is open.',
    ]);
    expect(ids(parsed)).toEqual([
      'enact',
      'rec_1',
      'para_1',
      'para_2',
      'close',
      'close_2',
      'att_1__heading',
      'att_1__heading_1',
      'att_1__sec_I__heading',
      'att_1__para_1',
      'att_1__para_2',
      'att_1__para_2__point_a',
      'att_1__para_2__point_b',
      'att_1__sec_II__heading',
      'att_1__para_3',
      'att_2__heading',
      'att_2__para_1',
    ]);
    expect(codesOf(parsed)).toEqual([]);
  });

  it('may hold articles', () => {
    const parsed = parse([
      'The General Assembly,',
      'Recalling its work,',
      ...OPERATIVE,
      'Annex',
      'Statute of the Office',
      'Article 1',
      'Purpose',
      'The Office shall help all.',
      'Article 2. Organs',
      '1. The Office has a Director.',
      '2. The Director is elected.',
      'Article 3',
      '1. This statute may be amended.',
    ]);
    expect(ids(parsed).slice(4)).toEqual([
      'att_1__heading',
      'att_1__heading_1',
      'att_1__art_1__heading',
      'att_1__art_1__title',
      'att_1__art_1__par_1',
      'att_1__art_2__heading',
      'att_1__art_2__para_1',
      'att_1__art_2__para_2',
      'att_1__art_3__heading',
      'att_1__art_3__para_1',
    ]);
    expect(codesOf(parsed)).not.toContain('parse.label-gap');
  });
});
