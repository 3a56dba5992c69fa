import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences, resolveIbid, tokenize } from '../../src/language/index.ts';
import { processorTime } from '../processor-time.ts';
import { tricky } from '../tricky-text.ts';
import { codes, language } from './language.ts';

const found = (text: string, code: string) =>
  findReferences(text, language(code)).map(
    ({ kind, value, forthcoming }) => `${kind} ${value}${forthcoming ? ' forthcoming' : ''}`,
  );

/** The same thing said in several languages gives the same references. */
function allGive(expected: readonly string[], texts: Readonly<Record<string, string>>): void {
  for (const [code, text] of Object.entries(texts))
    expect(found(text, code).toSorted(), `${code}: ${text}`).toEqual([...expected].sort());
}

describe('findReferences', () => {
  it('expands resolutions that share a word and a date', () => {
    allGive(['date 2010-10-22', 'resolution 5/1', 'resolution 5/8'], {
      en: 'Conference resolutions 5/1 and 5/8 of 22 October 2010',
      fr: 'aux résolutions 5/1 et 5/8 de la Conférence, du 22 octobre 2010',
      es: 'las resoluciones de la Conferencia 5/1 y 5/8, de 22 de octubre de 2010',
      ru: 'с резолюциями 5/1 и 5/8 Конференции от 22 октября 2010 года',
      zh: '缔约方会议2010年10月22日第5/1号和第5/8号决议',
      ar: 'وفقا لقراري المؤتمر 5/1 و5/8 المؤرخين 22 تشرين الأول/أكتوبر 2010',
    });
  });

  it('reads old and special resolution numbers', () => {
    allGive(['resolution 217A(III)'], {
      en: 'resolution 217 A (III)',
      fr: 'résolution 217 A (III)',
      ru: 'резолюция 217 А (III)',
      zh: '第217A(III)号决议',
      ar: 'القرار 217 ألف (د - 3)',
    });
    allGive(['resolution 1373(2001)', 'resolution 1989(2011)'], {
      en: 'resolutions 1373 (2001) and 1989 (2011)',
      zh: '第1373(2001)和第1989（2011）号决议',
      ar: 'القرارين 1373 (2001) و 1989 (2011)',
    });
    allGive(['resolution 1514(XV)'], { en: 'resolution 1514 (XV)', ar: 'القرار 1514 (د - 15)' });
    allGive(['resolution S-20/4'], { en: 'resolution S-20/4', ar: 'القرار دإ - 20/4' });
    allGive(['resolution 48/263B'], { en: 'resolution 48/263 B of', ar: 'القرار 48/263 باء' });
  });

  it('takes fractions and pairs of years for resolutions only behind the word', () => {
    expect(
      found('3/4 of the budget 2012/13, day and night 24/7', 'en').filter(value => value.startsWith('resolution')),
    ).toEqual([]);
    expect(found('resolution 2012/13', 'en')).toEqual(['resolution 2012/13']);
    expect(found('population 61,777 (2014)', 'en')).toEqual(['number 61777', 'number 2014']);
  });

  it('reads resolutions of agencies, decisions of conferences and European acts', () => {
    expect(found('WHA58.3, WHA 58.3, EB122.R3, A.1070(28), MSC.428(98), BC-11/1, 1/CP.21', 'en')).toEqual([
      'resolution WHA58.3',
      'resolution WHA58.3',
      'resolution EB122.R3',
      'resolution A.1070(28)',
      'resolution MSC.428(98)',
      'resolution BC-11/1',
      'resolution 1/CP.21',
    ]);
    allGive(['resolution 7/12'], { en: 'decision VII/12', ar: 'المقرر 7/12', zh: '第VII/12号决定' });
    allGive(['resolution 1/CP.21'], { fr: 'la décision 1/CP.21', ar: 'المقرر 1/م أ-21' });
    allGive(['resolution 95/46/EC', 'resolution 2016/679'], {
      en: 'Directive 95/46/EC and Regulation (EU) 2016/679',
      fr: 'la directive 95/46/CE et le règlement (UE) 2016/679',
      de: 'Richtlinie 95/46/EG und Verordnung (EU) 2016/679',
      ru: 'Директива 95/46/ЕС и Регламент (ЕС) 2016/679',
    });
    expect(found('ICC-01/04-01/06, 9/11, 0,31/100 000, C-131/12', 'fr').join()).not.toContain('resolution');
  });

  it('reads symbols, joined ones, addenda and the year of a Security Council resolution', () => {
    expect(found('A/66/463, E/2012/30-E/CN.15/2012/24 and S/RES/1373 (2001)', 'en')).toEqual([
      'symbol A/66/463',
      'symbol E/2012/30',
      'symbol E/CN.15/2012/24',
      'symbol S/RES/1373(2001)',
    ]);
    expect(found('A/66/10 and Corr.1 and Add.2', 'en')).toEqual([
      'symbol A/66/10',
      'symbol A/66/10/Corr.1',
      'symbol A/66/10/Add.2',
    ]);
    expect(found('документ А/66/463', 'ru')).toEqual(['symbol A/66/463']);
    expect(found('CTOC/COP/ WG.4/2011/8', 'en')).toEqual(['symbol CTOC/COP/WG.4/2011/8']);
    expect(found('HIV/AIDS and/or N/A', 'en')).toEqual([]);
  });

  it('marks announced documents', () => {
    const symbols = 'CTOC/COP/WG.2/2012/5-CTOC/COP/WG.3/2012/6';
    allGive(['symbol CTOC/COP/WG.2/2012/5 forthcoming', 'symbol CTOC/COP/WG.3/2012/6 forthcoming'], {
      en: `To be issued as ${symbols}.`,
      fr: `À paraître sous la cote ${symbols}.`,
      es: `Se publicará con la signatura ${symbols}.`,
      ru: `Будет издан под условным обозначением ${symbols}.`,
      zh: `将作为${symbols}号文件印发。`,
      ar: `ستصدر في الوثيقة ${symbols}.`,
    });
    expect(found('See A/66/463.', 'en')).toEqual(['symbol A/66/463']);
  });

  it('reads articles in lists', () => {
    allGive(['article art.16', 'article art.18'], {
      en: 'pursuant to articles 16 and 18 of the Convention',
      fr: 'en application des articles 16 et 18',
      es: 'con arreglo a los artículos 16 y 18',
      ru: 'в соответствии со статьями 16 и 18',
      zh: '根据《公约》第16条和第18条',
      ar: 'عملا بالمادتين 16 و18 من الاتفاقية',
    });
    expect(found('article 28, 15 States', 'en')).toEqual(['article art.28', 'number 15']);
    expect(found('articles 5, 6 and 7 to 9', 'en')).toEqual(['article art.5', 'article art.6', 'article art.7-9']);
    allGive(['article art.1'], { fr: "à l'article premier", en: 'in article I', ar: 'في المادة الأولى' });
  });

  it('reads paragraphs and points of articles in either order, with letters of any list', () => {
    const expected = ['article art.30/para.2/c'];
    allGive(expected, {
      en: 'with article 30, paragraph 2 (c), of the Convention',
      fr: 'au paragraphe 2 c) de l’article 30 de la Convention',
      es: 'con el artículo 30, párrafo 2 c), de la Convención',
      ru: 'с пунктом 2 c) статьи 30 Конвенции',
      zh: '《公约》第30条第2款(c)项',
      ar: 'للفقرة 2 (ج) من المادة 30 من الاتفاقية',
    });
    allGive(expected, {
      en: 'paragraph 2 (c) of article 30',
      fr: 'article 30, paragraphe 2 c)',
      es: 'párrafo 2 c) del artículo 30',
      ru: 'пунктом 2 с) статьи 30',
      zh: '第三十条第二款第㈢项',
      ar: 'المادة 30، الفقرة 2 (ج)',
    });
    allGive(expected, {
      en: 'subparagraph (c) of paragraph 2 of article 30',
      fr: 'l’alinéa c) du paragraphe 2 de l’article 30',
      es: 'el apartado c) del párrafo 2 del artículo 30',
      ru: 'подпункт c) пункта 2 статьи 30',
      zh: '第三十条第二款（c）项',
      ar: 'الفقرة الفرعية (ج) من الفقرة 2 من المادة 30',
    });
    expect(found('article 7 (1) (j) and article 5 (a)', 'en')).toEqual(['article art.7/para.1/j', 'article art.5/a']);
    allGive(['article art.6/para.1/a', 'article art.6/para.1/b'], {
      en: 'article 6, paragraph 1, subparagraphs (a) and (b)',
      fr: 'article 6, paragraphe 1, alinéas a) et b)',
    });
    expect(found('第五条第一款和第三款，第六条第（二）项', 'zh')).toEqual([
      'article art.5/para.1',
      'article art.5/para.3',
      'article art.6/b',
    ]);
    expect(found('article 30, paragraphs 2 and 3', 'en')).toEqual(['article art.30/para.2', 'article art.30/para.3']);
    expect(found('paragraphs 2 (a) and (c) of article 30', 'en')).toEqual([
      'article art.30/para.2/a',
      'article art.30/para.2/c',
    ]);
  });

  it('reads a point of a point, and a paragraph that belongs to what stands behind it', () => {
    allGive(['article art.9/para.2/c/ii'], {
      fr: 'au sous-alinéa ii) de l’alinéa c) du paragraphe 2 de l’article 9',
      es: 'el inciso ii) del apartado c) del párrafo 2 del artículo 9',
      ru: 'подпункт ii) подпункта c) пункта 2 статьи 9',
      zh: '第九条第二款(c)项㈡目',
      ar: "الفقرة الفرعية (ج) '2' من الفقرة 2 من المادة 9",
    });
    expect(found('ст. 5, п. 3 ст. 15, подп. «а» п. 1 ст. 6', 'ru')).toEqual([
      'article art.5',
      'article art.15/para.3',
      'article art.6/para.1/a',
    ]);
    expect(found('第七条第一款(a)项和第二款，第十八条之二', 'zh')).toEqual([
      'article art.7/para.1/a',
      'article art.7/para.2',
      'article art.18bis',
    ]);
  });

  it('reads ranges, Roman and dotted numbers', () => {
    allGive(['article art.5-8'], {
      en: 'article 5 to article 8',
      es: 'artículos del 5 al 8',
      ru: 'статьи с 5 по 8',
      zh: '第五条至第八条',
      ar: 'المواد من 5 إلى 8',
    });
    expect(found('articles VI to VIII', 'en')).toEqual(['article art.6-8']);
    expect(found('paras. 140.2 and 144.1', 'en')).toEqual(['paragraph para.140.2', 'paragraph para.144.1']);
    expect(found('pursuant to article 5.12 The Committee', 'en')).toEqual(['article art.5']);
    expect(found("l'article L. 123-4", 'fr').filter(value => value.startsWith('article'))).toEqual([]);
  });

  it('reads paragraphs of documents, with hyphen or dash', () => {
    const both = ['paragraph para.46-51', 'symbol CTOC/COP/WG.4/2011/8'];
    allGive(both, {
      en: 'CTOC/COP/WG.4/2011/8, paras. 46-51.',
      fr: 'CTOC/COP/WG.4/2011/8, par. 46 à 51.',
      es: 'CTOC/COP/WG.4/2011/8, párrs. 46 a 51.',
      ru: 'CTOC/COP/WG.4/2011/8, пункты 46–51.',
      zh: 'CTOC/COP/WG.4/2011/8，第46-51段。',
      ar: 'الوثيقة CTOC/COP/WG.4/2011/8، الفقرات 46-51.',
    });
    expect(found('пункт 5 повестки дня', 'ru')).toEqual(['number 5']);
    expect(found('Пункт 8', 'ru')).toEqual(['number 8']);
    expect(found('paragraphs (1)-(3) and 5 (a) to (c)', 'en')).toEqual(['paragraph para.1-3', 'paragraph para.5/a-c']);
  });

  it('reads the treaty series', () => {
    allGive(['treaty UNTS/2225,2237,2241,2326/39574'], {
      en: 'United Nations, *Treaty Series*, vols. 2225, 2237, 2241 and 2326, No. 39574.',
      fr: 'Nations Unies, Recueil des Traités, vol. 2225, 2237, 2241 et 2326, n° 39574.',
      es: 'Naciones Unidas, Treaty Series, vols. 2225, 2237, 2241 y 2326, núm. 39574.',
      ru: 'United Nations, Treaty Series, vols. 2225, 2237, 2241 and 2326, No. 39574.',
      zh: '联合国，《条约汇编》，第2225、2237、2241和2326卷，第39574号。',
      ar: 'الأمم المتحدة، مجموعة المعاهدات، المجلدات 2225 و2237 و2241 و2326، الرقم 39574.',
    });
    allGive(['ibid ibid', 'treaty UNTS/2237,2241,2326/39574'], {
      en: 'Ibid., vols. 2237, 2241 and 2326, No. 39574.',
      ru: 'Там же, vols. 2237, 2241 and 2326, No. 39574.',
      zh: '同上，第2237、2241和2326卷，第39574号。',
      ar: 'المرجع نفسه، المجلدات 2237 و2241 و2326، الرقم 39574.',
    });
  });

  it('reads sessions, meetings and congresses', () => {
    allGive(['session 6'], {
      en: 'held at its sixth session',
      fr: 'à sa sixième session',
      es: 'en su sexto período de sesiones',
      ru: 'на ее шестой сессии',
      zh: '第六届会议',
      ar: 'في دورته السادسة',
    });
    allGive(['session 13'], {
      en: 'the Thirteenth United Nations Congress on Crime Prevention',
      fr: 'du treizième Congrès des Nations Unies',
      es: 'del 13º Congreso de las Naciones Unidas',
      ru: 'тринадцатого Конгресса Организации Объединенных Наций',
      zh: '第十三届联合国预防犯罪大会',
      ar: 'لمؤتمر الأمم المتحدة الثالث عشر لمنع الجريمة',
    });
    allGive(['session 69'], {
      en: 'its sixty-ninth session',
      fr: 'sa soixante-neuvième session',
      es: 'su sexagésimo noveno período de sesiones',
      ru: 'своей шестьдесят девятой сессии',
      zh: '第六十九届会议',
      ar: 'دورتها التاسعة والستين',
    });
    allGive(['session 70'], { fr: 'sa soixante-dixième session', ar: 'دورتها السبعين' });
    allGive(['session 51'], {
      en: '51st plenary meeting',
      fr: '51e séance plénière',
      es: '51ª sesión plenaria',
      ru: '51-е пленарное заседание',
      zh: '第51次全体会议',
      ar: 'الجلسة العامة 51',
    });
    expect(found('the Eleventh and Twelfth United Nations Congresses', 'en')).toEqual(['session 11', 'session 12']);
    expect(found('its sixth and seventh sessions', 'en')).toEqual(['session 6', 'session 7']);
    expect(found('the first report of the Committee to the session', 'en')).toEqual([]);
  });

  it('reports nothing twice and nothing overlapping, and each span inside the text, for any text', () => {
    fc.assert(
      fc.property(tricky, fc.constantFrom(...codes), (text, code) => {
        let last = 0;
        for (const { at, value } of findReferences(text, language(code))) {
          expect(at.start).toBeGreaterThanOrEqual(last);
          expect(at.end).toBeGreaterThan(at.start);
          expect(at.end).toBeLessThanOrEqual(text.length);
          expect(value).not.toBe('');
          last = at.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('spans the printed characters through bidi marks and full-width forms', () => {
    const text = 'القرار \u200e5/1\u200f والمادة ١٦';
    expect(findReferences(text, language('ar')).map(({ at }) => text.slice(at.start, at.end))).toEqual([
      '5/1',
      'والمادة ١٦',
    ]);
  });
});

describe('resolveIbid', () => {
  const references = (text: string) => findReferences(text, language('en'));

  it('puts the source of the note before in its place', () => {
    const before = references('CTOC/COP/WG.4/2011/8, paras. 46-51.');
    expect(resolveIbid(before, references('Ibid., para. 60.')).map(({ value }) => value)).toEqual([
      'CTOC/COP/WG.4/2011/8',
      'para.60',
    ]);
  });

  it('keeps volumes and number that the Ibid. gives, and fetches a number it does not give', () => {
    const before = references('United Nations, Treaty Series, vol. 2225, No. 39574.');
    expect(resolveIbid(before, references('Ibid., vols. 2237 and 2241, No. 39574.')).map(({ value }) => value)).toEqual(
      ['UNTS/2237,2241/39574'],
    );
    expect(resolveIbid(before, references('Ibid., vol. 2237.')).map(({ value }) => value)).toEqual(['UNTS/2237/39574']);
  });

  it('puts nothing in its place where the note names a document of its own', () => {
    const before = references('Official Records of the General Assembly, Supplement No. 10 (A/66/10).');
    const current = references('Ibid., Sixty-seventh Session, Supplement No. 10 (A/67/10), para. 4.');
    expect(resolveIbid(before, current).map(({ value }) => value)).toEqual(['67', '10', 'A/67/10', 'para.4']);
  });

  it('leaves a note alone that has nothing to refer to', () => {
    expect(resolveIbid([], references('Ibid.')).map(({ kind }) => kind)).toEqual(['ibid']);
  });
});

describe('hostile text', () => {
  const units = {
    en: [
      ...[
        'a',
        'A',
        '.',
        ' ',
        '1',
        '1,',
        '1.',
        '111 ',
        'A/',
        'A/1',
        'A.',
        '(1)',
        '\u00ad',
        "l'",
        '." ',
        '« ',
        '1 and ',
        '10:00 ',
      ],
      ...[
        'hundred and ',
        'article 1, ',
        'first article ',
        'Part I ',
        'Treaty Series, vol. 1, ',
        'Ibid. ',
        'sixth session ',
      ],
      ...[
        '1 May ',
        'first of May one thousand nine hundred ',
        'to be issued as ',
        'resolution 5/1 ',
        '2/3 ',
        '10% and ',
        'two thirds ',
      ],
    ],
    zh: ['一', '第1', '十分', '2010年', '5点', '第1条', '(a)项', '1/'],
    ar: ['\u064b', 'و', '111 ', 'المادة 1 ', 'الساعة 1 '],
  };

  // A work that is quadratic takes seconds for this much already.
  it.each(Object.entries(units))('takes 50 kB of any one thing in well under a second (%s)', (code, list) => {
    const record = language(code);
    for (const unit of list) {
      const text = unit.repeat(Math.ceil(50_000 / unit.length));
      for (const work of [tokenize, findReferences]) {
        const before = processorTime();
        work(text, record);
        expect(processorTime() - before, `${work.name} of ${JSON.stringify(unit)}`).toBeLessThan(1000);
      }
    }
  });

  it('takes 300,000 figures in one paragraph', () => {
    expect(findReferences('12 '.repeat(300_000), language('en'))).toHaveLength(300_000);
  });
});
