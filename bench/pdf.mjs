// Prints papers in many layouts with LibreOffice, Chromium and WeasyPrint, reads the PDFs and compares every block with the source.
//   node bench/pdf.mjs [--dir DIR] [--only TEXT] [--show N] [--all] [--mutations N]   (run `npm run build` first)
// Printings of half of the languages are tuned on; the others are kept apart and only counted, unless --all shows them. DIR keeps the PDFs for the next run.
// Prints one line a layout, the differences of the first N printings, pages a second, and what N seeded mutations came to. Exits 1 when a mutation ends without a code.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../dist/read/index.js';
import { choicesOf, option } from './pdf/choices.mjs';
import { printings } from './pdf/layouts.mjs';
import { runMutations } from './pdf/mutations.mjs';
import { pageHtml } from './pdf/page.mjs';
import { pagedHtml } from './pdf/paged.mjs';
import { installed, printPage, printPaged, printWord, remake } from './pdf/programs.mjs';
import { differences, goldOf, score } from './pdf/score.mjs';
import { hasPaper, paperOf } from './pdf/sources.mjs';
import { wordBytes } from './pdf/word.mjs';

const { only, show, all, keep, dir } = choicesOf('pdf');
const PROGRAMS = { word: 'soffice', page: 'chromium', paged: 'weasyprint' };

/** Makes the PDFs that are not there yet. */
async function print(wanted) {
  mkdirSync(dir, { recursive: true });
  const made = file => existsSync(file);
  for (const [engine, program] of Object.entries(PROGRAMS)) {
    if (!installed(program)) console.log(`skipped: ${program} is not installed`);
    const own = wanted.filter(({ layout, id }) => layout.engine === engine && !made(join(dir, `${id}.pdf`)));
    if (!installed(program) || own.length === 0) continue;
    for (const { id, layout, paper, language } of own) {
      const base = join(dir, id);
      if (engine === 'word') writeFileSync(`${base}.docx`, await wordBytes(paperOf(paper, language), layout.options));
      else if (engine === 'page') {
        writeFileSync(`${base}.html`, pageHtml(paperOf(paper, language), layout.options));
        printPage(`${base}.html`, layout.tagged ?? false);
      } else {
        writeFileSync(`${base}.html`, pagedHtml(paperOf(paper, language), layout.options));
        printPaged(`${base}.html`);
      }
    }
    for (const tagged of [false, true]) {
      const files = own.filter(({ layout }) => engine === 'word' && (layout.tagged ?? false) === tagged);
      printWord(
        files.map(({ id }) => join(dir, `${id}.docx`)),
        tagged,
      );
    }
  }
}

const sum = (list, of) => list.reduce((total, item) => total + of(item), 0);
const figures = list => {
  const wanted = sum(list, ({ result }) => result.wanted);
  const equal = sum(list, ({ result }) => result.equal);
  const whole = list.filter(({ result }) => result.missing.length === 0 && result.extra.length === 0).length;
  return `${equal} of ${wanted} blocks (${((100 * equal) / Math.max(1, wanted)).toFixed(1)} %), ${sum(list, ({ result }) => result.extra.length)} extra, ${whole} of ${list.length} printings whole, characters −${sum(list, ({ result }) => result.lost)} +${sum(list, ({ result }) => result.added)}`;
};

const wanted = printings(hasPaper).filter(({ id }) => id.includes(only));
try {
  await print(wanted);
  const done = [];
  for (const printing of wanted) {
    const { id, layout, paper: name, language } = printing;
    let file = join(dir, `${id}.pdf`);
    if (!existsSync(file)) continue;
    if (layout.remake) file = remake(file, layout.remake);
    if (file === undefined) continue;
    const bytes = new Uint8Array(readFileSync(file));
    const paper = paperOf(name, language);
    const gold = goldOf(paper, layout.options.calls ?? 'raised');
    const start = process.cpuUsage();
    const read = await readBytes(bytes.slice(), file).catch(error => ({ error }));
    const { user, system } = process.cpuUsage(start);
    const time = (user + system) / 1000;
    if (read.error) {
      console.log(`${id}: ${read.error.code ?? read.error.stack}`);
      continue;
    }
    const pages = 1 + [...read.value.text].filter(character => character === '\f').length;
    done.push({ ...printing, bytes, pages, time, result: score(gold, read.value, paper) });
  }
  for (const layout of new Set(done.map(({ layout: own }) => own))) {
    const own = done.filter(item => item.layout === layout && (all || !item.kept));
    if (own.length > 0) console.log(`${layout.name.padEnd(22)} ${figures(own)}`);
  }
  const short = done.filter(({ kept, result }) => kept && !all && result.equal < result.wanted);
  if (short.length > 0)
    console.log(
      `kept apart and not whole: ${short.map(({ id, result }) => `${id} ${result.equal}/${result.wanted}`).join(', ')}`,
    );
  let shown = 0;
  for (const { id, kept, result } of done) {
    if ((kept && !all) || (result.missing.length === 0 && result.extra.length === 0) || shown++ >= show) continue;
    console.log(`\n${id}: ${result.equal} of ${result.wanted}`);
    for (const line of differences(result).slice(0, 12)) console.log(line);
  }
  console.log(`\ntuned ${figures(done.filter(({ kept }) => !kept))}`);
  console.log(`kept  ${figures(done.filter(({ kept }) => kept))}`);
  const pages = sum(done, item => item.pages);
  console.log(
    `${pages} pages, ${((pages * 1000) / sum(done, item => item.time)).toFixed(0)} pages a second of processor time`,
  );
  const mutations = Number(option('mutations', 0));
  const coded =
    mutations === 0 ||
    done.length === 0 ||
    (await runMutations(
      done.map(({ bytes }) => bytes),
      mutations,
    ));
  process.exitCode = coded ? 0 : 1;
} finally {
  if (keep === undefined) rmSync(dir, { recursive: true, force: true });
}
