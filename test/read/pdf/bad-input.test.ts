import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecallingError } from '../../../src/model/index.ts';
import { readPdf } from '../../../src/read/pdf/index.ts';
import { block, makePdf } from '../pdf-fixture.ts';
import { codes, LONG, NEXT, paragraphs, read } from './reading.ts';

describe('bad input', () => {
  const failing = async (bytes: Uint8Array): Promise<string> =>
    readPdf(bytes, 'test.pdf').then(
      () => 'read',
      (error: unknown) => (error instanceof RecallingError ? error.code : String(error)),
    );

  it('without a text layer is refused with that reason', async () => {
    expect(await failing(makePdf([{ rules: [[100, 200, 300]] }]))).toBe('read.no-text-layer');
  });

  it('behind a password is refused with that reason', async () => {
    expect(await failing(makePdf([{ texts: block(100, 700, LONG) }], { locked: true }))).toBe('read.encrypted');
  });

  it('that is no PDF, or the first bytes of one, is refused', async () => {
    expect(await failing(new TextEncoder().encode('%PDF-1.7\nnothing of the kind'))).toBe('read.damaged');
    expect(await failing(new Uint8Array())).toBe('read.damaged');
  });

  it('that claims a hundred million pages is read or refused, soon', async () => {
    expect(['read', 'read.too-complex', 'read.damaged']).toContain(
      await failing(makePdf([{ texts: block(100, 700, LONG) }], { count: 100_000_000 })),
    );
  });

  it('with 150,000 letters on top of one another is read or refused, soon', async () => {
    const text = 'ab'.repeat(75_000);
    const gaps = Object.fromEntries([...text].map((_, i) => [i, -497]));
    const pile = makePdf([{ texts: [{ x: 60, y: 700, font: 'free', text, gaps }] }]);
    expect(['read', 'read.too-complex']).toContain(await failing(pile));
  });

  it('whose page tree holds itself is read or refused, soon', async () => {
    const looped = makePdf([{ texts: block(100, 700, LONG) }], { loop: true, count: 3 });
    expect(['read', 'read.damaged']).toContain(await failing(looped));
  });

  it('nested deeper than any document is read or refused, soon', async () => {
    const before = `${'q '.repeat(2_000)}${'/Span BMC '.repeat(5_000)}`;
    expect(await failing(makePdf([{ texts: block(100, 700, LONG), before }]))).toBe('read');
  });

  it('does not spoil the next document', async () => {
    expect(await failing(new Uint8Array(10))).toBe('read.damaged');
    expect(paragraphs(await read({ texts: block(100, 700, LONG) }))).toEqual([LONG.join(' ')]);
  });

  it('leaves out a blank page and says so', async () => {
    expect(await codes({ texts: block(100, 700, LONG) }, {})).toEqual(['read.page-without-text']);
  });

  it('with bytes changed at random never does worse than a coded error', async () => {
    const good = makePdf([{ texts: [...block(100, 700, LONG), ...block(100, 640, NEXT)] }]);
    const change = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(change, async changes => {
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(await failing(bytes)).toMatch(/^read(?:\.[a-z-]+)?$/u);
      }),
      { numRuns: 150, seed: 61 },
    );
  });
});
