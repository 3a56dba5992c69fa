import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/model/index.ts';
import { readBytes } from '../../../src/read/index.ts';
import { docx, list, lvl, num, type Parts, p, r } from '../docx-fixture.ts';
import { marked, paragraphs } from '../helpers.ts';

async function read(parts: Parts | string): Promise<{ value: Reading; codes: string[]; messages: string }> {
  const { value, diagnostics } = await readBytes(docx(parts), '1-1.en.docx');
  return { value, codes: diagnostics.map(one => one.code), messages: diagnostics.map(one => one.message).join('\n') };
}

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('the text of a paragraph', () => {
  it('is what a reader of the page sees', async () => {
    const { value } = await read(
      [
        p(`${r('Non')}<w:r><w:noBreakHyphen/></w:r>${r('governmental co')}<w:r><w:softHyphen/></w:r>${r('operation')}`),
        p(`${r('1.')}<w:r><w:tab/></w:r>${r('Requests')}<w:r><w:br/><w:t>all</w:t></w:r>`),
        p('<w:r><w:t>  no  blanks  </w:t></w:r>'),
        p(
          `${r('Fields: ')}${field('PAGEREF _Toc1 \\h', '12')}<w:fldSimple w:instr="DATE">${r(' today')}</w:fldSimple>`,
        ),
        p(
          `${r('A ')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`,
        ),
        p(`<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${r('control')}</w:sdtContent></w:sdt>`),
        p(`<w:smartTag>${r('smart')}</w:smartTag><w:hyperlink w:anchor="x">${r(' link')}</w:hyperlink>`),
      ].join(''),
    );
    expect(paragraphs(value)).toEqual([
      'Non‑governmental cooperation',
      '1. Requests all',
      'no  blanks',
      'Fields: 12 today',
      'A ≥✓',
      'control',
      'smart link',
    ]);
    expect(value.text).toContain('co\u00adoperation');
  });

  it('carries its look as marks', async () => {
    const styles = `<w:style w:type="character" w:styleId="Em"><w:rPr><w:i/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="It"><w:rPr><w:i/></w:rPr></w:style>`;
    const body =
      p(r('Also ', '<w:i/>') + r('requests', '<w:i/><w:b/>') + r(' the ') + r('Office', '<w:rStyle w:val="Em"/>')) +
      p(
        r('set back', '<w:rStyle w:val="Em"/>') + r(' slanted ') + r('upright', '<w:i w:val="0"/>'),
        '<w:pStyle w:val="It"/>',
      ) +
      p(r('CO') + r('2', '<w:vertAlign w:val="subscript"/>') + r(' 1') + r('er', '<w:vertAlign w:val="superscript"/>'));
    const { value } = await read({ body, styles });
    expect(marked(value, 'italic')).toEqual(['Also requests', 'Office', ' slanted ']);
    expect(marked(value, 'bold')).toEqual(['requests']);
    expect(marked(value, 'sup')).toEqual(['er']);
  });

  it('keeps links of relationships and of fields', async () => {
    const relationships =
      '<Relationship Id="L" Type="x/hyperlink" Target="https://docs.un.org/A/1" TargetMode="External"/>';
    const body = p(`<w:hyperlink r:id="L">${r('A/1')}</w:hyperlink>${field('HYPERLINK "https://un.org/b"', 'B')}`);
    const { value } = await read({ body, relationships });
    expect(value.fragments[0]?.marks).toMatchObject([
      { kind: 'link', value: 'https://docs.un.org/A/1' },
      { kind: 'link', value: 'https://un.org/b' },
    ]);
  });

  it('shows the rest of a document after a field that never ends', async () => {
    const { value } = await read(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p('Requests') + p('Urges'));
    expect(paragraphs(value)).toEqual(['Requests', 'Urges']);
  });

  it('says that hidden text and unknown signs are lost', async () => {
    const { value, messages, codes } = await read(
      p(`${r('Seen')}${r(' unseen words', '<w:vanish/>')}<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>`),
    );
    expect(paragraphs(value)).toEqual(['Seen\ufffd']);
    expect(codes).toEqual(['read.hidden-text', 'read.symbol-unknown']);
    expect(messages).toContain('unseen words');
  });
});

