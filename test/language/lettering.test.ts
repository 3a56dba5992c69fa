import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Language, languageOf, languages, readLabel, readSectionLabel } from '../../src/language/index.ts';

function language(code: string): Language {
  const found = languageOf(code);
  if (!found) throw new Error(`no language ${code}`);
  return found;
}

describe('readLabel', () => {
  test.each([
    ['en', '1. Requests the Secretariat', '1.', ' ', 1, 0],
    ['en', '12.\u00a0Decides', '12.', '\u00a0', 12, 0],
    ['en', '3 bis. Decides', '3 bis.', ' ', 3, 0],
    ['en', '(a) To promote', '(a)', ' ', 1, 1],
    ['en', '(aa) To promote', '(aa)', ' ', 27, 1],
    ['en', '(i) To promote', '(i)', ' ', 1, 2],
    ['en', '(iv) To promote', '(iv)', ' ', 4, 2],
    ['en', 'b. To promote', 'b.', ' ', 2, 3],
    ['fr', 'a) De promouvoir', 'a)', ' ', 1, 1],
    ['es', 'ii) Promover', 'ii)', ' ', 2, 2],
    ['ru', 'а) содействовать', 'а)', ' ', 1, 1],
    ['ru', 'с) содействовать', 'с)', ' ', 3, 1],
    ['ru', 'б) содействовать', 'б)', ' ', 2, 1],
    ['ru', 'г) содействовать', 'г)', ' ', 4, 1],
    ['zh', '2.敦促尚未批准', '2.', '', 2, 0],
    ['zh', '１．请秘书处', '１．', '', 1, 0],
    ['zh', '1、决定', '1、', '', 1, 0],
    ['zh', '（a）促进', '（a）', '', 1, 1],
    ['zh', '㈡ 促进', '㈡', ' ', 2, 2],
    ['zh', '（十二）促进', '（十二）', '', 12, 2],
    ['ar', '1 - تحث الدول', '1 -', ' ', 1, 0],
    ['ar', '١ - تحث الدول', '١ -', ' ', 1, 0],
    ['ar', '١٠- تحث الدول', '١٠-', ' ', 10, 0],
    ['ar', '(أ) تعزيز', '(أ)', ' ', 1, 1],
    ['ar', '(هـ) تعزيز', '(هـ)', ' ', 5, 1],
    ['ar', '(ه) تعزيز', '(ه)', ' ', 5, 1],
    ['ar', '(ي) تعزيز', '(ي)', ' ', 10, 1],
    ['ar', ')ب( تعزيز', ')ب(', ' ', 2, 1],
    ['ar', '(2) تعزيز', '(2)', ' ', 2, 2],
    ['ar', '’1‘ تعزيز', '’1‘', ' ', 1, 2],
    ['ar', 'ج - تعزيز', 'ج -', ' ', 3, 3],
  ] as const)('%s: %s', (code, text, printed, gap, ordinal, level) => {
    expect(readLabel(text, language(code))).toEqual({ printed, gap, ordinal, level, end: printed.length + gap.length });
  });

  test.each([
    ['en', '2012. The year'],
    ['en', '3 May 2012'],
    ['en', '1.5 million people'],
    ['en', '12.30 p.m. on Monday'],
    ['en', 'A. Smith said so.'],
    ['en', 'I. Introduction'],
    ['en', '(i)f it is'],
    ['en', '(2010), and'],
    ['en', '1-5 May'],
    ['en', '12) shall apply'],
    ['en', '5 - as amended'],
    ['fr', 'civil) est'],
    ['ru', 'стороны) и другие'],
    ['zh', '2012 年10月'],
    ['zh', '2012年'],
    ['zh', '3月'],
    ['zh', '一、导言'],
    ['ar', 'لا - تعزيز'],
    ['ar', '1-5 تموز'],
    ['ar', '5 - 10 دول'],
  ] as const)('no label in %s: %s', (code, text) => {
    expect(readLabel(text, language(code))).toBeUndefined();
  });

  test('the expected label decides between a letter and a Roman numeral', () => {
    const en = language('en');
    expect(readLabel('(i) To act', en, { expected: { level: 1, ordinal: 9 } })).toMatchObject({ level: 1, ordinal: 9 });
    expect(
      readLabel('(i) To act', en, {
        expected: [
          { level: 1, ordinal: 4 },
          { level: 2, ordinal: 1 },
        ],
      }),
    ).toMatchObject({ level: 2, ordinal: 1 });
    expect(readLabel('(c) To act', en)).toMatchObject({ level: 1, ordinal: 3 });
    expect(readLabel('(x) To act', en, { expected: { level: 1, ordinal: 24 } })).toMatchObject({
      level: 1,
      ordinal: 24,
    });
  });

  test('the expected label decides between the Latin and the Russian order of look-alikes', () => {
    const ru = language('ru');
    expect(readLabel('е) содействовать', ru, { expected: { level: 1, ordinal: 6 } })?.ordinal).toBe(6);
    expect(readLabel('е) содействовать', ru, { expected: { level: 1, ordinal: 5 } })?.ordinal).toBe(5);
  });

  test('shapes that are labels only in their turn need the expected number', () => {
    expect(readLabel('2 - Demande à', language('fr'), { expected: { level: 0, ordinal: 2 } })).toMatchObject({
      ordinal: 2,
      level: 0,
    });
    expect(readLabel('2) Demande à', language('fr'), { expected: { level: 0, ordinal: 2 } })).toMatchObject({
      ordinal: 2,
      level: 0,
    });
    expect(readLabel('二、请秘书处提交报告；', language('zh'), { expected: { level: 0, ordinal: 2 } })).toMatchObject({
      ordinal: 2,
      level: 0,
    });
    expect(readLabel('二、背景', language('zh'), { expected: { level: 0, ordinal: 2 } })).toBeUndefined();
  });

  test('abjad letters keep their order', () => {
    const letters = ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن'];
    expect(letters.map(letter => readLabel(`(${letter}) نص`, language('ar'))?.ordinal)).toEqual(
      letters.map((_, i) => i + 1),
    );
  });

  test('label, blanks and body are the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...languages.map(({ code }) => code)),
        fc.nat({ max: 40 }),
        (text, code, ordinal) => {
          const label = readLabel(text, language(code), { expected: { level: 0, ordinal } });
          return label === undefined || label.printed + label.gap + text.slice(label.end) === text;
        },
      ),
    );
  });
});

