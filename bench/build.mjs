// Wall time and peak memory of the main job on the samples, whole process, after the build: the middle of five runs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 5;
const scratch = mkdtempSync(join(tmpdir(), 'recalling-build-'));
const seconds = [];
for (let run = 0; run < RUNS; run++) {
  const started = process.hrtime.bigint();
  const job = spawnSync(
    process.execPath,
    ['dist/cli/main.js', 'build', 'samples', '-o', join(scratch, String(run)), '-q'],
    { encoding: 'utf8' },
  );
  if (job.status !== 0) throw new Error(job.stderr);
  seconds.push(Number(process.hrtime.bigint() - started) / 1e9);
}
rmSync(scratch, { recursive: true, force: true });
seconds.sort((a, b) => a - b);
const [low, middle, high] = [seconds[0], seconds[Math.floor(RUNS / 2)], seconds[RUNS - 1]];
console.log(
  `main job on samples/ (2 texts, 6 languages, all outputs): ${middle.toFixed(2)} s (${low.toFixed(2)}–${high.toFixed(2)}, ${RUNS} runs)`,
);
console.log(`Node ${process.version}, ${cpus().length} cores`);
