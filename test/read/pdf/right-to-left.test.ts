import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/index.ts';
import { type FixturePage, makePdf } from '../pdf-fixture.ts';
import { paragraphs, read } from './reading.ts';

describe('right-to-left text', () => {
  /** What stands on paper for a text in reading order, from left to right. */
  const onPaper = (text: string): string => [...text].reverse().join('');
  const free = (lines: readonly string[]): FixturePage => ({
    texts: lines.map((text, i) => ({ x: 100, y: 700 - 14 * i, text, font: 'free' })),
  });

  it('is put into reading order, numbers and symbols left as they are', async () => {
    const reading = await read(free([`64/293 ${onPaper('قرار الجمعية العامة')}`]));
    expect(paragraphs(reading)).toEqual(['قرار الجمعية العامة 64/293']);
  });

  it('has its brackets turned when they are stored as they look', async () => {
    const reading = await read(free([`(${onPaper('أ')}) ${onPaper('تنفيذ الفقرة')}`]));
    expect(paragraphs(reading)).toEqual(['تنفيذ الفقرة (أ)']);
  });

  it('has its brackets left when they are stored as they were typed', async () => {
    const reading = await read(free([`)${onPaper('أ')}( ${onPaper('تنفيذ الفقرة')}`]));
    expect(paragraphs(reading)).toEqual(['تنفيذ الفقرة (أ)']);
  });

  it('keeps the groups of a number in order', async () => {
    expect(paragraphs(await read(free([`1 076 720 ${onPaper('المبلغ هو')}`])))).toEqual(['المبلغ هو 1 076 720']);
  });

  it('has positional forms made plain letters', async () => {
    const reading = await read(free([onPaper('ﺍﻟﻘﺮﺍﺭ ﺍﻷﻭﻝ')]));
    expect(paragraphs(reading)).toEqual(['القرار الأول']);
  });

  it('is left alone when it is stored in reading order', async () => {
    expect(paragraphs(await read(free(['قرار الجمعية العامة للأمم المتحدة'])))).toEqual([
      'قرار الجمعية العامة للأمم المتحدة',
    ]);
  });

  it('has Latin notes in order, whose number stands at the right and whose full stop at the left', async () => {
    const body = ['قرار الجمعية العامة للأمم المتحدة', 'تنفيذ الفقرة من القرار'];
    const lines = free(body.map(onPaper)).texts ?? [];
    const note = { x: 100, y: 600, text: '.A/73/85, annex', size: 8, call: '1' };
    expect(paragraphs(await read({ texts: [...lines, note] })).at(-1)).toBe('¹A/73/85, annex.');
  });

  it('says what was done, with the first line as it stood', async () => {
    const { diagnostics } = await readPdf(makePdf([free([onPaper('الجمعية العامة')])]), 'test.pdf');
    expect(diagnostics).toMatchObject([{ code: 'read.reading-order-restored' }]);
    expect(diagnostics[0]?.message).toContain(onPaper('الجمعية العامة'));
  });

  it('begins its lines at the right when paragraphs are told apart', async () => {
    const wide = 'العامة وتنفيذ القرار المتعلق بالجمعية العامة وتنفيذ القرار المتعلق بالجمعية،';
    const at = (text: string, right: number, y: number): NonNullable<FixturePage['texts']>[number] => ({
      x: right - 5 * text.length,
      y,
      text: onPaper(text),
      font: 'free',
    });
    const texts = [
      at(`إذ ${wide.slice(4)}`, 480, 700),
      at(wide, 500, 686),
      at(`وإذ ${wide.slice(4)}`, 480, 672),
      at(wide, 500, 658),
    ];
    expect(paragraphs(await read({ texts }))).toHaveLength(2);
  });
});
