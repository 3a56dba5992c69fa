import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/model/index.ts';
import { readBytes } from '../../../src/read/index.ts';
import { processorTime } from '../../processor-time.ts';
import { codeOf, marked, paragraphs, printed } from '../helpers.ts';

async function read(html: string): Promise<{ value: Reading; codes: string[]; messages: string }> {
  const { value, diagnostics } = await readBytes(Buffer.from(html), '1-1.en.html');
  return { value, codes: diagnostics.map(one => one.code), messages: diagnostics.map(one => one.message).join('\n') };
}

describe('the text of a page', () => {
  it('is its paragraphs in order, blanks folded, entities read', async () => {
    const { value } = await read(`<!doctype html><div>First
       line &amp; second<p>Caf&eacute; &#8220;x&#8221;<p>Unclosed<ul><li>item</ul>tail</div>`);
    expect(paragraphs(value)).toEqual(['First line & second', 'Café “x”', 'Unclosed', 'item', 'tail']);
    expect(value.text).toBe('First line & second\nCafé “x”\nUnclosed\nitem\ntail\n');
  });

  it('joins one line break and divides at two', async () => {
    const { value } = await read(
      '<p>Resolution 6/1<br>Title<br><br>The Assembly,<br>\n<br>Recalling</p><p>第6/1号决议<br>确保</p>',
    );
    expect(paragraphs(value)).toEqual(['Resolution 6/1 Title', 'The Assembly,', 'Recalling', '第6/1号决议确保']);
  });

  it('keeps no-break spaces inside and drops them as indents; soft hyphens do not show', async () => {
    const { value } = await read('<p>&nbsp;&nbsp;1. «&nbsp;Décide&nbsp;» co&shy;operation</p><p>&nbsp;</p>');
    expect(paragraphs(value)).toEqual(['1. «\u00a0Décide\u00a0» cooperation']);
  });

  it('joins wrapped Chinese source lines without a blank', async () => {
    expect(paragraphs((await read('<p>回顾其\n  决议，\n又回顾 5/1</p>')).value)).toEqual(['回顾其决议，又回顾 5/1']);
  });

  it('reads preformatted text as plain text, hard-wrapped lines joined', async () => {
    const lines = [
      'Recalling its resolution of last year, in which it requested the Office',
      'to continue to provide technical assistance to States upon their request',
      'and to report,',
      '',
      '1. Requests the Office;',
    ].join('\n');
    const { value } = await read(`<h1>T</h1><pre>\n${lines}</pre>`);
    expect(paragraphs(value)).toHaveLength(3);
    expect(paragraphs(value)[1]).toContain('their request and to report,');
  });
});

describe('the look of a page', () => {
  it('becomes headings, marks and links', async () => {
    const { value } = await read(
      '<h2>Head</h2><p><em>Also <b>requests</b></em> <span style="font-style: italic">x</span> 1<sup>er</sup> <a href="https://un.org">UN</a></p><div role="heading" aria-level="3">H</div>',
    );
    expect(value.fragments.map(one => [one.kind, one.level])).toEqual([
      ['heading', 2],
      ['text', undefined],
      ['heading', 3],
    ]);
    expect(marked(value, 'italic')).toEqual(['Also requests', 'x']);
    expect(marked(value, 'bold')).toEqual(['requests']);
    expect(marked(value, 'sup')).toEqual(['er']);
    expect(value.fragments[1]?.marks.at(-1)).toMatchObject({ kind: 'link', value: 'https://un.org' });
  });

  it('writes raised numbers in raised digits', async () => {
    const { value } = await read('<p>thereto,<sup>1</sup> and<sup>2, 3</sup> it<sup>(4)</sup> 1<sup>o</sup></p>');
    expect(paragraphs(value)).toEqual(['thereto,¹ and²³ it⁽⁴⁾ 1o']);
  });
});

describe('lists', () => {
  it('number their items as a browser does', async () => {
    const { value } = await read(
      '<ol><li>a<li>b<ol type="a"><li>c</ol></ol><ol start=4 style="list-style-type: upper-roman"><li>d<li value=9>e</ol><ol reversed><li>f<li>g</ol><ul><li>h</ul><ul style="list-style:none"><li>(i) i</ul>',
    );
    expect(printed(value)).toEqual(['1. a', '2. b', 'a. c', 'IV. d', 'IX. e', '2. f', '1. g', '• h', '(i) i']);
    expect(value.fragments.map(one => one.label?.level)).toEqual([0, 0, 1, 0, 0, 0, 0, 0, undefined]);
  });

  it('give the label to the first paragraph of an item', async () => {
    const { value } = await read('<ol><li><p>One<p>goes on<li><b>Two</b></ol>');
    expect(printed(value)).toEqual(['1. One', 'goes on', '2. Two']);
  });
});

