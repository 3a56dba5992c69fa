import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/read/index.ts';
import { printed } from '../helpers.ts';

async function read(html: string, file = 'x.html') {
  const { value, diagnostics } = await readBytes(Buffer.from(html), file);
  return { value, lines: printed(value), codes: diagnostics.map(one => one.code), diagnostics };
}

const TEXT = 'Recalling its resolution 5/1 of 22 October 2010, in which it asked for much, and more of the same, ';
const PARAGRAPHS = Array.from({ length: 8 }, (_, i) => `<p>${TEXT}${i}</p>`).join('');
const LINES = Array.from({ length: 8 }, (_, i) => `${TEXT}${i}`);

/** A page as Chromium archives it: its styles are parts of their own, its links have the whole address. */
function archive(page: string, parts: readonly (readonly [type: string, place: string, body: string])[] = []): string {
  const part = (type: string, place: string, body: string): string =>
    `------B----\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: binary\r\n${place}\r\n\r\n${body}\r\n`;
  const all = [['text/html', 'Content-Location: https://x.example/a', page] as const, ...parts];
  return `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B----"\r\n\r\n${all.map(one => part(...one)).join('')}------B------\r\n`;
}

describe('an archive of a page', () => {
  it('holds its style sheets in parts of their own', async () => {
    const page = `<html><head><link rel="stylesheet" type="text/css" href="cid:css-1@mhtml.blink"><link rel=stylesheet href="https://x.example/site.css"></head><body><p class=x>No</p><p class=y>Neither</p><p class=z>Print</p><p>Text</p>
      <ol class=k><li>One</ol></body></html>`;
    const { lines, diagnostics } = await read(
      archive(page, [
        [
          'text/css',
          'Content-Location: cid:css-1@mhtml.blink',
          '@charset "utf-8";\n\n.x { display: none; }\n.k { list-style: none; }\n.k > li { counter-increment: k; }\n.k > li::before { content: "(" counter(k, lower-alpha) ") "; }',
        ],
        [
          'text/css',
          'Content-Location: https://x.example/site.css',
          '@layer a { @media screen { .y { display: none } } }',
        ],
      ]),
      'x.mhtml',
    );
    expect(lines).toEqual(['Print', 'Text', '(a) One']);
    expect(diagnostics.map(one => one.message)).toEqual([expect.stringContaining('9 characters: “No”, “Neither”')]);
  });

  it('may show one part very often', async () => {
    const page = `${'<link rel=stylesheet href="cid:c@x"><iframe src="cid:f@x"></iframe>'.repeat(10_000)}${PARAGRAPHS}`;
    const { lines } = await read(
      archive(page, [
        ['text/css', 'Content-Location: cid:c@x', `/* ${'x'.repeat(2_000_000)} */ b { display: none }`],
        ['text/html', 'Content-Location: cid:f@x', `<p>${' '.repeat(2_000_000)}</p>`],
      ]),
      'x.mhtml',
    );
    expect(lines).toEqual(LINES);
  });

  it('writes whole addresses in the links of notes', async () => {
    const { value } = await read(
      archive(
        '<p>Text<sup><a id="r1" href="https://x.example/a#n1">1</a></sup></p><ol><li id="n1">Note <a href="https://x.example/a#r1">↩</a></li></ol>',
      ),
      'x.mht',
    );
    expect(value.fragments.map(one => one.noteKey)).toEqual([undefined, 'n1']);
  });

  it('may hold the text in a frame', async () => {
    const frames = '<nav><a href=/>Home</a></nav><iframe src="cid:f1@x"></iframe><iframe src="cid:f2@x"></iframe>';
    const { lines, value, diagnostics } = await read(
      archive(frames, [
        [
          'text/html',
          'Content-ID: <f1@x>',
          '<html lang=fr><head><style>.x{display:none}</style></head><body><p class=x>No<p>The text of it',
        ],
        ['text/html', 'Content-ID: <f2@x>', '<p>Chat'],
      ]),
      'x.mht',
    );
    expect(lines).toEqual(['The text of it']);
    expect(value.skipped).toBeDefined();
    expect(diagnostics.map(one => one.code)).toEqual([
      'read.boilerplate-skipped',
      'read.hidden-text',
      'read.part-skipped',
    ]);
  });

  it('may hold a damaged style sheet', async () => {
    const page = '<link rel=stylesheet href="cid:c"><p>Text';
    const { lines } = await read(
      archive(page, [['text/css', 'Content-Location: cid:c', '\u0000\u0001'.repeat(99)]]),
      'x.mht',
    );
    expect(lines).toEqual(['Text']);
  });
});

describe('a frame', () => {
  it('is opened where it holds the text of the page', async () => {
    const { lines } = await read(`<p>Site</p><iframe srcdoc="<p>${TEXT}</p>"></iframe>`);
    expect(lines).toEqual(['Site', TEXT.trim()]);
  });

  it('is named where the page has more text', async () => {
    const { lines, codes } = await read(`${PARAGRAPHS}<iframe srcdoc="<p>Chat with us</p>"></iframe>`);
    expect([lines, codes]).toEqual([LINES, ['read.part-skipped']]);
  });
});

