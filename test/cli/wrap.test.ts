import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapPieces } from '../../src/cli/wrap.ts';
import { columns } from '../../src/language/index.ts';

describe('wrapPieces', () => {
  it('breaks at blanks and paints each line by itself', () => {
    const red = (text: string): string => `<${text}>`;
    expect(wrapPieces([{ text: 'one two ' }, { text: 'three four', paint: red }, { text: ' five' }], 10)).toEqual([
      'one two',
      '<three four>',
      'five',
    ]);
  });

  it('breaks between full-width characters, but not before a closing mark', () => {
    expect(wrapPieces([{ text: '回顾其决议，并注意到' }], 10)).toEqual(['回顾其决', '议，并注意', '到']);
    expect(wrapPieces([{ text: '回顾[-其决-]' }], 10).join('|')).not.toMatch(/\|-\]/u);
  });

  it('breaks only between pieces that are to stay whole', () => {
    const pieces = ['joined at one', 'joined at two'].map(text => ({ text, isWhole: true }));
    expect(wrapPieces([...pieces.slice(0, 1), { text: '  ' }, ...pieces.slice(1)], 16)).toEqual([
      'joined at one',
      'joined at two',
    ]);
  });

  it('keeps line feeds, and whole lines where no width is told', () => {
    const text = `${'word '.repeat(60)}end`;
    expect(wrapPieces([{ text: `a\nb` }], 40)).toEqual(['a', 'b']);
    expect(wrapPieces([{ text }], undefined)).toEqual([text]);
  });

  it('loses no letter, and no line is too long but for a word that is', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', '约', '，', 'ي', '\u0301', '-', ']'),
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 24, max: 50 }), (words, width) => {
        const lines = wrapPieces([{ text: words.join(' ') }], width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
        for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width + 20);
      }),
    );
  });
});
