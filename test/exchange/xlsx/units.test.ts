import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type BookType, read, utils, type WorkBook, write } from 'xlsx';
import { readWorkbook } from '../../../src/exchange/xlsx/read.ts';
import { readWorkbookUnits } from '../../../src/exchange/xlsx/units.ts';
import { writeWorkbook } from '../../../src/exchange/xlsx/workbook.ts';
import { processorTime } from '../../processor-time.ts';
import { makeRows } from '../fixtures.ts';
import { smallDossier } from '../small-dossier.ts';

const options = { toolVersion: '1', file: 'f.xlsx' };

function bookOf(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): WorkBook {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map(row => [...row])), name);
  }
  return book;
}

function bytesOf(book: WorkBook, bookType: BookType = 'xlsx'): Uint8Array {
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

/** A workbook whose first sheet is the given markup. */
function rawWorkbook(sheet: string, strings = ''): Uint8Array {
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${main}">${strings}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}">${sheet}</worksheet>`),
  });
}

function ods(rows: string): Uint8Array {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8('<manifest/>'),
    'styles.xml': strToU8('<styles/>'),
    'content.xml': strToU8(
      `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

describe('readWorkbookUnits', () => {
  it('reads what a build wrote: every row by its id, with the hashes of its cells', async () => {
    const { value: bytes } = await writeWorkbook(smallDossier());
    const { value, diagnostics } = readWorkbookUnits(bytes, options);
    expect(diagnostics).toEqual([]);
    const row = value.memory.units.find(({ id }) => id === '6-1:para_2');
    expect(row?.variants.map(({ language, segment }) => [language, ...segment])).toEqual([
      ['en', '2. Urges States¹ to act, see A/RES/64/293;'],
      ['ar', '2. يحث الدول؛'],
    ]);
    expect(row?.remarks.map(({ text }) => text)).toEqual(['automatic']);
    expect([...(value.hashes.get('6-1:note_1') ?? [])]).toEqual([
      ['en', expect.stringMatching(/^[0-9a-f]{8}$/u)],
      ['ar', '-'],
    ]);
  });

  it('puts texts together again that no cell could hold', async () => {
    const text = `${'x'.repeat(40_000)}😀${'y'.repeat(40_000)}`;
    const { alignment, editions } = makeRows('w', [
      { en: text, fr: 'court' },
      { en: 'next', fr: 'suite' },
    ]);
    const { value: bytes } = await writeWorkbook({
      works: [{ work: 'w', alignment, editions }],
      comparisons: [],
      diagnostics: [],
    });
    const { value } = readWorkbookUnits(bytes, options);
    expect(value.memory.units.map(({ variants }) => variants.map(({ segment }) => segment.join('')))).toEqual([
      [text, 'court'],
      ['next', 'suite'],
    ]);
  });

  it.each(['xlsx', 'xlsb', 'xls', 'ods'] as const)('reads what others wrote as .%s', bookType => {
    const book = bookOf({
      Terms: [
        ['English', 'fr', 'Owner'],
        ['seized', 'saisi', 'X'],
        [null, 'seul', null],
      ],
      Other: [['a', 'b']],
    });
    const { value, diagnostics } = readWorkbookUnits(bytesOf(book, bookType), options);
    expect(
      value.memory.units.map(({ variants }) =>
        variants.map(({ language, segment }) => `${language} ${segment.join('')}`),
      ),
    ).toEqual([['en seized', 'fr saisi'], ['fr seul']]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['exchange.content-ignored']);
  });

  it('says when a sheet of ours is gone', async () => {
    const { value: bytes } = await writeWorkbook(smallDossier());
    const book = read(bytes, { type: 'array' });
    const kept = book.SheetNames.filter(name => name !== 'Alignment 5-1');
    const changed = { ...book, SheetNames: kept, Workbook: {} };
    const { diagnostics } = readWorkbookUnits(bytesOf(changed), options);
    expect(diagnostics.map(({ code }) => code)).toEqual(['exchange.invalid-structure']);
  });
});

describe('readWorkbook', () => {
  it('refuses a part named as the prototype of all objects', () => {
    const bytes = rawWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>');
    // The name as it stands in both headers; one of the same length is put in its place.
    const text = Buffer.from(bytes).toString('latin1').replaceAll('xl/sharedStrings.xml', '__proto__/______.xml');
    expect(() => readWorkbook(new Uint8Array(Buffer.from(text, 'latin1')))).toThrow('__proto__');
  });

  it('makes plain text of rich text and shows numbers, dates and truths as they are shown', () => {
    const sheet = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>0.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row></sheetData>`;
    const { value } = readWorkbook(rawWorkbook(sheet, '<si><r><t>Ri</t></r><r><rPr><b/></rPr><t>ch</t></r></si>'));
    expect(value[0]?.rows).toEqual([['Rich', '0.5', 'TRUE', '#N/A', ' a ']]);
  });

  it('computes nothing: formulas are named and stand for their last value', () => {
    const sheet = `<sheetData><row r="1"><c r="A1" t="str"><f>cmd|'/C calc'!A0</f><v>was</v></c><c r="B1"><f>1+1</f></c></row></sheetData>`;
    const { value, diagnostics } = readWorkbook(rawWorkbook(sheet));
    expect(value[0]?.rows[0]?.[0]).toBe('was');
    expect(diagnostics.map(({ code, message }) => [code, message.split(': ').slice(1).join(': ')])).toEqual([
      ['exchange.formula-ignored', '2 cells: sheet1.xml A1, sheet1.xml B1'],
    ]);
  });

  it.each([
    [
      'a dimension of the whole sheet and one cell',
      rawWorkbook(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
      ),
    ],
    [
      'a cell in the last row',
      rawWorkbook('<sheetData><row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'),
    ],
    [
      'columns that say they are a thousand million',
      rawWorkbook(
        '<cols><col min="1" max="1000000000"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
      ),
    ],
    [
      'empty cells that repeat to the end of the sheet',
      ods(
        '<table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      ),
    ],
  ])('reads %s at once', (_, bytes) => {
    const start = processorTime();
    const { value } = readWorkbook(bytes);
    expect(processorTime() - start).toBeLessThan(1000);
    expect(value[0]?.rows.flat().filter(cell => cell !== '')).toEqual(['x']);
  });

  it('reports a sheet whose texts point out of their table', () => {
    const { value, diagnostics } = readWorkbook(
      rawWorkbook('<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData>'),
    );
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['exchange.unreadable-workbook']);
  });

  it.each([
    [
      'cells that repeat without end',
      ods(
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
      ),
      'exchange.too-large',
    ],
    [
      'rows that all reach the last column',
      rawWorkbook(
        `<sheetData>${Array.from({ length: 300 }, (_, r) => `<row r="${r + 1}"><c r="XFD${r + 1}"><v>1</v></c></row>`).join('')}</sheetData>`,
      ),
      'exchange.too-large',
    ],
    ['a zip bomb', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(40_000_000) }), 'wire.zip-limit'],
    ['a name that leads out of the archive', zipSync({ '../x.xml': strToU8('x') }), 'wire.zip-name'],
    ['a zip that is no workbook', zipSync({ 'x.txt': strToU8('x') }), 'exchange.unreadable-workbook'],
    [
      'an old workbook that is cut off',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'exchange.unreadable-workbook',
    ],
    ['a text', strToU8('id,en,fr'), 'exchange.wrong-format'],
    ['a web page', strToU8('<html><table></table></html>'), 'exchange.wrong-format'],
    ['nothing', new Uint8Array(), 'exchange.wrong-format'],
  ])('refuses %s', (_, bytes, code) => {
    const start = processorTime();
    expect(() => readWorkbook(bytes, 'f')).toThrow(expect.objectContaining({ code, file: 'f' }));
    expect(processorTime() - start).toBeLessThan(1000);
  });

  it('does not let names of sheets do tricks', () => {
    const { value, diagnostics } = readWorkbook(
      bytesOf(
        bookOf({
          constructor: [
            ['en', 'fr'],
            ['a', 'b'],
          ],
        }),
      ),
    );
    expect([...value.map(({ name }) => name), ...diagnostics.map(({ code }) => code)]).toHaveLength(1);
    expect({}).not.toHaveProperty('!data');
  });
});
