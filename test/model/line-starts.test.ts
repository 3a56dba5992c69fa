import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineOf, lineStarts } from '../../src/model/index.ts';

it('lines end at LF, CR LF and CR', () => {
  expect([...lineStarts('a\nb\r\nc\rd')]).toEqual([0, 2, 5, 7]);
  expect([...lineStarts('')]).toEqual([0]);
  expect([...lineStarts('\n')]).toEqual([0, 1]);
});

it('an offset lies in the line whose text holds it', () => {
  const text = 'one\ntwo\r\n\rfour';
  const starts = lineStarts(text);
  expect([0, 3, 4, 8, 9, 10, 13].map(offset => lineOf(starts, offset))).toEqual([1, 1, 2, 2, 3, 4, 4]);
});

it('agrees with a cut at every line break, however many there are', () => {
  const pieces = fc.array(fc.constantFrom('\n', '\r', '\r\n', 'a', 'bc'), { maxLength: 300 });
  fc.assert(
    fc.property(pieces, parts => {
      const text = parts.join('');
      const starts = [0, ...[...text.matchAll(/\r\n|[\n\r]/gu)].map(found => found.index + found[0].length)];
      expect([...lineStarts(text)]).toEqual(starts);
    }),
  );
});
