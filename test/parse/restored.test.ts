import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/index.ts';
import { printedLabel } from '../../src/model/index.ts';
import { codesOf, ids, parse, parseText } from './parse.ts';

const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;
/** A paragraph number at the head of a line, as automatic numbering loses it. */
const NUMBER = /^[\d\u0660-\u0669]{1,3}(?:[.．、]|\s?[-–])\s*/gmu;

const shape = (edition: Edition): unknown => edition.blocks.map(({ id, role, label }) => [id, role, label?.ordinal]);

describe('paragraph numbers that were lost', () => {
  it.each(languages.flatMap(language => ['6-1', '5-1'].map(work => [work, language] as const)))(
    'are restored in the sample edition of %s in %s',
    (work, language) => {
      const file = `resolution-${work}.${language}.${work === '6-1' && language === 'en' ? 'txt' : 'md'}`;
      const text = readFileSync(`samples/${file}`, 'utf8');
      const whole = parseText(text, file).value;
      const { value, diagnostics } = parseText(text.replace(NUMBER, ''), file);
      expect(shape(value)).toEqual(shape(whole));
      const numbered = value.blocks.filter(block => block.role === 'operative');
      expect(numbered.every(block => block.label?.restored === true)).toBe(true);
      expect(numbered.map(printedLabel).join('')).toBe('');
      expect(diagnostics.filter(({ code }) => code === 'parse.labels-restored')).toHaveLength(1);
    },
  );

  it.each([
    [
      'en',
      [
        'The General Assembly,',
        'Recalling its work,',
        'Requests the Secretary-General:',
        'To look into the matter;',
        'To report on it;',
        'Decides to go on.',
      ],
    ],
    [
      'fr',
      [
        'L’Assemblée générale,',
        'Rappelant ses travaux,',
        'Prie le Secrétaire général :',
        'D’examiner la question ;',
        'De lui en rendre compte ;',
        'Décide de continuer.',
      ],
    ],
    [
      'es',
      [
        'La Asamblea General,',
        'Recordando su labor,',
        'Solicita al Secretario General:',
        'Que examine la cuestión;',
        'Que le informe al respecto;',
        'Decide continuar.',
      ],
    ],
    [
      'ru',
      [
        'Генеральная Ассамблея,',
        'ссылаясь на свою работу,',
        'просит Генерального секретаря:',
        'изучить этот вопрос;',
        'представить доклад;',
        'постановляет продолжить.',
      ],
    ],
    ['zh', ['大会，', '回顾其工作，', '请秘书长：', '就此事进行研究；', '向大会提交报告；', '决定继续。']],
    [
      'ar',
      [
        'إن الجمعية العامة،',
        'إذ تشير إلى عملها،',
        'تطلب إلى الأمين العام:',
        'أن ينظر في المسألة؛',
        'أن يقدم تقريرا؛',
        'تقرر أن تستمر.',
      ],
    ],
  ] as const)('are restored with the letters below them (%s)', (language, paragraphs) => {
    const parsed = parse(paragraphs, language);
    expect(ids(parsed)).toEqual(['enact', 'rec_1', 'para_1', 'para_1__point_a', 'para_1__point_b', 'para_2']);
    expect(parsed.edition.blocks.slice(2).every(block => block.label?.restored)).toBe(true);
    expect(parsed.edition.blocks[3]?.label).toMatchObject({ ordinal: 1, level: 1 });
  });

  it('are restored where a gap leaves exactly their room', () => {
    const parsed = parse([
      'The General Assembly,',
      'Recalling its work,',
      '1. Decides to go on;',
      'Requests the Secretariat to report;',
      '3. Invites all to help;',
      'Urges all to hurry.',
    ]);
    expect(ids(parsed)).toEqual(['enact', 'rec_1', 'para_1', 'para_2', 'para_3', 'para_4']);
    expect(parsed.edition.blocks.map(block => block.label?.restored ?? false)).toEqual([
      false,
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(codesOf(parsed)).toEqual(['parse.labels-restored']);
  });

  it('are none where a single operative paragraph stands', () => {
    const parsed = parse(['The General Assembly,', 'Recalling its work,', 'Decides to go on.']);
    expect(ids(parsed)).toEqual(['enact', 'rec_1', 'para_1']);
    expect(parsed.edition.blocks[2]?.label).toBeUndefined();
    expect(codesOf(parsed)).toEqual([]);
  });

  it('are not made up where the printed numbers leave another room', () => {
    const parsed = parse([
      'The General Assembly,',
      'Recalling its work,',
      '1. Decides to go on;',
      'Requests the Secretariat to report;',
      '5. Invites all to help.',
    ]);
    expect(parsed.edition.blocks.map(block => block.label?.ordinal)).toEqual([undefined, undefined, 1, undefined, 5]);
    expect(codesOf(parsed)).toContain('parse.label-gap');
  });
});
