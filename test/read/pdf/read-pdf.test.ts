import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/index.ts';
import { block, type FixturePage, makePdf } from '../pdf-fixture.ts';
import { codes, furniture, isCovered, LONG, marked, NEXT, paragraphs, read } from './reading.ts';

describe('lines and paragraphs', () => {
  it('are told apart by a first-line indent alone', async () => {
    const texts = [
      ...block(120, 700, LONG.slice(0, 1)),
      ...block(100, 688, LONG.slice(1)),
      ...block(120, 664, NEXT.slice(0, 1)),
      ...block(100, 652, NEXT.slice(1)),
    ];
    expect(paragraphs(await read({ texts }))).toEqual([LONG.join(' '), NEXT.join(' ')]);
  });

  it('are told apart by the space between them alone', async () => {
    const texts = [...block(100, 700, LONG), ...block(100, 650, NEXT)];
    expect(paragraphs(await read({ texts }))).toEqual([LONG.join(' '), NEXT.join(' ')]);
  });

  it('are told apart by a line that ends early', async () => {
    expect(paragraphs(await read({ texts: block(100, 700, [...LONG, ...NEXT]) }))).toEqual([
      LONG.join(' '),
      NEXT.join(' '),
    ]);
  });

  it('keep a label and its tab in the line', async () => {
    const texts = [
      { x: 100, y: 700, text: '1.' },
      ...block(124, 700, ['Takes note of the report on the implementation of the instrument by all who take part in']),
      ...block(124, 688, ['it;']),
      { x: 100, y: 676, text: '2.' },
      ...block(124, 676, ['Decides to remain seized of the matter.']),
    ];
    expect(paragraphs(await read({ texts }))).toEqual([
      '1. Takes note of the report on the implementation of the instrument by all who take part in it;',
      '2. Decides to remain seized of the matter.',
    ]);
  });

  it('join the lines of a bold title whatever their length', async () => {
    const texts = [
      ...block(100, 700, ['Necessity of ending the', 'embargo', 'against anyone'], { font: 'bold', size: 12 }),
      ...block(100, 640, LONG),
    ];
    expect(paragraphs(await read({ texts }))[0]).toBe('Necessity of ending the embargo against anyone');
  });

  it('keep pieces of a masthead apart that share a base line', async () => {
    const texts = [
      { x: 100, y: 750, text: 'General Assembly', size: 20 },
      { x: 420, y: 750, text: 'Distr.: General' },
      ...block(100, 700, LONG),
    ];
    expect(paragraphs(await read({ texts })).slice(0, 2)).toEqual(['General Assembly', 'Distr.: General']);
  });

  it('join a justified line of few words with wide blanks', async () => {
    const texts = [
      { x: 100, y: 700, text: 'Die' },
      { x: 200, y: 700, text: 'Generalversammlung' },
      { x: 368, y: 700, text: 'bekräftigt' },
      ...block(100, 688, LONG),
    ];
    expect(paragraphs(await read({ texts }))[0]).toMatch(/^Die Generalversammlung bekräftigt Recalling/u);
  });
});

describe('words', () => {
  it('are not cut by kerning', async () => {
    const texts = [{ x: 100, y: 700, text: 'America', gaps: { 3: 150 } }];
    expect(paragraphs(await read({ texts }))).toEqual(['America']);
  });

  it('are divided by a gap without a blank glyph', async () => {
    const texts = [{ x: 100, y: 700, text: 'LatinAmerica', gaps: { 4: 250 } }];
    expect(paragraphs(await read({ texts }))).toEqual(['Latin America']);
  });

  it('of Chinese get plain characters for the radicals that share their glyphs', async () => {
    const texts = [{ x: 100, y: 700, text: '⻔⼾⺠⽂ﬁ', font: 'free' }] as const;
    expect(paragraphs(await read({ texts }))).toEqual(['门户民文fi']);
  });

  it('are not cut by letter spacing', async () => {
    const texts = [
      { x: 100, y: 700, text: 'RESOLUTION', gaps: Object.fromEntries([...Array(9).keys()].map(i => [i, 300])) },
    ];
    expect(paragraphs(await read({ texts }))).toEqual(['RESOLUTION']);
  });

  it('drawn twice to look bold are read once', async () => {
    const texts = [
      { x: 100, y: 700, text: 'Annex' },
      { x: 100.4, y: 700, text: 'Annex' },
    ];
    expect(paragraphs(await read({ texts }))).toEqual(['Annex']);
  });

  it('in italics are marked by the name of their font, over line ends too', async () => {
    const texts = [
      { x: 100, y: 700, text: 'See the collection named ' },
      { x: 205, y: 700, text: 'Treaty', font: 'italic' },
      { x: 100, y: 688, text: 'Series', font: 'italic' },
      { x: 128, y: 688, text: 'for it.' },
    ] as const;
    expect(marked(await read({ texts }), 'italic')).toEqual(['Treaty\nSeries']);
  });
});

