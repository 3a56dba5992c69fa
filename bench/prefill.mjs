// What prefill reaches of what the comparison allows, and whether it ever says "translated" of a paragraph whose source changed.
//   1. The samples, 5/1 → 6/1, from English into five languages.
//        words:  words of the new source text that the comparison keeps, and those of them for which the files offer last session's translation; gap in percentage points.
//        target: the same asked of the real 6/1 of each language: its words kept from 5/1 by the comparison in that language, and its words found in what the files offer for the
//                paragraph. Everything else a translator typed in.
//        touched: of the words that the real 6/1 replaced or dropped in paragraphs with a match, how many are marked (recall), and of the marked how many it replaced (precision).
//   2. The Declaration with known edits (../shared/bench/diff/synth-ml-dev): each of five languages as source, translated into the other four, whose text is that of the last version.
//        Draws ending in 0 and in 1 apart; no rule was made with either in view.
//   3. Time: six languages × three versions of a 60-paragraph text, in one process, warm and cold.
// Options: --verbose.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const library = pathToFileURL(join(process.env['RECALLING_DIST'] ?? 'dist', 'index.js')).href;
const {
  alignEditions,
  compareEditions,
  compareLines,
  findEditions,
  languageOf,
  prefillEditions,
  readEditionText,
  renderPrefill,
  tokenize,
} = await import(library);

const VERBOSE = process.argv.includes('--verbose');
const DRAWS = '../shared/bench/diff/synth-ml-dev';
const HAN = /\p{Script=Han}/gu;

const percent = (part, whole) => (whole === 0 ? '  –  ' : `${((100 * part) / whole).toFixed(1).padStart(5)}`);

function countWords(text, code) {
  let count = 0;
  for (const { kind, start, end } of tokenize(text, languageOf(code))) {
    if (kind === 'word' || kind === 'number' || kind === 'symbol')
      count += text.slice(start, end).match(HAN)?.length ?? 1;
  }
  return count;
}

const keptIn = (ops, code) => ops.reduce((sum, [kind, text]) => (kind === '=' ? sum + countWords(text, code) : sum), 0);
const body = edition => new Map(edition.blocks.map(block => [block.id, block.text]));

/** Words of each block of the new source text that the comparison keeps. */
function allowedWords(comparison, code) {
  return comparison.links.reduce(
    (sum, { ops, old, new: now }) => (old.length > 0 && now.length > 0 ? sum + keptIn(ops, code) : sum),
    0,
  );
}

/** Words of the new source text for which there is a translation: those its best match keeps. */
function reachedWords(prefill) {
  return prefill.units.reduce((sum, unit) => (unit.matches.length > 0 ? sum + unit.words.kept : sum), 0);
}

/** Blocks that are marked as translated although their text is not that of a block of the old source edition. */
function wronglyTranslated(prefill, oldSource, newSource) {
  const old = new Set(oldSource.blocks.map(block => block.text));
  const now = body(newSource);
  return prefill.units.filter(
    unit => (unit.filled === 'translated' || unit.filled === 'approved') && !old.has(now.get(unit.id)),
  );
}

// ---- 1. the samples ----

const { value: samples } = await findEditions(['samples']);
const edition = (work, language) => samples.find(one => one.work === work && one.language === language);
const [oldSource, newSource] = [edition('5-1', 'en'), edition('6-1', 'en')];
const { value: filled } = await prefillEditions(samples);
const { value: comparison } = compareEditions(oldSource, newSource);
const { value: newAlignment } = alignEditions(
  samples.filter(one => one.work === '6-1'),
  { pivot: 'en' },
);
const allWords = newSource.blocks.reduce((sum, block) => sum + countWords(block.text, 'en'), 0);
const allowed = allowedWords(comparison, 'en');
let wrong = 0;

console.log(`Samples, 5/1 → 6/1, from English: ${allWords} words`);
console.log('      words %            target %           as is identical    touched %');
console.log('      allowed reached gap  allowed reached gap  to the real 6/1    precision recall');
for (const prefill of filled.prefills) {
  const { target } = prefill;
  const reached = reachedWords(prefill);
  const mistakes = wronglyTranslated(prefill, oldSource, newSource);
  wrong += mistakes.length;
  const real = edition('6-1', target);
  const rows = new Map(newAlignment.beads.map(bead => [bead.members.en?.[0], bead.members[target] ?? []]));
  const texts = body(real);
  const realWords = real.blocks.reduce((sum, block) => sum + countWords(block.text, target), 0);
  const possible = allowedWords(compareEditions(edition('5-1', target), real).value, target);
  let found = 0;
  let [asIs, identical, marked, right, replaced] = [0, 0, 0, 0, 0];
  for (const unit of prefill.units) {
    const [best] = unit.matches;
    const now = (rows.get(unit.id) ?? []).map(id => texts.get(id) ?? '').join('\n');
    if (best === undefined || now === '') continue;
    const plain = best.text.replace(/\n+/gu, ' ');
    const [link] = compareLines([plain], [now.replace(/\n+/gu, ' ')], target).value.links;
    if (link.new.length > 0 && link.old.length > 0) found += keptIn(link.ops, target);
    if (unit.filled === 'translated') {
      asIs += 1;
      if (plain === now.replace(/\n+/gu, ' ')) identical += 1;
      else if (VERBOSE) console.log(`  ${target} ${unit.id}: the real text differs: ${now}`);
    } else if (unit.reuse === 'edit' && link.old.length > 0 && link.new.length > 0) {
      const gone = goneSpans(link.ops);
      for (const { start, end, kind } of tokenize(plain, languageOf(target))) {
        if (kind !== 'word' && kind !== 'number') continue;
        const isMarked = best.touched.some(span => span.start < end && span.end > start);
        const isGone = gone.some(span => span.start < end && span.end > start);
        marked += isMarked ? 1 : 0;
        replaced += isGone ? 1 : 0;
        right += isMarked && isGone ? 1 : 0;
      }
    }
  }
  const gap = (a, b, all) => ((100 * (a - b)) / all).toFixed(1).padStart(4);
  console.log(
    `  ${target}  ${percent(allowed, allWords)}  ${percent(reached, allWords)} ${gap(allowed, reached, allWords)}   ${percent(possible, realWords)}  ${percent(found, realWords)} ${gap(possible, found, realWords)}    ${String(identical).padStart(2)} of ${asIs}           ${percent(right, marked)}     ${percent(right, replaced)}`,
  );
}
console.log(`  marked as translated although the source changed: ${wrong}`);

