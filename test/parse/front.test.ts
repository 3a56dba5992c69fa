import { describe, expect, it } from 'vitest';
import { ids, parse } from './parse.ts';

const roles = (paragraphs: readonly string[], language: string): readonly string[] =>
  parse(paragraphs, language).edition.blocks.map(block => block.role);

describe('closing lines', () => {
  it.each([
    [
      'en',
      [
        'The Security Council,',
        'Recalling its work,',
        '1. Decides to go on;',
        '2. Decides to remain seized of the matter.',
      ],
      ['82nd plenary meeting', '29 November 1979'],
      'Adopted by 12 votes to none, with 3 abstentions.',
      '1979-11-29',
    ],
    [
      'fr',
      [
        'Le Conseil de sécurité,',
        'Rappelant ses travaux,',
        '1. Décide de continuer ;',
        '2. Décide de rester saisi de la question.',
      ],
      ['82e séance plénière', '29 novembre 1979'],
      'Adoptée par 12 voix contre zéro, avec 3 abstentions.',
      '1979-11-29',
    ],
    [
      'es',
      [
        'El Consejo de Seguridad,',
        'Recordando su labor,',
        '1. Decide continuar;',
        '2. Decide seguir ocupándose de la cuestión.',
      ],
      ['82ª sesión plenaria', '29 de noviembre de 1979'],
      'Aprobada por 12 votos contra ninguno y 3 abstenciones.',
      '1979-11-29',
    ],
    [
      'ru',
      [
        'Совет Безопасности,',
        'ссылаясь на свою работу,',
        '1. постановляет продолжить;',
        '2. постановляет продолжать заниматься этим вопросом.',
      ],
      ['82-е пленарное заседание', '29 ноября 1979 года'],
      'Принята 12 голосами при 3 воздержавшихся, причем никто не голосовал против.',
      '1979-11-29',
    ],
    [
      'zh',
      ['安全理事会，', '回顾其工作，', '1. 决定继续；', '2. 决定继续处理此案。'],
      ['第82次全体会议', '1979年11月29日'],
      '决议以12票赞成、零票反对、3票弃权获得通过。',
      '1979-11-29',
    ],
    [
      'ar',
      ['إن مجلس الأمن،', 'إذ يشير إلى عمله،', '1 - يقرر أن يستمر؛', '2 - يقرر أن يبقي المسألة قيد نظره.'],
      ['الجلسة العامة 82', '29 تشرين الثاني/نوفمبر 1979'],
      'اعتمد القرار بأغلبية 12 صوتا مقابل لا شيء وامتناع 3 أعضاء عن التصويت.',
      '1979-11-29',
    ],
    [
      'de',
      [
        'Der Sicherheitsrat,',
        'unter Hinweis auf seine Arbeit,',
        '1. beschließt fortzufahren;',
        '2. beschließt, mit der Angelegenheit befasst zu bleiben.',
      ],
      ['82. Plenarsitzung', '29. November 1979'],
      'Verabschiedet mit 12 Stimmen ohne Gegenstimme bei 3 Enthaltungen.',
      '1979-11-29',
    ],
    [
      'pt',
      [
        'O Conselho de Segurança,',
        'Recordando o seu trabalho,',
        '1. Decide continuar;',
        '2. Decide continuar a ocupar-se da questão.',
      ],
      ['82.ª sessão plenária', '29 de novembro de 1979'],
      'Adotada por 12 votos a favor, nenhum contra e 3 abstenções.',
      '1979-11-29',
    ],
  ] as const)('meeting, date and vote close a resolution in %s', (language, body, lines, vote, date) => {
    const parsed = parse([...body, ...lines, vote], language);
    expect(ids(parsed).slice(-5)).toEqual(['para_1', 'para_2', 'close', 'close_2', 'close_3']);
    expect(parsed.edition.meta.date).toBe(date);
    expect(roles([...body, vote], language).at(-1)).toBe('closing');
  });
});

