import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/read/index.ts';
import { codeOf, marked, paragraphs, printed } from '../helpers.ts';

async function read(html: string, file = 'x.html') {
  const { value, diagnostics } = await readBytes(Buffer.from(html), file);
  return { value, printed: printed(value), codes: diagnostics.map(one => one.code), diagnostics };
}

describe('a page that Word has saved', () => {
  const number = (text: string): string =>
    `<![if !supportLists]><span lang=EN-GB style='mso-bidi-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
  const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
    <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
    <style><!-- /* Style Definitions */ p.MsoNormal, li.MsoNormal {margin:0cm;} span.MsoFootnoteReference {vertical-align:super;}
    @list l0:level1 {mso-level-text:"%1\\.";} span.Lead {font-style:italic;} --></style></head>
    <body lang=EN-GB><div class=WordSection1>
    <p class=MsoNormal><span class=Lead>Recalling</span> its resolution<span style='mso-special-character:comment'><a class=msocomanchor href="#_msocom_1">[A1]</a></span> it,<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a><o:p></o:p></p>
    <p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${number('1.')}Requests:<o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>${number('(a)')}One;</p>
    <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>${number('·')}Two.</p>
    <p class=MsoNormal>2.&nbsp;&nbsp;&nbsp;&nbsp; <i>Urges</i><span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>all&nbsp;: yes</p>
    </div><div style='mso-element:footnote-list'><hr align=left size=1 width="33%">
    <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> A note.</p></div></div>
    <div style='mso-element:comment-list'><div style='mso-element:comment'><p>[A1] a remark</p></div></div></body></html>`;

  it('has its automatic numbers as labels, its looks from its style sheet, its comments left out', async () => {
    const { value, printed: lines, codes } = await read(page);
    expect(lines).toEqual([
      'Recalling its resolution it,[1]',
      '1. Requests:',
      '(a) One;',
      '• Two.',
      '2. Urges all\u00a0: yes',
      '[1] A note.',
    ]);
    expect(value.fragments.map(one => one.label?.level)).toEqual([undefined, 0, 1, 0, undefined, undefined]);
    expect(marked(value, 'italic')).toEqual(['Recalling', 'Urges']);
    expect(value.fragments.at(-1)?.noteKey).toBe('_ftn1');
    expect(codes).toEqual(['read.comments-skipped']);
  });
});

describe('numbers by style sheets', () => {
  it('are labels', async () => {
    const { printed: lines } = await read(`<style>
      .lst-kix_a-0 > li { counter-increment: lst-ctn-kix_a-0 } ol.lst-kix_a-0 { list-style-type: none }
      ol.lst-kix_a-0.start { counter-reset: lst-ctn-kix_a-0 0 }
      .lst-kix_a-0 > li:before { content: "" counter(lst-ctn-kix_a-0,decimal) ". " }
      .lst-kix_a-1 > li { counter-increment: lst-ctn-kix_a-1 } ol.lst-kix_a-1.start { counter-reset: lst-ctn-kix_a-1 0 }
      .lst-kix_a-1 > li:before { content: "(" counter(lst-ctn-kix_a-1,lower-latin) ") " }</style>
      <ol class="c1 lst-kix_a-0 start" start="1"><li class=c0>Requests:</li></ol><ol class="lst-kix_a-1 start" start="1"><li>one;<li>two;</ol>
      <ol class="lst-kix_a-0" start="2"><li>Urges.</ol>`);
    expect(lines).toEqual(['1. Requests:', '(a) one;', '(b) two;', '2. Urges.']);
  });

  it('count by level where the sheet says so', async () => {
    const { printed: lines } =
      await read(`<style>ol { counter-reset: item; list-style: none } li { display: block; counter-increment: item }
      li::before { content: counters(item, ".") " " }</style><ol><li>One<ol><li>Inner<li>Other</ol><li>Two</ol>`);
    expect(lines).toEqual(['1 One', '1.1 Inner', '1.2 Other', '2 Two']);
  });

  it('may be of any style', async () => {
    const { printed: lines } = await read(
      '<style>.r { list-style: upper-roman inside } ol.n { list-style: none }</style><ol class=r><li>a</ol><ol class=n><li>b</ol>',
    );
    expect(lines).toEqual(['I. a', 'b']);
  });
});

