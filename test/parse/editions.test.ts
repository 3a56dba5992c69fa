import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEdition, type Edition, printedBlock } from '../../src/model/index.ts';
import { parseGiven } from '../../src/parse/index.ts';
import { parseGivenFormat, parseText, readingOf } from './parse.ts';

const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;

function sample(work: string, language: string): { text: string; file: string } {
  const file = `resolution-${work}.${language}.${work === '6-1' && language === 'en' ? 'txt' : 'md'}`;
  return { text: readFileSync(`samples/${file}`, 'utf8'), file };
}

function parsed(work: string, language: string): Edition {
  const { text, file } = sample(work, language);
  const { value } = parseText(text, file);
  expect(checkEdition(value, text)).toEqual([]);
  return value;
}

const shape = (edition: Edition): unknown =>
  edition.blocks
    .filter(block => block.role !== 'note')
    .map(({ id, role, label, lead }) => [id, role, label?.ordinal, lead !== undefined]);

/** Which block calls which notes, in the order of the calls. */
const bindings = (edition: Edition): string[] =>
  edition.blocks.flatMap(block => block.calls.map(call => `${block.id} → ${call.note}`)).sort();

const notes = (edition: Edition): string[] =>
  edition.blocks
    .filter(block => block.role === 'note')
    .map(block => block.id)
    .sort();

describe.each(['6-1', '5-1'])('the sample editions of %s', work => {
  const english = parsed(work, 'en');

  it.each(languages)('have the same roles, numbers and initiating phrases in %s', language => {
    expect(shape(parsed(work, language))).toEqual(shape(english));
  });

  it.each(languages)('have the same notes and calls in %s, but for the planted slip', language => {
    const edition = parsed(work, language);
    const planted = work === '6-1' && language === 'ar';
    const without5 = (list: readonly string[]): string[] => list.filter(entry => !entry.endsWith('note_5'));
    expect(notes(edition)).toEqual(planted ? without5(notes(english)) : notes(english));
    expect(bindings(edition)).toEqual(planted ? without5(bindings(english)) : bindings(english));
  });

  it.each(languages)('agree on the concept of every initiating phrase in %s', language => {
    const differing = parsed(work, language).blocks.filter(block => {
      const other = english.blocks.find(one => one.id === block.id);
      return block.lead && other?.lead && !block.lead.candidates.some(one => other.lead?.candidates.includes(one));
    });
    expect(differing.map(block => block.id)).toEqual([]);
  });
});

describe('what an edition says of itself', () => {
  it('keeps status and notice of illustrations', () => {
    expect(parsed('6-1', 'fr').meta).toMatchObject({
      number: '6/1',
      status: 'unofficial illustration',
      predecessors: ['5-1'],
    });
    expect(parsed('6-1', 'en').meta.status).toBeUndefined();
  });
});

