// The Declaration in pairs of languages and in twelve languages at once, headings removed. Strict F1 counts its articles. Lax F1 counts the preamble too, as one bead: its recitals are cut in
// other ways in each language, and where one of them is missing, a unit without counterpart is right.
import { alignLines } from '../../dist/index.js';
import { declarations, goldOfDeclarations, readDeclaration } from './declaration.mjs';
import { beadsOf, score, timed } from './score.mjs';

const texts = new Map(Object.keys(declarations).map(language => [language, readDeclaration(language)]));
const TWELVE = [...texts.keys()].slice(0, 12);
const OTHERS = [...texts.keys()].slice(12);

const sideOf = language => ({ language, lines: texts.get(language).map(({ text }) => text) });

function scorePair(value, one, two) {
  const [left, right] = [texts.get(one), texts.get(two)];
  const gold = goldOfDeclarations(left, right);
  const isArticle = ([a, b]) => (left[a[0]] ?? right[b[0]]).article > 0;
  const found = beadsOf(value, one, two).filter(
    ({ bead: [a, b] }) => a.length + b.length > 0 && ((a.length > 0 && b.length > 0) || isArticle([a, b])),
  );
  return {
    strict: score(
      gold.filter(isArticle),
      found.filter(({ bead }) => isArticle(bead)),
    ).strict,
    lax: score(gold, found).lax,
  };
}

function report(name, pairs, scores) {
  const mean = key => scores.reduce((sum, one) => sum + one[key], 0) / scores.length;
  const wrong = pairs.filter((_, n) => scores[n].lax < 1).map(([a, b]) => `${a}-${b}`);
  console.log(
    `${name}: ${pairs.length} pairs, strict F1 ${mean('strict').toFixed(4)}, lax F1 ${mean('lax').toFixed(4)}${wrong.length > 0 ? `; lax below 1: ${wrong.join(', ')}` : ''}`,
  );
}

function reportPairs(name, pairs) {
  report(
    name,
    pairs,
    pairs.map(([one, two]) => scorePair(alignLines([sideOf(one), sideOf(two)]).value, one, two)),
  );
}

const against = (one, others) => others.filter(two => two !== one).map(two => [one, two]);
const ring = list => list.map((one, n) => [one, list[(n + 5) % list.length]]);

reportPairs('twelve languages, English with each', against('en', TWELVE));
reportPairs('twelve languages, without English', ring(TWELVE.filter(language => language !== 'en')));
reportPairs('eleven other languages, English with each', against('en', OTHERS));
reportPairs('eleven other languages, among themselves', ring(OTHERS));
const { result, seconds } = timed(() => alignLines(TWELVE.map(sideOf)));
const all = TWELVE.flatMap((one, n) => TWELVE.slice(n + 1).map(two => [one, two]));
report(
  `twelve languages in one alignment (${seconds.toFixed(1)} s of processor time)`,
  all,
  all.map(([one, two]) => scorePair(result.value, one, two)),
);
