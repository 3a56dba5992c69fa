import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/model/index.ts';
import { readString } from '../../../src/read/index.ts';
import { marked, paragraphs, printed } from '../helpers.ts';

function read(text: string): Reading {
  return readString(text, 'x.md').value;
}

describe('the blocks of a Markdown text', () => {
  it('are headings of both kinds', () => {
    const value = read('# One ##\n\nTwo\n===\n\nThree\nwrapped\n---\nText\n#hash\n');
    expect(value.fragments.map(one => [one.kind, one.level])).toEqual([
      ['heading', 1],
      ['heading', 1],
      ['heading', 2],
      ['text', undefined],
    ]);
    expect(paragraphs(value)).toEqual(['One', 'Two', 'Three wrapped', 'Text #hash']);
  });

  it('are items with their bullets as labels, nested and wrapped', () => {
    const value = read('- one\n  wrapped\n- two\n  * inner\n    - deep\n\n  more of two\n- three\n\nAfter\n');
    expect(printed(value)).toEqual(['• one wrapped', '• two', '• inner', '• deep', 'more of two', '• three', 'After']);
    expect(value.fragments.map(one => one.label?.level)).toEqual([0, 0, 1, 2, undefined, 0, undefined]);
  });

  it('keep the numbers that are typed, and count where all are the same', () => {
    expect(paragraphs(read('1. Requests;\n2. Urges:\n   (a) One;\n   (b) Two.\n\n3) Decides.'))).toEqual([
      '1. Requests;',
      '2. Urges:',
      '(a) One;',
      '(b) Two.',
      '3) Decides.',
    ]);
    expect(printed(read('1. A\n1. B\n   1. inner\n   1. other\n1. C\n'))).toEqual([
      '1. A',
      '2. B',
      '1. inner',
      '2. other',
      '3. C',
    ]);
    expect(printed(read('1. A\n\nText\n\n1. B\n'))).toEqual(['1. A', 'Text', '1. B']);
  });

  it('are not begun by a number that a wrapped line begins with', () => {
    expect(paragraphs(read('as laid down in article\n5. The text goes on,\n6. Decides'))).toEqual([
      'as laid down in article 5. The text goes on,',
      '6. Decides',
    ]);
  });

  it('are the cells of tables', () => {
    const value = read(
      '| State | Year |\n|:------|-----:|\n| *Peru* | 2001 |\n|  | a \\| b |\n\nState | Year\n--- | ---\nFiji | 2002\n',
    );
    expect(paragraphs(value)).toEqual(['State', 'Year', 'Peru', '2001', 'a | b', 'State', 'Year', 'Fiji', '2002']);
    expect(value.fragments.map(({ cell }) => cell && [cell.table, cell.row, cell.column])).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
      [0, 1, 1],
      [0, 2, 1],
      [1, 0, 0],
      [1, 0, 1],
      [1, 1, 0],
      [1, 1, 1],
    ]);
  });

  it('are quotations without their marks, code without its fences, no rules, no comments, no tags alone', () => {
    const value = read(
      '> Quoted\n> and wrapped\n\n***\n\n```\n*code*\n# line\n```\n\n<div align="center">\n\nCentred\n\n</div>\n\n<!-- a\nremark -->\nEnd',
    );
    expect(paragraphs(value)).toEqual(['Quoted and wrapped', '*code*', '# line', 'Centred', 'End']);
    expect(value.skipped.filter(one => one.why === 'markup').length).toBeGreaterThan(5);
  });
});

describe('notes', () => {
  it('are bound by their names and may have several paragraphs', () => {
    const value = read(
      'Recalling it,[^1] and that[^b].\n\n[^1]: A note\nwrapped.\n\n    Second paragraph.\n\n[^b]: Another.\n\nText.\n',
    );
    expect(paragraphs(value)).toEqual([
      'Recalling it,1 and thatb.',
      'A note wrapped.',
      'Second paragraph.',
      'Another.',
      'Text.',
    ]);
    expect(value.fragments.map(one => one.noteKey)).toEqual([undefined, '1', '1', 'b', undefined]);
    expect(value.fragments.map(one => one.label?.ordinal)).toEqual([undefined, 1, 1, 2, undefined]);
    const calls = value.fragments[0]?.marks.filter(mark => mark.kind === 'sup').map(mark => mark.value);
    expect(calls).toEqual(['1', 'b']);
  });

  it('that are nowhere defined are text', () => {
    expect(paragraphs(read('See [^7] and [3].'))).toEqual(['See [^7] and [3].']);
  });
});

