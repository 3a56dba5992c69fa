import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions, composeLineage } from '../../src/diff/index.ts';
import type { Comparison, Edition, Lineage } from '../../src/model/index.ts';
import { edition, numbered } from '../exchange/small-dossier.ts';
import { processorTime } from '../processor-time.ts';

const TEXTS: Readonly<Record<string, string>> = {
  report: 'Requests the Secretariat to prepare a report on technical assistance for the next session;',
  art: 'Encourages all States to exchange information on cultural property and its trafficking;',
  group: 'Decides that the working group shall meet at least once a year in the city of Vienna;',
  money: 'Invites donors to provide extrabudgetary resources for these purposes in due time;',
  piracy: 'Calls upon coastal States to cooperate in the suppression of piracy off their shores;',
  data: 'Urges statistical offices to collect reliable data about migrant smuggling by sea;',
};

function text(work: string, names: readonly string[], change: Readonly<Record<string, string>> = {}): Edition {
  return edition(
    work,
    'en',
    names.map((name, i) => numbered(i + 1, change[name] ?? TEXTS[name] ?? name)),
  );
}

function lineageOf(editions: readonly Edition[]): Lineage {
  const comparisons: Comparison[] = editions
    .slice(1)
    .flatMap((now, k) => (editions[k] === undefined ? [] : [compareEditions(editions[k], now).value]));
  return composeLineage(editions, comparisons);
}

/** One line a thread: `para_1 – para_2 same|deleted|returned`. */
function told({ threads }: Lineage): string[] {
  return threads.map(({ steps }) =>
    steps.map(step => `${step.units.join('+') || '–'} ${step.change}${step.moved ? ' moved' : ''}`).join(' | '),
  );
}

describe('composeLineage', () => {
  it('follows each paragraph through three texts and tells what came back', () => {
    const editions = [
      text('5-1', ['report', 'art', 'group', 'piracy']),
      text('6-1', ['report', 'group', 'money']),
      text('7-1', ['data', 'report', 'group', 'art', 'money'], {
        art: (TEXTS['art'] ?? '').replace('all States', 'Member States'),
      }),
    ];
    const lineage = lineageOf(editions);
    expect(told(lineage)).toEqual([
      '– absent | – absent | para_1 added',
      'para_1 added | para_1 same | para_2 same',
      'para_3 added | para_2 same | para_3 same',
      'para_4 added | – deleted | – absent',
      'para_2 added | – deleted | para_4 returned',
      '– absent | para_3 added | para_5 same',
    ]);
    const returned = lineage.threads.flatMap(({ steps }) => steps.flatMap(step => step.returned ?? []));
    expect(returned).toMatchObject([{ edition: 0, units: ['para_2'] }]);
    expect(returned[0]?.ops.some(([kind]) => kind === '-')).toBe(true);
  });

  it('takes what returned from the latest text that had it, once', () => {
    const series = [['report', 'art'], ['report'], ['report', 'art'], ['report'], ['report', 'art']];
    const lineage = lineageOf(series.map((names, i) => text(`${i + 1}-1`, names)));
    expect(told(lineage)[1]).toBe('para_2 added | – deleted | para_2 returned | – deleted | para_2 returned');
    const from = lineage.threads.flatMap(({ steps }) => steps.flatMap(step => step.returned?.edition ?? []));
    expect(from).toEqual([0, 2]);
  });

  it('keeps what was split in one thread', () => {
    const both = `${TEXTS['report']?.replace(';', ',')} and ${TEXTS['money']?.replace('Invites', 'invites')}`;
    const lineage = lineageOf([
      text('5-1', ['both', 'group'], { both }),
      text('6-1', ['report', 'money', 'group']),
      text('7-1', ['report', 'money', 'group']),
    ]);
    expect(told(lineage)[0]).toBe('para_1 added | para_1+para_2 split | para_1+para_2 same');
  });

  it('refuses comparisons of other texts', () => {
    const [a, b] = [text('5-1', ['report']), text('6-1', ['report'])];
    expect(() => composeLineage([b, a], [compareEditions(a, b).value])).toThrow(RangeError);
    expect(() => composeLineage([a, b], [])).toThrow(RangeError);
  });

  it('has every unit of every text in exactly one thread', () => {
    const names = fc.shuffledSubarray(Object.keys(TEXTS));
    fc.assert(
      fc.property(fc.array(names, { minLength: 2, maxLength: 5 }), series => {
        const editions = series.map((own, i) => text(`${i + 1}-1`, own));
        const { threads } = lineageOf(editions);
        editions.forEach(({ blocks }, k) => {
          const found = threads.flatMap(({ steps }) => steps[k]?.units ?? []);
          expect([...found].sort()).toEqual(blocks.map(({ id }) => id).sort());
        });
        for (const { steps } of threads) expect(steps.some(step => step.units.length > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('stays about linear', () => {
    const many = (count: number, skip: number): string[] =>
      Array.from({ length: count }, (_, i) => `Paragraph ${i} speaks of matter ${i * 7919} and of nothing else`).filter(
        (_, i) => i % skip > 0,
      );
    const time = (count: number): number => {
      const editions = [text('1-1', many(count, 5)), text('2-1', many(count, 7)), text('3-1', many(count, 11))];
      const comparisons = [0, 1].flatMap(k => {
        const [old, now] = [editions[k], editions[k + 1]];
        return old && now ? [compareEditions(old, now).value] : [];
      });
      const start = processorTime();
      composeLineage(editions, comparisons);
      return processorTime() - start;
    };
    time(200);
    expect(time(4000)).toBeLessThan(25 * Math.max(time(400), 20));
  });
});
