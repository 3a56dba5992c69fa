import { describe, expect, it } from 'vitest';
import { reportDiagnostics, type Voice } from '../../src/cli/report.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { diagnose } from '../../src/model/index.ts';

/** What is printed of so many gaps in numbering and one other remark. */
function printed(gaps: number, voice: Partial<Voice> = {}): readonly string[] {
  const lines: string[] = [];
  const terminal = { ...openTerminal({ colour: false }), err: (line: string) => void lines.push(line) };
  const diagnostics = [
    ...Array.from({ length: gaps }, (_, i) => diagnose('parse.label-gap', `${i}`, { file: 'a.txt' })),
    diagnose('read.empty', undefined, { file: 'b.txt' }),
  ];
  reportDiagnostics(diagnostics, { quiet: false, verbose: false, json: false, ...voice }, terminal);
  return lines;
}

describe('remarks on stderr', () => {
  it('counts what comes again and again, so that the rare one is seen', () => {
    expect(printed(6)).toHaveLength(7);
    const lines = printed(40);
    expect(lines).toHaveLength(7);
    expect(lines.slice(5)).toEqual([
      'warning parse.label-gap: 35 more; --verbose shows them',
      expect.stringContaining('read.empty b.txt'),
    ]);
  });

  it('prints all for those who ask and for programs', () => {
    expect(printed(40, { verbose: true })).toHaveLength(41);
    expect(printed(40, { json: true })).toHaveLength(41);
    expect(printed(40, { quiet: true })).toHaveLength(1);
  });
});
