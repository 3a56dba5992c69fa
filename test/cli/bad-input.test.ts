import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, type Ran, recalling } from './run.ts';

const english = 'samples/resolution-6-1.en.txt';
const french = 'samples/resolution-6-1.fr.md';

/** One clear line: code, file, hint; no stack trace. */
function expectLine(ran: Ran, status: number, code: string, mentions: string): void {
  expect(ran.status, ran.err).toBe(status);
  const lines = ran.err
    .trim()
    .split('\n')
    .filter(line => line.includes(code));
  expect(lines, ran.err).toHaveLength(1);
  expect(lines[0]).toContain(mentions);
  expect(lines[0]).toMatch(/hint":|hint: /u);
  expect(ran.err).not.toMatch(/\n\s+at /u);
}

describe('bad input', () => {
  it('a file that is not there', () => {
    expectLine(recalling(['parse', 'no-such.en.txt']), 3, 'read.not-found', 'no-such.en.txt');
    expectLine(recalling(['build', 'no-such', '-o', join(emptyDirectory(), 'out')]), 3, 'read.not-found', 'no-such');
  });

  it('a command line that is wrong, with the help of its command; with --json as an object', () => {
    expectLine(recalling(['align', english]), 2, 'usage.invalid', 'recalling align --help');
    expectLine(recalling(['parse', english, '--foo']), 2, 'usage.invalid', 'recalling parse --help');
    const { status, err } = recalling(['parse', english, '--foo', '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(err)).toEqual({
      code: 'usage.invalid',
      severity: 'error',
      message: "unknown option '--foo'",
      hint: 'recalling parse --help',
    });
  });

  it('a folder without alignments to take edits into', () => {
    expectLine(recalling(['import', 'any.xlsx', '--into', 'samples']), 3, 'exchange.no-alignments', 'samples');
  });

  it('a folder where a file is to be written', () => {
    const folder = emptyDirectory();
    expectLine(recalling(['parse', english, '-o', folder, '--force']), 4, 'output.unwritable', 'this is a folder');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a first column that no file has', () => {
    const ran = recalling(['align', english, french, '--pivot', 'de']);
    expectLine(ran, 0, 'build.language-missing', ': de');
  });

  it('an empty file', () => {
    const file = join(emptyDirectory(), '1-1.en.txt');
    writeFileSync(file, '\n \n');
    expectLine(recalling(['parse', file]), 3, 'read.empty', '1-1.en.txt');
  });

  it('a file of characters that do not show', () => {
    const file = join(emptyDirectory(), '1-1.en.txt');
    writeFileSync(file, '\u200b\u2060\ufeff\u00ad\n\n\u200e\u3164\n');
    expectLine(recalling(['parse', file]), 3, 'read.empty', '1-1.en.txt');
  });

  it('a text of a million and a half lines', () => {
    const file = join(emptyDirectory(), '1-1.en.txt');
    writeFileSync(file, 'a\n'.repeat(1_500_001));
    expectLine(recalling(['parse', file]), 3, 'read.too-many-lines', '1-1.en.txt');
  });

  it('a text and a file name that would write to the terminal', () => {
    const file = join(emptyDirectory(), '1-1\u001b[2J.en.txt');
    writeFileSync(
      file,
      `1. Requests a report;\n\n3. Urges \u001b]0;title\u0007 all States \u202e to act${' and act'.repeat(20)}\n`,
    );
    const ran = recalling(['parse', file, '--no-color']);
    expect(ran.status, ran.err).toBe(0);
    expect(ran.err).toContain('1-1\\x1b[2J');
    expect(ran.out).toContain('\\x1b]0;title\\x07 all States \\u202e');
    expect(ran.out + ran.err).not.toMatch(/[\u001b\u0007\u202e]/u);
  });

  it('texts that would write to the terminal, compared and aligned; files keep their characters', () => {
    const folder = emptyDirectory();
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const steer = '\u001b[31m\u009b2J\u202e';
    const old = write('5-1.en.txt', `1. Requests ${steer} a report;\n\n2. Urges all States to act.\n`);
    const now = write('6-1.en.txt', `1. Requests ${steer} two reports;\n\n2. Urges \u001bc all States to act.\n`);
    const french = write('6-1.fr.txt', `1. Demande ${steer} deux rapports ;\n\n2. Exhorte tous les États à agir.\n`);
    for (const words of [
      ['diff', old, now],
      ['align', now, french],
      ['ledger', old, now],
    ]) {
      const ran = recalling([...words, '--no-color']);
      expect(ran.out, words[0]).not.toMatch(/[\u001b\u009b\u202e]/u);
      expect(ran.out, words[0]).toContain('\\x1b');
    }
    for (const [name, words] of [
      ['a.txt', ['parse', now, '--format', 'text']],
      ['b.txt', ['diff', old, now]],
      ['c.tsv', ['align', now, french, '--format', 'tsv']],
    ] as const) {
      recalling([...words, '-o', join(folder, name)]);
      expect(readFileSync(join(folder, name), 'utf8'), name).toContain(steer);
    }
    expect(recalling(['parse', now, '--format', 'text']).out).toContain(steer);
  });

  it('a directory without editions', () => {
    const folder = emptyDirectory();
    const out = join(emptyDirectory(), 'out');
    expectLine(recalling(['build', folder, '-o', out]), 3, 'build.no-editions', folder);
    expect(existsSync(out)).toBe(false);
  });

  it('a binary file passed as text', () => {
    const file = join(emptyDirectory(), '1-1.en.txt');
    writeFileSync(file, Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256)));
    expectLine(recalling(['parse', file]), 3, 'read.binary', '1-1.en.txt');
  });

  it('two editions in one language for one text', () => {
    const folder = emptyDirectory();
    copyFileSync(english, join(folder, '6-1.en.txt'));
    mkdirSync(join(folder, 'en'));
    copyFileSync(english, join(folder, 'en', '6-1.txt'));
    const ran = recalling(['build', folder, '-o', join(folder, 'out')]);
    expectLine(ran, 3, 'build.duplicate-edition', '6-1.en.txt');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('a language it does not know', () => {
    const ran = recalling(['parse', english, '--language', 'xyzzy']);
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('known languages');
    const file = join(emptyDirectory(), '1-1.txt');
    writeFileSync(file, '12 345 678\n\n9 + 10\n');
    expectLine(recalling(['parse', file]), 3, 'parse.language-unknown', '1-1.txt');
    writeFileSync(file, 'ᚠᚢᚦ ᚨᚱᚲ ᚷᚹ ᚺᚾᛁ ᛃᛇᛈᛉ ᛊᛏᛒ ᛖᛗᛚ ᛜᛞᛟ');
    expectLine(recalling(['parse', file]), 0, 'parse.language-unlisted', '1-1.txt');
  });

  it('an output that cannot be written', () => {
    const folder = emptyDirectory();
    const blocked = join(folder, 'blocked');
    writeFileSync(blocked, 'a file');
    expectLine(recalling(['build', 'samples', '-o', join(blocked, 'out')]), 4, 'output.unwritable', 'blocked');
    if (process.getuid?.() !== 0) {
      chmodSync(folder, 0o500);
      expectLine(recalling(['build', 'samples', '-o', join(folder, 'out')]), 4, 'output.unwritable', 'out');
    }
  });

  it('an output that exists, unless forced', () => {
    const out = emptyDirectory();
    writeFileSync(join(out, 'mine.txt'), 'keep me');
    expectLine(recalling(['build', english, french, '-o', out]), 4, 'output.exists', out);
    expect(readdirSync(out)).toEqual(['mine.txt']);
    expect(recalling(['build', english, french, '-o', out, '--force']).status).toBe(0);
    expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('keep me');
    const file = join(out, 'edition.json');
    expect(recalling(['parse', english, '--json', '-o', file]).status).toBe(0);
    expectLine(recalling(['parse', english, '--json', '-o', file]), 4, 'output.exists', 'edition.json');
    expectLine(recalling(['parse', file, '-o', file, '--force']), 4, 'output.is-input', 'edition.json');
    expect(readFileSync(file, 'utf8')).toContain('"format": "recalling/edition/1"');
  });

  it('removes files of the earlier run that a forced run does not write', () => {
    const out = join(emptyDirectory(), 'out');
    expect(recalling(['build', english, french, '-o', out]).status).toBe(0);
    expect(existsSync(join(out, 'xliff/6-1.en-fr.xlf'))).toBe(true);
    expect(recalling(['build', english, french, '-o', out, '--force', '--formats', 'tmx']).status).toBe(0);
    expect(existsSync(join(out, 'xliff/6-1.en-fr.xlf'))).toBe(false);
    expect(readdirSync(join(out, '..'))).toEqual(['out']);
  });

  it('takes results of an earlier run below the texts for results, not for texts', () => {
    const texts = emptyDirectory();
    writeFileSync(join(texts, '6-1.en.txt'), 'Resolution 6/1\n\nThe Assembly,\n\n1. Requests a report;');
    writeFileSync(join(texts, '6-1.fr.txt'), "Résolution 6/1\n\nL'Assemblée,\n\n1. Demande un rapport;");
    const build = ['build', texts, '-o', texts, '--force'];
    const first = recalling(build);
    const again = recalling(build);
    expect([again.status, again.err]).toEqual([0, first.err]);
    expect(again.out).toContain('6/1  en fr  0 + 1 paragraphs');
  });

  it('wrong words on the command line', () => {
    for (const words of [
      ['bild'],
      ['build', 'samples'],
      ['parse'],
      ['parse', english, '--format', 'docx'],
      ['align', english],
      ['--nope'],
    ]) {
      const ran = recalling(words);
      expect(ran.status, words.join(' ')).toBe(2);
      expect(ran.err, words.join(' ')).not.toMatch(/\n\s+at /u);
      expect(ran.err).not.toBe('');
    }
  });

  it('gives errors as JSON when asked so', () => {
    const ran = recalling(['parse', 'no-such.en.txt', '--json']);
    expect(JSON.parse(ran.err)).toMatchObject({ code: 'read.not-found', severity: 'error', file: 'no-such.en.txt' });
    expect(ran.out).toBe('');
  });

  it('diff says 2 for any trouble, as diff(1)', () => {
    expect(recalling(['diff', 'no-such.en.txt', english]).status).toBe(2);
  });
});

it.each(['yesterday', '2012', '2012-13-40'])('refuses the date %s', date => {
  const { status, err } = recalling(['build', 'samples', '--date', date]);
  expect([status, err]).toEqual([2, expect.stringContaining('2012-10-19T08:00:00Z')]);
});

it('sends files of translations and texts to the commands that take them', () => {
  const memory = join(emptyDirectory(), 'memory.tmx');
  writeFileSync(memory, '<?xml version="1.0"?><tmx version="1.4"><header/><body/></tmx>');
  expect(recalling(['parse', memory]).err).toMatch(/read\.translations .*recalling convert/u);
  expect(recalling(['convert', 'samples/resolution-6-1.en.txt', 'x.tmx']).err).toContain('recalling export');
});

it('counts the paragraphs of texts that are no resolutions', () => {
  const folder = emptyDirectory();
  writeFileSync(join(folder, '1-1.en.txt'), 'Article 1\n\nAll are equal.\n\nArticle 2\n\nEveryone has rights.\n');
  writeFileSync(
    join(folder, '1-1.fr.txt'),
    'Article premier\n\nTous sont égaux.\n\nArticle 2\n\nChacun a des droits.\n',
  );
  expect(recalling(['build', folder, '-o', join(folder, 'out')]).out).toContain('1/1  en fr  2 paragraphs, 0 notes');
});
