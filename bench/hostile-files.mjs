// Files made to harm whoever opens them, one after the other through `recalling convert` in a process of its own: each must be read or refused with a code.
//   node bench/hostile-files.mjs [WORD] [--all]   (run `npm run build` first)
// WORD: only files in whose name it stands. --all prints every file, else the ten that took longest and what is over a limit. Exits 1 when one is.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unitProbes, xmlFormats, xmlProbes } from './hostile-files/documents.mjs';
import { tableProbes } from './hostile-files/tables.mjs';

/** Processor time beyond that for a harmless file, in seconds, and most memory, in mebibytes. What is read, and not refused, may take so much more a megabyte. */
const LONGEST = 1;
const MOST = 200;
const MORE = { seconds: 0.2, memory: 10 };
/** A process that takes so long hangs; milliseconds by the clock. */
const HANGS = 60_000;

const words = process.argv.slice(2);
const all = words.includes('--all');
const word = words.find(one => !one.startsWith('--')) ?? '';
const folder = mkdtempSync(join(tmpdir(), 'recalling-hostile-'));
const command = join(import.meta.dirname, '../dist/cli/main.js');
// The memory that the system counts for a process begins with that of its parent; the high-water mark of its own is only told where there is /proc.
const watch = `import{readFileSync}from'node:fs';const peak=()=>{try{return Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1])}catch{return process.resourceUsage().maxRSS}};process.argv.splice(1,1);process.on('exit',()=>{const u=process.resourceUsage();console.error('used '+(u.userCPUTime+u.systemCPUTime)/1e6+' '+peak()/1024)});await import('file://${command}')`;

const probes = [
  ...Object.entries(xmlProbes).flatMap(([name, make]) =>
    xmlFormats.map(format => ({ name: `${name}.${format.ending}`, make: () => make(format) })),
  ),
  ...Object.entries({ ...unitProbes, ...tableProbes }).map(([name, make]) => ({ name, make })),
].filter(({ name }) => name.includes(word));

function open(path) {
  const run = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', watch, 'x', 'recalling', 'convert', path, join(folder, 'out.jsonl'), '--force'],
    { encoding: 'utf8', timeout: HANGS, maxBuffer: 1e9 },
  );
  const [, seconds, memory] = /used ([\d.]+) ([\d.]+)/u.exec(run.stderr) ?? [];
  const error = /^error ([\w.-]+)/mu.exec(run.stderr)?.[1];
  const outcome =
    run.status === 0 ? 'read' : (error ?? `CRASH ${run.signal ?? run.status} ${run.stderr.slice(0, 300)}`);
  return { outcome, seconds: Number(seconds ?? Number.NaN), memory: Number(memory ?? Number.NaN) };
}

const rows = [];
try {
  const idle = join(folder, 'idle.csv');
  writeFileSync(idle, 'id,en,fr\n1,a,b\n');
  const { seconds: start, memory } = open(idle);
  console.log(`a harmless file: ${start.toFixed(2)} s, ${Math.round(memory)} MiB`);
  for (const { name, make } of probes) {
    const path = join(folder, name);
    const bytes = Buffer.from(make());
    writeFileSync(path, bytes);
    const { outcome, ...used } = open(path);
    rmSync(path);
    const size = outcome === 'read' ? bytes.length / 1e6 : 0;
    const seconds = used.seconds - start;
    const sound =
      !outcome.startsWith('CRASH') &&
      seconds < LONGEST + size * MORE.seconds &&
      used.memory < MOST + size * MORE.memory;
    rows.push({ name, outcome, seconds, memory: used.memory, over: !sound });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
rows.sort((a, b) => b.over - a.over || b.seconds - a.seconds);
const failed = rows.filter(({ over }) => over).length;
for (const { name, outcome, seconds, memory, over } of all ? rows : rows.slice(0, failed + 10)) {
  console.log(
    `${seconds.toFixed(2).padStart(6)} s ${String(Math.round(memory)).padStart(5)} MiB  ${name}: ${outcome}${over ? '  OVER' : ''}`,
  );
}
const read = rows.filter(({ outcome }) => outcome === 'read').length;
console.log(
  `${rows.length} files: ${read} read, ${rows.length - read} refused; ${failed} over ${LONGEST} s or ${MOST} MiB; Node ${process.version}`,
);
process.exitCode = failed > 0 ? 1 : 0;
