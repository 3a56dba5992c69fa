/**
 * Aligns language editions of one text, N ways: structure first, then words and lengths learnt from the texts themselves.
 * @module
 */
export type { UnitVectors } from './aids.ts';
export { type AlignEditionsOptions, alignEditions, arrangeEditions, type EditionColumn } from './editions.ts';
export { LexiconLearner, lexiconOfTerms, mergeLexicons, type TranslatedUnit } from './learn.ts';
export { type AlignLinesOptions, alignLines, type LineSide } from './lines.ts';
export { type LinksOfPair, linkWords, type TextPair } from './word-links.ts';
