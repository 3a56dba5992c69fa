import type { Span } from './span.ts';

/** A word of a text and a word of its translation that probably renders it. */
export interface WordLink {
  /** Into the source text. */
  readonly source: Span;
  /** Into the translation. */
  readonly target: Span;
  /** That the target word renders this source word rather than another or none, 0–1; over all source words of a target word at most 1. */
  readonly probability: number;
}
