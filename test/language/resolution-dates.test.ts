import { describe, expect, test } from 'vitest';
import { findReferences } from '../../src/language/index.ts';
import { language } from './language.ts';

const dated = (text: string, code: string) =>
  findReferences(text, language(code)).flatMap(({ kind, value, dated: date }) =>
    kind === 'resolution' ? [`${value} ${date ?? 'undated'}`] : [],
  );

describe('dates of resolutions', () => {
  const shared = ['5/1 2010-10-22', '5/8 2010-10-22'];

  test.each([
    ['en', 'Conference resolutions 5/1 and 5/8 of 22 October 2010'],
    ['fr', 'aux résolutions 5/1 et 5/8 de la Conférence, du 22 octobre 2010'],
    ['es', 'las resoluciones de la Conferencia 5/1 y 5/8, de 22 de octubre de 2010'],
    ['ru', 'резолюциями 5/1 и 5/8 Конференции от 22 октября 2010 года'],
    ['zh', '缔约方会议2010年10月22日第5/1号和第5/8号决议'],
    ['ar', 'لقراري المؤتمر 5/1 و5/8 المؤرخين 22 تشرين الأول/أكتوبر 2010'],
    ['de', 'Resolutionen 5/1 und 5/8 vom 22. Oktober 2010'],
    ['pt', 'resoluções 5/1 e 5/8, de 22 de outubro de 2010'],
  ])('are shared by the members of a list (%s)', (code, text) => {
    expect(dated(text, code)).toEqual(shared);
  });

  test('are each resolution’s own where each has one, in the order of the language', () => {
    const own = ['47/19 1992-11-24', '48/16 1993-11-03', '49/9 1994-10-26'];
    const english = '47/19 of 24 November 1992, 48/16 of 3 November 1993 and 49/9 of 26 October 1994';
    expect(dated(`resolutions ${english}`, 'en')).toEqual(own);
    expect(dated('大会1992年11月24日第47/19号、1993年11月3日第48/16号和1994年10月26日第49/9号决议', 'zh')).toEqual(own);
  });

  test('are told off one by one where there are as many', () => {
    const text = 'les résolutions 16/18 et 19/36 du Conseil, en date des 24 mars 2011 et 23 mars 2012';
    expect(dated(text, 'fr')).toEqual(['16/18 2011-03-24', '19/36 2012-03-23']);
  });

  test('are not those of another document', () => {
    expect(dated('resolution 5/1 on the report of 22 October 2010', 'en')).toEqual(['5/1 undated']);
    expect(dated('resolution 5/1; the letter of 22 October 2010', 'en')).toEqual(['5/1 undated']);
  });
});
