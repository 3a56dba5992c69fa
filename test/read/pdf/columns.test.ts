import { describe, expect, it } from 'vitest';
import { block, type FixturePage, type FixtureText } from '../pdf-fixture.ts';
import { furniture, LONG, NEXT, paragraphs, read } from './reading.ts';

const line = (word: string, i: number): string => `${word} ${i} of some length in a column`;
const column = (word: string, x: number, y: number, count: number): FixtureText[] =>
  [...Array(count).keys()].map(i => ({ x, y: y - 12 * i, text: line(word, i) }));
const page = (count: number, top: readonly FixtureText[] = []): FixturePage => ({
  texts: [...top, ...column('left', 80, 600, count), ...column('right', 300, 600, count)],
});

describe('two columns', () => {
  it('leave the short last line of what stands across them with it', async () => {
    const wide = 'What stands across both of the columns of this page of text, set as they are, and has';
    const lines = block(80, 640, [wide, 'two lines.']);
    const title = block(80, 640, [wide, 'two lines'], { font: 'bold' });
    expect(paragraphs(await read(page(10, lines)))[0]).toBe(`${wide} two lines.`);
    expect(paragraphs(await read(page(10, title)))[0]).toBe(`${wide} two lines`);
  });

  it('go on over a last page that has too few lines to show them', async () => {
    const text = paragraphs(await read(page(10), page(3))).join(' ');
    expect(text.lastIndexOf('left 2')).toBeLessThan(text.lastIndexOf('right 0'));
  });

  it('go on over many pages behind a table', async () => {
    const table = [0, 1, 2, 3].flatMap(i => [
      { x: 80, y: 700 - 14 * i, text: `Cell ${i}` },
      { x: 400, y: 700 - 14 * i, text: 'other' },
    ]);
    const pages = Array.from({ length: 40 }, () => page(8));
    const text = paragraphs(await read({ texts: table }, ...pages)).join(' ');
    expect(text.match(/left 7/gu)).toHaveLength(40);
  });
});

describe('a large stamp printed level across the lines', () => {
  const stamped = (lines: readonly string[], y: number): FixturePage => ({
    texts: [{ x: 130, y: 660, text: 'DRAFT', size: 80, font: 'bold' }, ...block(100, y, lines)],
  });

  it('is left out as one text, and spoils no line', async () => {
    const reading = await read(stamped([...LONG, ...NEXT], 700));
    expect(paragraphs(reading)).toEqual([LONG.join(' '), NEXT.join(' ')]);
    expect(furniture(reading)).toEqual(['DRAFT']);
  });

  it('is known on a page where it stands beside the text', async () => {
    const reading = await read(stamped([...LONG, ...NEXT], 700), stamped(NEXT, 760));
    expect(paragraphs(reading)).toEqual([LONG.join(' '), NEXT.join(' '), NEXT.join(' ')]);
    expect(furniture(reading)).toEqual(['DRAFT', 'DRAFT']);
  });

  it('is not a large title above the text', async () => {
    const texts = [{ x: 100, y: 740, text: 'Resolution', size: 24 }, ...block(100, 700, LONG)];
    expect(paragraphs(await read({ texts }))[0]).toBe('Resolution');
  });
});
