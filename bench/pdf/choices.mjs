// What the benches of printed and saved papers can be told on the command line.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The word behind `--name`. */
export function option(name, fallback) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
}

/** `--only`, `--show`, `--all` and `--dir`; `dir` is a folder of its own named after the bench unless one is to be kept. */
export function choicesOf(bench) {
  const keep = option('dir', undefined);
  return {
    only: option('only', ''),
    show: Number(option('show', 0)),
    all: process.argv.includes('--all'),
    keep,
    dir: keep === undefined ? mkdtempSync(join(tmpdir(), `recalling-${bench}-`)) : resolve(keep),
  };
}
