// Texts with gold beads: the development sets by halves, and fresh ones made of translations that nothing was tuned on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { readDeclaration } from './declaration.mjs';
import { disturb } from './noise.mjs';
import { dev, goldOf, linesOf } from './score.mjs';

/** Languages and the half that probabilities were tuned on; of `textberg-dev`, a single text, its first half. */
const DEVELOPMENT = [
  ['textberg-dev', 'dev', 'de', 'fr', 'both'],
  ['parice-dev', 't_1', 'en', 'is', 'tuned'],
  ['parice-dev', 'n_1', 'en', 'is', 'kept apart'],
  ...['un6-mild-dev', 'un6-hard-dev'].flatMap(set =>
    ['enar', 'enfr', 'frru', 'enes', 'enru', 'enzh', 'zhar'].map((pair, n) => [
      set,
      `${pair}0`,
      pair.slice(0, 2),
      pair.slice(2),
      n < 4 ? 'tuned' : 'kept apart',
    ]),
  ),
];

/** @returns `{ set, name, half, languages, source, target, gold }` each */
export function developmentTexts() {
  return DEVELOPMENT.map(([set, document, one, two, half]) => {
    const path = end => new URL(`${set}/${document}.${end}`, dev);
    return {
      set,
      name: `${document} ${one}-${two}`,
      half,
      languages: [one, two],
      source: linesOf(path(one)),
      target: linesOf(path(two)),
      gold: goldOf(path('gold')),
    };
  });
}

const PAIRS = [
  'ja-ru',
  'hi-th',
  'el-pt',
  'de-tr',
  'ko-vi',
  'fa-id',
  'fi-es',
  'ka-uk',
  'sw-fr',
  'pl-zh',
  'bg-ar',
  'en-ko',
];
const HEAVY = { merge: 0.25, drop: 0.1, runs: 3 };
/** Of the 50 paragraphs of the articles three runs take nearly half away, so a milder draw with one run stands beside the one with three. */
const HEAVY_SMALL = { ...HEAVY, runs: 1 };
const MEMORY = new URL('../../../shared/samples/memory/all.ar-fr.tmx.zip', import.meta.url);
const STRETCH = 300;
const STRETCHES = 8;
/** Read by eye: the memory pairs two different parts of an article here. */
const MISPAIRED = 1;

/** Nothing was tuned on these. */
export function freshTexts() {
  return [...declarationTexts(), ...memoryTexts(), ...resolutionTexts()];
}

/** Articles of the Declaration in pairs of languages far apart, mildly and heavily disturbed. */
function declarationTexts() {
  return PAIRS.flatMap((pair, seed) => {
    const languages = pair.split('-');
    const [one, two] = languages.map(language =>
      readDeclaration(language).flatMap(({ article, text }) => (article > 0 ? [text] : [])),
    );
    return [
      { set: 'Declaration, mild noise', name: pair, languages, ...disturb(one, two, seed + 1, { runs: 0 }) },
      { set: 'Declaration, heavy noise', name: pair, languages, ...disturb(one, two, seed + 101, HEAVY_SMALL) },
      { set: 'Declaration, nearly half missing', name: pair, languages, ...disturb(one, two, seed + 101, HEAVY) },
    ];
  });
}

/** Stretches of a translation memory on medicine, Arabic and French both translated from English, heavily disturbed. */
function memoryTexts() {
  if (!existsSync(MEMORY)) return [];
  const [file] = Object.values(unzipSync(readFileSync(MEMORY)));
  const units = [...strFromU8(file).matchAll(/<tu [\s\S]*?<\/tu>/gu)].map(([unit]) =>
    [...unit.matchAll(/<seg>([\s\S]*?)<\/seg>/gu)].map(([, text]) => text.replace(/\s+/gu, ' ').trim()),
  );
  const step = Math.floor(units.length / STRETCHES);
  return Array.from({ length: STRETCHES }, (_, n) => n).flatMap(n => {
    if (n === MISPAIRED) return [];
    const own = units.slice(n * step, n * step + STRETCH);
    const [arabic, french] = [0, 1].map(side => own.map(unit => unit[side]));
    const languages = ['ar', 'fr'];
    const set = 'medical memory, heavy noise';
    return [{ set, name: `stretch ${n + 1}`, languages, ...disturb(arabic, french, n + 201, HEAVY) }];
  });
}

/** Excerpts of five resolutions as they are, paragraph by paragraph, in pairs without English. */
function resolutionTexts() {
  const folder = new URL('../../../shared/samples/six-languages/', import.meta.url);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap(work =>
      ['ar-zh', 'ru-es', 'zh-fr'].map(pair => {
        const languages = pair.split('-');
        const [source, target] = languages.map(language => paragraphsOf(new URL(`${work}/${language}.txt`, folder)));
        const { units } = JSON.parse(readFileSync(new URL(`${work}/gold.json`, folder), 'utf8'));
        const gold = units
          .map(unit => languages.map(language => unit[language] ?? []))
          .filter(([one, two]) => one.length + two.length > 0);
        return { set: 'excerpts of resolutions', name: `${work} ${pair}`, languages, source, target, gold };
      }),
    );
}

function paragraphsOf(path) {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .trim()
    .split(/\n\s*\n/u)
    .map(text => text.replace(/\s+/gu, ' ').trim());
}
