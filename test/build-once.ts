import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The command-line tests run the built program, as users do; it is built once before all tests. What tests write goes to one folder, which is removed after them.
 */
export default function setup(): () => void {
  execFileSync(process.execPath, ['.ci/build.mjs'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'recalling-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
