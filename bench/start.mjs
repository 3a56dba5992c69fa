// How fast commands start: wall time of whole processes, one after the other in several rounds, least and middle of each beside its target.
// A target is for a machine with nothing else to do: it is held against the least, which other work disturbs least. Ends with 1 when one is missed.
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

const seconds = new Map(CASES.map(({ name }) => [name, []]));
// The round before the first fills the caches of the disk.
for (let round = -1; round < ROUNDS; round++) {
  for (const { name, words, status } of CASES) {
    const started = process.hrtime.bigint();
    const job = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
    const took = Number(process.hrtime.bigint() - started) / 1e9;
    if (job.status !== status) throw new Error(`${name} ended with ${job.status}\n${job.stderr}`);
    if (round >= 0) seconds.get(name).push(took);
  }
}
rmSync(scratch, { recursive: true, force: true });

const shown = value => value.toFixed(3).padStart(7);
console.log(`${' '.repeat(20)}  least middle  target   (s, ${ROUNDS} runs)`);
let missed = 0;
for (const { name, target } of CASES) {
  const sorted = seconds.get(name).sort((a, b) => a - b);
  const [least, middle] = [sorted[0], sorted[Math.floor(ROUNDS / 2)]];
  const over = target !== undefined && least > target;
  if (over) missed += 1;
  const wanted = target === undefined ? '' : `${shown(target)}${over ? '  missed' : ''}`;
  console.log(`${name.padEnd(20)}${shown(least)}${shown(middle)} ${wanted}`.trimEnd());
}
console.log(`Node ${process.version}, ${cpus().length} cores`);
process.exitCode = missed > 0 ? 1 : 0;
