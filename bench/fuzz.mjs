// Seeded mutations of real files for every reader, taken from bytes through reading and parsing to sentences. Each must become a sound edition or be refused with a code:
// a crash, a hang, lost characters and unbounded memory are failures.
//   node bench/fuzz.mjs [NUMBER] [--seed N] [--only READER,…] [--case N]   (run `npm run build` first)
// NUMBER cases for each reader, 20,000 by default. --case runs one case of one reader here and writes its file. Exits 1 on failure.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCase } from './fuzz/run-case.mjs';
import { caseOf, readers } from './fuzz/subjects.mjs';
import { runGuarded } from './guard.mjs';

/** A case that takes longer hangs; milliseconds. A PDF library that is silent for 30 seconds is given up by the reader itself. */
const LONGEST = { pdf: 60_000, other: 20_000 };
/** Cases after which the state is told on stderr. */
const PROGRESS = 1_000;
const FAILURES = new Set(['crash', 'unsound', 'hang', 'memory']);

const words = process.argv.slice(2);
const option = name => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const seed = Number(option('--seed') ?? 20_121_019);
const only = option('--only')?.split(',') ?? readers;
const one = option('--case');
const count = Number(words.find((word, i) => /^\d+$/u.test(word) && !words[i - 1]?.startsWith('--')) ?? 20_000);
let folder;

/** Keeps the file of a case for whoever looks into it. */
async function keep(reader, number) {
  folder ??= mkdtempSync(join(tmpdir(), 'recalling-fuzz-'));
  const { file, bytes } = await caseOf(reader, seed, number);
  const path = join(folder, file.replace('case', `${reader}-${number}`));
  writeFileSync(path, bytes);
  return path;
}

async function fuzz(reader) {
  const outcomes = new Map();
  let slowest = { milliseconds: 0, number: 0 };
  let failed = 0;
  let done = 0;
  const started = performance.now();
  const kept = [];
  const report = ({ number, outcome, detail, milliseconds }) => {
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, number };
    done++;
    if (done % PROGRESS === 0 && done < count)
      console.error(`${reader}: ${done} of ${count} cases, ${failed} failures`);
    if (!FAILURES.has(outcome)) return;
    failed++;
    kept.push(
      keep(reader, number).then(path =>
        console.log(`FAILED ${reader} case ${number} seed ${seed}: ${outcome}, ${detail}; file ${path}`),
      ),
    );
  };
  const script = new URL('./fuzz/worker.mjs', import.meta.url);
  await runGuarded({ script, data: { reader, seed }, count, limit: LONGEST[reader] ?? LONGEST.other, report });
  await Promise.all(kept);
  const sorted = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, times]) => `${outcome} ${times}`);
  const seconds = Math.round((performance.now() - started) / 1000);
  const slow = `slowest ${Math.round(slowest.milliseconds)} ms (case ${slowest.number})`;
  console.log(`${reader}: ${count} cases in ${seconds} s, ${slow}: ${sorted.join(', ')}`);
  return failed;
}

if (one === undefined) {
  let failed = 0;
  for (const reader of only) failed += await fuzz(reader);
  console.log(
    `${count} mutations for each of ${only.join(', ')}, seed ${seed}: ${failed} failures; Node ${process.version}`,
  );
  process.exit(failed > 0 ? 1 : 0);
}
for (const reader of only) {
  const made = await caseOf(reader, seed, Number(one));
  const path = await keep(reader, Number(one));
  console.log(`${path}, ${made.bytes.length} bytes, from ${made.source}, ${JSON.stringify(made.options)}`);
  const started = performance.now();
  const { outcome, detail } = await runCase(made);
  console.log(`${[outcome, detail].filter(Boolean).join(', ')}, ${Math.round(performance.now() - started)} ms`);
}
process.exit(0);
