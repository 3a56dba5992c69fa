// Speed and memory of a comparison: node bench/diff/speed.mjs [RUNS]
// Each figure is one whole call of compareLines in a fresh process, paragraphs in, links with operations, classes and counts out: nothing is warm. Starting Node,
// loading the library and making the texts are not in it. The middle of several runs by the clock, with the lowest and
// the highest; the time of all processors (beside other work the clock tells more than the work took), and the peak of the memory of the whole process.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { compareLines } from '../../dist/index.js';
import { writerOf } from './invented.mjs';
import { randomFrom } from './random.mjs';

/** Half stays; the rest is edited, added to, split or moved. */
function successor(old, writer, random) {
  const out = [];
  for (const text of old) {
    const chance = random.next();
    if (chance < 0.5) out.push(text);
    else if (chance < 0.85) out.push(exchange(text, 0.08, writer, random));
    else if (chance < 0.9) out.push(text, writer.paragraph(40));
    else if (chance < 0.95) out.push(text.slice(0, text.length / 2), text.slice(text.length / 2));
    else out.splice(random.below(out.length + 1), 0, text);
  }
  return out;
}

/** Words, or pairs of characters, put in the place of others. */
function exchange(text, share, writer, random) {
  const words = text.match(/\p{Script=Han}{2}|\S+\s*|\s+/gu) ?? [];
  return words.map(word => (random.next() < share ? `${writer.word()}${/\s$/u.test(word) ? ' ' : ''}` : word)).join('');
}

function mixed(count) {
  return language => {
    const [writer, random] = [writerOf(language, 'mixed'), randomFrom(`mixed ${language}`)];
    const old = writer.paragraphs(count);
    return [old, successor(old, writer, random)];
  };
}

function unrelated(count) {
  return language => {
    const writer = writerOf(language, 'unrelated');
    return [writer.paragraphs(count), writer.paragraphs(count)];
  };
}

function oneParagraph(words, share) {
  return language => {
    const [writer, random] = [writerOf(language, 'long'), randomFrom(`long ${language}`)];
    const old = writer.paragraph(words);
    return [[old], [exchange(old, share, writer, random)]];
  };
}

/** Name, texts, languages, limit in seconds. */
const CASES = [
  ['1,000 mixed paragraphs', mixed(1_000), ['en', 'zh', 'ar', 'ru'], 0.5],
  ['10,000 mixed paragraphs', mixed(10_000), ['en', 'zh', 'ar'], 4],
  ['3,000 unrelated paragraphs', unrelated(3_000), ['en', 'zh', 'ar'], 5],
  ['one paragraph of 100,000 words, 3 % changed', oneParagraph(100_000, 0.03), ['en', 'zh', 'ar'], 5],
  ['one paragraph of 100,000 words, 60 % changed', oneParagraph(100_000, 0.6), ['en'], 5],
];
const GROWTH = { from: 0, to: 1, limit: 1.2 };

function child(at, language) {
  const [old, next] = CASES[at][1](language);
  const [started, before] = [process.hrtime.bigint(), process.cpuUsage()];
  const { links } = compareLines(old, next, language).value;
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const { user, system } = process.cpuUsage(before);
  console.log(
    JSON.stringify({
      seconds,
      processor: (user + system) / 1e6,
      links: links.length,
      mib: process.resourceUsage().maxRSS / 1024,
    }),
  );
}

function measure(at, language, runs) {
  const results = Array.from({ length: runs }, () => {
    const job = spawnSync(process.execPath, [import.meta.filename, '--child', at, language], { encoding: 'utf8' });
    if (job.status !== 0) throw new Error(job.stderr);
    return JSON.parse(job.stdout);
  }).sort((a, b) => a.seconds - b.seconds);
  const middle = results[results.length >> 1];
  return { ...middle, low: results[0].seconds, high: results.at(-1).seconds };
}

function main(runs) {
  const seconds = new Map();
  CASES.forEach(([name, , languages, limit], at) => {
    for (const language of languages) {
      const { seconds: middle, low, high, processor, mib } = measure(at, language, runs);
      seconds.set(`${at} ${language}`, middle);
      const verdict = middle < limit ? 'met' : 'MISSED';
      console.log(
        `${name}, ${language}: ${middle.toFixed(2)} s (${low.toFixed(2)}–${high.toFixed(2)}), processor ${processor.toFixed(2)} s, ${Math.round(mib)} MiB; < ${limit} s ${verdict}`,
      );
    }
  });
  for (const language of CASES[GROWTH.to][2]) {
    const [few, many] = [GROWTH.from, GROWTH.to].map(at => seconds.get(`${at} ${language}`));
    const exponent = Math.log10(many / few);
    console.log(
      `growth from 1,000 to 10,000, ${language}: n^${exponent.toFixed(2)}; ≤ ${GROWTH.limit} ${exponent <= GROWTH.limit ? 'met' : 'MISSED'}`,
    );
  }
  console.log(`Node ${process.version}, ${cpus().length} cores, middle of ${runs} runs`);
}

if (process.argv[2] === '--child') child(Number(process.argv[3]), process.argv[4]);
else main(Number(process.argv[2] ?? 5));
