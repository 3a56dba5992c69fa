import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyDirectory, recalling } from './run.ts';

const folder = emptyDirectory();
const at = (name: string): string => join(folder, name);
const samples = ['samples/resolution-6-1.en.txt', 'samples/resolution-6-1.fr.md'];

beforeAll(() => {
  const built = recalling(['build', ...samples, '-o', at('out'), '-q']);
  expect(built.status, built.err).toBe(0);
});

describe('learn', () => {
  it('writes a lexicon of what build made, the same twice', () => {
    const ran = recalling(['learn', at('out'), '-o', at('one.json')]);
    expect(ran.status, ran.err).toBe(0);
    expect(ran.out).toMatch(/^\d+ units, \d+ words\n$/u);
    expect(recalling(['learn', at('out')]).out).toBe(readFileSync(at('one.json'), 'utf8'));
    expect(recalling(['learn', at('out/json')]).status).toBe(0);
  });

  it('overwrites only when told, and adds with --merge', () => {
    expect(recalling(['learn', at('out'), '-o', at('one.json')]).status).toBe(4);
    recalling(['learn', at('out'), '-o', at('two.json')]);
    expect(recalling(['learn', at('out'), '-o', at('two.json'), '--merge']).status).toBe(0);
    const totals = ['one.json', 'two.json'].map(name => {
      const { words } = JSON.parse(readFileSync(at(name), 'utf8'));
      return words.reduce((sum: number, word: { total: number }) => sum + word.total, 0);
    });
    expect(totals[1]).toBeGreaterThan((totals[0] ?? 0) * 1.5);
  });

  it('feeds align and build, as dictionaries do', () => {
    writeFileSync(at('terms.tsv'), 'en\tfr\nwater\teau\n');
    const lexicons = ['--lexicon', at('one.json'), '--lexicon', at('terms.tsv')];
    const aligned = recalling(['align', ...samples, ...lexicons, '--format', 'tsv']);
    expect(aligned.status, aligned.err).toBe(0);
    expect(recalling(['build', ...samples, ...lexicons, '-o', at('again'), '-q']).status).toBe(0);
  });

  it('says in one line what is wrong', () => {
    writeFileSync(at('single.csv'), 'en\nonly one\n');
    writeFileSync(at('broken.tmx'), readFileSync(at('out/memory.tmx')).subarray(0, 4000));
    writeFileSync(at('broken.json'), '{"format":"recalling/lexicon/1","words":[{"word":1}]}');
    for (const [words, status, code] of [
      [['learn', at('nowhere.tmx')], 3, 'read.not-found'],
      [['learn', emptyDirectory()], 3, 'align.nothing-learnt'],
      [['learn', at('broken.tmx'), '-o', at('broken.out')], 3, 'wire.malformed'],
      [['learn', at('terms.tsv'), '--merge'], 2, 'usage.invalid'],
      [['align', ...samples, '--lexicon', at('broken.json')], 3, 'exchange.invalid-structure'],
      [['align', ...samples, '--lexicon', at('single.csv')], 3, 'exchange.wrong-format'],
    ] as const) {
      const ran = recalling(words);
      expect([ran.status, ran.err], words.join(' ')).toEqual([status, expect.stringContaining(`error ${code}`)]);
      expect(ran.err.trim().split('\n')).toHaveLength(1);
    }
    expect(existsSync(at('broken.out'))).toBe(false);
  });
});
