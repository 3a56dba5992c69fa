import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAlignmentJson, writeEditionJson } from '../../../src/exchange/json/contracts.ts';
import { writeTmx } from '../../../src/exchange/tmx/write.ts';
import type { RuleName } from '../../../src/exchange/validate/rules.ts';
import { validateFile } from '../../../src/exchange/validate/validate.ts';
import { writeXliff12 } from '../../../src/exchange/xliff/write.ts';
import { readXliff2 } from '../../../src/exchange/xliff2/read.ts';
import { writeXliff21 } from '../../../src/exchange/xliff2/write.ts';
import { makeEdition, sixAlignment, sixEditions } from '../fixtures.ts';

/** Rules that a document breaks, each once, errors and warnings alike. */
function broken(input: string | Uint8Array): readonly RuleName[] {
  return [...new Set(validateFile(input).value.findings.map(finding => finding.rule))];
}

describe('files of our own', () => {
  it('are valid TMX', () => {
    const { value } = writeTmx({ works: [{ alignment: sixAlignment(), editions: sixEditions() }], toolVersion: '1' });
    expect(validateFile(value).value).toMatchObject({ format: 'tmx', version: '1.4', valid: true, findings: [] });
  });

  it.each(['fr', 'es', 'ru', 'zh', 'ar'])('are valid XLIFF 1.2, en to %s', target => {
    const { value } = writeXliff12({
      alignment: sixAlignment(),
      editions: sixEditions(),
      source: 'en',
      target,
      toolVersion: '1',
    });
    // Unlike its source, a translation may call a note that its source does not.
    expect(broken(value).filter(rule => rule !== 'xliff1.target-codes')).toEqual([]);
  });

  it('are valid JSON', () => {
    expect(validateFile(writeAlignmentJson(sixAlignment())).value).toMatchObject({
      format: 'json',
      version: 'recalling/alignment/1',
      valid: true,
    });
    const edition = writeEditionJson(makeEdition('6-1', 'en', []));
    expect(broken(edition)).toEqual([]);
    expect(broken(edition.replace('"language": "en"', '"language": 7'))).toEqual(['json.contract']);
  });
});

