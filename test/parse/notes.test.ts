import { describe, expect, it } from 'vitest';
import { codesOf, ids, type Parsed, parse, parseGivenFormat } from './parse.ts';

const bindings = ({ edition }: Parsed): unknown =>
  edition.blocks.flatMap(block => block.calls.map(call => [block.id, call.number, call.note]));

const body = (id: string, { edition }: Parsed): string => edition.blocks.find(block => block.id === id)?.text ?? '';

const CALLED = [
  ['rec_1', 1, 'note_1'],
  ['para_1', 2, 'note_2'],
];

/** A resolution in each language that calls two notes; `%1` and `%2` stand where the calls are printed. */
const RESOLUTIONS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The General Assembly,',
    'Recalling its resolution on the Parties%1 and their work,',
    '1. Decides to use the Treaty%2 of old.',
  ],
  fr: [
    'L’Assemblée générale,',
    'Rappelant sa résolution sur les Parties%1 et leurs travaux,',
    '1. Décide d’user du Traité%2 ancien.',
  ],
  es: [
    'La Asamblea General,',
    'Recordando su resolución sobre las Partes%1 y su labor,',
    '1. Decide usar el Tratado%2 antiguo.',
  ],
  ru: [
    'Генеральная Ассамблея,',
    'ссылаясь на свою резолюцию об участниках%1 и их работе,',
    '1. постановляет применять Договор%2 прежний.',
  ],
  zh: ['大会，', '回顾其关于缔约方%1的决议，', '1. 决定适用条约%2的规定。'],
  ar: ['إن الجمعية العامة،', 'إذ تشير إلى قرارها بشأن الأطراف%1 وعملها،', '1 - تقرر استخدام المعاهدة%2 القديمة.'],
};

const STYLES: Readonly<Record<string, readonly [call: (n: number) => string, head: (n: number) => string]>> = {
  superscripts: [n => '¹²'.charAt(n - 1), n => `${'¹²'.charAt(n - 1)} `],
  'a slash': [n => ` ${n}/`, n => `${n}/ `],
  'square brackets': [n => `[${n}]`, n => `[${n}] `],
  parentheses: [n => ` (${n})`, n => `(${n}) `],
};

