// How much of the outline of hand-made texts the parser finds, per language: units cut right, roles, labels, parents of list members, places (annex, article, nested draft), notes bound to
// their calls. Half of the texts were looked at while the rules were made, half were kept apart. Options: --faults lists what is wrong in the tuned half, --apart in the other one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { KINDS, readGold, scoreEdition } from './gold.mjs';

const library = pathToFileURL(join(process.env['RECALLING_DIST'] ?? 'dist', 'index.js')).href;
const { readEditionText } = await import(library);
const directory = 'test/parse/golden';
const shown = {
  second: process.argv.includes('--second'),
  tuned: process.argv.includes('--faults'),
  apart: process.argv.includes('--apart'),
};
const only = process.argv.find(argument => argument.startsWith('--only='))?.slice(7);

const totals = new Map();
for (const file of readdirSync(directory).sort()) {
  const language = file.slice(0, file.indexOf('.'));
  for (const gold of readGold(readFileSync(join(directory, file), 'utf8'), language)) {
    const { value } = readEditionText(gold.text, '1-1.txt', { language: gold.language, work: '1-1' });
    const { counts, faults } = scoreEdition(gold, value);
    for (const key of [`${gold.half} ${language}`, `${gold.half} all`]) {
      const sums = totals.get(key) ?? Object.fromEntries(KINDS.map(kind => [kind, [0, 0]]));
      for (const kind of KINDS) for (const i of [0, 1]) sums[kind][i] += counts[kind][i];
      totals.set(key, sums);
    }
    if (!shown[gold.half] || faults.length === 0 || (only && !gold.name.includes(only))) continue;
    console.log(`\n${gold.language}: ${gold.name}`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
}
const percent = ([right, all]) => (all === 0 ? '–' : ((100 * right) / all).toFixed(1)).padStart(8);
for (const half of ['tuned', 'apart', 'second']) {
  console.log(`\n${half.padEnd(8)}${KINDS.map(kind => kind.padStart(8)).join('')}`);
  for (const [key, sums] of [...totals].sort()) {
    if (key.startsWith(`${half} `))
      console.log(`${key.slice(half.length + 1).padEnd(8)}${KINDS.map(kind => percent(sums[kind])).join('')}`);
  }
}