describe('the inside of a paragraph', () => {
  it.each<[string, string, string[], string[]]>([
    ['*a* and _b_', 'a and b', ['a', 'b'], []],
    ['**a** and __b__', 'a and b', [], ['a', 'b']],
    ['***a***', 'a', ['a'], ['a']],
    ['**a *b* c**', 'a b c', ['b'], ['a *b* c']],
    ['*a **b***', 'a b', ['a **b'], ['b']],
    ['snake_case_word, 2*3*4', 'snake_case_word, 2*3*4', ['3'], []],
    ['a * b * c', 'a * b * c', [], []],
    ['A/80/6*', 'A/80/6*', [], []],
    ['*回顾*其决议', '回顾其决议', ['回顾'], []],
    ['*“回顾”*其', '“回顾”其', ['“回顾”'], []],
    ['\\*not\\* \\[x\\]', '*not* [x]', [], []],
    ['`*code*` *a*', '*code* a', ['a'], []],
    ['<em>a</em> <b>b</b><br>c', 'a b c', ['a'], ['b']],
    ['A&amp;B&nbsp;C', 'A&B C', [], []],
  ])('%s', (text, shown, italic, bold) => {
    const value = read(text);
    expect(paragraphs(value)).toEqual([shown.replace('2*3*4', '234')]);
    expect([marked(value, 'italic'), marked(value, 'bold')]).toEqual([italic, bold]);
  });

  it('has links of every kind', () => {
    const value = read(
      'See [A/1](https://un.org/a "t"), [B][ref], [ref], <https://un.org/c>, [d](#d), [5/1].\n\n[ref]: https://un.org/b\n',
    );
    expect(paragraphs(value)).toEqual(['See A/1, B, ref, https://un.org/c, d, [5/1].']);
    expect(value.fragments[0]?.marks.map(mark => mark.value)).toEqual([
      'https://un.org/a',
      'https://un.org/b',
      'https://un.org/b',
      'https://un.org/c',
    ]);
  });

  it('shows no pictures, and says so', () => {
    const { value, diagnostics } = readString('![Emblem *of*](e.png) Text', 'x.md');
    expect(paragraphs(value)).toEqual(['Text']);
    expect(diagnostics.map(one => one.code)).toEqual(['read.pictures-skipped']);
  });

  it('may go on in wrapped lines with emphasis across them', () => {
    const value = read('The *Conference of\nthe Parties* met.');
    expect(paragraphs(value)).toEqual(['The Conference of the Parties met.']);
    expect(marked(value, 'italic')).toEqual(['Conference of\nthe Parties']);
  });
});

describe('front matter', () => {
  it('may hold lists, values of several lines, and end with dots', () => {
    const { metadata, fragments } = read(
      '---\ntitle: >\n  Long\n  title\nkeywords:\n  - a\n  - b\n# remark\nauthor: "X"\n...\n\nText\n',
    );
    expect([...metadata]).toEqual([
      ['title', 'Long title'],
      ['keywords', 'a b'],
      ['author', 'X'],
    ]);
    expect(fragments).toHaveLength(1);
  });
});

describe('any Markdown', () => {
  const piece = fc.constantFrom(
    ...'a|b|*|**|_|~|`|```|[|]|(|)|![|[^1]|[^1]: |[x]: u|\\|<b>|</b>|<br>|<!--|-->|> |>|- |1. |(a) |# |---|===|\\||&amp;|^1^|:::|字|\n|\n\n|  |    |\r\n|{.x}|http://x.y'
      .split('|')
      .map(one => (one === '\\' ? '|' : one)),
  );
  it('is covered by fragments and skipped spans exactly once', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = `x ${pieces.join('')}`;
        let value: Reading;
        try {
          value = read(text);
        } catch {
          return;
        }
        let done = 0;
        const spans = [...value.skipped, ...value.fragments].map(one => one.span).sort((a, b) => a.start - b.start);
        for (const span of spans) {
          expect(span.start).toBe(done);
          done = span.end;
        }
        expect(done).toBe(text.length);
        for (const { span, skipped, marks } of value.fragments) {
          let inner = span.start;
          for (const one of skipped) {
            expect(one.span.start).toBeGreaterThanOrEqual(inner);
            inner = one.span.end;
          }
          expect(inner).toBeLessThanOrEqual(span.end);
          for (const { at } of marks) {
            expect(at.start).toBeGreaterThanOrEqual(span.start);
            expect(at.end).toBeGreaterThan(at.start);
            expect(at.end).toBeLessThanOrEqual(span.end);
          }
        }
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['stars', '*a '.repeat(50_000)],
    ['pairs', '*a* '.repeat(50_000)],
    ['brackets', '['.repeat(100_000)],
    ['open tags', '<a '.repeat(50_000)],
    ['open links', '[a]('.repeat(30_000)],
    ['backticks', Array.from({ length: 2000 }, (_, i) => '`'.repeat(i % 90)).join(' ')],
    ['quotations', '>'.repeat(100_000)],
    ['nested items', Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}- x`).join('\n')],
  ])('in bulk is read in time: %s', (_, text) => {
    const start = performance.now();
    read(`x ${text}`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
