import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, recalling } from './run.ts';

const paragraphs = [
  'The Assembly,',
  '1. Requests the Secretary to report on the progress made;',
  '2. Invites all States to take part in the meeting.',
];

/** Two texts in English, the older also in French. */
function folder(): string {
  const path = emptyDirectory();
  for (const work of ['1-1', '2-1'])
    writeFileSync(
      join(path, `${work}.en.md`),
      [
        `Resolution ${work.replace('-', '/')}`,
        ...paragraphs,
        `3. Decides to meet in ${work === '1-1' ? 2011 : 2012}.`,
      ].join('\n\n'),
    );
  writeFileSync(
    join(path, '1-1.fr.md'),
    "Résolution 1/1\n\nL'Assemblée,\n\n1. Prie le Secrétaire de faire rapport ;\n\n2. Invite tous les États à participer ;\n\n3. Décide de se réunir en 2011.",
  );
  return path;
}

describe('which texts are meant', () => {
  it('keeps the order that the user gives, whatever the numbers', () => {
    const texts = folder();
    const told = ['--from', '2/1', '--to', '1/1', '--languages', 'en'];
    const versions = (json: string): readonly string[] =>
      [...json.matchAll(/"work":\s*"([^"]+)"/gu)].map(one => one[1] ?? '');
    for (const command of ['check', 'ledger']) {
      const { out } = recalling([command, texts, ...told, '--json']);
      expect([...new Set(versions(out))], command).toEqual(['2-1', '1-1']);
    }
    const output = join(emptyDirectory(), 'out');
    expect(recalling(['build', texts, ...told, '-o', output, '--formats', 'json']).status).toBe(0);
    const { works } = JSON.parse(readFileSync(join(output, 'run.json'), 'utf8'));
    expect(works.map((one: { work: string }) => one.work)).toEqual(['2-1', '1-1']);
  });

  it('is asked in one way by all commands that take a folder', () => {
    for (const command of ['build', 'check', 'export', 'graph', 'ledger', 'prefill']) {
      const { out } = recalling([command, '--help']);
      for (const option of [
        '--languages <codes>',
        '--from <number>',
        '--to <',
        '--encoding <name>',
        '--changes <mode>',
      ])
        expect(out, command).toContain(option);
    }
  });

  it('lets build name what prefill would fill', () => {
    const { out } = recalling(['build', folder(), '-o', join(emptyDirectory(), 'out'), '--formats', 'json']);
    expect(out).toContain('2/1 lacks fr: recalling prefill fills it from 1/1');
  });
});

describe('a result', () => {
  it('is never written over what it is made from', () => {
    const texts = folder();
    const [one, two] = [join(texts, '1-1.en.md'), join(texts, '1-1.fr.md')];
    const [link, memory] = [join(texts, 'link.md'), join(texts, 'memory.tmx')];
    symlinkSync(one, link);
    expect(recalling(['export', one, two, '--to', 'tmx', '-o', memory]).status).toBe(0);
    const before = readFileSync(one, 'utf8');
    for (const words of [
      ['align', one, two, '--format', 'tsv', '-o', one, '--force'],
      ['segment', one, '-o', one, '--force'],
      ['segment', link, '-o', one, '--force'],
      ['export', one, two, '--to', 'tmx', '-o', one, '--force'],
      ['learn', memory, '-o', memory, '--force'],
      ['convert', memory, memory, '--force'],
      ['tm', 'clean', memory, '-o', memory, '--force'],
      ['tm', 'clean', memory, '-o', join(texts, 'clean.tmx'), '--removed', join(texts, 'clean.tmx')],
      ...['check', 'graph', 'ledger'].map(command => [command, texts, '--format', 'json', '-o', one, '--force']),
      ['export', texts, '--to', 'tmx', '-o', one, '--force'],
    ]) {
      const { status, err } = recalling(words);
      expect(status).not.toBe(0);
      expect(err, words.join(' ')).toContain('output.is-input');
    }
    expect(readFileSync(one, 'utf8')).toBe(before);
  });
});
