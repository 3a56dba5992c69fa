import { describe, expect, it } from 'vitest';
import { readTmx } from '../../src/exchange/tmx/read.ts';
import type { ValidationReport } from '../../src/exchange/validate/report.ts';
import { validateFile } from '../../src/exchange/validate/validate.ts';
import { contentText, unitsIn } from '../../src/exchange/xliff/document.ts';
import { readXliff12 } from '../../src/exchange/xliff/read.ts';
import { printXliff2 } from '../../src/exchange/xliff2/print.ts';
import { readXliff2 } from '../../src/exchange/xliff2/read.ts';
import type { Diagnostic } from '../../src/model/index.ts';
import { processorTime } from '../processor-time.ts';

/** Longest time a reader may take to refuse, in milliseconds of computing: waiting for other programs does not count. */
const LONGEST = 1000;

function computingTime(work: () => void): number {
  const start = processorTime();
  work();
  return processorTime() - start;
}

const ROOTS = {
  TMX: { root: 'tmx', attributes: 'version="1.4"', read: readTmx },
  'XLIFF 1.2': { root: 'xliff', attributes: 'version="1.2"', read: readXliff12 },
  'XLIFF 2.1': { root: 'xliff', attributes: 'version="2.1"', read: readXliff2 },
} as const;

/** A bit more than the limit; ten times as much comes in pieces below. */
const TOO_LONG = 'x'.repeat(11_000_000);
const TOO_MANY = Array.from({ length: 1_000_000 }, (_, i) => `a${i}=""`).join(' ');

