import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, recalling } from './run.ts';

const folder = emptyDirectory();

function write(name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const texts = [write('a.en', ['Ab cd.', 'Ef gh.', 'Ij kl.']), write('b.fr', ['Zq zq.', 'Xv xv.', 'Wj wj.'])];
const three = write('three.jsonl', ['[1, 0, 0]', '[0, 1, 0]', '[0, 0, 1]']);
const two = write('two.jsonl', ['[1, 0, 0]', '[0, 1, 0]']);

describe('align --vectors', () => {
  it('takes one file of vectors for each text', () => {
    const words = ['align', '--lines', ...texts, '--vectors', three, '--vectors', three, '--explain'];
    const { out, status, err } = recalling(words);
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(out).toContain('vector: the model finds them alike');
  });

  it('says which file does not fit, and that one is missing', () => {
    const short = recalling(['align', '--lines', ...texts, '--vectors', three, '--vectors', two]);
    expect(short.status).not.toBe(0);
    expect(short.err).toMatch(/align\.vectors-invalid .*two\.jsonl.*2 vectors for 3 lines/u);
    const one = recalling(['align', '--lines', ...texts, '--vectors', three]);
    expect(one.status).toBe(2);
    expect(one.err).toContain('2 files but 1 files of vectors');
  });

  it('says that a folder holds no model', () => {
    const model = join(folder, 'model');
    mkdirSync(model);
    const { status, err } = recalling(['align', '--lines', ...texts, '--vectors', model]);
    expect(status).not.toBe(0);
    expect(err).toMatch(/align\.model-unusable .*no config\.json/u);
    expect(err).not.toMatch(/\n\s+at /u);
  });
});
