import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../src');

/** What each module may import besides itself; the arrows of docs/architecture.md. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  model: [],
  language: ['model'],
  wire: ['model'],
  read: ['model', 'language', 'wire'],
  parse: ['model', 'language'],
  segment: ['model', 'language'],
  align: ['model', 'language'],
  diff: ['model', 'language'],
  concord: ['model', 'language'],
  exchange: ['model', 'language', 'wire'],
  pipeline: ['model', 'language', 'wire', 'read', 'parse', 'segment', 'align', 'diff', 'concord', 'exchange'],
  cli: ['model', 'language', 'wire', 'read', 'parse', 'segment', 'align', 'diff', 'concord', 'exchange', 'pipeline'],
  'index.ts': [
    'model',
    'language',
    'wire',
    'read',
    'parse',
    'segment',
    'align',
    'diff',
    'concord',
    'exchange',
    'pipeline',
  ],
};

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap(entry => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function moduleOf(file: string): string {
  return relative(root, file).split('/')[0] ?? '';
}

function importsOf(file: string): { from: string; target: string; specifier: string }[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)/gu)]
    .map(found => found[1] ?? found[2] ?? '')
    .filter(specifier => specifier.startsWith('.'))
    .map(specifier => ({ from: relative(root, file), target: resolve(dirname(file), specifier), specifier }));
}

const imports = filesBelow(root)
  .filter(file => file.endsWith('.ts'))
  .flatMap(importsOf);

describe('the import graph', () => {
  it('is read at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('has only the arrows that the table allows', () => {
    const wrong = imports
      .map(({ from, target }) => ({ from, own: moduleOf(join(root, from)), to: moduleOf(target) }))
      .filter(({ own, to }) => own !== to && !(arrows[own] ?? []).includes(to))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(wrong).toEqual([]);
  });

  it('enters another module only through its index', () => {
    const wrong = imports
      .filter(({ from, target }) => moduleOf(join(root, from)) !== moduleOf(target))
      .filter(({ target }) => !target.endsWith('/index.ts'))
      .map(({ from, specifier }) => `${from} → ${specifier}`);
    expect(wrong).toEqual([]);
  });

  it('names a module for every folder', () => {
    for (const entry of readdirSync(root)) expect(Object.keys(arrows)).toContain(entry);
  });
});

describe('the folders', () => {
  it('open with a @module sentence', () => {
    for (const folder of readdirSync(root, { withFileTypes: true }).filter(
      entry => entry.isDirectory() && entry.name !== 'cli',
    )) {
      expect(readFileSync(join(root, folder.name, 'index.ts'), 'utf8'), folder.name).toMatch(/^\/\*\*[\s\S]*?@module/u);
    }
  });

  it('hold no file over 400 lines but data tables', () => {
    const long = filesBelow(root)
      .filter(file => !file.endsWith('-phrases.ts'))
      .filter(file => readFileSync(file, 'utf8').split('\n').length > 401)
      .map(file => relative(root, file));
    expect(long).toEqual([]);
  });
});
