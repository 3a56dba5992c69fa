import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/index.ts';
import { block, type FixturePage, type FixtureText, makePdf } from '../pdf-fixture.ts';
import { codes, furniture, isCovered, LONG, NEXT, paragraphs, read } from './reading.ts';

describe('running feet', () => {
  const page = (n: number, more: FixturePage['texts'] = []): FixturePage => ({
    texts: [...block(100, 700, n === 1 ? LONG : NEXT), ...more, { x: 500, y: 30, text: `${n}/3`, size: 8 }],
  });

  it('do not take along notes whose rule stands at one height of all pages', async () => {
    const noted = (n: number): FixturePage =>
      page(n, [
        { x: 100, y: 664 - (n === 1 ? 0 : -12), text: 'and its parts;', call: String(n) },
        { x: 100, y: 100, text: '__________', size: 8 },
        { x: 100, y: 93, text: String(n), size: 5 },
        { x: 106, y: 90, text: `A/73/8${n}, annex.`, size: 8 },
      ]);
    const notes = paragraphs(await read(noted(1), noted(2), noted(3))).filter(text => /^[¹²³]/u.test(text));
    expect(notes).toEqual(['¹ A/73/81, annex.', '² A/73/82, annex.', '³ A/73/83, annex.']);
  });

  it('are not headings that differ in their numbers', async () => {
    const headed = (n: number, article: number): FixturePage =>
      page(n, [{ x: 280, y: 740, text: `Article ${article}` }]);
    const found = paragraphs(await read(headed(1, 2), headed(2, 5), headed(3, 9)));
    expect(found).toEqual(expect.arrayContaining(['Article 2', 'Article 5', 'Article 9']));
  });

  it('are not a symbol with which a note ends', async () => {
    const note = [
      { x: 100, y: 89, text: '1', size: 5 },
      { x: 106, y: 86, text: 'To be issued as CTOC/COP/WG.2/2012/5-', size: 8 },
      { x: 100, y: 77, text: 'CTOC/COP/WG.3/2012/6.', size: 8 },
    ];
    const second: FixturePage = {
      ...page(2, [{ x: 100, y: 676, text: 'of it;', call: '1' }, ...note]),
      rules: [[100, 170, 98]],
    };
    expect(paragraphs(await read(page(1), second))).toContain(
      '¹ To be issued as CTOC/COP/WG.2/2012/5-CTOC/COP/WG.3/2012/6.',
    );
  });
});

describe('notes of the old style', () => {
  it('are told by their slash below a rule, and end the text of the page', async () => {
    const body = [...block(100, 700, LONG.slice(0, 2)), { x: 100, y: 676, text: 'purposes of it; 1/' }];
    const texts = [...body, { x: 100, y: 90, text: '__________' }, { x: 130, y: 80, text: '1/ A/50/401, annex.' }];
    const reading = await read({ texts });
    expect(reading.fragments.map(({ kind }) => kind)).toEqual(['text', 'note']);
  });
});

describe('side by side', () => {
  it('a masthead is read by its rows, each line beside the organ by itself', async () => {
    const texts = [
      { x: 100, y: 760, text: 'United Nations', size: 14 },
      { x: 440, y: 758, text: 'A/RES/73/8' },
      { x: 160, y: 730, text: 'General', size: 20 },
      { x: 160, y: 708, text: 'Assembly', size: 20 },
      ...block(400, 736, ['Distr.: General', '5 November 2018', 'Original: English']),
      ...block(100, 660, LONG),
    ];
    const rules = [[100, 500, 750]] as const;
    expect(paragraphs(await read({ texts, rules })).slice(0, 6)).toEqual([
      'United Nations',
      'A/RES/73/8',
      'General Assembly',
      'Distr.: General',
      '5 November 2018',
      'Original: English',
    ]);
  });

  const row = (y: number, cells: readonly string[]): FixtureText[] =>
    cells.map((text, i) => ({ x: 100 + 130 * i, y, text }));

  it('a table is read cell by cell, the lines of a cell joined', async () => {
    const texts = [
      ...block(100, 700, LONG),
      ...row(640, ['1', 'Assistance to all', '40']),
      ...row(628, ['', 'who ask for it', '']).filter(({ text }) => text !== ''),
      ...row(610, ['2', 'Training', '55']),
      ...row(592, ['3', 'Reports', '7']),
    ];
    const reading = await read({ texts });
    const cells = reading.fragments.filter(({ kind }) => kind === 'cell');
    expect(cells.map(({ cell }) => [cell?.row, cell?.column])).toEqual(
      [0, 1, 2].flatMap(r => [0, 1, 2].map(c => [r, c])),
    );
    expect(paragraphs(reading).slice(1)).toEqual([
      '1',
      'Assistance to all who ask for it',
      '40',
      '2',
      'Training',
      '55',
      '3',
      'Reports',
      '7',
    ]);
  });
});

describe('rows of a table whose cells stand close', () => {
  const close = (from: number): FixtureText[] =>
    [from, from + 1, from + 2, from + 3].flatMap((n, i) => [
      { x: 100, y: 500 - 14 * i, text: String(n) },
      { x: 124, y: 500 - 14 * i, text: 'Assistance' },
      { x: 300, y: 500 - 14 * i, text: 'forty' },
    ]);

  it('are cut where cells of other rows begin, on a page of wide numbers alone too', async () => {
    const found = await read({ texts: close(8) }, { texts: close(12) });
    expect(paragraphs(found)).toEqual([8, 9, 10, 11, 12, 13, 14, 15].flatMap(n => [String(n), 'Assistance', 'forty']));
  });
});

