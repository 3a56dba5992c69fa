import { describe, expect, it } from 'vitest';
import { clauseRules, languages, sentenceRules } from '../../../src/language/index.ts';
import { refuseSlow } from '../../../src/segment/expression/caution.ts';
import { readExpression } from '../../../src/segment/expression/index.ts';

/** Between two characters, so that nothing at the ends is left off. */
const judge = (source: string): void => {
  for (const side of ['before', 'after'] as const) refuseSlow(readExpression(`<(?:${source})>`, side), side);
};

describe('refuseSlow', () => {
  it.each([
    '(a+)+b',
    '(a*)*b',
    '(a|a)*b',
    '(a|ab|b)*c',
    '(a?b?)*c',
    '(\\w+\\s?)*x',
    '(.*,)*x',
    '([a-z]+|\\p{L}+)+x',
    'x(\\s*\\S*)*y',
    '((a{1,50}){1,50}){1,50}b',
    '(?:[A-Z]+[a-z]*)+x',
    '\\w*\\w*\\w*x',
    'x\\s*\\s*\\s*y',
    '\\d+\\d+\\d+x',
    'x.*y.*z.*x',
    `${'a?'.repeat(30)}${'a'.repeat(30)}`,
    `${'(?:a|a)'.repeat(30)}b`,
    `${'(?:a|ab|abc)b?c?'.repeat(8)}x`,
    '(?=(a+)+b)x',
    '(?<!(a|aa)+)x',
    `(?:${'ab'.repeat(300)})+x`,
  ])('refuses %s', source => {
    expect(() => judge(source)).toThrow();
  });

  it.each([
    '[.?!]+["”’)]*\\s',
    '(?:\\p{Lu}\\.\\s?)+',
    '(?:\\w+\\.)+com',
    '(?:[A-Z]\\.){2,}',
    '\\b(?:\\p{Lu}{1,3}\\.)+',
    '\\d+(?:[.,]\\d+)*',
    '\\s*[-–]?\\s*x',
    '[a-z]*\\d+[a-z]*\\.',
    '(?:Mr|Mrs|Ms|Dr|Prof|St)\\.',
    '.*\\.de',
    '(?:ab|cd|ef)+g',
    '\\(\\w+\\s\\w+\\)\\.',
    '"[^"]*"\\s*[.]',
    '[IVXLC]+\\.[a-z]?\\)?',
  ])('lets %s pass', source => {
    expect(() => judge(source)).not.toThrow();
  });

  it('lets the own rules of every language pass', () => {
    for (const language of [...languages, undefined]) {
      for (const { before, after } of [...sentenceRules(language), ...clauseRules]) {
        expect(() => refuseSlow(readExpression(before, 'before'), 'before'), before).not.toThrow();
        expect(() => refuseSlow(readExpression(after, 'after'), 'after'), after).not.toThrow();
      }
    }
  });
});
