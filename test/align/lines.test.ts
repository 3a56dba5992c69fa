import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLines, type LineSide } from '../../src/align/index.ts';
import { type Alignment, checkAlignment, lineId } from '../../src/model/index.ts';
import { processorTime } from '../processor-time.ts';

function unitsOf(
  alignment: Alignment,
  sides: readonly LineSide[],
): ReadonlyMap<string, readonly ReturnType<typeof lineId>[]> {
  return new Map(
    alignment.languages.map((language, s) => [language, (sides[s]?.lines ?? []).map((_, n) => lineId(n + 1))]),
  );
}

/** Beads as `0,1:2`, 0-based. */
function shapes(alignment: Alignment): readonly string[] {
  const [one = '', two = ''] = alignment.languages;
  const numbers = (language: string, members: Alignment['beads'][number]['members']): string =>
    (members[language] ?? []).map(id => Number(id.slice(5)) - 1).join();
  return alignment.beads.map(bead => `${numbers(one, bead.members)}:${numbers(two, bead.members)}`);
}

const word = fc.constantFrom(
  'state',
  'party',
  'Partei',
  '缔约国',
  'دولة',
  '12',
  '2010',
  'protocol',
  'протокол',
  '?',
  '',
  'x'.repeat(300),
);
const line = fc.oneof(
  fc.array(word, { maxLength: 6 }).map(words => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constant(''),
);
const side = fc.record({
  language: fc.constantFrom('en', 'fr', 'zh', 'ar', 'th', 'xx'),
  lines: fc.array(line, { maxLength: 14 }),
});

describe('alignLines on anything', () => {
  it('has every line of every side in exactly one bead', () => {
    fc.assert(
      fc.property(fc.array(side, { maxLength: 4 }), sides => {
        const { value } = alignLines(sides);
        expect(checkAlignment(value, unitsOf(value, sides))).toEqual([]);
        for (const bead of value.beads) expect(bead.probability >= 0 && bead.probability <= 1).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same result twice', () => {
    fc.assert(
      fc.property(fc.array(side, { minLength: 2, maxLength: 3 }), sides => {
        expect(JSON.stringify(alignLines(sides))).toBe(JSON.stringify(alignLines(sides)));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the order of every side, so that there is no crossing', () => {
    fc.assert(
      fc.property(fc.array(side, { minLength: 2, maxLength: 3 }), sides => {
        expect(alignLines(sides).value.crossings).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps source lines apart when asked', () => {
    fc.assert(
      fc.property(side, side, (one, two) => {
        const { value } = alignLines([one, two], { keepSource: true });
        const [pivot = ''] = value.languages;
        for (const bead of value.beads) expect((bead.members[pivot] ?? []).length).toBeLessThan(2);
      }),
      { numRuns: 50 },
    );
  });
});

describe('alignLines on small texts', () => {
  it('aligns an empty line with an empty line and joins none', () => {
    const { value } = alignLines([
      { language: 'en', lines: ['', 'Hello world', '', 'Second line here'] },
      { language: 'fr', lines: ['', 'Bonjour le monde', '', 'Deuxième ligne ici'] },
    ]);
    expect(shapes(value)).toEqual(['0:0', '1:1', '2:2', '3:3']);
  });

  it('uses numbers, names and cognates across scripts', () => {
    const { value } = alignLines([
      {
        language: 'en',
        lines: [
          'Geneva, 12 May 1998',
          'Adopted without a vote',
          'Resolution 55/25 on Afghanistan',
          'Document A/55/383 was before the meeting',
        ],
      },
      {
        language: 'ru',
        lines: [
          'Женева, 12 мая 1998 года',
          'Резолюция 55/25 по Афганистану',
          'На рассмотрении находился документ A/55/383',
        ],
      },
    ]);
    expect(shapes(value)).toEqual(['0:0', '1:', '2:1', '3:2']);
  });

  it('reads Arabic-Indic digits as digits', () => {
    const { value } = alignLines([
      { language: 'en', lines: ['Paragraph 17', 'Paragraph 235', 'Paragraph 44'] },
      { language: 'ar', lines: ['الفقرة ١٧', 'الفقرة ٤٤'] },
    ]);
    expect(shapes(value)).toEqual(['0:0', '1:', '2:1']);
  });

  it('finds two lines for one by length and contents', () => {
    const { value } = alignLines([
      {
        language: 'en',
        lines: [
          'The committee met in Vienna in 2010. It adopted its report on 12 March 2011 and closed.',
          'Nothing else was discussed at 7.',
        ],
      },
      {
        language: 'es',
        lines: [
          'El comité se reunió en Viena en 2010.',
          'Aprobó su informe el 12 de marzo de 2011 y concluyó.',
          'No se trató nada más a las 7.',
        ],
      },
    ]);
    expect(shapes(value)).toEqual(['0:0,1', '1:2']);
  });

  it('aligns many equal lines one by one', () => {
    const { value } = alignLines([
      { language: 'en', lines: Array.from({ length: 60 }, () => 'The same line.') },
      { language: 'fr', lines: Array.from({ length: 58 }, () => 'La même ligne.') },
    ]);
    expect(shapes(value).filter(shape => /^\d+:\d+$/u.test(shape)).length).toBe(58);
  });

  it('works with languages that have no record: Thai, Japanese, German', () => {
    const thai = alignLines([
      {
        language: 'en',
        lines: ['Article 1', 'Everyone has the right to life.', 'Article 2', 'No one shall be held in slavery.'],
      },
      { language: 'th', lines: ['ข้อ 1', 'บุคคลมีสิทธิในการดำรงชีวิต', 'ข้อ 2', 'บุคคลใดจะถูกบังคับให้เป็นทาสมิได้'] },
    ]);
    expect(shapes(thai.value)).toEqual(['0:0', '1:1', '2:2', '3:3']);
    const japanese = alignLines([
      { language: 'de', lines: ['Artikel 1', 'Alle Menschen sind frei geboren.', 'Artikel 2'] },
      { language: 'ja', lines: ['第1条', 'すべての人間は、生まれながらにして自由である。', '第2条'] },
    ]);
    expect(shapes(japanese.value)).toEqual(['0:0', '1:1', '2:2']);
  });

  it('aligns three sides transitively', () => {
    const rule = (word: string, n: number): string =>
      `${word} ${n}: Geneva, Vienna, ${n * 3} (${n * 7}), ${'Nairobi '.repeat(n % 4)}`;
    const { value } = alignLines([
      { language: 'en', lines: [11, 12, 13, 14].map(n => rule('Rule', n)) },
      { language: 'fr', lines: [11, 13, 14].map(n => rule('Article', n)) },
      { language: 'de', lines: [11, 12, 14].map(n => rule('Regel', n)) },
    ]);
    const rows = value.beads.map(({ members }) =>
      value.languages.map(language => (members[language] ?? []).join('+') || '-').join(' '),
    );
    expect(rows).toEqual(['line_1 line_1 line_1', 'line_2 - line_2', 'line_3 line_2 -', 'line_4 line_3 line_3']);
  });

  it('names a language that comes twice', () => {
    const { value } = alignLines([
      { language: 'en', lines: ['One text'] },
      { language: 'en', lines: ['One text'] },
    ]);
    expect(value.languages).toEqual(['en', 'en-x-2']);
    expect(value.beads).toHaveLength(1);
  });
});

describe('evidence of lines', () => {
  const sides = [
    {
      language: 'en',
      lines: ['Recalling document CTOC/COP/2012/7 of 22 October 2010,', 'Of 172 parties 25 per cent met at 7.'],
    },
    {
      language: 'fr',
      lines: [
        'Rappelant le document CTOC/COP/2012/7 du 22 octobre 2010,',
        'Sur 172 parties, 25 pour cent se sont réunies à 7.',
      ],
    },
  ];

  it('names shared references and numbers when asked, and adds up to the same', () => {
    const plain = alignLines(sides).value.beads;
    const { beads } = alignLines(sides, { explain: true }).value;
    const details = beads.map(({ evidence }) => evidence.map(({ detail }) => detail).join('; '));
    expect(details[0]).toContain('CTOC/COP/2012/7');
    expect(details[0]).toContain('2010-10-22');
    expect(details[1]).toContain('3 shared numbers: 172, 25%, 7');
    const sums = (list: typeof beads): number[] =>
      list.map(({ evidence }) => evidence.reduce((sum, { weight }) => sum + weight, 0));
    for (const [n, sum] of sums(beads).entries()) expect(sum).toBeCloseTo(sums(plain)[n] ?? 0, 1);
  });
});

describe('alignLines on bad input', () => {
  it('says that the same language comes twice', () => {
    const side = { language: 'en', lines: ['The Conference decides to meet again.', 'It is so decided.'] };
    const { value, diagnostics } = alignLines([side, side]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['align.language-repeated']);
    expect(shapes(value)).toEqual(['0:0', '1:1']);
  });

  it('has no confident diagonal for unrelated texts of the same length', () => {
    const sentence = (words: readonly string[], n: number): string =>
      Array.from({ length: 6 + ((n * 5) % 7) }, (_, k) => words[(n * n + k * 3 + n * k) % words.length]).join(' ');
    const one = ['river', 'mill', 'stone', 'quiet', 'night', 'train', 'window', 'forest', 'winter', 'letter', 'paint'];
    const two = ['arrêté', 'loi', 'ministre', 'décret', 'article', 'vigueur', 'alinéa', 'publié', 'journal', 'entrée'];
    const { value, diagnostics } = alignLines([
      { language: 'en', lines: Array.from({ length: 80 }, (_, n) => sentence(one, n)) },
      { language: 'fr', lines: Array.from({ length: 80 }, (_, n) => sentence(two, n)) },
    ]);
    expect(diagnostics.map(({ code }) => code)).toContain('align.unrelated');
    const full = value.beads.filter(
      ({ members }) => (members['en']?.length ?? 0) > 0 && (members['fr']?.length ?? 0) > 0,
    );
    expect(full.filter(({ probability }) => probability >= 0.9)).toEqual([]);
  });

  it('says that a side is empty', () => {
    const { value, diagnostics } = alignLines([
      { language: 'en', lines: ['a', 'b'] },
      { language: 'fr', lines: [] },
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['align.empty-side']);
    expect(value.beads).toHaveLength(2);
  });

  it('says that texts have nothing in common', () => {
    const english = Array.from(
      { length: 40 },
      (_, n) => `The ${n % 3 ? 'quiet' : 'loud'} river ran past the mill for the ${'very '.repeat(n % 5)}last time.`,
    );
    const other = Array.from({ length: 12 }, (_, n) => `${'Zahl '.repeat((n * 7) % 11)}und ${n * 31}.`);
    const { diagnostics } = alignLines([
      { language: 'en', lines: english },
      { language: 'de', lines: other },
    ]);
    expect(diagnostics.map(({ code }) => code)).toContain('align.unrelated');
  });

  it('finds a short text inside one ten times longer', () => {
    const long = Array.from({ length: 200 }, (_, n) => `Article ${n + 1}. ${'texte '.repeat((n % 7) + 3)}`);
    const short = long.slice(80, 100).map(text => text.replace('Article', 'Rule').replaceAll('texte', 'text'));
    const { value } = alignLines([
      { language: 'en', lines: short },
      { language: 'fr', lines: long },
    ]);
    const right = shapes(value).filter(
      shape => /^(\d+):(\d+)$/u.test(shape) && Number(shape.split(':')[1]) - Number(shape.split(':')[0]) === 80,
    );
    expect(right.length).toBeGreaterThan(18);
  });

  it('stays within seconds on lines of 100,000 characters', () => {
    const start = processorTime();
    const { value } = alignLines([
      { language: 'en', lines: ['word '.repeat(20_000), 'b', 'x'.repeat(100_000)] },
      { language: 'zh', lines: ['中文'.repeat(50_000), 'y'] },
    ]);
    expect(value.beads.length).toBeGreaterThan(0);
    expect(processorTime() - start).toBeLessThan(10_000);
  });

  it('grows about linearly: ten times the lines in less than fifteen times the time', () => {
    const text = (n: number, other: string): string[] =>
      Array.from(
        { length: n },
        (_, k) =>
          `${other}${(k * 7919) % 1000} ${other}${k % 97} ${'abc '.repeat((k * 31) % 9)}${other}${(k * 104_729) % 5000}`,
      );
    const time = (n: number): number => {
      const sides = [
        { language: 'en', lines: text(n, 'en') },
        { language: 'fr', lines: text(n, 'fr') },
      ];
      const start = processorTime();
      alignLines(sides);
      return processorTime() - start;
    };
    time(400);
    const small = Math.max(20, Math.min(time(400), time(400)));
    expect(time(4000) / small).toBeLessThan(15);
  });
});
