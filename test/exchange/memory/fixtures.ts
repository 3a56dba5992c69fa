import fc from 'fast-check';
import type { TmxMemory, TmxUnit, TmxVariant } from '../../../src/exchange/tmx/memory.ts';
import type { XmlNode } from '../../../src/wire/index.ts';

export function variant(language: string, ...segment: readonly XmlNode[]): TmxVariant {
  return { language, attributes: new Map(), remarks: [], segment };
}

export function unit(
  id: string | undefined,
  texts: Readonly<Record<string, string>>,
  props: Readonly<Record<string, string>> = {},
): TmxUnit {
  return {
    ...(id !== undefined && { id }),
    attributes: new Map(),
    remarks: Object.entries(props).map(([type, text]) => ({
      kind: 'prop',
      attributes: new Map([['type', type]]),
      text,
    })),
    variants: Object.entries(texts).map(([language, text]) => variant(language, text)),
  };
}

export function memory(units: readonly TmxUnit[], source = 'en'): TmxMemory {
  return { header: { attributes: new Map([['srclang', source]]), children: [] }, units };
}

/** Texts with what breaks tables: bidi marks, characters beyond the BMP, odd blanks, line ends, signs that formats escape. */
export const cellText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '\u200f',
          '\u202b',
          '\u2067',
          '\u061c',
          '\u00a0',
          '\u202f',
          '\u3000',
          '\ufeff',
          ' ',
          '  ',
          '\t',
          '\n',
          '𝒜',
          '😀',
          '𠀀',
        ],
        ...[
          '=',
          '+1',
          '-',
          '@',
          "'",
          '"',
          ',',
          ';',
          '<b>',
          '&amp;',
          '_x0041_',
          '#N/A',
          'TRUE',
          '1e5',
          'إذ',
          'x',
          'é',
          '约',
        ],
      ),
      fc.string({ maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map(parts => parts.join(''))
  .filter(text => text !== '');

/** Memories that a table can hold: ids, plain texts, properties, states, notes. */
export const tableMemory: fc.Arbitrary<TmxMemory> = fc
  .array(
    fc.record({
      en: cellText,
      fr: fc.option(cellText),
      ar: fc.option(cellText),
      role: fc.option(cellText),
      confirmed: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(rows =>
    memory([
      // Columns stand in the order in which languages first appear.
      unit('6-1:title', { en: 'Title', fr: 'Titre', ar: 'العنوان' }),
      ...rows.map(({ en, fr, ar, role, confirmed }, i) =>
        unit(
          `6-1:para_${i + 1}`,
          { en, ...(fr !== null && { fr }), ...(ar !== null && { ar }) },
          {
            ...(confirmed && { 'x-state': 'confirmed' }),
            ...(role !== null && { 'x-role': role.replaceAll('\n', '') || 'r' }),
          },
        ),
      ),
    ]),
  );
