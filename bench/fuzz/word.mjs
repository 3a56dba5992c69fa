// A Word document that uses everything the DOCX reader knows: lists, styles, notes, fields, tables, tracked changes, text boxes, symbols, comments, headers.
import { zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES = `xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;

const r = (text, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const list = (number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`;
const note = (kind, id) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
const field = (code, result) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = inside =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const BODY = [
  p(r('A/RES/5/1'), '<w:framePr w:w="1"/>'),
  p(r('5/1. Ensuring effective implementation', '<w:b/>'), '<w:pStyle w:val="Heading1"/>'),
  p(r('The Conference of the Parties,')),
  p(
    `${r('Recalling', '<w:i/>')}${r(' its resolution 4/1,')}${note('footnote', 1)}${r(' and')}<w:r><w:tab/><w:t>the</w:t><w:noBreakHyphen/><w:t>rest</w:t><w:br/><w:softHyphen/></w:r>`,
  ),
  p(`${r('Requests', '<w:i/>')}${r(' the Secretariat to report')}${note('endnote', 1)}${r(':')}`, list(1)),
  p(r('On the first matter;'), list(1, 1)),
  p(r('On the second;'), list(1, 1)),
  p(r('In part;'), list(1, 2)),
  p(
    `<w:ins w:id="1" w:author="A" w:date="2010-01-01T00:00:00Z">${r('new words ')}</w:ins><w:del w:id="2"><w:r><w:delText>old words </w:delText></w:r></w:del>${r('stay;')}`,
    `${list(1)}<w:rPr><w:ins w:id="3"/></w:rPr>`,
  ),
  p(
    `${r('The moved half')}<w:moveFrom w:id="4">${r(' goes')}</w:moveFrom><w:moveTo w:id="5">${r(' comes')}</w:moveTo>`,
    '<w:rPr><w:del w:id="6"/></w:rPr>',
  ),
  `<w:tbl><w:tblPr/><w:tr><w:tc>${p(r('Cell'))}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>${p(r('Other'))}<w:tbl><w:tr><w:tc>${p(r('Inner'))}</w:tc></w:tr></w:tbl>${p('')}</w:tc></w:tr></w:tbl>`,
  p(
    `${field('HYPERLINK "x"', 'linked')}${field('PAGE', '1')}<w:hyperlink r:id="rId9" w:anchor="a">${r('Treaty')}</w:hyperlink><w:fldSimple w:instr="SEQ">${r('3')}</w:fldSimple>`,
  ),
  p(
    `${box(p(r('In a box')))}<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>${r('hidden', '<w:vanish/>')}<w:sdt><w:sdtContent>${r('controlled')}</w:sdtContent></w:sdt><w:commentReference w:id="0"/>`,
  ),
  p(`${r('إذ يشير إلى قراره،', '<w:rtl/>')}`, '<w:bidi/>'),
  `<w:sectPr><w:headerReference w:type="default" r:id="rId5"/></w:sectPr>`,
].join('');

const level = (depth, format, text) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:suff w:val="tab"/></w:lvl>`;
const part = (root, inside) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NAMES}>${inside}</w:${root}>`;
const RELATED = ['styles', 'numbering', 'footnotes', 'endnotes', 'header1', 'comments', 'settings'];

const PARTS = {
  '[Content_Types].xml':
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${RELATED.map((name, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${name.replace(/\d/u, '')}" Target="${name}.xml"/>`).join('')}<Relationship Id="rId9" Type="${OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>`,
  'word/document.xml': part('document', `<w:body>${BODY}</w:body>`),
  'word/styles.xml': part(
    'styles',
    `<w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="Normal"/><w:style w:type="paragraph" w:styleId="Heading1"><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/>${list(1)}</w:pPr><w:rPr><w:i/></w:rPr></w:style>`,
  ),
  'word/numbering.xml': part(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>`,
  ),
  'word/footnotes.xml': part(
    'footnotes',
    `<w:footnote w:id="0" w:type="separator">${p('')}</w:footnote><w:footnote w:id="1">${p(`<w:r><w:footnoteRef/></w:r>${r(' CTOC/COP/2008/19, chap. I.')}`)}</w:footnote>`,
  ),
  'word/endnotes.xml': part('endnotes', `<w:endnote w:id="1">${p(r('Ibid., vol. 2237, No. 39574.'))}</w:endnote>`),
  'word/header1.xml': part('hdr', p(r('CTOC/COP/2010/17'))),
  'word/comments.xml': part('comments', `<w:comment w:id="0">${p(r('Check this.'))}</w:comment>`),
  'word/settings.xml': part('settings', '<w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr>'),
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Resolution 5/1</dc:title><dc:language>en</dc:language></cp:coreProperties>',
};

/** The document as bytes. */
export function wordFixture() {
  const files = Object.entries(PARTS).map(([name, xml]) => [name, Buffer.from(xml)]);
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: '2010-10-22' }));
}
