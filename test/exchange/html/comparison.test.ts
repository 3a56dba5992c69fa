import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeRows } from '../../../src/exchange/html/change-rows.ts';
import { writeComparisonHtml } from '../../../src/exchange/html/comparison.ts';
import { isolateSymbols } from '../../../src/exchange/html/passage.ts';
import type { Op } from '../../../src/model/index.ts';
import { processorTime } from '../../processor-time.ts';
import { comparison, edition, link, numbered, smallDossier } from '../small-dossier.ts';
import { parsePage } from './page-shape.ts';

const same = { kind: 'same', reuse: 'as-is' } as const;

describe('writeComparisonHtml', () => {
  it('shows one comparison as a page of its own, with the standing of both editions', () => {
    const { works, comparisons } = smallDossier();
    const [old, now] = works.map(entry => entry.editions[0]);
    const changes = comparisons[0]?.comparison;
    if (old === undefined || now === undefined || changes === undefined) throw new Error('incomplete dossier');
    const source = writeComparisonHtml(changes, old, now);
    const { ids, targets, text } = parsePage(source);
    expect(targets.filter(target => !ids.includes(target))).toEqual([]);
    expect(text).toContain('Changes in English');
    expect(source).toContain('class="notice"');
    expect(source).not.toContain('<nav');
  });

  it('tells two versions of one text apart by their files', () => {
    const old = edition('6-1', 'en', [], {
      source: { file: 'draft.md', format: 'markdown', encoding: 'utf-8', sha256: '0', length: 0 },
    });
    const source = writeComparisonHtml(comparison('en', []), old, edition('6-1', 'en', []));
    expect(source).toContain('draft.md → 6-1.en.md');
  });

  it('shows either side letter by letter', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'Б', '约', ' ', '\u00a0', '<', '&', 'A/B', '/', '\n', 'ي'),
      maxLength: 8,
    });
    const ops = fc.array(fc.tuple(fc.constantFrom<Op[0]>('=', '-', '+'), word), { minLength: 1, maxLength: 8 });
    const old = edition('5-1', 'en', [numbered(1, 'x')]);
    const now = edition('6-1', 'en', [numbered(1, 'x')]);
    fc.assert(
      fc.property(ops, drawn => {
        const source = writeComparisonHtml(comparison('en', [link('link_1', ['para_1'], ['para_1'], drawn)]), old, now);
        for (const [side, hidden] of [
          ['old', '+'],
          ['new', '-'],
        ] as const) {
          const cell =
            new RegExp(`<td role="cell" class="${side}"[^>]*>([\\s\\S]*?)</td>`, 'u').exec(source)?.[1] ?? '';
          const shown = parsePage(`<p>${cell.replace(/<span class="vh">[^<]*<\/span>/gu, '')}</p>`).text;
          expect(shown).toBe(
            drawn
              .filter(([kind]) => kind !== hidden)
              .map(([, text]) => text)
              .join(''),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('arrangeRows', () => {
  it('puts a stub where a moved paragraph stood, and unchanged neighbours together', () => {
    const links = [
      link('b', ['b'], ['b'], [], same),
      link('d', ['d'], ['d'], [], same),
      link('a', ['a'], ['a'], [], { ...same, moved: true }),
      link('c', ['c'], [], [], { kind: 'deleted' }),
    ];
    const rows = arrangeRows(comparison('en', links), ['a', 'b', 'c', 'd']);
    expect(
      rows.map(row => [row.kind, row.kind === 'fold' ? row.links.map(({ id }) => id).join('') : row.link.id]),
    ).toEqual([
      ['from', 'a'],
      ['fold', 'bd'],
      ['change', 'a'],
      ['change', 'c'],
    ]);
  });
});

describe('isolateSymbols', () => {
  it('isolates document symbols and nothing else', () => {
    expect(isolateSymbols('see A/RES/64/293, resolution 5/1 and CTOC/COP/WG.4/2011/8.').markup).toBe(
      'see <bdi>A/RES/64/293</bdi>, resolution 5/1 and <bdi>CTOC/COP/WG.4/2011/8</bdi>.',
    );
  });

  it('stays linear on long runs of capitals, dots and slashes', () => {
    const start = processorTime();
    for (const text of [
      'A'.repeat(300_000),
      `A/${'.'.repeat(300_000)}`,
      'A/'.repeat(150_000),
      `${'A'.repeat(150_000)}/`.repeat(2),
    ])
      isolateSymbols(text);
    expect(processorTime() - start).toBeLessThan(2_000);
  });
});
