import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReading, type Format, type Reading, RecallingError } from '../../src/model/index.ts';
import { readBytes } from '../../src/read/index.ts';
import { docx, p } from './docx-fixture.ts';
import { paragraphs } from './helpers.ts';

/** How each format holds the same three paragraphs. A new reader adds its line. */
const samples: Readonly<
  Record<string, { readonly format: Format; readonly bytes: Uint8Array; readonly blank: Uint8Array }>
> = {
  'x.txt': {
    format: 'text',
    bytes: Buffer.from('Title\n\nFirst “é” 字 😀,\n\nإذ يشير،\n'),
    blank: Buffer.from(' \n\n'),
  },
  'x.md': {
    format: 'markdown',
    bytes: Buffer.from('---\nwork: 6/1\n---\n\n# Title\n\nFirst “é” 字 😀,\n\nإذ يشير،\n'),
    blank: Buffer.from('---\nwork: 6/1\n---\n'),
  },
  'x.html': {
    format: 'html',
    bytes: Buffer.from(
      '<!doctype html><title>T</title><h1>Title</h1><p>First “é” 字 &#128512;,</p><p dir=rtl>إذ يشير،',
    ),
    blank: Buffer.from('<!doctype html><title>T</title><p>&nbsp;</p>'),
  },
  'x.docx': {
    format: 'docx',
    bytes: docx(p('Title', '<w:outlineLvl w:val="0"/>') + p('First “é” 字 😀,') + p('إذ يشير،', '<w:bidi/>')),
    blank: docx(p('')),
  },
};

/** What holds for the reading of any file. */
function expectSound(reading: Reading): void {
  expect(checkReading(reading)).toEqual([]);
  expect(paragraphs(reading).every(text => /\S/u.test(text))).toBe(true);
}

describe.each(Object.entries(samples))('the reader of %s', (file, { format, bytes, blank }) => {
  it('gives the visible paragraphs in order', async () => {
    const { value, diagnostics } = await readBytes(bytes, file);
    expect(paragraphs(value)).toEqual(['Title', 'First “é” 字 😀,', 'إذ يشير،']);
    expect(value).toMatchObject({ file, format, encoding: 'utf-8' });
    expect(value.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(diagnostics).toEqual([]);
    expectSound(value);
  });

  it('gives the same for the same bytes', async () => {
    expect(await readBytes(bytes, file)).toEqual(await readBytes(Uint8Array.from(bytes), file));
  });

  it('refuses a file without text', async () => {
    await expect(readBytes(blank, file)).rejects.toMatchObject({ code: 'read.empty', file });
  });

  it('reads or refuses with a code whatever bytes have that name', async () => {
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255), cut: fc.boolean() });
    const mutated = fc.array(change, { minLength: 1, maxLength: 8 }).map(changes => {
      let copy = Uint8Array.from(bytes);
      for (const { at, to, cut } of changes) {
        if (cut && to < 40) copy = copy.slice(0, at);
        else if (at < copy.length) copy[at] = to;
      }
      return copy;
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, fc.uint8Array({ maxLength: 400 })), async anything => {
        try {
          expectSound((await readBytes(anything, file)).value);
        } catch (error) {
          expect(error).toBeInstanceOf(RecallingError);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('any markup', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<i>',
    '<sup>',
    '</sup>',
    '1',
    '2, 3',
    '(4)',
    ' ',
    '\n',
    '\u00a0',
    '&shy;',
    '&nbsp;',
    '<br>',
    '<table>',
    '<tr>',
    '<td>',
    '<ol>',
    '<li>',
    '</li>',
    '</ol>',
    '<h2>',
    '</h2>',
    '<a href="#n">',
    '<a id="n" href="#r">',
    '<p id=n>',
    '</a>',
    '字',
    'إذ',
    '😀',
    'word',
    '-',
    '\u00ad',
    '\u200b',
    '<pre>',
    '</pre>',
    '*x*',
    '<del>',
    '</del>',
    '<ins>',
    '</ins>',
    '<nav>',
    '</nav>',
    '<main>',
    '<footer>',
    '\t',
    '\u200f',
  );
  it('makes a sound reading of a page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('accept', 'reject', 'show'),
        async (pieces, changes) => {
          const bytes = Buffer.from(`<!doctype html><p>x</p>${pieces.join('')}<p>y`);
          expectSound((await readBytes(bytes, 'x.html', { changes })).value);
        },
      ),
      { numRuns: 1500 },
    );
  });

  const element = fc.constantFrom(
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '</w:r>',
    '<w:t>word</w:t>',
    '<w:t xml:space="preserve"> 1 </w:t>',
    '<w:tab/>',
    '<w:br/>',
    '<w:softHyphen/>',
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
    '<w:rPr><w:i/></w:rPr>',
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
    '</w:tr>',
    '<w:tc>',
    '</w:tc>',
    '<w:ins>',
    '</w:ins>',
    '<w:del>',
    '</w:del>',
    '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:fldChar w:fldCharType="separate"/>',
    '<w:fldChar w:fldCharType="end"/>',
    '<w:footnoteReference w:id="1"/>',
    '<w:txbxContent>',
    '<w:drawing>',
    '</w:drawing>',
    '<w:sectPr/>',
    '<w:sym w:char="F0B7"/>',
  );
  it('makes a sound reading of a document, or none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(element, { maxLength: 40 }),
        fc.constantFrom('accept', 'reject', 'show'),
        async (elements, changes) => {
          const footnotes = `<w:footnote w:id="1">${p('note')}</w:footnote>`;
          const bytes = docx({ body: `${p('x')}${elements.join('')}`, footnotes });
          try {
            expectSound((await readBytes(bytes, 'x.docx', { changes })).value);
          } catch (error) {
            expect(error).toBeInstanceOf(RecallingError);
          }
        },
      ),
      { numRuns: 800 },
    );
  });
});
