import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/read/index.ts';
import { docx, list, lvl, num, type Parts, p, r } from '../docx-fixture.ts';
import { marked, paragraphs, printed } from '../helpers.ts';

async function read(parts: Parts | string, changes: 'accept' | 'reject' | 'show' = 'accept') {
  const { value, diagnostics } = await readBytes(docx(parts), 'x.docx', { changes });
  return { value, printed: printed(value), codes: diagnostics.map(one => one.code) };
}

const field = (code: string, result = '', data = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const resolution = list(1, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)'));
const numbering = resolution.definition + resolution.instance;

describe('fields without a stored result', () => {
  it('show what Word makes of them', async () => {
    const box = (ticked: string): string =>
      `<w:ffData><w:checkBox><w:default w:val="${ticked}"/></w:checkBox></w:ffData>`;
    const entries =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="Yes"/></w:ddList></w:ffData>';
    const { printed: lines, codes } = await read(
      [
        p(field('FORMCHECKBOX', '', box('0')) + r(' open, ') + field('FORMCHECKBOX', '', box('1')) + r(' closed')),
        p(r('Answer: ') + field('FORMDROPDOWN', '', entries)),
        p(field('MACROBUTTON NoMacro [Type the date]')),
        p(field('SYMBOL 179 \\f Symbol \\s 10') + r(' 5')),
        p(`${field('AUTONUM')}${r('Requests')}`) + p(`${field('AUTONUM')}${r('Urges')}`),
        p(`${field('LISTNUM')}${r('Decides')}`),
      ].join(''),
    );
    expect(lines).toEqual([
      '☐ open, ☒ closed',
      'Answer: Yes',
      '[Type the date]',
      '≥ 5',
      '1.Requests',
      '2.Urges',
      'Decides',
    ]);
    expect(codes).toEqual(['read.numbering-unknown']);
  });

  it.each([
    ['EQ \\o\\ac(○,3)', '③'],
    ['EQ \\* jc0 \\* "Font:MS Mincho" \\* hps16 \\o(\\s\\up 22(にがつ),二月)', '二月'],
    ['eq \\o(\\s\\up 12(m ),\\s\\do 4( p))', 'mp'],
    ['EQ \\f(1,2)', '1/2'],
    ['EQ \\r(3,x)', '3√(x)'],
    ['SET name "words"', ''],
  ])('draw %s', async (code, text) => {
    expect(
      (await read(p(`${r('a')}${field(code, code.startsWith('SET') ? r('words') : '')}${r('b')}`))).printed,
    ).toEqual([`a${text}b`]);
  });

  it('keep a result that is there', async () => {
    expect((await read(p(field('FORMTEXT', r('Geneva'))))).printed).toEqual(['Geneva']);
  });
});

describe('formulas', () => {
  const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
  const math = (inner: string): string =>
    p(`<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inner}</m:oMath>`);
  it.each([
    ['a fraction', `<m:f><m:num>${t('1')}</m:num><m:den>${t('2')}</m:den></m:f>`, '1/2'],
    ['a sum over a product', `<m:f><m:num>${t('a+b')}</m:num><m:den>${t('2a')}</m:den></m:f>`, '(a+b)/(2a)'],
    ['a power', `<m:sSup><m:e>${t('x')}</m:e><m:sup>${t('2')}</m:sup></m:sSup>`, 'x^2'],
    ['an index', `<m:sSub><m:e>${t('CO')}</m:e><m:sub>${t('2')}</m:sub></m:sSub>`, 'CO_2'],
    ['a root', `<m:rad><m:deg/><m:e>${t('b')}</m:e></m:rad>`, '√(b)'],
    [
      'a sum',
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${t('k=0')}</m:sub><m:sup>${t('n')}</m:sup><m:e>${t('k')}</m:e></m:nary>`,
      '∑_(k=0)^n k',
    ],
    [
      'other brackets',
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${t('x')}</m:e></m:d>`,
      '[x]',
    ],
  ])('stand on one line: %s', async (_, inner, text) => {
    expect((await read(math(inner))).printed).toEqual([text]);
  });
});

describe('borders of paragraphs', () => {
  it('are page breaks too, except in tables', async () => {
    const broken = `<w:r><w:t>One.</w:t><w:br w:type="page"/><w:t>Two.</w:t></w:r>`;
    const row = `<w:tr><w:tc>${p(broken)}</w:tc><w:tc>${p('x')}</w:tc></w:tr>`;
    const found = await read({
      body: `${p(broken, num(1, 0))}${p('Three.', num(1, 0))}<w:tbl>${row}${row}</w:tbl>`,
      numbering,
    });
    expect(found.printed).toEqual(['1. One.', 'Two.', '2. Three.', 'One. Two.', 'x', 'One. Two.', 'x']);
  });

  it('are not the frame of an initial', async () => {
    const body = p('W', '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('hereas recognition');
    expect((await read(body)).printed).toEqual(['Whereas recognition']);
  });

  it('are not the hidden end of a heading that runs into its text', async () => {
    const hidden = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';
    const body =
      p('Scope.', `${num(1, 0)}<w:outlineLvl w:val="0"/>${hidden}`) + p(' This Law applies.') + p('Next', num(1, 0));
    const { value, printed: lines } = await read({ body, numbering });
    expect(lines).toEqual(['1. Scope. This Law applies.', '2. Next']);
    expect(value.fragments[0]?.kind).toBe('item');
  });
});

describe('paragraphs without a number', () => {
  it('are the line of a section break, and what is hidden whole', async () => {
    const body = [
      p('One', num(1, 0)),
      p('', `${num(1, 0)}<w:sectPr/>`),
      p(r('gone', '<w:vanish/>'), `${num(1, 0)}<w:rPr><w:vanish/></w:rPr>`),
      p('Two', num(1, 0)),
    ].join('');
    const found = await read({ body, numbering });
    expect(found.printed).toEqual(['1. One', '2. Two']);
    expect(found.codes).toEqual(['read.hidden-text']);
  });
});

describe('rejected formatting', () => {
  it('gives back lists, styles and looks', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>';
    const body = [
      p('Was one', `${num(0)}<w:pPrChange w:id="1"><w:pPr>${num(1, 0)}</w:pPr></w:pPrChange>`),
      p('Was none', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="2"/></w:numPr>`),
      p('Was a heading', `<w:pPrChange w:id="3"><w:pPr><w:pStyle w:val="H"/></w:pPr></w:pPrChange>`),
      p(r('slanted', '<w:rPrChange w:id="4"><w:rPr><w:i/></w:rPr></w:rPrChange>')),
    ].join('');
    const { value, printed: lines } = await read({ body, numbering, styles }, 'reject');
    expect(lines).toEqual(['1. Was one', 'Was none', 'Was a heading', 'slanted']);
    expect(value.fragments[2]?.kind).toBe('heading');
    expect(marked(value, 'italic')).toEqual(['slanted']);
    expect((await read({ body, numbering, styles })).printed).toEqual([
      'Was one',
      '1. Was none',
      'Was a heading',
      'slanted',
    ]);
  });
});

describe('what a careless reader loses', () => {
  it('is WordArt, a table inside a paragraph, a second body', async () => {
    const art = p('<w:r><w:pict><v:shape><v:textpath string="Draft resolution"/></v:shape></w:pict></w:r>');
    const inside = p(`${r('Before')}<w:tbl><w:tr><w:tc>${p('Inside')}</w:tc></w:tr></w:tbl>`);
    const { value } = await read(`${art}${inside}</w:body><w:body>${p('Second')}`);
    expect(paragraphs(value).sort()).toEqual(['Before', 'Draft resolution', 'Inside', 'Second']);
  });

  it('is text in a cell that the cell above covers; it is named', async () => {
    const cell = (text: string, merge: string): string =>
      `<w:tc><w:tcPr>${merge}</w:tcPr>${p(text)}</w:tc><w:tc>${p('x')}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('A', '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell('under', '<w:vMerge/>')}</w:tr></w:tbl>`;
    const { printed: lines, codes } = await read(table);
    expect([lines, codes]).toEqual([['A', 'x', 'x'], ['read.hidden-text']]);
  });

  it('is what is printed above characters; it is named', async () => {
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    const { printed: lines, codes } = await read(p(ruby + r('字')));
    expect([lines, codes]).toEqual([['漢字'], ['read.readings-skipped']]);
  });

  it('is the blank between words where the document says for all of it that blanks count', async () => {
    const bytes = docx({
      body: '',
      files: {
        'word/document.xml':
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xml:space="preserve"><w:body><w:p><w:r><w:t>Also </w:t></w:r><w:r><w:t>requests</w:t></w:r></w:p></w:body></w:document>',
      },
    });
    expect(paragraphs((await readBytes(bytes, 'x.docx')).value)).toEqual(['Also requests']);
  });
});

describe('signs of symbol fonts', () => {
  it('are told by the font of the run or of its style', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="S"><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr></w:style>';
    const body = p(
      r('\uf052', '<w:rStyle w:val="S"/>') +
        r('\uf0fe', '<w:rFonts w:ascii="Wingdings"/>') +
        r('\uf0b3', '<w:rFonts w:ascii="Symbol"/>'),
    );
    expect((await read({ body, styles })).printed).toEqual(['☑☑≥']);
  });
});

describe('a table of contents in a content control', () => {
  it('does not belong to the text', async () => {
    const toc = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Scope 1')}</w:sdtContent></w:sdt>`;
    const { value } = await read(toc + p('Scope'));
    expect(value.fragments.map(one => one.kind)).toEqual(['furniture', 'text']);
  });
});

describe('notes numbered anew on each page', () => {
  it('are numbered through, and that is said', async () => {
    const footnotes = `<w:footnote w:id="1">${p(`<w:r><w:footnoteRef/></w:r>${r(' N')}`)}</w:footnote>`;
    const settings = '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>';
    const body = `${p(`${r('A')}<w:r><w:footnoteReference w:id="1"/></w:r>`)}<w:sectPr/>`;
    expect((await read({ body, footnotes, settings })).codes).toEqual(['read.numbering-unknown']);
  });
});

describe('a table that only sets numbers', () => {
  const row = (first: string, second: string): string => `<w:tr><w:tc>${first}</w:tc><w:tc>${second}</w:tc></w:tr>`;
  it('gives paragraphs with their labels, typed or automatic', async () => {
    const typed = row(p('(a)'), p('One;') + p('more of it.')) + row(p('(b)'), p('two.'));
    const automatic = row(p('', num(1, 0)), p('Requests;')) + row(p('', num(1, 0)), p('Urges.'));
    const { value, printed: lines } = await read({
      body: `<w:tbl>${typed}</w:tbl><w:tbl>${automatic}</w:tbl>`,
      numbering,
    });
    expect(lines).toEqual(['(a) One;', 'more of it.', '(b) two.', '1. Requests;', '2. Urges.']);
    expect(value.fragments.map(one => one.kind)).toEqual(['text', 'text', 'text', 'item', 'item']);
  });

  it('is another thing than a column of numbers', async () => {
    const three = (n: string): string =>
      `<w:tr><w:tc>${p('', num(1, 0))}</w:tc><w:tc>${p(n)}</w:tc><w:tc>${p('5')}</w:tc></w:tr>`;
    const { value, printed: lines } = await read({
      body: `<w:tbl>${three('Austria')}${three('Belgium')}</w:tbl>`,
      numbering,
    });
    expect(lines).toEqual(['1.', 'Austria', '5', '2.', 'Belgium', '5']);
    expect(value.fragments.every(one => one.kind === 'cell')).toBe(true);
  });
});
