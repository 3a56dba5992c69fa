import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTableDocument } from '../../../src/exchange/docx/table-read.ts';
import { writeTableDocument } from '../../../src/exchange/docx/table-write.ts';
import { editsOfMemory } from '../../../src/exchange/merge/edited-unit.ts';
import { type Merged, mergeEdits } from '../../../src/exchange/merge/merge.ts';
import { segmentText } from '../../../src/exchange/tmx/memory.ts';
import { type Edition, printedBlock, type Result } from '../../../src/model/index.ts';
import { packZip } from '../../../src/wire/index.ts';
import { makeRows, sixAlignment, sixEditions } from '../fixtures.ts';
import { cellText } from '../memory/fixtures.ts';
import { all, child, type Node, parsePart, partsOf } from './word.ts';

const toolVersion = '1';
const work = { alignment: sixAlignment(), editions: sixEditions() };
const parts = [work];

/** A document with its main part changed, as an editor would. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const encoder = new TextEncoder();
  return packZip(
    [...partsOf(bytes)].map(([path, xml]) => ({
      path,
      content: encoder.encode(path === 'word/document.xml' ? change(xml) : xml),
    })),
  );
}

function merged(bytes: Uint8Array): Result<Merged> {
  const { value } = readTableDocument(bytes, { toolVersion });
  return mergeEdits(parts, editsOfMemory(value.memory, value.hashes));
}

function documentOf(bytes: Uint8Array): Node {
  return parsePart(partsOf(bytes).get('word/document.xml') ?? '');
}

const { value: pair, diagnostics } = writeTableDocument(work, { languages: ['en', 'fr'] });
const { value: six } = writeTableDocument(work);

describe('a table in a Word document', () => {
  it('has a row a unit with everything as printed', () => {
    expect(diagnostics).toEqual([]);
    const { value, diagnostics: read } = readTableDocument(six, { toolVersion });
    expect(read).toEqual([]);
    const { units } = value.memory;
    expect(units.map(({ id }) => id)).toEqual(work.alignment.beads.map(({ id }) => `6-1:${id}`));
    const texts = units
      .find(({ id }) => id === '6-1:para_1')
      ?.variants.map(({ language, segment }) => [language, segmentText(segment)]);
    const printed = (edition: Edition): string =>
      edition.blocks
        .filter(({ id }) => id.startsWith('para_1') && !id.includes('__'))
        .map(printedBlock)
        .join('\n\n');
    expect(texts).toEqual(work.editions.map(edition => [edition.language, printed(edition)]));
  });

  it('writes Arabic from right to left, and nothing else', () => {
    const [table] = all(documentOf(six), 'w:tbl');
    const rows = table ? all(table, 'w:tr').slice(1) : [];
    for (const row of rows) {
      const directions = all(row, 'w:tc').map(cell => all(cell, 'w:bidi').length > 0);
      expect(directions).toEqual([false, false, true, false, false, false, false, false, false]);
    }
    expect(all(documentOf(six), 'w:bidiVisual')).toEqual([]);
    expect(all(documentOf(writeTableDocument(work, { languages: ['ar', 'en'] }).value), 'w:bidiVisual')).toHaveLength(
      1,
    );
  });

  it('repeats its headings, offers the states, and hides the hashes', () => {
    const document = documentOf(pair);
    expect(all(document, 'w:tblHeader')).toHaveLength(1);
    expect(all(document, 'w:comboBox')).toHaveLength(work.alignment.beads.length);
    const hidden = all(document, 'w:r').filter(run => all(run, 'w:vanish').length > 0);
    expect(hidden.map(run => child(run, 'w:t')?.children.join(''))).toContainEqual(
      expect.stringMatching(/^ en:[0-9a-f]{8} fr:[0-9a-f]{8}$/u),
    );
  });

  it('is the same when written again', () => {
    expect(Buffer.compare(writeTableDocument(work, { languages: ['en', 'fr'] }).value, pair)).toBe(0);
  });

  it('gives back every text unchanged, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ en: cellText, ar: cellText }), { minLength: 1, maxLength: 4 }), rows => {
        const { value } = writeTableDocument(makeRows('6-1', rows));
        const { units } = readTableDocument(value, { toolVersion }).value.memory;
        expect(units.map(({ variants }) => variants.map(({ segment }) => segmentText(segment)))).toEqual(
          rows.map(({ en, ar }) => [en, ar]),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('a table that comes back', () => {
  it('holds no edit when nobody edited it', () => {
    for (const bytes of [pair, six]) {
      const { value, diagnostics: remarks } = merged(bytes);
      expect(remarks).toEqual([]);
      expect(value.summary).toMatchObject({ changed: [], confirmed: [], moved: [], refused: 0, unknown: [] });
    }
  });

  it('brings back an edited target, a chosen status and a note', () => {
    const bytes = edited(pair, xml =>
      xml
        .replace('Les États parties', 'Les États Parties')
        .replace(/(para_1__point_a[\s\S]*?<w:sdtContent><w:r><w:t xml:space="preserve">)automatic/u, '$1confirmed'),
    );
    const { value } = merged(bytes);
    expect(value.summary.changed).toMatchObject([{ id: '6-1:para_1__point_a', language: 'fr' }]);
    expect(value.summary.confirmed).toEqual(['6-1:para_1__point_a']);
    const french = value.parts[0]?.editions.find(({ language }) => language === 'fr');
    expect(french?.blocks.find(({ id }) => id === 'para_1__point_a')?.text).toContain('Les États Parties');
  });

  it('takes tracked changes as accepted and says so', () => {
    const tracked =
      '<w:ins w:id="1" w:author="a" w:date="2012-10-19T00:00:00Z"><w:r><w:t>Nouveaux </w:t></w:r></w:ins><w:del w:id="2" w:author="a" w:date="2012-10-19T00:00:00Z"><w:r><w:delText>Vieux</w:delText></w:r></w:del>';
    const bytes = edited(pair, xml =>
      xml.replace(
        /(<w:r><w:rPr><w:b\/><w:bCs\/><\/w:rPr><w:t xml:space="preserve">)Application de/u,
        `${tracked}$1Application de`,
      ),
    );
    const { value, diagnostics: read } = readTableDocument(bytes, { toolVersion });
    expect(read.map(({ code }) => code)).toEqual(['exchange.changes-accepted']);
    const title = value.memory.units.find(({ id }) => id === '6-1:title');
    expect(title?.variants.map(({ segment }) => segmentText(segment))[1]).toMatch(/^Nouveaux Application/u);
  });

  it('warns when the source has moved meanwhile, and refuses what was edited on both sides', () => {
    const moved = sixEditions().map(edition => ({
      ...edition,
      blocks: edition.blocks.map(block =>
        block.id === 'rec_1' && edition.language !== 'es' ? { ...block, text: `${block.text} x` } : block,
      ),
    }));
    const bytes = edited(pair, xml => xml.replace('Rappelant', 'Se rappelant'));
    const { value } = readTableDocument(bytes, { toolVersion });
    const result = mergeEdits([{ ...work, editions: moved }], editsOfMemory(value.memory, value.hashes));
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['exchange.source-moved', 'exchange.edit-conflict']);
  });

  it('names rows that nobody knows', () => {
    const { value, diagnostics: remarks } = merged(edited(pair, xml => xml.replace('6-1:rec_1<', '6-1:rec_99<')));
    expect(value.summary.unknown).toEqual(['6-1:rec_99']);
    expect(remarks.map(({ code }) => code)).toEqual(['exchange.unknown-unit']);
  });
});

describe('a table that others made', () => {
  const cell = (text: string, span = 1): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${text
      .split('\n')
      .map(line => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
      .join('')}</w:tc>`;
  const table = (...rows: readonly (readonly string[])[]): string =>
    `<w:tbl>${rows.map(row => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;
  const document = (body: string): Uint8Array =>
    packZip([
      {
        path: 'word/document.xml',
        content: new TextEncoder().encode(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
        ),
      },
    ]);

  it('is read by its headings; other tables and text are passed over', () => {
    const bytes = document(
      `<w:p/>${table([cell('Name'), cell('Value')])}${table([cell('English'), cell('French (fr)')], [cell('Decides'), cell('Décide')], [cell('Both', 2)])}`,
    );
    const { value, diagnostics: read } = readTableDocument(bytes, { toolVersion });
    expect(read).toEqual([]);
    expect(
      value.memory.units.map(({ variants }) =>
        variants.map(({ language, segment }) => `${language} ${segmentText(segment)}`),
      ),
    ).toEqual([['en Decides', 'fr Décide'], ['en Both']]);
  });

  it('says when there is none', () => {
    const { diagnostics: read } = readTableDocument(document(table([cell('a'), cell('b')])), { toolVersion });
    expect(read.map(({ code }) => code)).toEqual(['exchange.invalid-structure']);
  });

  it.each([
    ['no zip', new TextEncoder().encode('hello'), 'exchange.wrong-format'],
    ['no document', packZip([{ path: 'a.txt', content: new Uint8Array() }]), 'exchange.wrong-format'],
    [
      'an entity',
      packZip([{ path: 'word/document.xml', content: new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><a/>') }]),
      'wire.doctype-subset',
    ],
  ])('refuses what is %s', (_, bytes, code) => {
    expect(() => readTableDocument(bytes, { toolVersion })).toThrow(expect.objectContaining({ code }));
  });

  it('does not grow with a span of millions', () => {
    const bytes = document(table([cell('English'), cell('x', 1e9)], [cell('a', 1e9), cell('b')]));
    expect(readTableDocument(bytes, { toolVersion }).value.memory.units).toHaveLength(1);
  });
});
