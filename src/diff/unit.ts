import type { Role, Span, UnitId } from '../model/index.ts';

/** Paragraphs and notes are two stories: each keeps its own order, and a unit of one is never linked to a unit of the other. */
export type StoryName = 'body' | 'notes';

/** What one comparison handles as one unit: a block of an edition, or a paragraph as given. All spans point into `printed`. */
export interface DiffUnit {
  readonly id: UnitId;
  readonly story: StoryName;
  readonly role: Role;
  /** The unit as it stood on the page; operations are cut from it. */
  readonly printed: string;
  /** The number with its blanks at the head; empty when there is none. */
  readonly label: Span;
  readonly calls: readonly UnitCall[];
}

/** A note call inside a unit. */
export interface UnitCall {
  readonly at: Span;
  /** Position of its note in the list of units of its side; absent when the note is not there. */
  readonly note?: number;
}
