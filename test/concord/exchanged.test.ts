import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDossier, composeDossier, readEditionText } from '../../src/pipeline/index.ts';

const read = (file: string, work: string, language: string, edit: (text: string) => string = text => text) =>
  readEditionText(edit(readFileSync(file, 'utf8')), file, { work, language }).value;

/** Exchanges the texts of two numbered paragraphs under their numbers. */
function exchange(text: string, a: number, b: number): string {
  const body = (n: number): string => new RegExp(`^${n}\\. ([\\s\\S]*?);$`, 'mu').exec(text)?.[1] ?? '';
  const [first, second] = [body(a), body(b)];
  return text
    .replace(`${a}. ${first};`, `${a}. @;`)
    .replace(`${b}. ${second};`, `${b}. ${first};`)
    .replace(`${a}. @;`, `${a}. ${second};`);
}

describe('two paragraphs whose texts changed places', () => {
  const english = read('samples/resolution-6-1.en.txt', '6-1', 'en');
  const found = (edit: (text: string) => string) => {
    const spanish = read('samples/resolution-6-1.es.md', '6-1', 'es', edit);
    return checkDossier(composeDossier([english, spanish]).value).grid.findings.filter(
      ({ code }) => code === 'concord.paragraphs-exchanged' || code === 'concord.order-differs',
    );
  };

  it('are found although their numbers stayed', () => {
    expect(found(text => exchange(text, 6, 7)).map(({ severity }) => severity)).toEqual(['error']);
  });

  it('are not seen where nothing was exchanged', () => {
    expect(found(text => text)).toEqual([]);
  });
});
