import { describe, expect, it } from 'vitest';
import { validateFile } from '../../../src/exchange/validate/validate.ts';
import type { XliffInput } from '../../../src/exchange/xliff/write.ts';
import { type Xliff2Unit, xliff2Text, xliff2UnitsIn, xliff2UnitText } from '../../../src/exchange/xliff2/document.ts';
import { readXliff2 } from '../../../src/exchange/xliff2/read.ts';
import { composeXliff21, writeXliff21 } from '../../../src/exchange/xliff2/write.ts';
import { cutSegments, makeAlignment, makeBead, makeEdition, makeRows, sixAlignment, sixEditions } from '../fixtures.ts';

const input: XliffInput = {
  alignment: sixAlignment(),
  editions: sixEditions(),
  source: 'en',
  target: 'ar',
  toolVersion: '1.2.3',
};

function unitsOf(of: XliffInput): readonly Xliff2Unit[] {
  const [file] = composeXliff21(of).value.items;
  return file?.kind === 'file' ? xliff2UnitsIn(file.items) : [];
}

function unit(id: string, of: XliffInput = input): Xliff2Unit | undefined {
  return unitsOf(of).find(one => one.id === id);
}

describe('writeXliff21', () => {
  it('declares languages, directions, tool and date', () => {
    const { value } = writeXliff21({ ...input, date: '2012-10-19' });
    expect(value.split('\n').slice(0, 11)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<xliff version="2.1" srcLang="en" trgLang="ar" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0">',
      '<file id="6-1" original="6-1.en.md" srcDir="ltr" trgDir="rtl" canResegment="yes" translate="yes" xml:space="preserve">',
      '<mda:metadata>',
      '<mda:metaGroup category="recalling:file">',
      '<mda:meta type="tool">recalling</mda:meta>',
      '<mda:meta type="tool-version">1.2.3</mda:meta>',
      '<mda:meta type="work">6-1</mda:meta>',
      '<mda:meta type="date">2012-10-19T00:00:00Z</mda:meta>',
      '</mda:metaGroup>',
      '</mda:metadata>',
    ]);
    expect(value).toContain('xml:lang="ar">6/1 ar: unofficial illustration: Not official: ar.</note>');
  });

  it('bears no date of its own, and the same bytes every time', () => {
    expect(writeXliff21(input).value).not.toContain('type="date"');
    expect(writeXliff21(input).value).toBe(writeXliff21(input).value);
  });

  it('names units as the rows, the same in all pairs', () => {
    const ids = (source: string, target: string) => unitsOf({ ...input, source, target }).map(one => one.id);
    expect(ids('en', 'ar')).toEqual(['number', 'title', 'rec_1', 'para_1', 'para_1__point_a', 'note_1']);
    expect(ids('en', 'zh')).toEqual(ids('en', 'ar'));
    expect(ids('fr', 'en')).toEqual([...ids('en', 'ar'), 'close']);
    expect(unit('para_1')?.attributes.get('name')).toBe('6-1:para_1');
  });

  it('says by the state what a person has seen', () => {
    const state = (id: string) => unit(id)?.parts.map(part => part.attributes.get('state'));
    expect(state('rec_1')).toEqual(['translated']);
    expect(state('para_1')).toEqual(['reviewed']);
    expect(state('para_1__point_a')).toEqual(['initial']);
    expect(unit('para_1__point_a')?.parts[0]?.target).toBeUndefined();
  });

  it('leaves out rows without source text and names them', () => {
    expect(composeXliff21(input).diagnostics).toMatchObject([
      { code: 'exchange.unit-left-out', message: expect.stringContaining('close') },
    ]);
  });

  it('tells role, label and probability to people and to programs', () => {
    const { value } = writeXliff21(input);
    expect(value).toContain('<note id="n1" category="context">role: operative; label: 1.; probability: 0.988</note>');
    expect(value).toContain('<note id="n2" category="reviser">zh divides &lt;here&gt;</note>');
    expect(value).toContain('<mda:meta type="probability">0.988</mda:meta>');
  });

  it('holds note calls as placeholders that pair between source and target', () => {
    const { value } = writeXliff21(input);
    const code = 'id="note_1" type="other" subType="recalling:note-call"';
    expect(value).toContain(`requ<ph ${code} disp="¹" equiv="¹"/>ests`);
    expect(value).toContain(`<ph ${code} disp="(1)" equiv=" (1)"/>`);
    expect(xliff2Text(unit('para_1')?.parts[0]?.source.content ?? [])).toBe(
      'Also requests the Secretariat, within existing resources,\tto report; and “takes note”.',
    );
  });

  it('makes a name token of a work that is none', () => {
    const { alignment, editions } = makeRows('217_A_(III)', [{ en: 'a', fr: 'b' }]);
    const { value } = writeXliff21({ ...input, alignment, editions, target: 'fr' });
    expect(value).toContain('<file id="217_A_.III."');
    expect(validateFile(value).value.findings).toEqual([]);
  });

  it('replaces what XML cannot hold and says where', () => {
    const { alignment, editions } = makeRows('6-1', [{ en: 'a\ufffe', fr: 'x' }]);
    const { value, diagnostics } = writeXliff21({ ...input, alignment, editions, target: 'fr' });
    expect(value).toContain('<source>a\ufffd</source>');
    expect(diagnostics).toMatchObject([
      { code: 'exchange.illegal-character', message: expect.stringContaining('U+FFFE in unit para_1') },
    ]);
  });

  it.each(['fr', 'es', 'ru', 'zh', 'ar'])('keeps all rules of the format, en to %s', target => {
    expect(validateFile(writeXliff21({ ...input, target, date: '2012-10-19' }).value).value).toEqual({
      format: 'xliff',
      version: '2.1',
      valid: true,
      findings: [],
      more: 0,
    });
  });
});