describe('parsing is lossless', () => {
  const { text } = sample('6-1', 'en');
  const lines = text.split('\n');

  it('for the real text with lines cut, doubled, swapped or broken at random', () => {
    const edit = fc.record({
      at: fc.nat(lines.length - 1),
      what: fc.constantFrom(
        'drop',
        'double',
        'break',
        'note',
        'organ',
        'letter',
        'star',
        'rtl',
        'section',
        'part',
        'annex',
        'list',
        'close',
        'glued',
        'bare',
      ),
      where: fc.nat(400),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), edits => {
        const mutated = [...lines];
        for (const { at, what, where } of edits) {
          const line = mutated[at] ?? '';
          if (what === 'drop') mutated[at] = '';
          if (what === 'double') mutated[at] = `${line}\n\n${line}`;
          if (what === 'break') mutated[at] = `${line.slice(0, where)}\n\n${line.slice(where)}`;
          if (what === 'note') mutated[at] = `${line}\n\n⁹ A/RES/64/293.`;
          if (what === 'organ') mutated[at] = `${line}\n\nThe General Assembly,`;
          if (what === 'letter') mutated[at] = `${line}\n\n(a) First;\n\n(i) Inner;\n\n(b) Second;`;
          if (what === 'star') mutated[at] = `*${line.slice(0, where)}** ${line.slice(where)}*`;
          if (what === 'section') mutated[at] = `I. General\n\n${line}\n\nII\n\nParticular`;
          if (what === 'part')
            mutated[at] = `${line}\n\nB\n\nThe General Assembly\n\nRecalling its work,\n\n1. Decides to go on.`;
          if (what === 'annex') mutated[at] = `Annex II\n\nArticle 5. Scope\n\n(1) ${line}\n\n1.1 Deep\n\nA. More`;
          if (what === 'list') mutated[at] = `${line}:\n\nNotes\n\n1. See above.\n\nAnd below.\n\n2. Ibid.`;
          if (what === 'close')
            mutated[at] = `${line}\n\n82nd plenary meeting\n\n29 November 1979\n\nAdopted without a vote.`;
          if (what === 'glued') mutated[at] = `${line.slice(0, where)}word1 ${line.slice(where)}\n\n1 A note.`;
          if (what === 'bare') mutated[at] = line.replace(/^\d+\.\s/u, '');
          if (what === 'rtl') mutated[at] = `\u200f${line}\u00a0¹²`;
        }
        const joined = mutated.join('\n');
        const { value } = parseText(joined, '6-1.en.txt');
        expect(checkEdition(value, joined)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('for arbitrary fragments of a format: labels, marks, notes with keys, cells', () => {
    const text = fc.constantFrom(
      'Requests all:',
      'Recalling its work1,',
      '1. Decides to go on.',
      '(a) First;',
      'Annex',
      'Article 1',
      '¹ A/1.',
      '12',
      'The General Assembly,',
      'x',
    );
    const given = fc.record(
      {
        text,
        kind: fc.constantFrom(
          'text' as const,
          'heading' as const,
          'item' as const,
          'cell' as const,
          'note' as const,
          'furniture' as const,
        ),
        level: fc.constantFrom(1, 2, 3),
        label: fc.constantFrom(
          { printed: '1.', ordinal: 1, level: 0 },
          { printed: '(b)', ordinal: 2, level: 1 },
          { printed: '•', level: 0 },
          { printed: 'Step 3:', ordinal: 3, level: 2 },
        ),
        noteKey: fc.constantFrom('a', 'b'),
        marks: fc.array(
          fc.record({
            kind: fc.constantFrom('sup' as const, 'italic' as const),
            from: fc.nat(11),
            length: fc.integer({ min: 1, max: 4 }),
            value: fc.constantFrom('a', 'b'),
          }),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: ['text'] },
    );
    fc.assert(
      fc.property(
        fc.array(given, { minLength: 1, maxLength: 14 }),
        fc.constantFrom(...languages),
        (parts, language) => {
          const paragraphs = parts.map(({ marks = [], ...rest }) => ({
            ...rest,
            marks: marks
              .map(({ kind, from, length, value }) => ({
                kind,
                value,
                at: { start: Math.min(from, rest.text.length - 1), end: Math.min(from + length, rest.text.length) },
              }))
              .filter(({ at }) => at.start < at.end),
          }));
          // The helper throws when a character is lost or covered twice.
          expect(parseGivenFormat(paragraphs, language).edition.blocks.length).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('for arbitrary text in every language', () => {
    const piece = fc.constantFrom(
      'Requests',
      'просит',
      '请',
      'يطلب',
      ' ',
      '\n',
      '\n\n',
      '1. ',
      '2.1 ',
      '[1]',
      '1/ ',
      'word1',
      '1 - ',
      'I. ',
      'A\n\n',
      'أولا - ',
      'Article 5',
      '第五条',
      'Notes\n\n',
      ':',
      'Resolution 6/1\n\n',
      '66/180. ',
      '19 December 2011',
      '82nd plenary meeting',
      'The General Assembly\n\n',
      '(a) ',
      '(أ) ',
      '一、',
      '¹',
      '(1)',
      ',',
      '،',
      '；',
      '.',
      '*',
      'The General Assembly,',
      'Annex',
      '“',
      '😀',
      '\u200f',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(...languages, 'de', 'pt'), (pieces, language) => {
        const joined = `x${pieces.join('')}`;
        const { value } = parseText(joined, `1-1.${language}.txt`);
        expect(checkEdition(value, joined)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('paragraphs kept as given', () => {
  it('lose nothing, note calls included', () => {
    const text = '1. Decides² to go on;¹\n\n¹ A note.';
    const { value } = parseGiven(readingOf(text, '1-1.en.txt'), { work: '1-1', language: 'en' });
    expect(checkEdition(value, text)).toEqual([]);
    expect(value.blocks.map(printedBlock)).toEqual(['1. Decides² to go on;¹', '¹ A note.']);
  });
});

describe('paragraphs that share a number', () => {
  it('get suffixes in order', () => {
    const { edition } = parseGivenFormat(['1. One.', '1. Two.', '1. Three.', '1. Four.', '2. Five.', '2. Six.']);
    expect(edition.blocks.map(({ id }) => id)).toEqual([
      'para_1',
      'para_1_bis',
      'para_1_bis2',
      'para_1_bis3',
      'para_2',
      'para_2_bis',
    ]);
  });
});
