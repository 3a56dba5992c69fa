import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/language/index.ts';
import { language } from './language.ts';

const values = (text: string, code: string) => findNumbers(text, language(code)).map(({ value }) => value);

describe('findNumbers in words', () => {
  it.each([
    ['en', 'one hundred and seventy-two', '172'],
    ['en', 'a hundred and fifty thousand', '150000'],
    ['en', 'two thousand and fifteen', '2015'],
    ['en', 'one million two hundred thousand and five', '1200005'],
    ['fr', 'cent soixante-douze', '172'],
    ['fr', 'quatre-vingt-dix-sept', '97'],
    ['fr', 'cent quatre-vingts', '180'],
    ['fr', 'deux mille quatre-vingt-un', '2081'],
    ['fr', 'soixante et onze', '71'],
    ['es', 'ciento setenta y dos', '172'],
    ['es', 'veintitrés mil quinientas', '23500'],
    ['es', 'mil doscientos millones', '1200000000'],
    ['ru', 'сто семьдесят два', '172'],
    ['ru', 'ста семидесяти двух', '172'],
    ['ru', 'ста семьюдесятью двумя', '172'],
    ['ru', 'двумястами пятьюдесятью тысячами', '250000'],
    ['ar', 'مائة واثنين وسبعين', '172'],
    ['ar', 'مائة واثنتين وسبعين', '172'],
    ['ar', 'مِائَة وَسَبْعَة وخمسين', '157'],
    ['ar', 'ثلاثة عشر', '13'],
    ['ar', 'البروتوكولات الثلاثة', '3'],
    ['ar', 'ألفان وخمسمائة', '2500'],
    ['zh', '一百七十二个', '172'],
    ['zh', '二〇一〇年', '2010'],
    ['zh', '三万五千', '35000'],
    ['zh', '一亿二千三百万', '123000000'],
  ])('reads %s %s as %s', (code, text, value) => {
    expect(values(text, code)).toEqual([value]);
  });

  it.each([
    ['en', 'half a million', '500000'],
    ['fr', 'un millier', '1000'],
    ['fr', 'plus d’une centaine', '100'],
    ['es', 'décimo cuarto', '14'],
    ['es', 'veinte segundos', '20'],
    ['ar', 'عشرين ثانية', '20'],
    ['ar', 'مائة وأحد عشر', '111'],
    ['ru', 'четверо', '4'],
    ['de', 'zweitausendfünfhundert', '2500'],
    ['de', 'neunzehnhundertachtundneunzig', '1998'],
    ['zh', '二十五点五', '25.5'],
  ])('reads %s %s as %s too', (code, text, value) => {
    expect(values(text, code)).toEqual([value]);
  });

  it('reads fractions', () => {
    for (const [code, text] of [
      ['en', 'two thirds and three quarters'],
      ['fr', 'deux tiers et trois quarts'],
      ['es', 'dos tercios y tres cuartas partes'],
      ['ru', 'двух третей и три четверти'],
      ['zh', '三分之二和四分之三'],
      ['ar', 'ثلثي الأعضاء وثلاثة أرباع الأصوات'],
      ['de', 'zwei Drittel und drei Viertel'],
      ['pt', 'dois terços e três quartos'],
      ['en', '2/3 and 3/4'],
    ] as const) {
      expect(values(text, code), code).toEqual(['2/3', '3/4']);
    }
  });

  it('keeps neighbours apart', () => {
    expect(values('between thirty and forty, ninety-five', 'en')).toEqual(['30', '40', '95']);
    expect(values('sixty and sixty-one', 'en')).toEqual(['60', '61']);
  });

  it('leaves out small, ambiguous and excepted words', () => {
    for (const [code, text] of [
      ['en', 'one of the two, another hundred, the first, the twenty-first century'],
      [
        'fr',
        'un ordre neuf, une autre, deux millions de fois moins que des millions'.replace(
          'deux millions de fois moins que ',
          '',
        ),
      ],
      ['es', 'uno de los dos, millones de personas'],
      ['ru', 'один из двух, семью, тысячи людей'],
      ['zh', '一个、两个、十分重要、红十字会、万国邮政联盟、第三委员会、附件四'],
      ['ar', 'واحد من اثنين، آلاف، القرن الحادي والعشرين'],
    ] as const) {
      expect(values(text, code), code).toEqual([]);
    }
  });

  it('reads ordinals from four on as numbers', () => {
    expect(values('the tenth anniversary', 'en')).toEqual(['10']);
    expect(values('le dixième anniversaire', 'fr')).toEqual(['10']);
    expect(values('десятую годовщину', 'ru')).toEqual(['10']);
    expect(values('الذكرى السنوية العاشرة', 'ar')).toEqual(['10']);
    expect(values('125th anniversary', 'en')).toEqual(['125']);
    expect(values('the third and fifth', 'en')).toEqual(['5']);
  });
});