describe('writeXliff21 with sentences', () => {
  const editions = sixEditions();
  const languages = ['en', 'es', 'zh'];
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

  it('makes a segment of every sentence, and an ignorable of the blanks between', () => {
    const whole = unit('para_1', { ...input, target: 'es' });
    const cut = unit('para_1', { ...input, target: 'es', sentences });
    expect(cut?.parts.map(part => part.kind)).toEqual(['segment', 'ignorable', 'segment']);
    expect(cut?.parts.map(part => part.attributes.get('id'))).toEqual(['s1', 'i1', 's2']);
    for (const side of ['source', 'target'] as const) {
      expect(cut && xliff2UnitText(cut, side)).toBe(whole && xliff2UnitText(whole, side));
    }
  });

  it('leaves a row whole when its sides do not divide alike', () => {
    expect(unit('para_1', { ...input, target: 'zh', sentences })?.parts.map(part => part.kind)).toEqual(['segment']);
  });

  it('keeps all rules of the format and comes back without a remark', () => {
    const { value } = writeXliff21({ ...input, target: 'es', sentences });
    expect(validateFile(value).value.findings).toEqual([]);
    expect(readXliff2(value).diagnostics).toEqual([]);
  });

  it('names a call that the target has in another sentence apart', () => {
    const sketch = (at: number) => [
      { id: 'para_1', role: 'operative', text: 'One; two.', calls: [{ at, printed: '¹', number: 1 }] } as const,
    ];
    const pair = [makeEdition('6-1', 'en', sketch(3)), makeEdition('6-1', 'fr', sketch(9))];
    const cuts = new Map(pair.map(edition => [edition.language, cutSegments(edition)]));
    const row = (id: string) => makeBead(id, { en: [id], fr: [id] });
    const { value } = writeXliff21({
      alignment: makeAlignment('6-1', ['en', 'fr'], [row('para_1')]),
      editions: pair,
      source: 'en',
      target: 'fr',
      toolVersion: '1',
      sentences: {
        alignment: makeAlignment(
          '6-1',
          ['en', 'fr'],
          (cuts.get('en') ?? []).map(one => row(one.id)),
        ),
        segments: cuts,
      },
    });
    expect(value.match(/<segment /gu)).toHaveLength(2);
    expect(value).toContain('id="note_1_target"');
    expect(validateFile(value).value.findings).toEqual([]);
  });
});
