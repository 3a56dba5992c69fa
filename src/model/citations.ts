import type { RowKey } from './grid.ts';
import type { LanguageCode, WorkKey } from './ids.ts';

/** What cites what: every resolution, document and treaty that a series of texts names, and the paragraphs they name of each other and of themselves. */
export interface Citations {
  /** Texts at hand first, oldest first; then the others in order of first mention. */
  readonly things: readonly CitedThing[];
  /** In the order of the texts and their paragraphs. */
  readonly citations: readonly Citation[];
}

/** Something that can be cited. */
export interface CitedThing {
  /** `text:6-1`, `resolution:5/8`, `document:CTOC/COP/2012/7`, `treaty:UNTS/2225/39574`. */
  readonly id: string;
  readonly kind: 'text' | 'resolution' | 'document' | 'treaty';
  /** As people call it: `6/1`, `CTOC/COP/2012/7`. */
  readonly name: string;
  /** Set for a text at hand. */
  readonly work?: WorkKey;
}

/**
 * What can be said of a citation with the texts at hand. `outside`: the thing is not at hand, which is no fault; `forward`: a later paragraph of the same text, a later text, or a document that
 * is only announced; `itself`: the paragraph, or the text as a whole, cites itself; `dead`: the text is at hand and has no such paragraph or point.
 */
export type CitationStanding = 'found' | 'outside' | 'forward' | 'itself' | 'dead';

/** One thing cited by one paragraph; editions that agree are one citation. */
export interface Citation {
  /** `citation_1` … in order. */
  readonly id: string;
  readonly from: WorkKey;
  /** The row that cites; of what a note cites, the note's. */
  readonly row: RowKey;
  /** Rows that call the note. */
  readonly calledIn: readonly RowKey[];
  /** Id of what is cited. */
  readonly to: string;
  /** Its paragraphs, as references have them: `para.5/c`. */
  readonly paragraph?: string;
  /** Date it is cited with. */
  readonly dated?: string;
  readonly standing: CitationStanding;
  /** Why it is dead or forward, in words. */
  readonly why?: string;
  /** Languages whose editions have it. */
  readonly languages: readonly LanguageCode[];
  /** As printed in the first of them. */
  readonly words: string;
}
