import type { Block, Direction, LanguageCode } from '../../model/index.ts';
import type { Emphasis } from '../emphasis.ts';

/**
 * What a revision does with a piece of the document. Accepting all keeps `kept`, `inserted` and `moved-to`; rejecting all keeps `kept`, `deleted` and `moved-from`.
 */
export type Change = 'kept' | 'deleted' | 'inserted' | 'moved-from' | 'moved-to';

/** How characters look. */
export interface Look extends Emphasis {
  /** What a match says of its words; no tracked change. */
  readonly mark?: 'removed' | 'added' | 'touched';
}

export const PLAIN: Look = { italic: false, bold: false, underline: false, raised: false };

/** True when two looks are the same. */
export function sameLook(a: Look, b: Look): boolean {
  return (
    a.italic === b.italic &&
    a.bold === b.bold &&
    a.underline === b.underline &&
    a.raised === b.raised &&
    a.mark === b.mark
  );
}

/** A run of text, or the reference to a footnote of the package. */
export type Inline = TextInline | NoteInline;

export interface TextInline {
  readonly kind: 'text';
  readonly change: Change;
  readonly text: string;
  readonly look: Look;
  /** Look in the old text, where only the formatting changed. */
  readonly before?: Look;
  readonly script: Script;
}

export interface NoteInline {
  readonly kind: 'note';
  readonly change: Change;
  /** Id in the footnotes part. */
  readonly id: number;
  /** Printed in the place of an automatic number. */
  readonly mark?: string;
}

/** How a language is written: decides fonts and directions. */
export interface Script {
  readonly language: LanguageCode;
  readonly direction: Direction;
}

export interface Paragraph {
  readonly inlines: readonly Inline[];
  /** Of the paragraph mark: where it goes, the text flows together with that of the next paragraph. */
  readonly mark: Change;
  /** The block that gives its style. */
  readonly block: Block | undefined;
  readonly script: Script;
  /** Set on the first and last paragraph of a move: number of the move, and which end. */
  readonly move?: MoveEnds;
}

export interface MoveEnds {
  readonly number: number;
  readonly end: 'from' | 'to';
  readonly first: boolean;
  readonly last: boolean;
}

/** A footnote of the package. */
export interface Footnote {
  readonly id: number;
  /** False where its text begins with a mark of its own. */
  readonly automatic: boolean;
  readonly paragraphs: readonly Paragraph[];
}
