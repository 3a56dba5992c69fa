import { codeEntry, codes, type Diagnostic, RecallingError } from '../model/index.ts';
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

/** The way back: an error that says what the diagnostic says. */
export function errorOf({ code, message, file }: Diagnostic): RecallingError {
  const begin = `${codeEntry(code).message}: `;
  const detail = message.startsWith(begin) ? message.slice(begin.length) : undefined;
  return new RecallingError(code, detail, file === undefined ? {} : { file });
}