describe('notes', () => {
  const body = [
    ...block(100, 700, LONG.slice(0, 2)),
    { x: 100, y: 676, text: 'purposes and principles of it;', call: '1' },
  ];

  it('are called by superscript digits', async () => {
    const first = paragraphs(await read({ texts: body }))[0];
    expect(first).toMatch(/of it;¹$/u);
  });

  it('stand below a rule, begin with their number and come behind the text', async () => {
    const page = {
      texts: [
        ...body,
        { x: 100, y: 83, text: '1', size: 5 },
        { x: 106, y: 80, text: 'United Nations, Treaty Series, vol. 2225, which goes on', size: 8 },
        { x: 100, y: 71, text: 'in a second line.', size: 8 },
      ],
      rules: [[100, 170, 92]],
    } as const;
    const reading = await read(page);
    expect(paragraphs(reading)).toEqual([
      `${LONG.slice(0, 2).join(' ')} purposes and principles of it;¹`,
      '¹ United Nations, Treaty Series, vol. 2225, which goes on in a second line.',
    ]);
    expect(reading.fragments.map(({ kind }) => kind)).toEqual(['text', 'note']);
  });

  it('may stand below underscores, their number not raised', async () => {
    const texts = [
      ...body,
      { x: 100, y: 90, text: '__________', size: 8 },
      { x: 100, y: 80, text: '1 A/73/85.', size: 8 },
    ];
    const reading = await read({ texts });
    expect(paragraphs(reading).at(-1)).toBe('¹ A/73/85.');
    expect(furniture(reading)).toEqual(['__________']);
  });

  it('go on at the foot of the next page as one fragment', async () => {
    const head = { x: 100, y: 83, text: '1', size: 5 };
    const foot = { x: 106, y: 80, text: 'This note is too long for the page and its last words', size: 8 };
    const rest = { x: 100, y: 80, text: 'stand on the next.', size: 8 };
    const first: FixturePage = { texts: [...body, head, foot], rules: [[100, 170, 92]] };
    const second: FixturePage = { texts: [...block(100, 700, NEXT), rest], rules: [[100, 170, 92]] };
    const reading = await read(first, second);
    expect(paragraphs(reading).filter(text => text.startsWith('¹'))).toEqual([
      '¹ This note is too long for the page and its last words stand on the next.',
    ]);
    expect(isCovered(reading)).toBe(true);
  });
});

describe('pages', () => {
  it('leave running heads, page numbers, job numbers and bar codes out and say so', async () => {
    const page = (n: number): FixturePage => ({
      texts: [
        { x: 100, y: 780, text: 'A/RES/73/8', size: 8 },
        ...block(100, 700, n === 1 ? LONG : NEXT),
        { x: 100, y: 30, text: 'V.12-57121 (E)', size: 8 },
        { x: 500, y: 30, text: `${n}/2`, size: 8 },
      ],
    });
    const reading = await read(page(1), page(2));
    expect(paragraphs(reading)).toEqual([LONG.join(' '), NEXT.join(' ')]);
    expect(furniture(reading)).toEqual(['A/RES/73/8', 'V.12-57121 (E)', '1/2', 'A/RES/73/8', 'V.12-57121 (E)', '2/2']);
    expect(isCovered(reading)).toBe(true);
    expect(await codes(page(1), page(2))).toEqual(['read.furniture-skipped']);
  });

  it('keep a resolution number that stands first on the first page', async () => {
    const texts = [{ x: 250, y: 770, text: '6/1', font: 'bold' }, ...block(100, 700, LONG)] as const;
    expect(paragraphs(await read({ texts }))[0]).toBe('6/1');
  });

  it('cut an indented paragraph without cutting its fragment', async () => {
    const first = [...block(100, 700, NEXT), { x: 120, y: 664, text: LONG[0] ?? '' }];
    const second = [
      ...block(100, 700, LONG.slice(1)),
      ...block(120, 664, NEXT.slice(0, 1)),
      ...block(100, 652, NEXT.slice(1)),
    ];
    const reading = await read({ texts: first }, { texts: second });
    expect(paragraphs(reading)).toEqual([NEXT.join(' '), LONG.join(' '), NEXT.join(' ')]);
    expect(reading.text).toContain('and its\fadditional');
  });

  it('cut any other paragraph without cutting its fragment where a full line lacks a final mark', async () => {
    const reading = await read({ texts: block(100, 700, LONG.slice(0, 2)) }, { texts: block(100, 700, LONG.slice(2)) });
    expect(paragraphs(reading)).toEqual([LONG.join(' ')]);
  });

  it('cut a paragraph into two fragments where its line ends in a final mark, for the parser to join', async () => {
    const [first = '', second = '', third = ''] = LONG;
    const marked = second.replace(/the$/u, 'it,');
    const reading = await read({ texts: block(100, 700, [first, marked]) }, { texts: block(100, 700, [third]) });
    expect(paragraphs(reading)).toEqual([`${first} ${marked}`, third]);
  });

  it('are read in any rotation', async () => {
    const turned: Record<90 | 180 | 270, string> = {
      90: '0 1 -1 0 600 0 cm',
      180: '-1 0 0 -1 600 800 cm',
      270: '0 -1 1 0 0 800 cm',
    };
    for (const rotate of [90, 180, 270] as const) {
      const page = { texts: block(10, 500, LONG), rotate, before: turned[rotate] };
      expect(paragraphs(await read(page)), String(rotate)).toEqual([LONG.join(' ')]);
    }
  });

  it('are turned when their text is, with or without their own rotation', async () => {
    expect(paragraphs(await read({ texts: block(10, 500, LONG), before: '0 1 -1 0 600 0 cm' }))).toEqual([
      LONG.join(' '),
    ]);
  });

  it('in two columns are read one column after the other', async () => {
    const line = (word: string, i: number): string => `${word} ${i} of some length in a column`;
    const left = [...Array(10).keys()].map(i => ({ x: 80, y: 600 - 12 * i, text: line('left', i) }));
    const right = [...Array(10).keys()].map(i => ({ x: 300, y: 600 - 12 * i, text: line('right', i) }));
    const title = {
      x: 80,
      y: 640,
      text: 'A title that stands across both of the columns of this page of text',
      font: 'bold',
    } as const;
    const text = paragraphs(await read({ texts: [title, ...left, ...right] })).join(' ');
    expect(text.indexOf('left 9')).toBeLessThan(text.indexOf('right 0'));
    expect(text.startsWith('A title')).toBe(true);
  });
});

