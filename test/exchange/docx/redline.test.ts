import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../src/diff/index.ts';
import { writeRedline } from '../../../src/exchange/index.ts';
import { type Edition, printedBlock, printedLabel } from '../../../src/model/index.ts';
import { editionOf, readEditionText } from '../../../src/pipeline/index.ts';
import { readBytes } from '../../../src/read/index.ts';
import { drawnComparison } from './drawn-comparison.ts';
import { all, type PrintNumber, parsePart, partsOf, settle } from './word.ts';

/** The paragraphs of an edition, each note at its first call, the uncalled ones at the end. */
function paragraphsOf({ blocks }: Edition): string[] {
  const notes = new Map(blocks.filter(({ role }) => role === 'note').map(note => [note.id, note]));
  const called = new Set<string>();
  const body = blocks
    .filter(({ role }) => role !== 'note')
    .map(one => {
      let text = printedLabel(one);
      let done = 0;
      for (const call of one.calls) {
        const note = call.note === undefined || called.has(call.note) ? undefined : notes.get(call.note);
        if (note) called.add(note.id);
        text += one.text.slice(done, call.at) + (note ? `⟦${printedBlock(note)}⟧` : '') + call.printed;
        done = call.at;
      }
      return text + one.text.slice(done);
    });
  const loose = [...notes.values()].filter(note => !called.has(note.id));
  return [...body, ...loose.map(printedBlock)];
}

/** How an edition prints the n-th number: an automatic one must be the printed one. */
function numberPrinter({ blocks }: Edition): PrintNumber {
  return n => {
    for (const { calls } of blocks) {
      for (const { note, number, printed } of calls) {
        const found = number === n ? blocks.find(({ id }) => id === note) : undefined;
        if (found) return { label: printedLabel(found), call: printed };
      }
    }
    throw new Error(`nothing prints ${n}`);
  };
}

/** A document cannot be without a paragraph, and behind a move at the very end stands an empty one. */
function withoutEmptyEnd(texts: readonly string[]): readonly string[] {
  return texts.at(-1) === '' ? texts.slice(0, -1) : texts;
}

function expectBoth(bytes: Uint8Array, old: Edition, successor: Edition): void {
  for (const [how, edition] of [
    ['accept', successor],
    ['reject', old],
  ] as const) {
    const settled = settle(bytes, how, numberPrinter(edition)).map(one => one.text);
    expect(withoutEmptyEnd(settled)).toEqual(withoutEmptyEnd(paragraphsOf(edition)));
  }
}

function sample(name: string): Edition {
  const file = `samples/resolution-${name}`;
  return readEditionText(readFileSync(file, 'utf8'), file).value;
}

const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
const pairs = LANGUAGES.map(language => {
  const old = sample(`5-1.${language}.md`);
  const successor = sample(`6-1.${language}.${language === 'en' ? 'txt' : 'md'}`);
  return { language, old, successor, bytes: writeRedline(compareEditions(old, successor).value, old, successor).value };
});

describe('writeRedline on the samples', () => {
  it.each(pairs)('accept gives the new and reject the old text in $language', ({ bytes, old, successor }) => {
    expectBoth(bytes, old, successor);
  });

  it.each(pairs)('and the other way round in $language', ({ old, successor }) => {
    expectBoth(writeRedline(compareEditions(successor, old).value, successor, old).value, successor, old);
  });

  it.each(pairs)('gives the same bytes again in $language', ({ bytes, old, successor }) => {
    expect(writeRedline(compareEditions(old, successor).value, old, successor).value).toEqual(bytes);
  });
});

describe('writeRedline, read again by our own reader', () => {
  /** What an edition says, whatever format it came from. */
  function contentOf({ blocks }: Edition): unknown {
    const noteCalls = (edition: Edition['blocks'][number]): unknown => edition.calls.map(({ at, note }) => [at, note]);
    const byId = blocks.map(
      one =>
        [
          one.id,
          one.role,
          one.role === 'note' ? one.label?.ordinal : one.label?.printed.trim(),
          one.text,
          noteCalls(one),
        ] as const,
    );
    return Object.fromEntries(byId.map(([id, ...rest]) => [id, rest]));
  }

  it.each(pairs)(
    'is the new edition accepted and the old one rejected in $language',
    async ({ bytes, old, successor }) => {
      for (const [changes, edition] of [
        ['accept', successor],
        ['reject', old],
      ] as const) {
        const reading = await readBytes(bytes, 'redline.docx', { changes });
        const { value } = editionOf(reading, { work: edition.work, language: edition.language });
        expect(contentOf(value)).toEqual(contentOf(edition));
      }
    },
  );
});

describe('writeRedline on anything that keeps the contract', () => {
  it('accept gives the new and reject the old text, letter by letter', () => {
    fc.assert(
      fc.property(drawnComparison, drawn => {
        const { value, diagnostics } = writeRedline(drawn.comparison, drawn.old, drawn.new);
        expect(diagnostics).toEqual([]);
        expectBoth(value, drawn.old, drawn.new);
      }),
      { numRuns: 300 },
    );
  });

  it('writes unique ids, and each move with both its ends under one name', () => {
    fc.assert(
      fc.property(drawnComparison, drawn => {
        const parts = partsOf(writeRedline(drawn.comparison, drawn.old, drawn.new).value);
        const stories = ['word/document.xml', 'word/footnotes.xml'].map(path => parsePart(parts.get(path) ?? ''));
        const ids = [
          'w:ins',
          'w:del',
          'w:moveFrom',
          'w:moveTo',
          'w:rPrChange',
          'w:moveFromRangeStart',
          'w:moveToRangeStart',
        ]
          .flatMap(name => stories.flatMap(story => all(story, name)))
          .map(node => node.attributes['w:id']);
        expect(new Set(ids).size).toBe(ids.length);
        const [document] = stories;
        if (document === undefined) throw new Error('no document');
        const names = (name: string): unknown[] =>
          all(document, name)
            .map(node => node.attributes['w:name'])
            .sort();
        const ends = (name: string): unknown[] =>
          all(document, name)
            .map(node => node.attributes['w:id'])
            .sort();
        expect(names('w:moveFromRangeStart')).toEqual(names('w:moveToRangeStart'));
        expect(ends('w:moveFromRangeStart')).toEqual(ends('w:moveFromRangeEnd'));
        expect(ends('w:moveToRangeStart')).toEqual(ends('w:moveToRangeEnd'));
      }),
      { numRuns: 100 },
    );
  });
});
