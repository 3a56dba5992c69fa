/**
 * Aligns language editions of one text, N ways: structure first, then words and lengths learnt from the texts themselves.
 * @module
 */
export { alignEditions, type AlignEditionsOptions } from './editions.ts';
export { alignLines, type AlignLinesOptions, type LineSide } from './lines.ts';