describe('the kind of a paragraph', () => {
  it('is told by styles, in whatever language they are named', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="HCh"><w:name w:val="_ H _Ch"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>`;
    const body = ['berschrift1', 'HCh', 'TOC1', 'None'].map(id => p('x', `<w:pStyle w:val="${id}"/>`)).join('');
    const { value } = await read({ body, styles });
    expect(value.fragments.map(one => [one.kind, one.level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['furniture', undefined],
      ['text', undefined],
    ]);
  });

  it('is a cell in a table of data, with its place; merged cells count', async () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('A', '<w:gridSpan w:val="2"/>')}${cell('B', '<w:vMerge w:val="restart"/>')}</w:tr>
      <w:tr>${cell('C')}${cell('D')}${cell('', '<w:vMerge/>')}</w:tr></w:tbl>`;
    const { value } = await read(p('Before') + table + p('After'));
    expect(paragraphs(value)).toEqual(['Before', 'A', 'B', 'C', 'D', 'After']);
    expect(value.fragments.map(one => one.cell && [one.cell.table, one.cell.row, one.cell.column])).toEqual([
      undefined,
      [0, 0, 0],
      [0, 0, 2],
      [0, 1, 0],
      [0, 1, 1],
      undefined,
    ]);
  });

  it('is plain text in a table that lays out a masthead, and in text boxes', async () => {
    const box = (text: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>
       <mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { value } = await read(
      `<w:tbl><w:tr><w:tc>${p('United Nations')}</w:tc><w:tc>${p('A/80/6')}</w:tc></w:tr></w:tbl>${p(box('Distr.: General') + r('Eightieth session'))}`,
    );
    expect(paragraphs(value)).toEqual(['United Nations', 'A/80/6', 'Distr.: General', 'Eightieth session']);
    expect(value.fragments.every(one => one.kind === 'text')).toBe(true);
  });
});

