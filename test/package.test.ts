import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as library from '../src/index.ts';

const root = join(import.meta.dirname, '..');

/** A bundled file and all that it loads with itself, each with its text. */
function loadedWith(path: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(path)) return found;
  const text = readFileSync(path, 'utf8');
  found.set(path, text);
  for (const [, specifier = ''] of text.matchAll(/^import\s[^;'"]*["'](\.[^'"]+)["']/gmu))
    loadedWith(join(dirname(path), specifier), found);
  return found;
}

/** Which modules of `src/` stand in these files. */
function modulesIn(files: ReadonlyMap<string, string>): string[] {
  return [...files.values()].flatMap(text => [...text.matchAll(/^\/\/ (src\/\S+)$/gmu)].map(([, name = '']) => name));
}

describe('the built library', () => {
  it('offers what the sources do', async () => {
    const built: object = await import(pathToFileURL(join(root, 'dist/index.js')).href);
    expect(Object.keys(built).sort()).toEqual(Object.keys(library).sort());
  });

  it('has its types beside it', () => expect(existsSync(join(root, 'dist/index.d.ts'))).toBe(true));
});

describe('the built program', () => {
  const started = loadedWith(join(root, 'dist/cli/main.js'));

  it('starts without the stages: a command brings those it needs', () => {
    const modules = modulesIn(started);
    expect(modules).toContain('src/cli/program.ts');
    expect(modules.filter(name => !/^src\/(?:cli|model)\/|^src\/pipeline\/version\.ts$/u.test(name))).toEqual([]);
    expect(modules.filter(name => name.startsWith('src/cli/commands/'))).toEqual([]);
  });

  it('parses a text without what writes files and reads other formats', () => {
    const modules = modulesIn(loadedWith(join(root, 'dist/chunks/parse.js')));
    expect(modules).toContain('src/parse/edition.ts');
    const idle = /^src\/(?:align|diff|concord|read\/(?:docx|pdf)|exchange\/(?:xlsx|docx|html|tmx|xliff2?|validate))\//u;
    expect(modules.filter(name => idle.test(name))).toEqual([]);
  });

  it('loads no package before it is needed but the one that reads the command line', () => {
    const files = [...loadedWith(join(root, 'dist/chunks/parse.js')).values(), ...started.values()];
    const packages = files.flatMap(text =>
      [...text.matchAll(/^import\s[^;'"]*["']([^.'"][^'"]*)["']/gmu)].map(([, name]) => name),
    );
    expect([...new Set(packages)].filter(name => !name?.startsWith('node:'))).toEqual(['commander']);
  });
});
