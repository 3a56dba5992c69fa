import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/exchange/tmx/memory.ts';
import { printTmx } from '../../../src/exchange/tmx/print.ts';
import { readTmx } from '../../../src/exchange/tmx/read.ts';

const HEADER =
  '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/>';

function tmx(body: string, header = HEADER, version = '1.4'): string {
  return `<?xml version="1.0"?>\n<tmx version="${version}">${header}<body>\n${body}\n</body></tmx>`;
}

function codesOf(input: string | Uint8Array): readonly string[] {
  return readTmx(input).diagnostics.map(one => one.code);
}

const EN = '<tuv xml:lang="en"><seg>a</seg></tuv>';
const FR = '<tuv xml:lang="fr"><seg>b</seg></tuv>';

describe('readTmx', () => {
  it('keeps inline codes and gives the text without them', () => {
    const segment =
      'The <bpt i="1">&lt;b&gt;</bpt>big<ept i="1">&lt;/b&gt;</ept> <hi type="lead">cat</hi><ph>\\tab</ph>.';
    const { value } = readTmx(tmx(`<tu><tuv xml:lang="en"><seg>${segment}</seg></tuv>${FR}</tu>`));
    expect(segmentText(value.units[0]?.variants[0]?.segment ?? [])).toBe('The big cat.');
    expect(printTmx(value).value).toContain(`<seg>${segment}</seg>`);
  });

  it('reads the older attribute lang as xml:lang', () => {
    const body = '<tu><tuv lang="EN-US"><seg>a</seg></tuv><tuv lang="FR"><seg>b</seg></tuv></tu>';
    const { value, diagnostics } = readTmx(tmx(body, HEADER, '1.1'));
    expect(value.units[0]?.variants.map(variant => variant.language)).toEqual(['EN-US', 'FR']);
    expect(diagnostics).toEqual([]);
  });

  it('keeps what the header holds', () => {
    const header = HEADER.replace(
      '/>',
      '><note>n</note><prop type="x">p</prop><ude name="u" base="b"><map unicode="#xF8FF"/></ude></header>',
    );
    const { value } = readTmx(tmx('', header));
    expect(value.header.children.map(child => child.name)).toEqual(['note', 'prop', 'ude']);
    expect(printTmx(value).value).toContain('<ude name="u" base="b"><map unicode="#xF8FF"/></ude>');
  });

  it('takes types and languages that are properties of every object', () => {
    const body =
      '<tu tuid="__proto__"><prop type="constructor">p</prop><tuv xml:lang="toString"><seg>a</seg></tuv></tu>';
    const [unit] = readTmx(tmx(body)).value.units;
    expect(unit?.id).toBe('__proto__');
    expect(unit?.remarks[0]?.attributes.get('type')).toBe('constructor');
  });

  it('says what breaks a rule, with its line', () => {
    const { diagnostics } = readTmx(tmx(`<tu tuid="1">${EN}${FR}</tu>\n<tu tuid="1">${EN}${FR}</tu>`), {
      file: 'a.tmx',
    });
    expect(diagnostics).toMatchObject([{ code: 'exchange.repeated-id', file: 'a.tmx', line: 4 }]);
  });

  it.each([
    ['one language only', `<tu>${EN}</tu>`, 'exchange.incomplete-unit'],
    ['a language twice', `<tu>${EN}${EN}${FR}</tu>`, 'exchange.incomplete-unit'],
    ['no source language', `<tu>${FR}${FR.replace('fr', 'es')}</tu>`, 'exchange.incomplete-unit'],
    ['a tuv without seg', `<tu>${EN}${FR}<tuv xml:lang="es"/></tu>`, 'exchange.invalid-structure'],
    ['a wrong date', `<tu creationdate="2012-10-19">${EN}${FR}</tu>`, 'exchange.invalid-attribute'],
    ['a wrong language', `<tu>${EN}${FR.replace('"fr"', '"French (France)"')}</tu>`, 'exchange.invalid-attribute'],
    ['codes that do not pair', `<tu>${EN.replace('>a<', '>a<bpt i="1"/><')}${FR}</tu>`, 'exchange.unpaired-code'],
    ['an unknown element', `<tu>${EN}${FR}<x/></tu>`, 'exchange.content-ignored'],
    ['text between units', 'text', 'exchange.content-ignored'],
  ])('reports %s and goes on', (_, body, code) => {
    expect(codesOf(tmx(`${body}<tu>${EN}${FR}</tu>`))).toEqual([code]);
  });

  it('accepts regions of the source language, any source and language tags for private use', () => {
    const any = HEADER.replace('srclang="en"', 'srclang="*all*"');
    const british = EN.replace('"en"', '"en-GB"');
    expect(codesOf(tmx(`<tu>${british}${FR}</tu>`))).toEqual([]);
    expect(codesOf(tmx(`<tu>${FR}${EN.replace('"en"', '"x-lolspeak"')}</tu>`, any))).toEqual([]);
  });

  it('returns what stands before the place where a file breaks off', () => {
    const whole = tmx(`<tu tuid="1">${EN}${FR}</tu>\n<tu tuid="2">${EN}${FR}</tu>`);
    const { value, diagnostics } = readTmx(whole.slice(0, whole.indexOf('tuid="2"') + 30));
    expect(value.units.map(unit => unit.id)).toEqual(['1']);
    expect(diagnostics).toMatchObject([{ code: 'wire.malformed', severity: 'error', line: 4 }]);
  });

  it.each([
    ['another format', '<xliff version="1.2"/>', 'exchange.wrong-format'],
    ['no XML', 'source\ttarget\n', 'wire.malformed'],
    ['nothing', '', 'wire.malformed'],
    ['no header', '<tmx version="1.4"><body/></tmx>', 'exchange.invalid-structure'],
    ['a version of the future', tmx('', HEADER, '3.0'), 'exchange.unsupported-version'],
  ])('reports %s', (_, input, code) => {
    const { diagnostics } = readTmx(input);
    expect(diagnostics).toMatchObject([{ code, severity: 'error' }]);
  });

  it('never throws on random bytes', () => {
    let seed = 1;
    const byte = (): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % 256;
    };
    for (let i = 0; i < 200; i += 1) {
      const bytes = Uint8Array.from({ length: 50 }, byte);
      expect(readTmx(bytes).diagnostics.length).toBeGreaterThan(0);
    }
  });
});

