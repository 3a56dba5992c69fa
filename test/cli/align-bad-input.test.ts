import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, recalling } from './run.ts';

const folder = emptyDirectory();

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** How often each line of each of two files is named by beads. */
function timesNamed(beads: string, side: 0 | 1): readonly number[] {
  const named = beads
    .trim()
    .split('\n')
    .flatMap(bead => JSON.parse(bead.split(':')[side] ?? '[]'));
  return Array.from({ length: Math.max(-1, ...named) + 1 }, (_, n) => named.filter(one => one === n).length);
}

const once = (count: number): readonly number[] => Array.from({ length: count }, () => 1);
const french = Array.from({ length: 40 }, (_, n) => `La partie ${n} du texte compte ${n * 7} États.`);

describe('align --lines on bad input accounts for every line', () => {
  it('beside an empty file, and one of empty lines', () => {
    const fr = write('text.fr', 'Un.\nDeux.\n');
    const none = recalling(['align', '--lines', write('empty.en', ''), fr, '--format', 'beads']);
    expect(none.status).toBe(0);
    expect(none.out).toMatch(/^\[\]:\[0\]:[\d.]+\n\[\]:\[1\]:[\d.]+\n$/u);
    expect(none.err).toContain('align.empty-side');
    const blank = recalling(['align', '--lines', write('blank.en', '\n\n\n'), fr, '--format', 'beads']);
    expect(blank.status).toBe(0);
    expect(timesNamed(blank.out, 0)).toEqual(once(3));
    expect(timesNamed(blank.out, 1)).toEqual(once(2));
  });

  it('of a side ten times longer, in a language that its code denies', () => {
    const few = french
      .slice(20, 24)
      .map(line => line.replace('La partie', 'The part').replace('du texte compte', 'of the text has the number of'));
    const files = [write('few.zh', `${few.join('\n')}\n`), write('many.fr', `${french.join('\n')}\n`)];
    const { out, err, status } = recalling(['align', '--lines', ...files, '--format', 'beads']);
    expect(status).toBe(0);
    expect(timesNamed(out, 0)).toEqual(once(4));
    expect(timesNamed(out, 1)).toEqual(once(40));
    expect(err).toMatch(/parse\.language-doubtful .*few\.zh.*zh was given, en by its words/u);
    expect(err).not.toMatch(/\n\s+at /u);
  });

  it('of lines of 100,000 characters', () => {
    const lines = (word: string): string => `${word.repeat(20_000)}\n${'x'.repeat(100_000)}\n${word}\n`;
    const files = [write('long.en', lines('word ')), write('long.fr', lines('mot '))];
    const { out, status } = recalling(['align', '--lines', ...files, '--format', 'beads']);
    expect(status).toBe(0);
    expect(timesNamed(out, 0)).toEqual(once(3));
    expect(timesNamed(out, 1)).toEqual(once(3));
  });
});

describe('align', () => {
  it('says when the files are of different texts', () => {
    const english = write('6-1.en.txt', 'Resolution 6/1\n\nThe Assembly,\n\n1. Requests a report;');
    const other = write('5-1.fr.txt', "Résolution 5/1\n\nL'Assemblée,\n\n1. Prie le Secrétariat de faire rapport ;");
    const { status, err } = recalling(['align', english, other]);
    expect([status, err]).toEqual([
      0,
      expect.stringContaining('warning align.works-differ: the files are of different texts: 6/1, 5/1; hint: '),
    ]);
  });
});
