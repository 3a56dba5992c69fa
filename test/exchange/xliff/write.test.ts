import { describe, expect, it } from 'vitest';
import { contentText, segmentIds, unitsIn, type XliffUnit } from '../../../src/exchange/xliff/document.ts';
import { readXliff12 } from '../../../src/exchange/xliff/read.ts';
import { composeXliff, writeXliff12, type XliffInput } from '../../../src/exchange/xliff/write.ts';
import { textOf } from '../../../src/wire/index.ts';
import { cutSegments, makeAlignment, makeBead, makeEdition, makeRows, sixAlignment, sixEditions } from '../fixtures.ts';

const input: XliffInput = {
  alignment: sixAlignment(),
  editions: sixEditions(),
  source: 'en',
  target: 'ar',
  toolVersion: '1.2.3',
};

function unitsOf(of: XliffInput): readonly XliffUnit[] {
  const [file] = composeXliff(of).value.items;
  return file?.kind === 'file' ? unitsIn(file.items) : [];
}

function unit(id: string, of: XliffInput = input): XliffUnit | undefined {
  return unitsOf(of).find(one => one.id === id);
}

describe('writeXliff12', () => {
  it('declares file, languages and tool', () => {
    const { value } = writeXliff12({ ...input, date: '2012-10-19' });
    expect(value.split('\n').slice(0, 5)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
      '<file original="6-1.en.md" source-language="en" target-language="ar" datatype="plaintext" tool-id="recalling" product-name="6/1" date="2012-10-19T00:00:00Z">',
      '<header>',
      '<tool tool-id="recalling" tool-name="recalling" tool-version="1.2.3"/>',
    ]);
    expect(value).toContain(
      '<note xml:lang="ar" from="recalling">6/1 ar: unofficial illustration: Not official: ar.</note>',
    );
  });

  it('bears no date of its own, and the same bytes every time', () => {
    expect(writeXliff12(input).value).not.toContain('date=');
    expect(writeXliff12(input).value).toBe(writeXliff12(input).value);
  });

  it('does not say where a file lay on the machine', () => {
    const editions = [makeEdition('6-1', 'en', []), makeEdition('6-1', 'ar', [])].map(edition => ({
      ...edition,
      source: { ...edition.source, file: `C:\\texts\\secret/${edition.id}.txt` },
    }));
    expect(writeXliff12({ ...input, editions }).value).toContain('original="6-1.en.txt"');
  });

  it('names units as the rows, the same in all pairs', () => {
    const ids = (source: string, target: string) => unitsOf({ ...input, source, target }).map(one => one.id);
    expect(ids('en', 'ar')).toEqual(['number', 'title', 'rec_1', 'para_1', 'para_1__point_a', 'note_1']);
    expect(ids('en', 'zh')).toEqual(ids('en', 'ar'));
    expect(ids('fr', 'en')).toEqual([...ids('en', 'ar'), 'close']);
  });

  it('says by the state whether a person confirmed the row', () => {
    expect(unit('rec_1')?.target?.attributes.get('state')).toBe('needs-review-translation');
    expect(unit('para_1')?.target?.attributes.get('state')).toBe('translated');
  });

  it('has no target for a gap', () => {
    expect(unit('para_1__point_a')?.source).toBeDefined();
    expect(unit('para_1__point_a')?.target).toBeUndefined();
  });

  it('leaves out rows without source text and names them', () => {
    const { diagnostics } = composeXliff(input);
    expect(diagnostics).toMatchObject([{ code: 'exchange.unit-left-out', message: expect.stringContaining('close') }]);
  });

  it('tells role, labels and probability in a note', () => {
    const notes = (id: string, of = input) => unit(id, of)?.rest.map(note => textOf(note.children));
    expect(notes('para_1')).toEqual(['role: operative; label: 1.; probability: 0.988', 'zh divides <here>']);
    expect(notes('para_1__point_a', { ...input, target: 'fr' })).toEqual([
      'role: point; label: (a) → a); probability: 0.4',
    ]);
    expect(notes('para_1__point_a')).toEqual(['role: point; label: (a)']);
  });

  it('holds note calls as placeholders that pair between source and target', () => {
    const { value } = writeXliff12(input);
    expect(value).toContain('requ<x id="note_1" ctype="x-note-call" equiv-text="¹"/>ests');
    expect(value).toContain('<x id="note_1" ctype="x-note-call" equiv-text=" (1)"/>');
    expect(contentText(unit('para_1')?.source.content ?? [])).toBe(
      'Also requests the Secretariat, within existing resources,\tto report; and “takes note”.',
    );
  });

  it('keeps ids unique when a note is called twice', () => {
    const calls = [3, 5].map(at => ({ at, printed: '¹', number: 1 }));
    const editions = ['en', 'ar'].map(language =>
      makeEdition('6-1', language, [{ id: 'para_1', role: 'operative', text: 'abcdefgh', calls }]),
    );
    const alignment = makeAlignment('6-1', ['en', 'ar'], [makeBead('para_1', { en: ['para_1'], ar: ['para_1'] })]);
    const { value } = writeXliff12({ ...input, alignment, editions });
    expect(value).toContain('abc<x id="note_1" ctype="x-note-call" equiv-text="¹"/>de<x id="note_1_2"');
  });

  it('keeps white space as it is', () => {
    const { alignment, editions } = makeRows('6-1', [{ en: '\t a\r\nb\u00a0', fr: 'x' }]);
    const { value } = writeXliff12({ ...input, alignment, editions, target: 'fr' });
    expect(value).toContain('xml:space="preserve"');
    expect(value).toContain('\t a&#13;\nb');
  });

  it('replaces what XML cannot hold and says where', () => {
    const { alignment, editions } = makeRows('6-1', [{ en: 'a\ufffe', fr: 'x' }]);
    const { value, diagnostics } = writeXliff12({ ...input, alignment, editions, target: 'fr' });
    expect(value).toContain('>a\ufffd</source>');
    expect(diagnostics).toMatchObject([
      { code: 'exchange.illegal-character', message: expect.stringContaining('U+FFFE in unit para_1') },
    ]);
  });
});