describe('a reading', () => {
  it('is the same however often and however many at once', async () => {
    const bytes = makePdf([
      { texts: [...block(100, 700, LONG), ...block(100, 640, NEXT)] },
      { texts: block(100, 700, NEXT) },
    ]);
    const readings = await Promise.all([1, 2, 3].map(() => readPdf(bytes, 'test.pdf')));
    expect(readings[1]).toEqual(readings[0]);
    expect(readings[2]).toEqual(readings[0]);
  });

  it('leaves the bytes as they were', async () => {
    const bytes = makePdf([{ texts: block(100, 700, LONG) }]);
    const before = bytes.slice();
    await readPdf(bytes, 'test.pdf');
    expect(bytes).toEqual(before);
  });
});

describe('a real document', () => {
  const file = resolve(import.meta.dirname, '../../../../shared/samples/layout/A_RES_73_8-EN.pdf');

  it.skipIf(!existsSync(file))(
    'becomes clean: masthead, title, paragraphs, note, nothing of the page (skipped where the sample is absent)',
    async () => {
      const { value, diagnostics } = await readPdf(new Uint8Array(readFileSync(file)), file);
      const found = paragraphs(value);
      expect(found.slice(0, 9)).toEqual([
        'United Nations',
        'A/RES/73/8',
        'General Assembly',
        'Distr.: General',
        '5 November 2018',
        'Seventy-third session',
        'Agenda item 43',
        'Resolution adopted by the General Assembly on 1 November 2018',
        '[without reference to a Main Committee (A/73/L.3)]',
      ]);
      expect(found[9]).toBe(
        '73/8. Necessity of ending the economic, commercial and financial embargo imposed by the United States of America against Cuba',
      );
      expect(found).toHaveLength(27);
      expect(found.filter(text => /^[1-5]\. [A-Z]/u.test(text))).toHaveLength(5);
      expect(found.find(text => text.startsWith('1. '))).toBe(
        '1. Takes note of the report of the Secretary-General on the implementation of resolution 72/4;¹',
      );
      expect(found.at(-1)).toBe('¹ A/73/85.');
      expect(found.join(' ')).toContain('Latin America and the Caribbean');
      expect(found.join(' ')).toContain('57/11 of 12 November 2002, 58/7');
      expect(found.join(' ')).not.toMatch(/18-18418|2\/2|__/u);
      expect(marked(value, 'italic').slice(1, 5)).toEqual([
        'The General Assembly',
        'Determined',
        'Reaffirming',
        'Recalling',
      ]);
      expect(isCovered(value)).toBe(true);
      expect(diagnostics.map(({ code }) => code)).toEqual(['read.furniture-skipped']);
    },
  );
});
