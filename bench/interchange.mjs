// How long memories and workbooks take, and how much room: node bench/interchange.mjs [gigabytes]
// With a number a TMX of that size is made in the temporary folder and converted. Ends with 1 when a figure is over its limit.

import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const {
  blockId,
  cleanMemory,
  collectMemory,
  openMemory,
  printTmx,
  readAkn,
  readTmx,
  streamMemory,
  writeAkn,
  writeMemory,
  writeWorkbook,
} = await import(process.env.RECALLING_DIST ?? '../dist/index.js');
const { writeTableDocument } = await import('../dist/exchange/index.js');
const { packWorkbook } = await import('../dist/exchange/xlsx/port.js');

const toolVersion = 'bench';
const languages = ['en', 'ar', 'es', 'fr', 'ru', 'zh'];
const words = {
  en: 'Requests the Secretariat, within existing resources, to report to the Conference on the steps taken; ',
  ar: 'يطلب إلى الأمانة، في حدود الموارد المتاحة، أن تقدم إلى المؤتمر تقريرا عن الخطوات المتخذة؛ ',
  es: 'Solicita a la Secretaría que, dentro de los recursos existentes, informe a la Conferencia; ',
  fr: 'Prie le Secrétariat, dans la limite des ressources existantes, de faire rapport à la Conférence\u00a0; ',
  ru: 'просит Секретариат в пределах имеющихся ресурсов представить Конференции доклад; ',
  zh: '请秘书处在现有资源范围内向缔约方会议报告所采取的步骤；',
};
const rows = [];
let failed = false;

function report(what, seconds, limit, more = '') {
  const over = limit !== undefined && seconds > limit;
  failed ||= over;
  rows.push(
    `${what.padEnd(52)} ${seconds.toFixed(2).padStart(7)} s${limit === undefined ? '' : ` (limit ${limit})${over ? ' OVER' : ''}`}${more}`,
  );
}

/** Processor time of some work, or clock time where that is less, as when the collector of garbage works beside it: what else the machine does counts little. */
async function timed(what, limit, work) {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const clock = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const spent = Math.min((user + system) / 1e6, clock);
  report(what, spent, limit, clock > 1.5 * spent ? `, ${clock.toFixed(2)} s by a clock that is not quiet` : '');
  return result;
}

function memoryOf(count, first = 0) {
  const units = Array.from({ length: count }, (_, i) => ({
    id: `6-1:para_${first + i}`,
    attributes: new Map(),
    remarks: [{ kind: 'prop', attributes: new Map([['type', 'x-role']]), text: 'operative' }],
    variants: languages.map(language => ({
      language,
      attributes: new Map(),
      remarks: [],
      segment: [`${first + i}. ${words[language]}`],
    })),
  }));
  const attributes = new Map(
    ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'].map(name => [
      name,
      'en',
    ]),
  );
  return { header: { attributes: new Map([...attributes, ['segtype', 'paragraph']]), children: [] }, units };
}

async function* inOnePiece(bytes) {
  yield bytes;
}

async function drain({ chunks }) {
  const parts = [];
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(parts);
}

/** An aligned text with that many rows, as far as a workbook looks at it. */
function dossierOf(count, columns) {
  const tags = Array.from({ length: columns }, (_, i) => languages[i] ?? `x-${i}`);
  const id = i => blockId(`para_${i + 1}`);
  const editions = tags.map(language => ({
    id: `6-1.${language}`,
    work: '6-1',
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    meta: { predecessors: [] },
    source: { file: 'f', format: 'text', encoding: 'utf-8', sha256: '0', length: 0 },
    blocks: Array.from({ length: count }, (_, i) => ({
      id: id(i),
      role: 'operative',
      order: i,
      label: { printed: `${i + 1}.`, gap: ' ', ordinal: i + 1, level: 0 },
      text: `${words[language] ?? words.en}${i}`,
      pieces: [],
      marks: [],
      calls: [],
      references: [],
      secondary: [],
      reasons: [],
      probability: 1,
    })),
    skipped: [],
  }));
  const beads = Array.from({ length: count }, (_, i) => ({
    id: id(i),
    members: Object.fromEntries(tags.map(language => [language, [id(i)]])),
    probability: 0.99,
    evidence: [],
    state: 'automatic',
  }));
  const alignment = { work: '6-1', level: 'block', languages: tags, pivot: 'en', beads, crossings: [] };
  return { works: [{ work: '6-1', editions, alignment }], comparisons: [], diagnostics: [] };
}

