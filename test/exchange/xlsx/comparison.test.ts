import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { writeComparisonWorkbook } from '../../../src/exchange/index.ts';
import { comparison, edition, link, numbered } from '../small-dossier.ts';

describe('writeComparisonWorkbook', () => {
  const meta = { title: 'On reports', predecessors: [], date: '2012-10-19' };
  const old = edition('5-1', 'en', [numbered(1, 'Requests a report.')]);
  const now = edition('6-1', 'en', [numbered(1, 'Invites a report.')], { meta });
  const changes = comparison('en', [
    link(
      'link_1',
      ['para_1'],
      ['para_1'],
      [
        ['=', '1. '],
        ['-', 'Requests'],
        ['+', 'Invites'],
        ['=', ' a report.'],
      ],
    ),
  ]);

  it('lists the changes first and says what was compared', async () => {
    const { value, diagnostics } = await writeComparisonWorkbook(changes, old, now);
    const book = read(value);
    expect(diagnostics).toEqual([]);
    expect(book.SheetNames).toEqual(['Changes en', 'About']);
    const [sheet, about] = book.SheetNames.map(name =>
      utils.sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1 }),
    );
    expect(sheet?.[1]).toContain('1. Requests a report.');
    expect(sheet?.[1]).toContain('1. Invites a report.');
    const words = (about ?? []).flat().join('\n');
    expect(words).toContain('5/1 → 6/1');
    expect(words).not.toContain('pivot');
  });

  it('is the same again, and takes the date it is given', async () => {
    const write = (date?: string): Promise<{ value: Uint8Array }> =>
      writeComparisonWorkbook(changes, old, now, date === undefined ? {} : { date });
    expect((await write()).value).toEqual((await write()).value);
    expect(read((await write('2020-02-02')).value).Props?.ModifiedDate?.toISOString()).toBe('2020-02-02T00:00:00.000Z');
  });
});
