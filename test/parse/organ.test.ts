import { describe, expect, it } from 'vitest';
import { parseEdition } from '../../src/parse/index.ts';
import { readingOf } from './parse.ts';

const idsOf = (text: string): readonly string[] =>
  parseEdition(readingOf(text, '1-1.en.txt'), { work: '1-1', language: 'en' }).value.blocks.map(({ id }) => id);

/** How many levels of drafts and parts the deepest id names. */
const depth = (ids: readonly string[]): number => Math.max(...ids.map(id => id.split('__').length));

describe('organ lines without end', () => {
  it('set the drafts of a report side by side', () => {
    const report = `Report of the session

1. The session opened in May.

The General Assembly,

Recalling its work,

Decides to go on.

Article 1

The session closed.

`;
    expect(depth(idsOf(report.repeat(12)))).toBe(depth(idsOf(report.repeat(3))));
  });

  it('nest drafts no deeper than any real text does, and keep them all', () => {
    const nested = `1. Recommends the following draft resolution:

The General Assembly,

Recalling its work,

`;
    const ids = idsOf(`The Council,\n\nRecalling it,\n\n${nested.repeat(40)}`);
    expect(ids).toHaveLength(2 + 3 * 40);
    expect(depth(ids)).toBeLessThan(12);
  });
});
