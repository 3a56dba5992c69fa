import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { writeFindingsWorkbook } from '../../../src/exchange/xlsx/findings-workbook.ts';
import { writeWorkbook } from '../../../src/exchange/xlsx/workbook.ts';
import { checkedDossier } from '../findings.ts';
import { smallDossier } from '../small-dossier.ts';

describe('the sheet of findings', () => {
  it('has a row per finding with a column per language', async () => {
    const book = read((await writeFindingsWorkbook(checkedDossier())).value);
    expect(book.SheetNames).toEqual(['Findings']);
    const rows = utils.sheet_to_json<Record<string, string>>(book.Sheets['Findings'] ?? {});
    expect(rows.map(row => [row['Text'], row['Paragraph'], row['English'], row['Arabic'], row['Severity']])).toEqual([
      ['6/1', 'whole text', undefined, 'info', 'info'],
      ['6/1', '2', undefined, 'error', 'error'],
      ['6/1', '2', 'accepted', undefined, 'warning'],
    ]);
    expect(rows[1]).toMatchObject({ Found: '=162', File: 'texts/6 1.ar.md:7', Code: 'concord.number-differs' });
  });

  it('stands after the summary of the full workbook, and only with a grid', async () => {
    const names = async (dossier: ReturnType<typeof smallDossier>) =>
      read((await writeWorkbook(dossier)).value).SheetNames;
    expect((await names(checkedDossier())).slice(0, 2)).toEqual(['Summary', 'Findings']);
    expect(await names(smallDossier())).not.toContain('Findings');
  });
});
