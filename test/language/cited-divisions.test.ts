import { describe, expect, test } from 'vitest';
import { findReferences } from '../../src/language/index.ts';
import { language } from './language.ts';

const divisions = (text: string, code: string) =>
  findReferences(text, language(code)).flatMap(({ kind, value }) => (kind === 'article' ? [value] : []));

describe('chapters, parts, sections and annexes', () => {
  const expected = ['chap.6', 'chap.7', 'annex.1', 'annex.2'];

  test.each([
    ['en', 'chapters VI and VII, annexes I and II'],
    ['fr', 'les chapitres VI et VII, les annexes I et II'],
    ['es', 'los capítulos VI y VII, los anexos I y II'],
    ['ru', 'главы VI и VII, приложения I и II'],
    ['zh', '第六章和第七章，附件一和附件二'],
    ['ar', 'الفصلان السادس والسابع، المرفقان الأول والثاني'],
    ['de', 'Kapitel VI und VII, Anhänge I und II'],
    ['pt', 'os capítulos VI e VII, os anexos I e II'],
  ])('are numbered alike (%s)', (code, text) => {
    expect(divisions(text, code)).toEqual(expected);
  });

  test('have digits, words and letters', () => {
    expect(divisions('section 4 of part two, annexes A and B, section 5 (2)', 'en')).toEqual([
      'sect.4',
      'part.2',
      'annex.A',
      'annex.B',
      'sect.5/2',
    ]);
    expect(divisions('chapitre premier', 'fr')).toEqual(['chap.1']);
    expect(divisions('المرفق ألف', 'ar')).toEqual(['annex.A']);
  });

  test('are none without a number, nor before the pronoun', () => {
    expect(divisions('in part I agree, the section on annexes, a chapter', 'en')).toEqual([]);
  });
});
