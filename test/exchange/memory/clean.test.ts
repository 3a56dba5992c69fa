import { describe, expect, it } from 'vitest';
import { cleanMemory, createMemoryCleaner } from '../../../src/exchange/memory/clean.ts';
import type { TmxUnit } from '../../../src/exchange/tmx/memory.ts';
import { element } from '../../../src/wire/index.ts';
import { processorTime } from '../../processor-time.ts';
import { memory, unit, variant } from './fixtures.ts';

function reasons(...units: readonly TmxUnit[]): readonly string[] {
  return cleanMemory(memory(units)).removals.map(({ reason, id, language }) =>
    [reason, id, language].filter(Boolean).join(' '),
  );
}

describe('cleanMemory', () => {
  it('keeps what is in order', () => {
    const good = [
      unit('1', { en: 'Decides to meet on 19 October 2012;', fr: 'Décide de se réunir le 19 octobre 2012 ;' }),
      unit('2', { en: 'CTOC/COP/2012/7.', fr: 'CTOC/COP/2012/7.' }),
      unit('3', { en: 'Resolution 6/1', ar: 'القرار ٦/١' }),
      unit('4', { en: 'A total of 1,076 cases', fr: 'Au total, 1 076 affaires', es: 'Un total de 1.076 casos' }),
      unit('5', { en: 'The sixth session', ru: '6-я сессия' }),
      unit('6', { en: 'United Nations Office on Drugs and Crime (UNODC)', zh: '毒罪办（UNODC）' }),
    ];
    const { memory: left, removals } = cleanMemory(memory(good));
    expect(removals).toEqual([]);
    expect(left.units).toEqual(good);
  });

  it('takes out units that say the same as an earlier one, blanks and order apart', () => {
    expect(
      reasons(
        unit('1', { en: 'Stays;', fr: 'Reste ;' }),
        unit('2', { fr: 'Reste\u00a0;', en: ' Stays; ' }),
        unit('3', { en: 'Stays;', fr: 'Demeure ;' }),
        unit('4', { en: 'Stays;', es: 'Reste ;' }),
      ),
    ).toEqual(['duplicates 2']);
  });

  it('takes out empty texts, and units that have too few left', () => {
    expect(
      reasons(unit('1', { en: 'a', fr: ' \u00a0' }), unit('2', { en: 'a', fr: 'b', es: '' }), unit('3', { en: 'a' }), {
        ...unit('4', {}),
        variants: [variant('en', 'c'), variant('fr', element('ph', {}, ['¹']))],
      }),
    ).toEqual(['empty 1', 'empty 2 es', 'empty 3', 'empty 4']);
  });

  it('takes out copies of the source', () => {
    const text = 'Requests the Secretariat to report on it;';
    expect(
      reasons(unit('1', { en: text, fr: text.toUpperCase() }), unit('2', { 'en-GB': text, 'en-US': `${text} again` })),
    ).toEqual(['untranslated 1']);
  });

  it('takes out texts in the script of another language', () => {
    expect(
      reasons(
        unit('1', { en: 'Decides to remain seized', ru: 'Decides to stay seized' }),
        unit('2', { en: 'постановляет продолжать', fr: 'Décide de rester' }),
        unit('3', {
          en: 'Decides to remain seized',
          zh: '決定繼續處理這個事項並且報告',
          ja: '決定する、引き続きこの問題に',
        }),
      ),
    ).toEqual(['script 1', 'script 2']);
    const symbol = { en: 'CTOC/COP/WG.4/2010/6, paras. 12-35.', zh: 'CTOC/COP/WG.4/2010/6，第12-35段。' };
    expect(reasons(unit('1', symbol))).toEqual([]);
  });

  it('takes out texts whose numbers are not those of the source', () => {
    expect(
      reasons(
        unit('1', { en: 'in 2010', fr: 'en 2011' }),
        unit('2', { en: 'paragraph 3', fr: 'paragraphe 4', es: 'párrafo 3' }),
        unit('3', { en: 'of 15 members', fr: 'de quinze membres', ar: 'من ١٥ عضوا', ru: 'из 16 членов' }),
        unit('4', { en: 'three reports', fr: '3 rapports' }),
      ),
    ).toEqual(['numbers 1', 'numbers 2 fr', 'numbers 3 ru']);
  });

  it('looks only for what it is asked to', () => {
    const units = [unit('1', { en: 'in 2010', fr: 'en 2011' }), unit('2', { en: 'a', fr: '' })];
    expect(cleanMemory(memory(units), ['empty']).removals.map(({ id }) => id)).toEqual(['2']);
    expect(cleanMemory(memory(units), []).memory.units).toEqual(units);
  });

  it('shows what it took out beside its source, with its place', () => {
    const [first] = cleanMemory(
      memory([unit('1', { en: 'a b', fr: 'c d' }), unit('2', { en: 'in 2010', fr: '2010', es: 'en 2011' })]),
    ).removals;
    expect(first).toEqual({
      reason: 'numbers',
      id: '2',
      position: 2,
      language: 'es',
      texts: [
        ['en', 'in 2010'],
        ['es', 'en 2011'],
      ],
    });
  });

  it('takes time that grows with the memory only', () => {
    const time = (n: number): number => {
      const cleaner = createMemoryCleaner(memory([]).header);
      const start = processorTime();
      for (let i = 0; i < n; i += 1)
        cleaner.clean(unit(String(i), { en: `Decides ${i} things`, fr: `Décide ${i} choses` }));
      return processorTime() - start;
    };
    time(500);
    const small = Math.min(time(500), time(500), time(500));
    expect(Math.min(time(5000), time(5000))).toBeLessThan(small * 15 + 500);
  });

  it.each([['a'], ['1'], ['.'], [' '], ['1,']])('takes a megabyte of %j in its stride', letter => {
    const text = letter.repeat(1_000_000 / letter.length);
    const start = processorTime();
    cleanMemory(memory([unit('1', { en: text, fr: `${text}x` })]));
    expect(processorTime() - start).toBeLessThan(3000);
  });
});