describe('notes', () => {
  const cases = Object.keys(RESOLUTIONS).flatMap(language =>
    Object.keys(STYLES).map(style => [style, language] as const),
  );
  it.each(cases)('called by %s are bound in %s', (style, language) => {
    const [call, head] = STYLES[style] ?? [String, String];
    const text = (RESOLUTIONS[language] ?? []).map(line => line.replace('%1', call(1)).replace('%2', call(2)));
    const parsed = parse([...text, `${head(1)}A/RES/64/293.`, `${head(2)}A/RES/55/25.`], language);
    expect(bindings(parsed)).toEqual(CALLED);
    expect(body('rec_1', parsed)).toBe((RESOLUTIONS[language]?.[1] ?? '').replace('%1', ''));
    expect(codesOf(parsed).filter(code => code.startsWith('parse.note'))).toEqual([]);
  });

  it.each(['en', 'fr', 'es', 'ru'])(
    'called by plain digits glued to a word are bound where the sequence proves them (%s)',
    language => {
      const text = (RESOLUTIONS[language] ?? []).map(line => line.replace('%1', '1').replace('%2', '2'));
      const parsed = parse([...text, '1 United Nations, Treaty Series, vol. 2225.', '2 Ibid., vol. 2237.'], language);
      expect(bindings(parsed)).toEqual(CALLED);
      expect(body('para_1', parsed)).toBe((RESOLUTIONS[language]?.[2] ?? '').replace('%2', '').replace('1. ', ''));
    },
  );

  it('are not seen in digits of a name, nor in lines that begin with a number no digit calls', () => {
    const parsed = parse([
      'The General Assembly,',
      'Recalling the reduction of CO2 and the vitamin B1 programme,',
      '1. Decides to go on.',
      '1 January is the day.',
    ]);
    expect(parsed.edition.blocks.some(block => block.role === 'note')).toBe(false);
    expect(body('rec_1', parsed)).toContain('CO2');
    const uncalled = parse(['The General Assembly,', 'Recalling the Parties1 and their work,', '1. Decides to go on.']);
    expect(body('rec_1', uncalled)).toContain('Parties1');
  });

  it.each([
    ['en', 'Notes', ['1. See A/RES/64/293.', 'It was adopted without a vote.', '2. See A/RES/55/25.']],
    ['fr', 'Notes', ['1 Voir A/RES/64/293.', 'Adoptée sans vote.', '2 Voir A/RES/55/25.']],
    ['es', 'Notas', ['1 Véase A/RES/64/293.', 'Aprobada sin votación.', '2 Véase A/RES/55/25.']],
    ['ru', 'Примечания', ['1. См. A/RES/64/293.', 'Принята без голосования.', '2. См. A/RES/55/25.']],
    ['zh', '注', ['1 A/RES/64/293。', '未经表决通过。', '2 A/RES/55/25。']],
    ['ar', 'الحواشي', ['1 انظر A/RES/64/293.', 'اعتمد بدون تصويت.', '2 انظر A/RES/55/25.']],
  ] as const)('may stand in a list at the end, some with several paragraphs (%s)', (language, heading, list) => {
    const text = (RESOLUTIONS[language] ?? []).map(line => line.replace('%1', '¹').replace('%2', '²'));
    const parsed = parse([...text, heading, ...list], language);
    expect(bindings(parsed)).toEqual(CALLED);
    expect(ids(parsed).slice(-3)).toEqual(['note_1', 'note_1__par_2', 'note_2']);
    expect(parsed.edition.blocks.at(-2)).toMatchObject({ role: 'note', parent: 'note_1' });
  });

  it('are bound by the key that the format gives, whatever number they print', () => {
    const parsed = parseGivenFormat([
      'The General Assembly,',
      {
        text: 'Recalling the Treaty1 and the Protocol2,',
        marks: [
          { kind: 'sup', at: { start: 20, end: 21 }, value: 'b' },
          { kind: 'sup', at: { start: 38, end: 39 }, value: 'a' },
        ],
      },
      '1. Decides to go on.',
      { text: 'A/RES/55/25.', kind: 'note', noteKey: 'a', label: { printed: '2', ordinal: 2, level: 0 } },
      { text: 'Adopted without a vote.', kind: 'note', noteKey: 'a' },
      { text: '1 A/RES/64/293.', kind: 'note', noteKey: 'b', marks: [{ kind: 'sup', at: { start: 0, end: 1 } }] },
    ]);
    expect(bindings(parsed)).toEqual([
      ['rec_1', 1, 'note_1'],
      ['rec_1', 2, 'note_2'],
    ]);
    expect(body('rec_1', parsed)).toBe('Recalling the Treaty and the Protocol,');
    expect(body('note_1', parsed)).toBe('A/RES/64/293.');
    expect(ids(parsed).slice(-3)).toEqual(['note_2', 'note_2__par_2', 'note_1']);
  });

  it('are called by raised digits that a format marks, several in one raised stretch', () => {
    const sup = (start: number, end: number) => ({ kind: 'sup' as const, at: { start, end } });
    const parsed = parseGivenFormat([
      'The General Assembly,',
      { text: 'Recalling the Treaty,1, 2 and 30 km2 of land,', marks: [sup(21, 25), sup(35, 36)] },
      '1. Decides to go on.',
      { text: '1 A/RES/55/25.', marks: [sup(0, 1)] },
      { text: '2 A/RES/64/293.', marks: [sup(0, 1)] },
    ]);
    expect(bindings(parsed)).toEqual([
      ['rec_1', 1, 'note_1'],
      ['rec_1', 2, 'note_2'],
      ['rec_1', 2, 'note_2'],
    ]);
  });

  it('whose numbers begin anew on every page are bound to the next of that number', () => {
    const parsed = parse([
      'The General Assembly,',
      'Recalling its resolution¹ on work,',
      '¹ A/RES/64/293.',
      'Noting its resolution¹ on rest,',
      '¹ A/RES/55/25.',
      '1. Decides to go on.',
    ]);
    expect(bindings(parsed)).toEqual([
      ['rec_1', 1, 'note_1'],
      ['rec_2', 1, 'note_1_bis'],
    ]);
    expect(codesOf(parsed)).toContain('parse.note-repeated');
  });

  it('are not seen in numbered lists of a statute that refers to itself', () => {
    const parsed = parse([
      'Article 1. Aims',
      '(1) The aim is peace.',
      '(2) Paragraph (1) binds all.',
      'Article 2. Means',
      '(1) The means are just.',
      '(2) Paragraph (1) binds all.',
    ]);
    expect(ids(parsed)).toEqual([
      'art_1__heading',
      'art_1__para_1',
      'art_1__para_2',
      'art_2__heading',
      'art_2__para_1',
      'art_2__para_2',
    ]);
  });
});
