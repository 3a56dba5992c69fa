import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecallingError } from '../../src/model/index.ts';
import { readBytes, readFile } from '../../src/read/index.ts';

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof RecallingError) return error.code;
  }
  return 'nothing thrown';
}

describe('encodings', () => {
  const text = 'Résolution 6/1 — “été”\n';
  it('reads UTF-8 with and without byte order mark', () => {
    expect(readBytes(Buffer.from(text), 'x.txt').value).toMatchObject({ text, encoding: 'utf-8' });
    const marked = readBytes(Buffer.from(`\ufeff${text}`), 'x.txt').value;
    expect(marked.skipped[0]).toEqual({ span: { start: 0, end: 1 }, why: 'byte-order-mark' });
  });

  it('reads UTF-16 with a mark and, by its zero bytes, without one', () => {
    expect(readBytes(Buffer.from(`\ufeff${text}`, 'utf16le'), 'x.txt').value.encoding).toBe('utf-16le');
    expect(readBytes(Buffer.from(text, 'utf16le'), 'x.txt').value).toMatchObject({ text, encoding: 'utf-16le' });
    expect(readBytes(Buffer.from(text, 'utf16le').swap16(), 'x.txt').value).toMatchObject({
      text,
      encoding: 'utf-16be',
    });
  });

  it('says that windows-1252 was a guess', () => {
    const { value, diagnostics } = readBytes(Buffer.from('R\u00e9solution', 'latin1'), 'x.txt');
    expect(value.text).toBe('Résolution');
    expect(diagnostics.map(d => d.code)).toEqual(['read.encoding-guessed']);
  });

  it('believes the user, and reports bytes that are no characters', () => {
    const { value, diagnostics } = readBytes(Buffer.from([0xca, 0xee, 0xed, 0xe5, 0xf6]), 'x.txt', {
      encoding: 'windows-1251',
    });
    expect(value.text).toBe('Конец');
    expect(diagnostics).toEqual([]);
    expect(readBytes(Buffer.from([0x41, 0xff]), 'x.txt', { encoding: 'utf-8' }).diagnostics[0]?.code).toBe(
      'read.encoding-damaged',
    );
    expect(codeOf(() => readBytes(Buffer.from('x'), 'x.txt', { encoding: 'klingon' }))).toBe('read.encoding-unknown');
  });
});

describe('what is refused', () => {
  it('names the reason with a code', async () => {
    expect(codeOf(() => readBytes(Buffer.from(' \n\n'), 'x.txt'))).toBe('read.empty');
    expect(codeOf(() => readBytes(Buffer.alloc(0), 'x.txt'))).toBe('read.empty');
    expect(codeOf(() => readBytes(Buffer.from([0x89, 0x50, 0, 1, 2, 3, 4, 5, 6, 7, 8]), 'x.txt'))).toBe('read.binary');
    expect(codeOf(() => readBytes(Buffer.from('%PDF-1.7'), 'x.txt'))).toBe('read.unsupported');
    expect(codeOf(() => readBytes(Buffer.from('text'), 'x.docx'))).toBe('read.unsupported');
    await expect(readFile('no/such/file.txt')).rejects.toMatchObject({ code: 'read.not-found' });
    await expect(readFile(mkdtempSync(join(tmpdir(), 'recalling-')))).rejects.toMatchObject({
      code: 'read.unreadable',
    });
  });

  it('reads a real file with its hash', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'recalling-')), 'a.en.txt');
    writeFileSync(file, 'abc');
    const { value } = await readFile(file);
    expect(value.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
