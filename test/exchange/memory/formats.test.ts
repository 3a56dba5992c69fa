import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MemoryInput, type MemoryOutput, memoryFormatOf } from '../../../src/exchange/memory/formats.ts';
import { openMemory } from '../../../src/exchange/memory/open.ts';
import { type MemoryWriteOptions, writeMemory } from '../../../src/exchange/memory/save.ts';
import { collectMemory, streamMemory } from '../../../src/exchange/memory/stream.ts';
import type { TmxMemory } from '../../../src/exchange/tmx/memory.ts';
import { printTmx } from '../../../src/exchange/tmx/print.ts';
import { readTmx } from '../../../src/exchange/tmx/read.ts';
import { composeMemory } from '../../../src/exchange/tmx/write.ts';
import type { Code } from '../../../src/model/index.ts';
import { element } from '../../../src/wire/index.ts';
import { sixAlignment, sixEditions } from '../fixtures.ts';
import { memory, tableMemory, unit, variant } from './fixtures.ts';

const toolVersion = '1';

async function write(
  value: TmxMemory,
  format: MemoryOutput,
  options: Partial<MemoryWriteOptions> = {},
): Promise<{ bytes: Uint8Array; codes: readonly Code[]; messages: readonly string[] }> {
  const written = writeMemory(streamMemory(value), format, { toolVersion, name: 'm', ...options });
  const parts: Uint8Array[] = [];
  for await (const chunk of written.chunks)
    parts.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  const { diagnostics } = written;
  return {
    bytes: Buffer.concat(parts),
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message),
  };
}

