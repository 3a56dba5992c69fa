// Hostile workbooks, Word tables, tables of text and JSON.
import { makeZip, pack } from './archives.mjs';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>en</t></is></c><c r="B1" t="inlineStr"><is><t>fr</t></is></c></row>';

/** The entries of a workbook of one sheet. */
function workbook({ rows = '', before = '', after = '', strings = '', name = 'Sheet' }) {
  const sheet = `<worksheet xmlns="${SHEET}">${before}<sheetData>${HEAD}${rows}</sheetData>${after}</worksheet>`;
  return [
    pack(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    ),
    pack(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    pack(
      'xl/workbook.xml',
      `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    pack(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    pack('xl/sharedStrings.xml', `<sst xmlns="${SHEET}">${strings}</sst>`),
    pack('xl/worksheets/sheet1.xml', sheet),
  ];
}

const xlsx = what => makeZip(workbook(what));
const cell = (reference, text) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number, inside) => `<row r="${number}">${inside}</row>`;

function letters(index) {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

function ods(body) {
  return makeZip([
    pack('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    pack(
      'META-INF/manifest.xml',
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
    ),
    pack(
      'content.xml',
      `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="S">${body}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  ]);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
function docx(body, prolog = '') {
  return makeZip([
    pack('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"/>`),
    pack('word/document.xml', `${prolog}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
  ]);
}
const paragraph = text => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const wordRow = (...texts) => `<w:tr>${texts.map(text => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;

/** An old workbook of 512-byte sectors whose table of sectors goes round in a circle. */
function circularXls() {
  const bytes = Buffer.alloc(512 * 20, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes, 0);
  bytes.fill(0, 8, 76);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(1, 60);
  bytes.writeUInt32LE(1, 64);
  bytes.writeUInt32LE(0, 76);
  for (let i = 0; i < 128; i++) bytes.writeUInt32LE((i % 4) + 1, 512 + 4 * i);
  return bytes;
}

const zeros = Buffer.alloc(200_000_000);

/** Name, which ends as the file is to end → bytes. */
export const tableProbes = {
  'zip bomb, 1,000 times.xlsx': () => makeZip([...workbook({}), pack('xl/worksheets/sheet2.xml', zeros)]),
  'zip bomb in the sheet.xlsx': () => xlsx({ rows: `<!--${' '.repeat(150_000_000)}-->` }),
  'zip bomb of 60 parts.xlsx': () =>
    makeZip([
      ...workbook({}),
      ...Array.from({ length: 60 }, (_, i) => pack(`xl/a${i}.xml`, zeros.subarray(0, 50_000_000))),
    ]),
  'zip in a zip in a zip.xlsx': () => {
    let inner = makeZip([pack('a.xml', zeros)]);
    for (let i = 0; i < 5; i++) inner = makeZip([pack('a.zip', inner), pack('b.zip', inner)]);
    return makeZip([...workbook({}), pack('xl/embeddings/a.zip', inner), pack('xl/b.xml', inner)]);
  },
  'overlapping entries.xlsx': () => {
    const one = pack('a.xml', zeros.subarray(0, 15_000_000));
    return makeZip([...workbook({}), ...Array.from({ length: 1_000 }, (_, i) => ({ ...one, name: `a${i}.xml` }))], {
      overlapping: true,
    });
  },
  '65,535 entries.xlsx': () =>
    makeZip([...workbook({}), ...Array.from({ length: 65_000 }, (_, i) => pack(`a${i}`, ''))]),
  'more entries said than there.xlsx': () => makeZip(workbook({}), { count: 8_000 }),
  'path upwards.xlsx': () => makeZip([...workbook({}), pack('../../etc/a.xml', 'a')]),
  'path upwards, Windows.xlsx': () => makeZip([...workbook({}), pack('..\\..\\a.xml', 'a')]),
  'path from the root.xlsx': () => makeZip([...workbook({}), pack('/etc/passwd', 'a')]),
  'symbolic link.xlsx': () =>
    makeZip([...workbook({}), pack('xl/link.xml', '/etc/passwd', { attributes: (0o120777 << 16) >>> 0 })]),
  'one name twice.xlsx': () => makeZip([...workbook({}), ...workbook({})]),
  'size that lies, too small.xlsx': () => makeZip([...workbook({}), pack('xl/a.xml', zeros, { size: 10 })]),
  'size that lies, too large.xlsx': () => makeZip([...workbook({}), pack('xl/a.xml', 'a', { size: 60_000_000 })]),
  'checksum that lies.xlsx': () => makeZip([...workbook({}), pack('xl/a.xml', 'a', { checksum: 1 })]),
  'encrypted.xlsx': () => makeZip([...workbook({}), pack('xl/a.xml', 'a', { flags: 1 })]),
  'unknown packing.xlsx': () => makeZip([...workbook({}), pack('xl/a.xml', 'a', { method: 12 })]),
  'cut short.xlsx': () => xlsx({}).subarray(0, -60),
  'cut in the middle.xlsx': () => xlsx({}).subarray(0, 500),
  'names that every object has.xlsx': () =>
    makeZip([...workbook({ name: '__proto__' }), pack('__proto__', 'a'), pack('constructor/prototype.xml', 'a')]),
  'dimension of everything, one cell.xlsx': () =>
    xlsx({ before: '<dimension ref="A1:XFD1048576"/>', rows: row(1_048_576, cell('XFD1048576', 'a')) }),
  'last cell of 2,000 rows.xlsx': () =>
    xlsx({ rows: Array.from({ length: 2_000 }, (_, i) => row(i + 2, cell(`XFD${i + 2}`, 'a'))).join('') }),
  '16,384 columns, 60 rows.xlsx': () =>
    xlsx({
      rows: Array.from({ length: 60 }, (_, r) =>
        row(r + 2, Array.from({ length: 16_384 }, (_, c) => `<c r="${letters(c)}${r + 2}"><v>1</v></c>`).join('')),
      ).join(''),
    }),
  'rows that go back.xlsx': () => xlsx({ rows: row(1_048_576, cell('A1048576', 'a')) + row(2, cell('A2', 'b')) }),
  'index out of range.xlsx': () =>
    xlsx({ rows: row(2, '<c r="A2" t="s"><v>99999999</v></c><c r="B2" t="s"><v>-1</v></c>') }),
  '500,000 shared strings.xlsx': () => xlsx({ strings: '<si><t>a</t></si>'.repeat(500_000) }),
  'shared string of 30 MB.xlsx': () =>
    xlsx({ strings: `<si><t>${'word '.repeat(6_000_000)}</t></si>`, rows: row(2, '<c r="A2" t="s"><v>0</v></c>') }),
  'shared string of 30 MB, 1,000 times.xlsx': () =>
    xlsx({
      strings: `<si><t>${Array.from({ length: 3_000_000 }, (_, i) => `w${i} `).join('')}</t></si>`,
      rows: Array.from({ length: 1_000 }, (_, i) => row(i + 2, `<c r="A${i + 2}" t="s"><v>0</v></c>`)).join(''),
    }),
  '300,000 runs in a text.xlsx': () =>
    xlsx({ strings: `<si>${'<r><t>a</t></r>'.repeat(300_000)}</si>`, rows: row(2, '<c r="A2" t="s"><v>0</v></c>') }),
  'formulas that call programs.xlsx': () =>
    xlsx({
      rows: row(
        2,
        `<c r="A2"><f>cmd|'/c calc'!A1</f><v>1</v></c><c r="B2"><f>WEBSERVICE("http://127.0.0.1:9")</f></c>`,
      ),
    }),
  'formula for a million cells.xlsx': () =>
    xlsx({ rows: row(2, '<c r="A2"><f t="shared" ref="A1:XFD1048576" si="0">A1+1</f><v>1</v></c>') }),
  'merged with everything.xlsx': () =>
    xlsx({ after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1_000)}</mergeCells>` }),
  '100,000 links.xlsx': () =>
    xlsx({ after: `<hyperlinks>${'<hyperlink ref="A1:XFD1048576" location="a"/>'.repeat(100_000)}</hyperlinks>` }),
  'entities of its own.xlsx': () =>
    makeZip([
      ...workbook({}).slice(0, -1),
      pack(
        'xl/worksheets/sheet1.xml',
        `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><worksheet><sheetData>${HEAD}${row(2, cell('A2', '&c;'.repeat(1000)))}</sheetData></worksheet>`,
      ),
    ]),
  '10,000 deep.xlsx': () => xlsx({ rows: `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}` }),
  'half a tag, 1,000,000 times.xlsx': () => xlsx({ rows: '<c r="A2" '.repeat(1_000_000) }),
  '1,000,000 < in a sheet.xlsx': () => xlsx({ rows: '<'.repeat(1_000_000) }),
  'repeated cell of 1,048,576 × 16,384.ods': () =>
    ods(
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row>',
    ),
  'repeated empty cells.ods': () =>
    ods(
      `<table:table-row><table:table-cell><text:p>en</text:p></table:table-cell><table:table-cell><text:p>fr</text:p></table:table-cell></table:table-row>${'<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'.repeat(50)}`,
    ),
  'blanks by the million.ods': () =>
    ods(
      '<table:table-row><table:table-cell><text:p>en<text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>',
    ),
  'a circle of sectors.xls': circularXls,
  'nothing behind the mark.xls': () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_000_000)]),
  'no document.docx': () => makeZip([pack('a.xml', 'a')]),
  'cell over a billion columns.docx': () =>
    docx(
      `<w:tbl>${wordRow('en', 'fr')}${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc></w:tr>'.repeat(1_000)}</w:tbl>`,
    ),
  '5,000 tables inside each other.docx': () =>
    docx(`${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}${'</w:tc></w:tr></w:tbl>'.repeat(5_000)}`),
  '80 tables inside each other.docx': () =>
    docx(`${`<w:tbl>${wordRow('en', 'fr')}<w:tr><w:tc>`.repeat(80)}${'</w:tc></w:tr></w:tbl>'.repeat(80)}`),
  'entities of its own.docx': () => docx('&a;', '<!DOCTYPE a [<!ENTITY a "b">]>'),
  '100,000 rows.docx': () =>
    docx(`<w:tbl>${wordRow('en', 'fr')}${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(100_000)}</w:tbl>`),
  'text of 30 MB.docx': () =>
    docx(
      `<w:tbl>${wordRow('en', 'fr')}${wordRow(Array.from({ length: 4_000_000 }, (_, i) => `w${i}`).join(' '), 'a')}</w:tbl>`,
    ),
  'quotes that do not close.csv': () => `en,fr\n"${'x'.repeat(30_000_000)}`,
  'quotes by the million.csv': () => `en,fr\n"${'""'.repeat(3_000_000)}",a\n`,
  'a cell of 30 MB.csv': () => `en,fr\n${'x'.repeat(30_000_000)},a\n`,
  '5,000,000 separators.csv': () => `en,fr\n${','.repeat(5_000_000)}`,
  '16,384 columns, 200 rows.csv': () => `en,fr\n${`${','.repeat(16_383)}\n`.repeat(200)}`,
  '5,000,000 lines.csv': () => `en,fr\n${'\n'.repeat(5_000_000)}`,
  '500,000 lines of half a quote.csv': () => `en,fr\n${'a",b\n'.repeat(500_000)}`,
  'formulas.csv': () => `en,fr\n${"=cmd|'/c calc'!A1,@SUM(A1)\n".repeat(1_000)}`,
  'names that every object has.csv': () => 'id,en,fr,__proto__,prop:__proto__,constructor\n__proto__,a,b,c,d,e\n',
  'bytes of no encoding.csv': () => Buffer.alloc(1_000_000, 0xfe),
  '1,000,000 deep.json': () => '['.repeat(1_000_000),
  '1,000,000 deep, of a format.json': () => `{"format":"recalling/edition/2","blocks":${'['.repeat(1_000_000)}`,
  'names that every object has.json': () =>
    '{"format":"recalling/memory/1","__proto__":{"a":1},"constructor":{"prototype":{}}}',
  'a line of 50 MB.jsonl': () => `{"a":"${'x'.repeat(50_000_000)}"}`,
  '1,000,000 deep.jsonl': () => '['.repeat(1_000_000),
  'lines by the million.jsonl': () => '\n'.repeat(3_000_000),
};