const kit = '../shared/bench/interchange/tmx';

if (!existsSync(kit)) console.warn(`skipped: ${kit} is not there`);

describe.skipIf(!existsSync(kit))('the TMX kit', () => {
  const files = (folder: string): readonly string[] =>
    existsSync(kit) ? readdirSync(`${kit}/${folder}`).map(name => `${kit}/${folder}/${name}`) : [];

  it.each(files('valid/lisa-compkit'))('%s is read without a remark and without loss', file => {
    const bytes = readFileSync(file);
    const { value, diagnostics } = readTmx(bytes);
    expect(diagnostics).toEqual([]);
    const text =
      bytes[0] === 0xfe || bytes[0] === 0xff ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString();
    expect(value.units).toHaveLength(text.match(/<tu[\s>]/gu)?.length ?? 0);
    expect(value.units.flatMap(unit => unit.variants)).toHaveLength(text.match(/<tuv[\s>]/gu)?.length ?? 0);
    const written = printTmx(value).value;
    expect(written.match(/<(?:bpt|ept|ph|it|ut|hi|sub|prop|note)[\s>]/gu) ?? []).toHaveLength(
      text.match(/<(?:bpt|ept|ph|it|ut|hi|sub|prop|note)[\s>]/gu)?.length ?? 0,
    );
    expect(readTmx(written).value).toEqual(value);
  });

  it.each(files('invalid/ours'))('%s is refused or diagnosed', file => {
    const { diagnostics } = readTmx(readFileSync(file));
    expect(diagnostics.filter(one => one.severity !== 'info').length).toBeGreaterThan(0);
  });
});
