import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReading } from '../../src/model/index.ts';
import { readString } from '../../src/read/index.ts';

/** The visible text of each fragment, as a parser would see it. */
function fragments(text: string, file = 'x.txt'): string[] {
  const { value } = readString(text, file);
  return value.fragments.map(fragment => {
    let out = '';
    let done = fragment.span.start;
    for (const { span, as } of fragment.skipped) {
      out += value.text.slice(done, span.start) + (as ?? '');
      done = span.end;
    }
    return out + value.text.slice(done, fragment.span.end);
  });
}

describe('reading plain text', () => {
  it('takes blank lines as the borders of paragraphs', () => {
    expect(fragments('One\n\nTwo\n \n\nThree')).toEqual(['One', 'Two', 'Three']);
  });

  it('takes one line as one paragraph when nothing is wrapped', () => {
    const long = 'word '.repeat(40).trim();
    expect(fragments(`${long}\nShort line\n${long}`)).toEqual([long, 'Short line', long]);
  });

  it('joins hard-wrapped lines, and only those', () => {
    const text = [
      'Recalling its resolution of last year, in which it requested the Office',
      'to continue to provide technical assistance to States upon their request',
      'and to report,',
      '',
      'Mindful of the importance of promoting universal ratification of it all,',
      'and of its full implementation,',
    ].join('\n');
    expect(fragments(text)).toEqual([
      'Recalling its resolution of last year, in which it requested the Office to continue to provide technical assistance to States upon their request and to report,',
      'Mindful of the importance of promoting universal ratification of it all, and of its full implementation,',
    ]);
  });

  it('begins a new paragraph at a number even without a blank line', () => {
    const text = [
      '1. Requests the Office to continue to provide technical assistance to all',
      'States parties upon their request;',
      '2. Urges all States parties to make adequate voluntary contributions to it',
      'in good time.',
    ].join('\n');
    expect(fragments(text)).toHaveLength(2);
  });

  it('joins a compound that was wrapped after its hyphen without a blank', () => {
    const text = [
      'the raising of issues that are of common concern to all States and cross-',
      'cutting in nature, as was said before;',
    ].join('\n');
    expect(fragments(text)).toEqual([
      'the raising of issues that are of common concern to all States and cross-cutting in nature, as was said before;',
    ]);
  });

  it('joins wrapped Chinese lines without a blank', () => {
    const line = '回顾其题为“确保切实执行联合国打击跨国有组织犯罪公约及其各项议定书”的决议以及';
    expect(fragments(`${line}\n其他决议，`)).toEqual([`${line}其他决议，`]);
  });

  it('understands emphasis stars and leaves other stars alone', () => {
    const { value } = readString('1. *Also requests* the Office * to see 2*3, *1257121*', 'x.txt');
    const marks = value.fragments[0]?.marks.map(mark => value.text.slice(mark.at.start, mark.at.end));
    expect(marks).toEqual(['Also requests', '1257121']);
    expect(fragments('1. *Also requests* the Office * to see 2*3')).toEqual([
      '1. Also requests the Office * to see 2*3',
    ]);
  });

  it('sees no emphasis between stars with nothing between them', () => {
    const { value } = readString('The *** mark and ****, then **** **', 'x.txt');
    expect(checkReading(value)).toEqual([]);
    expect(value.fragments[0]).toMatchObject({ marks: [], skipped: [] });
  });

  it('ends a paragraph at a form feed', () => {
    expect(fragments('One\fTwo')).toEqual(['One', 'Two']);
  });

  const line = 'Recalling its resolution of last year, in which it requested the Office';
  it('takes running heads and page numbers out, and joins what a page has cut', () => {
    const page = (n: number, text: string): string => `A/RES/99/1\n\n${text}\n\n                    ${n}\n`;
    const cut = `${line}\nto continue to provide technical assistance to States upon their request`;
    const article = (n: number): string =>
      `Article ${n}\n\n${line}\nto go on.\n\nArticle ${n + 1}\n\n${line}\nto go on.`;
    const text = [
      `Title of it all\n\n${article(1)}\n\n${cut}\n\n1\n`,
      page(2, `and to report;\n\n${article(3)}`),
      page(3, article(5)),
    ].join('\f');
    const { value, diagnostics } = readString(text, 'x.txt');
    const shown = fragments(text);
    expect(shown).toContain(`${cut.replace('\n', ' ')} and to report;`);
    expect(shown.filter(one => one.startsWith('Article'))).toHaveLength(6);
    expect(shown.some(one => /^(?:A\/RES|\d$)/u.test(one))).toBe(false);
    expect(diagnostics.map(one => one.code)).toEqual(['read.furniture-skipped']);
    const named = [...value.skipped, ...value.fragments.flatMap(one => one.skipped)].filter(
      one => one.why === 'furniture',
    );
    expect(named).toHaveLength(5);
  });

  it('takes the indent of first lines as a border where there are no blank lines', () => {
    const indented = ['First', 'Second', 'Third', 'Fourth', 'Fifth'].map(
      word =>
        `    ${word} ${line.slice(0, 60)}\n${line}\nto continue to provide technical assistance to States on their wish.`,
    );
    expect(fragments(indented.join('\n'))).toHaveLength(5);
  });

  it('puts broken words together where the text proves them, and keeps compounds', () => {
    const text = `${line}\nto continue to provide technical assistance to States, and its imple-\nmentation, and to report; mindful of the implementation, and of cross-\ncutting issues of all kinds, whoever raises them in whatever place there is`;
    expect(fragments(text)[0]).toContain(
      'and its implementation, and to report; mindful of the implementation, and of cross-cutting',
    );
  });

  it('decides for each line where some are wrapped and some are not', () => {
    const long = 'word '.repeat(60).trim();
    expect(fragments(`${long}\n\n${line}\nto go on.\n\n${long}\n\n${line}\nto end.`)).toEqual([
      long,
      `${line} to go on.`,
      long,
      `${line} to end.`,
    ]);
  });

  it('leaves short lines that are ended alone', () => {
    const lines = [
      'Recalling resolution 5/1 of 22 October 2010,',
      'Noting the report of the Secretary-General,',
      'Mindful of the work that was done before,',
    ];
    expect(fragments(lines.join('\n'))).toEqual(lines);
  });

  it('keeps the rows of a table apart, and drawn lines out', () => {
    const rows = [
      'State            Signed        Ratified',
      'Albania          2000          2002',
      'Austria          2000          2004',
    ];
    expect(fragments(`Table 1\n=======\n${line}\nto go on:\n\n${rows.join('\n')}`)).toEqual([
      'Table 1',
      `${line} to go on:`,
      'State Signed Ratified',
      'Albania 2000 2002',
      'Austria 2000 2004',
    ]);
  });

  it('sees a title between two paragraphs without blank lines', () => {
    const full = 'to continue to provide technical assistance to States upon their wish.';
    expect(fragments(`${line}\n${full}\nArticle 4\n${line}\n${full}`)).toEqual([
      `${line} ${full}`,
      'Article 4',
      `${line} ${full}`,
    ]);
  });

  it('does not take the end of a bracket for the number of an item', () => {
    const text = `${line}\nto take note [of the report of the Sixth Committee (A/78/439, para.\n8) and of others that were circulated to all the Member States before\nit met again]`;
    expect(fragments(text)).toHaveLength(1);
  });

  it('understands underscores round words as emphasis', () => {
    const { value } = readString('1. _Also requests_ the Office to read snake_case_names and ____ forms', 'x.txt');
    expect(value.fragments[0]?.marks.map(mark => value.text.slice(mark.at.start, mark.at.end))).toEqual([
      'Also requests',
    ]);
  });

  it('joins Chinese and figures without a blank where the text does', () => {
    const first = '回顾其题为“确保切实执行联合国打击跨国有组织犯罪公约及其各项议定书”的第5/1号和第5/8';
    expect(fragments(`${first}\n号决议，`)).toEqual([`${first}号决议，`]);
  });
});

