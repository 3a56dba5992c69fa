import { type Code, RecallingError } from '../model/index.ts';

/** XML that cannot be read further, with the place at which that became clear. */
export class XmlError extends RecallingError {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;

  constructor(code: Code, detail: string, place: { readonly line: number; readonly column: number }, file?: string) {
    super(code, `${detail} (line ${place.line}, column ${place.column})`, file === undefined ? {} : { file });
    this.line = place.line;
    this.column = place.column;
  }
}
