import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, recalling } from './run.ts';

const english = 'samples/resolution-6-1.en.txt';
const french = 'samples/resolution-6-1.fr.md';
const older = 'samples/resolution-5-1.en.md';

describe('help', () => {
  it.each([
    [],
    ['build'],
    ['parse'],
    ['segment'],
    ['align'],
    ['diff'],
    ['prefill'],
    ['export'],
    ['convert'],
    ['import'],
    ['tm'],
    ['tm', 'clean'],
  ])('of %j starts with examples', (...words) => {
    const ran = recalling([...words.filter(Boolean), '--help']);
    expect(ran.status).toBe(0);
    expect(ran.out).toMatch(/^Examples:\n {2}recalling /u);
    expect(ran.out).toContain('--help');
  });

  it('tells the version of the package', () => {
    const manifest: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(recalling(['--version']).out.trim()).toBe(manifest.version);
  });
});

describe('parse', () => {
  it('shows an outline', () => {
    const { out, status } = recalling(['parse', english]);
    expect(status).toBe(0);
    expect(out).toContain('number: 6/1\norgan: The Conference');
    expect(out).toContain('recalls: 5/1\n17 preambular, 21 operative paragraphs');
    expect(out).toMatch(/para_5 .*\n\s+requests \+also/u);
  });

  it('writes JSON that parse, segment and align read again', () => {
    const json = recalling(['parse', english, '--json']).out;
    expect(JSON.parse(json)).toMatchObject({ format: 'recalling/edition/1', id: '6-1.en' });
    expect(recalling(['parse', '-', '--json'], { input: json }).out).toBe(json);
    expect(recalling(['segment', '-'], { input: json }).out).toBe(recalling(['segment', english]).out);
    const aligned = recalling(['align', '-', french, '--format', 'tsv'], { input: json }).out;
    expect(aligned).toBe(recalling(['align', english, french, '--format', 'tsv']).out);
  });

  it('shows several files one after the other, one edition a line as JSON, and the good ones beside a bad one', () => {
    expect(recalling(['parse', english, french]).out.match(/17 preambular/gu)).toHaveLength(2);
    const { out, err, status } = recalling(['parse', english, 'none.txt', french, '--json']);
    const ids = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).id);
    expect(ids).toEqual(['6-1.en', '6-1.fr']);
    expect(err).toContain('none.txt');
    expect(status).toBe(3);
  });

  it('prints the text without loss', () => {
    const text = recalling(['parse', older, '--format', 'text']).out;
    expect(text).toContain('one hundred and fifty-seven');
    expect(text).not.toContain('*');
  });

  it('reads standard input in a language that is given or detected', () => {
    const input = readFileSync(french, 'utf8').replace(/^---[\s\S]*?---\n/u, '');
    expect(recalling(['parse', '-'], { input }).out).toContain('.fr');
    expect(recalling(['parse', '-', '--language', 'fr', '--work', '6/1'], { input }).out).toContain('6-1.fr');
  });
});

