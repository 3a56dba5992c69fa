import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findNoteCalls,
  type Language,
  languageOf,
  languages,
  type NoteStyle,
  readNoteHead,
} from '../../src/language/index.ts';

function language(code: string): Language {
  const found = languageOf(code);
  if (!found) throw new Error(`no language ${code}`);
  return found;
}

describe('readNoteHead', () => {
  test.each([
    ['¹ United Nations', '¹', ' ', 1],
    ['¹² Ibid.', '¹²', ' ', 12],
    ['⁸CTOC/COP/2012/7.', '⁸', '', 8],
    ['(1) الأمم المتحدة', '(1)', ' ', 1],
    ['(٣) المرجع نفسه', '(٣)', ' ', 3],
    ['[4] Ibid.', '[4]', ' ', 4],
    ['7/ A/RES/44/25.', '7/', ' ', 7],
  ] as const)('%s', (text, printed, gap, number) => {
    expect(readNoteHead(text)).toEqual({ printed, gap, number, end: printed.length + gap.length });
  });

  test.each(['1. Decides', '(2010) the', '5/1 of 22 October', '¹²³⁴ too many', '⁰ none', '(a) To', '1/2 of'])(
    'none in %s',
    text => {
      expect(readNoteHead(text)).toBeUndefined();
    },
  );
});

describe('findNoteCalls', () => {
  const without = (text: string, code: string, style?: NoteStyle) => {
    let left = '';
    let done = 0;
    for (const call of findNoteCalls(text, language(code), style)) {
      expect(text.slice(call.at, call.end)).toBe(call.printed);
      left += text.slice(done, call.at);
      done = call.end;
    }
    return left + text.slice(done);
  };

  test.each([
    ['en', undefined, 'thereto,¹ and urges', 'thereto, and urges', [1]],
    ['en', undefined, 'Crime³ has', 'Crime has', [3]],
    ['en', undefined, 'thereto ¹ and', 'thereto and', [1]],
    ['en', undefined, 'a¹⁰ b⁵, c', 'a b, c', [10, 5]],
    ['fr', undefined, 'punir ² ;', 'punir ;', [2]],
    ['fr', undefined, 's’y rapportant¹,', 's’y rapportant,', [1]],
    ['zh', undefined, '公约 ¹ 和', '公约和', [1]],
    ['ar', 'parenthesised', 'بالأشخاص(2)،', 'بالأشخاص،', [2]],
    ['ar', 'parenthesised', 'بالأشخاص (١٢)،', 'بالأشخاص،', [12]],
    ['en', 'bracketed', 'the report [3] and', 'the report and', [3]],
    ['en', 'slashed', 'the report, 1/ and', 'the report, and', [1]],
  ] as const)('%s %s: %s', (code, style, text, left, numbers) => {
    expect(findNoteCalls(text, language(code), style).map(call => call.number)).toEqual(numbers);
    expect(without(text, code, style)).toBe(left);
  });

  test.each([
    ['parenthesised', 'resolution 1373 (2001) and paragraph 2 (a)'],
    ['slashed', 'resolution 5/1 and A/RES/64/293, 1/2'],
    ['superscript', 'paragraph (1) and [2]'],
    ['superscript', 'x¹²³⁴'],
  ] as const)('%s finds nothing in: %s', (style, text) => {
    expect(findNoteCalls(text, language('en'), style)).toEqual([]);
  });

  test('calls are in order, inside the text and apart', () => {
    const text = fc
      .array(fc.constantFrom('a', ' ', '¹', '²', '(1)', '[2]', '3/', '⁽⁴⁾', ',', '公', '\u00a0'))
      .map(parts => parts.join(''));
    const style = fc.constantFrom<NoteStyle>('superscript', 'parenthesised', 'bracketed', 'slashed');
    fc.assert(
      fc.property(text, style, fc.constantFrom(...languages.map(({ code }) => code)), (body, wanted, code) => {
        let done = 0;
        for (const { at, end, printed, number } of findNoteCalls(body, language(code), wanted)) {
          expect(at).toBeGreaterThanOrEqual(done);
          expect(body.slice(at, end)).toBe(printed);
          expect(number).toBeGreaterThan(0);
          done = end;
        }
      }),
    );
  });
});
