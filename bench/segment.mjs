// Sentence boundaries against the development gold, six languages; even lines were tuned on, odd lines kept apart.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const gold = '../shared/bench/segment';
if (!existsSync(gold)) {
  console.error(`skipped: ${gold} is not there`);
  process.exit(0);
}
const scratch = mkdtempSync(join(tmpdir(), 'recalling-segment-'));
const halves = {
  all: () => true,
  'even lines (tuned on)': i => i % 2 === 1,
  'odd lines (kept apart)': i => i % 2 === 0,
};
for (const [half, keep] of Object.entries(halves)) {
  console.log(half);
  for (const language of ['ar', 'en', 'es', 'fr', 'ru', 'zh']) {
    const lines = readFileSync(`${gold}/dev/${language}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .filter((_, i) => keep(i));
    const input = join(scratch, `${language}.jsonl`);
    const output = join(scratch, `${language}.out.jsonl`);
    writeFileSync(input, `${lines.join('\n')}\n`);
    writeFileSync(
      output,
      spawnSync(process.execPath, ['bench/adaptors/segment.mjs', input], { maxBuffer: 1 << 28 }).stdout,
    );
    const score = spawnSync('python3', [`${gold}/score.py`, input, output], { encoding: 'utf8' });
    console.log(`  ${language}  ${score.stdout.trim().split('\n').at(-1) ?? score.stderr}`);
  }
}
