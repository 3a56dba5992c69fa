// Memory that large texts take: each is read and parsed in a process of its own, by the library and by `recalling parse`.
//   node bench/memory.mjs [MEGABYTES] [--only NAME]   (run `npm run build` first)
// MEGABYTES of 1,000,000 bytes, 50 by default. Prints the most memory each process held and the time it took. Exits 1 when the command line held more than the limit; the library leaves the
// heap to the engine and its host, and is shown beside it.
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** MiB the command line may hold for a text of 50 MB. */
const MOST = 500;
const MEGABYTE = 1_000_000;

const words = process.argv.slice(2);
const size = Number(words.find(word => /^\d+$/u.test(word)) ?? 50) * MEGABYTE;
const only = words.includes('--only') ? words[words.indexOf('--only') + 1] : '';

const sample = language => readFileSync(new URL(`../samples/resolution-6-1.${language}`, import.meta.url), 'utf8');
const asOne = text => `${text.replace(/\s+/gu, ' ')} `;

/** What is repeated until the size is reached. */
const texts = [
  { name: 'resolution, English', file: '6-1.en.txt', unit: `${sample('en.txt')}\n\n` },
  { name: 'one paragraph, English', file: '6-1.en.txt', unit: asOne(sample('en.txt')) },
  { name: 'resolution, Arabic', file: '6-1.ar.md', unit: `${sample('ar.md')}\n\n` },
  { name: 'resolution, Chinese', file: '6-1.zh.md', unit: `${sample('zh.md')}\n\n` },
  { name: 'one paragraph, Chinese', file: '6-1.zh.txt', unit: asOne(sample('zh.md')) },
];

const programs = [
  { name: 'library', free: true, words: [fileURLToPath(new URL('memory/read.mjs', import.meta.url))] },
  { name: 'parse', words: [fileURLToPath(new URL('../dist/cli/main.js', import.meta.url)), 'parse', '--quiet'] },
  {
    name: 'parse --json',
    words: [fileURLToPath(new URL('../dist/cli/main.js', import.meta.url)), 'parse', '--quiet', '--json'],
  },
];

const directory = mkdtempSync(join(tmpdir(), 'recalling-memory-'));
let over = 0;
try {
  for (const text of texts.filter(({ name }) => name.includes(only))) {
    const file = join(directory, text.file);
    writeText(file, text.unit);
    for (const program of programs) {
      const { mebibytes, seconds, status } = await measure([...program.words, file]);
      const good = status === 0 && (program.free || mebibytes <= MOST);
      if (!good) over++;
      const ended = status === 0 ? '' : `, exit ${status}`;
      console.log(
        `${good ? '' : 'OVER  '}${text.name}, ${program.name}: ${mebibytes} MiB, ${seconds.toFixed(1)} s${ended}`,
      );
    }
    rmSync(file);
  }
} finally {
  rmSync(directory, { recursive: true });
}
console.log(`${size / MEGABYTE} MB each, at most ${MOST} MiB: ${over} over; Node ${process.version}`);
process.exit(over > 0 ? 1 : 0);

function writeText(file, unit) {
  const bytes = Buffer.from(unit);
  const handle = openSync(file, 'w');
  for (let written = 0; written < size; written += bytes.length)
    writeSync(handle, bytes, 0, Math.min(bytes.length, size - written));
  closeSync(handle);
}

/** Runs Node with some words. Its output goes nowhere. */
function measure(args) {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', new URL('memory/tell.mjs', import.meta.url).href, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let told = '';
  child.stdio[3].on('data', chunk => {
    told += chunk;
  });
  return new Promise(done => {
    child.on('close', status =>
      done({ mebibytes: Math.round(Number(told) / 1024), seconds: (performance.now() - started) / 1000, status }),
    );
  });
}
