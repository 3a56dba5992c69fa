import { describe, expect, test } from 'vitest';
import { readDivision } from '../../src/language/index.ts';
import { language } from './language.ts';

const read = (text: string, code: string): string | undefined => {
  const found = readDivision(text, language(code));
  return found && `${found.kind} ${found.ordinal}${found.suffix && ` ${found.suffix}`} | ${text.slice(found.end)}`;
};

describe('readDivision', () => {
  test.each([
    ['en', 'Article 5', 'article 5 | '],
    ['en', 'ARTICLE V. Scope', 'article 5 | Scope'],
    ['en', 'Article 5 bis', 'article 5 bis | '],
    ['en', '§ 12. Terms', 'article 12 | Terms'],
    ['en', 'Part One', 'part 1 | '],
    ['en', 'Chapter II – Scope', 'chapter 2 | Scope'],
    ['fr', 'Article premier', 'article 1 | '],
    ['fr', 'Article 1er', 'article 1 | '],
    ['fr', 'Article 2 - Objet', 'article 2 | Objet'],
    ['es', 'Artículo 1.º', 'article 1 | '],
    ['ru', 'Статья 5. Сфера применения', 'article 5 | Сфера применения'],
    ['zh', '第十二条 适用范围', 'article 12 | 适用范围'],
    ['zh', '第5条', 'article 5 | '],
    ['zh', '第二章　总则', 'chapter 2 | 总则'],
    ['ar', 'المادة ٥', 'article 5 | '],
    ['ar', 'المادة الأولى', 'article 1 | '],
    ['ar', 'المادة الثانية عشرة', 'article 12 | '],
    ['ar', 'الفصل الأول - أحكام عامة', 'chapter 1 | أحكام عامة'],
    ['de', 'Artikel 5a Begriffe', 'article 5 a | Begriffe'],
    ['de', '§ 12 Grundsatz', 'article 12 | Grundsatz'],
    ['pt', 'Artigo 5.º', 'article 5 | '],
  ] as const)('%s: %s', (code, text, expected) => {
    expect(read(text, code)).toBe(expected);
  });

  test.each([
    ['en', 'Article 5 of the Convention applies.'],
    ['en', 'Section 3 applies.'],
    ['en', 'Parties agree.'],
    ['en', 'Title: a word'],
    ['en', 'Articles of association'],
    ['fr', 'Article 5 de la Convention'],
    ['ru', 'Статья 5 применяется.'],
    ['zh', '第五条规定如下：'],
    ['zh', '第五十届会议'],
    ['ar', 'المادة من الاتفاقية'],
  ] as const)('%s: “%s” names none', (code, text) => {
    expect(read(text, code)).toBeUndefined();
  });
});
