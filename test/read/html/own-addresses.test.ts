import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/read/index.ts';
import { paragraphs } from '../helpers.ts';

async function kinds(html: string, file = 'x.html'): Promise<readonly string[]> {
  const { value } = await readBytes(Buffer.from(html), file);
  return value.fragments.map(one => one.kind);
}

const call = (address: string): string => `<p>Text<a class="footnote-ref" href="${address}#n1">1</a></p>`;
const ITEM = '<ol><li id="n1">First</li><li>Second</li></ol>';
const archive = (page: string): string =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html\r\nContent-Location: https://x.example/a\r\n\r\n${page}\r\n--B--\r\n`;

describe('a link that says it calls a note', () => {
  it.each(['https://other.example/doc', '//other.example/doc', 'http://x.example/a/b', 'https://x.example/a?page=2'])(
    'calls none of this page where it leads to another: %s',
    async address => {
      const page = `<head><link rel=canonical href="https://x.example/a"></head>${call(address)}${ITEM}`;
      expect(await kinds(page)).toEqual(['text', 'item', 'item']);
      expect(await kinds(archive(`${call(address)}${ITEM}`), 'x.mht')).toEqual(['text', 'item', 'item']);
    },
  );

  it('keeps its own look and link there', async () => {
    const { value } = await readBytes(Buffer.from(`${call('https://other.example/doc')}${ITEM}`), 'x.html');
    expect(paragraphs(value)).toEqual(['Text1', 'First', 'Second']);
    expect(value.fragments[0]?.marks.map(({ kind, value: said }) => [kind, said])).toEqual([
      ['link', 'https://other.example/doc#n1'],
    ]);
  });

  it.each([
    ['a fragment alone', '', ''],
    ['an address without its host', '', 'chapter-1.html'],
    ['its canonical address', '<link rel="alternate canonical" href="https://x.example/a">', 'https://x.example/a'],
    ['with another scheme', '<link rel=canonical href="http://x.example/a/">', 'https://x.example/a'],
    ['with its host alone', '<link rel=canonical href="https://x.example/a">', '//X.example/a'],
    ['escaped', '<link rel=canonical href="https://x.example/é (1)">', 'https://x.example/%C3%A9%20(1)'],
    ['the one it tells others', '<meta property="og:url" content="https://x.example/a">', 'https://x.example/a'],
    ['its base', '<base href="https://x.example/a#top">', 'https://x.example/a'],
    ['where it was saved', '<!-- saved from url=(0019)https://x.example/a -->', 'https://x.example/a'],
  ])('calls one by %s', async (_, head, address) => {
    expect(await kinds(`<!doctype html>${head}${call(address)}${ITEM}`)).toEqual(['text', 'note', 'item']);
  });

  it('calls one by the address in the archive, of a page in a frame, too', async () => {
    expect(await kinds(archive(`${call('https://x.example/a')}${ITEM}`), 'x.mht')).toEqual(['text', 'note', 'item']);
    const framed = archive('<iframe src="https://x.example/f"></iframe>').replace(
      '--B--',
      `--B\r\nContent-Type: text/html\r\nContent-Location: https://x.example/f\r\n\r\n${call('https://x.example/f')}${ITEM}\r\n--B--`,
    );
    expect(await kinds(framed, 'x.mht')).toEqual(['text', 'note', 'item']);
  });

  it('calls one that links back to it, whatever the address', async () => {
    const page =
      '<p>Text<a id=r1 class="footnote-ref" href="https://x.example/a#n1">1</a></p><ol><li id=n1>Note <a href="https://x.example/a#r1">↩</a></ol>';
    expect(await kinds(page)).toEqual(['text', 'note']);
  });
});
