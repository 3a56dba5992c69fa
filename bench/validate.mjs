/**
 * How much of the published suites the validator judges rightly: `node bench/validate.mjs [FOLDER] [-v]`.
 * FOLDER holds `xliff/{valid,invalid}` and `tmx/{valid,invalid}`; a valid file must have no error, an invalid one at least one.
 * Exit 0 when at least 95 % of the invalid XLIFF files and all invalid TMX files are flagged and no valid file is.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '../dist/index.js';

const words = process.argv.slice(2);
const verbose = words.includes('-v');
const folder = words.find(word => !word.startsWith('-')) ?? '../shared/bench/interchange';
if (!existsSync(folder)) {
  console.log(`skipped: no ${folder}`);
  process.exit(0);
}

/** Files of a suite with their findings. */
function judge(suite) {
  return readdirSync(suite)
    .filter(name => /\.(?:tmx|xlf|xliff)$/u.test(name))
    .map(name => ({ name, report: validateFile(readFileSync(join(suite, name)), name).value }));
}

let passed = true;
for (const [format, least] of [
  ['xliff', 0.95],
  ['tmx', 1],
]) {
  let flagged = 0;
  let all = 0;
  for (const kind of ['valid', 'invalid']) {
    const root = join(folder, format, kind);
    for (const suite of readdirSync(root)) {
      const files = judge(join(root, suite));
      const wrong = files.filter(({ report }) => report.valid !== (kind === 'valid'));
      console.log(`${format}/${kind}/${suite}: ${files.length - wrong.length} of ${files.length} judged rightly`);
      for (const { name, report } of verbose ? files : wrong) {
        const findings = report.findings.map(
          one => `${one.severity} ${one.rule} <${one.element}> ${one.line}:${one.column} ${one.detail}`,
        );
        console.log([`  ${report.valid ? 'valid' : 'invalid'} ${name}`, ...findings].join('\n    '));
      }
      if (kind === 'valid') passed &&= wrong.length === 0;
      else {
        all += files.length;
        flagged += files.length - wrong.length;
      }
    }
  }
  const share = flagged / all;
  passed &&= share >= least;
  console.log(`${format}: ${flagged} of ${all} invalid files flagged, ${(100 * share).toFixed(1)} %`);
}
console.log(passed ? 'passed' : 'failed');
process.exit(passed ? 0 : 1);
