import type { ChangesMode } from '../reader.ts';
import type { CalledNote, NoteCounter } from './notes.ts';
import type { AutomaticNumbers } from './numbering.ts';
import type { Relationship } from './part.ts';
import type { Styles } from './styles.ts';

/** What all parts of a document share while it is read. */
export interface DocxContext {
  readonly styles: Styles;
  readonly numbers: AutomaticNumbers;
  readonly notes: NoteCounter;
  readonly changes: ChangesMode;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** True when blanks at the ends of texts count, whether or not these say so themselves. */
  readonly keepsBlanks: boolean;
  readonly losses: DocxLosses;
}

/** What was met on the way and is not in the text. */
export interface DocxLosses {
  /** Hidden texts. */
  readonly hidden: string[];
  /** Signs of symbol fonts that are not known. */
  symbols: number;
  /** Readings printed above or beside characters (ruby). */
  readings: number;
  /** Calls whose note is not in the document. */
  readonly lostNotes: CalledNote[];
}
