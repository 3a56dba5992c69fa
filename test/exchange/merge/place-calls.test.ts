import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCalls } from '../../../src/exchange/merge/place-calls.ts';
import type { NoteCall } from '../../../src/model/index.ts';
import { processorTime } from '../../processor-time.ts';

const old = 'Urges States parties to act, as set out in the report;';
const call = (at: number, printed: string, number = 1): NoteCall => ({ at, printed, number });
const behind = (word: string): number => old.indexOf(word) + word.length;

describe('placeCalls', () => {
  it('takes printed calls out of the text', () => {
    const found = placeCalls(
      old,
      [call(behind('act'), '¹')],
      'Urges all States parties to act¹ soon, as set out there;',
    );
    expect(found.text).toBe('Urges all States parties to act soon, as set out there;');
    expect(found.calls).toEqual([call('Urges all States parties to act'.length, '¹')]);
    expect(found.unprinted).toEqual([]);
  });

  it('finds the place of calls that are not printed by the words around it', () => {
    const edited = 'Urges all States parties to act, as set out in the new report;';
    const found = placeCalls(old, [call(behind('act'), '¹'), call(behind('report'), '²', 2)], edited);
    expect(found.text).toBe(edited);
    expect(found.calls.map(({ at }) => edited.slice(0, at).split(' ').at(-1))).toEqual(['act', 'report']);
    expect(found.unsure).toEqual([]);
  });

  it('tells a number that is a call from one that is none', () => {
    const text = 'In 1 of 11 cases the States act;';
    const found = placeCalls(text, [call(text.indexOf(';'), '1')], 'In 1 of 11 cases the States parties act1;');
    expect(found.text).toBe('In 1 of 11 cases the States parties act;');
  });

  it('keeps the order of calls that look alike', () => {
    const text = 'a, b, c';
    const found = placeCalls(text, [call(1, '*', 1), call(4, '*', 2), call(7, '*', 3)], 'a*, b*, c*');
    expect(found.text).toBe('a, b, c');
    expect(found.calls.map(({ at }) => at)).toEqual([1, 4, 7]);
  });

  it('keeps a call at the end when no word is left that tells its place', () => {
    const found = placeCalls(old, [call(behind('act'), '¹')], 'مختلف تماما؛');
    expect(found.calls).toEqual([call('مختلف تماما؛'.length, '¹')]);
    expect(found.unsure).toHaveLength(1);
  });

  it('gives back texts that nobody edited, printed or not', () => {
    const words = fc.array(fc.constantFrom('States', 'parties', 'to', 'act', '😀', '约', '1'), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.boolean(), (parts, seed, printed) => {
        const text = parts.join(' ');
        const at = parts.slice(0, (seed % parts.length) + 1).join(' ').length;
        const edited = printed ? `${text.slice(0, at)}³${text.slice(at)}` : text;
        const found = placeCalls(text, [call(at, '³', 3)], edited);
        expect(found.text).toBe(text);
        if (printed) expect(found.calls[0]?.at).toBe(at);
      }),
    );
  });

  it('takes linear time on a megabyte of one letter', () => {
    const text = 'a'.repeat(1_000_000);
    const start = processorTime();
    placeCalls(text, [call(500_000, '¹')], `${text}a`);
    expect(processorTime() - start).toBeLessThan(1000);
  });
});
