/**
 * Blocks into sentences and clauses: a cascade of exceptions and breaks in the SRX manner, whose rules stand in the language records.
 * @module
 */
export { segmentBlock } from './block.ts';
export { type SegmentOptions, segmentText, type TextSegment } from './text.ts';
