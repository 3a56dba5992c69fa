import { describe, expect, it } from 'vitest';
import { withoutAtomic } from '../../../src/segment/expression/atomic.ts';
import { parseExpression } from '../../../src/segment/expression/parse.ts';
import { printExpression } from '../../../src/segment/expression/print.ts';

/** The expression as JavaScript has it, to match a whole text or a part of it. */
const translated = (source: string): string => printExpression(withoutAtomic(parseExpression(source)));
const whole = (source: string, text: string): boolean => new RegExp(`^(?:${translated(source)})$`, 'v').test(text);
const found = (source: string, text: string): boolean => new RegExp(translated(source), 'v').test(text);

describe('an expression in the dialect of ICU and Java', () => {
  it.each<readonly [source: string, matches: readonly string[], others: readonly string[]]>([
    // Sets of characters
    ['\\h', ['\t', ' ', '\u00a0', '\u3000'], ['\n', 'h', '\u2028']],
    ['\\H', ['h', '\n'], [' ']],
    ['\\v', ['\n', '\u000b', '\u2028', '\u0085'], ['v', '\t']],
    ['\\s', [' ', '\u00a0', '\t', '\u2029'], ['\u200b', 's']],
    ['\\S', ['s'], ['\u3000']],
    ['\\d', ['7', '٣', '９'], ['x', '½']],
    ['\\D', ['x'], ['٣']],
    ['\\w', ['é', 'ж', '字', '_', '٣', '\u0301'], ['-', ' ']],
    ['\\W', ['-'], ['ж']],
    ['.', ['x', '😀', '\t'], ['\n', '\r', '\u2028', '\u0085']],
    ['(?s).', ['\n', '\u2028'], []],
    ['\\R', ['\r\n', '\n', '\r', '\u0085'], ['\n\r', ' ']],
    ['\\R\\R', ['\r\n\n', '\n\r'], ['\r\n']],
    // Characters by their numbers
    ['\\x41\\x{1F600}', ['A😀'], []],
    ['\\u00e9\\ud83d\\ude00', ['é😀'], []],
    ['\\U0001F600', ['😀'], []],
    ['\\0101', ['A'], []],
    ['\\cA\\a\\e\\f\\n\\r\\t', ['\u0001\u0007\u001b\f\n\r\t'], []],
    ['\\.\\-\\/\\"\\ ', ['.-/" '], []],
    // Quotation
    ['\\Qa.b\\E+', ['a.b', 'a.bbb'], ['aXb', 'a.ba.b']],
    ['[\\Q]-^\\E]', [']', '-', '^'], ['a']],
    // Properties
    ['\\p{Lu}\\pL\\p{Letter}', ['Aaa', 'Жяz'], ['aAA']],
    ['\\P{Lu}', ['a'], ['A']],
    ['\\p{^Lu}', ['a'], ['A']],
    ['\\p{IsLu}', ['A'], ['a']],
    ['\\p{upper case letter}', ['A'], ['a']],
    ['\\p{gc=Lu}\\p{general_category=Nd}', ['A1'], []],
    ['\\p{Greek}\\p{IsCyrillic}\\p{script=Arabic}\\p{sc=Hani}', ['αжب字'], ['aaaa']],
    ['\\p{InCyrillic}\\p{In Greek}\\p{block=Arabic}', ['жαب'], ['aaa']],
    ['\\p{InHalfwidth_and_Fullwidth_Forms}', ['ａ'], ['a']],
    ['\\p{Alpha}\\p{Digit}\\p{Punct}\\p{Space}\\p{Alnum}\\p{Upper}\\p{Lower}', ['é1! 1Aa'], []],
    ['\\p{javaUpperCase}\\p{IsAlphabetic}', ['Aa'], ['aa']],
    ['\\p{L&}\\p{LC}', ['aA'], ['字字']],
    ['\\p{ASCII}\\p{Any}', ['a😀'], ['é😀']],
    // Sets in brackets
    ['[a-c]', ['a', 'b', 'c'], ['d', '-']],
    ['[a\\-c]', ['a', '-', 'c'], ['b']],
    ['[-a]', ['-', 'a'], ['b']],
    ['[a-]', ['-', 'a'], ['b']],
    ['[^a-c]', ['d', '\n'], ['b']],
    ['[]a]', [']', 'a'], ['b']],
    ['[a&&b]', [], ['a', 'b', '&']],
    ['[a-z&&[^aeiou]]', ['b'], ['a', 'B']],
    ['[\\p{L}--[a-z]]', ['A', 'ж'], ['a', '1']],
    ['[[a-z]-[aeiou]]', ['b'], ['a', '-']],
    ['[[a-e]&[d-h]]', ['d', 'e'], ['a', 'h', '&']],
    ['[^[a-c][x-z]]', ['d'], ['a', 'z']],
    ['[[:alpha:][:digit:]]', ['é', '٣'], ['-', ':']],
    ['[[:^alpha:]]', ['1'], ['a']],
    ['[:Lu:]', ['A'], ['a', ':']],
    ['[\\p{Lu}\\d_]', ['A', '1', '_'], ['a']],
    ['[.?!)(\\]\\[}{]', ['.', ')', ']', '[', '{'], ['\\']],
    ['[\\u2018-\\u201f]', ['“', '’'], ['"']],
    // Groups and flags
    ['(ab)(?:cd)(?<name>ef)', ['abcdef'], []],
    ['a(?#remark)b', ['ab'], []],
    ['(?i)straße', ['STRAßE', 'Straße'], ['strase']],
    ['(?i)[a-c]É\\p{Lu}', ['Béx', 'béX'], ['dÉX']],
    ['a(?i)b', ['ab', 'aB'], ['AB']],
    ['(?i:a)b', ['Ab', 'ab'], ['AB']],
    ['(?i)a(?-i)b', ['Ab'], ['AB']],
    ['(a(?i)b|c)d', ['aBd', 'Cd'], ['CD', 'Abd']],
    ['(?x) a b # remark\n c', ['abc'], ['a b c']],
    ['(?iu)ж', ['Ж'], []],
    // Quantifiers
    ['a{2}b{1,}c{0,2}', ['aab', 'aabbcc'], ['ab', 'aabccc']],
    ['a*?b+?c??', ['b', 'aabbc'], ['a']],
    ['a++b', ['aab'], ['b']],
    ['a++a', [], ['a', 'aa', 'aaa']],
    ['a?+a', ['aa'], ['a']],
    ['a{1,2}+a', ['aaa'], ['a', 'aa']],
    ['(?>a|ab)c', ['ac'], ['abc']],
    ['(?>ab|a)c', ['abc', 'ac'], []],
    ['(?>a*)ab', [], ['ab', 'aab']],
    ['(?>a*b)c', ['aabc', 'bc'], ['aab']],
    ['(?>a*ab)c', ['aaabc', 'abc'], ['bc']],
    ['(?:ab|c)*+d', ['abcd', 'd'], ['ab']],
    ['(?>x??)y', ['y'], ['xy']],
    ['{', [], []],
    // Looking around
    ['a(?=b).', ['ab'], ['ac']],
    ['a(?!b).', ['ac'], ['ab']],
    ['(?<=^a)?a.(?<=b)', ['ab'], ['ac']],
    ['.(?<!b)', ['a'], ['b']],
  ])('%s', (source, matches, others) => {
    for (const text of matches) expect(whole(source, text), text).toBe(true);
    for (const text of others) expect(whole(source, text), text).toBe(false);
  });

  it('knows where texts, lines and words end', () => {
    expect(found('a\\Z', 'a\r\n')).toBe(true);
    expect(found('a\\z', 'a\n')).toBe(false);
    expect(found('a$', 'a\n')).toBe(true);
    expect(found('a$', 'a\nb')).toBe(false);
    expect(found('(?m)a$', 'a\nb')).toBe(true);
    expect(found('^b', 'a\nb')).toBe(false);
    expect(found('(?m)^b', 'a\nb')).toBe(true);
    expect(found('\\Aa', 'ba')).toBe(false);
    expect(found('\\bété\\b', 'un été.')).toBe(true);
    expect(found('\\bt', 'été')).toBe(false);
    expect(found('\\Bt\\B', 'été')).toBe(true);
  });

  it.each([
    ['(a)\\1', 'back reference'],
    ['(?<n>a)\\k<n>', 'back reference'],
    ['\\X', '\\X'],
    ['\\G', '\\G'],
    ['\\N{DIGIT ONE}', '\\N'],
    ['\\p{Klingonic}', 'unknown property'],
    ['\\p{InNowhere}', 'unknown property'],
    ['[a', 'closing bracket'],
    ['(a', 'closing bracket'],
    ['a)', 'opening'],
    ['*a', 'quantifier'],
    ['a{3,1}', 'more at least'],
    ['a{5000}', 'repeated more'],
    ['[z-a]', 'backwards'],
    ['[]', 'closing bracket'],
    ['a\\', 'too early'],
    ['\\x{110000}', '10FFFF'],
    ['(?w)a', 'flag w'],
    ['(?<=a', 'closing bracket'],
    ['(?P<n>a)', '(?P<'],
    ['(?>(?:ab)*a)', 'atomic'],
    ['(?:a*)*+b', 'may be empty'],
    ['('.repeat(5000) + ')'.repeat(5000), 'too deep'],
    ['['.repeat(5000), 'too deep'],
    ['a'.repeat(60_000), 'longer'],
  ])('%.20s is refused with a reason', (source, reason) => {
    expect(() => translated(source)).toThrow(reason);
  });
});
