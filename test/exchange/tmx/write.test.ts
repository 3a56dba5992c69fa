import { describe, expect, it } from 'vitest';
import { propertiesOf, segmentText } from '../../../src/exchange/tmx/memory.ts';
import { printTmx } from '../../../src/exchange/tmx/print.ts';
import { readTmx } from '../../../src/exchange/tmx/read.ts';
import { composeMemory, writeTmx } from '../../../src/exchange/tmx/write.ts';
import { validateFile } from '../../../src/exchange/validate/validate.ts';
import { element, printElement } from '../../../src/wire/index.ts';
import { cutSegments, makeAlignment, makeBead, makeRows, sixAlignment, sixEditions } from '../fixtures.ts';

const six = { alignment: sixAlignment(), editions: sixEditions() };

function unit(id: string, works = [six]) {
  return composeMemory({ works, toolVersion: '1.2.3' }).value.units.find(one => one.id === id);
}

describe('writeTmx', () => {
  it('begins with prolog, document type and a complete header', () => {
    const { value } = writeTmx({ works: [six], toolVersion: '1.2.3', date: '2012-10-19T12:30:00+02:00' });
    expect(value.split('\n').slice(0, 4)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
      '<tmx version="1.4">',
      '<header creationtool="recalling" creationtoolversion="1.2.3" segtype="paragraph" o-tmf="recalling" adminlang="en" srclang="en" datatype="plaintext" creationdate="20121019T103000Z">',
    ]);
    expect(value.endsWith('</tu>\n</body>\n</tmx>\n')).toBe(true);
  });

  it('bears no date of its own, and the same bytes every time', () => {
    const write = () => writeTmx({ works: [six], toolVersion: '1' }).value;
    expect(write()).not.toContain('date=');
    expect(write()).toBe(write());
  });

  it('takes a date without zone as UTC, and leaves out what is no date', () => {
    const header = (date: string) => {
      const { value, diagnostics } = composeMemory({ works: [six], toolVersion: '1', date });
      return [
        value.header.attributes.get('creationdate'),
        diagnostics.filter(one => one.code === 'exchange.invalid-date').length,
      ];
    };
    expect(header('2012-10-19T08:00')).toEqual(['20121019T080000Z', 0]);
    expect(header('2012-10-19')).toEqual(['20121019T000000Z', 0]);
    expect(header('19 October 2012')).toEqual([undefined, 1]);
    expect(header('2012-13-45')).toEqual([undefined, 1]);
  });

  it('gives every row all its languages, the source first', () => {
    expect(unit('6-1:rec_1')?.variants.map(variant => variant.language)).toEqual(['en', 'ar', 'es', 'fr', 'ru', 'zh']);
    const french = { ...six, alignment: { ...six.alignment, pivot: 'fr' } };
    expect(unit('6-1:rec_1', [french])?.variants.map(variant => variant.language)).toEqual([
      'fr',
      'en',
      'ar',
      'es',
      'ru',
      'zh',
    ]);
  });

  it('writes the body without label and note calls', () => {
    const english = unit('6-1:para_1')?.variants[0];
    expect(segmentText(english?.segment ?? [])).toBe(
      'Also requests the Secretariat, within existing resources,\tto report; and “takes note”.',
    );
  });

  it('puts emphasis and note calls into codes at level 2, and changes nothing else', () => {
    const input = { works: [six], toolVersion: '1' };
    const plain = composeMemory(input).value;
    const coded = composeMemory({ ...input, level: '2' }).value;
    const texts = ({ units }: typeof plain) =>
      units.map(one => one.variants.map(({ segment }) => segmentText(segment)));
    expect(texts(coded)).toEqual(texts(plain));
    expect(plain.units.every(one => one.variants.every(({ segment }) => segment.length === 1))).toBe(true);
    const english = coded.units.find(({ id }) => id === '6-1:para_1')?.variants[0];
    expect(printElement(element('seg', {}, english?.segment)).xml).toBe(
      '<seg><hi type="italic">Als</hi>o requ<ph x="1" type="fnote">¹</ph>ests the Secretariat, within existing resources,\tto report; and “takes note”.</seg>',
    );
    const { value } = writeTmx({ ...input, level: '2' });
    expect(printTmx(readTmx(value).value).value).toBe(value);
    expect(validateFile(value).value.findings).toEqual([]);
  });

  it('makes notes units of their own', () => {
    const note = unit('6-1:note_1');
    expect(note && propertiesOf(note, 'x-role')).toEqual(['note']);
    expect(note && propertiesOf(note, 'x-reference')).toEqual(['CTOC/COP/2012/7']);
  });

  it('says role, label, probability and state of a row', () => {
    const row = unit('6-1:para_1');
    const all = ['x-work', 'x-role', 'x-label', 'x-probability', 'x-state'].map(type => row && propertiesOf(row, type));
    expect(all).toEqual([['6-1'], ['operative'], ['1.'], ['0.988'], ['confirmed']]);
    expect(row?.remarks.at(-1)).toMatchObject({ kind: 'note', text: 'zh divides <here>' });
  });

  it('says the standing of each language, once for the row when all share it', () => {
    const mixed = unit('6-1:title');
    expect(mixed && propertiesOf(mixed, 'x-status')).toEqual([]);
    expect(mixed?.variants.map(variant => propertiesOf(variant, 'x-status').length)).toEqual([0, 1, 1, 1, 1, 1]);
    const editions = six.editions.map(edition => ({ ...edition, meta: { ...edition.meta, status: 'draft' } }));
    const shared = unit('6-1:title', [{ ...six, editions }]);
    expect(shared && propertiesOf(shared, 'x-status')).toEqual(['draft']);
  });

  it('joins several units by a line feed and names them', () => {
    const chinese = unit('6-1:para_1')?.variants.at(-1);
    expect(segmentText(chinese?.segment ?? []).split('\n')).toHaveLength(2);
    expect(chinese && propertiesOf(chinese, 'x-units')).toEqual(['para_1 para_1_bis']);
  });

  it('has no variant for a gap, and no unit for a row in one language', () => {
    expect(unit('6-1:para_1__point_a')?.variants.map(variant => variant.language)).toEqual([
      'en',
      'es',
      'fr',
      'ru',
      'zh',
    ]);
    const { value, diagnostics } = composeMemory({ works: [six], toolVersion: '1' });
    expect(value.units.some(one => one.id === '6-1:close')).toBe(false);
    expect(diagnostics).toMatchObject([{ code: 'exchange.unit-left-out', message: expect.stringContaining('close') }]);
  });

  it('names the source language of a unit that lacks the common one', () => {
    const { alignment, editions } = makeRows('7-1', [{ en: '', fr: 'Décide', es: 'Decide' }]);
    const { value } = writeTmx({ works: [{ alignment, editions }], toolVersion: '1' });
    expect(value).toContain('<tu tuid="7-1:para_1" srclang="fr">');
    expect(readTmx(value).diagnostics).toEqual([]);
  });

  it('declares no common source language when the texts have different ones', () => {
    const other = makeRows('7-1', [{ fr: 'Décide', en: 'Decides' }]);
    const { value } = writeTmx({ works: [six, other], toolVersion: '1' });
    expect(value).toContain(' srclang="*all*"');
    expect(value).toContain('<tu tuid="7-1:para_1" srclang="fr">');
  });

  it('writes sentences without the blanks between them', () => {
    const editions = six.editions.filter(edition => ['en', 'es'].includes(edition.language));
    const segments = new Map(editions.map(edition => [edition.language, cutSegments(edition)]));
    const bead = makeBead('para_1__s1', { en: ['para_1__s1'], es: ['para_1__s1'] });
    const alignment = { ...makeAlignment('6-1', ['en', 'es'], [bead]), level: 'segment' as const };
    const { value } = composeMemory({ works: [{ alignment, editions, segments }], toolVersion: '1' });
    expect(value.header.attributes.get('segtype')).toBe('sentence');
    expect(segmentText(value.units[0]?.variants[0]?.segment ?? [])).toMatch(/to report;$/u);
  });

  it('replaces what XML cannot hold and says where', () => {
    const work = makeRows('7-1', [{ en: 'a\u0001', fr: 'b' }]);
    const { value, diagnostics } = writeTmx({ works: [work], toolVersion: '1' });
    expect(value).toContain('<seg>a\ufffd</seg>');
    expect(diagnostics).toMatchObject([
      {
        code: 'exchange.illegal-character',
        severity: 'warning',
        message: expect.stringContaining('U+0001 in 7-1:para_1'),
      },
    ]);
  });
});
