import fc from 'fast-check';
import { type Block, blockId, type Edition, roles, type Span } from '../../../src/model/index.ts';
import { block, edition } from '../small-dossier.ts';

/** What texts hold that markup and white space rules like to lose. */
export const trickyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        ' ',
        '  ',
        '\t',
        '\r',
        '\n',
        '\u00a0',
        '\u202f',
        '\u200f',
        '\u2067',
        '&',
        '<',
        '>',
        '"',
        ']]>',
        '𝒜',
        'x',
        'إذ',
      ),
      { maxLength: 12 },
    )
    .map(all => all.join('')),
);

const stems = [
  'para',
  'rec',
  'sec_I__heading',
  'sec_A__title',
  'heading',
  'note',
  'x__enact',
  'point',
  'list_1__item',
  'att',
];

/** Places between two characters. */
function placeIn(text: string): fc.Arbitrary<number> {
  const inside = Array.from({ length: text.length }, (_, at) => at).filter(
    at => !/^[\udc00-\udfff]/u.test(text.slice(at)),
  );
  return fc.constantFrom(...inside, text.length);
}

function spanIn(text: string): fc.Arbitrary<Span> {
  const place = placeIn(text);
  return fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}

function blockAt(order: number): fc.Arbitrary<Block> {
  return trickyText.chain(text =>
    fc
      .record({
        id: fc.constantFrom(...stems).map(stem => blockId(`${stem}_${order}`)),
        role: fc.constantFrom(...roles),
        order: fc.constant(order),
        parent: fc.option(fc.nat(Math.max(0, order - 1)), { nil: undefined }),
        label: fc.option(
          fc.record(
            {
              printed: fc.constantFrom('1.', '(أ)', '12 -', '¹', ''),
              gap: fc.constantFrom(' ', '', '\t', '\u00a0\u00a0', '\n'),
              ordinal: fc.constant(1),
              level: fc.constant(0),
              restored: fc.constant(true),
            },
            { requiredKeys: ['printed', 'gap', 'ordinal', 'level'] },
          ),
          { nil: undefined },
        ),
        marks: fc.array(
          fc.record({
            kind: fc.constantFrom(
              'italic' as const,
              'bold' as const,
              'underline' as const,
              'sup' as const,
              'del' as const,
            ),
            at: spanIn(text),
          }),
          { maxLength: 3 },
        ),
        references: fc.uniqueArray(
          fc.oneof(
            fc.record({
              kind: fc.constant('symbol' as const),
              at: spanIn(text),
              value: fc.constantFrom('A/C.3/L-1', 'S/2'),
            }),
            fc.record({
              kind: fc.constant('resolution' as const),
              at: spanIn(text),
              value: fc.constant('64/293'),
              dated: fc.constant('2010-07-30'),
            }),
            fc.record({
              kind: fc.constant('time' as const),
              at: spanIn(text),
              value: fc.constantFrom('15:30', '25:00'),
            }),
            fc.record({
              kind: fc.constant('date' as const),
              at: spanIn(text),
              value: fc.constantFrom('2010-10-22', '--12-09'),
            }),
            fc.record({ kind: fc.constant('percent' as const), at: spanIn(text), value: fc.constant('12.5%') }),
          ),
          { maxLength: 3, selector: ({ value }) => value },
        ),
        lead: fc.option(
          fc.record({
            concept: fc.constant('urges'),
            candidates: fc.constantFrom(['urges'], ['urges', 'requests']),
            chain: fc.constantFrom(0 as const, 2 as const),
            at: spanIn(text),
          }),
          { nil: undefined },
        ),
        calls: fc.array(
          fc.record({
            at: placeIn(text),
            number: fc.integer({ min: 1, max: 30 }),
            note: fc.option(fc.nat(9), { nil: undefined }),
            raised: fc.boolean(),
          }),
          { maxLength: 2 },
        ),
      })
      .map(({ parent, label, lead, calls, ...rest }) =>
        block(rest.id, rest.role, text, {
          ...rest,
          ...(label && {
            label: {
              printed: label.printed,
              gap: label.gap,
              ordinal: 1,
              level: 0,
              ...(label.restored && { restored: true }),
            },
          }),
          ...(lead && lead.at.start < lead.at.end && { lead }),
          ...(parent !== undefined && order > 0 && { parent: blockId(String(parent)) }),
          calls: [...calls]
            .sort((a, b) => a.at - b.at)
            .map(({ at, number, note, raised }) => ({
              at,
              number,
              printed: raised
                ? [...String(number)].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('')
                : ` (${number})`,
              ...(note !== undefined && { note: blockId(String(note)) }),
            })),
        }),
      ),
  );
}

/** Editions of any shape: roles in any order, markup over any span, parents and notes that may not be there. */
export const anyEdition: fc.Arbitrary<Edition> = fc
  .integer({ min: 0, max: 9 })
  .chain(count => fc.tuple(...Array.from({ length: count }, (_, i) => blockAt(i))))
  .map(blocks => {
    // Numbers stand for the blocks at that place until all ids are known.
    const idAt = (place: string | undefined): Block['id'] | undefined => blocks[Number(place)]?.id;
    const bound = blocks.map(({ parent, calls, ...one }): Block => {
      const above = idAt(parent);
      return {
        ...one,
        ...(above !== undefined && { parent: above }),
        calls: calls.map(({ note, ...call }) => {
          const target = idAt(note);
          return { ...call, ...(target !== undefined && { note: target }) };
        }),
      };
    });
    return edition('6-1', 'ar', bound);
  });
