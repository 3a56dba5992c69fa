import { describe, expect, test } from 'vitest';
import { languageOf, languages } from '../../src/language/index.ts';

describe('languageOf', () => {
  test.each([
    ['FR', 'fr'],
    ['fr-CA', 'fr'],
    ['fr_FR', 'fr'],
    ['fra', 'fr'],
    ['fre', 'fr'],
    ['French', 'fr'],
    ['français', 'fr'],
    [' es ', 'es'],
    ['spa', 'es'],
    ['zh-Hans', 'zh'],
    ['chi', 'zh'],
    ['cmn-Hans-CN', 'zh'],
    ['ARA', 'ar'],
    ['Russian', 'ru'],
  ] as const)('%s is %s', (name, code) => {
    expect(languageOf(name)?.code).toBe(code);
  });

  test.each(['', '-', 'xx', 'frx', 'constructor'])('%s is none', name => {
    expect(languageOf(name)).toBeUndefined();
  });
});

test('codes are unique and no name stands for two languages', () => {
  const names = languages.flatMap(({ code, name, ownName, aliases }) => [
    ...new Set([code, name, ownName, ...aliases].map(n => n.toLowerCase())),
  ]);
  expect(new Set(names).size).toBe(names.length);
});
