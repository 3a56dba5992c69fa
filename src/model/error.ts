import { type Code, codeEntry } from './codes.ts';

/** "Cannot go on": the only thing the library throws on purpose. Everything a stage can work round is a diagnostic instead. */
export class RecallingError extends Error {
  override readonly name = 'RecallingError';
  readonly code: Code;
  readonly file: string | undefined;
  readonly hint: string | undefined;

  /**
   * @param detail what is special about this case; it follows the table's message after a colon
   */
  constructor(code: Code, detail?: string, options: { file?: string; cause?: unknown } = {}) {
    const { message, hint } = codeEntry(code);
    super(detail === undefined ? message : `${message}: ${detail}`, { cause: options.cause });
    this.code = code;
    this.file = options.file;
    this.hint = hint;
  }
}