describe('readSectionLabel', () => {
  test.each([
    ['en', 'I. Introduction', 'I.', 1, 'roman'],
    ['en', 'XIV. Follow-up', 'XIV.', 14, 'roman'],
    ['en', 'B. Technical assistance', 'B.', 2, 'letter'],
    ['en', 'II.', 'II.', 2, 'roman'],
    ['zh', '三、背景', '三、', 3, 'hanzi'],
    ['ar', 'أولا - مقدمة', 'أولا -', 1, 'word'],
    ['ar', 'ثانياً - معلومات', 'ثانياً -', 2, 'word'],
    ['ar', 'باء - المساعدة', 'باء -', 2, 'letter'],
  ] as const)('%s: %s', (code, text, printed, ordinal, style) => {
    expect(readSectionLabel(text, language(code))).toMatchObject({ printed, ordinal, style });
  });

  test('C. and D. are Roman unless the letter comes next', () => {
    expect(readSectionLabel('C. Measures', language('en'), 3)).toMatchObject({ ordinal: 3, style: 'letter' });
    expect(readSectionLabel('I. Measures', language('en'), 9)).toMatchObject({ ordinal: 9, style: 'letter' });
    expect(readSectionLabel('I. Measures', language('en'), 1)).toMatchObject({ ordinal: 1, style: 'roman' });
  });

  test('a sentence that opens with an initial is none', () => {
    expect(readSectionLabel('A. Smith said so.', language('en'))).toBeUndefined();
    expect(readSectionLabel('Introduction', language('en'))).toBeUndefined();
  });
});
