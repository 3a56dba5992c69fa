/**
 * Blocks into sentences and clauses: a cascade of exceptions and breaks in the manner of SRX, the project's own or that of a file.
 * @module
 */
export { segmentBlock } from './block.ts';
export { type Cascade, type CascadeOptions, cascadeFor, compileCascade } from './cascade.ts';
export { type SegmentOptions, segmentText, type TextSegment } from './text.ts';