describe('mastheads', () => {
  it.each([
    [
      'en',
      [
        'A/RES/66/180',
        'Distr.: General',
        '30 March 2012',
        'Original: English',
        'Sixty-sixth session',
        'Agenda item 107',
        'Resolution adopted by the General Assembly on 19 December 2011',
        '[on the report of the Third Committee (A/66/463)]',
        '66/180. Protecting cultural property',
      ],
      ['The General Assembly,', 'Recalling its work,', 'Decides to go on.'],
    ],
    [
      'fr',
      [
        'A/RES/66/180',
        'Distr. générale',
        '30 mars 2012',
        'Original : anglais',
        'Soixante-sixième session',
        'Point 107 de l’ordre du jour',
        'Résolution adoptée par l’Assemblée générale le 19 décembre 2011',
        '[sur la base du rapport de la Troisième Commission (A/66/463)]',
        '66/180. Protéger les biens culturels',
      ],
      ['L’Assemblée générale,', 'Rappelant ses travaux,', 'Décide de continuer.'],
    ],
    [
      'es',
      [
        'A/RES/66/180',
        'Distr. general',
        '30 de marzo de 2012',
        'Original: inglés',
        'Sexagésimo sexto período de sesiones',
        'Tema 107 del programa',
        'Resolución aprobada por la Asamblea General el 19 de diciembre de 2011',
        '[sobre la base del informe de la Tercera Comisión (A/66/463)]',
        '66/180. Proteger los bienes culturales',
      ],
      ['La Asamblea General,', 'Recordando su labor,', 'Decide continuar.'],
    ],
    [
      'ru',
      [
        'A/RES/66/180',
        'Distr.: General',
        '30 марта 2012 года',
        'Original: English',
        'Шестьдесят шестая сессия',
        'Пункт 107 повестки дня',
        'Резолюция, принятая Генеральной Ассамблеей 19 декабря 2011 года',
        '[по докладу Третьего комитета (A/66/463)]',
        '66/180. Защита культурных ценностей',
      ],
      ['Генеральная Ассамблея,', 'ссылаясь на свою работу,', 'постановляет продолжить.'],
    ],
    [
      'zh',
      [
        'A/RES/66/180',
        'Distr.: General',
        '2012年3月30日',
        'Original: English',
        '第六十六届会议',
        '议程项目107',
        '2011年12月19日大会决议',
        '[根据第三委员会的报告(A/66/463)通过]',
        '66/180. 保护文化财产',
      ],
      ['大会，', '回顾其工作，', '决定继续。'],
    ],
    [
      'ar',
      [
        'A/RES/66/180',
        'Distr.: General',
        '30 آذار/مارس 2012',
        'Original: English',
        'الدورة السادسة والستون',
        'البند 107 من جدول الأعمال',
        'قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2011',
        '[بناء على تقرير اللجنة الثالثة (A/66/463)]',
        '66/180 - حماية الممتلكات الثقافية',
      ],
      ['إن الجمعية العامة،', 'إذ تشير إلى عملها،', 'تقرر أن تستمر.'],
    ],
  ] as const)('give symbol, number, title and day of adoption in %s', (language, front, body) => {
    const parsed = parse([...front, ...body], language);
    expect(ids(parsed)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map(n => `mast_${n}`),
      'number',
      'title',
      'enact',
      'rec_1',
      'para_1',
    ]);
    expect(parsed.edition.meta).toMatchObject({ number: '66/180', symbol: 'A/RES/66/180', date: '2011-12-19' });
  });

  it.each([
    [
      'en',
      [
        'Resolution 2202 (2015)',
        'Adopted by the Security Council at its 7384th meeting, on 17 February 2015',
        'The Security Council,',
        'Recalling its work,',
        '1. Decides to go on.',
      ],
    ],
    [
      'fr',
      [
        'Résolution 2202 (2015)',
        'Adoptée par le Conseil de sécurité à sa 7384e séance, le 17 février 2015',
        'Le Conseil de sécurité,',
        'Rappelant ses travaux,',
        '1. Décide de continuer.',
      ],
    ],
    [
      'es',
      [
        'Resolución 2202 (2015)',
        'Aprobada por el Consejo de Seguridad en su 7384ª sesión, celebrada el 17 de febrero de 2015',
        'El Consejo de Seguridad,',
        'Recordando su labor,',
        '1. Decide continuar.',
      ],
    ],
    [
      'ru',
      [
        'Резолюция 2202 (2015)',
        'Принята Советом Безопасности на его 7384-м заседании 17 февраля 2015 года',
        'Совет Безопасности,',
        'ссылаясь на свою работу,',
        '1. постановляет продолжить.',
      ],
    ],
    [
      'zh',
      [
        '第2202(2015)号决议',
        '2015年2月17日安全理事会第7384次会议通过',
        '安全理事会，',
        '回顾其工作，',
        '1. 决定继续。',
      ],
    ],
    [
      'ar',
      [
        'القرار 2202 (2015)',
        'الذي اتخذه مجلس الأمن في جلسته 7384، المعقودة في 17 شباط/فبراير 2015',
        'إن مجلس الأمن،',
        'إذ يشير إلى عمله،',
        '1 - يقرر أن يستمر.',
      ],
    ],
  ] as const)('of the Security Council have no title in %s', (language, paragraphs) => {
    const parsed = parse(paragraphs, language);
    expect(ids(parsed)).toEqual(['number', 'mast_1', 'enact', 'rec_1', 'para_1']);
    expect(parsed.edition.meta).toMatchObject({ number: '2202 (2015)', date: '2015-02-17' });
    expect(parsed.edition.meta.title).toBeUndefined();
  });

  it('leave the last line before the organ as the title where no number stands', () => {
    const parsed = parse([
      'Agenda item 15',
      'Regional cooperation',
      'Resolution adopted by the Council on 25 July 2023',
      'Guidance for all',
      'The Economic and Social Council,',
      'Noting the guidance,',
      'Decides to go on.',
    ]);
    expect(parsed.edition.meta).toMatchObject({ title: 'Guidance for all', date: '2023-07-25' });
    expect(ids(parsed)).toEqual(['mast_1', 'mast_2', 'mast_3', 'title', 'enact', 'rec_1', 'para_1']);
  });

  it.each(['UNEP/EA.4/Res.9', 'S/RES/2374 (2017)', 'A/RES/47/58'])(
    'do not take a date or the symbol %s for the number',
    symbol => {
      const parsed = parse([
        symbol,
        '17 December 2020',
        'Addressing pollution',
        'The General Assembly,',
        'Recalling its work,',
        'Decides to go on.',
      ]);
      expect(ids(parsed)).toEqual(['mast_1', 'mast_2', 'title', 'enact', 'rec_1', 'para_1']);
    },
  );

  it.each([
    ['en', 'AG/RES. 2928 (XLVIII-O/18)'],
    ['en', 'Assembly/AU/Dec.609(XXVII)'],
    ['en', 'WHA67.19'],
    ['en', 'Resolution XIII.12'],
    ['en', 'Decision 4/CP.19'],
    ['en', 'Recommendation CM/Rec(2018)2'],
    ['en', 'RESOLUTION 140 (REV. DUBAI, 2018)'],
    ['en', '47/58.'],
    ['en', 'H. RES. 314'],
    ['fr', '1514 (XV).'],
    ['fr', '202 EX/Décision 15'],
    ['es', '723(XXXVII)'],
    ['ru', 'Постановление № 32-7'],
    ['zh', '第1325(2000)号决议'],
    ['ar', '69/166 -'],
  ] as const)('find the number of many organs (%s, %s)', (language, number) => {
    const organ = {
      en: 'The Council,',
      fr: 'Le Conseil,',
      es: 'El Consejo,',
      ru: 'Совет,',
      zh: '理事会，',
      ar: 'إن المجلس،',
    };
    const parsed = parse([number, 'xxx', organ[language]], language);
    expect(ids(parsed)).toEqual(['number', 'title', 'enact']);
  });
});