describe('the inside of elements that draw themselves', () => {
  it.each(['shadowrootmode', 'shadowroot', 'shadowmode'])('is read in its place: %s', async mode => {
    const { lines, diagnostics } = await read(
      `<x-page><template ${mode}="open"><style>p { display: none }</style><h1>Title</h1><slot name="a">nothing</slot><slot></slot><slot name="c"><p>Fallback</p></slot></template><p>Body</p><p slot="a">First</p><p slot="b">Nowhere</p></x-page>`,
    );
    expect(lines).toEqual(['Title', 'First', 'Body', 'Fallback']);
    expect(diagnostics.map(one => one.message)).toEqual([expect.stringContaining('“Nowhere”')]);
  });

  it('may hold others', async () => {
    const { lines } = await read(
      '<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><i>in </i><slot></slot></template><slot></slot></x-b></template>out</x-a>',
    );
    expect(lines).toEqual(['in out']);
  });

  it('fills its own slots only, not those of others inside it', async () => {
    const { lines } = await read(
      '<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><p><slot>Default</slot></p></template></x-b><x-b><template shadowrootmode="open"><p><slot></slot></p></template>Given</x-b><slot></slot></template><p>Out</p></x-a>',
    );
    expect(lines).toEqual(['Default', 'Given', 'Out']);
  });
});

describe('what is not shown', () => {
  it('is counted and named: templates, what needs no scripts, ways back from notes', async () => {
    const { lines, diagnostics } = await read(
      `<body><script>var x = "<p>code</p>"</script><template><p>Later</p></template><noscript><p>Old</p></noscript><p>Text<a id=r href=#n>1</a></p><p id=n><a href=#r>1</a> Note <a href=#r>Back</a></p>`,
    );
    expect(lines).toEqual(['Text¹', '¹ Note']);
    expect(diagnostics.map(one => one.message)).toEqual([
      expect.stringMatching(/: 12 characters: “Later”, “Old”, “Back”$/u),
    ]);
  });

  it('is named once where it stands often', async () => {
    const { diagnostics } = await read(`<body><p>Text</p>${'<p hidden>x</p>'.repeat(9)}`);
    expect(diagnostics.map(one => one.message)).toEqual([expect.stringMatching(/: 9 characters: “x”$/u)]);
  });

  it('is told by style sheets with blocks in blocks, however many', async () => {
    const hidden = 'p { display: none }';
    expect((await read(`<style>${'@layer a {'.repeat(9)}${hidden}</style><p>No</p><h1>Title</h1>`)).lines).toEqual([
      'Title',
    ]);
    expect((await read(`<style>${'@layer{'.repeat(20_000)}${hidden}</style><p>Text</p>`)).lines).toEqual(['Text']);
  });

  it('is not what only paper shows', async () => {
    const { lines } = await read(
      '<style media=print>p { display: none }</style><style media=speech>p{display:none}</style><h1>Title</h1>',
    );
    expect(lines).toEqual(['Title']);
  });
});

describe('a page of placed lines', () => {
  it('is said to come from a converter', async () => {
    const line = (i: number): string => `<p style="position:absolute;top:${i * 18}px" class=f>and a line of it</p>`;
    const lines = Array.from({ length: 30 }, (_, i) => line(i)).join('');
    expect((await read(`<div>${lines}</div>`)).codes).toEqual(['read.lines-placed']);
    expect(
      (await read(`<style>.f { position: absolute }</style>${lines.replaceAll(/style="[^"]*"/gu, '')}`)).codes,
    ).toEqual(['read.lines-placed']);
    expect((await read(`${line(1).repeat(5)}${PARAGRAPHS}`)).codes).toEqual([]);
  });
});

describe('parts made of links', () => {
  const menu = '<div class=q1><div><a href=/a>About</a></div><div><a href=/b>Meetings</a></div></div>';
  it('before and behind the text belong to the page', async () => {
    const { lines, diagnostics } = await read(
      `<div>${menu}<div><div><a href=/>Home</a> / <a href=/d>Documents</a></div><h1><a href=/t>Title</a></h1>${PARAGRAPHS}</div><div><a href=/next>Next</a></div></div>`,
    );
    expect(lines).toEqual(['Title', ...LINES]);
    expect(diagnostics.map(one => one.message)).toEqual([
      expect.stringMatching(/: 31 characters: “About Meetings”, “Home \/ Documents”, “Next”$/u),
    ]);
  });

  it('may be the name of the site as a heading, the way to the page, a line at its foot', async () => {
    const { lines } = await read(
      `<div><h1><a href="/">Ministry</a></h1></div><ul><li><a href=/fr>Français</a><li><a href=/es>Español</a></ul><div>Home &raquo; <a href=/d>Documents</a></div>
      <h1>Title</h1>${PARAGRAPHS}<div><a href=/c>Contact us</a> | All rights reserved</div><div role=status>Saved</div>`,
    );
    expect(lines).toEqual(['Title', ...LINES]);
    const { lines: cited } = await read(
      `${PARAGRAPHS}<p>Adopted 2012 | <a href=x>Vote</a></p><p>See <a href=y>there</a></p>`,
    );
    expect(cited).toEqual([...LINES, 'Adopted 2012 | Vote', 'See there']);
  });

  it('are told in cells that lay out the page', async () => {
    const { lines } = await read(
      `<table><tr><td><a href=a>About</a><br><a href=b>News</a></td><td>${PARAGRAPHS}</td></tr></table>`,
    );
    expect(lines).toEqual(LINES);
  });

  it('stay between paragraphs, as symbols, as numbered references at the end, and where there is little text', async () => {
    const { lines } = await read(
      `<p><a href=s>A/RES/73/8</a></p>${PARAGRAPHS}<p><a href=x>See there</a></p><p>${TEXT}</p><ol><li><a href=r>Report</a></ol>`,
    );
    expect(lines).toEqual(['A/RES/73/8', ...LINES, 'See there', TEXT.trim(), '1. Report']);
    expect((await read(`${menu}<p>${TEXT}</p>`)).lines).toHaveLength(3);
  });
});