describe('tables', () => {
  it('of data give cells with their places', async () => {
    const { value } = await read('<table><tr><th colspan=2>A<th rowspan=2>B<tr><td>C<td>D<tr><td>E<td>F<td>G</table>');
    expect(value.fragments.map(one => [one.kind, one.cell?.row, one.cell?.column])).toEqual([
      ['cell', 0, 0],
      ['cell', 0, 2],
      ['cell', 1, 0],
      ['cell', 1, 1],
      ['cell', 2, 0],
      ['cell', 2, 1],
      ['cell', 2, 2],
    ]);
  });

  it('of layout give paragraphs', async () => {
    const page = '<p>One<p>Two<p>Three';
    const { value } = await read(`<table><tr><td>menu<td>${page}<tr><td>x<td>${page}</table>`);
    expect(value.fragments.every(one => one.kind === 'text')).toBe(true);
  });
});

describe('notes', () => {
  const styles: readonly (readonly [string, string])[] = [
    [
      'a careful page',
      '<p>Text,<sup id="r1"><a href="#n1">1</a></sup> on</p><footer><p id="n1"><sup>1</sup> Note. <a href="#r1">↩</a></p></footer>',
    ],
    [
      'Word',
      '<p>Text,<a href="#_ftn1" name="_ftnref1"><span style="vertical-align:super">1</span></a> on</p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span style="vertical-align:super">1</span></a> Note.</p></div>',
    ],
    [
      'LibreOffice',
      '<p>Text,<a class="sdfootnoteanc" name="a1anc" href="#a1sym"><sup>1</sup></a> on</p><div id="a1"><p><a class="sdfootnotesym" name="a1sym" href="#a1anc">1</a> Note.</p></div>',
    ],
    ['an e-book', '<p>Text,<a role="doc-noteref" href="#n1">1</a> on</p><aside id="n1"><sup>1</sup> Note.</aside>'],
  ];
  it.each(styles)('are bound by their links as %s writes them', async (_, html) => {
    const { value } = await read(html);
    expect(paragraphs(value)).toEqual(['Text,¹ on', '¹ Note.']);
    const key = value.fragments[1]?.noteKey;
    expect(key).toMatch(/1(?:sym)?$/u);
    expect(value.fragments[0]?.marks.find(mark => mark.kind === 'sup')).toMatchObject({ value: key });
    expect(value.fragments[1]?.kind).toBe('note');
  });

  it('in an ordered list carry its number as a label; several paragraphs make one note', async () => {
    const { value } = await read(
      '<p>Text<sup id=c1><a href="#cite-1">[1]</a></sup><ol><li id=cite-1><b><a href="#c1">^</a></b> <p>Note</p><p>goes on.</p></ol>',
    );
    expect(paragraphs(value)).toEqual(['Text[1]', 'Note goes on.']);
    expect(value.fragments[1]).toMatchObject({ kind: 'note', noteKey: 'cite-1', label: { printed: '1.', ordinal: 1 } });
  });

  it('outside the main part belong to it', async () => {
    const { value } = await read(
      '<main><p>A<sup><a id=r href="#n">1</a></sup></main><footer>Copyright</footer><div><p id=n><a href="#r">1</a> N.</p></div>',
    );
    expect(paragraphs(value)).toEqual(['A¹', '¹ N.']);
  });
});

describe('what belongs to the page', () => {
  it('is left out and said', async () => {
    const { value, codes, messages } = await read(`<head><title>T</title><style>x</style></head><nav>Menu</nav>
      <header><a href="/">Home of the site</a></header><header><h1>Declaration</h1><p>Whereas</p></header>
      <p>Body<script>x()</script><img src=x alt=y><noscript>no</noscript></p><p hidden>secret</p><p style="display:none">also secret</p>
      <form><button>Search</button></form><footer>Imprint</footer>`);
    expect(paragraphs(value)).toEqual(['Declaration', 'Whereas', 'Body']);
    expect(codes).toEqual(['read.boilerplate-skipped', 'read.hidden-text', 'read.pictures-skipped']);
    expect(messages).toMatch(/“Menu”.*“Home of the site”.*“Imprint”/u);
    expect(messages).toContain('“secret”, “also secret”');
  });

  it('tells title, language, direction and more', async () => {
    const { value } = await read(
      '<html lang=ar dir=rtl><meta name="Work" content=" 6/1 "><meta name=date content=2020><title> T\n t</title><p>x',
    );
    expect([...value.metadata]).toEqual([
      ['language', 'ar'],
      ['dir', 'rtl'],
      ['work', '6/1'],
      ['title', 'T t'],
    ]);
  });
});

