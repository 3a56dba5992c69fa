import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/index.ts';
import { readEdition } from '../../src/pipeline/index.ts';
import { sampleCodes as codes } from './language.ts';

async function editionsOf(work: string): Promise<ReadonlyMap<string, Edition>> {
  const editions = new Map<string, Edition>();
  for (const code of codes) {
    const file = `samples/resolution-${work}.${code}.${work === '6-1' && code === 'en' ? 'txt' : 'md'}`;
    editions.set(code, (await readEdition(file)).value);
  }
  return editions;
}

/** Block ids whose references are not the same in all editions that have the block, with what each language says. */
function differences(
  editions: ReadonlyMap<string, Edition>,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const rows = new Map<string, Record<string, string>>();
  for (const [code, { blocks }] of editions) {
    for (const { id, references } of blocks) {
      const said = references.map(
        ({ kind, value, forthcoming }) => `${kind} ${value}${forthcoming ? ' forthcoming' : ''}`,
      );
      rows.set(id, { ...rows.get(id), [code]: said.sort().join(', ') });
    }
  }
  return Object.fromEntries([...rows].filter(([, said]) => new Set(Object.values(said)).size > 1));
}

describe('references of parallel editions', () => {
  it('are equal in all six languages of 5/1', async () => {
    expect(differences(await editionsOf('5-1'))).toEqual({});
  });

  it('are equal in all six languages of 6/1 but for the planted slip in the Spanish number of parties', async () => {
    const editions = await editionsOf('6-1');
    expect(differences(editions)).toEqual({
      para_1: {
        en: 'number 172',
        fr: 'number 172',
        es: 'number 162',
        ru: 'number 172',
        zh: 'number 172',
        ar: 'number 172',
      },
    });
    // The other planted slip that references show: the Arabic edition has no note 5.
    const withNote = codes.filter(code => editions.get(code)?.blocks.some(({ id }) => id === 'note_5'));
    expect(withNote).toEqual(codes.filter(code => code !== 'ar'));
  });
});
