import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columns } from '../../src/language/index.ts';
import { emptyDirectory, recalling } from './run.ts';

const english = 'samples/resolution-6-1.en.txt';
const older = 'samples/resolution-5-1.en.md';

function write(name: string, paragraphs: readonly string[]): string {
  const file = join(emptyDirectory(), name);
  writeFileSync(file, `${paragraphs.join('\n\n')}\n`);
  return file;
}

const A = 'Requests the Secretariat to prepare a report on technical assistance for the next session.';
const B = 'Encourages all States to exchange information on cultural property and its trafficking.';
const C = 'Decides that the working group shall meet at least once a year in the city of Vienna.';
const D = 'Invites donors to provide extrabudgetary resources for these purposes in due time.';

describe('diff to files', () => {
  it('writes what the ending of -o says', () => {
    const folder = emptyDirectory();
    for (const [name, part] of [
      ['redline.docx', 'word/document.xml'],
      ['changes.xlsx', 'xl/workbook.xml'],
    ] as const) {
      const file = join(folder, name);
      expect(recalling(['diff', older, english, '-o', file]).status).toBe(1);
      expect(Object.keys(unzipSync(readFileSync(file)))).toContain(part);
    }
    const page = join(folder, 'changes.html');
    expect(recalling(['diff', older, english, '-o', page]).status).toBe(1);
    expect(readFileSync(page, 'utf8')).toMatch(/^<!DOCTYPE html>/u);
  });

  it('takes author and date of the tracked changes', () => {
    const file = join(emptyDirectory(), 'redline.docx');
    recalling(['diff', older, english, '-o', file, '--author', 'A. Reviser', '--date', '2012-10-19']);
    const xml = new TextDecoder().decode(unzipSync(readFileSync(file))['word/document.xml']);
    expect(xml).toContain('w:author="A. Reviser" w:date="2012-10-19T00:00:00Z"');
  });

  it('refuses a series in a format for two', () => {
    const file = join(emptyDirectory(), 'a.docx');
    expect(recalling(['diff', older, older, english, '-o', file]).status).toBe(2);
    expect(existsSync(file)).toBe(false);
  });
});

describe('diff on a terminal', () => {
  it('keeps within the width it is told, and whole lines where none is', () => {
    const { out } = recalling(['diff', older, english], { env: { COLUMNS: '72' } });
    for (const line of out.split('\n')) expect(columns(line)).toBeLessThanOrEqual(72);
    expect(
      recalling(['diff', older, english])
        .out.split('\n')
        .some(line => line.length > 200),
    ).toBe(true);
  });

  it('isolates each line of a text from right to left', () => {
    const pair = ['samples/resolution-5-1.ar.md', 'samples/resolution-6-1.ar.md'];
    const { out } = recalling(['diff', ...pair], { env: { COLUMNS: '80' } });
    const lines = out.split('\n').filter(line => line.startsWith('  '));
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(line).toMatch(/^ {2}\u2067.*\u2069$/u);
    for (const line of out.split('\n')) {
      const opened = line.match(/[\u2066-\u2068]/gu)?.length ?? 0;
      expect(line.match(/\u2069/gu)?.length ?? 0, line).toBe(opened);
    }
  });

  it('says where a moved paragraph stood, and counts the classes', () => {
    const { out } = recalling(['diff', '--lines', write('a.en.txt', [A, B, C, D]), write('b.en.txt', [B, C, A, D])]);
    expect(out).toMatch(/same, moved \(stood first\) line_1 → line_3/u);
    expect(recalling(['diff', older, english]).out).toMatch(/classes: \d+ verb \(\d+ stronger, \d+ weaker\), /u);
  });

  it('says when two texts are not versions of one', () => {
    const other = write('c.en.txt', ['Milk, butter and three eggs.', 'Stir until golden; bake for an hour.']);
    const { out, status } = recalling(['diff', '--lines', write('a.en.txt', [A, B]), other]);
    expect(out).toMatch(/^These are not versions of one text/u);
    expect(status).toBe(1);
  });

  it('passes over what it is told to ignore', () => {
    const [a, b] = [write('a.en.txt', [`${A} In 2010.`, B]), write('b.en.txt', [`${A} In 2012.`, B])];
    expect(recalling(['diff', '--lines', a, b]).status).toBe(1);
    const { out, status } = recalling(['diff', '--lines', a, b, '--ignore', 'numbers,typography,notes']);
    expect(out).toMatch(/^2 same;/mu);
    expect(status).toBe(0);
    expect(recalling(['diff', '--lines', a, b, '--ignore', 'words']).status).toBe(2);
  });
});

