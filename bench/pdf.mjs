// Reads PDFs made by LibreOffice and Chromium from the sample resolutions, and compares every character with the source.
//   node bench/pdf.mjs [--mutations N]   (run `npm run build` first)
// Prints one line a PDF, then pages a second, then what N seeded mutations of these files came to. Exits 1 when a text differs or a mutation ends without a code.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as docx from 'docx';
import { parseEdition } from '../dist/parse/index.js';
import { readBytes, readFile } from '../dist/read/index.js';

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];
const FONTS = { ar: 'Noto Naskh Arabic', zh: 'Noto Serif CJK SC' };
/** Pages are timed over so many copies, after one reading to warm up. */
const ROUNDS = 5;
/** A mutation may take so long, in milliseconds. */
const SLOWEST = 60_000;

function has(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Text cut at its italics and note calls. */
function cut({ text, marks, calls }) {
  const italics = marks.filter(({ kind }) => kind === 'italic');
  const places = new Set([0, text.length, ...calls.map(({ at }) => at)]);
  for (const { at } of italics) places.add(at.start).add(at.end);
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.map((start, i) => ({
    calls: calls.filter(({ at }) => at === start).map(({ number }) => number),
    text: text.slice(start, sorted[i + 1] ?? start),
    italic: italics.some(({ at }) => at.start <= start && at.end > start),
  }));
}

async function writeDocx(blocks, language, file) {
  const rightToLeft = language === 'ar';
  const font = FONTS[language] ?? 'Liberation Serif';
  const notes = new Map(blocks.filter(({ role }) => role === 'note').map(note => [note.label.ordinal, note]));
  const footnotes = {};
  const run = (part, more) => new docx.TextRun({ text: part.text, italics: part.italic, font, rightToLeft, ...more });
  const runs = (block, more) =>
    cut(block).flatMap(part => [
      ...part.calls
        .filter(number => notes.has(number))
        .map(number => {
          const children = cut({ ...notes.get(number), calls: [] }).map(piece => run(piece, { size: 17 }));
          const id = Object.keys(footnotes).length + 1;
          footnotes[id] = { children: [new docx.Paragraph({ bidirectional: rightToLeft, children })] };
          return new docx.FootnoteReferenceRun(id);
        }),
      run(part, more),
    ]);
  const paragraphs = blocks
    .filter(({ role }) => role !== 'note')
    .map(block => {
      const title = block.role === 'number' || block.role === 'title';
      const label = block.label ? [run({ text: `${block.label.printed}\t` })] : [];
      return new docx.Paragraph({
        bidirectional: rightToLeft,
        alignment: title ? docx.AlignmentType.CENTER : docx.AlignmentType.BOTH,
        spacing: { after: 120 },
        indent: title ? undefined : { firstLine: 480 },
        tabStops: [{ type: docx.TabStopType.LEFT, position: 960 }],
        children: [...label, ...runs(block, title ? { bold: true, size: 28 } : { size: 22 })],
      });
    });
  const small = more => new docx.TextRun({ size: 17, font, ...more });
  const head = new docx.Paragraph({
    alignment: docx.AlignmentType.RIGHT,
    children: [small({ text: 'CTOC/COP/2012/15' })],
  });
  const number = ['V.12-58100    ', docx.PageNumber.CURRENT, '/', docx.PageNumber.TOTAL_PAGES];
  const foot = new docx.Paragraph({ children: [small({ children: number })] });
  const document = new docx.Document({
    footnotes,
    sections: [
      {
        headers: { default: new docx.Header({ children: [head] }) },
        footers: { default: new docx.Footer({ children: [foot] }) },
        children: paragraphs,
      },
    ],
  });
  writeFileSync(file, await docx.Packer.toBuffer(document));
}

function writeHtml(blocks, language, file) {
  const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const inner = block =>
    cut(block)
      .map(
        part =>
          part.calls.map(number => `<sup>${number}</sup>`).join('') +
          (part.italic ? `<i>${escaped(part.text)}</i>` : escaped(part.text)),
      )
      .join('');
  const body = blocks.map(block => {
    const tag = block.role === 'number' || block.role === 'title' ? 'h2' : 'p';
    const label = !block.label
      ? ''
      : block.role === 'note'
        ? `<sup>${block.label.ordinal}</sup> `
        : `${block.label.printed} `;
    return `<${tag}>${label}${inner(block)}</${tag}>`;
  });
  const style = `body { font: 12pt '${FONTS[language] ?? 'Liberation Serif'}', serif } @page { size: A4; margin: 25mm }`;
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  writeFileSync(
    file,
    `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><style>${style}</style>${body.join('\n')}`,
  );
}

/** What must be equal: role, label, text and the places of the note calls. Note numbers are those of the printing, not of the source. */
function linesOf(blocks) {
  const sorted = [...blocks.filter(({ role }) => role !== 'note'), ...blocks.filter(({ role }) => role === 'note')];
  return sorted.map(({ role, label, text, calls }) =>
    JSON.stringify([role, role === 'note' ? '' : (label?.ordinal ?? ''), text, calls.map(({ at }) => at)]),
  );
}

function mutate(bytes, random) {
  const changed = bytes.slice();
  const at = random(changed.length);
  switch (random(5)) {
    case 0:
      for (let n = 1 + random(20); n > 0; n--) changed[random(changed.length)] = random(256);
      return changed;
    case 1:
      return changed.slice(0, at);
    case 2:
      return Uint8Array.from([...changed.subarray(0, at), ...changed.subarray(at + random(2000))]);
    case 3:
      return changed.copyWithin(random(changed.length), at, at + random(4000));
    default: {
      const digits = [...changed.keys()].filter(i => changed[i] >= 0x30 && changed[i] <= 0x39);
      for (let n = 30; n > 0; n--) changed[digits[random(digits.length)]] = 0x30 + random(10);
      return changed;
    }
  }
}

async function runMutations(files, count) {
  let state = 20_121_019;
  const random = below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const codes = new Map();
  let slowest = 0;
  for (let n = 0; n < count; n++) {
    const bytes = mutate(files[random(files.length)], random);
    const start = performance.now();
    const code = await readBytes(bytes, 'mutated.pdf', { format: 'pdf' }).then(
      () => 'read',
      error => error.code ?? `uncoded: ${error.message}`,
    );
    slowest = Math.max(slowest, performance.now() - start);
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  console.log(
    `${count} mutations: ${[...codes].map(([code, n]) => `${code} ${n}`).join(', ')}; slowest ${Math.round(slowest)} ms`,
  );
  return slowest < SLOWEST && [...codes.keys()].every(code => code === 'read' || /^(?:read|wire)\./.test(code));
}

const programs = [
  ['LibreOffice', 'soffice', (base, dir) => ['--headless', '--convert-to', 'pdf', '--outdir', dir, `${base}.docx`]],
  [
    'Chromium',
    'chromium',
    (base, dir) => [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--print-to-pdf=${join(dir, 'page.pdf')}`,
      `file://${base}.html`,
    ],
  ],
];
const out = mkdtempSync(join(tmpdir(), 'recalling-pdf-'));
const made = [];
try {
  for (const [name, program, options] of programs) {
    if (!has(program)) {
      console.log(`skipped: ${program} is not installed`);
      continue;
    }
    const dir = join(out, program);
    mkdirSync(dir);
    for (const language of LANGUAGES) {
      const sample = ['md', 'txt'].map(ending => `samples/resolution-6-1.${language}.${ending}`).find(existsSync);
      const identity = { work: '6-1', language };
      const gold = parseEdition((await readFile(sample)).value, identity).value.blocks;
      const base = join(out, `6-1.${language}`);
      await writeDocx(gold, language, `${base}.docx`);
      writeHtml(gold, language, `${base}.html`);
      spawnSync(program, options(base, dir), { stdio: 'ignore', timeout: 120_000 });
      const file = join(dir, program === 'chromium' ? 'page.pdf' : `6-1.${language}.pdf`);
      const bytes = new Uint8Array(readFileSync(file));
      const reading = (await readBytes(bytes, file)).value;
      const found = linesOf(parseEdition(reading, identity).value.blocks);
      const wanted = linesOf(gold);
      const missing = wanted.filter(line => !found.includes(line));
      const pages = 1 + [...reading.text].filter(character => character === '\f').length;
      made.push({ bytes, file, pages, right: missing.length === 0 && found.length === wanted.length });
      console.log(
        `${name} ${language}: ${wanted.length - missing.length} of ${wanted.length} blocks equal, ${found.length} found, ${pages} pages`,
      );
      for (const line of missing.slice(0, 3)) console.log(`  missing ${line.slice(0, 200)}`);
    }
  }
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round++) for (const { bytes, file } of made) await readBytes(bytes, file);
  const pages = made.reduce((sum, file) => sum + file.pages, 0) * ROUNDS;
  if (pages > 0)
    console.log(`${pages} pages, ${((pages * 1000) / (performance.now() - start)).toFixed(0)} pages a second`);
  const count = Number(process.argv[process.argv.indexOf('--mutations') + 1]) || 200;
  const coded =
    made.length === 0 ||
    (await runMutations(
      made.map(({ bytes }) => bytes),
      count,
    ));
  process.exitCode = coded && made.every(({ right }) => right) ? 0 : 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
