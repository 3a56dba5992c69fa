import { describe, expect, it } from 'vitest';
import type { FixturePage } from '../pdf-fixture.ts';
import { codes, paragraphs, read } from './reading.ts';

/** A page whose content draws Latin letters for what the file says to be another text. */
function spelt(pieces: readonly (readonly [drawn: string, actual: string | undefined])[]): FixturePage {
  const hex = (text: string): string =>
    [...Array(text.length).keys()].map(i => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
  const shown = pieces.map(([drawn, actual]) =>
    actual === undefined ? `(${drawn}) Tj` : `/Span << /ActualText <feff${hex(actual)}> >> BDC (${drawn}) Tj EMC`,
  );
  return { before: `BT /roman 10 Tf 1 0 0 1 100 700 Tm ${shown.join(' ')} ET` };
}

describe('text that the file gives for what it draws', () => {
  it('is taken for a syllable', async () => {
    expect(
      paragraphs(
        await read(
          spelt([
            ['ab', 'कि'],
            [' c', undefined],
          ]),
        ),
      ),
    ).toEqual(['कि c']);
  });

  it('makes a hyphen a soft one', async () => {
    const page = spelt([
      ['Recalling the instrument and the co', undefined],
      ['-', '\u00ad'],
    ]);
    const texts = [{ x: 100, y: 688, text: 'operation of all States that are parties' }];
    expect(paragraphs(await read({ ...page, texts }))).toEqual([
      'Recalling the instrument and the cooperation of all States that are parties',
    ]);
  });

  it('is not taken for more than a word, nor for glyphs far apart', async () => {
    expect(paragraphs(await read(spelt([['two words', 'other text']])))).toEqual(['two words']);
    expect(paragraphs(await read(spelt([['a) Tj 12 0 Td (b', 'xy']])))).toEqual(['a b']);
  });
});

describe('marks of letters', () => {
  const free = (text: string, gaps: Readonly<Record<number, number>>): FixturePage => ({
    texts: [{ x: 100, y: 700, text, font: 'free', gaps }],
  });

  it('stand in the order they are drawn in, wherever the font puts them', async () => {
    expect(paragraphs(await read(free('चूंकि', { 0: -100, 1: -600 })))).toEqual(['चूंकि']);
  });

  it('drawn at heights of their own belong to their line', async () => {
    const texts = [
      { x: 100, y: 700, text: 'ملكيات', font: 'free' },
      { x: 111, y: 696, text: '\u0650', font: 'free' },
    ] as const;
    const found = paragraphs(await read({ texts }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('\u0650');
  });
});

describe('signs without a character that only stretch Arabic words', () => {
  it('go with the one behind the last letter, those of another width stay', async () => {
    const stretched = ['م\u0001د\u0001خ\u0001ل\u0001', 'ب\u0001ا\u0001ب\u0001'];
    const texts = stretched.map((text, i) => ({
      x: 100,
      y: 700 - 30 * i,
      text: [...text].reverse().join(''),
      font: 'free' as const,
    }));
    expect(paragraphs(await read({ texts }))).toEqual(['مدخل', 'باب']);
  });
});

describe('Korean', () => {
  const lines = ['모든 사람은 권리를 가진다', '이 권리를 모든 나라는 지킨다 그 모든 나라는 권', '리를 안다'];
  const page: FixturePage = { texts: lines.map((text, i) => ({ x: 100, y: 700 - 12 * i, text, font: 'free' })) };

  it('has words joined over line ends as the rest of the document tells, and says so', async () => {
    expect(paragraphs(await read(page)).join(' ')).toContain('나라는 권리를 안다');
    expect(await codes(page)).toContain('read.line-ends-guessed');
  });
});
