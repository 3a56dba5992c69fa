import { afterEach, describe, expect, it, vi } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';
import { openTerminal } from '../../src/cli/terminal.ts';

describe('progress', () => {
  afterEach(() => void vi.useRealTimers());

  it('does not hand on control characters of the names of files', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const lines: string[] = [];
    const say = (line: string): void => void lines.push(line);
    const progress = showProgress(
      { ...openTerminal(), err: say, status: say },
      { quiet: false, verbose: false, json: false },
    );
    vi.advanceTimersByTime(6_000);
    progress('reading a\u001b[2J.txt', 1, 2);
    expect(lines).toEqual(['reading a\\x1b[2J.txt 1/2']);
  });
});