describe('inserted and deleted text', () => {
  it('is read as told, and said', async () => {
    const html = Buffer.from('<p>a <del>old</del><ins>new</ins> b</p>');
    for (const [changes, text] of [
      ['accept', 'a new b'],
      ['reject', 'a old b'],
      ['show', 'a oldnew b'],
    ] as const) {
      const { value, diagnostics } = await readBytes(html, 'x.html', { changes });
      expect(paragraphs(value)).toEqual([text]);
      expect(diagnostics.map(one => one.code)).toEqual(['read.changes-tracked']);
    }
  });
});

describe('the encoding of a page', () => {
  const bytes = (html: string): Uint8Array => Buffer.from(html, 'latin1');
  it('is the one it declares when the bytes agree', async () => {
    const page = bytes(
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xca\xee\xed\xe5\xf6',
    );
    const { value, diagnostics } = await readBytes(page, 'x.html');
    expect([paragraphs(value), value.encoding, diagnostics]).toEqual([['Конец'], 'windows-1251', []]);
  });

  it('is the one its bytes show when they do not', async () => {
    const { value, diagnostics } = await readBytes(Buffer.from('<meta charset="iso-8859-1"><p>été'), 'x.html');
    expect(paragraphs(value)).toEqual(['été']);
    expect(diagnostics.map(one => one.code)).toEqual(['read.encoding-conflict']);
  });
});

describe('hostile pages', () => {
  it.each<[string, string]>([
    ['100,000 open elements', '<div>'.repeat(100_000)],
    ['100,000 open formatting elements', '<b>'.repeat(100_000)],
    ['tables in tables', '<table><tr><td>'.repeat(5_000)],
  ])('%s', async (_, html) => {
    expect(await codeOf(() => read(html))).toBe('read.too-deep');
  });

  it('that would make millions of elements of a few bytes are refused', async () => {
    const open = Array.from({ length: 400 }, (_, i) => `<font size=${i}>`).join('');
    expect(await codeOf(() => read(`<p>${open}${'<p>x'.repeat(5_000)}`))).toBe('read.too-large');
  });

  it('of more paragraphs than are read at once end in one coded error, whatever divides them', async () => {
    expect(await codeOf(() => read('<p>a'.repeat(600_000)))).toBe('read.too-large');
    expect(await codeOf(() => read(`<p>${'a<br><br>'.repeat(300_000)}`))).toBe('read.too-large');
    expect(await codeOf(() => read(`<pre>${'a\n\n'.repeat(800_000)}</pre>`))).toBe('read.too-many-lines');
    const parts = '<pre>a</pre>'.repeat(3).replaceAll('a', 'a\n\n'.repeat(300_000));
    expect(await codeOf(() => read(parts))).toBe('read.too-many-lines');
  });

  it.each<[string, string]>([
    ['attributes', `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>x`],
    ['blanks', `<p>x${' '.repeat(1_000_000)}y${'&nbsp;'.repeat(100_000)}z`],
    [
      'cells that span everything',
      `<table>${`<tr>${'<td colspan=1000 rowspan=1000>x'.repeat(20)}`.repeat(100)}</table>`,
    ],
    ['raised digits', `<p>${'<sup>1</sup>'.repeat(20_000)}`],
    ['soft hyphens', `<p>a${'&shy;'.repeat(100_000)}b`],
    ['line breaks', `<p>a${'<br>'.repeat(100_000)}b`],
    [
      'links to one another',
      Array.from({ length: 5_000 }, (_, i) => `<p id=p${i}><a href="#p${(i + 1) % 5_000}">${i % 999}</a>`).join(''),
    ],
    ['a style without an end', `<style>p{${'a-'.repeat(400_000)}}</style><p>Text</p>`],
    ['rules for one element', `<style>${'p{display:block}'.repeat(19_000)}</style>${'<p>Text</p>'.repeat(1_000)}`],
  ])('in bulk are read in time: %s', async (_, html) => {
    const start = processorTime();
    await read(html);
    expect(processorTime() - start).toBeLessThan(10_000);
  });
});
