import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignEditions, alignLines } from '../../src/align/index.ts';
import { type Bead, checkAlignment, lineId, type UnitId } from '../../src/model/index.ts';
import { makeEdition } from './fixtures.ts';

const words = [
  'water',
  'forest',
  'road',
  'child',
  'river',
  'school',
  'trade',
  'court',
  'bridge',
  'harvest',
  '12',
  '7/1',
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map(list => list.join(' '));

function settle(members: Readonly<Record<string, readonly UnitId[]>>, state: Bead['state'] = 'confirmed'): Bead {
  return { id: 'x', members, probability: 1, evidence: [], state };
}

/** Beads that contradict nothing: every unit in one of them at most. */
function settledBeads(picks: readonly (readonly [number, number])[], sides: readonly string[]): readonly Bead[] {
  const beads = new Map<number, Record<string, UnitId[]>>();
  const taken = new Set<string>();
  for (const [bead, n] of picks) {
    const side = sides[n % sides.length] ?? '';
    const unit = lineId(Math.floor(n / sides.length) + 1);
    if (taken.has(`${side} ${unit}`)) continue;
    taken.add(`${side} ${unit}`);
    const members = beads.get(bead) ?? Object.fromEntries(sides.map(one => [one, []]));
    beads.set(bead, members);
    members[side]?.push(unit);
  }
  return [...beads.values()].map(members => settle(members));
}

const place = (unit: UnitId): number => Number(unit.slice('line_'.length));
const contents = ({ members }: Bead): string =>
  JSON.stringify(
    Object.entries(members)
      .map(([language, units]) => [language, [...units].map(place).sort((a, b) => a - b)])
      .sort(),
  );

describe('settled beads', () => {
  it('are in the output just as they are, whatever they say, and everything else is still accounted for', () => {
    const sides = fc.array(fc.array(text, { minLength: 8, maxLength: 8 }), { minLength: 2, maxLength: 3 });
    const picks = fc.array(fc.tuple(fc.nat(4), fc.nat(15)), { maxLength: 12 });
    fc.assert(
      fc.property(sides, picks, (texts, chosen) => {
        const names = ['en', 'fr', 'ru'].slice(0, texts.length);
        const confirmed = settledBeads(chosen, names);
        const lines = texts.map((list, s) => ({ language: names[s] ?? '', lines: list }));
        const { value, diagnostics } = alignLines(lines, { confirmed });
        expect(diagnostics.filter(({ code }) => code.startsWith('align.confirmed'))).toEqual([]);
        const units = new Map(names.map((name, s) => [name, (texts[s] ?? []).map((_, n) => lineId(n + 1))]));
        expect(checkAlignment(value, units)).toEqual([]);
        const kept = value.beads.filter(({ state }) => state === 'confirmed').map(contents);
        expect(kept.sort()).toEqual(confirmed.map(contents).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('draw their neighbours along', () => {
    const source = Array.from({ length: 9 }, (_, n) => `${'same words again '.repeat(3)}${n === 0 ? '1' : ''}`);
    const target = Array.from({ length: 8 }, () => 'encore les mêmes mots '.repeat(3));
    const sides = [
      { language: 'en', lines: source },
      { language: 'fr', lines: target },
    ];
    // Line 2 has no counterpart, which nothing tells but the person who settled line 6.
    const confirmed = [settle({ en: [lineId(6)], fr: [lineId(5)] }), settle({ en: [lineId(2)], fr: [] }, 'manual')];
    const { value } = alignLines(sides, { confirmed });
    const pairs = value.beads.map(
      ({ members }) => `${(members['en'] ?? []).map(place)}:${(members['fr'] ?? []).map(place)}`,
    );
    expect(pairs).toEqual(['1:1', '2:', '3:2', '4:3', '5:4', '6:5', '7:6', '8:7', '9:8']);
    expect(value.beads.find(({ id }) => id === 'line_6')?.evidence[0]?.kind).toBe('person');
  });

  it('lead a long search that went astray back', () => {
    const filler = (n: number): string => `paragraph ${'word '.repeat((n * 7) % 5)}`;
    const source = Array.from({ length: 400 }, (_, n) => filler(n));
    const target = Array.from({ length: 300 }, (_, n) => filler(n + 100));
    const confirmed = [50, 150, 250].map(n => settle({ en: [lineId(n + 101)], fr: [lineId(n + 1)] }));
    const { value } = alignLines(
      [
        { language: 'en', lines: source },
        { language: 'fr', lines: target },
      ],
      { confirmed },
    );
    const right = value.beads.filter(({ members }) => {
      const [one] = members['en'] ?? [];
      const [two] = members['fr'] ?? [];
      return one !== undefined && two !== undefined && place(one) - place(two) === 100;
    });
    expect(right.length).toBeGreaterThan(240);
  });

  it('that contradict each other, or name units that are not there, are left out with a word', () => {
    const sides = ['en', 'fr'].map(language => ({ language, lines: ['one', 'two', 'three'] }));
    const { value, diagnostics } = alignLines(sides, {
      confirmed: [
        settle({ en: [lineId(1)], fr: [lineId(2)] }),
        settle({ en: [lineId(1)], fr: [lineId(1)] }),
        settle({ en: [lineId(9)], fr: [lineId(3)] }),
        settle({ de: [lineId(7)] }),
      ],
    });
    expect(diagnostics.map(({ code }) => code)).toContain('align.confirmed-contradiction');
    expect(diagnostics.map(({ code }) => code)).toContain('align.confirmed-unknown');
    expect(value.beads.filter(({ state }) => state === 'confirmed')).toHaveLength(1);
  });

  it('of editions survive a second alignment, and the result can be aligned again', () => {
    const blocks = (other: string): Parameters<typeof makeEdition>[1] =>
      ['a', 'b', 'c', 'd'].map(name => ({ id: `para_${name}`, role: 'operative' as const, text: `${other} ${name}` }));
    const editions = [makeEdition('en', blocks('text')), makeEdition('fr', blocks('texte'))];
    const first = alignEditions(editions, { pivot: 'en' }).value;
    const confirmed = first.beads.slice(0, 2).map((bead): Bead => ({ ...bead, state: 'manual', note: 'seen' }));
    const second = alignEditions(editions, { pivot: 'en', confirmed }).value;
    const settled = second.beads.filter(({ state }) => state === 'manual');
    expect(settled.map(({ members, note }) => [members, note])).toEqual(
      confirmed.map(({ members }) => [members, 'seen']),
    );
    const third = alignEditions(editions, { pivot: 'en', confirmed: settled }).value;
    expect(third).toEqual(second);
  });
});
