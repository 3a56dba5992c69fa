import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTypography, foldWithMap, normaliseForMatching } from '../../src/language/index.ts';
import { tricky } from '../tricky-text.ts';
import { codes, language } from './language.ts';

describe('foldTypography', () => {
  it('makes quotes, hyphens and blanks plain', () => {
    expect(foldTypography('« l’outil » “x” – a‑b')).toBe('" l\'outil " "x" - a-b');
    expect(foldTypography('1\u202f076\u00a0720\r\n')).toBe('1 076 720  ');
  });

  it('removes soft hyphens and bidi marks and keeps joiners', () => {
    expect(foldTypography('im\u00adple\u200fment\u2066\u2069 می\u200cخ')).toBe('implement می\u200cخ');
  });

  it('folds full-width ASCII, ligatures, presentation forms and decomposed letters, and leaves Chinese marks', () => {
    expect(foldTypography('Ａ（ａ），ﬁn ﻻ cafe\u0301 。、《》')).toBe('A(a),fin لا café 。、《》');
  });

  it('leaves case, harakat, tatweel and digits', () => {
    expect(foldTypography('Ё ـهـ كِتاب ٣')).toBe('Ё ـهـ كِتاب ٣');
  });
});

describe('normaliseForMatching', () => {
  it('folds case and, by script, harakat, tatweel, alef and yo', () => {
    expect(normaliseForMatching('Ещё ЁЛКА е\u0308', language('ru'))).toBe('еще елка е');
    expect(normaliseForMatching('إنَّ الأُولى آذار هـ ٣٪', language('ar'))).toBe('ان الاولي اذار ه 3%');
    expect(normaliseForMatching('第㈢项', language('zh'))).toBe('第(三)项');
    expect(normaliseForMatching('İSTANBUL', language('en'))).toBe('istanbul');
  });
});

describe('foldWithMap', () => {
  it('leads back to the source', () => {
    const text = 'إنَّ\u200f الـقرار ㈢';
    const folded = foldWithMap(text, language('ar'));
    const at = folded.text.indexOf('القرار');
    const { start, end } = folded.sourceSpan(at, at + 6);
    expect(text.slice(start, end)).toBe('الـقرار');
    const third = folded.text.indexOf('(三)');
    expect(text.slice(...Object.values(folded.sourceSpan(third, third + 3)))).toBe('㈢');
  });

  it('gives ordered spans inside the source for any text, and lower case of the same length', () => {
    fc.assert(
      fc.property(tricky, fc.constantFrom(...codes), (text, code) => {
        const folded = foldWithMap(text, language(code));
        expect(folded.text).toBe(normaliseForMatching(text, language(code)));
        expect(folded.cased.length).toBe(folded.text.length);
        let last = 0;
        for (let at = 0; at < folded.text.length; at += 1) {
          const { start, end } = folded.sourceSpan(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
