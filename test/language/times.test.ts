import { describe, expect, test } from 'vitest';
import { findReferences } from '../../src/language/index.ts';
import { language } from './language.ts';

const times = (text: string, code: string) =>
  findReferences(text, language(code)).flatMap(({ kind, value, at }) =>
    kind === 'time' ? [`${value} ${text.slice(at.start, at.end)}`] : [],
  );

describe('times of day', () => {
  test.each([
    ['en', 'at 3.30 p.m.', '15:30 3.30 p.m.'],
    ['en', 'at 12 p.m.', '12:00 12 p.m.'],
    ['en', 'at 12.05 a.m.', '00:05 12.05 a.m.'],
    ['en', 'at 1430 hours', '14:30 1430 hours'],
    ['en', 'at 0300, the group', '03:00 0300'],
    ['fr', 'à 15 h 30', '15:30 15 h 30'],
    ['fr', 'à 15 heures', '15:00 15 heures'],
    ['es', 'a las 15.30 horas', '15:30 15.30 horas'],
    ['ru', 'в 15 ч. 30 м.', '15:30 15 ч. 30 м.'],
    ['ru', 'в 10 часов утра', '10:00 10 часов утра'],
    ['zh', '下午3时30分', '15:30 下午3时30分'],
    ['ar', 'الساعة 15:30', '15:30 15:30'],
    ['ar', 'الساعة 00/15', '15:00 00/15'],
    ['ar', 'الساعة 3 مساء', '15:00 3 مساء'],
    ['de', 'um 15.30 Uhr', '15:30 15.30 Uhr'],
    ['pt', 'às 15h30', '15:30 15h30'],
  ])('%s: %s', (code, text, expected) => {
    expect(times(text, code)).toEqual([expected]);
  });

  test('have both ends of a range, and the half of the day once for both', () => {
    expect(times('from 10 a.m. to 1 p.m.', 'en')).toEqual(['10:00 10 a.m.', '13:00 1 p.m.']);
    expect(times('from 9 to 11 a.m.', 'en')).toEqual(['09:00 9', '11:00 11 a.m.']);
    expect(times('de 10 heures à 13 heures', 'fr')).toEqual(['10:00 10 heures', '13:00 13 heures']);
    expect(times('de las 10.00 a las 13.00 horas', 'es')).toEqual(['10:00 10.00', '13:00 13.00 horas']);
    expect(times('14 bis 16 Uhr', 'de')).toEqual(['14:00 14', '16:00 16 Uhr']);
  });

  test('are no spans of time, ratios or larger numbers', () => {
    expect(times('within 24 hours, a scale of 1:10, 3:2', 'en')).toEqual([]);
    expect(times('dans un délai de 24 heures, 24 h/24', 'fr')).toEqual([]);
    expect(times('в течение 24 часов', 'ru')).toEqual([]);
    expect(times('24小时内，2015年时，3点建议', 'zh')).toEqual([]);
    expect(times('24 ساعة', 'ar')).toEqual([]);
  });
});
