import { beforeAll, describe, expect, it } from 'vitest';
import {
  type MemoryInput,
  type MemoryOutput,
  memoryInputs,
  memoryOutputs,
} from '../../../src/exchange/memory/formats.ts';
import { openMemory } from '../../../src/exchange/memory/open.ts';
import { type MemoryXliffVersion, memoryXliffVersions, writeMemory } from '../../../src/exchange/memory/save.ts';
import { collectMemory, streamMemory } from '../../../src/exchange/memory/stream.ts';
import { segmentText, type TmxMemory } from '../../../src/exchange/tmx/memory.ts';
import { composeMemory } from '../../../src/exchange/tmx/write.ts';
import { validateFile } from '../../../src/exchange/validate/validate.ts';
import type { Diagnostic } from '../../../src/model/index.ts';
import { element, type XmlNode } from '../../../src/wire/index.ts';
import { sixAlignment, sixEditions } from '../fixtures.ts';
import { variant } from './fixtures.ts';

const toolVersion = '1';
const composed = composeMemory({ works: [{ alignment: sixAlignment(), editions: sixEditions() }], toolVersion }).value;

/** Everything that a memory can hold: texts of many languages, codes of every kind, properties, notes, dates, a unit of no text. */
const everything: TmxMemory = {
  header: { ...composed.header, children: [element('note', {}, ['of the header'])] },
  units: [
    ...composed.units,
    {
      id: 'free',
      attributes: new Map([['creationdate', '20121019T000000Z']]),
      remarks: [
        { kind: 'prop', attributes: new Map([['type', 'client']]), text: 'x' },
        { kind: 'note', attributes: new Map([['xml:lang', 'en']]), text: 'first\nsecond' },
      ],
      variants: [
        variant(
          'en',
          'a ',
          element('bpt', { i: '1', type: 'bold' }, ['<b>']),
          'b',
          element('ept', { i: '1' }, ['</b>']),
          element('ph', { x: '2', type: 'fnote' }, ['¹']),
          element('hi', { x: '3', type: 'italic' }, ['c']),
          element('it', { pos: 'begin', x: '4' }, ['<u>']),
        ),
        { ...variant('fr', 'é'), attributes: new Map([['changeid', 'me']]) },
      ],
    },
  ],
};

/** One way to write a memory. */
interface Way {
  readonly name: string;
  readonly format: MemoryOutput;
  readonly xliff?: MemoryXliffVersion;
}

const ways: readonly Way[] = memoryOutputs.flatMap((format): readonly Way[] =>
  format === 'xliff'
    ? memoryXliffVersions.map(xliff => ({ name: `XLIFF ${xliff}`, format, xliff }))
    : [{ name: format.toUpperCase(), format }],
);
const readable = ways.filter(({ format }) => isInput(format));

function isInput(format: string): format is MemoryInput {
  return memoryInputs.some(one => one === format);
}

async function write(
  memory: TmxMemory,
  { format, xliff }: Way,
): Promise<{ bytes: Uint8Array; diagnostics: readonly Diagnostic[] }> {
  const options = { toolVersion, name: 'm', pairsOnly: format === 'tmx', ...(xliff !== undefined && { xliff }) };
  const written = writeMemory(streamMemory(memory), format, options);
  const parts: Uint8Array[] = [];
  for await (const chunk of written.chunks)
    parts.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  return { bytes: Buffer.concat(parts), diagnostics: written.diagnostics };
}

async function read(bytes: Uint8Array, format: MemoryOutput): Promise<TmxMemory> {
  if (!isInput(format)) throw new TypeError(format);
  const chunks = (async function* () {
    yield bytes;
  })();
  return collectMemory((await openMemory(chunks, format, { toolVersion, file: 'f' })).stream);
}

