import { codes, type Diagnostic, RecallingError } from '../model/index.ts';
import { XmlError } from '../wire/index.ts';

/** What a reader met and could not go on, as data. Anything but our own errors is a defect and thrown again. */
export function diagnosticOf(error: unknown, file: string | undefined): Diagnostic {
  if (!(error instanceof RecallingError)) throw error;
  return {
    code: error.code,
    severity: codes[error.code].severity,
    message: error.message,
    ...(file !== undefined && { file }),
    ...(error instanceof XmlError && { line: error.line }),
    ...(error.hint !== undefined && { hint: error.hint }),
  };
}
