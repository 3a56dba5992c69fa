import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skeleton } from '../../src/align/cognates.ts';
import { scanTokens } from '../../src/align/tokens.ts';

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  scanTokens(text, token => tokens.push(token));
  return tokens;
}

function widthOf(text: string): number {
  return scanTokens(text, () => {});
}

describe('scanTokens', () => {
  it('cuts words to stems and folds case', () => {
    expect(tokensOf('Implementing implementation')).toEqual(['implem', 'implem']);
  });

  it('writes numbers of any script and grouping alike', () => {
    for (const printed of [
      '1,076,720',
      '1 076 720',
      '1.076.720',
      '1\u00a0076\u00a0720',
      '١٠٧٦٧٢٠',
      '1\u202f076\u202f720',
    ]) {
      expect(tokensOf(printed), printed).toEqual(['#1076720']);
    }
  });

  it('does not take two numbers in a row for one', () => {
    expect(tokensOf('2010 2012')).toEqual(['#2010', '#2012']);
    expect(tokensOf('12 1000')).toEqual(['#12', '#1000']);
  });

  it('takes prefix, article and ending from Arabic words', () => {
    expect(tokensOf('والدولة للدول الدول')).toEqual(['دول', 'دول', 'دول']);
  });

  it('cuts Chinese into words and characters', () => {
    expect(tokensOf('缔约国')).toEqual(expect.arrayContaining(['缔', '约', '国']));
  });

  it('keeps signs that survive translation, whatever their width or shape', () => {
    expect(tokensOf('Really? «yes»')).toEqual(['really', '?', '"', 'yes', '"']);
    expect(tokensOf('？')).toEqual(['?']);
  });

  it('measures Chinese about as wide as its translation', () => {
    const ratio =
      widthOf('回顾其关于有效实施公约的决议') /
      widthOf('Recalling its resolution on the effective implementation of the Convention');
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.4);
  });

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        expect(widthOf(text)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('bounds the tokens of one unit', () => {
    expect(tokensOf('a b '.repeat(5000)).length).toBeLessThanOrEqual(1500);
  });
});

describe('skeleton', () => {
  it('is the same for a name in four scripts', () => {
    for (const name of ['Nairobi', 'Найроби', 'نيروبي', 'Ναϊρόμπι'.replace('μπ', 'β')])
      expect(skeleton(name.toLowerCase()), name).toBe('nrb');
  });

  it('is empty where too little is left', () => {
    expect(skeleton('aeiou')).toBe('');
    expect(skeleton('去年')).toBe('');
  });
});
