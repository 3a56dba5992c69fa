import { type Diagnostic, RecallingError, type Severity } from '../model/index.ts';
import { escapeControls } from './escape.ts';
import type { Terminal } from './terminal.ts';

/** How much a command says on stderr. */
export interface Voice {
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** One JSON object a line instead of sentences. */
  readonly json: boolean;
}

const SHOWN: Readonly<Record<'quiet' | 'normal' | 'verbose', ReadonlySet<Severity>>> = {
  quiet: new Set(['error']),
  normal: new Set(['error', 'warning']),
  verbose: new Set(['error', 'warning', 'info']),
};

/** A code is printed so many times; what says the same still more often is counted. A folder of excerpts would print hundreds of lines, and the one that matters would be lost among them. */
const MOST_OF_A_CODE = 5;

/**
 * Prints diagnostics to stderr: errors and warnings, with `--verbose` also what is only information. Without `--verbose` a code that comes up again and again is printed a few times and then counted.
 */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], voice: Voice, terminal: Terminal): void {
  const shown = SHOWN[voice.quiet ? 'quiet' : voice.verbose ? 'verbose' : 'normal'];
  const times = new Map<string, number>();
  for (const { code } of diagnostics) times.set(code, (times.get(code) ?? 0) + 1);
  const printed = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const { code, severity } = diagnostic;
    if (!shown.has(severity)) continue;
    const before = printed.get(code) ?? 0;
    printed.set(code, before + 1);
    if (voice.json) terminal.err(JSON.stringify(diagnostic));
    // One line too many is as short as the line that would count it.
    else if (voice.verbose || before < MOST_OF_A_CODE || times.get(code) === MOST_OF_A_CODE + 1)
      terminal.err(diagnosticLine(diagnostic, terminal));
    else if (before === MOST_OF_A_CODE) {
      const rest = `${(times.get(code) ?? 0) - MOST_OF_A_CODE} more; --verbose shows them`;
      terminal.err(diagnosticLine({ code, severity, message: rest }, terminal));
    }
  }
}

/** `warning parse.note-uncalled 6-1.ar.md:88: a note is printed but never called: 5; hint: …` */
export function diagnosticLine(diagnostic: Diagnostic, terminal: Terminal): string {
  const paint =
    diagnostic.severity === 'error' ? terminal.red : diagnostic.severity === 'warning' ? terminal.yellow : terminal.dim;
  const place = [diagnostic.file, diagnostic.line].filter(part => part !== undefined).join(':');
  const block = diagnostic.block === undefined ? '' : ` (${diagnostic.block})`;
  const hint = diagnostic.hint === undefined ? '' : terminal.dim(`; hint: ${diagnostic.hint}`);
  return `${paint(diagnostic.severity)} ${diagnostic.code}${place ? ` ${escapeControls(place)}` : ''}: ${oneLine(diagnostic.message)}${block}${hint}`;
}

/** The one line a failure prints. Anything but a {@link RecallingError} is a fault of the program and says so. */
export function failureLine(error: unknown, voice: Voice, terminal: Terminal, command?: string): string {
  if (!(error instanceof RecallingError)) {
    const message = error instanceof Error ? error.message : String(error);
    return voice.json
      ? JSON.stringify({ code: 'internal', severity: 'error', message })
      : `${terminal.red('error')} internal: ${oneLine(message)}; hint: this is a fault of recalling, please report it`;
  }
  const { code, file } = error;
  const hint = code === 'usage.invalid' ? helpHint(command) : error.hint;
  const diagnostic: Diagnostic = {
    code,
    severity: 'error',
    message: error.message,
    ...(file === undefined ? {} : { file }),
    ...(hint === undefined ? {} : { hint }),
  };
  return voice.json ? JSON.stringify(diagnostic) : diagnosticLine(diagnostic, terminal);
}

/** Where the help is of what was called in a wrong way. */
export function helpHint(command?: string): string {
  return `recalling ${command === undefined ? '' : `${command} `}--help`;
}

/** `1 error`, `2 errors`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function oneLine(text: string): string {
  return escapeControls(text.replace(/\s+/gu, ' '));
}
