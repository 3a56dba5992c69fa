import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage, scriptShares } from '../../src/language/index.ts';
import { sampleCodes } from './language.ts';

describe('detectLanguage', () => {
  test.each([
    [
      'en',
      'Recalling its resolution 5/1 of 22 October 2010, and taking into account the efforts that have been made by the States parties to the Convention,',
    ],
    [
      'fr',
      'Rappelant sa résolution 5/1 du 22 octobre 2010, et tenant compte des efforts qui ont été faits par les États parties à la Convention,',
    ],
    [
      'es',
      'Recordando su resolución 5/1, de 22 de octubre de 2010, y teniendo en cuenta los esfuerzos realizados por los Estados parte en la Convención,',
    ],
    [
      'ru',
      'ссылаясь на свою резолюцию 5/1 от 22 октября 2010 года и принимая во внимание усилия, которые были приложены государствами-участниками,',
    ],
    ['zh', '回顾其2010年10月22日第5/1号决议，并考虑到《公约》缔约国为实施《公约》所作的各项努力，'],
    [
      'ar',
      'إذ تشير إلى قرارها 5/1 المؤرخ 22 تشرين الأول/أكتوبر 2010، وإذ تضع في اعتبارها الجهود التي تبذلها الدول الأطراف في الاتفاقية،',
    ],
    [
      'de',
      'unter Hinweis auf ihre Resolution 5/1 vom 22. Oktober 2010 und unter Berücksichtigung der Anstrengungen, welche die Vertragsstaaten des Übereinkommens unternommen haben,',
    ],
    [
      'pt',
      'Recordando a sua resolução 5/1, de 22 de outubro de 2010, e tendo em conta os esforços realizados pelos Estados Partes na Convenção,',
    ],
  ] as const)('%s', (code, text) => {
    const [first] = detectLanguage(text);
    expect(first?.language).toBe(code);
    expect(first?.probability).toBeGreaterThan(0.9);
  });

  test('a title leaves doubt', () => {
    const [first] = detectLanguage('Transnational organized crime');
    expect(first?.probability ?? 0).toBeLessThan(0.6);
  });

  test('a language without a record is told by its script, or gets no high probability', () => {
    const swedish =
      'Generalförsamlingen, som bekräftar sina tidigare resolutioner och erinrar om ändamålen och principerna i Förenta nationernas stadga, noterar med tacksamhet generalsekreterarens rapport;';
    const japanese = '総会は、国際連合憲章の目的及び原則を想起し、加盟国が行ってきた努力を歓迎する。';
    const greek = 'Η Γενική Συνέλευση υπενθυμίζει το ψήφισμά της';
    const persian = 'مجمع عمومی با یادآوری قطعنامه‌های پیشین خود و با تأکید بر اهمیت همکاری بین‌المللی میان کشورهای عضو';
    expect(detectLanguage(japanese)[0]?.language).toBe('ja');
    expect(detectLanguage(greek)[0]?.language).toBe('el');
    for (const [text, code] of [
      [swedish, 'sv'],
      [persian, 'fa'],
    ] as const) {
      const [first] = detectLanguage(text);
      if ((first?.probability ?? 0) >= 0.5) expect(first?.language).toBe(code);
    }
  });

  test('nothing is said of a text without letters', () => {
    expect(detectLanguage('')).toEqual([]);
    expect(detectLanguage('5/1, 2010')).toEqual([]);
  });

  test('probabilities lie between 0 and 1, fall, and add up to no more than 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const found = detectLanguage(text).map(({ probability }) => probability);
        expect(found).toEqual([...found].sort((a, b) => b - a));
        expect(found.reduce((sum, p) => sum + p, 0)).toBeLessThanOrEqual(1 + 1e-9);
        for (const p of found) expect(p).toBeGreaterThan(0);
      }),
    );
  });

  const samples = new URL('../../samples/', import.meta.url);
  test.each(sampleCodes)('the sample edition in %s is known for what it is', code => {
    const name = new URL(`resolution-6-1.${code}.${code === 'en' ? 'txt' : 'md'}`, samples);
    expect(existsSync(name)).toBe(true);
    const text = readFileSync(name, 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, '');
    expect(detectLanguage(text)[0]).toMatchObject({ language: code });
  });
});

describe('scriptShares', () => {
  test('counts letters only', () => {
    expect(scriptShares('ab 12 да')).toEqual({ Latn: 0.5, Cyrl: 0.5 });
    expect(scriptShares('12, 34')).toEqual({});
  });
});
