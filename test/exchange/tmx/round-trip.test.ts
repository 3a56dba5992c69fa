import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText, type TmxMemory } from '../../../src/exchange/tmx/memory.ts';
import { printTmx } from '../../../src/exchange/tmx/print.ts';
import { readTmx } from '../../../src/exchange/tmx/read.ts';
import { composeMemory, writeTmx } from '../../../src/exchange/tmx/write.ts';
import { processorTime } from '../../processor-time.ts';
import { makeRows, sixAlignment, sixEditions } from '../fixtures.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(' ', '\t', '\r', '\n', '\u00a0', '\u202f', '\u200f', '&', '<', '>', '"', ']]>', '𝒜', 'x'))
    .map(all => all.join('')),
);

describe('TMX', () => {
  it('is the same after reading and writing again', () => {
    const work = { alignment: sixAlignment(), editions: sixEditions() };
    const { value } = writeTmx({ works: [work], toolVersion: '1', date: '2012-10-19' });
    const { value: memory, diagnostics } = readTmx(value);
    expect(diagnostics).toEqual([]);
    expect(printTmx(memory).value).toBe(value);
  });

  it('is the same after reading and writing again, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ en: text, fr: text, zh: text }), { minLength: 1, maxLength: 4 }), rows => {
        const { value } = writeTmx({ works: [makeRows('6-1', rows)], toolVersion: '1' });
        expect(printTmx(readTmx(value).value).value).toBe(value);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back every legal text unchanged', () => {
    const rows = [{ en: '\u202b\u00a0«\u202fa\u202f»\u00a0\u202c\r\n\tb𝒜', fr: '  <b>&amp;</b>' }];
    const { value } = writeTmx({ works: [makeRows('6-1', rows)], toolVersion: '1' });
    const [unit] = readTmx(value).value.units;
    expect(unit?.variants.map(variant => segmentText(variant.segment))).toEqual([rows[0]?.en, rows[0]?.fr]);
  });

  it('keeps properties, notes, attributes and inline codes of any memory', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/u);
    const remark = fc.record({
      kind: fc.constantFrom('prop' as const, 'note' as const),
      attributes: word.map(type => new Map([['type', type]])),
      text,
    });
    const code = fc.record({
      name: fc.constantFrom('ph', 'it', 'hi'),
      attributes: fc.constant(new Map([['x', '1']])),
      children: fc.constant([]),
    });
    const memories: fc.Arbitrary<TmxMemory> = fc.record({
      header: fc.record({ attributes: fc.constant(new Map([['srclang', 'en']])), children: fc.constant([]) }),
      units: fc.array(
        fc.record({
          id: word,
          attributes: fc.constant(new Map([['changeid', 'A & B']])),
          remarks: fc.array(remark, { maxLength: 3 }),
          variants: fc.array(
            fc.record({
              language: fc.constantFrom('en', 'fr-CA', 'zh-Hant'),
              attributes: fc.constant(new Map([['usagecount', '3']])),
              remarks: fc.array(remark, { maxLength: 2 }),
              segment: fc.array(fc.oneof(text, code), { maxLength: 4 }),
            }),
            { maxLength: 3 },
          ),
        }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(memories, memory => {
        const once = printTmx(memory).value;
        expect(printTmx(readTmx(once).value).value).toBe(once);
      }),
      { numRuns: 200 },
    );
  });

  it('reads in the same way in chunks, and hands units over one by one', () => {
    const { value } = composeMemory({
      works: [{ alignment: sixAlignment(), editions: sixEditions() }],
      toolVersion: '1',
    });
    const printed = printTmx(value).value;
    const seen: string[] = [];
    const { value: rest } = readTmx(printed.match(/[\s\S]{1,7}/gu) ?? [], { onUnit: unit => seen.push(unit.id ?? '') });
    expect(rest.units).toEqual([]);
    expect(seen).toEqual(value.units.map(unit => unit.id));
  });

  it('takes linear time', () => {
    const rows = (n: number) =>
      makeRows(
        '6-1',
        Array.from({ length: n }, (_, i) => ({ en: `Decides ${i}`, fr: `Décide ${i}` })),
      );
    const time = (n: number): number => {
      const work = rows(n);
      const start = processorTime();
      readTmx(writeTmx({ works: [work], toolVersion: '1' }).value);
      return processorTime() - start;
    };
    time(500);
    const small = Math.min(time(500), time(500), time(500));
    expect(time(5000)).toBeLessThan(small * 15 + 200);
  });
});
