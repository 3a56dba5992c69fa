import { alignCodes } from './codes/align.ts';
import { buildCodes } from './codes/build.ts';
import { concordCodes } from './codes/concord.ts';
import { diffCodes } from './codes/diff.ts';
import { exchangeCodes } from './codes/exchange.ts';
import { outputCodes } from './codes/output.ts';
import { parseCodes } from './codes/parse.ts';
import { readCodes } from './codes/read.ts';
import { segmentCodes } from './codes/segment.ts';
import { usageCodes } from './codes/usage.ts';
import { wireCodes } from './codes/wire.ts';
import type { Severity } from './diagnostic.ts';

/** One row of the table. */
export interface CodeEntry {
  readonly severity: Severity;
  /** One sentence without full stop; a detail may follow it after a colon. */
  readonly message: string;
  readonly hint?: string;
}

/** Every code the project can print, one file a module. `docs/codes.md` lists the same, and a test keeps both equal. */
export const codes: typeof readCodes &
  typeof parseCodes &
  typeof segmentCodes &
  typeof alignCodes &
  typeof diffCodes &
  typeof concordCodes &
  typeof wireCodes &
  typeof exchangeCodes &
  typeof buildCodes &
  typeof outputCodes &
  typeof usageCodes = {
  ...readCodes,
  ...parseCodes,
  ...segmentCodes,
  ...alignCodes,
  ...diffCodes,
  ...concordCodes,
  ...wireCodes,
  ...exchangeCodes,
  ...buildCodes,
  ...outputCodes,
  ...usageCodes,
};

/** A code of the table. */
export type Code = keyof typeof codes;

/** What the table says of a code. */
export function codeEntry(code: Code): CodeEntry {
  return codes[code];
}
