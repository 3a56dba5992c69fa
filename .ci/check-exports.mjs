// Puts everything the main job writes before other people's programs: schemas, LibreOffice, Translate Toolkit.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const checker = '../shared/bench/interchange/check.py';
if (!existsSync(checker)) {
  console.error(`skipped: ${checker} is not there`);
  process.exit(process.env.CI ? 1 : 0);
}
const out = mkdtempSync(join(tmpdir(), 'recalling-exports-'));
try {
  const build = spawnSync(
    process.execPath,
    ['dist/cli/main.js', 'build', 'samples', '-o', out, '--force', '--sentences', '-q'],
    { stdio: 'inherit' },
  );
  if (build.status !== 0) process.exit(1);
  const check = spawnSync('python3', [checker, out, '-q'], { stdio: 'inherit' });
  process.exitCode = check.status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
