import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collectMemory,
  draftWork,
  editsOfMemory,
  type MemoryInput,
  mergeEdits,
  openMemory,
  validateFile,
} from '../../src/exchange/index.ts';
import type { Prefill, PrefillUnit } from '../../src/model/index.ts';
import { prefillEditions, renderPrefill } from '../../src/pipeline/index.ts';
import { editionOf, NEW, oldEditions, smallTexts } from './prefill-texts.ts';

const { value: filled, diagnostics } = await prefillEditions(smallTexts());

function prefillIn(language: string, all: readonly Prefill[] = filled.prefills): Prefill {
  const found = all.find(prefill => prefill.target === language);
  if (found === undefined) throw new Error(`not filled: ${language}`);
  return found;
}

function unit(id: string, language = 'fr'): PrefillUnit {
  const found = prefillIn(language).units.find(one => one.id === id);
  if (found === undefined) throw new Error(`no unit ${id}`);
  return found;
}

const textOf = (id: string, language = 'fr'): string | undefined =>
  prefillIn(language).draft.blocks.find(block => block.id === id)?.text;

describe('a new text filled from its predecessor', () => {
  it('is filled in every language of it at once', () => {
    expect(filled.prefills.map(({ target }) => target).sort()).toEqual(['fr', 'ru']);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('carries the translation of what did not change, with the new number and note call', () => {
    expect(unit('para_4')).toMatchObject({ reuse: 'as-is', filled: 'translated' });
    expect(textOf('para_4')).toMatch(/^Demande instamment/u);
    const block = prefillIn('fr').draft.blocks.find(one => one.id === 'para_4');
    expect(block?.label).toMatchObject({ printed: '4.', ordinal: 4 });
    expect(unit('rec_2')).toMatchObject({ reuse: 'as-is', filled: 'translated' });
    const recital = prefillIn('fr').draft.blocks.find(one => one.id === 'rec_2');
    expect(recital?.calls).toMatchObject([{ printed: '²', number: 2, note: 'note_2' }]);
    expect(unit('rec_2').matches[0]?.adapted).toMatchObject([{ kind: 'note', old: '¹', new: '²' }]);
  });

  it('exchanges a value where that is all that changed, and leaves it to be looked at', () => {
    expect(unit('para_2')).toMatchObject({ reuse: 'edit', filled: 'draft' });
    expect(textOf('para_2')).toBe('Invite 172 États à participer à la réunion ;');
    expect(textOf('para_2', 'ru')).toBe('предлагает 172 государствам принять участие в совещании;');
    expect(unit('para_2').matches[0]?.adapted).toMatchObject([{ kind: 'number', old: '157', new: '172' }]);
  });

  it('leaves what changed empty, with the match, the difference and the sentences that stand', () => {
    const { filled: state, reuse, matches } = unit('para_1');
    expect([state, reuse]).toEqual([undefined, 'edit']);
    const [whole, ...parts] = matches;
    expect(whole?.ops.filter(([kind]) => kind !== '=').length).toBeGreaterThan(0);
    expect(parts.map(({ text }) => text)).toEqual([
      'Prie le Secrétaire de faire rapport sur les progrès accomplis.',
      'Il y fera figurer des chiffres pour toutes les régions.',
    ]);
  });

  it('leaves what is new empty', () => {
    expect(unit('para_3')).toMatchObject({ reuse: 'new', matches: [] });
    expect(textOf('para_3')).toBeUndefined();
  });

  it('is final only when asked, and fills what changed only when asked', async () => {
    const { value } = await prefillEditions(smallTexts(), { approve: true, fuzzy: true });
    const units = new Map(prefillIn('fr', value.prefills).units.map(one => [String(one.id), one.filled]));
    expect([units.get('para_4'), units.get('para_2'), units.get('para_1'), units.get('para_3')]).toEqual([
      'approved',
      'draft',
      'draft',
      undefined,
    ]);
  });

  it('never calls a paragraph translated whose source changed', async () => {
    const old = oldEditions();
    const known = new Set(old.find(({ language }) => language === 'en')?.blocks.map(block => block.text));
    const words = NEW.split(/(?<=\s)/u);
    const edit = fc.record({
      at: fc.nat(words.length - 1),
      kind: fc.constantFrom('drop', 'double', 'add', 'swap'),
      word: fc.constantFrom('not ', 'seven ', '2014 ', 'all ', 'A/RES/64/293 '),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async edits => {
        const changed = [...words];
        for (const { at, kind, word } of edits) {
          const here = changed[at] ?? '';
          if (/\n/u.test(here)) continue;
          if (kind === 'drop') changed[at] = '';
          else if (kind === 'double') changed[at] = here + here;
          else if (kind === 'add') changed[at] = here + word;
          else changed[at] = word;
        }
        const successor = editionOf(changed.join(''), '2-1', 'en');
        const { value } = await prefillEditions([...old, successor], { from: '1-1', to: '2-1' });
        const texts = new Map(successor.blocks.map(block => [block.id, block.text]));
        for (const { units } of value.prefills)
          for (const one of units) if (one.filled === 'translated') expect(known).toContain(texts.get(one.id));
      }),
      { numRuns: 12 },
    );
  });
});

describe('what the predecessor lacks', () => {
  it('is looked for in the texts before it', async () => {
    const older = [
      editionOf(
        'Resolution 0/1\n\nThe Assembly,\n\n1. Welcomes the generous contributions that were received from private donors;\n\n2. Decides to remain seized of the matter and of its costs.',
        '0-1',
        'en',
      ),
      editionOf(
        "Résolution 0/1\n\nL'Assemblée,\n\n1. Se félicite des contributions généreuses reçues de donateurs privés ;\n\n2. Décide de rester saisie de la question et de son coût.",
        '0-1',
        'fr',
      ),
    ];
    const linked = smallTexts().map(one =>
      one.work === '1-1' ? { ...one, meta: { ...one.meta, predecessors: ['0-1'] } } : one,
    );
    const { value } = await prefillEditions([...older, ...linked]);
    const found = prefillIn('fr', value.prefills).units.find(({ id }) => id === 'para_3');
    expect(found).toMatchObject({ reuse: 'edit', filled: 'draft' });
    expect(found?.matches[0]).toMatchObject({ work: '0-1', units: ['para_1'] });
  });

  it('is looked for in memories', async () => {
    const tsv =
      'id\ten\tfr\n5\tWelcomes the generous contributions that were received from private donors:\tAutre ponctuation :\n7\tWelcomes the generous contributions that were received from private donors;\tSe félicite des dons ;\n';
    async function* memories() {
      yield (await openMemory(once(tsv), 'tsv', { toolVersion: '0' })).stream;
    }
    const { value } = await prefillEditions(smallTexts(), { memories });
    const [fr, ru] = ['fr', 'ru'].map(code => prefillIn(code, value.prefills).units.find(({ id }) => id === 'para_3'));
    expect(fr).toMatchObject({ filled: 'draft', matches: [{ units: ['7'], similarity: 1 }, { units: ['5'] }] });
    expect(prefillIn('fr', value.prefills).draft.blocks.find(({ id }) => id === 'para_3')?.text).toBe(
      'Se félicite des dons ;',
    );
    expect(ru).toMatchObject({ reuse: 'new', matches: [] });
  });
});

async function* once(content: string | Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

describe('the files of a filled text', () => {
  const work = draftWork(filled.source, filled.prefills);

  it.each([
    ['1.2', ['xliff', 'xlsx', 'docx']],
    ['2.1', ['xliff']],
  ] as const)('come back unchanged, and what was typed into them is taken (XLIFF %s)', async (xliff, formats) => {
    const { value: files } = await renderPrefill(filled, { xliff, formats });
    for (const { path, content } of files) {
      const format = path.split('/')[0] as MemoryInput;
      const { stream, hashes } = await openMemory(once(content), format, { toolVersion: '0', file: path });
      const units = editsOfMemory(await collectMemory(stream), hashes);
      const { summary } = mergeEdits([work], units).value;
      expect([path, summary.changed, summary.unknown, summary.refused]).toEqual([path, [], [], 0]);
      expect(summary.unchanged).toBeGreaterThan(5);
      const target = path.includes('en-fr') ? 'fr' : 'ru';
      const gap = units.find(({ id }) => id === '2-1:para_3');
      const typed = {
        id: '2-1:para_3',
        hashes: new Map(),
        confirmed: true,
        note: '',
        ...gap,
        texts: new Map([[target, 'Neu.']]),
      };
      expect(mergeEdits([work], [typed]).value.summary.changed).toMatchObject([{ id: '2-1:para_3', language: target }]);
    }
  });

  it.each(['1.2', '2.1'] as const)('keep the rules of XLIFF %s', async xliff => {
    const { value: files } = await renderPrefill(filled, { xliff, formats: ['xliff'] });
    for (const { path, content } of files) {
      const report = validateFile(content instanceof Uint8Array ? content : new TextEncoder().encode(content), path);
      expect(report.value.findings).toEqual([]);
    }
  });

  it('mark what is gone, what it touches and what was exchanged', async () => {
    const { value: files } = await renderPrefill(filled, { formats: ['xliff'] });
    const xliff = String(files.find(({ path }) => path.includes('en-fr'))?.content);
    expect(xliff).toContain('<mrk mtype="x-deleted">157</mrk>');
    expect(xliff).toContain('<mrk mtype="x-adapted">172</mrk>');
    expect(xliff).toContain('exchanged in the translation: 157 → 172');
    expect(xliff).toMatch(/state="translated" state-qualifier="exact-match"/u);
    expect(xliff).not.toContain('state="final"');
  });
});

describe('texts that do not fit', () => {
  const code = (run: Promise<unknown>) =>
    run.then(
      () => undefined,
      (error: { code?: string }) => error.code,
    );

  it('are named', async () => {
    const [english] = oldEditions();
    expect(await code(prefillEditions([]))).toBe('build.no-editions');
    expect(await code(prefillEditions(oldEditions()))).toBe('build.no-predecessor');
    expect(await code(prefillEditions(smallTexts(), { from: '2-1', to: '2-1' }))).toBe('build.same-work');
    expect(await code(prefillEditions(smallTexts(), { source: 'fr' }))).toBe('build.source-missing');
    if (english === undefined) throw new Error('no English');
    expect(await code(prefillEditions([english, editionOf(NEW, '2-1', 'en')]))).toBe('build.target-missing');
  });

  it('do not stop the others', async () => {
    const wanted = await prefillEditions(smallTexts(), { languages: ['fr', 'es', 'fr'] });
    expect(wanted.value.prefills.map(({ target }) => target)).toEqual(['fr']);
    expect(wanted.diagnostics.map(one => one.code)).toContain('build.target-missing');
    const backwards = await prefillEditions(smallTexts(), { from: '2-1', to: '1-1', languages: ['fr'] }).catch(
      error => error.code,
    );
    expect(backwards).toBe('build.target-missing');
  });

  it('are told when they come in the wrong order', async () => {
    const all = [...smallTexts(), editionOf(NEW.replace('The Assembly', "L'Assemblée"), '2-1', 'fr')];
    const { diagnostics: found } = await prefillEditions(all, { from: '2-1', to: '1-1' });
    expect(found.map(one => one.code)).toContain('concord.versions-reversed');
  });
});
