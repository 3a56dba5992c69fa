import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLines } from '../../src/diff/index.ts';
import type { Comparison, Link } from '../../src/model/index.ts';

function compare(old: readonly string[], new_: readonly string[], language = 'en'): Comparison {
  return compareLines(old, new_, language).value;
}

/** 0-based places of a link, kind, and an arrow when it moved. */
function shape(link: Link): string {
  const at = (ids: readonly string[]): string => ids.map(id => Number(id.slice('line_'.length)) - 1).join('+');
  return `${at(link.old)}>${at(link.new)} ${link.kind}${link.moved ? ' moved' : ''}`;
}

function kindsOf(link: Link | undefined): string[] {
  return (link?.tags ?? []).map(tag => tag.kind);
}

function side(link: Link, kind: '-' | '+'): string {
  return link.ops
    .filter(([op]) => op === '=' || op === kind)
    .map(([, text]) => text)
    .join('');
}

/** What a redline shows: `[-gone-]{+come+}`. */
function redline(link: Link | undefined): string {
  const marks = { '=': ['', ''], '-': ['[-', '-]'], '+': ['{+', '+}'] } as const;
  return (link?.ops ?? []).map(([kind, text]) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');
}

const recital = 'Recalling the report of the expert group on fisheries statistics, held in Lisbon,';
const request = 'Requests the Secretariat to publish the catalogue of harbour inspections every year;';
const appeal = 'Invites observers to describe their experience with the electronic register of vessels;';
const decision = 'Decides that the working group on radio beacons shall meet before the plenary session.';

describe('compareLines keeps every character', () => {
  const odd = fc.constantFrom(
    ' ',
    '\u00a0',
    '\u200f',
    '\u202b',
    '\u0301',
    '\r',
    '\n',
    '𝔘',
    '\ud800',
    '*',
    '¹',
    '«',
    '1.',
    '(a)',
    '国',
    '民',
    'ب',
  );
  const text = fc
    .array(fc.oneof(odd, fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 14 })
    .map(parts => parts.join(''));
  const lines = fc.array(text, { maxLength: 7 });

  it('in operations that rebuild both sides, every paragraph in exactly one link', () => {
    fc.assert(
      fc.property(lines, lines, fc.constantFrom('en', 'fr', 'zh', 'ar', 'th'), (old, new_, language) => {
        const { links } = compare(old, new_, language);
        for (const link of links) {
          const printed = (ids: readonly string[], all: readonly string[]): string =>
            ids.map(id => all[Number(id.slice('line_'.length)) - 1] ?? '').join('\n\n');
          expect(side(link, '-')).toBe(printed(link.old, old));
          expect(side(link, '+')).toBe(printed(link.new, new_));
        }
        const all = (ids: readonly string[]): string[] => [...ids].sort();
        expect(all(links.flatMap(link => link.old))).toEqual(all(old.map((_, k) => `line_${k + 1}`)));
        expect(all(links.flatMap(link => link.new))).toEqual(all(new_.map((_, k) => `line_${k + 1}`)));
      }),
      { numRuns: 400 },
    );
  });

  it('also when paragraphs of one vocabulary are cut, joined and shuffled', () => {
    const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'the', 'of', ',', ';', '*eps*', '7/3', '²');
    const sentence = fc.array(word, { minLength: 1, maxLength: 16 }).map(words => words.join(' '));
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 9 }), fc.array(sentence, { maxLength: 9 }), (old, new_) => {
        for (const link of compare(old, new_).links) {
          expect(side(link, '-').split('\n\n')).toHaveLength(Math.max(1, link.old.length));
          expect(side(link, '+').split('\n\n')).toHaveLength(Math.max(1, link.new.length));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('and finds a text equal to itself', () => {
    fc.assert(
      fc.property(lines, same => {
        const { links } = compare(same, same);
        expect(links.every(link => link.kind === 'same' && !link.moved && link.tags.length === 0)).toBe(true);
      }),
    );
  });

  it('and gives the same answer twice', () => {
    fc.assert(
      fc.property(lines, lines, (old, new_) => {
        expect(compare(old, new_)).toEqual(compare(old, new_));
      }),
      { numRuns: 60 },
    );
  });
});

describe('compareLines tells what happened to a paragraph', () => {
  it('takes a new number for a label, not for a change of the body', () => {
    const [link] = compare([`3. ${request}`], [`4. ${request}`]).links;
    expect(link?.kind).toBe('same');
    expect(link?.tags).toEqual([{ kind: 'renumbered', old: '3.', new: '4.' }]);
    expect(redline(link)).toBe(`[-3-]{+4+}. ${request}`);
  });

  it('finds no move in insertions, deletions and renumbering', () => {
    const old = [`1. ${request}`, `2. ${appeal}`, `3. ${decision}`];
    const new_ = [recital, `1. ${appeal}`, `2. ${decision}`];
    expect(compare(old, new_).links.map(shape)).toEqual(['0> deleted', '>0 added', '1>1 same', '2>2 same']);
  });

  it('shows a moved paragraph together with its edits', () => {
    const edited = request.replace('every year', 'every second year');
    const links = compare([recital, request, appeal, decision], [recital, appeal, decision, edited]).links;
    expect(links.map(shape)).toEqual(['0>0 same', '2>1 same', '3>2 same', '1>3 changed moved']);
    expect(redline(links[3])).toContain('every {+second +}year');
  });

  it('moves as few paragraphs as explain the new order', () => {
    const links = compare([recital, request, appeal, decision], [decision, recital, request, appeal]).links;
    expect(links.filter(link => link.moved).map(shape)).toEqual(['3>0 same moved']);
  });

  it('finds a split and a merge, with what was written in between', () => {
    const joined = `${request.slice(0, -1)}, and ${appeal.charAt(0).toLowerCase()}${appeal.slice(1)}`;
    const split = compare([recital, joined, decision], [recital, request, appeal, decision]).links;
    expect(split.map(shape)).toEqual(['0>0 same', '1>1+2 split', '2>3 same']);
    const merged = compare([recital, request, appeal, decision], [recital, joined, decision]).links;
    expect(merged.map(shape)).toEqual(['0>0 same', '1+2>1 merged', '3>2 same']);
  });

  it('leaves two texts of one opening apart when the rest is different', () => {
    const links = compare(
      [recital, `Requests the Secretariat to translate the handbook on archives;`, decision],
      [recital, `Requests the Secretariat to repair forty bridges before winter;`, decision],
    ).links;
    expect(links.every(link => !link.moved)).toBe(true);
    expect(links[0]?.kind).toBe('same');
  });

  it('pairs repeated lines in order and calls none of them moved', () => {
    const old = ['[Repealed]', recital, '[Repealed]', request, '[Repealed]', decision];
    const links = compare(old, old.toSpliced(2, 1)).links;
    expect(links.filter(link => link.moved)).toEqual([]);
    expect(links.filter(link => link.kind !== 'same').map(shape)).toEqual(['2> deleted']);
  });

  it('pairs a short line that was rewritten in place', () => {
    const links = compare([recital, '19 December 2011', decision], [recital, '25 July 2013', decision]).links;
    expect(links[1]?.kind).toBe('changed');
    expect(kindsOf(links[1])).toEqual(['date']);
  });
});

describe('compareLines hears typography, but does not take it for a change', () => {
  it.each([
    ['quotes', 'entitled “Oceans and Coasts” at the forum', 'entitled "Oceans and Coasts" at the forum'],
    ['dashes', 'the follow-up of inter-agency work', 'the follow–up of inter\u2011agency work'],
    ['blanks', 'article 30 of the treaty', 'article\u00a030 of  the treaty'],
    ['direction marks', 'حقوق الإنسان والشعوب', '\u200fحقوق الإنسان\u200f والشعوب'],
    ['emphasis', '*Requests* the Office to act', 'Requests the Office to act'],
  ])('%s', (_, old, new_) => {
    const [link] = compare([old], [new_]).links;
    expect(link?.kind).toBe('same');
    expect(link?.reuse).toBe('as-is');
    expect(kindsOf(link)).toEqual(['typography']);
  });

  it('even when the number changes its shape as well', () => {
    const [link] = compare(['1. *Requests* the Office to act'], ['(2) Requests the Office to act']).links;
    expect(link?.kind).toBe('same');
    expect(kindsOf(link)).toEqual(['renumbered', 'typography']);
  });
});

describe('compareLines compares notes by what they say', () => {
  const treaty = 'United Nations, Treaty Series, vol. 2225, No. 39574.';
  const report = 'CTOC/COP/WG.4/2011/8, paras. 46-51.';

  it('takes a renumbered call of the same note for no change', () => {
    const links = compare(
      [`Welcomes the Convention² and its aims;`, `¹ ${report}`, `² ${treaty}`],
      [`Welcomes the Convention¹ and its aims;`, `¹ ${treaty}`],
    ).links;
    expect(links.map(shape)).toEqual(['0>0 same', '1> deleted', '2>1 same']);
    expect(links.flatMap(kindsOf)).toEqual([]);
  });

  it('tags a call that calls another note', () => {
    const old = [`Welcomes the Convention¹ and recalls the report;²`, `¹ ${treaty}`, `² ${report}`];
    const new_ = [`Welcomes the Convention² and recalls the report;¹`, `¹ ${treaty}`, `² ${report}`];
    const [link] = compare(old, new_).links;
    expect(link?.kind).toBe('changed');
    expect(kindsOf(link)).toEqual(['footnote-ref', 'footnote-ref']);
  });

  it('knows a note with a new text by the place it is called from', () => {
    const links = compare(
      [`Welcomes the outcome of the forum on rivers,¹ held in Quito;`, '¹ A/66/463.'],
      [`Welcomes the outcome of the forum on rivers,¹ held in Quito;`, '¹ Available from the depositary.'],
    ).links;
    expect(links.map(shape)).toEqual(['0>0 same', '1>1 changed']);
    expect(kindsOf(links[1])).toEqual(['footnote-text']);
  });

  it('keeps notes and paragraphs apart', () => {
    const links = compare([`¹ ${report}`], [report]).links;
    expect(links.map(shape)).toEqual(['0> deleted', '>0 added']);
  });

  it('takes numbered subsections for no notes, though they refer to each other', () => {
    const section = [
      '12 Refusal of requests',
      '(1) A request may be refused where its execution would prejudice public order.',
      '(2) Subsection (1) does not apply to requests under section 9.',
      '(3) Reasons for a refusal under subsection (1) or (2) shall be given.',
    ];
    const { links } = compare(
      section,
      section.with(3, '(3) Reasons for a refusal under subsection (1) shall be stated.'),
    );
    expect(links.map(shape)).toEqual(['0>0 same', '1>1 same', '2>2 same', '3>3 changed']);
    expect(kindsOf(links[3])).toEqual(['substantive']);
    const notesOnOneSide = compare(section, [...section, '(4) See subsection (3).']).links.map(shape);
    expect(notesOnOneSide).toEqual(['0>0 same', '1>1 same', '2>2 same', '3>3 same', '>4 added']);
  });

  it('recognises the note style of the text', () => {
    const links = compare(
      [
        'وإذ تشير إلى الاتفاقية(2) وأهدافها،',
        '(1) الوثيقة A/66/463.',
        '(2) الأمم المتحدة، مجموعة المعاهدات، المجلد 2225.',
      ],
      ['وإذ تشير إلى الاتفاقية(1) وأهدافها،', '(1) الأمم المتحدة، مجموعة المعاهدات، المجلد 2225.'],
      'ar',
    ).links;
    expect(links.map(shape)).toEqual(['0>0 same', '1> deleted', '2>1 same']);
  });
});

describe('compareLines answers for bad input too', () => {
  it('for a side without paragraphs', () => {
    const { value, diagnostics } = compareLines([recital], [], 'en');
    expect(value.links.map(shape)).toEqual(['0> deleted']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['diff.empty']);
  });

  it('for texts that have nothing to do with each other', () => {
    const { value, diagnostics } = compareLines([recital, request], ['Kaksi täysin', 'muuta sanaa'], 'en');
    expect(value.statistics).toMatchObject({ added: 2, deleted: 2, same: 0, changed: 0 });
    expect(diagnostics.map(({ code }) => code)).toEqual(['diff.unlike']);
  });

  it('for a language that is not in the list', () => {
    const { value, diagnostics } = compareLines(['Kaksi sanaa tässä'], ['Kaksi sanaa siellä'], 'fi');
    expect(value.links.map(shape)).toEqual(['0>0 changed']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['diff.language-unlisted']);
  });
});

describe('compareLines takes a split for no change of typography', () => {
  const [one, two] = [
    'Requests the Secretariat to prepare a report on technical assistance for the next session.',
    'Encourages all States to exchange information on cultural property and its trafficking.',
  ];

  it.each([
    ['split', [`${one} ${two}`], [one, two]],
    ['merged', [one, two], [`${one} ${two}`]],
  ])('%s', (kind, old, new_) => {
    const [link] = compare(old, new_).links;
    expect([link?.kind, kindsOf(link)]).toEqual([kind, []]);
  });
});

describe('compareLines follows numbered headings by what stands below them', () => {
  const texts = [
    'Everyone may apply.',
    'Applications are public.',
    'Fees may be charged.',
    'Decisions give reasons.',
    'Appeals are free.',
  ];
  const articles = (heading: (n: number) => string, bodies: readonly string[]): string[] =>
    bodies.flatMap((body, k) => [heading(k + 1), body]);

  it.each([
    ['en', (n: number) => `Article ${n}`],
    ['en', (n: number) => `Part ${'ABCDEFG'[n - 1]}`],
    ['ko', (n: number) => `제 ${n} 조`],
  ])('in %s, with an article put in before the others', (language, heading) => {
    const { links, statistics } = compare(
      articles(heading, texts),
      articles(heading, ['Nothing here limits other laws in force.', ...texts]),
      language,
    );
    expect(statistics).toMatchObject({ moved: 0, deleted: 0, added: 2 });
    // The headings follow their paragraphs; one of the two first ones is as it was.
    expect(links.filter(link => link.kind === 'same')).toHaveLength(texts.length + 1);
  });

  it.each(['(1A)', '12A.', '1°', 'A.', '§ 12', '2.3.1'])('knows the number %s', label => {
    const body = 'A request may be refused where its execution would prejudice public order.';
    const [link] = compare([`${label} ${body}`], [`9. ${body}`]).links;
    expect([link?.kind, kindsOf(link)]).toEqual(['same', ['renumbered']]);
  });
});
