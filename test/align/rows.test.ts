import { describe, expect, it } from 'vitest';
import { type DraftBead, orderBeads } from '../../src/align/rows.ts';

describe('orderBeads', () => {
  it('takes more rows of one side than fit into the arguments of a call', () => {
    const count = 200_000;
    const drafts = Array.from(
      { length: count },
      (_, n): DraftBead => ({
        members: [[], [n]],
        probability: 1,
        evidence: [],
        state: 'automatic',
        stream: 'body',
      }),
    );
    const ordered = orderBeads(drafts, 2);
    expect(ordered).toHaveLength(count);
    expect(ordered[count - 1]?.members[1]).toEqual([count - 1]);
  });
});
