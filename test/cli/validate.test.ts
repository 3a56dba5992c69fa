import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, recalling } from './run.ts';

const folder = emptyDirectory();
const valid = join(folder, 'valid.xlf');
const wrong = join(folder, 'wrong.xlf');
const document = (body: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en">\n<file id="f">${body}</file></xliff>`;
writeFileSync(valid, document('<unit id="u"><segment><source>a</source></segment></unit>'));
writeFileSync(wrong, document('\n<unit id="u"><segment><source><sc id="1"/></source></segment></unit>'));

describe('recalling validate', () => {
  it('says that a file is valid', () => {
    const { status, out } = recalling(['validate', valid]);
    expect(status).toBe(0);
    expect(out).toBe(`${valid}: XLIFF 2.1, valid: 0 errors, 0 warnings\n`);
  });

  it('names file, line, rule and element of what is wrong, and exits with 1', () => {
    const { status, out } = recalling(['validate', valid, wrong]);
    expect(status).toBe(1);
    expect(out).toContain(`${wrong}:3:`);
    expect(out).toContain('error xliff2.paired-codes <sc>: no ec');
    expect(out).toContain('not valid: 1 error, 0 warnings');
  });

  it('gives programs JSON', () => {
    const { status, out } = recalling(['validate', wrong, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      {
        file: wrong,
        format: 'xliff',
        version: '2.1',
        valid: false,
        findings: [{ rule: 'xliff2.paired-codes', line: 3 }],
      },
    ]);
  });

  it('fails on warnings when asked', () => {
    const doubtful = join(folder, 'doubtful.xlf');
    writeFileSync(doubtful, document('<unit id="u"><segment><source><mrk id="m">a</mrk></source></segment></unit>'));
    expect(recalling(['validate', doubtful]).status).toBe(0);
    expect(recalling(['validate', doubtful, '--fail-on', 'warning']).status).toBe(1);
  });

  it('reads standard input', () => {
    expect(recalling(['validate', '-'], { input: '<tmx version="1.4"/>' }).out).toContain('-: TMX 1.4, not valid');
  });

  it('says when a file is not there', () => {
    const { status, err } = recalling(['validate', join(folder, 'none.xlf')]);
    expect(status).toBe(3);
    expect(err).toContain('read.not-found');
  });
});
