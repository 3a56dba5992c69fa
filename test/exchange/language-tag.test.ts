import { describe, expect, it } from 'vitest';
import { isLanguageTag, sameLanguage } from '../../src/exchange/language-tag.ts';

describe('isLanguageTag', () => {
  it.each([
    'en',
    'fr-CA',
    'zh-Hant',
    'zh-cmn-Hans-CN',
    'sr-Latn-RS',
    'es-419',
    'de-1901',
    'de-CH-1901',
    'en-a-bbb-x-a',
    'x-own',
    'i-klingon',
    'EN-gb-OED',
  ])('%s is one', tag => expect(isLanguageTag(tag)).toBe(true));

  it.each([
    '',
    'e',
    'en_US',
    'en-',
    '-en',
    'en-US-',
    'french!',
    'en US',
    'x',
    'en-x',
    'a-b-c',
    'deutschland',
    'en-1234567890',
  ])('"%s" is none', tag => expect(isLanguageTag(tag)).toBe(false));
});

describe('sameLanguage', () => {
  it('leaves regions and case aside', () => {
    expect(sameLanguage('en-GB', 'EN')).toBe(true);
    expect(sameLanguage('zh-Hant', 'za')).toBe(false);
  });
});
