import type { Mark } from './mark.ts';
import type { Span } from './span.ts';

/** File formats that have a reader. */
export type Format = 'text' | 'markdown';

/** What a reader made of a file: its text, cut into fragments, before anything is understood. */
export interface Reading {
  /** Path as given, or `-` for standard input. */
  readonly file: string;
  readonly format: Format;
  /** WHATWG label of the encoding that was used: `utf-8`, `utf-16le` … */
  readonly encoding: string;
  /** Of the bytes as read; lower-case hexadecimal. */
  readonly sha256: string;
  /** The whole decoded text. Every span of an edition points into it. */
  readonly text: string;
  readonly fragments: readonly Fragment[];
  /** `key: value` lines of a front matter, keys in lower case. */
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
}

/** Characters of the source that are in no block's text, and why. */
export interface Skipped {
  /** Into `Reading.text`. */
  readonly span: Span;
  readonly why: SkipReason;
  /** What stands in its place in the block's text: one space for a line break between words. */
  readonly as?: ' ';
}

/**
 * `blank`: white space between blocks. `line-break`: a hard wrap, replaced by one space (or nothing in Chinese). `markup`: emphasis, heading and list marks.
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
