// Editions of one resolution, damaged by seeded noise as conversions damage them: numbers lost in some languages, paragraphs missing. Pairs that are right, and time.
import { readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { alignEditions } from '../../dist/align/index.js';
import { describeParagraphs, readEdition } from '../../dist/pipeline/index.js';
import { generator } from './noise.mjs';

const folder = new URL('../../samples/', import.meta.url);

/** Printed paragraphs of each language by their ids. */
async function paragraphsOf(work) {
  const byLanguage = new Map();
  for (const name of readdirSync(folder).sort()) {
    const [, language] = new RegExp(`^resolution-${work}\\.([a-z]{2})\\.(?:md|txt)$`, 'u').exec(name) ?? [];
    if (language === undefined) continue;
    const { value } = await readEdition(new URL(name, folder).pathname);
    byLanguage.set(
      language,
      value.blocks.map(({ id, label, text }) => ({
        id,
        label: label ? `${label.printed}${label.gap ?? ' '}` : '',
        text,
      })),
    );
  }
  return byLanguage;
}

function damage(paragraphs, random) {
  const unnumbered = random() < 0.3;
  return paragraphs
    .filter(() => random() > 0.03)
    .map(({ id, label, text }) => ({ ids: [id], text: `${unnumbered ? '' : label}${text}`.replace(/\s+/gu, ' ') }));
}

/** Pairs of paragraphs of two languages that belong together: those that hold the same paragraph of the undamaged text. */
function goldPairs(editions) {
  const holders = new Map();
  for (const [language, list] of editions)
    for (const [n, { ids }] of list.entries())
      for (const id of ids) holders.set(id, [...(holders.get(id) ?? []), `${language}${n}`]);
  return new Set([...holders.values()].flatMap(pairsOf));
}

function pairsOf(units) {
  return units.flatMap(one =>
    units.filter(two => one < two && one.slice(0, 2) !== two.slice(0, 2)).map(two => `${one} ${two}`),
  );
}

export async function measureEditions() {
  let [right, all, gold] = [0, 0, 0];
  const seconds = [];
  let paragraphs = 0;
  for (const work of ['5-1', '6-1']) {
    const texts = await paragraphsOf(work);
    for (let seed = 1; seed <= 8; seed++) {
      const random = generator(seed);
      const damaged = new Map([...texts].map(([language, list]) => [language, damage(list, random)]));
      const editions = [...damaged].map(
        ([language, list]) =>
          describeParagraphs(list.map(({ text }) => text).join('\n\n'), `${work}.${language}.txt`, { language, work })
            .value,
      );
      paragraphs = Math.max(paragraphs, ...editions.map(({ blocks }) => blocks.length));
      const started = performance.now();
      const { value } = alignEditions(editions);
      seconds.push(performance.now() - started);
      const truth = goldPairs(damaged);
      const places = new Map(
        editions.map(({ language, blocks }) => [language, new Map(blocks.map(({ id }, n) => [id, n]))]),
      );
      const found = value.beads.flatMap(({ members }) =>
        pairsOf(
          Object.entries(members).flatMap(([language, ids]) =>
            ids.map(id => `${language}${places.get(language).get(id)}`),
          ),
        ),
      );
      right += found.filter(pair => truth.has(pair)).length;
      all += found.length;
      gold += truth.size;
    }
  }
  const sorted = [...seconds].sort((a, b) => a - b);
  console.log(
    `six damaged editions, 16 draws: pairs F1 ${((2 * right) / (all + gold)).toFixed(4)}; up to ${paragraphs} paragraphs; first ${seconds[0].toFixed(0)} ms, median ${sorted[8].toFixed(0)} ms, best ${sorted[0].toFixed(0)} ms`,
  );
}
