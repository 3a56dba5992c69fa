import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a run of the program left behind. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as a user would. */
export function recalling(
  words: readonly string[],
  options: { input?: string; cwd?: string; env?: Record<string, string> } = {},
): Ran {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, '../../dist/cli/main.js'), ...words], {
    cwd: options.cwd ?? join(import.meta.dirname, '../..'),
    input: options.input ?? '',
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

/** An empty directory of its own. */
export function emptyDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'recalling-test-'));
}
