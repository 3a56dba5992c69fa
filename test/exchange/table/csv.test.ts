import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvOptions, printCsv, readCsv } from '../../../src/exchange/table/csv.ts';
import { decodeTable } from '../../../src/exchange/table/decode.ts';
import { RecallingError } from '../../../src/model/index.ts';
import { processorTime } from '../../processor-time.ts';

const cell = fc.oneof(
  fc.string(),
  fc
    .array(
      fc.constantFrom(
        ...[
          '=',
          '+',
          '-',
          '@',
          '\t',
          '\r',
          '\n',
          "'",
          '"',
          ',',
          ';',
          ' ',
          '\u00a0',
          '\u202f',
          '\u200f',
          '\u2067',
          '\ufeff',
          '𝒜',
          '😀',
          'é',
          'x',
        ],
      ),
      { maxLength: 8 },
    )
    .map(parts => parts.join('')),
);

/** At least one cell a row that is not empty, so that the row is a line. */
const rows = fc.array(
  fc.array(cell, { minLength: 1, maxLength: 5 }).map(row => ['id', ...row]),
  { minLength: 1, maxLength: 6 },
);

describe('CSV and TSV', () => {
  it.each([{ separator: ',' }, { separator: ';' }, { separator: '\t' }] satisfies CsvOptions[])(
    'come back as they were written with %j, and are written the same again',
    options => {
      fc.assert(
        fc.property(rows, table => {
          const { value } = printCsv(table, options);
          const back = readCsv(value, options);
          expect(back).toEqual(table);
          expect(printCsv(back, options).value).toBe(value);
        }),
        { numRuns: 400 },
      );
    },
  );

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', "=cmd|' /C calc'!A0"])('guard %j against being run', text => {
    const { value } = printCsv([[text]]);
    expect(value.replace(/^"/u, '')).toMatch(/^'[=+\-@\t\r]/u);
    expect(readCsv(value)).toEqual([[text]]);
  });

  it('leave apostrophes that guard nothing', () => {
    expect(printCsv([["'tis"]]).value).toBe("'tis\r\n");
    expect(readCsv("'tis,''\r\n")).toEqual([["'tis", "''"]]);
  });

  it('are read with any separator, line end, byte order mark and separator line', () => {
    for (const text of ['a,b\nc,d\n', 'a;b\r\nc;d', '\ufeffa\tb\rc\td\r', 'sep=;\r\na;b\r\n\r\nc;d\r\n']) {
      expect(readCsv(text)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    }
  });

  it('keep empty cells at both ends of a line', () => {
    expect(readCsv(',a,\n,,\n')).toEqual([
      ['', 'a', ''],
      ['', '', ''],
    ]);
  });

  it('never make numbers or dates of texts', () => {
    expect(readCsv('1-2,007,1e5,TRUE\n')).toEqual([['1-2', '007', '1e5', 'TRUE']]);
  });

  it('refuse quotes that never close, with the line on which they open', () => {
    expect(() => readCsv('a,b\nc,"d\ne\nf', { file: 'x.csv' })).toThrow(/line 2/u);
  });

  it.each([
    ['a field without end', `"${'x'.repeat(10_000_001)}"`],
    ['a line of separators', ','.repeat(20_000)],
  ])('refuse %s', (_, text) => {
    const start = processorTime();
    expect(() => readCsv(text, { separator: ',' })).toThrow(RecallingError);
    expect(processorTime() - start).toBeLessThan(1000);
  });

  it('replace what no text can hold, and say where', () => {
    const { value, diagnostics } = printCsv([['a', 'b\u0000\ud800']]);
    expect(value).toBe('a,b\ufffd\ufffd\r\n');
    expect(diagnostics.map(({ code, message }) => [code, message.split(': ').at(-1)])).toEqual([
      ['exchange.illegal-character', 'row 1, column 2'],
    ]);
  });
});

describe('decodeTable', () => {
  it('believes byte order marks, then the given encoding, then UTF-8', () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeffé', 'utf16le'));
    expect(decodeTable(utf16)).toBe('é');
    expect(decodeTable(new Uint8Array([0xe9]), { encoding: 'windows-1252' })).toBe('é');
    expect(decodeTable(new TextEncoder().encode('é'))).toBe('é');
  });

  it('refuses bytes that are no characters', () => {
    expect(() => decodeTable(new Uint8Array([0xe9]))).toThrow(/neither UTF-8/u);
    expect(() => decodeTable(new Uint8Array([0x41]), { encoding: 'klingon' })).toThrow(/klingon/u);
  });
});
