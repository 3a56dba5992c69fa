import { describe, expect, it } from 'vitest';
import { exceptionFor } from '../../src/concord/index.ts';
import { checkSmall, say } from './small-text.ts';

const edits = { es: [['172', '162']] } as const;

describe('explained exceptions', () => {
  it('keep the finding and show the reason', () => {
    const exception = {
      code: 'concord.number-differs',
      row: '7-2/para_1',
      languages: ['es'],
      reason: 'asked and confirmed',
    };
    const checked = checkSmall(edits, { exceptions: [exception] });
    expect(say(checked)).toEqual([]);
    expect(checked.grid.findings.map(({ accepted }) => accepted)).toEqual(['asked and confirmed']);
    expect(checked.diagnostics.filter(({ code }) => code.startsWith('concord.'))).toEqual([]);
  });

  it('hold for every row and language when these are left out', () => {
    expect(say(checkSmall(edits, { exceptions: [{ code: 'concord.number-differs', reason: 'x' }] }))).toEqual([]);
  });

  it('accept nothing about other languages', () => {
    const exception = { code: 'concord.number-differs', row: '7-2/para_1', languages: ['fr'], reason: 'x' };
    expect(say(checkSmall(edits, { exceptions: [exception] }))).toHaveLength(1);
  });

  it('with unknown codes, rows or languages are named, and the others still hold', () => {
    const checked = checkSmall(edits, {
      exceptionsFile: 'recalling.exceptions.json',
      exceptions: [
        { code: 'concord.no-such-check', reason: 'x' },
        { code: 'concord.number-differs', row: '7-2/para_99', languages: ['xx'], reason: 'x' },
        { code: 'concord.number-differs', reason: 'x' },
        { code: 'concord.date-differs', reason: 'x' },
      ],
    });
    expect(say(checked)).toEqual([]);
    const remarks = checked.diagnostics.filter(({ code }) => code.startsWith('concord.'));
    expect(remarks.map(({ code, file }) => [code, file])).toEqual([
      ['concord.exception-unknown', 'recalling.exceptions.json'],
      ['concord.exception-unknown', 'recalling.exceptions.json'],
      ['concord.exception-unused', 'recalling.exceptions.json'],
    ]);
    expect(remarks[1]?.message).toContain('row 7-2/para_99, language xx');
  });

  it('can be made from any finding', () => {
    const [finding] = checkSmall(edits).grid.findings;
    if (finding === undefined) throw new Error('nothing found');
    const checked = checkSmall(edits, { exceptions: [{ ...exceptionFor(finding), reason: 'so be it' }] });
    expect(say(checked)).toEqual([]);
  });
});
