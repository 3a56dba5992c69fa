import { escapeControls } from './escape.ts';
import type { Voice } from './report.ts';
import type { Terminal } from './terminal.ts';

/** Work that takes longer than this shows what it is doing. */
const SILENT_MS = 1_000;
/** Where stderr is no terminal a line is printed at most so often. */
const LINE_MS = 5_000;

/** Tells of one step of the work. */
export type Progress = (step: string, done: number, total: number) => void;

/**
 * Progress on stderr for anything longer than a second: one line that is rewritten on a terminal, else a line now and then.
 * With `--json` no such line: a program reads every line of stderr as JSON.
 */
export function showProgress(terminal: Terminal, voice: Voice): Progress {
  const started = Date.now();
  let printed = started;
  return (step, done, total) => {
    const now = Date.now();
    if (voice.quiet || now - started < SILENT_MS) return;
    // A step may name a file.
    const line = escapeControls(total > 1 ? `${step} ${done}/${total}` : step);
    if (process.stderr.isTTY) terminal.status(line);
    else if (!voice.json && now - printed >= LINE_MS) {
      printed = now;
      terminal.err(line);
    }
  };
}
