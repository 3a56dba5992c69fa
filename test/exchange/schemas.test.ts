import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import {
  DtdValidator,
  XmlBufferInputProvider,
  XmlDocument,
  XmlDtd,
  XmlValidateError,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aknWork } from '../../src/exchange/akn/names.ts';
import { writeAkn } from '../../src/exchange/akn/write.ts';
import { writeTmx } from '../../src/exchange/tmx/write.ts';
import { writeXliff12, type XliffInput } from '../../src/exchange/xliff/write.ts';
import { writeXliff21 } from '../../src/exchange/xliff2/write.ts';
import { anyEdition } from './akn/editions.ts';
import { cutSegments, makeAlignment, makeBead, sixAlignment, sixEditions, sixLanguages } from './fixtures.ts';

/** Official schemas lie beside the repository; they are judges, not part of it. */
const schemas = '../shared/schemas';
const here = existsSync(schemas);
if (!here) console.log(`skipped: no ${schemas}`);

const editions = sixEditions();
const segments = new Map(editions.map(edition => [edition.language, cutSegments(edition)]));

function input(target: string, more: Partial<XliffInput> = {}): XliffInput {
  return {
    alignment: sixAlignment(),
    editions,
    source: 'en',
    target,
    toolVersion: '1.2.3',
    date: '2012-10-19T00:00:00Z',
    ...more,
  };
}

/** The same pair cut into sentences. */
function withSentences(target: string): XliffInput {
  const ids = (segments.get('en') ?? []).map(segment => segment.id);
  const has = (language: string, id: string) => (segments.get(language) ?? []).some(one => one.id === id);
  const beads = ids.map(id => makeBead(id, { en: [id], [target]: has(target, id) ? [id] : [] }));
  const alignment = { ...makeAlignment('6-1', ['en', target], beads), level: 'segment' as const };
  return input(target, { sentences: { alignment, segments } });
}

/** Texts by the name under which schemas import them. */
function provide(folder: string): XmlBufferInputProvider {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.xsd'));
  const texts: Record<string, Uint8Array> = {};
  const xml = readFileSync(join(schemas, 'xliff/1.2/xml.xsd'));
  for (const name of files) texts[`schemas/${name}`] = readFileSync(join(folder, name));
  // Both are one and the same, wherever a schema looks for it.
  for (const name of ['schemas/informativeCopiesOf3rdPartySchemas/w3c/xml.xsd', 'http://www.w3.org/2001/xml.xsd'])
    texts[name] = xml;
  return new XmlBufferInputProvider(texts);
}

/** A schema that imports the core and every module: without it the modules would pass unjudged. */
function driver(folder: string): string {
  const seen = new Set<string>();
  const imports = readdirSync(folder, { encoding: 'utf8' })
    .filter(name => name.endsWith('.xsd'))
    .flatMap(name => {
      const space = /targetNamespace="([^"]+)"/u.exec(readFileSync(join(folder, name), 'utf8'))?.[1];
      if (space === undefined || seen.has(space)) return [];
      seen.add(space);
      return [`<xs:import namespace="${space}" schemaLocation="${basename(name)}"/>`];
    });
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}

/** What a schema says against a document; nothing when it is valid. */
function complaints(validator: XsdValidator | DtdValidator, xml: string): readonly string[] {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(detail => `${detail.line}: ${detail.message}`);
  } finally {
    document.dispose();
  }
}

function compile(folder: string, text: string): XsdValidator {
  xmlRegisterInputProvider(provide(folder));
  const document = XmlDocument.fromString(text, { url: 'schemas/driver.xsd' });
  try {
    return XsdValidator.fromDoc(document);
  } finally {
    document.dispose();
    xmlCleanupInputProvider();
  }
}

describe.skipIf(!here)('official schemas', () => {
  const others = sixLanguages.slice(1);

  it('find our TMX valid by its document type', () => {
    const dtd = XmlDtd.fromString(readFileSync(join(schemas, 'tmx/tmx14.dtd'), 'utf8'));
    const validator = new DtdValidator(dtd);
    const { value } = writeTmx({
      works: [{ alignment: sixAlignment(), editions }],
      toolVersion: '1',
      date: '2012-10-19',
    });
    expect(complaints(validator, value)).toEqual([]);
    expect(complaints(validator, value.replace(/ srclang="[^"]*"/u, ''))).not.toEqual([]);
    validator.dispose();
  });

  describe('XLIFF 1.2 strict', () => {
    let validator: XsdValidator;
    beforeAll(() => {
      const folder = join(schemas, 'xliff/1.2');
      validator = compile(folder, readFileSync(join(folder, 'xliff-core-1.2-strict.xsd'), 'utf8'));
    });
    afterAll(() => validator.dispose());

    it.each(others)('finds the pair en to %s valid', target => {
      expect(complaints(validator, writeXliff12(input(target)).value)).toEqual([]);
      expect(complaints(validator, writeXliff12(withSentences(target)).value)).toEqual([]);
    });

    it('judges at all', () => {
      expect(
        complaints(validator, writeXliff12(input('fr')).value.replace(/state="[^"]*"/u, 'state="done"')),
      ).not.toEqual([]);
    });
  });

  describe('XLIFF 2.1 core and modules', () => {
    let validator: XsdValidator;
    beforeAll(() => {
      const folder = join(schemas, 'xliff/2.1');
      validator = compile(folder, driver(folder));
    });
    afterAll(() => validator.dispose());

    it.each(others)('finds the pair en to %s valid', target => {
      expect(complaints(validator, writeXliff21(input(target)).value)).toEqual([]);
      expect(complaints(validator, writeXliff21(withSentences(target)).value)).toEqual([]);
    });

    it('judges modules too', () => {
      const { value } = writeXliff21(input('fr'));
      expect(complaints(validator, value.replace('<mda:meta type=', '<mda:meta kind='))).not.toEqual([]);
    });
  });

  describe('Akoma Ntoso of the OASIS Standard', () => {
    let validator: XsdValidator;
    beforeAll(() => {
      const folder = join(schemas, 'akn');
      validator = compile(folder, readFileSync(join(folder, 'akomantoso30-os-2018-08-29.xsd'), 'utf8'));
    });
    afterAll(() => validator.dispose());

    it.each(editions)('finds $id valid', edition => {
      expect(complaints(validator, writeAkn(edition, { work: aknWork(editions), date: '2012-10-19' }).value)).toEqual(
        [],
      );
    });

    it('finds any edition valid, with no eId twice', () => {
      fc.assert(
        fc.property(anyEdition, edition => {
          const { value } = writeAkn(edition);
          expect(complaints(validator, value)).toEqual([]);
          const eIds = [...value.matchAll(/ eId="([^"]*)"/gu)].map(([, eId]) => eId);
          expect(new Set(eIds).size).toBe(eIds.length);
        }),
        { numRuns: 100 },
      );
    });

    it('judges at all', () => {
      const broken = editions.map(edition => writeAkn(edition).value.replace('<FRBRlanguage', '<FRBRtongue'));
      for (const xml of broken) expect(complaints(validator, xml)).not.toEqual([]);
    });
  });
});
