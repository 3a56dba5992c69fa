import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, recalling } from './run.ts';

const PAIR = ['samples/resolution-5-1.en.md', 'samples/resolution-6-1.en.txt'];

describe('recalling ledger', () => {
  it('lists what became of every mandate', () => {
    const { status, out } = recalling(['ledger', ...PAIR]);
    expect(status).toBe(0);
    expect(out).toContain('6/1 against 5/1: ');
    expect(out).toContain('19  ↑ strengthened  Urges → States parties  force 7');
    expect(out).toContain('* addressee Member States → States parties');
    expect(out).toContain('report: the Conference');
  });

  it('works on one text and tells the format by the ending of the file', () => {
    const file = join(emptyDirectory(), 'mandates.xlsx');
    expect(recalling(['ledger', PAIR[1] ?? '', '-o', file]).status).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('recalling graph', () => {
  it('draws the picture', () => {
    const { out } = recalling(['graph', ...PAIR, '--format', 'svg']);
    expect(out).toContain('<title id="citations-title">What 5/1, 6/1 cite</title>');
  });
});