describe('what a style sheet hides or shows', () => {
  it('is followed', async () => {
    const {
      value,
      printed: lines,
      codes,
    } = await read(`<style>
      .print-only, #secret { display: none } .it em.strong { font-style: normal } .sup { vertical-align: super }
      @media print { .buttons { display: none } } @media (max-width: 600px) { p { display: none } } .mail { white-space: pre-line }</style>
      <p>Text <em>slanted</em></p><p id=secret>never</p><div class=buttons>Print</div><p class=it><em class=strong>upright</em><span class=sup>1</span></p>
      <div class=mail>First paragraph.

        Second.</div>`);
    expect(lines).toEqual(['Text slanted', 'upright¹', 'First paragraph.', 'Second.']);
    expect(marked(value, 'italic')).toEqual(['slanted']);
    expect(codes).toEqual(['read.boilerplate-skipped', 'read.hidden-text']);
  });
});

describe('tables that only set numbers', () => {
  it('give paragraphs with their labels', async () => {
    const row = (label: string, text: string): string =>
      `<tr><td><p class="oj-normal">${label}</p></td><td><p class="oj-normal">${text}</p></td></tr>`;
    const { value } =
      await read(`<p>Whereas:</p><table><col width="4%"><col width="96%"><tbody>${row('(1)', 'First recital.')}</tbody></table>
      <table>${row('(a)', `One:</p><table>${row('(i)', 'inner;')}${row('—', 'dash.')}</table><p>`)}${row('(b)', 'two.')}</table>`);
    expect(paragraphs(value)).toEqual([
      'Whereas:',
      '(1) First recital.',
      '(a) One:',
      '(i) inner;',
      '— dash.',
      '(b) two.',
    ]);
    expect(value.fragments.every(one => one.kind === 'text')).toBe(true);
  });

  it('may have rows without a number', async () => {
    const { printed: lines, value } = await read(
      '<table><tr><td></td><td>The Conference,</td></tr><tr><td>1.</td><td>Requests it;</td></tr><tr><td></td><td>Once more:</td></tr><tr><td>(a)</td><td>One.</td></tr></table>',
    );
    expect(lines).toEqual(['The Conference,', '1. Requests it;', 'Once more:', '(a) One.']);
    expect(value.fragments.every(one => one.kind === 'text')).toBe(true);
    const figures = await read('<table><tr><td>Total<td></tr><tr><td>1.<td>Austria</table>');
    expect(figures.value.fragments.map(one => one.kind)).toEqual(['cell', 'cell', 'cell']);
  });

  it('are not tables of figures', async () => {
    const { value } = await read('<table><tr><td>1<td>Austria<tr><td>2<td>Belgium</table>');
    expect(value.fragments.map(one => one.kind)).toEqual(['cell', 'cell', 'cell', 'cell']);
  });
});

describe('paragraphs by line breaks', () => {
  it('end at empty lines, at numbers, at indents, and between wide lines that are ended', async () => {
    const long = 'Recalling its resolution 5/1 of 22 October 2010 on the implementation of the Convention,';
    const { printed: lines } =
      await read(`<body>The Conference of the Parties<br>to the Convention<br>&nbsp;<br>${long}<br>${long}<br>
      1. Calls upon States;<br>&nbsp;&nbsp;&nbsp;&nbsp;(a) One;<br>2. Urges States.</body>`);
    expect(lines).toEqual([
      'The Conference of the Parties to the Convention',
      long,
      long,
      '1. Calls upon States;',
      '(a) One;',
      '2. Urges States.',
    ]);
  });
});

describe('indented lines', () => {
  it('are paragraphs where lines are not wrapped by hand', async () => {
    const long = 'Recalling its resolution 5/1 of 22 October 2010 on the implementation of the Convention, '
      .repeat(3)
      .trim();
    const indent = '&nbsp;&nbsp;&nbsp;&nbsp;';
    const { printed: lines } = await read(
      `<body>${indent}Resolution 6/1<br>${indent}Ensuring effective implementation<br>${indent}The Conference,<br>${indent}${long}<br>of it<br>`,
    );
    expect(lines).toEqual(['Resolution 6/1', 'Ensuring effective implementation', 'The Conference,', `${long} of it`]);
  });

  it('end with a call of a note as with their last mark', async () => {
    const wide = 'Recalling its resolution 5/1 of 22 October 2010 on the implementation of the Convention,';
    const { printed: lines } = await read(`<body>${wide}<sup>1</sup><br>${wide}<br><sup>1</sup> Treaty Series.`);
    expect(lines).toEqual([`${wide}¹`, wide, '¹ Treaty Series.']);
  });
});

