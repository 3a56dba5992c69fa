import { describe, expect, it } from 'vitest';
import { memoryOfXliff } from '../../../src/exchange/memory/xliff.ts';
import { memoryOfXliff2 } from '../../../src/exchange/memory/xliff2.ts';
import { type EditedUnit, editsOfMemory } from '../../../src/exchange/merge/edited-unit.ts';
import { type MergeOptions, type MergeParts, mergeEdits } from '../../../src/exchange/merge/merge.ts';
import { composeMemory } from '../../../src/exchange/tmx/write.ts';
import { composeXliff } from '../../../src/exchange/xliff/write.ts';
import { composeXliff21 } from '../../../src/exchange/xliff2/write.ts';
import { hashCell } from '../../../src/exchange/xlsx/meta-sheet.ts';
import { readWorkbookUnits } from '../../../src/exchange/xlsx/units.ts';
import { writeWorkbook } from '../../../src/exchange/xlsx/workbook.ts';
import { type Code, printedBlock } from '../../../src/model/index.ts';
import { sixAlignment, sixEditions } from '../fixtures.ts';

const parts: MergeParts = { alignment: sixAlignment(), editions: sixEditions() };

function merge(units: readonly EditedUnit[], options: MergeOptions = {}) {
  const { value, diagnostics } = mergeEdits([parts], units, options);
  const [merged = parts] = value.parts;
  const codes: readonly Code[] = diagnostics.map(({ code }) => code);
  const block = (language: string, id: string) =>
    merged.editions.find(edition => edition.language === language)?.blocks.find(one => one.id === id);
  const bead = (id: string) => merged.alignment.beads.find(one => one.id === id);
  return { merged, summary: value.summary, codes, diagnostics, block, bead };
}

function edit(id: string, texts: Readonly<Record<string, string>>, more: Partial<EditedUnit> = {}): EditedUnit {
  return {
    id: `6-1:${id}`,
    texts: new Map(Object.entries(texts)),
    hashes: new Map(),
    confirmed: false,
    note: '',
    ...more,
  };
}

/** Hashes of a row as a workbook of today would hold them. */
function hashes(id: string, languages: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    languages.map(language => {
      const block = parts.editions.find(one => one.language === language)?.blocks.find(one => one.id === id);
      return [language, block === undefined ? '-' : hashCell(printedBlock(block))];
    }),
  );
}

const english = parts.editions[0]?.blocks.find(({ id }) => id === 'para_1');
const printed = english === undefined ? '' : printedBlock(english);