describe('writeXliff12 with sentences', () => {
  const languages = ['en', 'es', 'zh'];
  const editions = sixEditions();
  const segments = new Map(editions.map(edition => [edition.language, cutSegments(edition)]));
  const ids = [...new Set(languages.flatMap(language => (segments.get(language) ?? []).map(one => String(one.id))))];
  const beads = ids.map(id =>
    makeBead(
      id,
      Object.fromEntries(
        languages.map(language => [language, (segments.get(language) ?? []).some(one => one.id === id) ? [id] : []]),
      ),
    ),
  );
  const sentences = { alignment: { ...makeAlignment('6-1', languages, beads), level: 'segment' as const }, segments };

  it('numbers the segments of both sides alike and keeps the blanks between them', () => {
    const row = unit('para_1', { ...input, target: 'es', sentences });
    expect(segmentIds(row?.segments?.content ?? [])).toEqual(['1', '2']);
    expect(segmentIds(row?.target?.content ?? [])).toEqual(['1', '2']);
    expect(contentText(row?.segments?.content ?? [])).toBe(contentText(row?.source.content ?? []));
    expect(row?.segments?.content.filter(node => typeof node === 'string')).toEqual([' ']);
  });

  it('leaves a row whole when its sides do not divide alike', () => {
    const row = unit('para_1', { ...input, target: 'zh', sentences });
    expect(row?.segments).toBeUndefined();
    expect(segmentIds(row?.target?.content ?? [])).toEqual([]);
    expect(row?.target).toBeDefined();
  });

  it('leaves a row of one sentence whole', () => {
    expect(unit('title', { ...input, target: 'es', sentences })?.segments).toBeUndefined();
  });

  it('writes an alignment of sentences with a unit per sentence', () => {
    const { value } = writeXliff12({ ...input, alignment: sentences.alignment, segments, target: 'es' });
    expect(value).toContain(
      '<trans-unit id="para_1__s2" resname="6-1:para_1__s2" xml:space="preserve">\n<source xml:lang="en">and “takes note”.</source>',
    );
  });

  it('comes back without a remark', () => {
    expect(readXliff12(writeXliff12({ ...input, target: 'es', sentences }).value).diagnostics).toEqual([]);
  });
});
