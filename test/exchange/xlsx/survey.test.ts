import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { writeLedgerWorkbook } from '../../../src/exchange/xlsx/ledger-sheet.ts';
import { writeWorkbook } from '../../../src/exchange/xlsx/workbook.ts';
import { surveyed } from '../surveyed.ts';

/** Rows of every sheet by its name. */
function readBook(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly unknown[])[]> {
  const book = read(bytes);
  return new Map(
    Object.entries(book.Sheets).map(([name, sheet]) => [name, utils.sheet_to_json<unknown[]>(sheet, { header: 1 })]),
  );
}

describe('the sheets of the survey', () => {
  it('stand in the workbook beside the others', async () => {
    const book = readBook((await writeWorkbook(surveyed())).value);
    expect([...book.keys()]).toEqual(expect.arrayContaining(['Findings', 'Matrix', 'Mandates', 'Citations']));
    expect(book.get('Matrix')?.[0]).toEqual(
      expect.arrayContaining(['1/1 en', '1/1 ar', '2/1 en', '2/1 ar', 'Findings']),
    );
    expect(book.get('Citations')?.flat()).toEqual(expect.arrayContaining(['1/1, para. 9', '✗ dead']));
  });

  it('say the ledger clause by clause, with the other languages at the right', async () => {
    const book = readBook((await writeLedgerWorkbook(surveyed())).value);
    const rows = book.get('Mandates') ?? [];
    expect(rows[0]).toEqual(expect.arrayContaining(['Verb', 'Force', 'Addressee', 'Deadline', 'Report to', 'Arabic']));
    expect(rows[1]).toEqual(
      expect.arrayContaining(['2/1', '1', '↑ strengthened', 'Urges', 7, 'the Secretariat', 'at its ninth session']),
    );
    expect(rows[1]?.join(' ')).toContain('يحث الأمانة');
  });
});