function goneSpans(ops) {
  const spans = [];
  let at = 0;
  for (const [kind, text] of ops) {
    if (kind === '+') continue;
    if (kind === '-') spans.push({ start: at, end: at + text.length });
    at += text.length;
  }
  return spans;
}

// ---- 2. the Declaration with known edits ----

if (existsSync(DRAWS)) {
  const read = (file, work, language) =>
    readEditionText(readFileSync(file, 'utf8'), `${work}.${language}.txt`, {
      work,
      language,
      format: 'text',
      given: true,
    }).value;
  const names = readdirSync(DRAWS).filter(name => name.startsWith('udhr-'));
  const languages = [...new Set(names.map(name => name.split('-')[1]))];
  const originals = new Map(languages.map(code => [code, join(DRAWS, `udhr-${code}-light-0`, 'old.txt')]));
  console.log('\nThe Declaration with known edits: share of the words of the new text, all pairs of languages');
  console.log('            draws  by gold  by diff  reached  gap   wrongly translated');
  for (const part of ['0', '1']) {
    for (const level of ['light', 'medium', 'heavy', 'moves', 'splits']) {
      const sums = { all: 0, gold: 0, diff: 0, reached: 0, wrong: 0, draws: 0 };
      for (const name of names.filter(one => one.endsWith(`-${level}-${part}`))) {
        const code = name.split('-')[1];
        const old = read(join(DRAWS, name, 'old.txt'), '1-1', code);
        const now = read(join(DRAWS, name, 'new.txt'), '2-1', code);
        const gold = JSON.parse(readFileSync(join(DRAWS, name, 'gold.json'), 'utf8'));
        const others = languages.filter(one => one !== code).map(one => read(originals.get(one), '1-1', one));
        const { value } = await prefillEditions([old, now, ...others], { source: code, from: '1-1', to: '2-1' });
        const goldWords = gold.links.reduce(
          (sum, { ops, old: from }) => (from.length > 0 ? sum + keptIn(ops, code) : sum),
          0,
        );
        const diffWords = allowedWords(compareEditions(old, now).value, code);
        const words = now.blocks.reduce((sum, block) => sum + countWords(block.text, code), 0);
        const changed = new Set(gold.links.flatMap(link => (link.kind === 'same' ? [] : link.new)));
        sums.draws += 1;
        for (const prefill of value.prefills) {
          sums.all += words;
          sums.gold += goldWords;
          sums.diff += diffWords;
          sums.reached += reachedWords(prefill);
          prefill.units.forEach((unit, i) => {
            if ((unit.filled === 'translated' || unit.filled === 'approved') && changed.has(i)) sums.wrong += 1;
          });
        }
      }
      wrong += sums.wrong;
      const gap = ((100 * (sums.diff - sums.reached)) / sums.all).toFixed(1).padStart(4);
      console.log(
        `  ${`${level}-${part}`.padEnd(9)} ${String(sums.draws).padStart(5)}   ${percent(sums.gold, sums.all)}    ${percent(sums.diff, sums.all)}    ${percent(sums.reached, sums.all)}   ${gap}   ${sums.wrong}`,
      );
    }
  }
}

// ---- 3. time ----

/** A text of so many paragraphs: the sample's again and again, each time with another year, numbered through. */
function lengthen(source, work, count) {
  const paragraphs = source.blocks
    .filter(block => block.role === 'operative')
    .map(block => block.text.replace(/\n/gu, ' '));
  const lines = Array.from({ length: count }, (_, n) => `${n + 1}. ${paragraphs[n % paragraphs.length]}`);
  const title = source.blocks.find(block => block.role === 'title')?.text ?? '';
  return readEditionText([title, ...lines].join('\n\n'), `${work}.${source.language}.txt`, {
    work,
    language: source.language,
    format: 'text',
  }).value;
}

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];
const three = [
  ...LANGUAGES.map(code => lengthen(edition('5-1', code), '4-1', 60)),
  ...LANGUAGES.map(code => lengthen(edition('5-1', code), '5-1', 60)),
  lengthen(edition('6-1', 'en'), '6-1', 60),
];
async function timed(from, to) {
  const before = { at: performance.now(), cpu: process.cpuUsage() };
  const { value } = await prefillEditions(three, { from, to });
  await renderPrefill(value);
  const { user, system } = process.cpuUsage(before.cpu);
  return { wall: performance.now() - before.at, cpu: (user + system) / 1000 };
}
console.log('\nSix languages × three versions of 60 paragraphs, filled and written in all formats, ms');
const runs = [];
for (let n = 0; n < 5; n += 1) runs.push(await timed('5-1', '6-1'));
for (const kind of ['wall', 'cpu'])
  console.log(
    `  ${kind.padEnd(5)} first ${runs[0][kind].toFixed(0)}, best of 5 ${Math.min(...runs.map(run => run[kind])).toFixed(0)}`,
  );

if (wrong > 0) process.exitCode = 1;
