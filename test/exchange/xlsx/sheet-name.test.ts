import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../../src/exchange/xlsx/sheet-name.ts';

describe('sheetNames', () => {
  it('leaves good names alone', () => {
    expect(sheetNames(['Summary', 'Alignment 6-1'])).toEqual(['Summary', 'Alignment 6-1']);
  });

  it('replaces what Excel forbids', () => {
    expect(sheetNames(["'a/b:c'", 'History', '', '[x]'])).toEqual(['a-b-c', 'History_', 'Sheet', '-x-']);
  });

  it('gives any names the shape Excel accepts, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { maxLength: 20 }), wanted => {
        const names = sheetNames(wanted);
        expect(new Set(names.map(name => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name).toMatch(/^(?!')[^[\]:*?/\\\u0000-\u001f\ud800-\udfff]{1,31}$/u);
          expect(name.endsWith("'")).toBe(false);
        }
      }),
    );
  });
});
