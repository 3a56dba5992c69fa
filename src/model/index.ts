/**
 * The data every stage speaks: readings, editions, segments, alignments, comparisons, diagnostics. Plain readonly shapes and what can be said of them without knowing any language.
 * @module
 */
export * from './alignment.ts';
export * from './citations.ts';
export * from './codes.ts';
export * from './compact.ts';
export * from './comparison.ts';
export * from './diagnostic.ts';
export * from './edition.ts';
export * from './error.ts';
export * from './grid.ts';
export * from './group.ts';
export * from './ids.ts';
export * from './invariants.ts';
export * from './ledger.ts';
export * from './lexicon.ts';
export * from './line-starts.ts';
export * from './lineage.ts';
export * from './mark.ts';
export * from './prefill.ts';
export * from './reading.ts';
export * from './reference.ts';
export * from './segment.ts';
export * from './segmentation.ts';
export * from './span.ts';
export * from './word-link.ts';