describe('any file', () => {
  it.each<[string, RuleName, string | Uint8Array]>([
    ['nothing', 'file.format', ''],
    ['plain text', 'file.format', 'Recalling its resolution'],
    ['another XML format', 'file.format', '<html/>'],
    ['a version to come', 'file.format', '<tmx version="2.0"/>'],
    ['JSON of somebody else', 'file.format', '{"a": 1}'],
    ['a workbook', 'file.format', new Uint8Array([0x50, 0x4b, 3, 4])],
    ['a file that breaks off', 'xml.well-formed', '<tmx version="1.4"><header'],
    ['entities of its own', 'xml.safe', '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>'],
    [
      'another encoding than declared',
      'file.encoding',
      new TextEncoder().encode('\ufeff<?xml version="1.0" encoding="UTF-16"?><tmx/>'),
    ],
    ['UTF-32', 'file.format', new Uint8Array([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0])],
  ])('is judged: %s', (_, rule, input) => {
    expect(broken(input)).toContain(rule);
  });

  it('never makes the validator or the reader throw, whatever its bytes', () => {
    const whole = writeXliff21({
      alignment: sixAlignment(),
      editions: sixEditions(),
      source: 'en',
      target: 'ar',
      toolVersion: '1',
    }).value;
    const pieces = whole.match(/<[^>]*>|[^<]+/gu) ?? [];
    const shuffled = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
      .map(all => `${pieces.slice(0, 3).join('')}${all.join('')}`);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      shuffled.map(text => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(bytes, input => {
        expect(validateFile(input).value.valid).toBe(false);
        expect(readXliff2(input).diagnostics).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the number of findings within bounds', () => {
    const { findings, more } = validateFile(`<tmx version="1.4">${'<x/>'.repeat(5000)}</tmx>`).value;
    expect(findings).toHaveLength(1000);
    expect(more).toBeGreaterThan(3990);
  });
});

describe('TMX', () => {
  const HEADER =
    '<header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="a" adminlang="en" srclang="en" datatype="plaintext"/>';
  const variant = (language: string, text = 'a') => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
  const memory = (units: string, header = HEADER, version = '1.4') =>
    `<tmx version="${version}">\n${header}\n<body>\n${units}\n</body>\n</tmx>`;
  const unit = (english: string, attributes = '') =>
    memory(`<tu${attributes}>${variant('en', english)}${variant('fr')}</tu>`);

  it('finds nothing in a plain memory', () => {
    expect(broken(unit('a <bpt i="1">(</bpt><hi>b</hi><ept i="1">)</ept><ph>c<sub>d</sub></ph>'))).toEqual([]);
  });

  it.each<[string, RuleName, string]>([
    ['a header that lacks something', 'structure.attribute-missing', memory('', HEADER.replace('srclang="en"', ''))],
    ['a header that says nothing', 'tmx.header', memory('', HEADER.replace('o-tmf="a"', 'o-tmf=" "'))],
    ['a date that does not exist', 'structure.value', unit('a', ' creationdate="20120230T000000Z"')],
    ['a segment type that is none', 'structure.value', memory('', HEADER.replace('sentence', 'word'))],
    ['a language that is none', 'structure.value', memory(`<tu>${variant('en')}${variant('fr_FR')}</tu>`)],
    ['a tuv without language', 'structure.attribute-missing', memory('<tu><tuv><seg>a</seg></tuv></tu>')],
    ['a tu without source', 'tmx.source-language', memory(`<tu>${variant('de')}${variant('fr')}</tu>`)],
    ['a tu in one language', 'tmx.languages', memory(`<tu>${variant('en')}</tu>`)],
    ['a language twice', 'tmx.language-repeated', memory(`<tu>${variant('en')}${variant('fr')}${variant('FR')}</tu>`)],
    ['an id twice', 'tmx.id', memory(`<tu tuid="1">${variant('en')}${variant('fr')}</tu>`.repeat(2))],
    ['an end before its beginning', 'tmx.paired-codes', unit('<ept i="1"/><bpt i="1"/>')],
    ['an element that TMX lacks', 'structure.element', unit('<g>a</g>')],
    ['something else than a tu', 'structure.element', memory('<unit/>')],
    ['a tu without tuv', 'structure.missing', memory('<tu/>')],
    [
      'an encoding without base',
      'tmx.user-encoding',
      memory('', HEADER.replace('/>', '><ude name="a"><map unicode="#xF8FF" code="#x1"/></ude></header>')),
    ],
    ['an empty segment', 'tmx.empty-segment', unit('')],
  ])('finds %s', (_, rule, xml) => {
    expect(broken(xml)).toContain(rule);
  });

  it('knows lang of the early versions', () => {
    const early = memory(`<tu>${variant('en')}${variant('fr')}</tu>`, HEADER, '1.1').replaceAll('xml:lang', 'lang');
    expect(broken(early)).toEqual([]);
    expect(broken(early.replace('1.1', '1.4'))).toContain('structure.attribute-missing');
  });

  it('says in which line an id stood before', () => {
    const { findings } = validateFile(memory(`<tu tuid="1">${variant('en')}${variant('fr')}</tu>\n`.repeat(2))).value;
    expect(findings).toMatchObject([{ rule: 'tmx.id', line: 5, detail: expect.stringContaining('line 4') }]);
  });
});

describe('XLIFF 1.2', () => {
  const file = (units: string, header = '', attributes = '') =>
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="fr" datatype="plaintext"${attributes}>${header}<body>${units}</body></file></xliff>`;
  const unit = (body: string, id = '1') => `<trans-unit id="${id}">${body}</trans-unit>`;
  const seg = (mid: string) => `<mrk mtype="seg" mid="${mid}">a</mrk>`;

  it.each<[string, RuleName, string]>([
    ['two units of one id', 'xliff1.id', file(unit('<source>a</source>').repeat(2))],
    ['two codes of one id', 'xliff1.id', file(unit('<source><x id="1"/><g id="1">a</g></source>'))],
    ['a tool that is not there', 'xliff1.tool', file('', '', ' tool-id="t"')],
    ['a phase that is not there', 'xliff1.phase', file(unit('<source/><target phase-name="p"/>'))],
    [
      'a segment that the source lacks',
      'xliff1.segment',
      file(unit(`<source>a</source><seg-source>${seg('1')}</seg-source><target>${seg('2')}</target>`)),
    ],
    [
      'a segment without source segments',
      'xliff1.segment',
      file(unit(`<source>a</source><target>${seg('1')}</target>`)),
    ],
    ['a begin without end', 'xliff1.paired-codes', file(unit('<source><bpt id="1">(</bpt>a</source>'))],
    [
      'an end that refers to nothing',
      'xliff1.paired-codes',
      file(unit('<source><bx id="1" rid="1"/><ex id="2" rid="2"/></source>')),
    ],
    ['a state that is none', 'structure.value', file(unit('<source/><target state="done"/>'))],
    ['another target language', 'xliff1.language', file(unit('<source/><target xml:lang="de"/>'))],
    ['a date that is none', 'structure.value', file('', '', ' date="yesterday"')],
    ['a target before its source', 'structure.element', file(unit('<target/><source/>'))],
    ['a unit without source', 'structure.missing', file(unit(''))],
    ['a code that the source lacks', 'xliff1.target-codes', file(unit('<source/><target><x id="1"/></target>'))],
    ['what the strict schema lacks', 'structure.deprecated', file(unit('<source ts="x"/>'))],
    ['elements of other vendors', 'xliff1.strict', file(unit('<source/><x:a xmlns:x="urn:x"/>'))],
    ['no file', 'structure.missing', '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>'],
    ['a namespace of another version', 'file.format', file('').replace('1.2"', '1.7"')],
  ])('finds %s', (_, rule, xml) => {
    expect(broken(xml)).toContain(rule);
  });

  it('allows codes that pair by rid, states and segments of our own', () => {
    const xml = file(
      unit(
        `<source><bpt id="1" rid="a">(</bpt>a<ept id="2" rid="a">)</ept></source><seg-source>${seg('1')}</seg-source><target state="x-own">${seg('1')}</target><alt-trans mid="1"><target>b</target></alt-trans>`,
      ),
      '<header><tool tool-id="t" tool-name="T"/></header>',
      ' tool-id="t" date="2012-10-19T00:00:00Z"',
    );
    expect(broken(xml)).toEqual([]);
  });
});
