import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentText, unitsIn, type XliffDocument, type XliffUnit } from '../../../src/exchange/xliff/document.ts';
import { printXliff } from '../../../src/exchange/xliff/print.ts';
import { readXliff12 } from '../../../src/exchange/xliff/read.ts';

function xliff(
  body: string,
  file = 'original="a" source-language="en" target-language="fr" datatype="plaintext"',
): string {
  return `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n<file ${file}><body>\n${body}\n</body></file></xliff>`;
}

function unitsOf(document: XliffDocument): readonly XliffUnit[] {
  return document.items.flatMap(item => (item.kind === 'file' ? unitsIn(item.items) : []));
}

const UNIT = '<trans-unit id="1"><source>a</source><target state="final">b</target></trans-unit>';

describe('readXliff12', () => {
  it('reads source, target and what follows', () => {
    const { value, diagnostics } = readXliff12(xliff(UNIT.replace('</trans-unit>', '<note>n</note></trans-unit>')));
    expect(diagnostics).toEqual([]);
    const [unit] = unitsOf(value);
    expect(unit?.target?.attributes.get('state')).toBe('final');
    expect(unit?.rest.map(one => one.name)).toEqual(['note']);
  });

  it('keeps groups, binary units and other vendors’ elements where they stand', () => {
    const body = `<group id="g"><note>n</note><v:x xmlns:v="v">y</v:x>${UNIT}<group>${UNIT.replace('"1"', '"2"')}</group></group><bin-unit id="3" mime-type="x"><bin-source/></bin-unit>`;
    const { value, diagnostics } = readXliff12(xliff(body));
    expect(diagnostics).toEqual([]);
    expect(unitsOf(value).map(unit => unit.id)).toEqual(['1', '2']);
    const printed = printXliff(value).value;
    expect(printed.replaceAll('\n', '')).toContain(body);
    expect(printXliff(readXliff12(printed).value).value).toBe(printed);
  });

  it('gives the text of a unit without native codes', () => {
    const source = 'a<bpt id="1">&lt;b&gt;</bpt><g id="2">b</g><x id="3"/><mrk mtype="seg" mid="1">c</mrk>';
    const { value } = readXliff12(xliff(`<trans-unit id="1"><source>${source}</source></trans-unit>`));
    expect(contentText(unitsOf(value)[0]?.source.content ?? [])).toBe('abc');
    expect(printXliff(value).value).toContain(`<source>${source}</source>`);
  });

  it('reads files whose elements bear a prefix', () => {
    const prefixed = xliff(UNIT)
      .replace(/<(\/?)(?=[a-z])/gu, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    const { value, diagnostics } = readXliff12(prefixed);
    expect(diagnostics).toEqual([]);
    expect(unitsOf(value).map(unit => unit.id)).toEqual(['1']);
    expect(printXliff(value).value.replaceAll('\n', '')).toContain(prefixed.replaceAll('\n', ''));
  });

  it.each([
    ['an id twice in a file', UNIT + UNIT, 'exchange.repeated-id'],
    ['a unit without id', UNIT.replace(' id="1"', ''), 'exchange.invalid-attribute'],
    ['a unit without source', '<trans-unit id="1"/>', 'exchange.invalid-structure'],
    ['text between units', 'text', 'exchange.content-ignored'],
    [
      'a target segment that is not in seg-source',
      '<trans-unit id="1"><source>a</source><seg-source><mrk mtype="seg" mid="1">a</mrk></seg-source><target><mrk mtype="seg" mid="2">b</mrk></target></trans-unit>',
      'exchange.unpaired-code',
    ],
  ])('reports %s', (_, body, code) => {
    expect(readXliff12(xliff(body), { file: 'a.xlf' }).diagnostics).toMatchObject([
      { code, file: 'a.xlf', line: expect.any(Number) },
    ]);
  });

  it('allows the same id in two files of a document', () => {
    const one = xliff(UNIT);
    const two = one.replace('</xliff>', `${one.slice(one.indexOf('<file'))}`);
    expect(readXliff12(two).diagnostics).toEqual([]);
  });

  it('reports a language that is none', () => {
    const { diagnostics } = readXliff12(xliff(UNIT, 'original="a" source-language="English (US)" datatype="x"'));
    expect(diagnostics).toMatchObject([{ code: 'exchange.invalid-attribute' }]);
  });

  it('returns what stands before the place where a file breaks off', () => {
    const whole = xliff(`<group>${UNIT}\n${UNIT.replace('"1"', '"2"')}</group>`);
    const { value, diagnostics } = readXliff12(whole.slice(0, whole.indexOf('id="2"') + 10));
    expect(unitsOf(value).map(unit => unit.id)).toEqual(['1']);
    expect(diagnostics).toMatchObject([{ code: 'wire.malformed', line: 4 }]);
  });

  it.each([
    ['another format', '<tmx version="1.4"/>', 'exchange.wrong-format'],
    ['XLIFF 2', '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>', 'exchange.unsupported-version'],
    ['nothing', '', 'wire.malformed'],
  ])('refuses %s', (_, input, code) => {
    expect(readXliff12(input).diagnostics).toMatchObject([{ code, severity: 'error' }]);
  });
});

const samples = '../shared/bench/interchange/xliff/valid/oasis12-samples';
if (!existsSync(samples)) console.warn(`skipped: ${samples} is not there`);

describe.skipIf(!existsSync(samples))('the OASIS samples of XLIFF 1.2', () => {
  const names = existsSync(samples) ? readdirSync(samples).filter(name => name.endsWith('.xlf')) : [];

  it.each(names)('%s is read without an error and without loss', name => {
    const bytes = readFileSync(`${samples}/${name}`);
    const { value, diagnostics } = readXliff12(bytes);
    expect(diagnostics.filter(one => one.severity === 'error')).toEqual([]);
    const printed = printXliff(value).value;
    expect(countTags(printed)).toEqual(countTags(bytes.toString().replace(/<!--[\s\S]*?-->/gu, '')));
    expect(readXliff12(printed).value).toEqual(value);
  });
});

function countTags(xml: string): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const [, name = ''] of xml.matchAll(/<([A-Za-z][\w:-]*)/gu)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
}
