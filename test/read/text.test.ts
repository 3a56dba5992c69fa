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
