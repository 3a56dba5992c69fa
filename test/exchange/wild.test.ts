import { describe, expect, it } from 'vitest';
import { memoryInputOf } from '../../src/exchange/memory/formats.ts';
import { openMemory } from '../../src/exchange/memory/open.ts';
import { type MemoryWriteOptions, writeMemory } from '../../src/exchange/memory/save.ts';
import { collectMemory, streamMemory } from '../../src/exchange/memory/stream.ts';
import { propertiesOf, segmentText, type TmxMemory } from '../../src/exchange/tmx/memory.ts';
import { validateFile } from '../../src/exchange/validate/validate.ts';
import type { Diagnostic } from '../../src/model/index.ts';
import { WILD } from './wild-files.ts';

const toolVersion = '1';

async function open(name: string): Promise<{ memory: TmxMemory; diagnostics: readonly Diagnostic[] }> {
  const bytes = new TextEncoder().encode(WILD[name]);
  const chunks = (async function* () {
    yield bytes;
  })();
  const { stream } = await openMemory(chunks, memoryInputOf(name) ?? 'tmx', { toolVersion, file: name });
  const memory = await collectMemory(stream);
  return { memory, diagnostics: stream.diagnostics };
}

function texts({ units }: TmxMemory): readonly (readonly string[])[] {
  return units.map(({ variants }) => variants.map(({ language, segment }) => `${language} ${segmentText(segment)}`));
}

describe('files of other programs', () => {
  it.each([
    ['trados.tmx', [['en-US Recalling its resolution 5/1,', 'fr-FR Rappelant sa résolution 5/1,']]],
    ['memoq.tmx', [['en Decides to meet;', 'ar يقرر أن يجتمع؛']]],
    ['wordfast.tmx', [['EN-US Requests States to act.', 'FR-FR Prie les États d’agir.']]],
    [
      'omegat.tmx',
      [
        ['EN-US Notes <f0>that</f0> it', 'FR Note <f0>que</f0>'],
        ['EN-US Also', 'FR Aussi'],
      ],
    ],
    [
      'deepl.tmx',
      [
        ['en Hello world', 'pt-BR Olá mundo'],
        ['EN One', 'PT-BR Um'],
      ],
    ],
    [
      'phrase.tmx',
      [
        [
          'en Draws the attention {1}of{2} States',
          'zh-cn 提请{1}各国{2}注意',
          'fr-ca Appelle {1}l’attention{2} des États',
        ],
      ],
    ],
    ['okapi.xlf', [['en-us Recalling its resolution 5/1. Second.', 'fr-fr Rappelant sa résolution 5/1. Deuxième.']]],
    ['memoq.mqxliff', [['en Decides to meet;', 'ar يقرر أن يجتمع؛']]],
    [
      'trados.sdlxliff',
      [['en-US Recalling its resolution. Second one.', 'fr-FR Rappelant sa résolution. '], ['en-US ']],
    ],
    ['phrase.mxliff', [['en {b>Decides<b} to meet', 'zh-cn {b>决定<b}开会']]],
    ['module.xlf', [['en-US Recalling its text. Second.', 'fr-FR Rappelant sa texte.']]],
  ])('%s is read with every text', async (name, expected) => {
    const { memory, diagnostics } = await open(name);
    expect(texts(memory)).toEqual(expected);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['memoq.mqxliff', ['confirmed']],
    ['phrase.mxliff', ['confirmed']],
    ['okapi.xlf', ['confirmed']],
    // One of its two segments is a draft.
    ['trados.sdlxliff', []],
  ])('%s says which units a person has finished with', async (name, expected) => {
    const { memory } = await open(name);
    expect(memory.units.flatMap(unit => propertiesOf(unit, 'x-state'))).toEqual(expected);
  });

  it.each([
    ['phrase.tmx', 'zh_cn'],
    ['phrase.mxliff', 'zh_cn'],
  ])('%s: a tag that had to be mended is named', async (name, tag) => {
    const { diagnostics } = await open(name);
    expect(diagnostics.map(({ message }) => message).join()).toContain(`"${tag}`);
  });

  it.each([
    ['memoq.mqxliff', 'elements mq:minorversions (1)'],
    ['trados.sdlxliff', 'elements doc-info (1)'],
    ['trados.sdlxliff', 'elements sdl:seg-defs (1)'],
    ['phrase.mxliff', 'attributes m:score (1)'],
    ['okapi.xlf', 'elements alt-trans (1)'],
    ['okapi.xlf', 'annotates of notes (1)'],
    ['module.xlf', 'elements mtc:matches (1)'],
    ['module.xlf', 'attributes x:a (1)'],
  ])('%s: what has no place in a memory is named: %s', async (name, what) => {
    const { diagnostics } = await open(name);
    expect(diagnostics.map(({ message }) => message).join()).toContain(what);
  });

  const outputs: readonly (readonly ['tmx' | 'xliff', Partial<MemoryWriteOptions>])[] = [
    ['tmx', { pairsOnly: true }],
    ['xliff', {}],
    ['xliff', { xliff: '2.1' }],
  ];
  it.each(Object.keys(WILD).flatMap(name => outputs.map(([format, options]) => ({ name, format, options }))))(
    '$name becomes valid $format $options',
    async ({ name, format, options }) => {
      const { memory } = await open(name);
      const written = writeMemory(streamMemory(memory), format, { toolVersion, name, ...options });
      let xml = '';
      for await (const chunk of written.chunks) xml += chunk;
      expect(validateFile(xml).value.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});
