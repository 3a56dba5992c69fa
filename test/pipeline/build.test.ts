import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Dossier, validateFile } from '../../src/exchange/index.ts';
import { checkAlignment, checkComparison, printedBlock, type UnitId } from '../../src/model/index.ts';
import { buildDossier, type RenderedFile, renderOutputs } from '../../src/pipeline/index.ts';

let dossier: Dossier;
let files: readonly RenderedFile[];

beforeAll(async () => {
  dossier = (await buildDossier(['samples'], { sentences: true })).value;
  files = (await renderOutputs(dossier)).value;
});

function content(path: string): string {
  const file = files.find(one => one.path === path);
  if (!file) throw new Error(`no ${path}`);
  return typeof file.content === 'string' ? file.content : Buffer.from(file.content).toString('latin1');
}

describe('the main job on the samples', () => {
  it('finds two texts in six languages and their order', () => {
    expect(dossier.works.map(work => [work.work, work.alignment.languages])).toEqual([
      ['5-1', ['en', 'ar', 'es', 'fr', 'ru', 'zh']],
      ['6-1', ['en', 'ar', 'es', 'fr', 'ru', 'zh']],
    ]);
    expect(dossier.comparisons.map(one => [one.old, one.new, one.language])).toHaveLength(6);
  });

  it('aligns every paragraph with its counterpart; only the planted gap is one', () => {
    for (const work of dossier.works) {
      const units = new Map(work.editions.map(edition => [edition.language, edition.blocks.map(block => block.id)]));
      expect(checkAlignment(work.alignment, units)).toEqual([]);
      for (const bead of work.alignment.beads) {
        for (const [language, members] of Object.entries(bead.members)) {
          if (work.work === '6-1' && bead.id === 'note_5' && language === 'ar') expect(members).toEqual([]);
          else expect(members, `${work.work} ${bead.id} ${language}`).toEqual([bead.id]);
        }
      }
      expect(work.alignment.crossings).toEqual([]);
    }
  });

  it('aligns the sentences inside the paragraphs, each once', () => {
    for (const work of dossier.works) {
      const units = new Map(
        [...(work.sentences?.segments ?? [])].map(([language, own]) => [
          language,
          own.map(segment => segment.id as UnitId),
        ]),
      );
      expect(work.sentences && checkAlignment(work.sentences.alignment, units)).toEqual([]);
    }
  });

  it('compares without loss in every language', () => {
    for (const { old, new: successor, language, comparison } of dossier.comparisons) {
      const edition = (key: string) =>
        dossier.works.find(work => work.work === key)?.editions.find(one => one.language === language);
      const texts = (key: string): Map<UnitId, string> =>
        new Map((edition(key)?.blocks ?? []).map(block => [block.id, printedBlock(block)]));
      const before = texts(old);
      const after = texts(successor);
      const print = { old: (id: UnitId) => before.get(id) ?? '', new: (id: UnitId) => after.get(id) ?? '' };
      expect(checkComparison(comparison, [...before.keys()], [...after.keys()], print)).toEqual([]);
    }
  });

  it('finds exactly the differences that samples/README.md lists', () => {
    interface Row {
      old: number[];
      new: number[];
      kind: string;
      moved: boolean;
    }
    const listed: Record<'preambular' | 'operative' | 'notes', Row[]> = JSON.parse(
      readFileSync('samples/changes-5-1-to-6-1.json', 'utf8'),
    );
    const ids = { preambular: 'rec', operative: 'para', notes: 'note' } as const;
    for (const { language, comparison } of dossier.comparisons) {
      const found = new Set(
        comparison.links.map(link => `${link.kind} ${link.moved} ${link.old.join('+')} → ${link.new.join('+')}`),
      );
      for (const [part, rows] of Object.entries(listed)) {
        if (part !== 'preambular' && part !== 'operative' && part !== 'notes') continue;
        for (const row of rows) {
          const id = (n: number): string => `${ids[part]}_${n}`;
          // The planted slips: Russian 6/1 keeps the old operative 5, Arabic 6/1 lacks note 5.
          if (language === 'ru' && part === 'operative' && row.new.includes(5)) continue;
          if (language === 'ar' && part === 'notes' && row.new.includes(5)) continue;
          expect(found, language).toContain(
            `${row.kind} ${row.moved} ${row.old.map(id).join('+')} → ${row.new.map(id).join('+')}`,
          );
        }
      }
    }
  });

  it('writes the files of the contract', () => {
    expect(files.map(file => file.path)).toEqual(
      expect.arrayContaining([
        'report.html',
        'workbook.xlsx',
        'memory.tmx',
        'xliff/6-1.en-fr.xlf',
        'xliff/5-1.en-ar.xlf',
        'json/6-1.en.edition.json',
        'json/6-1.alignment.json',
        'json/5-1.6-1.comparison.ru.json',
        'diagnostics.jsonl',
      ]),
    );
  });

  it('writes JSON that validates against schemas/', () => {
    const ajv = new Ajv2020({ strict: false });
    const kinds = ['edition', 'segments', 'alignment', 'comparison', 'grid', 'ledger', 'citations', 'diagnostic'];
    const validate = new Map(
      kinds.map(kind => [kind, ajv.compile(JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')))]),
    );
    const seen = new Set<string>();
    for (const file of files.filter(one => one.path.startsWith('json/'))) {
      const value: { format: string } = JSON.parse(String(file.content));
      const kind = /^recalling\/(\w+)\/1$/u.exec(value.format)?.[1] ?? '';
      seen.add(kind);
      const check = validate.get(kind);
      expect(check?.(value), `${file.path}: ${JSON.stringify(check?.errors?.[0])}`).toBe(true);
    }
    for (const line of content('diagnostics.jsonl').trim().split('\n')) {
      const check = validate.get('diagnostic');
      expect(check?.(JSON.parse(line)), `${line}: ${JSON.stringify(check?.errors?.[0])}`).toBe(true);
      seen.add('diagnostic');
    }
    expect([...seen].sort()).toEqual([...kinds].sort());
  });

  it('writes JSON that the validator knows by every name', () => {
    for (const { path, content: json } of files.filter(file => file.path.endsWith('.json'))) {
      expect(validateFile(json).value, path).toMatchObject({ format: 'json', valid: true, findings: [] });
    }
  });

  it('marks illustrations wherever their text is shown', () => {
    expect(content('memory.tmx')).toContain('unofficial illustration');
    expect(content('xliff/6-1.en-fr.xlf')).toContain('unofficial illustration');
    expect(content('report.html')).toContain('unofficial illustration');
  });

  it('gives the same bytes for the same input', async () => {
    const again = (await renderOutputs((await buildDossier(['samples'], { sentences: true })).value)).value;
    expect(again.map(file => file.path)).toEqual(files.map(file => file.path));
    for (const [i, file] of again.entries())
      expect(Buffer.from(file.content).equals(Buffer.from(files[i]?.content ?? '')), file.path).toBe(true);
  });
});

describe('finding editions', () => {
  const text = (number: string, body = ''): string =>
    `Resolution ${number}\n\nOn the work of the Conference\n\nThe Conference of the Parties,\n\nRecalling its work${body},\n\n1. Decides to continue its work on the matter.\n`;

  function folder(entries: Record<string, string>): string {
    const root = mkdtempSync(join(tmpdir(), 'recalling-build-'));
    for (const [name, value] of Object.entries(entries)) {
      mkdirSync(join(root, name, '..'), { recursive: true });
      writeFileSync(join(root, name), value);
    }
    return root;
  }

  it('goes by number order when no preamble recalls another text and the titles agree', async () => {
    const { value } = await buildDossier([folder({ '6-2.en.txt': text('6/2'), '6-10.en.txt': text('6/10') })]);
    expect(value.works.map(work => work.work)).toEqual(['6-2', '6-10']);
    expect(value.comparisons.map(one => [one.old, one.new])).toEqual([['6-2', '6-10']]);
  });

  it('believes the recital before the number order', async () => {
    const root = folder({
      '4-1.en.txt': text('4/1'),
      '5-1.en.txt': text('5/1'),
      '6-1.en.txt': text('6/1', ' and its resolution 4/1 of 17 October 2008'),
    });
    const { value } = await buildDossier([root]);
    expect(value.comparisons.map(one => [one.old, one.new])).toEqual([
      ['4-1', '5-1'],
      ['4-1', '6-1'],
    ]);
  });

  it('takes the last text of several that are recalled, and of the same title', async () => {
    const root = folder({
      '4-1.en.txt': text('4/1'),
      '5-1.en.txt': text('5/1'),
      '5-2.en.txt': text('5/2').replace('the work', 'the pay'),
      '6-1.en.txt': text('6/1', ' and its resolutions 4/1 of 17 October 2008, 5/1 and 5/2 of 22 October 2010'),
    });
    const { value } = await buildDossier([root]);
    expect(value.comparisons.map(one => [one.old, one.new])).toContainEqual(['5-1', '6-1']);
  });

  it('does what it is told', async () => {
    const root = folder({ '4-1.en.txt': text('4/1'), '5-1.en.txt': text('5/1') });
    expect((await buildDossier([root], { from: '5-1', to: '4-1' })).value.comparisons).toMatchObject([
      { old: '5-1', new: '4-1' },
    ]);
    await expect(buildDossier([root], { from: '9-9' })).rejects.toMatchObject({ code: 'build.unknown-work' });
    await expect(buildDossier([root], { from: '5-1', to: '5-1' })).rejects.toMatchObject({ code: 'build.same-work' });
  });

  it('takes the later number for the later text where two recall each other, and says so', async () => {
    const root = folder({
      '5-1.en.txt': text('5/1', ' and its resolution 6/1'),
      '6-1.en.txt': text('6/1', ' and its resolution 5/1'),
    });
    const { value } = await buildDossier([root]);
    expect(value.comparisons.map(one => [one.old, one.new])).toEqual([['5-1', '6-1']]);
    expect(value.diagnostics).toContainEqual(expect.objectContaining({ code: 'build.recalls-circle' }));
  });

  it('lets no text come before itself where recitals and numbers disagree', async () => {
    const root = folder({
      '4-1.en.txt': text('4/1', ' and its resolution 6/1'),
      '5-1.en.txt': text('5/1'),
      '6-1.en.txt': text('6/1'),
    });
    const { value } = await buildDossier([root]);
    expect(value.comparisons.map(one => [one.old, one.new])).toEqual([
      ['6-1', '4-1'],
      ['4-1', '5-1'],
    ]);
  });

  it('reads the richer of two files for one edition and names the other', async () => {
    const { value } = await buildDossier([folder({ '6-1.en.txt': text('6/1'), '6-1.en.md': text('6/1') })]);
    expect(value.works[0]?.editions[0]?.source.format).toBe('markdown');
    expect(value.diagnostics.find(one => one.code === 'build.edition-passed-over')?.file).toMatch(/6-1\.en\.txt$/u);
  });

  it('says what it leaves out', async () => {
    const { value } = await buildDossier([
      folder({ '6-1.en.txt': text('6/1'), 'list.txt': 'eggs\nmilk\n', '6-1.fr.rtf': '{\\rtf1}' }),
    ]);
    const left = value.diagnostics.filter(one => one.code.startsWith('build.')).map(one => one.code);
    expect(left).toEqual(
      expect.arrayContaining(['build.file-ignored', 'build.not-an-edition', 'build.single-edition']),
    );
  });

  it('says which languages were asked for in vain', async () => {
    const root = folder({ '6-1.en.txt': text('6/1') });
    const missing = async (options: Parameters<typeof buildDossier>[1]) =>
      (await buildDossier([root], options)).diagnostics.filter(one => one.code === 'build.language-missing');
    expect(await missing({ languages: ['en'], pivot: 'en' })).toEqual([]);
    expect(await missing({ languages: ['en', 'tlh'], pivot: 'de' })).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/: tlh, de$/u) }),
    ]);
  });

  it('gives texts of several series no common title, and compares unlike ones only when told to', async () => {
    const root = folder({
      '1-1.en.txt': `Resolution 1/1\n\nThe Assembly,\n\n1. Requests a report on ${'fish shoals seas '.repeat(90)};`,
      '2-1.en.txt': `Resolution 2/1\n\nThe Council,\n\n1. Decides that storks are ${'kept flying south '.repeat(90)}.`,
    });
    const { value, diagnostics } = await buildDossier([root]);
    expect(value.title).toBeUndefined();
    expect(value.comparisons).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('build.not-versions');
    const told = await buildDossier([root], { from: '1-1', to: '2-1' });
    expect(told.value.comparisons).toHaveLength(1);
    expect(told.diagnostics.filter(one => one.code === 'diff.unlike').map(one => one.message)).toEqual([
      'the two texts have next to nothing in common: 1-1.en and 2-1.en',
    ]);
  });

  it('finds languages by folder', async () => {
    const root = folder({ 'en/6-1.txt': text('6/1'), 'fr/6-1.txt': text('6/1') });
    expect((await buildDossier([root])).value.works[0]?.alignment.languages).toEqual(['en', 'fr']);
  });
});