describe('segment', () => {
  it('prints one sentence a line and one empty line between paragraphs', () => {
    const { out } = recalling(['segment', '-', '--language', 'en', '--lines'], {
      input: 'One is here. Two is there.\n\nThree.\n',
    });
    expect(out).toBe('One is here.\nTwo is there.\n\nThree.\n');
  });

  it('breaks at clauses when asked', () => {
    const { out } = recalling(['segment', '-', '--language', 'en', '--lines', '--clauses'], {
      input: 'Takes note of it; urges all to act.\n',
    });
    expect(out.trim().split('\n')).toHaveLength(2);
  });

  it('writes its own rules as SRX, by which it cuts the same', () => {
    const srx = join(emptyDirectory(), 'recalling.srx');
    expect(recalling(['segment', '--write-srx', srx])).toMatchObject({ status: 0, out: '', err: '' });
    expect(recalling(['segment', '--write-srx', srx]).status).toBe(4);
    expect(recalling(['segment', '--write-srx', '-']).out).toBe(readFileSync(srx, 'utf8'));
    const own = recalling(['segment', english, '--json', '--quiet']);
    expect(recalling(['segment', english, '--json', '--quiet', '--srx', srx])).toEqual(own);
  });

  it('cuts by the rules of an SRX file, and says which it left out', () => {
    const srx = join(emptyDirectory(), 'theirs.srx');
    const rule = (before: string) => `<rule><beforebreak>${before}</beforebreak><afterbreak>\\s</afterbreak></rule>`;
    const cascade = `<languagerule languagerulename="A">\n${rule(',')}\n${rule('x(a+)+b')}</languagerule>`;
    const map = '<languagemap languagepattern="EN.*" languagerulename="A"/>';
    const header = '<header segmentsubflows="yes" cascade="no"/>';
    writeFileSync(
      srx,
      `<srx version="2.0">${header}<body><languagerules>${cascade}</languagerules><maprules>${map}</maprules></body></srx>`,
    );
    const run = (language: string) =>
      recalling(['segment', '-', '--lines', '--language', language, '--srx', srx], { input: 'One. Two, three.\n' });
    expect(run('en')).toMatchObject({ status: 0, out: 'One. Two,\nthree.\n' });
    expect(run('en').err).toContain('segment.rule-slow');
    expect(run('en').err).toContain(`${srx}:3`);
    expect(run('fr').err).toContain('segment.language-unmapped');
    expect(recalling(['segment', english, '--srx', english]).status).toBe(3);
  });

  it('wants a file to cut, or none when it writes its rules', () => {
    expect(recalling(['segment']).status).toBe(2);
    expect(recalling(['segment', english, '--write-srx', '-']).status).toBe(2);
  });
});

describe('align', () => {
  it('prints a row a paragraph', () => {
    const { out, status } = recalling(['align', english, french]);
    expect(status).toBe(0);
    expect(out).toMatch(/para_21/u);
    expect(out).toMatch(/\d+ rows, 0 with a gap/u);
  });

  it('explains its rows', () => {
    expect(recalling(['align', english, french, '--explain']).out).toMatch(/label/u);
  });

  it('prints beads of pre-split input, each unit once', () => {
    const folder = emptyDirectory();
    const write = (name: string, lines: string[]): string => {
      const file = join(folder, name);
      execSync(`cat > '${file}'`, { input: `${lines.join('\n')}\n` });
      return file;
    };
    const a = write('a.en', ['The first sentence of 2010.', 'The second one.', 'A third, with 45 parties.']);
    const b = write('b.fr', ['La première phrase de 2010.', 'La deuxième.', 'Une troisième, avec 45 parties.']);
    const { out } = recalling(['align', '--lines', a, b, '--languages', 'en,fr', '--format', 'beads']);
    expect(
      out
        .trim()
        .split('\n')
        .map(line => line.replace(/:[\d.]+$/u, '')),
    ).toEqual(['[0]:[0]', '[1]:[1]', '[2]:[2]']);
  });
});

describe('diff', () => {
  it('shows the words that changed and ends with figures; exit status 1', () => {
    const { out, status } = recalling(['diff', older, english]);
    expect(status).toBe(1);
    expect(out).toContain('[-fifty-seven-]{+seventy-two+}');
    expect(out).toMatch(/words: \d+ kept/u);
  });

  it('says 0 for the same text', () => {
    const { out, status } = recalling(['diff', english, english]);
    expect(status).toBe(0);
    expect(out).toMatch(/^No differences to show\.\n\n\d+ same;/u);
  });

  it('writes lossless JSON and a page', () => {
    const json: { links: { ops: [string, string][] }[] } = JSON.parse(
      recalling(['diff', older, english, '--json']).out,
    );
    expect(json.links.length).toBeGreaterThan(30);
    expect(recalling(['diff', older, english, '--format', 'html']).out).toMatch(/^<!doctype html>/iu);
    expect(recalling(['diff', older, english, '--format', 'unified']).out).toContain('@@ ');
  });
});

describe('export', () => {
  it('writes one file to stdout', () => {
    expect(recalling(['export', english, french, '--to', 'tmx']).out).toContain('<!DOCTYPE tmx');
    expect(recalling(['export', english, french, '--to', 'xliff']).out).toContain('target-language="fr"');
  });
});
