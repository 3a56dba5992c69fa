import { existsSync, readFileSync } from 'node:fs';
import {
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { readSrx, writeSrx } from '../../../src/exchange/index.ts';
import { languages, segmentationRules } from '../../../src/language/index.ts';
import type { SegmentationRules } from '../../../src/model/index.ts';

/** The official schema lies beside the repository; it is a judge, not part of it. */
const schema = '../shared/schemas/srx/srx20.xsd';
const xml = '../shared/schemas/xliff/1.2/xml.xsd';

/** The same without lines, which a file has and data made here has not. */
function withoutLines({ joined, cascades, maps }: SegmentationRules): SegmentationRules {
  return {
    joined,
    cascades: cascades.map(({ name, rules }) => ({
      name,
      rules: rules.map(({ breaks, before, after }) => ({ breaks, before, after })),
    })),
    maps: maps.map(({ pattern, cascade }) => ({ pattern, cascade })),
  };
}

describe('writeSrx', () => {
  it.each([false, true])('writes what readSrx reads back the same (clauses: %s)', clauses => {
    const rules = segmentationRules(languages, { clauses });
    const written = writeSrx(rules);
    expect(written.diagnostics).toEqual([]);
    const read = readSrx(written.value);
    expect(withoutLines(read.value)).toEqual(rules);
    expect(read.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(writeSrx(read.value).value).toBe(written.value);
  });

  it('keeps blanks and marks of XML in expressions, and says what XML cannot hold', () => {
    const rules: SegmentationRules = {
      joined: true,
      cascades: [{ name: 'A & "B"', rules: [{ breaks: true, before: ' <&>\t\n" ', after: '' }] }],
      maps: [{ pattern: '.*', cascade: 'A & "B"' }],
    };
    expect(withoutLines(readSrx(writeSrx(rules).value).value)).toEqual(rules);
    const illegal = { ...rules, cascades: [{ name: 'A', rules: [{ breaks: true, before: '\u0001', after: '' }] }] };
    expect(writeSrx(illegal).diagnostics.map(({ code }) => code)).toEqual(['exchange.illegal-character']);
  });

  it.skipIf(!existsSync(schema) || !existsSync(xml))('is valid by the schema of SRX 2.0', () => {
    xmlRegisterInputProvider(new XmlBufferInputProvider({ 'http://www.w3.org/2001/xml.xsd': readFileSync(xml) }));
    const judge = XmlDocument.fromString(readFileSync(schema, 'utf8'), { url: 'srx20.xsd' });
    const validator = XsdValidator.fromDoc(judge);
    const validate = (text: string) => {
      const document = XmlDocument.fromString(text);
      try {
        validator.validate(document);
      } finally {
        document.dispose();
      }
    };
    const { value } = writeSrx(segmentationRules(languages, { clauses: true }));
    expect(() => validate(value)).not.toThrow();
    expect(() => validate(value.replace('cascade="no"', 'cascade="never"'))).toThrow();
    validator.dispose();
    judge.dispose();
    xmlCleanupInputProvider();
  });
});
