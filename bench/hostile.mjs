// Texts that repeat one sign, word, label or paragraph without end, in every language: no rule may take more than linear time.
//   node bench/hostile.mjs [SIZE] [--languages en,fr] [--show N] [--tolerance T]   (run `npm run build` first)
// SIZE in characters, 200,000 by default. Prints the slowest cases with milliseconds for reading / identifying / parsing / cutting. Exits 1 when a case is over its limit.
// T times the limits are allowed, 1 by default: on a slow or shared machine a higher one still tells work that grows out of bounds.
import { runGuarded } from './guard.mjs';
import { patterns } from './hostile/patterns.mjs';

/** Processor time a text may take: a second a megabyte, and so much more for each paragraph, since half a million paragraphs are half a million results. Milliseconds. */
const PER_CHARACTER = 1_000 / 1_000_000;
const PER_PARAGRAPH = 0.1;
/** Neither is measured well on small texts, where the first use of a rule costs most. */
const AT_LEAST = 400;
const LONGEST = 60_000;

const words = process.argv.slice(2);
const option = name => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const size = Number(words.find((word, i) => /^\d+$/u.test(word) && !words[i - 1]?.startsWith('--')) ?? 200_000);
const languages = (option('--languages') ?? 'ar,de,en,es,fr,pt,ru,zh').split(',');
const show = Number(option('--show') ?? 10);
const tolerance = Number(option('--tolerance') ?? 1);

const cases = languages.flatMap(language => patterns.map((_, pattern) => ({ language, pattern })));
const rows = [];
await runGuarded({
  script: new URL('./hostile/worker.mjs', import.meta.url),
  data: { cases, size },
  count: cases.length,
  limit: LONGEST,
  workers: 1,
  report: ({ number, outcome, detail, stages = [], paragraphs = 0 }) => {
    const { language, pattern } = cases[number];
    const total = stages.reduce((sum, spent) => sum + spent, 0);
    const limit = tolerance * Math.max(AT_LEAST, size * PER_CHARACTER + paragraphs * PER_PARAGRAPH);
    const failed = !['done', 'refused'].includes(outcome) || total > limit;
    rows.push({
      language,
      unit: JSON.stringify(patterns[pattern].unit),
      outcome,
      detail,
      stages,
      paragraphs,
      total,
      limit,
      failed,
    });
  },
});
rows.sort((a, b) => b.total / b.limit - a.total / a.limit);
const failed = rows.filter(row => row.failed);
const shown = [...failed, ...rows.filter(row => !row.failed).slice(0, show)];
for (const { language, unit, outcome, detail, stages, paragraphs, total, limit, failed: over } of shown) {
  const what =
    outcome === 'done'
      ? `${stages.join(' / ')} = ${total} ms of ${Math.round(limit)}, ${paragraphs} paragraphs`
      : `${outcome}, ${detail}`;
  console.log(`${over ? 'OVER  ' : ''}${language} ${unit}: ${what}`);
}
console.log(
  `${rows.length} texts of ${size} characters in ${languages.length} languages: ${failed.length} over the limit; Node ${process.version}`,
);
process.exit(failed.length > 0 ? 1 : 0);
