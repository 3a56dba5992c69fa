import { describe, expect, it } from 'vitest';
import { matchesOf, xliff2Text, xliff2UnitsIn, xliff2UnitText } from '../../../src/exchange/xliff2/document.ts';
import { printXliff2 } from '../../../src/exchange/xliff2/print.ts';
import { readXliff2 } from '../../../src/exchange/xliff2/read.ts';

const CORE = 'xmlns="urn:oasis:names:tc:xliff:document:2.0"';

function document(body: string, version = '2.1', more = ''): string {
  return `<xliff ${CORE} version="${version}" srcLang="en" trgLang="fr"${more}>${body}</xliff>`;
}

const PLAIN = '<unit id="u1"><segment><source>a</source></segment></unit>';

function unitsIn(xml: string) {
  return readXliff2(xml).value.items.flatMap(item => (item.kind === 'file' ? xliff2UnitsIn(item.items) : []));
}

function codes(xml: string): readonly string[] {
  return readXliff2(xml).diagnostics.map(one => one.code);
}

describe('readXliff2', () => {
  it.each(['2.0', '2.1', '2.2'])('reads version %s', version => {
    const { value, diagnostics } = readXliff2(document(`<file id="f">${PLAIN}</file>`, version));
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ version, sourceLanguage: 'en', targetLanguage: 'fr' });
  });

  it('sends XLIFF 1.2 to its own reader', () => {
    expect(codes('<xliff version="1.2"/>')).toEqual(['exchange.unsupported-version']);
    expect(codes('<tmx version="1.4"/>')).toEqual(['exchange.wrong-format']);
  });

  it('gives the units of groups in order', () => {
    const xml = document(
      `<file id="f">${PLAIN}<group id="g"><group id="h">${PLAIN.replace('u1', 'u2')}</group></group></file>`,
    );
    expect(unitsIn(xml).map(unit => unit.id)).toEqual(['u1', 'u2']);
  });

  it('gives the text without codes, with the characters that cp stands for', () => {
    const [unit] = unitsIn(
      document(
        '<file id="f"><unit id="u"><segment><source>a<ph id="1"/><pc id="2">b<cp hex="0001"/></pc></source></segment><ignorable><source> </source></ignorable></unit></file>',
      ),
    );
    expect(unit && xliff2UnitText(unit, 'source')).toBe('ab\u0001 ');
    expect(unit && xliff2UnitText(unit, 'target')).toBe('');
  });

  it('keeps what it does not know: modules, extensions, attributes, skeletons', () => {
    const xml = document(
      `<file id="f" x:a="1"><skeleton><y/>t</skeleton><x:e id="1">t</x:e><notes><note id="n">v</note></notes><unit id="u" x:b="2"><x:e/><originalData><data id="d">c</data></originalData><segment id="s"><source><ph id="1" dataRef="d" x:c="3"/></source><target/></segment></unit></file>`,
      '2.1',
      ' xmlns:x="urn:x"',
    );
    const { value, diagnostics } = readXliff2(xml);
    expect(diagnostics).toEqual([]);
    const printed = printXliff2(value).value;
    for (const piece of xml.match(/<[^/>]+/gu) ?? []) expect(printed).toContain(piece);
    expect(printXliff2(readXliff2(printed).value).value).toBe(printed);
  });

  it('keeps the prefix of the core', () => {
    const xml =
      '<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"><x:file id="f"><x:unit id="u"><x:segment><x:source>a</x:source></x:segment></x:unit></x:file></x:xliff>';
    expect(unitsIn(xml).map(unit => xliff2UnitText(unit, 'source'))).toEqual(['a']);
    expect(printXliff2(readXliff2(xml).value).value).toContain('<x:source>a</x:source>');
  });

  it('reads matches, whatever the prefix of their namespace', () => {
    const [unit] = unitsIn(
      document(
        `<file id="f"><unit id="u"><m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match id="1" ref="#s" similarity="86.5" matchQuality="900" origin="5/1" type="tm"><source>old</source><target>vieux</target></m:match></m:matches><segment id="s"><source>new</source></segment></unit></file>`,
      ),
    );
    const [match] = unit ? matchesOf(unit) : [];
    expect(match).toMatchObject({ id: '1', reference: '#s', similarity: 86.5, origin: '5/1', type: 'tm' });
    expect(match?.matchQuality).toBeUndefined();
    expect(xliff2Text(match?.target.content ?? [])).toBe('vieux');
  });

  it('says what is wrong with its line and returns the rest', () => {
    const xml = document(
      `\n<file>\n${PLAIN}\n${PLAIN}\n<unit id="e"><ignorable><source/></ignorable></unit>text</file>`,
    );
    const { value, diagnostics } = readXliff2(xml, { file: 'a.xlf' });
    expect(diagnostics.map(({ code, line, file }) => [code, line, file])).toEqual([
      ['exchange.invalid-attribute', 2, 'a.xlf'],
      ['exchange.repeated-id', 4, 'a.xlf'],
      ['exchange.invalid-structure', 5, 'a.xlf'],
      ['exchange.content-ignored', 5, 'a.xlf'],
    ]);
    expect(value.items).toHaveLength(1);
  });

  it('keeps what was read of a file that breaks off', () => {
    const { value, diagnostics } = readXliff2(document(`<file id="f">${PLAIN}`).replace('</xliff>', ''));
    expect(diagnostics.map(one => one.code)).toEqual(['wire.malformed']);
    expect(value.items).toMatchObject([{ kind: 'file', items: [{ id: 'u1' }] }]);
  });

  it('reads UTF-16', () => {
    const xml = `\ufeff${document(`<file id="f">${PLAIN.replace('>a<', '>𝒜<')}</file>`)}`;
    const bytes = new Uint8Array(Buffer.from(xml, 'utf16le'));
    const [file] = readXliff2(bytes).value.items;
    expect(file?.kind === 'file' && xliff2UnitsIn(file.items).map(unit => xliff2UnitText(unit, 'source'))).toEqual([
      '𝒜',
    ]);
  });
});
