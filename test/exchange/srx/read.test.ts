import { describe, expect, it } from 'vitest';
import { readSrx } from '../../../src/exchange/index.ts';

const HEADER = '<header segmentsubflows="yes" cascade="yes"/>';

function document(rules: string, maps: string, header: string = HEADER): string {
  return `<?xml version="1.0"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
${header}
<body><languagerules>${rules}</languagerules><maprules>${maps}</maprules></body>
</srx>`;
}

const RULES = `<languagerule languagerulename="Any">
<rule break="no"><beforebreak>Mr\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
<rule><beforebreak>[.?!]&lt;?</beforebreak><afterbreak><![CDATA[\\s<?]]></afterbreak></rule>
</languagerule>`;
const MAPS = '<languagemap languagepattern=".*" languagerulename="Any"/>';

const codesOf = (xml: string) => readSrx(xml).diagnostics.map(({ code }) => code);

describe('readSrx', () => {
  it('reads cascades and maps as they are written, with their lines', () => {
    const { value } = readSrx(document(RULES, MAPS), 'a.srx');
    expect(value).toEqual({
      joined: true,
      cascades: [
        {
          name: 'Any',
          rules: [
            { breaks: false, before: 'Mr\\.', after: '\\s', line: 5 },
            { breaks: true, before: '[.?!]<?', after: '\\s<?', line: 6 },
          ],
        },
      ],
      maps: [{ pattern: '.*', cascade: 'Any', line: 7 }],
    });
  });

  it('reads bytes in any encoding that XML declares', () => {
    const text = document(RULES.replace('Mr', 'é'), MAPS);
    const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    expect(readSrx(bytes).value.cascades[0]?.rules[0]?.before).toBe('é\\.');
  });

  it('takes a side that is empty or missing for an empty expression', () => {
    const { value } = readSrx(
      document('<languagerule languagerulename="Any"><rule break="yes"><afterbreak/></rule></languagerule>', MAPS),
    );
    expect(value.cascades[0]?.rules).toMatchObject([{ before: '', after: '' }]);
  });

  it('says which settings have no effect, and reads past those of other programs', () => {
    const header = `<header segmentsubflows="no" cascade="no"><formathandle type="start" include="no"/>
<okpsrx:options xmlns:okpsrx="http://okapi.sf.net/srx-extensions" oneSegmentIncludesAll="no" useJavaRegex="yes"/></header>`;
    const { value, diagnostics } = readSrx(document(RULES, MAPS, header), 'a.srx');
    expect(value.joined).toBe(false);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['exchange.setting-without-effect', 'info'],
      ['exchange.setting-without-effect', 'info'],
      ['exchange.setting-without-effect', 'info'],
    ]);
    expect(diagnostics.at(-1)?.message).toContain('<okpsrx:options>');
  });

  it('reads names with a prefix', () => {
    const plain = document(RULES, MAPS);
    const prefixed = plain.replaceAll(/<(\/?)(?=[a-z])/gu, '<$1s:').replace('xmlns=', 'xmlns:s=');
    expect(readSrx(prefixed).value).toEqual(readSrx(plain).value);
  });

  it('reads earlier versions as far as they are alike, and says so', () => {
    const old = document(RULES, `<maprule maprulename="Default">${MAPS}</maprule>`).replace('2.0', '1.0');
    expect(readSrx(old).value.maps).toHaveLength(1);
    expect(codesOf(old)).toContain('exchange.unsupported-version');
  });

  it.each([
    ['no header', document(RULES, MAPS, ''), 'exchange.invalid-structure'],
    [
      'cascade is neither yes nor no',
      document(RULES, MAPS, HEADER.replace('cascade="yes"', 'cascade="1"')),
      'exchange.invalid-attribute',
    ],
    ['break is neither yes nor no', document(RULES.replace('"no"', '"maybe"'), MAPS), 'exchange.invalid-attribute'],
    ['a map to nothing', document(RULES, MAPS.replace('"Any"', '"None"')), 'exchange.invalid-attribute'],
    ['a map without a pattern', document(RULES, '<languagemap languagerulename="Any"/>'), 'exchange.invalid-attribute'],
    ['rules for no language', document(RULES, ''), 'exchange.rule-doubtful'],
    ['two sets of one name', document(RULES + RULES, MAPS), 'exchange.repeated-id'],
    [
      'a third side',
      document(RULES.replace('</rule>', '<beforebreak>x</beforebreak></rule>'), MAPS),
      'exchange.content-ignored',
    ],
    ['an element out of place', document(`${RULES}<rule/>`, MAPS), 'exchange.content-ignored'],
    ['text out of place', document(`${RULES}text`, MAPS), 'exchange.content-ignored'],
  ])('names what breaks the format: %s', (_, xml, code) => {
    expect(codesOf(xml)).toContain(code);
  });

  it('leaves out a rule whose break is neither yes nor no', () => {
    const { value } = readSrx(document(RULES.replace('"no"', '"maybe"'), MAPS));
    expect(value.cascades[0]?.rules).toHaveLength(1);
  });

  it.each([
    ['another format', '<tmx version="1.4"/>', 'exchange.wrong-format'],
    ['broken XML', '<srx version="2.0"><header>', 'wire.malformed'],
    ['no XML', 'Mr. Hill', 'wire.malformed'],
    ['entities', '<!DOCTYPE srx [<!ENTITY a "b">]><srx version="2.0"/>', 'wire.doctype-subset'],
    ['depth', `<srx version="2.0">${'<a>'.repeat(5000)}`, 'wire.depth-limit'],
    [
      'too many rules',
      document(`<languagerule languagerulename="Any">${'<rule/>'.repeat(50_001)}</languagerule>`, MAPS),
      'exchange.too-large',
    ],
  ])('refuses %s with a code', (_, xml, code) => {
    expect(() => readSrx(xml, 'a.srx')).toThrow(expect.objectContaining({ code }));
  });
});
