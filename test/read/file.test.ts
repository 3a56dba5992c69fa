import { existsSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE, LARGEST_TEXT, readBytes, readFile, readStreamBytes } from '../../src/read/index.ts';
import { codeOf } from './helpers.ts';

const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map(name => [name, new TextEncoder().encode('<x/>')])));

describe('what is refused', () => {
  it('names the reason with a code', async () => {
    expect(await codeOf(() => readBytes(Buffer.from(' \n\n'), 'x.txt'))).toBe('read.empty');
    expect(await codeOf(() => readBytes(Buffer.alloc(0), 'x.txt'))).toBe('read.empty');
    expect(await codeOf(() => readBytes(Buffer.from([0x89, 0x50, 0, 1, 2, 3, 4, 5, 6, 7, 8]), 'x.txt'))).toBe(
      'read.binary',
    );
    expect(await codeOf(() => readBytes(Buffer.from([0x50, 0, 1, 2, 3]), 'x.docx'))).toBe('read.not-a-document');
    expect(await codeOf(() => readBytes(Buffer.from([0x50, 0, 1, 2, 3]), 'x.pdf'))).toBe('read.damaged');
    expect(await codeOf(() => readBytes(Buffer.from([0x50, 0, 1, 2, 3]), 'x.doc'))).toBe('read.unsupported');
    expect(await codeOf(() => readBytes(Buffer.from('a,b'), 'x.csv'))).toBe('read.translations');
    await expect(readFile('no/such/file.txt')).rejects.toMatchObject({ code: 'read.not-found' });
    await expect(readFile(mkdtempSync(join(tmpdir(), 'recalling-')))).rejects.toMatchObject({
      code: 'read.directory',
      hint: expect.stringContaining('build'),
    });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['6-1.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /\.doc\), or a document locked/u],
    ['6-1.rtf', Buffer.from('{\\rtf1 text}'), /RTF/u],
    ['6-1.txt', Buffer.from('{\\rtf1 text}'), /RTF/u],
    ['6-1.odt', zip('mimetype', 'content.xml'), /OpenDocument/u],
    ['6-1.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), /spreadsheet/u],
    ['6-1.pages', zip('Index/Document.iwa', 'preview.jpg'), /\.pages/u],
    ['6-1.mht', Buffer.from('MIME-Version: 1.0\n\nx'), /web archive/u],
  ])('says what %s is and what to do', async (file, bytes, name) => {
    await expect(readBytes(bytes, file)).rejects.toMatchObject({
      code: 'read.unsupported',
      message: expect.stringMatching(name),
      hint: expect.stringContaining('save it as .docx'),
    });
  });
});

describe('what is no document is named by its bytes', () => {
  const more = Buffer.alloc(40);
  it.each<[string, number[] | string, string]>([
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'read.picture'],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'read.picture'],
    ['a GIF', 'GIF89a', 'read.picture'],
    ['a TIFF', 'II*\0', 'read.picture'],
    ['a WebP', 'RIFF\0\0\0\0WEBP', 'read.picture'],
    ['a DjVu', 'AT&TFORM', 'read.picture'],
    ['a gzip', [0x1f, 0x8b, 8], 'read.archive'],
    ['a 7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'read.archive'],
    ['a RAR', 'Rar!\x1a\x07\0', 'read.archive'],
    ['an empty zip', 'PK\x05\x06', 'read.archive'],
    ['a PostScript file', '%!PS-Adobe-3.0', 'read.unsupported'],
    ['a WordPerfect file', [0xff, 0x57, 0x50, 0x43], 'read.unsupported'],
  ])('%s', async (_, begin, code) => {
    const bytes = Buffer.concat([typeof begin === 'string' ? Buffer.from(begin, 'latin1') : Buffer.from(begin), more]);
    for (const file of ['6-1.en.txt', '6-1.en.docx', '6-1.en.pdf', '6-1.en', '6-1.en.jpg']) {
      await expect(readBytes(bytes, file)).rejects.toMatchObject({ code, file });
    }
  });

  it('a zip archive', async () => {
    await expect(readBytes(zip('readme.md'), '6-1.zip')).rejects.toMatchObject({
      code: 'read.archive',
      message: expect.stringContaining('without a document'),
      hint: expect.stringContaining('unpack'),
    });
  });
});

describe('what is too large', () => {
  it('is refused by its first bytes, and a pipe or device at the limit', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recalling-'));
    for (const [name, size, head] of [
      ['a.txt', LARGEST_TEXT + 1, 'The General Assembly,'],
      ['a.pdf', LARGEST_FILE + 1, '%PDF-1.7'],
    ] as const) {
      const file = join(folder, name);
      writeFileSync(file, head);
      truncateSync(file, size);
      await expect(readFile(file)).rejects.toMatchObject({ code: 'read.too-large', file });
    }
    if (existsSync('/dev/zero')) expect(await codeOf(() => readFile('/dev/zero'))).toBe('read.too-large');
    if (existsSync('/dev/null')) expect(await codeOf(() => readFile('/dev/null'))).toBe('read.empty');
  });

  it('ends a stream that never does', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.alloc(1 << 20, 'a');
    }
    expect(await codeOf(() => readStreamBytes(endless(), '-'))).toBe('read.too-large');
  });
});

describe('the format of a file', () => {
  it('is text where the name promises a document and the bytes hold none', async () => {
    for (const file of ['6-1.en.pdf', '6-1.en.docx', '6-1.en.doc', '6-1.en.odt']) {
      const { value, diagnostics } = await readBytes(Buffer.from('Résolution 6/1\n'), file);
      expect(value).toMatchObject({ format: 'text', text: 'Résolution 6/1\n' });
      expect(diagnostics.map(one => one.code)).toEqual(['read.format-differs']);
      const page = await readBytes(Buffer.from('<!doctype html><p>A page'), file);
      expect(page.value.format).toBe('html');
      expect(page.diagnostics.map(one => one.code)).toEqual(['read.format-differs']);
    }
  });

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