/** A document around a hostile piece. */
type Probe = (root: string, attributes: string) => string | Uint8Array;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function laughs(root: string): string {
  const lines = [...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`);
  return `<!DOCTYPE ${root} [<!ENTITY a "ha">${lines.join('')}]>`;
}

const probes: Readonly<Record<string, { code: Diagnostic['code']; make: Probe }>> = {
  'billion laughs': {
    code: 'wire.doctype-subset',
    make: (root, attributes) => `${laughs(root)}<${root} ${attributes}>&j;</${root}>`,
  },
  'an entity of 20 kB called 900 times': {
    code: 'wire.doctype-subset',
    make: (root, attributes) =>
      `<!DOCTYPE ${root} [<!ENTITY a "${'x'.repeat(20_000)}">]><${root} ${attributes}>${'&a;'.repeat(900)}</${root}>`,
  },
  'an external entity': {
    code: 'wire.doctype-subset',
    make: (root, attributes) =>
      `<!DOCTYPE ${root} [<!ENTITY a SYSTEM "file:///etc/passwd">]><${root} ${attributes}>&a;</${root}>`,
  },
  'a parameter entity': {
    code: 'wire.doctype-subset',
    make: (root, attributes) =>
      `<!DOCTYPE ${root} [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x">%p;]><${root} ${attributes}/>`,
  },
  'an external document type with a subset': {
    code: 'wire.doctype-subset',
    make: (root, attributes) =>
      `<!DOCTYPE ${root} SYSTEM "a.dtd" [<!ATTLIST ${root} a CDATA "b">]><${root} ${attributes}/>`,
  },
  'an entity that nobody declared': {
    code: 'wire.malformed',
    make: (root, attributes) => `<${root} ${attributes}>&nbsp;</${root}>`,
  },
  '20,000 nested elements': {
    code: 'wire.depth-limit',
    make: (root, attributes) => `<${root} ${attributes}>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</${root}>`,
  },
  'an attribute beyond the limit': {
    code: 'wire.text-limit',
    make: (root, attributes) => `<${root} ${attributes} a="${TOO_LONG}"/>`,
  },
  'a comment beyond the limit': {
    code: 'wire.text-limit',
    make: (root, attributes) => `<${root} ${attributes}><!--${TOO_LONG}--></${root}>`,
  },
  'a million attributes': {
    code: 'wire.attribute-limit',
    make: (root, attributes) => `<${root} ${attributes} ${TOO_MANY}/>`,
  },
  'a character reference to nothing': {
    code: 'wire.malformed',
    make: (root, attributes) => `<${root} ${attributes}>&#0;</${root}>`,
  },
  'a reference to a lone surrogate': {
    code: 'wire.malformed',
    make: (root, attributes) => `<${root} ${attributes}>&#xD800;</${root}>`,
  },
  'U+FFFE': { code: 'wire.malformed', make: (root, attributes) => `<${root} ${attributes}>\ufffe</${root}>` },
  'UTF-7': {
    code: 'wire.encoding-unknown',
    make: (root, attributes) => utf8(`<?xml version="1.0" encoding="UTF-7"?><${root} ${attributes}>+ADw-</${root}>`),
  },
  'an encoding that nobody has': {
    code: 'wire.encoding-unknown',
    make: (root, attributes) => utf8(`<?xml version="1.0" encoding="x-own"?><${root} ${attributes}/>`),
  },
  'a file that breaks off': { code: 'wire.malformed', make: (root, attributes) => `<${root} ${attributes}><a` },
  'two roots': {
    code: 'wire.malformed',
    make: (root, attributes) => `<${root} ${attributes}/><${root} ${attributes}/>`,
  },
  'tags that cross': {
    code: 'wire.malformed',
    make: (root, attributes) => `<${root} ${attributes}><a><b></a></b></${root}>`,
  },
};

describe.each(Object.entries(ROOTS))('%s', (_, { root, attributes, read }) => {
  it.each(Object.entries(probes))('refuses %s at once, with a code', (_name, { code, make }) => {
    const input = make(root, attributes);
    let found: readonly Diagnostic[] = [];
    expect(computingTime(() => (found = read(input).diagnostics))).toBeLessThan(LONGEST);
    expect(found.map(one => one.code)).toContain(code);
  });

  it.each(Object.entries(probes))('is not valid with %s, and the validator says so at once', (_name, { make }) => {
    const input = make(root, attributes);
    let report: ValidationReport | undefined;
    expect(computingTime(() => (report = validateFile(input).value))).toBeLessThan(LONGEST);
    expect(report?.valid).toBe(false);
    expect(report?.findings.some(one => one.rule.startsWith('xml.') || one.rule === 'file.format')).toBe(true);
  });

  it('stops a text of 100 MB that comes piece by piece long before its end', () => {
    let given = 0;
    function* pieces(): Generator<string, void> {
      yield `<${root} ${attributes}><a>`;
      for (; given < 100; given += 1) yield 'x'.repeat(1_000_000);
    }
    const { diagnostics } = read(pieces());
    expect(diagnostics.map(one => one.code)).toContain('wire.text-limit');
    expect(given).toBeLessThan(20);
  });

  it('says when the bytes are not in the declared encoding', () => {
    const bytes = utf8(`\ufeff<?xml version="1.0" encoding="UTF-16"?><${root} ${attributes}/>`);
    expect(read(bytes).diagnostics.map(one => one.code)).toContain('wire.encoding-conflict');
  });
});

describe('names that every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it.each(names)('%s is a property of a memory like any other', name => {
    const xml = `<tmx version="1.4"><header/><body><tu tuid="${name}" ${name}="x"><prop type="${name}">v</prop><tuv xml:lang="en"><seg>a</seg></tuv></tu></body></tmx>`;
    const [unit] = readTmx(xml).value.units;
    expect(unit?.id).toBe(name);
    expect(unit?.attributes.get(name)).toBe('x');
    expect(unit?.remarks).toEqual([{ kind: 'prop', attributes: new Map([['type', name]]), text: 'v' }]);
    expect(validateFile(xml).value.valid).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it.each(names)('%s is an element and an attribute of XLIFF like any other', name => {
    const inline = `<g id="${name}"><${name} ${name}="x">a</${name}></g>`;
    const first = `<xliff version="1.2"><file original="a" source-language="en" datatype="x"><body><trans-unit id="${name}"><source>${inline}</source></trans-unit></body></file></xliff>`;
    const [file] = readXliff12(first).value.items;
    expect(file?.kind === 'file' && unitsIn(file.items).map(unit => contentText(unit.source.content))).toEqual(['a']);

    const unit = `<unit id="${name}"><${name} ${name}="x"/><segment><source>a</source></segment></unit>`;
    const second = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"><file id="f">${unit}</file></xliff>`;
    const printed = printXliff2(readXliff2(second).value).value;
    expect(printed).toContain(`<${name} ${name}="x"/>`);
    expect(validateFile(second).value.findings).toMatchObject([{ rule: 'structure.element', element: name }]);
  });
});

describe('stress on patterns', () => {
  const strains = ['a', '.', ' ', '1,', '/', '=', '\\', '-', ':'].map(unit => unit.repeat(1_000_000 / unit.length));

  it.each(strains.map(strain => [strain.slice(0, 2), strain] as const))('of 1 MB of %j ends at once', (_, strain) => {
    const xml = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:its="http://www.w3.org/2005/11/its" version="2.1" srcLang="${strain}"><file id="${strain}"><unit id="u" type="${strain}" fs:fs="b" fs:subFs="${strain}" slr:sizeRestriction="${strain}" its:annotatorsRef="${strain}" its:locQualityIssuesRef="#${strain}"><segment><source><mrk id="m" ref="#${strain}" type="comment"><ph id="1" subFlows="${strain}"/></mrk></source></segment></unit></file></xliff>`;
    const memory = `<tmx version="1.4"><header creationdate="${strain}" srclang="${strain}"/><body><tu usagecount="${strain}"/></body></tmx>`;
    for (const document of [xml, memory]) {
      let valid = true;
      expect(computingTime(() => (valid = validateFile(document).value.valid))).toBeLessThan(LONGEST);
      expect(valid).toBe(false);
    }
  });
});
