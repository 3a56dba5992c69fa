import { describe, expect, it } from 'vitest';
import { codesOf, ids, parse, parseGivenFormat } from './parse.ts';

/** Organ line, one preambular paragraph and the head of the first operative one, in each language. */
const OPENINGS: Readonly<Record<string, readonly string[]>> = {
  en: ['The General Assembly,', 'Recalling its resolution 5/1,', '1. Requests the Secretary-General:'],
  fr: ['L’Assemblée générale,', 'Rappelant sa résolution 5/1,', '1. Prie le Secrétaire général :'],
  es: ['La Asamblea General,', 'Recordando su resolución 5/1,', '1. Solicita al Secretario General que:'],
  ru: ['Генеральная Ассамблея,', 'ссылаясь на свою резолюцию 5/1,', '1. просит Генерального секретаря:'],
  zh: ['大会，', '回顾其第5/1号决议，', '1. 请秘书长：'],
  ar: ['إن الجمعية العامة،', 'إذ تشير إلى قرارها 5/1،', '1 - تطلب إلى الأمين العام:'],
  de: ['Die Generalversammlung,', 'unter Hinweis auf ihre Resolution 5/1,', '1. ersucht den Generalsekretär,:'],
  pt: ['A Assembleia Geral,', 'Recordando a sua resolução 5/1,', '1. Solicita ao Secretário-Geral que:'],
};

