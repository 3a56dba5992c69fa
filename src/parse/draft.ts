import type { Label, Role, Skipped } from '../model/index.ts';
import type { Passage } from './passage.ts';

/** A paragraph as the source has it, before its place in the structure is known. */
export interface Paragraph {
  readonly passage: Passage;
  /** Set for headings that the format declares. */
  readonly headingLevel?: number;
}

/** A block in the making: role and place are decided, text is still a passage with note calls in it. */
export interface Draft {
  readonly role: Role;
  readonly passage: Passage;
  readonly label?: Label;
  /** Source characters of the label. */
  readonly labelSkips: readonly Skipped[];
  /** Index of the parent draft in the list. */
  readonly parent?: number;
  /** For notes: the number printed at the head. */
  readonly noteNumber?: number;
  readonly reasons: readonly string[];
  readonly probability: number;
}
