import type { Fragment, FragmentLabel, Label, Role, Skipped } from '../model/index.ts';
import type { Passage } from './passage.ts';

/** A paragraph as the source has it, before its place in the structure is known. */
export interface Paragraph {
  readonly passage: Passage;
  readonly kind: Fragment['kind'];
  /** Set for headings that the format declares. */
  readonly headingLevel?: number;
  /** Number or bullet that the format prints without writing it into the text. */
  readonly given?: FragmentLabel;
  /** Key of a note that the format declares. */
  readonly noteKey?: string;
}

/** What a draft opens: later drafts name it as the place they stand in. */
export interface Opening {
  /** Hard: numbers always begin anew in it (annex, article, nested draft). Soft: they mostly run on (section). */
  readonly kind: 'hard' | 'soft';
  /** Own part of the id, `sec_I`, `art_5`; without it the draft is counted, or its own id serves. */
  readonly name?: string;
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
  /** Index of the draft that opened the annex, section, article or nested draft it stands in. */
  readonly within?: number;
  readonly opens?: Opening;
  /** Own part of the id where neither number nor role gives it. */
  readonly name?: string;
  /** Which run of numbers it belongs to. */
  readonly run: number;
  /** For notes: the number printed at the head; absent for the further paragraphs of a note. */
  readonly noteNumber?: number;
  /** For notes: the key that the format gave. */
  readonly noteKey?: string;
  readonly reasons: readonly string[];
  readonly probability: number;
}