describe('mergeEdits', () => {
  it('finds nothing to do in files that nobody edited, whatever their format', async () => {
    const pair = { ...parts, source: 'en', target: 'ar', toolVersion: '1' };
    const { value: bytes } = await writeWorkbook({
      works: [{ work: '6-1', ...parts }],
      comparisons: [],
      diagnostics: [],
    });
    const workbook = readWorkbookUnits(bytes, { toolVersion: '1' }).value;
    const files = {
      tmx: editsOfMemory(composeMemory({ works: [parts], toolVersion: '1' }).value),
      xliff: editsOfMemory(memoryOfXliff(composeXliff(pair).value, { toolVersion: '1' }).value),
      xliff2: editsOfMemory(memoryOfXliff2(composeXliff21(pair).value, { toolVersion: '1' }).value),
      workbook: editsOfMemory(workbook.memory, workbook.hashes),
    };
    for (const [name, units] of Object.entries(files)) {
      const { summary, codes, merged } = merge(units);
      expect(units.length, name).toBeGreaterThan(4);
      expect({ ...summary, unchanged: 0 }, name).toEqual({
        changed: [],
        unchanged: 0,
        confirmed: [],
        noted: [],
        unknown: [],
        moved: [],
        refused: 0,
      });
      expect(summary.unchanged, name).toBeGreaterThan(3);
      expect(codes, name).toEqual([]);
      expect(merged.alignment, name).toBe(parts.alignment);
      expect(
        merged.editions.every((edition, i) => edition === parts.editions[i]),
        name,
      ).toBe(true);
    }
  });

  it('takes the body and leaves label, notes and places of calls as they were', () => {
    const text = '1. Prie instamment¹ le Secrétariat d’agir ;';
    const { block, summary, codes } = merge([edit('para_1', { fr: text })]);
    expect(summary.changed.map(({ id, language }) => `${id} ${language}`)).toEqual(['6-1:para_1 fr']);
    expect(codes).toEqual([]);
    const changed = block('fr', 'para_1');
    expect(changed?.text).toBe('Prie instamment le Secrétariat d’agir ;');
    expect(changed?.label?.printed).toBe('1.');
    expect(changed?.calls).toMatchObject([{ at: 'Prie instamment'.length, number: 1, note: 'note_1' }]);
    expect(changed === undefined ? '' : printedBlock(changed)).toBe(text);
  });

  it('keeps marks and source pieces around the change and none inside it', () => {
    const before = parts.editions.find(({ language }) => language === 'es')?.blocks.find(({ id }) => id === 'para_1');
    const text = before?.text.replace('informe', 'presente un informe') ?? '';
    const { block } = merge([edit('para_1', { es: text })]);
    const after = block('es', 'para_1');
    expect(after?.text).toBe(text);
    expect(after?.marks).toEqual(before?.marks);
    for (const { at, from } of after?.pieces ?? []) {
      const offset = from.start - (before?.pieces[0]?.from.start ?? 0);
      expect(text.slice(at.start, at.end)).toBe(before?.text.slice(offset, offset + at.end - at.start));
    }
    expect(after?.pieces).toHaveLength(2);
    expect(after?.reasons).toContain('edited by a person');
  });

  it('divides the text of a row among its paragraphs, and refuses one that does not divide', () => {
    const first = merge([edit('para_1', { zh: '1. 又请秘书处报告。\n\n并注意到。' })]);
    expect([first.block('zh', 'para_1')?.text, first.block('zh', 'para_1_bis')?.text]).toEqual([
      '又请秘书处报告。',
      '并注意到。',
    ]);
    const second = merge([edit('para_1', { zh: '又请秘书处报告。' })]);
    expect(second.codes).toEqual(['exchange.edit-refused']);
    expect(second.merged.editions).toEqual(parts.editions);
  });

  it('fills a gap with a block like its counterpart, in its place', () => {
    const { block, bead, merged, codes } = merge([edit('para_1__point_a', { ar: 'تتخذ الدول إجراءات؛' })]);
    expect(codes).toEqual([]);
    expect(bead('para_1__point_a')?.members['ar']).toEqual(['para_1__point_a']);
    expect(block('ar', 'para_1__point_a')).toMatchObject({
      role: 'point',
      parent: 'para_1',
      text: 'تتخذ الدول إجراءات؛',
    });
    const arabic = merged.editions.find(({ language }) => language === 'ar')?.blocks ?? [];
    expect(arabic.map(({ id }) => id)).toEqual(['number', 'title', 'rec_1', 'para_1', 'para_1__point_a', 'note_1']);
    expect(arabic.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('confirms rows and takes notes, and takes nothing back', () => {
    const { bead, summary } = merge([edit('rec_1', {}, { confirmed: true, note: 'vu' }), edit('para_1', {})]);
    expect(bead('rec_1')).toMatchObject({ state: 'confirmed', note: 'vu' });
    expect(bead('para_1')?.state).toBe('confirmed');
    expect([summary.confirmed, summary.noted]).toEqual([['6-1:rec_1'], ['6-1:rec_1']]);
  });

  it('leaves the source alone unless it is asked for', () => {
    const unit = edit('para_1', { en: `${printed} New.` }, { hashes: hashes('para_1', ['en']) });
    expect(merge([unit]).codes).toEqual(['exchange.edit-refused']);
    const asked = merge([unit], { languages: ['en'] });
    expect(asked.codes).toEqual([]);
    expect(asked.block('en', 'para_1')?.text).toMatch(/ New\.$/u);
  });

  it('warns when the source has moved since the file was written, and takes the translation', () => {
    const sent = new Map([...hashes('para_1', ['en', 'fr']), ['en', '00000000']]);
    const { codes, summary } = merge([edit('para_1', { en: 'Old text', fr: '1. Neuf¹ ;' }, { hashes: sent })]);
    expect(codes).toContain('exchange.source-moved');
    expect([summary.moved, summary.changed.length]).toEqual([['6-1:para_1'], 1]);
    const unhashed = merge([edit('para_1', { en: 'Old text', fr: 'Neuf ;' })]);
    expect(unhashed.codes).toContain('exchange.source-moved');
    expect(unhashed.codes).not.toContain('exchange.edit-refused');
  });

  it('refuses an edit of a text that has changed here as well', () => {
    const sent = new Map([...hashes('para_1', ['en', 'fr']), ['fr', '00000000']]);
    const { codes, merged } = merge([edit('para_1', { fr: '1. Neuf¹ ;' }, { hashes: sent })]);
    expect(codes).toEqual(['exchange.edit-conflict']);
    expect(merged.editions).toEqual(parts.editions);
  });

  it('takes a cell as it was written for no edit, even when the text here has changed', () => {
    const sent = new Map([...hashes('para_1', ['en']), ['fr', hashCell('1. Ancien ;')]]);
    const { codes, summary } = merge([edit('para_1', { fr: '1. Ancien ;' }, { hashes: sent })]);
    expect(codes).toEqual([]);
    expect(summary.unchanged).toBe(1);
  });

  it('says that a text was emptied, and keeps it', () => {
    const { codes, merged } = merge([edit('para_1', {}, { hashes: hashes('para_1', ['en', 'fr']) })]);
    expect(codes).toEqual(['exchange.edit-refused']);
    expect(merged.editions).toEqual(parts.editions);
  });

  it('names ids that do not exist, and rows that stand in the file twice', () => {
    const { codes, summary } = merge([
      edit('para_99', { fr: 'x' }),
      { ...edit('x', { fr: 'x' }), id: '5-1:para_1' },
      edit('title', { fr: 'Un' }),
      edit('title', { fr: 'Deux' }),
    ]);
    expect(codes).toEqual(['exchange.unknown-unit', 'exchange.unknown-unit', 'exchange.edit-refused']);
    expect(summary.unknown).toEqual(['6-1:para_99', '5-1:para_1']);
  });

  it('says when an edited text no longer prints its note call', () => {
    const { codes, block } = merge([edit('para_1', { fr: '1. Prie également le Secrétariat d’agir ;' })]);
    expect(codes).toEqual(['exchange.note-call-lost']);
    expect(block('fr', 'para_1')?.calls).toHaveLength(1);
  });

  it('does not care for line ends and blanks that spreadsheets change', () => {
    const row = parts.editions.find(({ language }) => language === 'ru')?.blocks.find(({ id }) => id === 'rec_1');
    expect(merge([edit('rec_1', { ru: `${row?.text}\r\n` })]).summary.unchanged).toBe(1);
  });

  it('takes no texts into an alignment by sentences', () => {
    const sentences: MergeParts = { ...parts, alignment: { ...parts.alignment, level: 'segment' } };
    const { value } = mergeEdits([sentences], [edit('rec_1', { fr: 'x' }, { confirmed: true })]);
    expect(value.summary.changed).toEqual([]);
    expect(value.summary.confirmed).toEqual(['6-1:rec_1']);
  });
});
