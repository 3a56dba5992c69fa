import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAkn } from '../../../src/exchange/akn/read.ts';
import { writeAkn } from '../../../src/exchange/akn/write.ts';
import { type Block, checkEdition, type Edition } from '../../../src/model/index.ts';
import { sixEditions } from '../fixtures.ts';
import { anyEdition } from './editions.ts';

/** What a file can say of blocks: all but where they stood in their first source, and why they are what they are. */
function said({ blocks }: Edition): readonly unknown[] {
  const told = ({ id, role, parent, label, text, marks, calls, references, lead, secondary }: Block) => ({
    id,
    role,
    parent,
    label: label && { printed: label.printed, gap: label.gap, restored: label.restored },
    text,
    marks,
    calls,
    references,
    lead,
    secondary,
  });
  const isNote = ({ role }: Block): boolean => role === 'note';
  return [...blocks.filter(one => !isNote(one)), ...blocks.filter(isNote)].map(told);
}

describe('Akoma Ntoso', () => {
  it.each(sixEditions())('brings back all of $id', edition => {
    const written = writeAkn(edition);
    expect(written.diagnostics).toEqual([]);
    const { value, diagnostics } = readAkn(written.value);
    expect(diagnostics).toEqual([]);
    expect(said(value.edition)).toEqual(said(edition));
    expect(value.edition.meta).toEqual(edition.meta);
    expect(checkEdition(value.edition, value.text)).toEqual([]);
    expect(writeAkn(value.edition, value).value).toBe(written.value);
  });

  it('is the same after reading and writing again, whatever the edition', () => {
    fc.assert(
      fc.property(anyEdition, edition => {
        const { value } = writeAkn(edition);
        const back = readAkn(value).value;
        expect(writeAkn(back.edition, back).value).toBe(value);
        expect(checkEdition(back.edition, back.text)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('loses no text, whatever the edition', () => {
    const texts = ({ blocks }: Edition): readonly string[] =>
      blocks
        .map(({ text }) => text)
        .filter(text => text !== '')
        .sort();
    fc.assert(
      fc.property(anyEdition, edition => {
        const clean = {
          ...edition,
          blocks: edition.blocks.map(one => ({ ...one, text: one.text.replace(/[^\P{C}\t\n\r]/gu, '') })),
        };
        expect(texts(readAkn(writeAkn(clean).value).value.edition)).toEqual(texts(clean));
      }),
      { numRuns: 150 },
    );
  });
});
