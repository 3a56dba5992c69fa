import type { Reading, Result } from '../model/index.ts';

/** What to do with tracked changes: as if all were accepted, as if all were rejected, or both texts with marks `ins` and `del`. */
export type ChangesMode = 'accept' | 'reject' | 'show';

/** What a reader of one format may be told. */
export interface FormatOptions {
  /** WHATWG label of the encoding; by default it is detected. */
  readonly encoding?: string;
  /** Keep the paragraphs (divided by blank lines) exactly as given: nothing joined, nothing cut, no markup. */
  readonly given?: boolean;
  /** Of documents that track them; `accept` by default. */
  readonly changes?: ChangesMode;
}

/** The part of a reading that depends on the format. */
export type FormatReading = Omit<Reading, 'file' | 'format' | 'sha256'>;

/**
 * Reads the bytes of one format. A document without text gives no fragments; whoever called says so.
 * @param file name to use in diagnostics and errors
 * @throws RecallingError when the bytes are not of this format or pass a limit
 */
export type FormatReader = (
  bytes: Uint8Array,
  file: string,
  options: FormatOptions,
) => Result<FormatReading> | Promise<Result<FormatReading>>;