/** What is the same in two memories that say the same, however their formats order it. */
function said({ header, units }: TmxMemory): unknown {
  return {
    notes: header.children,
    units: units.map(({ id, attributes, remarks, variants }) => ({
      // Where a format wants an id or a number, one is given.
      id: /^unit_\d+$/u.test(id ?? '') ? undefined : id,
      attributes: [...attributes].filter(([name]) => name !== 'srclang'),
      remarks: remarks.map(({ kind, attributes: own, text }) => JSON.stringify([kind, [...own], text])).sort(),
      variants: variants
        .filter(({ segment }) => segment.length > 0)
        .map(({ language, attributes: own, remarks: more, segment }) => ({
          language,
          own,
          more,
          segment: segment.map(unnumbered),
        })),
    })),
  };
}

function unnumbered(node: XmlNode): XmlNode {
  if (typeof node === 'string' || node.name === 'bpt') return node;
  return { ...node, attributes: new Map([...node.attributes].filter(([name]) => name !== 'x')) };
}

/** Texts by unit and language: what must come through in any case. */
function texts({ units }: TmxMemory, languages: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    units.flatMap(({ id, variants }, n) =>
      variants
        .filter(({ language }) => languages.includes(language))
        .map(({ language, segment }) => [`${id ?? n} ${language}`, segmentText(segment)] as const),
    ),
  );
}

const files = new Map<string, TmxMemory>();
beforeAll(async () => {
  for (const way of readable) files.set(way.name, await read((await write(everything, way)).bytes, way.format));
});

