// Installs what package-lock.json asks for, unless node_modules already holds exactly that: the two commands of the README start here.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const MINIMUM = [20, 19, 0];
const version = process.versions.node.split('.').map(Number);
const order = MINIMUM.map((part, i) => version[i] - part).find(d => d !== 0) ?? 0;
if (order < 0) {
  console.error(`recalling needs Node ${MINIMUM.join('.')} or later; this is ${process.versions.node}`);
  process.exit(1);
}

const installed = 'node_modules/.package-lock.json';
const current = existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;
if (!current) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  process.exit(run.status ?? 1);
}