describe('what is printed beside or over the text', () => {
  it('leaves the numbers of lines out and names them', async () => {
    const lines = [...LONG, ...NEXT, ...LONG.slice(0, 2)];
    const numbers = lines.map((_, i) => ({ x: i < 9 ? 65 : 60, y: 700 - 12 * i, text: String(i + 1), size: 8 }));
    const reading = await read({ texts: [...block(100, 700, lines), ...numbers] });
    expect(paragraphs(reading).join(' ')).not.toMatch(/\d/u);
    expect(furniture(reading)).toEqual(['1 2 3 4 5 6 7']);
    expect(isCovered(reading)).toBe(true);
  });

  it('leaves a slanting stamp out as one text', async () => {
    const stamp = 'q .7 .7 -.7 .7 100 100 cm BT /bold 60 Tf 1 0 0 1 0 0 Tm (DRAFT) Tj ET Q';
    const reading = await read({ texts: block(100, 700, LONG), before: stamp });
    expect(paragraphs(reading)).toEqual([LONG.join(' ')]);
    expect(furniture(reading)).toEqual(['DRAFT']);
  });

  it('leaves text without ink out beside text with ink, and says so', async () => {
    const page = {
      texts: block(100, 700, LONG),
      before: 'BT 3 Tr /roman 10 Tf 1 0 0 1 100 500 Tm (secret) Tj 0 Tr ET',
    };
    const reading = await read(page);
    expect(paragraphs(reading)).toEqual([LONG.join(' ')]);
    expect(furniture(reading)).toEqual(['secret']);
    expect(await codes(page)).toContain('read.hidden-text');
  });

  it('reads text without ink where there is no other: recognition wrote it, which is said', async () => {
    const page = { texts: block(100, 700, LONG), before: '3 Tr' };
    expect(paragraphs(await read(page))).toEqual([LONG.join(' ')]);
    expect(await codes(page)).toEqual(['read.text-recognised']);
  });
});

describe('small things in lines', () => {
  it('a wide-set heading of few letters is one word', async () => {
    const texts = [
      { x: 280, y: 740, text: 'Annex', gaps: { 0: 260, 1: 260, 2: 260, 3: 260 } },
      ...block(100, 700, LONG),
    ] as const;
    expect(paragraphs(await read({ texts }))[0]).toBe('Annex');
  });

  it('a title typed with blanks between its letters has its words', async () => {
    const texts = [{ x: 180, y: 740, text: 'A D O P T E D   T E X T' }, ...block(100, 700, LONG)];
    expect(paragraphs(await read({ texts }))[0]).toBe('ADOPTED TEXT');
    const few = [{ x: 180, y: 740, text: 'A B C' }, ...block(100, 700, LONG)];
    expect(paragraphs(await read({ texts: few }))[0]).toBe('A B C');
  });

  it('dots that lead to a page number are no text', async () => {
    const texts = [{ x: 100, y: 740, text: 'I. Introduction .................... 3' }, ...block(100, 700, LONG)];
    const reading = await read({ texts });
    expect(paragraphs(reading)[0]).toBe('I. Introduction 3');
    expect(isCovered(reading)).toBe(true);
  });

  it('a sign that the file does not name becomes U+FFFD and is counted', async () => {
    const texts = [{ x: 100, y: 700, text: 'a\u0001b', font: 'free' }] as const;
    expect(paragraphs(await read({ texts }))).toEqual(['a\ufffdb']);
    const { diagnostics } = await readPdf(makePdf([{ texts: block(100, 700, LONG) }, { texts }]), 'test.pdf');
    expect(diagnostics.map(({ code }) => code)).toContain('read.text-unmapped');
    expect(diagnostics.find(({ code }) => code === 'read.text-unmapped')?.message).toMatch(
      /\b1 of \d+ characters, page 2$/u,
    );
  });

  it('a raised number no smaller than its line is a call', async () => {
    const texts = [...block(100, 700, LONG), { x: 290, y: 680, text: '1' }];
    expect(paragraphs(await read({ texts }))[0]).toMatch(/instrument,\s?¹$/u);
  });
});

describe('annotations', () => {
  const page = (...annotations: string[]): FixturePage => ({ texts: block(100, 700, LONG), annotations });

  it('that remark on the text are counted', async () => {
    const remarks = ['Text', 'Highlight'].map(kind => `/Subtype /${kind} /Contents (A remark)`);
    expect(await codes(page(...remarks, '/Subtype /Highlight'))).toEqual(['read.comments-skipped']);
  });

  it('that hold what was typed and never drawn are named', async () => {
    const typed = page('/Subtype /Widget /FT /Tx /T (a) /V (A name)', '/Subtype /FreeText /Contents (A town)');
    expect([...furniture(await read(typed))].sort()).toEqual(['A name', 'A town']);
    expect(await codes(typed)).toEqual(['read.hidden-text']);
  });
});

describe('a page with nothing but its number', () => {
  it('is said to hold no text', async () => {
    const numbered = (n: number, texts: FixtureText[] = []): FixturePage => ({
      texts: [...texts, { x: 300, y: 30, text: String(n), size: 8 }],
    });
    const found = await codes(numbered(1, block(100, 700, LONG)), numbered(2), numbered(3, block(100, 700, NEXT)));
    expect(found).toContain('read.page-without-text');
  });
});
