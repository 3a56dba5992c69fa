import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, recalling } from './run.ts';

/** One text in two languages, with one slip: quick to check. */
const PAIR = ['samples/resolution-6-1.en.txt', 'samples/resolution-6-1.es.md'];
const REASON = 'asked and confirmed';
const EXCEPTIONS = {
  format: 'recalling/exceptions/1',
  exceptions: [
    { code: 'concord.number-differs', row: '6-1/para_1', languages: ['es'], reason: REASON },
    { code: 'concord.note-missing', row: '6-1/note_5', languages: ['ar'], reason: REASON },
    { code: 'concord.change-missed', row: '6-1/para_5', languages: ['ru'], reason: REASON },
  ],
};

function exceptionsFile(content: unknown): string {
  const file = join(emptyDirectory(), 'exceptions.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('recalling check', () => {
  it('finds the slips of the samples, by paragraph with a six-way line, and exits with 1', () => {
    const { status, out } = recalling(['check', 'samples']);
    expect(status).toBe(1);
    expect(out).toContain('en ·  ar ·  es ✗  fr ·  ru ·  zh ·');
    expect(out).toContain('Spanish has 162, the other 5 editions have 172');
    expect(out).toContain('samples/resolution-6-1.ru.md:');
    expect(out).toContain('3 errors, 0 warnings');
    expect(out).toContain('{"code":"concord.number-differs","row":"6-1/para_1","languages":["es"],"reason":"…"}');
  });

  it('is satisfied when all of it is explained', () => {
    const { status, out } = recalling(['check', 'samples', '--exceptions', exceptionsFile(EXCEPTIONS), '--verbose']);
    expect(status).toBe(0);
    expect(out).toContain(`because: ${REASON}`);
    expect(out).toContain('3 accepted');
  });

  it('finds the exceptions file beside the texts', () => {
    const folder = join(emptyDirectory(), 'texts');
    mkdirSync(folder);
    for (const name of ['en.txt', 'es.md']) cpSync(`samples/resolution-6-1.${name}`, join(folder, `6-1.${name}`));
    expect(recalling(['check', folder]).status).toBe(1);
    writeFileSync(
      join(folder, 'recalling.exceptions.json'),
      JSON.stringify({ ...EXCEPTIONS, exceptions: [{ code: 'concord.number-differs', reason: REASON }] }),
    );
    expect(recalling(['check', folder]).status).toBe(0);
  });

  it('names exceptions that do not exist and does the rest', () => {
    const file = exceptionsFile({ ...EXCEPTIONS, exceptions: [{ code: 'concord.nothing', reason: 'x' }] });
    const { status, err, out } = recalling(['check', ...PAIR, '--exceptions', file]);
    expect(status).toBe(1);
    expect(err).toContain('warning concord.exception-unknown');
    expect(err).toContain('code concord.nothing');
    expect(out).toContain('1 error,');
  });

  it('refuses an exceptions file that is none, and one that is not there', () => {
    const broken = recalling(['check', ...PAIR, '--exceptions', exceptionsFile('no JSON')]);
    expect([broken.status, broken.err]).toEqual([3, expect.stringContaining('exchange.wrong-format')]);
    const missing = recalling(['check', ...PAIR, '--exceptions', 'no-such-file.json']);
    expect([missing.status, missing.err]).toEqual([3, expect.stringContaining('read.not-found')]);
  });

  it('fails from the severity that is asked for', () => {
    const folder = join(emptyDirectory(), 'texts');
    mkdirSync(folder);
    const text = (second: string): string => `Resolution 7/2

1. Requests the Secretariat to report;

${second}
`;
    writeFileSync(join(folder, '7-2.en.txt'), text('2. Also requests it to publish the report.'));
    const french = '2. Prie le Secrétariat de publier le rapport.';
    writeFileSync(
      join(folder, '7-2.fr.txt'),
      `Résolution 7/2

1. Prie le Secrétariat de faire rapport ;

${french}
`,
    );
    const only = (failOn: string) => recalling(['check', folder, '--fail-on', failOn]).status;
    expect([only('error'), only('warning'), only('info'), only('never')]).toEqual([0, 1, 1, 0]);
  });

  it('shows only the codes that are asked for, and names them when there is none such', () => {
    const { out } = recalling(['check', ...PAIR, '--only', 'concord.number-differs,note-missing']);
    expect(out).toContain('1 error,');
    expect(recalling(['check', ...PAIR, '--only', 'note-missing']).out).toContain('0 errors');
    const unknown = recalling(['check', ...PAIR, '--only', 'nothing']);
    expect(unknown.status).toBe(2);
    expect(unknown.err).toContain('there are edition-unrelated, paragraph-missing');
  });

  it('can leave the versions out, or demand them', () => {
    const within = recalling(['check', 'samples', '--no-versions']);
    expect(within.out).toContain('2 errors');
    const alone = recalling(['check', ...PAIR, '--versions']);
    expect(alone.status).toBe(2);
    expect(alone.err).toContain('--versions needs two texts');
  });

  it('says when the versions are given in the wrong order, and checks all the same', () => {
    const { out } = recalling(['check', 'samples', '--languages', 'en,es', '--from', '6/1', '--to', '5/1']);
    expect(out).toContain('6/1 is taken as the earlier text, but it recalls 5/1');
    expect(out).toContain('Spanish has 162');
  });

  it('checks terms from a table', () => {
    const file = join(emptyDirectory(), 'terms.tsv');
    writeFileSync(file, 'en\tfr\nprivate sector\tmonde des affaires\n');
    const { out, status } = recalling([
      'check',
      'samples/resolution-6-1.en.txt',
      'samples/resolution-6-1.fr.md',
      '--terms',
      file,
      '--fail-on',
      'warning',
    ]);
    expect(status).toBe(1);
    expect(out).toContain('French does not have “monde des affaires” for “private sector”');
  });

  it.each([
    ['json', '"format": "recalling/grid/1"'],
    ['sarif', '"version": "2.1.0"'],
    ['html', '<!DOCTYPE html>'],
  ])('writes %s', (format, opening) => {
    const { out, status } = recalling(['check', ...PAIR, '--format', format]);
    expect(status).toBe(1);
    expect(out.slice(0, 200)).toContain(opening);
  });

  it('tells a workbook by the ending of the file', () => {
    const file = join(emptyDirectory(), 'findings.xlsx');
    expect(recalling(['check', ...PAIR, '-o', file]).status).toBe(1);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });

  it('an edition of another text is named, and the others are checked', () => {
    const folder = join(emptyDirectory(), 'texts');
    mkdirSync(folder);
    for (const name of ['en.txt', 'es.md', 'fr.md'])
      cpSync(`samples/resolution-6-1.${name}`, join(folder, `6-1.${name}`));
    const strange = Array.from(
      { length: 20 },
      (_, i) => `${i + 1}. *يلاحظ* أن الطقس كان جميلا في اليوم ${i + 40} وأن الناس خرجوا إلى الحدائق والأسواق؛`,
    ).join('\n\n');
    writeFileSync(join(folder, '6-1.ar.md'), `القرار 6/1\n\n${strange}\n`);
    const { out } = recalling(['check', folder]);
    expect(out).toContain('Spanish has 162');
    expect(out).toContain('concord.edition-unrelated');
  });
});

describe('recalling build', () => {
  it('reports the findings, and fails on them only when told to', () => {
    const out = join(emptyDirectory(), 'out');
    const plain = recalling(['build', 'samples', '-o', out, '--formats', 'json']);
    expect(plain.status).toBe(0);
    expect(plain.err).toContain('error concord.change-missed');
    expect(readFileSync(join(out, 'diagnostics.jsonl'), 'utf8')).toContain('concord.number-differs');
    expect(readFileSync(join(out, 'json/grid.json'), 'utf8')).toContain('recalling/grid/1');
    const strict = recalling(['build', ...PAIR, '-o', out, '--force', '--formats', 'json', '--fail-on', 'error']);
    expect(strict.status).toBe(1);
  });
});
