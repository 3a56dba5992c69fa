import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { read, utils, write } from 'xlsx';
import { emptyDirectory, recalling } from './run.ts';

const folder = emptyDirectory();
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  const built = recalling(['build', 'samples', '-o', at('out'), '-q']);
  expect(built.status, built.err).toBe(0);
});

describe('convert', () => {
  it.each(['tmx', 'jsonl', 'xlsx', 'csv', 'tsv', 'xlf', 'html'])('writes .%s from a memory', ending => {
    const ran = recalling(['convert', at('out/memory.tmx'), at(`a.${ending}`), '-q']);
    expect(ran.status, ran.err).toBe(0);
    expect(existsSync(at(`a.${ending}`))).toBe(true);
  });

  it('gives the same memory back from everything that holds all of it', () => {
    const memory = readFileSync(at('out/memory.tmx'), 'utf8');
    expect(readFileSync(at('a.tmx'), 'utf8')).toBe(memory);
    expect(recalling(['convert', at('a.jsonl'), '-', '--to', 'tmx']).out).toBe(memory);
  });

  it('names on stderr what is lost, and nothing when nothing is', () => {
    expect(recalling(['convert', at('out/memory.tmx'), '-', '--to', 'csv']).err).toContain('exchange.content-dropped');
    expect(recalling(['convert', at('out/memory.tmx'), '-', '--to', 'jsonl']).err).toBe('');
  });

  it('writes memories with emphasis and note calls when level 2 is asked for', () => {
    const files = ['samples/resolution-6-1.en.txt', 'samples/resolution-6-1.fr.md'];
    const { out } = recalling(['export', ...files, '--to', 'tmx', '--tmx-level', '2', '-q']);
    expect(out).toContain('<hi type="italic">Note avec satisfaction</hi>');
    expect(out.match(/<ph x="3" type="fnote">³<\/ph>/gu)?.length).toBe(2);
  });

  it('reads standard input and a build’s alignment', () => {
    const input = 'en,fr\nStays;,Reste ;\n';
    const { out } = recalling(['convert', '-', '-', '--from', 'csv', '--to', 'jsonl'], { input });
    expect(JSON.parse(out.split('\n')[1] ?? '')).toEqual({
      variants: [
        { language: 'en', text: 'Stays;' },
        { language: 'fr', text: 'Reste ;' },
      ],
    });
    const table = recalling([
      'convert',
      at('out/json/6-1.alignment.json'),
      '-',
      '--to',
      'tsv',
      '--languages',
      'fr,en',
      '--bom',
    ]).out;
    expect(table).toMatch(/^\ufeffid\tfr\ten\t/u);
  });

  it('writes nothing of a file that breaks off', () => {
    writeFileSync(at('cut.tmx'), readFileSync(at('out/memory.tmx')).subarray(0, 5000));
    const { status, err } = recalling(['convert', at('cut.tmx'), at('cut.jsonl')]);
    expect(status).toBe(3);
    expect(err).toContain('error wire.malformed');
    expect(existsSync(at('cut.jsonl'))).toBe(false);
  });

  it('asks for a format where no name tells it', () => {
    expect(recalling(['convert', 'a.doc', 'b.tmx'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('--from'),
    });
    expect(recalling(['convert', at('a.csv'), at('b.doc')])).toMatchObject({
      status: 2,
      err: expect.stringContaining('--to'),
    });
    expect(recalling(['convert', at('a.csv'), at('a.tmx')])).toMatchObject({ status: 4 });
  });
});

describe('import', () => {
  it.each(['workbook.xlsx', 'memory.tmx', 'xliff/6-1.en-fr.xlf'])('finds no edit in %s as it was written', file => {
    const { status, out } = recalling(['import', at(`out/${file}`), '--into', at('out/json')]);
    expect(status).toBe(0);
    expect(out).toContain(' 0 texts changed');
    expect(out).toContain('Nothing was written');
  });

  it('brings edits of a workbook back into the JSON files', () => {
    const book = read(readFileSync(at('out/workbook.xlsx')), { type: 'buffer' });
    const sheet = book.Sheets['Alignment 6-1'] ?? {};
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
    const head = rows[0] ?? [];
    const r = rows.findIndex(row => row[0] === 'para_5');
    const set = (heading: string, change: (text: string) => string): void => {
      const c = head.findIndex(one => one.startsWith(heading));
      sheet[utils.encode_cell({ r, c })] = { t: 's', v: change(rows[r]?.[c] ?? '') };
    };
    set('French', text => text.replace('campagne médiatique', 'campagne'));
    set('Status', () => 'confirmed');
    utils.sheet_add_aoa(sheet, [['para_999', '', '', '', 'x']], { origin: -1 });
    writeFileSync(at('back.xlsx'), write(book, { type: 'buffer', bookType: 'xlsx' }));

    const { status, out, err } = recalling([
      'import',
      at('back.xlsx'),
      '--into',
      at('out/json'),
      '-o',
      at('edited'),
      '--json',
    ]);
    expect(status).toBe(1);
    expect(err).toContain('exchange.unknown-unit');
    const summary: unknown = JSON.parse(out);
    expect(summary).toMatchObject({
      changed: [{ id: '6-1:para_5', language: 'fr' }],
      confirmed: ['6-1:para_5'],
      unknown: ['6-1:para_999'],
    });
    const text = (path: string): string => readFileSync(at(path), 'utf8');
    expect(text('edited/6-1.fr.edition.json')).not.toContain('campagne médiatique en cours');
    expect(text('edited/6-1.alignment.json')).toMatch(/"id":"para_5".*"state":"confirmed"/u);
    expect(text('edited/5-1.fr.edition.json')).toBe(text('out/json/5-1.fr.edition.json'));
    expect(recalling(['import', at('edited/6-1.alignment.json'), '--into', at('edited')]).status).toBe(3);
  });
});

describe('tm clean', () => {
  const memory = [
    'id,en,fr',
    '1,Decides to meet in 2012;,Décide de se réunir en 2012 ;',
    '2,Decides to meet in 2012;,Décide de se réunir en 2012 ;',
    '3,Decides to meet in 2012;,Décide de se réunir en 2013 ;',
    '4,Requests the Secretariat to report;,Requests the Secretariat to report;',
    '5,Nothing here,',
  ].join('\n');

  it('writes what is left and what went, each with its reason', () => {
    writeFileSync(at('dirty.csv'), memory);
    const { status, out } = recalling([
      'tm',
      'clean',
      at('dirty.csv'),
      '-o',
      at('clean.tmx'),
      '--removed',
      at('removed.jsonl'),
    ]);
    expect(status).toBe(0);
    expect(out).toContain('5 units read, 1 kept');
    const removed = readFileSync(at('removed.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(removed.map(({ id, reason }) => `${id} ${reason}`)).toEqual([
      '2 duplicates',
      '3 numbers',
      '4 untranslated',
      '5 empty',
    ]);
    expect(readFileSync(at('clean.tmx'), 'utf8').match(/<tu /gu)).toHaveLength(1);
  });

  it('counts without writing, and only by the filters asked for', () => {
    const count = (...words: readonly string[]): unknown =>
      JSON.parse(recalling(['tm', 'clean', at('dirty.csv'), '--json', ...words]).out);
    expect(count('--only', 'numbers')).toMatchObject({ units: 5, kept: 4 });
    expect(count('--keep', 'numbers,empty')).toMatchObject({ kept: 3 });
    expect(recalling(['tm', 'clean', at('dirty.csv'), '--only', 'dust'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('recalling tm clean --help'),
    });
  });
});
