import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { tokenize } from '../../src/language/words.ts';
import { processorTime } from '../processor-time.ts';
import { tricky } from '../tricky-text.ts';
import { codes, language } from './language.ts';

const cut = (text: string, code: string) =>
  tokenize(text, language(code)).map(({ start, end }) => text.slice(start, end));
const kinds = (text: string, code: string) => tokenize(text, language(code)).map(({ kind }) => kind);

describe('tokenize', () => {
  it('covers any text exactly and in order', () => {
    fc.assert(
      fc.property(tricky, fc.constantFrom(...codes), (text, code) => {
        let at = 0;
        for (const token of tokenize(text, language(code))) {
          expect(token.start).toBe(at);
          expect(token.end).toBeGreaterThan(at);
          at = token.end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('never cuts a surrogate pair', () => {
    const text = 'a😀b 𠀀𠀁 👩‍👩‍👧 𝒳';
    for (const language of languages) {
      for (const { start } of tokenize(text, language)) expect(text.charCodeAt(start)).not.toSatisfy(isLowSurrogate);
    }
  });

  it('keeps document symbols and resolution numbers whole', () => {
    expect(cut('A/RES/64/293, CTOC/COP/WG.4/2011/8.', 'en')).toEqual([
      'A/RES/64/293',
      ',',
      ' ',
      'CTOC/COP/WG.4/2011/8',
      '.',
    ]);
    expect(cut('S/RES/1373 (2001)', 'en')[0]).toBe('S/RES/1373');
    expect(cut('القراران 5/1 و5/8', 'ar')).toEqual(['القراران', ' ', '5/1', ' ', 'و', '5/8']);
    expect(kinds('A/66/463 5/1', 'en')).toEqual(['symbol', 'blank', 'number']);
  });

  it('parts joined symbols', () => {
    expect(cut('CTOC/COP/WG.2/2012/5-CTOC/COP/WG.3/2012/6', 'en')).toEqual([
      'CTOC/COP/WG.2/2012/5',
      '-',
      'CTOC/COP/WG.3/2012/6',
    ]);
  });

  it('does not take capitals behind a slash for a symbol', () => {
    expect(kinds('HIV/AIDS', 'en')).toEqual(['word', 'punctuation', 'word']);
  });

  it('reads group and decimal marks of the language', () => {
    expect(cut('1,076,720 and 0.5, 12', 'en')).toEqual(['1,076,720', ' ', 'and', ' ', '0.5', ',', ' ', '12']);
    expect(cut('1\u202f076\u202f720 ou 0,5', 'fr')).toEqual(['1\u202f076\u202f720', ' ', 'ou', ' ', '0,5']);
    expect(cut('1.076.720', 'es')).toEqual(['1.076.720']);
    expect(cut('2225, 2237', 'en')).toEqual(['2225', ',', ' ', '2237']);
    expect(cut('46-51', 'en')).toEqual(['46', '-', '51']);
  });

  it('sets elided words apart, and only in languages that elide', () => {
    expect(cut("l’Office d'aujourd’hui", 'fr')).toEqual(['l’', 'Office', ' ', "d'", 'aujourd’', 'hui']);
    expect(cut("Office's", 'en')).toEqual(["Office's"]);
  });

  it('keeps hyphenated words, combining marks, harakat and joiners inside the word', () => {
    expect(cut('inter-agency — work', 'en')).toEqual(['inter-agency', ' ', '—', ' ', 'work']);
    expect(cut('государства-участники', 'ru')).toEqual(['государства-участники']);
    expect(cut('cafe\u0301s', 'fr')).toEqual(['cafe\u0301s']);
    expect(cut('تنفّذ مُدرَجة', 'ar')).toEqual(['تنفّذ', ' ', 'مُدرَجة']);
    expect(cut('می\u200cخواهم', 'ar')).toEqual(['می\u200cخواهم']);
  });

  it('cuts Chinese at words and keeps note calls and Latin text apart', () => {
    const words = cut('联合国CTOC/COP/2012/7，²并', 'zh');
    expect(words.join('')).toBe('联合国CTOC/COP/2012/7，²并');
    expect(words).toContain('CTOC/COP/2012/7');
    expect(words).toContain('²');
  });

  it('takes a long run of Han characters and 100,000 words in linear time', () => {
    const started = processorTime();
    tokenize('中国人民'.repeat(50_000), language('zh'));
    tokenize('implementation of '.repeat(50_000), language('en'));
    expect(processorTime() - started).toBeLessThan(3000);
  });
});

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
