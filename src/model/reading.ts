import type { Mark } from './mark.ts';
import type { Span } from './span.ts';

/** File formats that have a reader. */
export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'akn';

/** What a reader made of a file: its text, cut into fragments, before anything is understood. */
export interface Reading {
  /** Path as given, or `-` for standard input. */
  readonly file: string;
  readonly format: Format;
  /** WHATWG label of the encoding that was used: `utf-8`, `utf-16le` …; of DOCX and PDF always `utf-8`. */
  readonly encoding: string;
  /** Of the bytes as read; lower-case hexadecimal. */
  readonly sha256: string;
  /** The whole decoded text; of HTML, DOCX and PDF the visible text in document order, a line feed between paragraphs. Every span of an edition points into it. */
  readonly text: string;
  readonly fragments: readonly Fragment[];
  /** What the file says of itself, keys in lower case: `key: value` lines of a front matter, `meta` elements, document properties. */
  readonly metadata: ReadonlyMap<string, string>;
  /** Parts of `text` that no fragment covers, in order, each named. */
  readonly skipped: readonly Skipped[];
}

/** A run of text that belongs together in the source: a paragraph, a heading, a list item. */
export interface Fragment {
  readonly kind: 'text' | 'heading' | 'item' | 'cell' | 'note' | 'furniture';
  /** Into `Reading.text`. */
  readonly span: Span;
  /** Into `Reading.text`. */
  readonly marks: readonly Mark[];
  /** Characters inside `span` that are not visible text (emphasis stars, line breaks of hard-wrapped lines), in order. Into `Reading.text`. */
  readonly skipped: readonly Skipped[];
  /** Heading level, from 1. */
  readonly level?: number;
  /** Number or bullet that the format prints without writing it into the text: automatic numbering in Word, list items in HTML. */
  readonly label?: FragmentLabel;
  /** Of a note: its key. A mark `sup` with this key as its `value` is a call of the note. */
  readonly noteKey?: string;
  /** Of a cell: where it stands. */
  readonly cell?: CellPlace;
}

/** A label that is not in the text. */
export interface FragmentLabel {
  /** As it shows, with its brackets and dots: `1.`, `(a)`, `•`. */
  readonly printed: string;
  /** Place in its list, from 1 unless the list starts elsewhere; absent for bullets. */
  readonly ordinal?: number;
  /** Depth of the list, from 0. */
  readonly level: number;
}

/** Place of a table cell; all count from 0. A cell with several paragraphs makes several fragments. */
export interface CellPlace {
  /** Which table of the document. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Characters of the source that are in no block's text, and why. */
export interface Skipped {
  /** Into `Reading.text`. */
  readonly span: Span;
  readonly why: SkipReason;
  /** What stands in its place in the block's text: one space for a line break or a tab between words. */
  readonly as?: ' ';
}

/**
 * `blank`: white space between blocks, or a tab inside one. `line-break`: a hard wrap, replaced by one space (or nothing in Chinese). `markup`: emphasis, heading and list marks, soft hyphens.
 * `metadata`: front matter. `label`: a paragraph's number, kept as `Block.label`. `call`: a note call, kept in `Block.calls`. `furniture`: running heads, page and job numbers.
 */
export type SkipReason =
  | 'blank'
  | 'line-break'
  | 'markup'
  | 'metadata'
  | 'label'
  | 'call'
  | 'furniture'
  | 'byte-order-mark';
