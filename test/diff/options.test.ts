import { describe, expect, it } from 'vitest';
import { compareLines } from '../../src/diff/index.ts';

const old = [
  'Requests the Secretariat to prepare a report on technical assistance for the next session.',
  'Encourages all States to exchange information on cultural property and its trafficking.',
  'Decides that the working group shall meet at least once a year in the city of Vienna.',
];
const half = 'Encourages donors to exchange views on cultural property with museums in their countries.';

describe('the threshold', () => {
  const kinds = (threshold?: number): string[] =>
    compareLines(old, old.with(1, half), 'en', threshold === undefined ? {} : { threshold }).value.links.map(
      link => link.kind,
    );

  it('tells from which likeness on two paragraphs are one', () => {
    expect(kinds()).toEqual(['same', 'changed', 'same']);
    expect(kinds(0.3)).toEqual(['same', 'changed', 'same']);
    expect(kinds(0.8)).toEqual(['same', 'deleted', 'added', 'same']);
    expect(kinds(1)).toEqual(['same', 'deleted', 'added', 'same']);
  });

  it('also holds for short lines in their place', () => {
    const heading = ['Scope', ...old];
    const links = compareLines(heading, heading.with(0, 'Purpose'), 'en', { threshold: 0.3 }).value.links;
    expect(links.slice(0, 2).map(link => link.kind)).toEqual(['deleted', 'added']);
  });

  it.each([{ threshold: 1.5 }, { threshold: Number.NaN }, { timeLimit: -1 }])('refuses %o', options => {
    expect(() => compareLines(old, old, 'en', options)).toThrow(RangeError);
  });
});

describe('the time limit', () => {
  const words = (count: number, from: number): string =>
    Array.from({ length: count }, (_, k) => `word${((k + from) * 7919) % 1009}`).join(' ');
  const long = [words(2_000, 0), ...old, words(2_000, 500)];
  const edited = long.map((text, k) => text.replace(/word\d*[37] /gu, `other${k} `));

  it('leaves a whole answer and says what is rough, the same every time', () => {
    const rough = compareLines(long, edited, 'en', { timeLimit: 0.001 });
    expect(rough.diagnostics.map(({ code }) => code)).toEqual(['diff.time-limit']);
    expect(rough.diagnostics[0]?.message).toMatch(/in 2 links only words that stand there once/u);
    expect(rough.value.links.flatMap(link => link.new)).toHaveLength(long.length);
    for (const [k, link] of rough.value.links.entries()) {
      const side = (mark: string): string => link.ops.map(([kind, text]) => (kind === mark ? '' : text)).join('');
      expect([side('+'), side('-')]).toEqual([long[k], edited[k]]);
    }
    expect(compareLines(long, edited, 'en', { timeLimit: 0.001 })).toEqual(rough);
  });

  it('says that moves were not looked for', () => {
    const places = Array.from({ length: 60 }, (_, k) => `alpha${k} beta${k} gamma${k} delta${k} epsilon${k} old`);
    const moved = places.toReversed().map(text => text.replace('old', 'new'));
    const { value, diagnostics } = compareLines(places, moved, 'en', { timeLimit: 0 });
    expect(value.statistics.added).toBeGreaterThan(50);
    expect(diagnostics[0]?.message).toContain('paragraphs that moved were not looked for');
  });

  it('says nothing when it was not reached', () => {
    const { value, diagnostics } = compareLines(long, edited, 'en', { timeLimit: 60 });
    expect(diagnostics).toEqual([]);
    expect(value).toEqual(compareLines(long, edited, 'en').value);
  });
});
