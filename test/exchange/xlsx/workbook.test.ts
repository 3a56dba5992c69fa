import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, utils, type WorkBook } from 'xlsx';
import type { Dossier } from '../../../src/exchange/dossier.ts';
import { writeWorkbook } from '../../../src/exchange/xlsx/workbook.ts';
import { lineId } from '../../../src/model/index.ts';
import { block, comparison, edition, link, numbered, smallDossier, work } from '../small-dossier.ts';

async function readBack(dossier: Dossier): Promise<{ book: WorkBook; bytes: Uint8Array; codes: readonly string[] }> {
  const { value, diagnostics } = await writeWorkbook(dossier);
  return { book: read(value, { type: 'array' }), bytes: value, codes: diagnostics.map(({ code }) => code) };
}

function rowsOf(book: WorkBook, name: string): string[][] {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
}

/** A dossier of one text whose paragraphs are given as they are. */
function textsOf(...texts: readonly string[]): Dossier {
  const blocks = texts.map((text, i) => block(`line_${i + 1}`, 'row', text));
  return { works: [work('w', [edition('w', 'en', blocks)])], comparisons: [], diagnostics: [] };
}

const LONG = 40_000;

describe('writeWorkbook', () => {
  it('quotes the names of sheets whose headings are to be printed on every page, or Excel would find the file damaged', async () => {
    const { bytes } = await readBack(smallDossier());
    const workbook = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    const titles = [...workbook.matchAll(/<definedName name="_xlnm.Print_Titles"[^>]*>([^<]*)</gu)].map(
      found => found[1],
    );
    expect(titles).toContain("'Alignment 6-1'!$1:$1");
    expect(titles.filter(title => !title?.startsWith("'"))).toEqual([]);
  });

  it('writes a summary, one sheet per alignment and comparison, and a hidden sheet', async () => {
    const { book } = await readBack(smallDossier());
    expect(book.SheetNames).toEqual(['Summary', 'Alignment 6-1', 'Alignment 5-1', 'Changes en', 'Changes ar', '_meta']);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('shows every text as printed, beside its number, with a gap where a language has none', async () => {
    const { book } = await readBack(smallDossier());
    const rows = rowsOf(book, 'Alignment 6-1');
    expect(rows[0]).toEqual([
      'id',
      'Role',
      'Label',
      'Confidence',
      'English (en)',
      'Arabic (ar)\nunofficial illustration',
      'Status',
      'Note',
    ]);
    expect(rows[2]).toEqual([
      'para_2',
      'operative',
      '2',
      '0.99',
      '2. Urges States¹ to act, see A/RES/64/293;',
      '2. يحث الدول؛',
      'automatic',
      '',
    ]);
    expect(rows[4]).toEqual(['note_1', 'note', 'note 1', '0.99', '¹ See above.', '', 'automatic', '']);
  });

  it('lists changes in the order of the new text with both sides and the words that differ', async () => {
    const { book } = await readBack(smallDossier());
    const rows = rowsOf(book, 'Changes en');
    expect(rows[1]?.slice(1, 5)).toEqual(['2', '1', 'same', 'moved']);
    expect(rows[2]?.slice(1)).toEqual([
      '1',
      '2',
      'changed',
      '',
      'verb: Requests → Urges (stronger)',
      '1. Requests States to act;',
      '2. Urges States to act, see A/RES/64/293;',
      '1. Requests2. Urges States to act, see A/RES/64/293;',
      'edit',
    ]);
    expect(rows[3]?.slice(1, 4)).toEqual(['3', '', 'deleted']);
    expect(rows[3]?.at(-1)).toBe('drop');
  });

  it('strikes deleted words through and underlines inserted ones', async () => {
    const { bytes } = await readBack(smallDossier());
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet4.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<r><rPr>(?:(?!<\/rPr>).)*<strike\/>(?:(?!<\/rPr>).)*<\/rPr><t>1\. Requests<\/t><\/r>/u);
    expect(xml).toMatch(/<r><rPr><b\/><u\/>(?:(?!<\/rPr>).)*<\/rPr><t>2\. Urges<\/t><\/r>/u);
  });

  it('puts right-to-left text in order, and the whole sheet of a right-to-left language', async () => {
    const { bytes } = await readBack(smallDossier());
    const parts = unzipSync(bytes);
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('readingOrder="2"');
    expect(strFromU8(parts['xl/worksheets/sheet5.xml'] ?? new Uint8Array())).toContain('rightToLeft="1"');
    expect(strFromU8(parts['xl/worksheets/sheet4.xml'] ?? new Uint8Array())).not.toContain('rightToLeft="1"');
  });

  it('states every row height, for readers that do not fit wrapped text themselves', async () => {
    const { bytes } = await readBack(smallDossier());
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    const rows = xml.match(/<row /gu)?.length ?? 0;
    expect(rows).toBe(5);
    expect(xml.match(/customHeight="1"/gu)?.length).toBe(rows);
  });

  it('says in the summary which texts are unofficial, and shows figures and remarks', async () => {
    const { book } = await readBack(smallDossier());
    const text = rowsOf(book, 'Summary')
      .map(row => row.filter(cell => cell !== '').join(' | '))
      .join('\n');
    expect(text).toContain('Not all of these texts are official');
    expect(text).toContain('unofficial illustration (5/1 en): \u2068Written for a test; not the adopted text.\u2069');
    expect(text).toContain('5/1 → 6/1 | English (en) | Changes en | 80% | 1 | 1 | 1 | 1 | 0 | 0 | 1 | 8 | 1 | 2');
    expect(text).toContain(
      'warning | para_2, line 7 | parse.note-missing | 6-1.ar.md | a note is called but not printed',
    );
  });

  it('keeps in the hidden sheet what a returning workbook is checked against', async () => {
    const { book } = await readBack(smallDossier());
    const rows = rowsOf(book, '_meta').map(row => row.filter(cell => cell !== ''));
    expect(rows[0]).toEqual(['format', 'recalling/workbook/1']);
    expect(rows[1]).toEqual(['works', '5-1', '6-1']);
    expect(rows).toContainEqual(['sheet', 'Alignment 6-1', '6-1', 'block', 'en', 'en', 'ar']);
    const note = rows.find(row => row[1] === '1' && row[2] === 'note_1');
    expect(note?.[3]).toMatch(/^[0-9a-f]{8} -$/u);
  });

  it('gives the same bytes for the same dossier', async () => {
    const [first, second] = [await writeWorkbook(smallDossier()), await writeWorkbook(smallDossier())];
    expect(Buffer.compare(first.value, second.value)).toBe(0);
  });

  it('dates the document as told, else by the newest text, and reports a date that is none', async () => {
    const core = async (dossier: Dossier, date?: string): Promise<string> => {
      const { value } = await writeWorkbook(dossier, date === undefined ? {} : { date });
      return strFromU8(unzipSync(value)['docProps/core.xml'] ?? new Uint8Array());
    };
    const dated = {
      ...textsOf('x'),
      works: [work('w', [edition('w', 'en', [], { meta: { predecessors: [], date: '2012-10-19' } })])],
    };
    expect(await core(dated)).toContain('2012-10-19T00:00:00Z');
    expect(await core(dated, '2020-02-03')).toContain('2020-02-03T00:00:00Z');
    expect(await core(textsOf('x'))).toContain('1980-01-01T00:00:00Z');
    expect((await writeWorkbook(dated, { date: 'soon' })).diagnostics.map(({ code }) => code)).toEqual([
      'exchange.invalid-date',
    ]);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    '#REF!',
    '#N/A',
    'TRUE',
    '1e5',
    '_x0041_',
    ' blank ',
    'a\nb\tc',
    '\u202b\u00a0x\u200f',
    '😀',
    'a\rb',
  ])('keeps %j as text', async text => {
    const { book } = await readBack(textsOf(text));
    const cell: unknown = book.Sheets['Alignment w']?.['E2'];
    expect(cell).toMatchObject({ t: 's', v: text });
    expect(cell).not.toHaveProperty('f');
  });

  it('replaces what XML cannot hold and says where', async () => {
    const { book, codes } = await readBack(textsOf('a\u0001b', 'fine', 'c\ud800d'));
    expect(rowsOf(book, 'Alignment w').map(row => row[4])).toEqual(['English (en)', 'a\ufffdb', 'fine', 'c\ufffdd']);
    expect(codes).toEqual(['exchange.illegal-character', 'exchange.illegal-character']);
  });

  it('carries a text that no cell can hold on to further rows, without cutting a character', async () => {
    const text = `${'x'.repeat(32_766)}😀${'y'.repeat(LONG - 32_768)}`;
    const { book, codes } = await readBack(textsOf(text, 'next'));
    const rows = rowsOf(book, 'Alignment w');
    expect(rows.map(row => row[0])).toEqual(['id', 'line_1', 'line_1+1', 'line_2']);
    expect(rows[1]?.[4]).toBe('x'.repeat(32_766));
    expect(`${rows[1]?.[4]}${rows[2]?.[4]}`).toBe(text);
    expect(codes).toEqual(['exchange.cell-too-long']);
  });

  it('carries marked changes on in the same way', async () => {
    const ops = [
      ['=', 'a'.repeat(20_000)],
      ['-', 'b'.repeat(20_000)],
      ['+', 'c'.repeat(20_000)],
    ] as const;
    const dossier = {
      ...textsOf(),
      comparisons: [
        { old: '5-1', new: '6-1', language: 'en', comparison: comparison('en', [link('link_1', ['a'], ['b'], ops)]) },
      ],
    };
    const { book } = await readBack(dossier);
    const rows = rowsOf(book, 'Changes en').slice(1);
    expect(rows.map(row => row[8]).join('')).toBe(ops.map(([, text]) => text).join(''));
    expect(rows.map(row => row[8]?.length)).toEqual([32_767, 27_233]);
  });

  it('survives hostile names of texts, languages and paragraphs', async () => {
    const names = [
      '__proto__',
      'constructor',
      "'a[b]:*?/\\'",
      'History',
      'x'.repeat(60),
      `${'x'.repeat(60)}y`,
      '',
      '😀'.repeat(20),
    ];
    const works = names.map(name => work(name, [edition(name, '__proto__', [block('__proto__', 'row', name)])]));
    const { book } = await readBack({ title: '=1+1', works, comparisons: [], diagnostics: [] });
    expect(book.SheetNames).toHaveLength(names.length + 2);
    for (const name of book.SheetNames) expect(name.length).toBeLessThanOrEqual(31);
    expect(rowsOf(book, 'Alignment __proto__')[1]).toEqual([
      '__proto__',
      'row',
      'line 1',
      '0.99',
      '__proto__',
      'automatic',
      '',
    ]);
  });

  it('shows texts that came as bare lines', async () => {
    const dossier = textsOf('one', 'two');
    const lines = dossier.works.map(entry => ({
      ...entry,
      alignment: {
        ...entry.alignment,
        level: 'line' as const,
        beads: entry.alignment.beads.map((bead, i) => ({
          ...bead,
          id: lineId(i + 1),
          members: { en: [lineId(i + 1)] },
        })),
      },
    }));
    const { book } = await readBack({ ...dossier, works: lines });
    expect(rowsOf(book, 'Alignment w').map(row => row[4])).toEqual(['English (en)', 'one', 'two']);
  });

  it('adds a sheet of sentences when they are given', async () => {
    const dossier = textsOf('One. Two.');
    const [first] = dossier.works;
    if (first === undefined) throw new Error('no work');
    const at = [
      { start: 0, end: 5 },
      { start: 5, end: 9 },
    ];
    const segments = at.map((span, i) => ({
      id: lineId(i + 1) as never,
      block: first.editions[0]?.blocks[0]?.id as never,
      at: span,
      end: 'sentence' as const,
    }));
    const beads = segments.map(({ id }) => ({
      id,
      members: { en: [id] },
      probability: 0.5,
      evidence: [],
      state: 'automatic' as const,
    }));
    const sentences = {
      alignment: { ...first.alignment, level: 'segment' as const, beads },
      segments: new Map([['en', segments]]),
    };
    const { book } = await readBack({ ...dossier, works: [{ ...first, sentences }] });
    expect(rowsOf(book, 'Sentences w').map(row => row[4])).toEqual(['English (en)', 'One. ', 'Two.']);
  });

  it('numbers the sheets when several pairs of texts are compared', async () => {
    const pair = (old: string, now: string) => ({ old, new: now, language: 'en', comparison: comparison('en', []) });
    const { book } = await readBack({ ...textsOf('x'), comparisons: [pair('4-1', '5-1'), pair('5-1', '6-1')] });
    expect(book.SheetNames.slice(2, 4)).toEqual(['Changes en 1', 'Changes en 2']);
  });

  it('writes a workbook even when there is nothing to show', async () => {
    const { book } = await readBack({ works: [], comparisons: [], diagnostics: [] });
    expect(book.SheetNames).toEqual(['Summary', '_meta']);
  });

  it('labels points under their paragraph and brackets restored numbers', async () => {
    const restored = numbered(4, 'Adds:', { label: { printed: '4.', gap: ' ', ordinal: 4, level: 0, restored: true } });
    const point = block('para_4__point_a', 'point', 'this;', {
      parent: restored.id,
      label: { printed: '(a)', gap: ' ', ordinal: 1, level: 1 },
    });
    const { book } = await readBack({
      works: [work('w', [edition('w', 'en', [restored, point])])],
      comparisons: [],
      diagnostics: [],
    });
    expect(rowsOf(book, 'Alignment w').map(row => row.slice(2, 5))).toEqual([
      ['Label', 'Confidence', 'English (en)'],
      ['[4]', '0.99', 'Adds:'],
      ['[4] (a)', '0.99', '(a) this;'],
    ]);
  });
});
