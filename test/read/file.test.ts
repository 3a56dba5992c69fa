import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes, readFile } from '../../src/read/index.ts';
import { codeOf } from './helpers.ts';

describe('what is refused', () => {
  it('names the reason with a code', async () => {
    expect(await codeOf(() => readBytes(Buffer.from(' \n\n'), 'x.txt'))).toBe('read.empty');
    expect(await codeOf(() => readBytes(Buffer.alloc(0), 'x.txt'))).toBe('read.empty');
    expect(await codeOf(() => readBytes(Buffer.from([0x89, 0x50, 0, 1, 2, 3, 4, 5, 6, 7, 8]), 'x.txt'))).toBe(
      'read.binary',
    );
    expect(await codeOf(() => readBytes(Buffer.from('text'), 'x.docx'))).toBe('read.not-a-document');
    expect(await codeOf(() => readBytes(Buffer.from('text'), 'x.doc'))).toBe('read.unsupported');
    await expect(readFile('no/such/file.txt')).rejects.toMatchObject({ code: 'read.not-found' });
    await expect(readFile(mkdtempSync(join(tmpdir(), 'recalling-')))).rejects.toMatchObject({
      code: 'read.unreadable',
    });
  });

  const zip = (...names: string[]): Uint8Array =>
    zipSync(Object.fromEntries(names.map(name => [name, new TextEncoder().encode('<x/>')])));
  it.each<[string, Uint8Array, RegExp]>([
    ['6-1.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /\.doc\), or a document locked/u],
    ['6-1.rtf', Buffer.from('{\\rtf1 text}'), /RTF/u],
    ['6-1.txt', Buffer.from('{\\rtf1 text}'), /RTF/u],
    ['6-1.odt', zip('mimetype', 'content.xml'), /OpenDocument/u],
    ['6-1.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), /spreadsheet/u],
    ['6-1.zip', zip('readme.md'), /zip archive without a document/u],
    ['6-1.mht', Buffer.from('MIME-Version: 1.0\n\nx'), /web archive/u],
  ])('says what %s is and what to do', async (file, bytes, name) => {
    await expect(readBytes(bytes, file)).rejects.toMatchObject({
      code: 'read.unsupported',
      message: expect.stringMatching(name),
      hint: expect.stringContaining('save it as .docx'),
    });
  });
});

describe('the format of a file', () => {
  it('is told by its content when the name has another ending', async () => {
    const page = Buffer.from('<!DOCTYPE html><title>x</title><p>Text of the page');
    const { value, diagnostics } = await readBytes(page, '6-1.en.doc');
    expect(value).toMatchObject({ format: 'html', text: 'Text of the page\n' });
    expect(diagnostics.map(one => one.code)).toEqual(['read.format-differs']);
    expect((await readBytes(page, '-')).value.format).toBe('html');
    expect((await readBytes(page, '6-1.en.htm')).diagnostics).toEqual([]);
  });

  it('stays plain text where the name says so, markup or not', async () => {
    expect((await readBytes(Buffer.from('<html> is a tag\n'), 'x.txt')).value.format).toBe('text');
  });

  it('is the one asked for', async () => {
    expect((await readBytes(Buffer.from('# A'), 'x.txt', { format: 'markdown' })).value.fragments[0]?.kind).toBe(
      'heading',
    );
  });
});

describe('a real file', () => {
  it('is read with its hash', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'recalling-')), 'a.en.txt');
    writeFileSync(file, 'abc');
    const { value } = await readFile(file);
    expect(value.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
