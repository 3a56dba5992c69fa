// How fast commands start: whole processes, one after the other in several rounds, least and middle of each beside its target.
// A target is for a machine with nothing else to do, where a start takes no longer than its processor time: it is missed when the least of both is over it. Ends with 1 then.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROUNDS = 11;
const root = join(import.meta.dirname, '..');
const [old, later] = ['samples/resolution-5-1.en.md', 'samples/resolution-6-1.en.txt'];
const recalling = (...words) => [join(root, 'dist/cli/main.js'), ...words];
const library = pathToFileURL(join(root, 'dist/index.js')).href;
const scratch = mkdtempSync(join(tmpdir(), 'recalling-start-'));

/** Seconds; `status` is that of the process. */
const CASES = [
  { name: 'node alone', words: ['-e', '0'], status: 0 },
  { name: '--version', words: recalling('--version'), status: 0, target: 0.15 },
  { name: '--help', words: recalling('--help'), status: 0, target: 0.15 },
  { name: 'parse, one text', words: recalling('parse', later), status: 0, target: 0.45 },
  { name: 'diff, two texts', words: recalling('diff', old, later), status: 1, target: 0.6 },
  { name: 'parse, no such file', words: recalling('parse', join(scratch, 'missing.txt')), status: 3, target: 0.2 },
  {
    name: "import 'recalling'",
    words: ['--input-type=module', '-e', `await import(${JSON.stringify(library)})`],
    status: 0,
    target: 0.35,
  },
];

/** Makes a process tell its processor time, in microseconds, when it ends. */
const telling = `import { writeSync } from 'node:fs';
process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(3, String(user + system)); });`;
const preload = `--import=data:text/javascript,${encodeURIComponent(telling)}`;

const walls = new Map(CASES.map(({ name }) => [name, []]));
const processors = new Map(CASES.map(({ name }) => [name, []]));
// The round before the first fills the caches of the disk.
for (let round = -1; round < ROUNDS; round++) {
  for (const { name, words, status } of CASES) {
    const started = process.hrtime.bigint();
    const job = spawnSync(process.execPath, [preload, ...words], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const took = Number(process.hrtime.bigint() - started) / 1e9;
    if (job.status !== status) throw new Error(`${name} ended with ${job.status}\n${job.stderr}`);
    if (round < 0) continue;
    walls.get(name).push(took);
    processors.get(name).push(Number(job.output[3]) / 1e6);
  }
}
rmSync(scratch, { recursive: true, force: true });

const figures = values => {
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[0], sorted[Math.floor(sorted.length / 2)]];
};
const shown = value => value.toFixed(3).padStart(8);
console.log(`                     wall time       processor time`);
console.log(`                     least  middle   least  middle  target   (s, ${ROUNDS} runs)`);
let missed = 0;
for (const { name, target } of CASES) {
  const [wall, processor] = [figures(walls.get(name)), figures(processors.get(name))];
  const over = target !== undefined && Math.min(wall[0], processor[0]) > target;
  if (over) missed += 1;
  const wanted = target === undefined ? '' : `${shown(target)}${over ? '  missed' : ''}`;
  console.log(`${name.padEnd(18)}${[...wall, ...processor].map(shown).join('')}${wanted}`);
}
console.log(`Node ${process.version}, ${cpus().length} cores`);
process.exitCode = missed > 0 ? 1 : 0;
