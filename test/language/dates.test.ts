import { describe, expect, it } from 'vitest';
import { findDates, findReferences } from '../../src/language/index.ts';
import { language } from './language.ts';

const values = (text: string, code: string) => findDates(text, language(code)).map(({ value }) => value);

describe('findDates', () => {
  it.each([
    ['en', '22 October 2010', '2010-10-22'],
    ['en', 'September 19, 2014', '2014-09-19'],
    ['en', '1st May 1999', '1999-05-01'],
    ['fr', 'du 22 octobre 2010', '2010-10-22'],
    ['fr', 'le 1er août 2015', '2015-08-01'],
    ['fr', '22\u00a0octobre\u00a02010', '2010-10-22'],
    ['es', 'de 22 de octubre de 2010', '2010-10-22'],
    ['es', '1º de mayo de 1999', '1999-05-01'],
    ['es', '1° de mayo del 2005', '2005-05-01'],
    ['es', '12 de febrero 2015', '2015-02-12'],
    ['ru', 'от 22 октября 2010 года', '2010-10-22'],
    ['zh', '2010年10月22日', '2010-10-22'],
    ['zh', '二〇一〇年十月二十二日', '2010-10-22'],
    ['zh', '一九七三年十一月三十日', '1973-11-30'],
    ['ar', '22 تشرين الأول/أكتوبر 2010', '2010-10-22'],
    ['ar', '19 أيلول/ سبتمبر 2014', '2014-09-19'],
    ['ar', '٣ آب/أغسطس ٢٠١٥', '2015-08-03'],
    ['ar', '7 فبراير 2012', '2012-02-07'],
    ['ar', '10 آذار/مارس عام 2015', '2015-03-10'],
  ])('reads %s %s as %s', (code, text, value) => {
    expect(values(text, code)).toEqual([value]);
  });

  it.each([
    ['en', '22.10.2010', '2010-10-22'],
    ['fr', '22/10/2010', '2010-10-22'],
    ['en', '10/22/2010', '2010-10-22'],
    ['zh', '2010-10-22', '2010-10-22'],
    ['en', '3rd of May 2014', '2014-05-03'],
    ['en', 'this 25th day of July 1951', '1951-07-25'],
    ['en', '15 Dec. 2020', '2020-12-15'],
    ['fr', 'ce 19e jour de mars 2020', '2020-03-19'],
    ['pt', 'aos 25 dias do mês de julho de 1951', '1951-07-25'],
    ['de', '30. Juli 2010', '2010-07-30'],
    ['ar', '12 ربيع الأول 1432', 'AH1432-03-12'],
    ['fr', 'en septembre 201442', '2014-09'],
  ])('reads %s %s as %s too', (code, text, value) => {
    expect(values(text, code)).toEqual([value]);
  });

  it('reads dates in words', () => {
    for (const [code, text] of [
      ['en', 'this twenty-fifth day of July, one thousand nine hundred and fifty-one'],
      ['fr', 'le vingt-cinq juillet mil neuf cent cinquante et un'],
      ['es', 'el día veinticinco de julio de mil novecientos cincuenta y uno'],
      ['ru', 'двадцать пятого июля тысяча девятьсот пятьдесят первого года'],
      ['zh', '一九五一年七月二十五日'],
      ['ar', 'الخامس والعشرين من تموز/يوليه عام ألف وتسعمائة وواحد وخمسين'],
      ['pt', 'aos vinte e cinco dias do mês de julho de mil novecentos e cinquenta e um'],
    ] as const) {
      const dates = findReferences(text, language(code)).map(({ value }) => value);
      expect(dates, text).toEqual(['1951-07-25']);
    }
    const spanish = findReferences('el primero de mayo de 2010', language('es'));
    expect(spanish.map(({ value }) => value)).toEqual(['2010-05-01']);
  });

  it('reads month and year', () => {
    for (const [code, text] of [
      ['en', 'in March 2016'],
      ['fr', 'mars 2016'],
      ['es', 'marzo de 2016'],
      ['ru', 'в марте 2016 года'],
      ['zh', '2016年3月'],
      ['ar', 'في آذار/مارس 2016'],
    ] as const) {
      expect(values(text, code), code).toEqual(['2016-03']);
    }
  });

  it('gives each day of a list or range its own date', () => {
    const both = ['2011-04-06', '2011-04-07'];
    expect(values('held on 6 and 7 April 2011', 'en')).toEqual(both);
    expect(values('les 6 et 7 avril 2011', 'fr')).toEqual(both);
    expect(values('los días 6 y 7 de abril de 2011', 'es')).toEqual(both);
    expect(values('6 и 7 апреля 2011 года', 'ru')).toEqual(both);
    expect(values('2011年4月6和7日', 'zh')).toEqual(both);
    expect(values('يومي 6 و 7 نيسان/أبريل 2011', 'ar')).toEqual(both);
    expect(values('from 18 to 22 October 2010', 'en')).toEqual(['2010-10-18', '2010-10-22']);
    expect(values('18–22 октября 2010 года', 'ru')).toEqual(['2010-10-18', '2010-10-22']);
    expect(values('2010年10月18日至22日', 'zh')).toEqual(['2010-10-18', '2010-10-22']);
  });

  it('lends a year to the other end of a range', () => {
    expect(values('28 September to 2 October 2010', 'en')).toEqual(['2010-09-28', '2010-10-02']);
    expect(values('October and November 2014', 'en')).toEqual(['2014-10', '2014-11']);
    expect(values('2014年10月和11月', 'zh')).toEqual(['2014-10', '2014-11']);
    expect(values('21 July 2014-22 July 2015', 'en')).toEqual(['2014-07-21', '2015-07-22']);
  });

  it('keeps a day without a year open, and tells May from may', () => {
    expect(values('9 December', 'en')).toEqual(['--12-09']);
    expect(values('12月9日', 'zh')).toEqual(['--12-09']);
    expect(values('paragraph 5 may be amended in march', 'en')).toEqual([]);
  });

  it('is no date: impossible days, years alone', () => {
    expect(values('45 October 2010', 'en')).not.toContain('2010-10-45');
    expect(values('in 2015, 2015年', 'zh')).toEqual([]);
  });

  it('spans what is printed', () => {
    const text = 'held on 6 and 7 April 2011 in';
    expect(findDates(text, language('en')).map(({ at }) => text.slice(at.start, at.end))).toEqual([
      '6',
      '7 April 2011',
    ]);
  });
});
