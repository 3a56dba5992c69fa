import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bracketScore, orderScore, toReadingOrder } from '../../../src/read/pdf/bidi.ts';

function ordered(seen: string, brackets: 'as seen' | 'as typed' = 'as seen'): string {
  return toReadingOrder(
    [...seen].map(text => ({ text })),
    brackets,
  )
    .map(({ text }) => text)
    .join('');
}

const word = fc.string({ unit: fc.constantFrom(...'ابتجحدرسعفقكلمنهوي'), minLength: 2, maxLength: 9 });
const number = fc.oneof(
  fc.nat(9_999).map(String),
  fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `${a}/${b}`),
  fc.constantFrom('1,076,720', '0.5', 'A/RES/64/293', 'CTOC/COP/WG.2/2012/5'),
);

/** Tokens as the bidi algorithm lays them out in a right-to-left line: from the right, Arabic words turned, all else as it is. */
function onPaper(tokens: readonly string[]): string {
  return [...tokens]
    .reverse()
    .map(token => (/\p{sc=Arab}/u.test(token) ? [...token].reverse().join('') : token))
    .join(' ');
}

describe('toReadingOrder', () => {
  it('restores words with numbers and symbols between them', () => {
    const line = fc.array(fc.tuple(word, fc.option(number, { nil: undefined })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(line, pairs => {
        const tokens = pairs.flatMap(([first, second]) => (second === undefined ? [first] : [first, second]));
        expect(ordered(onPaper(tokens))).toBe(tokens.join(' '));
      }),
    );
  });

  it('keeps every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ابج 12/.,-()[]«»abZ') }), seen => {
        expect([...ordered(seen, 'as typed')].sort()).toEqual([...seen].sort());
      }),
    );
  });

  it('reads a range from the right, as Arabic sets it', () => {
    expect(ordered('51-46 تارقفلا')).toBe('الفقرات 46-51');
  });

  it('mends groups of digits, and leaves two numbers alone that are no groups', () => {
    expect(ordered('1 076 720 غلبملا')).toBe('المبلغ 1 076 720');
    expect(ordered('2241 2237 تادلجملا')).toBe('المجلدات 2237 2241');
  });
});

describe('the votes', () => {
  it('tell fitting brackets from turned ones', () => {
    expect(bracketScore('الفقرة (أ) من')).toBeGreaterThan(0);
    expect(bracketScore('الفقرة )أ( من')).toBeLessThan(0);
  });

  it('tell reading order from the order on paper', () => {
    expect(orderScore('الجمعية العامة للأمم المتحدة')).toBeGreaterThan(0);
    expect(orderScore([...'الجمعية العامة للأمم المتحدة'].reverse().join(''))).toBeLessThan(0);
  });
});