describe.each(readable)('from $name', from => {
  it.each(ways)('to $name nothing is lost that is not named', async to => {
    const memory = files.get(from.name) ?? everything;
    const { bytes, diagnostics } = await write(memory, to);
    if (!isInput(to.format)) {
      const page = new TextDecoder().decode(bytes);
      for (const { id } of memory.units) expect(page).toContain(id);
      return;
    }
    const back = await read(bytes, to.format);
    const named = diagnostics.some(
      ({ code }) => code === 'exchange.content-dropped' || code === 'exchange.unit-left-out',
    );
    if (!named) expect(said(back)).toEqual(said(memory));
    // Whatever had to be left behind: the first language of what was written is whole.
    const [language = ''] = back.units.flatMap(({ variants }) => variants.map(one => one.language));
    const kept = texts(back, [language]);
    for (const [key, text] of texts(memory, [language])) {
      if (kept.has(key)) expect(kept.get(key)).toBe(text);
      else expect(named, key).toBe(true);
    }
  });

  it.each(ways.filter(({ format }) => format === 'tmx' || format === 'xliff'))('to $name is valid', async to => {
    const { bytes } = await write(files.get(from.name) ?? everything, to);
    expect(validateFile(bytes, 'f').value.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

const prop = (type: string, text: string, more: readonly (readonly [string, string])[] = []) => ({
  kind: 'prop' as const,
  attributes: new Map([['type', type], ...more]),
  text,
});
const note = (text: string, more: readonly (readonly [string, string])[] = []) => ({
  kind: 'note' as const,
  attributes: new Map(more),
  text,
});
const plain = {
  attributes: new Map<string, string>(),
  remarks: [],
  variants: [variant('en', 'a'), variant('fr', 'b')],
};
const coded = (...nodes: Parameters<typeof variant> extends [string, ...infer Rest] ? Rest : never) => ({
  ...plain,
  id: '1',
  variants: [variant('en', 'a ', ...nodes), variant('fr', 'b')],
});

/** One thing at a time that some format has no place for: what is lost elsewhere must not hide it. */
const features: Readonly<Record<string, TmxMemory['units'][number]>> = {
  'a plain unit': { ...plain, id: '1' },
  'no id': plain,
  'an id with blanks and signs': { ...plain, id: 'a b:c/d#é' },
  'a note in a language': { ...plain, id: '1', remarks: [note('n', [['xml:lang', 'fr']])] },
  'a note of two lines': { ...plain, id: '1', remarks: [note('n\nm')] },
  'two notes': { ...plain, id: '1', remarks: [note('n'), note('m')] },
  'an empty note': { ...plain, id: '1', remarks: [note('')] },
  'a property': { ...plain, id: '1', remarks: [prop('x-role', 'operative')] },
  'a property of another name': { ...plain, id: '1', remarks: [prop('Att::Client', 'UN')] },
  'a property of two lines': { ...plain, id: '1', remarks: [prop('x-a', 'n\nm')] },
  'an empty property': { ...plain, id: '1', remarks: [prop('x-a', '')] },
  'a property with an encoding': { ...plain, id: '1', remarks: [prop('x-a', 'n', [['o-encoding', 'utf-8']])] },
  'a confirmed state': { ...plain, id: '1', remarks: [prop('x-state', 'confirmed')] },
  'a manual state': { ...plain, id: '1', remarks: [prop('x-state', 'manual')] },
  'an exact state': { ...plain, id: '1', remarks: [prop('x-target-state', 'needs-adaptation')] },
  'a state of a vendor': { ...plain, id: '1', remarks: [prop('x-target-state', 'x-odd')] },
  'a date': { ...plain, id: '1', attributes: new Map([['changedate', '20121019T000000Z']]) },
  'a note of one language': {
    ...plain,
    id: '1',
    variants: [{ ...variant('en', 'a'), remarks: [note('n')] }, variant('fr', 'b')],
  },
  'a second text of a language': {
    ...plain,
    id: '1',
    variants: [variant('en', 'a'), variant('fr', 'b'), variant('fr', 'c')],
  },
  'three languages': { ...plain, id: '1', variants: [variant('en', 'a'), variant('fr', 'b'), variant('ru', 'c')] },
  'no translation': { ...plain, id: '1', variants: [variant('en', 'a')] },
  'no source': { ...plain, id: '1', variants: [variant('fr', 'b')] },
  'an empty text': { ...plain, id: '1', variants: [variant('en', 'a'), { ...variant('fr'), segment: [] }] },
  'a text of blanks': { ...plain, id: '1', variants: [variant('en', 'a'), variant('fr', ' ')] },
  'odd blanks': {
    ...plain,
    id: '1',
    variants: [variant('en', ' a\u00a0\t\u202f'), variant('ar', '\u200f \u2067𝒜\n\nب ')],
  },
  'a formula': { ...plain, id: '1', variants: [variant('en', '=1+1'), variant('fr', "'=1")] },
  'highlighted text': coded(element('hi', { type: 'bold', x: '1' }, ['b'])),
  'highlighted text of no kind': coded(element('hi', {}, ['b'])),
  'a pair of codes': coded(
    element('bpt', { i: '1', type: 'bold' }, ['<b>']),
    'b',
    element('ept', { i: '1' }, ['</b>']),
  ),
  'a pair of codes with two numbers': coded(
    element('bpt', { i: '1', x: '2' }, ['<b>']),
    'b',
    element('ept', { i: '1' }, ['</b>']),
  ),
  'a lonely code': coded(element('it', { pos: 'end', x: '1' }, ['</b>'])),
  'a place': coded(element('ph', { x: '1', type: 'fnote' }, ['¹'])),
  'a place that belongs to a side': coded(element('ph', { x: '1', assoc: 'p' }, ['¹'])),
  'a code without a name': coded(element('ut', {}, ['{'])),
  'a text in a code': coded(element('ph', { x: '1' }, ['<a alt="', element('sub', { type: 'alt' }, ['t']), '">'])),
};

describe.each(Object.entries(features))('%s', (_, unit) => {
  // A text in Akoma Ntoso says more of a unit than was asked: its role, the text it belongs to.
  it.each(readable.filter(({ format }) => format !== 'akn'))('is kept in $name, or named', async way => {
    const memory = { header: { ...composed.header, children: [] }, units: [unit] };
    const { bytes, diagnostics } = await write(memory, way).catch(error => {
      // An XLIFF or a text in Akoma Ntoso of nothing at all is refused, which says enough.
      expect(error).toMatchObject({ code: 'exchange.incomplete-unit' });
      return { bytes: undefined, diagnostics: [] };
    });
    if (bytes === undefined) return;
    const named = diagnostics.some(
      ({ code }) => code === 'exchange.content-dropped' || code === 'exchange.unit-left-out',
    );
    if (!named) expect(said(await read(bytes, way.format))).toEqual(said(memory));
  });
});
