import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, recalling } from '../cli/run.ts';

const pages = [
  'README.md',
  'docs/translators.md',
  'docs/editors.md',
  'docs/files.md',
  'docs/library.md',
  'docs/segmentation.md',
  'docs/architecture.md',
  'samples/README.md',
];

function blocks(page: string, language: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/```(\w*)\n([\s\S]*?)```/gu)].flatMap(([, own, code]) =>
    own === language && code ? [code] : [],
  );
}

describe('library examples', () => {
  const examples = pages.flatMap(page => blocks(page, 'ts').map(code => [page, code] as const));

  it('exist', () => expect(examples.length).toBeGreaterThanOrEqual(2));

  it.each(examples)('of %s run as they stand', (_page, code) => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(out).not.toBe('');
  });
});

describe('README', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('shows what a build prints', () => {
    const { out } = recalling(['build', 'samples', '-o', join(emptyDirectory(), 'out')]);
    const shown = /Texts\n[\s\S]*?\n {2}…/u.exec(readme)?.[0].split('\n').slice(0, -1) ?? [];
    expect(shown.length).toBeGreaterThan(4);
    for (const line of shown) expect(out).toContain(line);
  });

  it('shows what diff prints', () => {
    const { out } = recalling(['diff', 'samples/resolution-5-1.en.md', 'samples/resolution-6-1.en.txt']);
    const shown =
      /changed 1\. [\s\S]*?(?=\n```)/u
        .exec(readme)?.[0]
        .split('\n')
        .filter(line => line.trim() !== '') ?? [];
    expect(shown.length).toBeGreaterThan(2);
    for (const line of shown) expect(out).toContain(line.trimEnd());
    const entries = out
      .trim()
      .split('\n')
      .filter(line => /^(?:same|changed|added|deleted|split|merged)/u.test(line)).length;
    expect(readme).toContain(`two of its ${entries} entries`);
  });
});

describe('links', () => {
  it.each(pages)('of %s lead somewhere', page => {
    const text = readFileSync(page, 'utf8');
    for (const [, target] of text.matchAll(/\]\(([^)#]+)[^)]*\)/gu)) {
      if (target === undefined || /^https?:/u.test(target)) continue;
      expect(existsSync(join(dirname(page), target)), `${page}: ${target}`).toBe(true);
    }
  });
});