describe('notes', () => {
  const call = (id: number, more = ''): string =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"${more}/></w:r>`;
  const own = '<w:r><w:footnoteRef/></w:r>';
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('---')}</w:footnote>
    <w:footnote w:id="7">${p(own + r(' First note.'))}</w:footnote>
    <w:footnote w:id="3">${p(`${own}<w:r><w:tab/></w:r>${r('Second, ')}`)}${p('in two paragraphs.')}</w:footnote>
    <w:footnote w:id="9">${p(r('* Typed mark.'))}</w:footnote>`;

  it('are numbered in the order of their calls and follow the paragraph that calls them', async () => {
    const body = p(`${r('Recalling it,')}${call(7)}${r(' and that')}${call(3)}`) + p('Mindful,');
    const { value, codes } = await read({ body, footnotes });
    expect(paragraphs(value)).toEqual([
      'Recalling it,¹ and that²',
      '¹ First note.',
      '² Second, in two paragraphs.',
      'Mindful,',
    ]);
    expect(value.fragments.map(one => one.noteKey)).toEqual([undefined, 'footnote-7', 'footnote-3', undefined]);
    const calls = value.fragments[0]?.marks.filter(mark => mark.kind === 'sup').map(mark => mark.value);
    expect(calls).toEqual(['footnote-7', 'footnote-3']);
    expect(codes).toEqual([]);
  });

  it('with a typed mark keep it and are bound by their key', async () => {
    const { value } = await read({
      body: p(`${r('Items 137')}${call(9, ' w:customMarkFollows="1"').replace('</w:r>', '<w:t>*</w:t></w:r>')}`),
      footnotes,
    });
    expect(paragraphs(value)).toEqual(['Items 137*', '* Typed mark.']);
    expect(value.fragments[0]?.marks).toMatchObject([{ kind: 'sup', value: 'footnote-9' }]);
    expect(value.fragments[1]?.noteKey).toBe('footnote-9');
  });

  it('at the end stand at the end, numbered as the document says', async () => {
    const endnotes = `<w:endnote w:id="1">${p(`<w:r><w:endnoteRef/></w:r>${r(' End.')}`)}</w:endnote>`;
    const body = p(`${r('A')}<w:r><w:endnoteReference w:id="1"/></w:r>`) + p('B');
    const { value } = await read({ body, endnotes });
    expect(paragraphs(value)).toEqual(['Ai', 'B', 'i End.']);
    const settings = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>';
    const decimal = await read({ body: `${body}<w:sectPr/>`, endnotes, settings });
    expect(paragraphs(decimal.value)).toEqual(['A¹', 'B', '¹ End.']);
  });

  it('that are not in the document are missed', async () => {
    const { codes } = await read({ body: p(r('A') + call(99)), footnotes });
    expect(codes).toEqual(['read.note-lost']);
  });
});

describe('tracked changes', () => {
  const ins = (inner: string): string => `<w:ins w:id="1" w:author="a">${inner}</w:ins>`;
  const del = (text: string): string =>
    `<w:del w:id="2" w:author="a"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const body =
    p(`${r('Takes note ')}${del('with regret ')}${ins(r('with appreciation '))}${r('of it;')}`) +
    p('Recalling', '<w:rPr><w:del w:id="3"/></w:rPr>') +
    p(' its resolution;') +
    p(`<w:moveFrom w:id="4">${r('Moved')}</w:moveFrom>${r('.')}`) +
    p('New.', '<w:rPr><w:ins w:id="5"/></w:rPr>') +
    p(r('Last.', '<w:b/><w:rPrChange w:id="6"><w:rPr/></w:rPrChange>'));

  it.each([
    ['accept', ['Takes note with appreciation of it;', 'Recalling its resolution;', '.', 'New.', 'Last.']],
    ['reject', ['Takes note with regret of it;', 'Recalling', 'its resolution;', 'Moved.', 'New.Last.']],
    [
      'show',
      ['Takes note with regret with appreciation of it;', 'Recalling', 'its resolution;', 'Moved.', 'New.', 'Last.'],
    ],
  ] as const)('%s', async (changes, expected) => {
    const { value, diagnostics } = await readBytes(docx(body), '1-1.en.docx', { changes });
    expect(paragraphs(value)).toEqual(expected);
    expect(diagnostics).toMatchObject([{ code: 'read.changes-tracked', severity: 'warning' }]);
    expect(diagnostics[0]?.message).toContain('2 insertions, 2 deletions, 1 move, 1 change of formatting');
    if (changes === 'show') {
      expect(marked(value, 'ins')).toEqual(['with appreciation ']);
      expect(marked(value, 'del')).toEqual(['with regret ', 'Moved']);
    }
  });

  it('take away rows of tables', async () => {
    const row = (text: string, change = ''): string =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(text)}</w:tc><w:tc>${p('x')}</w:tc></w:tr>`;
    const table = `<w:tbl>${row('kept')}${row('gone', '<w:del w:id="1"/>')}</w:tbl>`;
    expect(paragraphs((await read(table)).value)).toEqual(['kept', 'x']);
    expect(paragraphs((await readBytes(docx(table), 'x.docx', { changes: 'reject' })).value)).toHaveLength(4);
  });
});

describe('what is not text', () => {
  it('is named: headers, comments, pictures, parts of other documents', async () => {
    const { value, codes, messages } = await read({
      body: `${p(`${r('Text')}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:object/></w:r>`)}<w:altChunk r:id="x"/>`,
      header: p('A/RES/73/8') + p('Understanding'),
      comments: `<w:comment w:id="0">${p('a remark')}</w:comment>`,
    });
    expect(paragraphs(value)).toEqual(['Text']);
    expect(codes).toEqual([
      'read.part-skipped',
      'read.comments-skipped',
      'read.pictures-skipped',
      'read.headers-skipped',
    ]);
    expect(messages).toContain('“A/RES/73/8”');
    expect(value.metadata.get('symbol')).toBe('A/RES/73/8');
  });

  it('may tell the title and the language', async () => {
    const { value } = await read({
      body: p('x'),
      core: '<dc:title>Résolution</dc:title><dc:language>fr-FR</dc:language>',
    });
    expect([...value.metadata]).toEqual([
      ['title', 'Résolution'],
      ['language', 'fr-FR'],
    ]);
  });
});

describe('documents that Word did not write', () => {
  it('may use other prefixes, or none', async () => {
    const { definition, instance } = list(1, lvl(0, 'decimal', '%1.'));
    const plain = docx({ body: p(r('A', '<w:i/>'), num(1, 0)), numbering: definition + instance });
    const { unzipSync, zipSync } = await import('fflate');
    const files = unzipSync(plain);
    const renamed = new TextDecoder()
      .decode(files['word/document.xml'])
      .replaceAll('<w:', '<ns0:')
      .replaceAll('</w:', '</ns0:')
      .replaceAll(' w:', ' ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=');
    const { value } = await readBytes(
      zipSync({ ...files, 'word/document.xml': new TextEncoder().encode(renamed) }),
      'x.docx',
    );
    expect(value.fragments[0]).toMatchObject({ label: { printed: '1.' }, marks: [{ kind: 'italic' }] });
  });
});