describe('diff of what is hardly a pair of texts', () => {
  it('shows everything as added or deleted when one side is empty', () => {
    const [empty, full] = [write('empty.txt', []), write('full.txt', [A, B])];
    const added = recalling(['diff', '--lines', empty, full]);
    expect([added.status, added.out.match(/^added/gmu)?.length]).toEqual([1, 2]);
    expect(added.err).toContain('diff.empty');
    expect(recalling(['diff', full, empty, '--unified']).out).toContain(`[-${A}-]`);
    for (const ending of ['html', 'docx', 'xlsx', 'json'])
      expect(recalling(['diff', full, empty, '-o', join(emptyDirectory(), `a.${ending}`)]).status).toBe(1);
  });

  it('says that nothing differs', () => {
    const file = write('same.txt', [A, B]);
    const { status, out } = recalling(['diff', file, file]);
    expect([status, out.split('\n')[0]]).toEqual([0, 'No differences to show.']);
  });

  it.each([
    ['two empty files', () => [write('a.txt', []), write('b.txt', [])], 'read.empty'],
    ['standard input twice', () => ['-', '-'], 'standard input holds one text'],
    [
      'a file that is no text',
      () => [write('a.txt', [A]), write('b.txt', ['\u0000\u0001\u0002'.repeat(99)])],
      'read.binary',
    ],
  ])('refuses %s', (_, files, message) => {
    const { status, err } = recalling(['diff', ...files()]);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});

describe('diff with bounds', () => {
  it('links only what is as alike as told', () => {
    const half = 'Encourages donors to exchange views on cultural property with museums in their countries.';
    const files = [write('old.txt', [A, B, C]), write('new.txt', [A, half, C])];
    expect(recalling(['diff', '--lines', '--unified', ...files]).out).toContain('@@ changed line_2 @@');
    const strict = recalling(['diff', '--lines', '--unified', '--threshold', '0.8', ...files]);
    expect(strict.out).toContain('@@ deleted line_2 @@');
    expect(strict.status).toBe(1);
  });

  it('answers at the time limit and warns', () => {
    const long = Array.from({ length: 3_000 }, (_, k) => `word${(k * 7919) % 1009}`).join(' ');
    const files = [write('old.txt', [A, long]), write('new.txt', [A, long.replace(/word\d*[37] /gu, 'other ')])];
    const { status, out, err } = recalling(['diff', '--lines', '--json', '--time-limit', '0.001', ...files]);
    expect(status).toBe(1);
    expect(JSON.parse(out).links).toHaveLength(2);
    expect(err).toContain('diff.time-limit');
  });

  it.each([
    ['--threshold', '2'],
    ['--threshold', ''],
    ['--time-limit', '0'],
    ['--time-limit', 'soon'],
  ])('refuses %s %s', (option, value) => {
    const { status, err } = recalling(['diff', older, english, option, value]);
    expect(status).toBe(2);
    expect(err).toContain(option);
  });
});

describe('diff with a table of verbs', () => {
  const texts = [write('a.en.txt', [`1. ${A}`]), write('b.en.txt', [`1. ${A.replace('Requests', 'Invites')}`])];

  it('puts it in the place of the listed one', () => {
    expect(recalling(['diff', '--lines', ...texts]).out).toContain('Requests → Invites (weaker)');
    const file = write('verbs.tsv', ['verb\tforce\tattitude\nrequests\t1\t\ninvites\t5']);
    expect(recalling(['diff', '--lines', ...texts, '--verbs', file]).out).toContain('Requests → Invites (stronger)');
  });

  it('refuses one it cannot read, with the line', () => {
    const { err, status } = recalling([
      'diff',
      '--lines',
      ...texts,
      '--verbs',
      write('verbs.tsv', ['requests\tstrong']),
    ]);
    expect(err).toContain('the table of verbs cannot be read: line 1');
    expect(status).toBe(2);
  });
});

describe('diff of a series', () => {
  const files = [write('a.en.txt', [A, B, C]), write('b.en.txt', [A, C]), write('c.en.txt', [A, C, B, D])];

  it('tells what returned, as text, JSON and page', () => {
    const { out, status } = recalling(['diff', '--lines', ...files]);
    expect(status).toBe(1);
    expect(out).toMatch(/Encourages all States[\s\S]*?returned from \S*a\.en\.txt, 100 % the same/u);
    expect(out).toContain('1 returned after an absence');
    const json = JSON.parse(recalling(['diff', '--lines', ...files, '--json']).out);
    expect(json.format).toBe('recalling/lineage/1');
    expect(recalling(['diff', '--lines', ...files, '--format', 'html']).out).toMatch(/returned from \S*a\.en\.txt/u);
  });
});

describe('two texts in the wrong order', () => {
  it('are told by what the first recalls', () => {
    const later = 'samples/resolution-6-1.en.txt';
    const earlier = 'samples/resolution-5-1.en.md';
    expect(recalling(['diff', later, earlier]).err).toContain('warning diff.reversed: ');
    expect(recalling(['diff', earlier, later]).err).not.toContain('diff.reversed');
  });
});
