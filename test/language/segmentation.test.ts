import { describe, expect, it } from 'vitest';
import { clauseRules, languages, segmentationRules, sentenceRules } from '../../src/language/index.ts';

const LISTS = [
  'abbreviations',
  'numberAbbreviations',
  'finalAbbreviations',
  'lettered',
  'openers',
  'divisions',
] as const;

describe.each(languages.map(language => ({ language, name: language.name })))('the words of $name', ({ language }) => {
  it('stand once in their lists, without their last dot', () => {
    for (const list of LISTS) {
      const words = language.segmentation[list].split(' ').filter(word => word !== '');
      expect(words.join(' '), list).toBe(language.segmentation[list]);
      expect(
        words.filter((word, i) => words.indexOf(word) !== i),
        list,
      ).toEqual([]);
      expect(
        words.filter(word => word.endsWith('.')),
        list,
      ).toEqual([]);
    }
  });

  it('are not said both to end a sentence and never to end one', () => {
    const { abbreviations, finalAbbreviations } = language.segmentation;
    const never = new Set(abbreviations.split(' '));
    expect(finalAbbreviations.split(' ').filter(word => word !== '' && never.has(word))).toEqual([]);
  });
});

describe('the expressions of all rules', () => {
  const expressions = [...languages, undefined]
    .flatMap(language => [...sentenceRules(language), ...clauseRules])
    .flatMap(({ before, after }) => [before, after]);

  it('hold nothing that programs read in different ways', () => {
    for (const expression of new Set(expressions)) {
      // ICU, Java, .NET and JavaScript disagree on these, or some know them not.
      expect(expression).not.toMatch(/\\[sSdDwWbBhHvVRXGQEZzAxNk]|\\p\{[^}]{3,}\}|\(\?[>iaxms#P]|&&|\[:|\\u\{/u);
      const bare = expression.replace(/\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x');
      expect(bare, 'possessive').not.toMatch(/[*+?}]\+/u);
      expect(() => new RegExp(expression, 'u'), expression).not.toThrow();
    }
  });

  it('look behind over bounded lengths without repeated groups, as Java and ICU ask', () => {
    for (const expression of new Set(expressions)) {
      for (const behind of lookbehinds(expression)) {
        const bare = behind.replace(/\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x');
        expect(bare, behind).not.toMatch(/[*+]|\{\d+,\}|\)\{/u);
      }
    }
  });
});

describe('segmentationRules', () => {
  it('has a cascade for every language and one for all others, each with its map', () => {
    const { cascades, maps } = segmentationRules(languages);
    expect(maps.map(map => map.cascade)).toEqual(cascades.map(cascade => cascade.name));
    expect(cascades).toHaveLength(languages.length + 1);
    for (const [i, { code }] of languages.entries()) {
      for (const spelt of [code, code.toUpperCase(), `${code}-XX`]) {
        const first = maps.findIndex(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u').test(spelt));
        expect(first, spelt).toBe(i);
      }
    }
    expect(new RegExp(`^(?:${maps.at(-1)?.pattern})$`, 'u').test('sw')).toBe(true);
  });
});

/** What stands inside each group that looks behind. */
function lookbehinds(expression: string): readonly string[] {
  return [...expression.matchAll(/\(\?<[=!]/gu)].map(({ index, 0: open }) => {
    let depth = 1;
    let at = index + open.length;
    for (let inSet = false; depth > 0; at += 1) {
      const mark = expression[at];
      if (mark === '\\') at += 1;
      else if (mark === '[') inSet = true;
      else if (mark === ']') inSet = false;
      else if (!inSet && mark === '(') depth += 1;
      else if (!inSet && mark === ')') depth -= 1;
    }
    return expression.slice(index + open.length, at - 1);
  });
}