async function read(bytes: Uint8Array, format: MemoryInput, size = 1000): Promise<TmxMemory> {
  return collectMemory((await openMemory(pieces(bytes, size), format, { toolVersion, file: 'f' })).stream);
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const six = composeMemory({ works: [{ alignment: sixAlignment(), editions: sixEditions() }], toolVersion }).value;

describe('a memory', () => {
  it.each(['xlsx', 'csv', 'tsv'] as const)(
    'comes back from %s with every text, and is written the same again',
    async format => {
      await fc.assert(
        fc.asyncProperty(tableMemory, async value => {
          const { bytes, codes } = await write(value, format);
          expect(codes).toEqual([]);
          const back = await read(bytes, format);
          expect(back.units).toEqual(value.units);
          expect(Buffer.compare((await write(back, format)).bytes, bytes)).toBe(0);
        }),
        { numRuns: format === 'xlsx' ? 60 : 200 },
      );
    },
  );

  it.each(['tmx', 'jsonl'] as const)('comes back from %s whole, however the bytes arrive', async format => {
    const { bytes } = await write(six, format);
    for (const size of [1, 7, 100, 1_000_000]) {
      const back = await read(bytes, format, size);
      expect(printTmx(back).value).toBe(printTmx(six).value);
    }
  });

  it('keeps codes, attributes, notes and properties in JSON lines', async () => {
    const code = element('bpt', { i: '1', type: 'bold' }, ['<b>', element('sub', {}, ['alt'])]);
    const rich: TmxMemory = {
      header: { attributes: new Map([['srclang', 'en']]), children: [element('note', { 'xml:lang': 'en' }, ['n'])] },
      units: [
        {
          id: '1',
          attributes: new Map([['creationdate', '20121019T000000Z']]),
          remarks: [{ kind: 'note', attributes: new Map(), text: 'n' }],
          variants: [
            { ...variant('en', 'a ', code, 'b', element('ept', { i: '1' })), attributes: new Map([['changeid', 'x']]) },
            { ...variant('fr', ''), segment: [] },
          ],
        },
      ],
    };
    const { bytes } = await write(rich, 'jsonl');
    expect(await read(bytes, 'jsonl')).toEqual(rich);
  });

  it('survives XLIFF with ids, states, properties, notes and codes', async () => {
    const pair = { languages: ['en', 'fr'] };
    const first = await write(six, 'xliff', pair);
    const back = await read(first.bytes, 'xliff');
    const again = await write(back, 'xliff', pair);
    expect(new TextDecoder().decode(again.bytes)).toBe(new TextDecoder().decode(first.bytes));
    expect(back.units.map(({ id }) => id)).toContain('6-1:para_1');
    expect(back.units.find(({ id }) => id === '6-1:para_1')?.remarks.map(({ text }) => text)).toContain('confirmed');
  });

  it('turns codes into those of XLIFF and back', async () => {
    const coded = memory([
      {
        ...unit('1', {}),
        variants: [
          variant(
            'en',
            element('hi', { type: 'italic', x: '1' }, ['Takes']),
            ' note',
            element('ph', { x: '2' }, ['¹']),
          ),
          variant('fr', element('bpt', { i: '1' }, ['<i>']), 'Prend', element('ept', { i: '1' }, ['</i>']), ' note'),
        ],
      },
    ]);
    const { bytes } = await write(coded, 'xliff');
    expect((await read(bytes, 'xliff')).units[0]?.variants).toEqual(coded.units[0]?.variants);
  });

  it('names what a table cannot hold', async () => {
    const coded = memory([
      {
        ...unit('1', { fr: 'b' }),
        variants: [variant('en', 'a', element('ph', {}, ['1'])), variant('fr', 'b')],
        attributes: new Map([['creationid', 'x']]),
      },
    ]);
    const { codes, messages } = await write(coded, 'csv');
    expect(codes).toEqual(['exchange.content-dropped']);
    expect(messages[0]).toContain('CSV: creationid of units (1), texts with inline codes (1)');
  });

  it('names the languages that a pair leaves out', async () => {
    const { codes, messages } = await write(memory([unit('1', { en: 'a', fr: 'b', ru: 'c' })]), 'xliff');
    expect(codes).toEqual(['exchange.content-dropped']);
    expect(messages[0]).toContain('texts in ru (1)');
  });

  it('gives only the languages asked for, answered by other regions where they must be', async () => {
    const regions = memory([unit('1', { 'en-GB': 'a', 'fr-CA': 'b', ru: 'c' })]);
    const { bytes, codes } = await write(regions, 'tmx', { languages: ['fr', 'en-GB', 'zh'] });
    const { value } = readTmx(bytes);
    expect(value.header.attributes.get('srclang')).toBe('fr');
    expect(value.units[0]?.variants.map(({ language }) => language)).toEqual(['fr', 'en-GB']);
    expect(codes).toEqual(['exchange.language-answered', 'exchange.language-missing']);
  });

  it('leaves units of one language out of a TMX made from pairs', async () => {
    const gaps = memory([unit('1', { en: 'a', fr: 'b' }), unit('2', { en: 'c' })]);
    const { bytes, codes } = await write(gaps, 'tmx', { pairsOnly: true });
    expect(readTmx(bytes).value.units.map(({ id }) => id)).toEqual(['1']);
    expect(codes).toEqual(['exchange.unit-left-out']);
  });

  it('becomes a page without anything that could run', async () => {
    const { bytes } = await write(memory([unit('<script>', { en: '<img onerror=x>', ar: 'إذ' })]), 'html');
    const page = new TextDecoder().decode(bytes);
    expect(page).toContain('&lt;img onerror=x&gt;');
    expect(page).toMatch(/lang="ar" dir="rtl"/u);
    expect(page).not.toContain('<img');
  });

  it('begins with a byte order mark when asked', async () => {
    const { bytes } = await write(memory([unit('1', { en: 'é' })]), 'csv', { byteOrderMark: true });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect((await read(bytes, 'csv')).units[0]?.id).toBe('1');
  });
});

describe('a memory that breaks off', () => {
  const { value } = printTmx(six);
  const cut = new TextEncoder().encode(value.slice(0, value.length / 2));

  it('is refused whole, not written by halves', async () => {
    const { stream } = await openMemory(pieces(cut, 500), 'tmx', { toolVersion, file: 'cut.tmx' });
    const written = writeMemory(stream, 'jsonl', { toolVersion, name: 'm' });
    const drain = async (): Promise<void> => {
      for await (const _ of written.chunks);
    };
    await expect(drain()).rejects.toMatchObject({ code: 'wire.malformed', file: 'cut.tmx' });
  });

  it.each([
    ['jsonl', '{"format":"recalling/memory/1"}\n{"variants":[]}\nnot json\n', 'exchange.wrong-format'],
    ['jsonl', '{"format":"recalling/memory/2"}\n', 'exchange.unsupported-version'],
    ['jsonl', '{"a":1}\n', 'exchange.wrong-format'],
    [
      'jsonl',
      '{"format":"recalling/memory/1"}\n{"variants":[{"language":"en","content":[{"name":"a b"}]}]}\n',
      'exchange.invalid-structure',
    ],
    [
      'jsonl',
      '{"format":"recalling/memory/1"}\n{"variants":[],"attributes":{"on error":"x"}}\n',
      'exchange.invalid-structure',
    ],
    ['xliff', '<xliff version="3.0"><file/></xliff>', 'exchange.unsupported-version'],
    ['xliff', '<html/>', 'exchange.wrong-format'],
    ['csv', 'a,"b', 'exchange.invalid-structure'],
    ['xlsx', 'not a workbook', 'exchange.wrong-format'],
    ['tmx', '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', 'wire.doctype-subset'],
  ] as const)('is refused as %s: %s', async (format, text, code) => {
    await expect(read(new TextEncoder().encode(text), format)).rejects.toMatchObject({ code });
  });

  it('does not let names of objects do tricks', async () => {
    const lines =
      '{"format":"recalling/memory/1"}\n{"id":"__proto__","attributes":{"__proto__":"x","constructor":"y"},"variants":[{"language":"en","text":"a"}]}\n';
    const [only] = (await read(new TextEncoder().encode(lines), 'jsonl')).units;
    expect(only?.attributes.get('__proto__')).toBe('x');
    expect({}).not.toHaveProperty('x');
  });
});

describe('memoryFormatOf', () => {
  it('knows formats by the ending', () => {
    expect(['a.TMX', 'b.xlf', 'c.ods', 'd.tab', 'e.jsonl', 'f.htm', 'g.txt', 'h'].map(memoryFormatOf)).toEqual([
      'tmx',
      'xliff',
      'xlsx',
      'tsv',
      'jsonl',
      'html',
      undefined,
      undefined,
    ]);
  });
});
