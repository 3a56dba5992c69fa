// Sets papers as web pages in many layouts, saves them with Chromium, LibreOffice and converters, reads the files and compares every block with the source.
//   node bench/pages.mjs [--dir DIR] [--only TEXT] [--show N] [--all]   (run `npm run build` first)
// Layouts kept apart are only counted, unless --all shows them. DIR keeps the pages for the next run.
// Prints one line a layout, the differences of the first N files, and two sums. Exits 1 when a file ends without a code.
import { rmSync } from 'node:fs';
import { readBytes } from '../dist/read/index.js';
import { accountedFor, charactersOf } from './pages/account.mjs';
import { pagesOf } from './pages/layouts.mjs';
import { savedFiles, savePages } from './pages/save.mjs';
import { choicesOf } from './pdf/choices.mjs';
import { differences, goldOf, score } from './pdf/score.mjs';
import { hasPaper, paperOf } from './pdf/sources.mjs';

const { only, show, all, keep, dir } = choicesOf('pages');

/** What a file that is refused is read as. */
const NOTHING = {
  file: 'x',
  format: 'html',
  encoding: 'utf-8',
  sha256: '',
  text: '',
  fragments: [],
  skipped: [],
  metadata: new Map(),
};

const sum = (list, of) => list.reduce((total, item) => total + of(item), 0);
const figures = list => {
  const wanted = sum(list, ({ result }) => result.wanted);
  const equal = sum(list, ({ result }) => result.equal);
  const whole = list.filter(({ result }) => result.missing.length === 0 && result.extra.length === 0).length;
  return `${equal} of ${wanted} blocks (${((100 * equal) / Math.max(1, wanted)).toFixed(1)} %), ${sum(list, ({ result }) => result.extra.length)} extra, ${whole} of ${list.length} files whole, characters −${sum(list, ({ result }) => result.lost)} +${sum(list, ({ result }) => result.added)}, unnamed ${sum(list, ({ unnamed }) => Math.abs(unnamed))} in ${list.filter(({ unnamed }) => unnamed !== 0).length} files`;
};

const wanted = pagesOf(hasPaper).filter(({ id }) => id.includes(only));
try {
  await savePages(wanted, dir);
  const done = [];
  for (const page of wanted) {
    const paper = paperOf(page.paper, page.language);
    const gold = goldOf(paper, 'raised');
    for (const [way, path, bytes] of savedFiles(page.id, dir)) {
      if (page.layout.ways && !page.layout.ways.includes(way)) continue;
      const read = await readBytes(bytes, path).catch(error => ({ error }));
      if (read.error) {
        console.log(`${page.id} ${way}: ${read.error.code ?? read.error.stack}`);
        if (read.error.code === undefined) process.exitCode = 1;
      }
      // The text of a frame and the numbers that Word wrote are counted elsewhere.
      const framed = page.layout.site === 'framed' || page.layout.body === 'word' || path.includes('.made.');
      const unnamed =
        read.error || framed ? 0 : charactersOf(bytes.slice(), path) - accountedFor(read.value, read.diagnostics);
      const result = score(gold, read.value ?? NOTHING, paper);
      done.push({ ...page, way, result, said: read.diagnostics ?? [], unnamed });
    }
  }
  for (const layout of new Set(done.map(item => item.layout))) {
    const own = done.filter(item => item.layout === layout && (all || !layout.kept));
    for (const way of new Set(own.map(item => item.way)))
      console.log(`${`${layout.name} ${way}`.padEnd(28)} ${figures(own.filter(item => item.way === way))}`);
  }
  let shown = 0;
  for (const { id, way, layout, result, said } of done) {
    if ((layout.kept && !all) || (result.missing.length === 0 && result.extra.length === 0) || shown++ >= show)
      continue;
    console.log(`\n${id} ${way}: ${result.equal} of ${result.wanted}`);
    for (const line of differences(result).slice(0, 12)) console.log(line);
    for (const { code, message } of said) console.log(`    ${code} ${message.slice(0, 300)}`);
  }
  console.log(`\ntuned ${figures(done.filter(({ layout }) => !layout.kept))}`);
  console.log(`kept  ${figures(done.filter(({ layout }) => layout.kept))}`);
} finally {
  if (keep === undefined) rmSync(dir, { recursive: true, force: true });
}