describe('reading Markdown', () => {
  it('reads front matter as metadata and joins the lines of a paragraph', () => {
    const text = '---\nwork: 6/1\nLanguage: "fr"\n---\n\n# Titre\n\nune ligne\nune autre\n';
    const { value } = readString(text, 'x.md');
    expect([...value.metadata]).toEqual([
      ['work', '6/1'],
      ['language', 'fr'],
    ]);
    expect(fragments(text, 'x.md')).toEqual(['Titre', 'une ligne une autre']);
    expect(value.fragments[0]).toMatchObject({ kind: 'heading', level: 1 });
  });

  it('takes a rule that is never closed as a rule', () => {
    expect(fragments('---\nno front matter\n\nend', 'x.md')).toEqual(['no front matter', 'end']);
  });
});

describe('reading with given paragraphs', () => {
  it('keeps every paragraph as it is', () => {
    const { value } = readString('12. *A*\nb\n\n\nC ', 'x.txt', { given: true });
    expect(value.fragments.map(f => value.text.slice(f.span.start, f.span.end))).toEqual(['12. *A*\nb', 'C ']);
  });
});

describe('every reading', () => {
  const alphabet = fc.array(
    fc.constantFrom(
      'a',
      'Б',
      '字',
      'ب',
      '1',
      '.',
      ',',
      '*',
      '-',
      '¹',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '\f',
      '\t',
      '#',
      '“',
      '😀',
      '\u200f',
      '\u00a0',
      '\u0301',
    ),
    { maxLength: 120 },
  );
  it('covers its text with fragments and skipped spans exactly once', () => {
    fc.assert(
      fc.property(alphabet, fc.constantFrom('x.txt', 'x.md'), fc.boolean(), (parts, file, given) => {
        const text = parts.join('');
        if (text.trim() === '') return;
        let reading: ReturnType<typeof readString>['value'];
        try {
          reading = readString(text, file, { given }).value;
        } catch {
          return; // nothing but white space is refused
        }
        const spans = [...reading.skipped, ...reading.fragments]
          .map(part => part.span)
          .sort((a, b) => a.start - b.start);
        let done = 0;
        for (const span of spans) {
          expect(span.start).toBe(done);
          done = span.end;
        }
        expect(done).toBe(reading.text.length);
        for (const fragment of reading.fragments) {
          let inner = fragment.span.start;
          for (const { span } of fragment.skipped) {
            expect(span.start).toBeGreaterThanOrEqual(inner);
            inner = span.end;
          }
          expect(inner).toBeLessThanOrEqual(fragment.span.end);
        }
      }),
      { numRuns: 500 },
    );
  });
});
