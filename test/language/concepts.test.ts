import { describe, expect, test } from 'vitest';
import { compareForce, conceptOf, concepts } from '../../src/language/index.ts';

describe('the table of concepts', () => {
  test('has unique ids', () => {
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
  });

  test('links counterparts across the roles, and every link from the operative side leads back', () => {
    for (const { id, role, counterpart } of concepts) {
      if (counterpart === undefined) continue;
      const other = conceptOf(counterpart);
      expect(other, `${id} → ${counterpart}`).toBeDefined();
      expect(other?.role).not.toBe(role);
      if (role === 'operative') expect(other?.counterpart, id).toBe(id);
    }
  });

  test('gives force to what directs or disposes and attitude to what judges, each on its scale', () => {
    for (const { id, axis, force, attitude } of concepts) {
      if (axis === 'directive' || axis === 'dispositive') expect(force, id).toBeDefined();
      if (axis === 'attitude') expect(attitude, id).toBeDefined();
      if (axis === 'preamble' || axis === 'assertion') expect([force, attitude], id).toEqual([undefined, undefined]);
      if (force !== undefined) expect(force >= 1 && force <= 10, id).toBe(true);
      if (attitude !== undefined) expect(attitude >= -5 && attitude <= 5, id).toBe(true);
    }
  });

  test('takes note is neutral', () => {
    expect(conceptOf('takes_note')?.attitude).toBe(0);
    expect(conceptOf('no_such_concept')).toBeUndefined();
  });
});

describe('compareForce', () => {
  test.each([
    ['encourages', 'urges', 'stronger'],
    ['requests', 'invites', 'weaker'],
    ['welcomes', 'takes_note', 'weaker'],
    ['requests', 'requests', 'same'],
    ['requests', 'welcomes', 'changed'],
    ['stresses', 'underlines', 'changed'],
    ['requests', 'unknown', 'changed'],
    ['endorses', 'welcomes', 'weaker'],
  ] as const)('%s → %s is %s', (from, to, shift) => {
    expect(compareForce(from, to)).toBe(shift);
  });
});