describe('findNumbers in digits', () => {
  it.each([
    ['en', '1,076,720', '1076720'],
    ['en', '0.5', '0.5'],
    ['fr', '1\u202f076\u202f720', '1076720'],
    ['fr', '5 819 000 dollars', '5819000'],
    ['es', '1.076.720', '1076720'],
    ['es', '0,5', '0.5'],
    ['ru', '1 076 720', '1076720'],
    ['ar', '١,٦', '1.6'],
    ['ar', '٣٤٥', '345'],
    ['zh', '１７２', '172'],
    ['en', '2.5 million', '2500000'],
    ['fr', '2,5 millions', '2500000'],
    ['ru', '2,5 млн. долл. США', '2500000'],
    ['zh', '250万', '2500000'],
    ['zh', '1.23亿人', '123000000'],
    ['ar', '2,5 مليون', '2500000'],
    ['en', 'the post-2015 and post2015 agenda'.replace('and post2015 ', ''), '2015'],
    ['ar', '000 400 دولار', '400000'],
    ['ar', '720 076 1', '1076720'],
  ])('reads %s %s as %s', (code, text, value) => {
    expect(values(text, code)).toEqual([value]);
  });

  it('groups by a plain space only where the language does', () => {
    expect(values('in 345 678 cases', 'en')).toEqual(['345', '678']);
    expect(values('dans 345 678 cas', 'fr')).toEqual(['345678']);
    expect(values('in 345\u202f678 cases', 'en')).toEqual(['345678']);
  });

  it('leaves code words, dotted numbers, times and small numbers alone', () => {
    expect(values('COVID-19, A4, 3.2.1, 10:30, 2 days, 1', 'en')).toEqual([]);
  });

  it('reads percentages in every spelling', () => {
    for (const [code, text] of [
      ['en', '12.5 per cent'],
      ['en', '12.5%'],
      ['fr', '12,5 pour cent'],
      ['fr', '12,5\u00a0%'],
      ['es', '12,5 por ciento'],
      ['ru', '12,5 процента'],
      ['zh', '百分之12.5'],
      ['zh', '12.5％'],
      ['ar', '12,5 في المائة'],
      ['ar', '١٢٫٥٪'],
    ] as const) {
      const found = findNumbers(text, language(code));
      expect(
        found.map(({ kind, value }) => `${kind} ${value}`),
        `${code} ${text}`,
      ).toEqual(['percent 12.5%']);
      expect(found[0]?.at).toEqual({ start: 0, end: text.length });
    }
    expect(values('百分之五十', 'zh')).toEqual(['50%']);
    expect(values('fifty per cent', 'en')).toEqual(['50%']);
  });

  it('gives every member of a list the sign that is printed once', () => {
    expect(values('12, 15 and 20 per cent', 'en')).toEqual(['12%', '15%', '20%']);
    expect(values('entre el 1,5 y el 2 %', 'es')).toEqual(['1.5%', '2%']);
    expect(values('百分之五至十', 'zh')).toEqual(['5%', '10%']);
    expect(values('1.5 to 2 million', 'en')).toEqual(['1500000', '2000000']);
    expect(values('in 2019 and 15 per cent in 2020', 'en')).toEqual(['2019', '15%', '2020']);
    expect(values('of 27, 12 per cent', 'en')).toEqual(['27', '12%']);
  });

  it('parts what extraction has joined, and joins what is one number', () => {
    expect(values('the period 20142015', 'en')).toEqual(['2014', '2015']);
    expect(values('pour 2014-20151 contient', 'fr')).toEqual(['2014', '2015']);
    expect(values('report,22 subject', 'en')).toEqual([]);
    expect(values('2012/13, 2012-13', 'en')).toEqual(['2012', '2013', '2012', '2013']);
    expect(values('1亿2000万', 'zh')).toEqual(['120000000']);
    expect(values('1 076 720', 'en')).toEqual(['1076720']);
    expect(values('الهدف 3-3', 'ar')).toEqual(['3.3']);
    expect(values('objectif 3.3', 'fr')).toEqual(['3.3']);
  });

  it('reads decades alike', () => {
    for (const [code, text] of [
      ['en', 'the 1990s'],
      ['fr', 'les années 90'],
      ['es', 'los años 90'],
      ['ru', 'в 1990-х годах'],
      ['zh', '90年代'],
      ['ar', 'التسعينات'],
      ['de', 'die 1990er Jahre'],
    ] as const) {
      expect(values(text, code), code).toEqual(['1990']);
    }
  });

  it('leaves the label of a paragraph out', () => {
    for (const text of ['7. The Committee', '55- واصل', '2.26 The Office', "'3' خطط", '62. 2005年4月'])
      expect(
        values(text, 'ar').filter(value => value !== '2005' && value !== '4'),
        text,
      ).toEqual([]);
    expect(values('2.5 million people', 'en')).toEqual(['2500000']);
  });

  it('passes over what is taken', () => {
    expect(findNumbers('345 and 678', language('en'), [{ start: 0, end: 3 }]).map(({ value }) => value)).toEqual([
      '678',
    ]);
  });
});
