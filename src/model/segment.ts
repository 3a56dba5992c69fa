import type { BlockId, SegmentId } from './ids.ts';
import type { Span } from './span.ts';

/** A sentence or clause of a block. The segments of a block partition its text exactly. */
export interface Segment {
  readonly id: SegmentId;
  readonly block: BlockId;
  /** Into `Block.text`; blanks after a sentence belong to it. */
  readonly at: Span;
  /** What ends it. */
  readonly end: 'sentence' | 'clause' | 'colon' | 'block';
}
