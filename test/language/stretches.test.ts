import { describe, expect, it } from 'vitest';
import { findReferences } from '../../src/language/index.ts';
import { cutStretches, LONGEST_STRETCH } from '../../src/language/stretches.ts';
import { language } from './language.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  en: 'Recalling its resolutions 5/1 and 5/8 of 22 October 2010 (United Nations, Treaty Series, vol. 2225, No. 39574), article 30, paragraph 2, and one hundred and seventy-two States. ',
  fr: 'Rappelant ses résolutions 5/1 et 5/8 du 22 octobre 2010 et l’article 30, paragraphe 2, de la Convention contre la criminalité organisée. ',
  zh: '回顾其2010年10月22日第5/1号和第5/8号决议以及《公约》第三十条第二款。',
  ar: 'وإذ يشير إلى قراريه 5/1 و5/8 المؤرخين 22 تشرين الأول/أكتوبر 2010 وإلى الفقرة 2 من المادة 30 من الاتفاقية. ',
};

describe('a long text', () => {
  it.each(Object.entries(SENTENCES))(
    'has the references of its sentences, each in its place (%s)',
    (code, sentence) => {
      const one = findReferences(sentence, language(code));
      const times = Math.ceil((1.2 * LONGEST_STRETCH) / sentence.length);
      const found = findReferences(sentence.repeat(times), language(code));
      expect(one.length).toBeGreaterThan(1);
      expect(found).toEqual(
        Array.from({ length: times }, (_, i) => i * sentence.length).flatMap(by =>
          one.map(reference => ({ ...reference, at: { start: reference.at.start + by, end: reference.at.end + by } })),
        ),
      );
    },
  );

  it.each([
    ['without a place to cut', '7'],
    ['of surrogates', '😀'],
    ['of words', 'word '],
    ['of clauses', 'something; '],
  ])('%s is cut all the same, and nothing is left out', (_, unit) => {
    const text = `x${unit.repeat((2.5 * LONGEST_STRETCH) / unit.length)}`;
    const parts = [...cutStretches(text)].map(({ start, end }) => text.slice(start, end));
    expect(parts.join('')).toBe(text);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every(part => part.length <= LONGEST_STRETCH && !/\p{Cs}/u.test(part))).toBe(true);
  });
});