/** Three levels in the lettering of each language. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  en: ['(a) One:', '(i) Deep:', 'a. Deeper;', 'b. Deeper;', '(ii) Deep;', '(b) Two;'],
  fr: ['a) Un :', 'i) Bas :', 'a. Plus bas ;', 'b. Plus bas ;', 'ii) Bas ;', 'b) Deux ;'],
  es: ['a) Uno:', 'i) Bajo:', 'a. Más bajo;', 'b. Más bajo;', 'ii) Bajo;', 'b) Dos;'],
  ru: ['a) раз:', 'i) ниже:', 'a. глубже;', 'b. глубже;', 'ii) ниже;', 'b) два;'],
  zh: ['(a) 甲：', '㈠ 乙：', 'a. 丙；', 'b. 丁；', '㈡ 戊；', '(b) 己；'],
  ar: ['(أ) واحد:', '’1‘ أدنى:', 'أ - أعمق؛', 'ب - أعمق؛', '’2‘ أدنى؛', '(ب) اثنان؛'],
  de: ['a) eins:', 'i) tief:', 'a. tiefer;', 'b. tiefer;', 'ii) tief;', 'b) zwei;'],
  pt: ['a) Um:', 'i) Fundo:', 'a. Mais fundo;', 'b. Mais fundo;', 'ii) Fundo;', 'b) Dois;'],
};

const LAST: Readonly<Record<string, string>> = {
  en: '2. Decides to go on.',
  fr: '2. Décide de continuer.',
  es: '2. Decide continuar.',
  ru: '2. постановляет продолжить.',
  zh: '2. 决定继续。',
  ar: '2 - تقرر أن تستمر.',
  de: '2. beschließt fortzufahren.',
  pt: '2. Decide continuar.',
};

describe('lists', () => {
  it.each(Object.keys(OPENINGS))('have three levels and the same ids in %s', language => {
    const parsed = parse([...(OPENINGS[language] ?? []), ...(LISTS[language] ?? []), LAST[language] ?? ''], language);
    expect(ids(parsed)).toEqual([
      'enact',
      'rec_1',
      'para_1',
      'para_1__point_a',
      'para_1__point_a__item_i',
      'para_1__point_a__item_i__sub_a',
      'para_1__point_a__item_i__sub_b',
      'para_1__point_a__item_ii',
      'para_1__point_b',
      'para_2',
    ]);
    expect(codesOf(parsed)).not.toContain('parse.label-gap');
  });

  const letters = (signs: string): string[] => [...signs].map(sign => `(${sign}) To do so;`);

  it('read (i) after (h) as the ninth letter', () => {
    const parsed = parse([...(OPENINGS['en'] ?? []), ...letters('abcdefghijkl'), '2. Decides to go on.']);
    expect(ids(parsed).slice(3, -1)).toEqual([...'abcdefghijkl'].map(sign => `para_1__point_${sign}`));
  });

  it('read (i) after (h) as a Roman one where (h) announces a list', () => {
    const parsed = parse([
      ...(OPENINGS['en'] ?? []),
      ...letters('abcdefg'),
      '(h) To do:',
      '(i) One;',
      '(ii) Two;',
      '(i) To do so;',
      '2. Decides to go on.',
    ]);
    expect(ids(parsed).slice(-6)).toEqual([
      'para_1__point_g',
      'para_1__point_h',
      'para_1__point_h__item_i',
      'para_1__point_h__item_ii',
      'para_1__point_i',
      'para_2',
    ]);
    expect(codesOf(parsed)).not.toContain('parse.label-gap');
  });

  it('read Russian е) after д) in Russian order, and after d) as the Latin letter', () => {
    const opening = OPENINGS['ru'] ?? [];
    const own = parse([...opening, ...[...'абвгдеж'].map(sign => `${sign}) делать;`)], 'ru');
    expect(ids(own).slice(3)).toEqual([...'abcdefg'].map(sign => `para_1__point_${sign}`));
    const latin = parse([...opening, ...[...'аbсdе'].map(sign => `${sign}) делать;`)], 'ru');
    expect(ids(latin).slice(3)).toEqual([...'abcde'].map(sign => `para_1__point_${sign}`));
  });

  it('read Arabic letters in abjad order', () => {
    const parsed = parse(
      [...(OPENINGS['ar'] ?? []), ...'أ ب ج د هـ و ز ح ط ي'.split(' ').map(sign => `(${sign}) عمل؛`)],
      'ar',
    );
    expect(ids(parsed).slice(3)).toEqual([...'abcdefghij'].map(sign => `para_1__point_${sign}`));
  });

  it('nest letters under Roman numerals where the text does so', () => {
    const parsed = parse([...(OPENINGS['en'] ?? []), '(i) One:', '(a) First;', '(b) Second;', '(ii) Two;']);
    expect(ids(parsed).slice(2)).toEqual([
      'para_1',
      'para_1__item_i',
      'para_1__item_i__sub_a',
      'para_1__item_i__sub_b',
      'para_1__item_ii',
    ]);
  });

  it('may stand in the preamble', () => {
    const parsed = parse([
      'The General Assembly,',
      'Recalling:',
      '(a) Its resolution 5/1,',
      '(b) Its resolution 5/2,',
      'Noting the report,',
      '1. Decides to go on.',
    ]);
    expect(ids(parsed)).toEqual(['enact', 'rec_1', 'rec_1__point_a', 'rec_1__point_b', 'rec_2', 'para_1']);
  });

  it.each([
    ['en', ['(a) First;', '(b) Second;'], 'and to report to the Assembly at its next session;'],
    ['fr', ['a) Premier ;', 'b) Second ;'], 'et de lui en rendre compte à sa prochaine session ;'],
    ['es', ['a) Primero;', 'b) Segundo;'], 'y que le informe en su próximo período de sesiones;'],
    ['ru', ['a) первое;', 'b) второе;'], 'и доложить об этом на следующей сессии;'],
    ['zh', ['(a) 第一；', '(b) 第二；'], '并请秘书长向大会报告；'],
    ['ar', ['(أ) الأول؛', '(ب) الثاني؛'], 'وأن يقدم تقريرا عن ذلك؛'],
  ] as const)('keep the text that goes on below a list in its paragraph (%s)', (language, list, wrap) => {
    const parsed = parse([...(OPENINGS[language] ?? []), ...list, wrap, LAST[language] ?? ''], language);
    expect(ids(parsed).slice(2)).toEqual(['para_1', 'para_1__point_a', 'para_1__point_b', 'para_1__wrap', 'para_2']);
    expect(parsed.edition.blocks.find(block => block.id === 'para_1__wrap')).toMatchObject({
      role: 'paragraph',
      parent: 'para_1',
      text: wrap,
    });
  });

  it('say once when a letter is missing', () => {
    const parsed = parse([...(OPENINGS['en'] ?? []), '(a) One;', '(c) Three;', '(d) Four;', '2. Decides to go on.']);
    expect(parsed.diagnostics.filter(({ code }) => code === 'parse.label-gap').map(({ message }) => message)).toEqual([
      'paragraph numbers do not follow one another: (a) is followed by (c)',
    ]);
  });

  it('take the labels that a format prints for its own', () => {
    const parsed = parseGivenFormat([
      'The General Assembly,',
      'Recalling its work,',
      { text: 'Requests the Secretariat:', kind: 'item', label: { printed: '1.', ordinal: 1, level: 0 } },
      { text: 'To work;', kind: 'item', label: { printed: '(a)', ordinal: 1, level: 1 } },
      { text: 'To report;', kind: 'item', label: { printed: '(b)', ordinal: 2, level: 1 } },
      { text: 'Decides to go on.', kind: 'item', label: { printed: '2.', ordinal: 2, level: 0 } },
    ]);
    expect(ids(parsed)).toEqual(['enact', 'rec_1', 'para_1', 'para_1__point_a', 'para_1__point_b', 'para_2']);
    expect(parsed.edition.blocks[3]?.label).toEqual({ printed: '(a)', gap: ' ', ordinal: 1, level: 1 });
    expect(parsed.edition.blocks[3]?.text).toBe('To work;');
  });

  it('give bullets below an announcement no letter', () => {
    const parsed = parseGivenFormat([
      'The General Assembly,',
      'Recalling its work,',
      '1. Requests the Secretariat:',
      { text: 'To work;', kind: 'item', label: { printed: '•', level: 0 } },
      { text: 'To report;', kind: 'item', label: { printed: '•', level: 0 } },
      '2. Decides to go on.',
    ]);
    expect(ids(parsed).slice(2)).toEqual(['para_1', 'para_1__point_1', 'para_1__point_2', 'para_2']);
    expect(parsed.edition.blocks[3]?.label).toBeUndefined();
  });
});