describe('parts of a page', () => {
  const text = 'Recalling its resolution 5/1 of 22 October 2010, in which it asked for much. '.repeat(8);
  it('are told by their names and their links', async () => {
    const { printed: lines, diagnostics } =
      await read(`<div id=cookie-banner>We use cookies. <button>OK</button></div><a class="skip-link" href="#c">Skip to content</a>
      <div class="breadcrumb"><a href=/>Home</a> &gt; Resolutions</div><div class="sidebar"><ul>${'<li><a href="/x">Another document of the site</a></li>'.repeat(20)}</ul></div>
      <div class="share-buttons">Share</div><h1>Resolution 6/1</h1><p>${text}</p><p class="footer-note">Not a footer but long enough: ${text}</p>
      <div class="siteFooter">© Site</div><h2 id=x>Part<span class="mw-editsection">[edit]</span></h2>`);
    expect(lines).toEqual(['Resolution 6/1', text.trim(), `Not a footer but long enough: ${text.trim()}`, 'Part']);
    expect(diagnostics[0]?.message).toMatch(/We use cookies.*Skip to content.*Home/u);
  });

  it('are lists of contents, posts, tags, comments and names of controls', async () => {
    const { printed: lines, codes } =
      await read(`<h1>Resolution 6/1</h1><div class=toc><p>Contents</p><a href="#a">A</a></div>
      <p>${text}</p><label>Part</label><div class="jp-relatedposts"><h3>Related</h3><a href=/r>More</a></div><p class=post-tags>Tags: <a href=/t>x</a></p>
      <div id=comments class=comments-area><h2>1 comment</h2></div><form><label>Name</label><input></form>`);
    expect(lines).toEqual(['Resolution 6/1', text.trim(), 'Part']);
    expect(codes).toEqual(['read.boilerplate-skipped']);
  });

  it('beside the main part are said to be left out', async () => {
    const { printed: lines, diagnostics } = await read(
      `<div>Ministry of Justice</div><main><h1>Act</h1><p>${text}</main><div>Last update: today</div>`,
    );
    expect(lines).toEqual(['Act', text.trim()]);
    expect(diagnostics[0]?.message).toMatch(/Ministry of Justice.*Last update/u);
  });

  it('are not taken for the text because they are called main', async () => {
    const { printed: lines } = await read(`<main><p>Search</main><div><p>${text}</div>`);
    expect(lines).toEqual(['Search', text.trim()]);
  });

  it('are the one article too, not one of many', async () => {
    expect((await read(`<p>Site</p><article><p>${text}</article>`)).printed).toEqual([text.trim()]);
    expect((await read(`<p>Title</p><article><p>One</article><article><p>Two</article>`)).printed).toHaveLength(3);
  });

  it('that are hidden from readers only when short', async () => {
    expect((await read(`<div aria-hidden=true><p>${text}</div><i aria-hidden=true>icon</i>`)).printed).toEqual([
      text.trim(),
    ]);
  });
});

describe('XHTML', () => {
  it('may close any element in its first tag', async () => {
    const page = `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><p>One<a id="x"/></p><div/><p>Two<br/>more</p></body></html>`;
    expect((await read(page)).printed).toEqual(['One', 'Two more']);
  });
});

describe('what else a page holds', () => {
  it('is said: readings, frames', async () => {
    const { printed: lines, codes } = await read(
      '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字</p><iframe src="inner.html"></iframe>',
    );
    expect([lines, codes]).toEqual([['漢字'], ['read.readings-skipped', 'read.part-skipped']]);
  });

  it('may be nothing but frames', async () => {
    await expect(
      read('<html><frameset><frame src="a.html"><frame src="b.html"></frameset></html>'),
    ).rejects.toMatchObject({
      code: 'read.empty',
      message: expect.stringContaining('a.html, b.html'),
    });
  });
});

describe('a web archive', () => {
  const archive = (encoding: string, body: string): string =>
    [
      'From: <Saved by Blink>',
      'Subject: =?utf-8?Q?R=C3=A9solution?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html"; boundary="----Part--x"',
      '',
      '------Part--x',
      'Content-Type: text/html; charset=windows-1252',
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Location: https://un.org/x',
      '',
      body,
      '------Part--x',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------Part--x--',
      '',
    ].join('\r\n');
  it.each([
    ['quoted-printable', archive('quoted-printable', '<p>R=E9solution 6/1, soft=\r\n break</p>')],
    ['base64', archive('base64', Buffer.from('<p>R\u00e9solution 6/1, soft break</p>', 'latin1').toString('base64'))],
  ])('gives its page: %s', async (_, text) => {
    const { printed: lines, value } = await read(text, 'x.mht');
    expect(lines).toEqual(['Résolution 6/1, soft break']);
    expect(value).toMatchObject({ format: 'html', encoding: 'windows-1252' });
  });

  it('may be called a document; one without a page is refused', async () => {
    expect((await read(archive('7bit', '<p>x</p>'), 'x.doc')).codes).toEqual(['read.format-differs']);
    expect(await codeOf(() => read('MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx', 'x.mht'))).toBe(
      'read.unsupported',
    );
  });
});