const memory = memoryOf(10_500);
const tmx = Buffer.from(printTmx(memory).value);
rows.push(`TMX of ${(tmx.length / 1e6).toFixed(1)} MB, ${memory.units.length} units in six languages`);
readTmx(tmx);
await timed('read TMX', 1.5, () => readTmx(tmx));
await timed('write TMX', 1.5, () => printTmx(memory));
await timed('clean, all filters', undefined, () => cleanMemory(memory));
const workbook = await timed('convert to a workbook', 3, () =>
  drain(writeMemory(streamMemory(memory), 'xlsx', { toolVersion, name: 'm' })),
);
await timed('read the workbook back', undefined, async () =>
  collectMemory((await openMemory(inOnePiece(workbook), 'xlsx', { toolVersion })).stream),
);
const csv = await timed('convert to CSV', undefined, () =>
  drain(writeMemory(streamMemory(memory), 'csv', { toolVersion, name: 'm' })),
);
await timed('read the CSV back', undefined, async () =>
  collectMemory((await openMemory(inOnePiece(csv), 'csv', { toolVersion })).stream),
);
const sheet = await timed('alignment workbook of 10,000 rows in 8 languages', 3, () =>
  writeWorkbook(dossierOf(10_000, 8)),
);
rows.push(`  ${(sheet.value.length / 1e6).toFixed(1)} MB`);

const style = { wrap: true };
const runs = [
  { text: words.en, font: 'plain' },
  { text: 'invites', font: 'deleted' },
  { text: 'urges', font: 'inserted' },
];
const rich = Array.from({ length: 10_000 }, (_, i) => ({
  height: 30,
  cells: Array.from({ length: 8 }, () => ({ runs: [...runs, { text: ` ${i}`, font: 'plain' }], style })),
}));
const columns = Array.from({ length: 8 }, () => ({ width: 40 }));
await timed('workbook of 10,000 × 8 cells, each of four runs', 3, () =>
  packWorkbook({ title: 'm', modified: '1980-01-01T00:00:00Z', sheets: [{ name: 'Changes en', columns, rows: rich }] }),
);
const [{ editions, alignment }] = dossierOf(2_000, 6).works;
const table = await timed('Word table of 2,000 rows in six languages', undefined, () =>
  writeTableDocument({ editions, alignment }),
);
await timed('read the Word table back', undefined, async () =>
  collectMemory((await openMemory(inOnePiece(table.value), 'docx', { toolVersion })).stream),
);
const akn = await timed('Akoma Ntoso of 2,000 paragraphs', undefined, () => writeAkn(editions[0]));
await timed('read the Akoma Ntoso back', undefined, () => readAkn(akn.value));

const gigabytes = Number(process.argv[2] ?? 0);
if (gigabytes > 0) await convertLarge(gigabytes);
console.log(rows.join('\n'));
process.exitCode = failed ? 1 : 0;

async function convertLarge(size) {
  const folder = mkdtempSync(join(tmpdir(), 'recalling-bench-'));
  try {
    const file = join(folder, 'large.tmx');
    const out = createWriteStream(file);
    const whole = printTmx(memoryOf(0)).value;
    const cut = whole.indexOf('</body>');
    let written = 0;
    out.write(whole.slice(0, cut));
    for (let n = 0; written < size * 1e9; n += 1000) {
      const part = printTmx(memoryOf(1000, n)).value;
      const body = part.slice(part.indexOf('<body>') + 7, part.indexOf('</body>'));
      written += Buffer.byteLength(body);
      if (!out.write(body)) await once(out, 'drain');
    }
    out.end(whole.slice(cut));
    await once(out, 'finish');
    const command = join(import.meta.dirname, '../dist/cli/main.js');
    const watch = `process.argv.splice(1,1);process.on('exit',()=>console.error('peak '+Math.round(process.resourceUsage().maxRSS/1024)));await import('file://${command}')`;
    const start = performance.now();
    const run = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', watch, 'x', 'recalling', 'convert', file, join(folder, 'large.jsonl'), '-q'],
      { encoding: 'utf8' },
    );
    const peak = Number(/peak (\d+)/u.exec(run.stderr)?.[1]);
    const over = run.status !== 0 || !(peak < 300);
    failed ||= over;
    report(
      `convert a TMX of ${size} GB to JSONL`,
      (performance.now() - start) / 1000,
      undefined,
      `, ${peak} MiB (limit 300)${over ? ` OVER ${run.stderr.slice(0, 300)}` : ''}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
