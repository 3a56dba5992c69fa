import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockId } from '../../src/model/index.ts';
import { type CascadeOptions, cascadeFor, segmentBlock, segmentText } from '../../src/segment/index.ts';
import { codes } from '../language/language.ts';
import { tricky } from '../tricky-text.ts';

const cut = (text: string, code: string, options: CascadeOptions = {}) =>
  segmentText(text, cascadeFor(code, options)).map(({ start, end }) => text.slice(start, end).trimEnd());

describe('segmentText', () => {
  it('covers any text exactly and in order', () => {
    fc.assert(
      fc.property(tricky, fc.constantFrom(...codes), fc.boolean(), (text, code, clauses) => {
        let at = 0;
        for (const { start, end } of segmentText(text, cascadeFor(code, { clauses }))) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('gives blanks behind a sentence to it', () => {
    expect(segmentText('One two.  Three four.', cascadeFor('en')).map(({ start, end }) => [start, end])).toEqual([
      [0, 10],
      [10, 21],
    ]);
  });

  it('leaves a paragraph number with its sentence', () => {
    expect(cut('109. Furthermore, it ends. 110. Next it begins.', 'en')).toEqual([
      '109. Furthermore, it ends.',
      '110. Next it begins.',
    ]);
    expect(cut('It ended in 2015. 37. Delegations spoke.', 'en')).toEqual([
      'It ended in 2015.',
      '37. Delegations spoke.',
    ]);
    expect(cut('45.在会议上发言。46.委员会结束。', 'zh')).toEqual(['45.在会议上发言。', '46.委员会结束。']);
    expect(cut('٣ - وقرر المجلس. ٤ - وأحاط علما.', 'ar')).toEqual(['٣ - وقرر المجلس.', '٤ - وأحاط علما.']);
  });

  it('does not stop at abbreviations, titles and initials', () => {
    for (const [code, text] of [
      ['en', 'See paras. 24-35, No. 39574 and vol. 2225 of Mr. Smith, e.g. Annex I.'],
      ['en', 'The report of Ms. A. de Zayas and J. R. Smith was read.'],
      ['en', 'Maria A. Smith spoke.'],
      ['fr', 'Voir par. 46 à 51, art. 5 de M. Dupont et Mme Durand, vol. 2225.'],
      ['es', 'Véase párr. 24 del Sr. A. de Zayas, núm. 39574.'],
      ['ru', 'Расходы составили 5 млн. долл. США, см. п. 5 и ст. 16.'],
      ['ru', 'Доклад г-на А. С. Пушкина и др. представлен.'],
      ['ar', 'وألقى د. محمد كلمة.'],
    ] as const) {
      expect(cut(text, code), text).toEqual([text]);
    }
  });

  it('stops at abbreviations that may end a sentence when a sentence follows', () => {
    expect(cut('Paper, pens, etc. The end.', 'en')).toEqual(['Paper, pens, etc.', 'The end.']);
    expect(cut('Это было в 2010 г. Комитет решил.', 'ru')).toEqual(['Это было в 2010 г.', 'Комитет решил.']);
    expect(cut('The answer is No. The end.', 'en')).toEqual(['The answer is No.', 'The end.']);
  });

  it('breaks behind lettered parts, which are no initials', () => {
    expect(cut('It is set out in annex A. The Committee met.', 'en')).toEqual([
      'It is set out in annex A.',
      'The Committee met.',
    ]);
    expect(cut('See Annex A. The Committee met.', 'en')).toEqual(['See Annex A.', 'The Committee met.']);
  });

  it('keeps note calls with the sentence they stand behind', () => {
    expect(cut('It ended.¹ It began.[2] It went on.(3) It was over.', 'en')).toEqual([
      'It ended.¹',
      'It began.[2]',
      'It went on.(3)',
      'It was over.',
    ]);
    expect(cut('On the website.3 The next one.', 'en')).toEqual(['On the website.3', 'The next one.']);
    expect(cut('工作已完成。¹委员会决定。', 'zh')).toEqual(['工作已完成。¹', '委员会决定。']);
  });

  it('keeps closing marks with the sentence and opening ones with the next', () => {
    expect(cut('He said: “It is so. It is not.” They left. “Why?” she asked.', 'en')).toEqual([
      'He said: “It is so.',
      'It is not.”',
      'They left.',
      '“Why?” she asked.',
    ]);
    expect(cut('« C’est ainsi. » Il partit. « Pourquoi ? » dit-elle.', 'fr')).toEqual([
      '« C’est ainsi. »',
      'Il partit.',
      '« Pourquoi ? » dit-elle.',
    ]);
    expect(cut('会议通过了决议。《公约》生效。', 'zh')).toEqual(['会议通过了决议。', '《公约》生效。']);
    expect(cut('他说：“工作已完成。”委员会散会。', 'zh')).toEqual(['他说：“工作已完成。”', '委员会散会。']);
    expect(cut('题为《谁来负责？》的报告。', 'zh')).toEqual(['题为《谁来负责？》的报告。']);
  });

  it('breaks in capitals, before digits and behind question marks', () => {
    expect(cut('THE COUNCIL MET. IT DECIDED.', 'en')).toEqual(['THE COUNCIL MET.', 'IT DECIDED.']);
    expect(cut('Many members spoke. 15 States voted.', 'en')).toEqual(['Many members spoke.', '15 States voted.']);
    expect(cut('¿Qué hacer? ¡Nada! Fin.', 'es')).toEqual(['¿Qué hacer?', '¡Nada!', 'Fin.']);
    expect(cut('ما العمل؟ لا شيء.', 'ar')).toEqual(['ما العمل؟', 'لا شيء.']);
  });

  it('never breaks before a small letter', () => {
    expect(cut('The term “sect.” is short. and wrong', 'en')).toHaveLength(1);
  });

  it('breaks at semicolons only on request, and at a colon only before a lettered list', () => {
    const text = 'Requests: (a) States to act; (b) the Office to report: soon.';
    expect(cut(text, 'en')).toEqual([text]);
    expect(cut(text, 'en', { clauses: true })).toEqual([
      'Requests:',
      '(a) States to act;',
      '(b) the Office to report: soon.',
    ]);
    expect(cut('请各国：(a)采取行动；(b)提交报告。', 'zh', { clauses: true })).toEqual([
      '请各国：',
      '(a)采取行动；',
      '(b)提交报告。',
    ]);
    expect(cut('يقرر ذلك؛ ويطلب هذا.', 'ar', { clauses: true })).toEqual(['يقرر ذلك؛', 'ويطلب هذا.']);
    expect(segmentText(text, cascadeFor('en', { clauses: true })).map(({ ending }) => ending)).toEqual([
      'colon',
      'clause',
      'sentence',
    ]);
  });

  // Anything but linear time would run into the time limit of a test.
  it.each(['en', 'zh', 'ar', 'sw'])('takes 100 kB of any one thing (%s)', code => {
    const units = [
      '.',
      '. ',
      'A. ',
      ' ',
      '; ',
      'a.A ',
      '1. A ',
      '(a; ',
      'etc. A ',
      '。',
      '。”',
      '“',
      '\u00ad',
      '« ',
      '." ',
      'صفحة. ',
    ];
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const segments = segmentText(text, cascadeFor(code, { clauses: true }));
      expect(segments.at(-1)?.end).toBe(text.length);
    }
  });
});

describe('a language that is not on the list', () => {
  it('is cut by what its script shows', () => {
    expect(cut('Mkutano ulifunguliwa. Mwenyekiti alisema. Asha alijibu.', 'sw')).toHaveLength(3);
    expect(cut('La riunione è finita. È tardi! Perché? (Vedi art. 5 e n. 7.) Fine.', 'it')).toHaveLength(5);
    expect(cut('会議は終わった。「帰ろう。」と彼は言った。', 'ja').length).toBeGreaterThan(1);
    expect(cut('समिति ने निर्णय लिया। बैठक समाप्त हुई।', 'hi')).toHaveLength(2);
    expect(cut('회의가 끝났다. 그는 떠났다.', 'ko')).toHaveLength(2);
    expect(cut('הישיבה ננעלה. היושב ראש הלך.', 'he')).toHaveLength(2);
    expect(cut('Η συνεδρίαση έληξε. Ο πρόεδρος έφυγε.', 'el')).toHaveLength(2);
    expect(cut('Ժողովն ավարտվեց։ Նախագահը գնաց։', 'hy')).toHaveLength(2);
    expect(cut('ที่ประชุมสิ้นสุดลงแล้ว', 'th')).toHaveLength(1);
    expect(cut('See J. Smith, vol. 2, p. 5.', 'xx')).toHaveLength(1);
  });

  it('may be empty, blank or divided by any line ends', () => {
    expect(cut('', 'sw')).toEqual([]);
    expect(cut('   ', 'en')).toEqual(['']);
    expect(cut('It ended.\r\nIt began.\r\n', 'en')).toEqual(['It ended.', 'It began.']);
    expect(cut('  It ended. It began.', 'en')).toEqual(['  It ended.', 'It began.']);
  });
});

describe('a row of note calls', () => {
  it('is read one way only: 2ⁿ ways would never end', () => {
    expect(cut(`Crime${'¹'.repeat(100)}`, 'en', { clauses: true })).toHaveLength(1);
    expect(cut(`Crime.${'¹'.repeat(100)} next`, 'en', { clauses: true })).toHaveLength(1);
  });
});

describe('segmentBlock', () => {
  const id = blockId('para_12');

  it('numbers the segments of the block', () => {
    const segments = segmentBlock({ id, text: 'It ended. It began', calls: [] }, cascadeFor('en'));
    expect(segments).toEqual([
      { id: 'para_12__s1', block: id, at: { start: 0, end: 10 }, end: 'sentence' },
      { id: 'para_12__s2', block: id, at: { start: 10, end: 18 }, end: 'block' },
    ]);
  });

  it('takes a note call without a blank for a parting', () => {
    const text = 'In 2015.It began.';
    expect(segmentBlock({ id, text, calls: [] }, cascadeFor('en'))).toHaveLength(1);
    expect(segmentBlock({ id, text, calls: [{ at: 8, printed: '¹', number: 1 }] }, cascadeFor('en'))).toHaveLength(2);
  });

  it('has no segments for an empty block', () => {
    expect(segmentBlock({ id, text: '', calls: [] }, cascadeFor('en'))).toEqual([]);
  });
});
