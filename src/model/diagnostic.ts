import { type Code, codeEntry } from './codes.ts';
import type { BlockId } from './ids.ts';
import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Something a user should know about an input or a result. Codes read `module.what-happened`; the table is `codes.ts`. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** One sentence, complete without the hint. */
  readonly message: string;
  readonly file?: string;
  /** UTF-16 offsets into `Reading.text` of that file. */
  readonly span?: Span;
  /** Line in the file, from 1, where the format has lines. */
  readonly line?: number;
  readonly block?: BlockId;
  /** What the user can do about it. */
  readonly hint?: string;
}

/** The best value a stage could make, and all it has to say about it. Expected trouble is data, never an exception. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a diagnostic belongs. */
export type DiagnosticPlace = Pick<Diagnostic, 'file' | 'span' | 'line' | 'block'>;

/**
 * Builds a diagnostic from the table of codes: severity and hint come from there.
 * @param detail what is special about this case; it follows the table's message after a colon
 */
export function diagnose(code: Code, detail?: string, place: DiagnosticPlace = {}): Diagnostic {
  const { severity, message, hint } = codeEntry(code);
  return {
    code,
    severity,
    message: detail === undefined ? message : `${message}: ${detail}`,
    ...place,
    ...(hint === undefined ? {} : { hint }),
  };
}
