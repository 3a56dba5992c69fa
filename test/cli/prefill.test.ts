import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, recalling } from './run.ts';

const texts: Readonly<Record<string, string>> = {
  '1-1.en.md':
    'Resolution 1/1\n\nThe Assembly,\n\n1. Requests the Secretary to report on the progress made;\n\n2. Invites 157 States to take part in the meeting.',
  '1-1.fr.md':
    "Résolution 1/1\n\nL'Assemblée,\n\n1. Prie le Secrétaire de faire rapport sur les progrès accomplis ;\n\n2. Invite 157 États à participer à la réunion.",
  '2-1.en.md':
    'Resolution 2/1\n\nThe Assembly,\n\nRecalling its resolution 1/1 of 7 October 2011,\n\n1. Requests the Secretary to report on the progress made;\n\n2. Invites 172 States to take part in the meeting.',
};

function folder(): string {
  const path = emptyDirectory();
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(path, name), text);
  return path;
}

describe('recalling prefill', () => {
  it('says what is reused and writes the files for every language, which import takes back', () => {
    const output = join(emptyDirectory(), 'work');
    const { status, out, err } = recalling(['prefill', folder(), '-o', output]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/fr {2}2 \(\d+\) +\d \(\d+\)/u);
    expect(readdirSync(output).sort()).toEqual(['docx', 'json', 'run.json', 'xliff', 'xlsx']);
    const back = recalling(['import', join(output, 'docx/2-1.en-fr.docx'), '--into', join(output, 'json')]);
    expect(back.status).toBe(0);
    expect(back.out).toContain('0 texts changed');
  });

  it('takes files of an earlier run below the texts for results, not for texts', () => {
    const texts = folder();
    expect(recalling(['prefill', texts, '-o', join(texts, 'work'), '--formats', 'docx']).status).toBe(0);
    const { status, err } = recalling(['prefill', texts, '-o', join(texts, 'work'), '--force', '--verbose']);
    expect(status).toBe(0);
    expect(err).toContain('info build.own-result');
    expect(err).not.toContain('warning');
  });

  it('counts paragraphs from a memory apart, and gives them a number as the translation prints it', () => {
    const path = folder();
    const successor = texts['2-1.en.md'] ?? '';
    writeFileSync(join(path, '2-1.en.md'), `${successor}\n\n3. Decides to meet again in two years.`);
    const memory = join(emptyDirectory(), 'memory.csv');
    writeFileSync(memory, 'id,en,fr\n1,Decides to meet again in two years.,Décide de se réunir dans deux ans.\n');
    const output = join(emptyDirectory(), 'work');
    const { status, out } = recalling(['prefill', path, '--tm', memory, '-o', output]);
    expect(status).toBe(0);
    expect(out).toContain('from a memory');
    expect(out).toMatch(/ 1 \(7\)/u);
    const draft = readFileSync(join(output, 'json/2-1.fr.edition.json'), 'utf8');
    expect(draft).toMatch(/"id":"para_3".*"printed":"3\."/u);
    expect(recalling(['prefill', path]).out).not.toContain('memory');
  });

  it('says of a file that holds no translations which files do', () => {
    const { status, err } = recalling(['prefill', folder(), '--tm', 'memory.txt']);
    expect(status).not.toBe(0);
    expect(err).toMatch(/error exchange\.wrong-format memory\.txt: .*tmx/u);
  });

  it('does not take half a memory for a whole one', () => {
    const memory = join(emptyDirectory(), 'memory.tmx');
    writeFileSync(memory, 'no memory');
    const { status, out, err } = recalling(['prefill', folder(), '--tm', memory]);
    expect(status).not.toBe(0);
    expect(out).toBe('');
    expect(err).toContain('error wire.malformed');
  });

  it('names what is missing in one line', () => {
    const { status, err } = recalling(['prefill', folder(), '--languages', 'de', '--json']);
    expect(status).toBe(3);
    expect(JSON.parse(err.trim().split('\n').at(-1) ?? '')).toMatchObject({ code: 'build.target-missing' });
  });
});
