// How much of a mandate the ledger gets right, field by field, on sentences in the style of several organs with a hand-made answer (bench/ledger/develop.json, and apart.json, which no rule was
// written for). A field is right when it is the same as the answer; of the action the first words count, its end being that of the clause. Options: --verbose prints every wrong field.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { composeDossier, composeLedger, readEditionText } = await import(
  pathToFileURL(join(process.env['RECALLING_DIST'] ?? 'dist', 'index.js')).href
);
const VERBOSE = process.argv.includes('--verbose');
const FIELDS = ['verb', 'force', 'addressee', 'action', 'deadlines', 'hedges', 'report'];

function mandatesOf(text) {
  const edition = readEditionText(
    `Resolution 1/1\n\nThe Conference of the Parties,\n\nRecalling its decisions,\n\n${text.replace(/;$/u, '.')}`,
    '1-1.en.md',
    { work: '1-1', language: 'en' },
  ).value;
  const { works } = composeDossier([edition]).value;
  return composeLedger(works, []).value.sessions.flatMap(session => session.mandates);
}

const answerOf = (mandate, field) =>
  field === 'report' ? (mandate.report === undefined ? null : (mandate.report.to ?? '?')) : (mandate[field] ?? null);

function isRight(field, found, expected) {
  if (field === 'action') return expected === '' ? found === '' : found.startsWith(expected);
  return JSON.stringify(found) === JSON.stringify(expected);
}

let failed = 0;
for (const name of ['develop', 'apart']) {
  const cases = JSON.parse(readFileSync(new URL(`./ledger/${name}.json`, import.meta.url), 'utf8'));
  const right = new Map(FIELDS.map(field => [field, 0]));
  let [clauses, counted, whole] = [0, 0, 0];
  for (const { organ, text, mandates } of cases) {
    const found = mandatesOf(text);
    counted += Number(found.length === mandates.length);
    if (VERBOSE && found.length !== mandates.length)
      console.log(`${organ}: ${found.length} clauses, not ${mandates.length}: ${text}`);
    mandates.forEach((expected, i) => {
      clauses++;
      let all = true;
      for (const field of FIELDS) {
        const own = found[i] === undefined ? undefined : answerOf(found[i], field);
        const ok = own !== undefined && isRight(field, own, expected[field]);
        right.set(field, right.get(field) + Number(ok));
        all &&= ok;
        if (VERBOSE && !ok)
          console.log(`${organ}, ${field}: ${JSON.stringify(own)}, not ${JSON.stringify(expected[field])}`);
      }
      whole += Number(all);
    });
  }
  const share = (hits, of) => `${hits}/${of} ${((100 * hits) / of).toFixed(1)} %`;
  console.log(`${name}: ${cases.length} paragraphs, divided as expected ${share(counted, cases.length)}`);
  for (const field of FIELDS) console.log(`  ${field.padEnd(10)} ${share(right.get(field), clauses)}`);
  console.log(`  all fields ${share(whole, clauses)}`);
  failed += Number(clauses === 0);
}
process.exitCode = failed;
