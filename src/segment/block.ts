import { type Block, type Segment, segmentId } from '../model/index.ts';
import type { Cascade } from './cascade.ts';
import { segmentText } from './text.ts';

/**
 * Cuts the text of a block into sentences, or clauses where the cascade has rules for them. The segments partition `block.text`; an empty block has none.
 * @returns segments with ids `<block>__s1` … in order
 */
export function segmentBlock(block: Pick<Block, 'id' | 'text' | 'calls'>, cascade: Cascade): readonly Segment[] {
  const calls = block.calls.map(({ at }) => at);
  return segmentText(block.text, cascade, { calls }).map(({ start, end, ending }, i) => ({
    id: segmentId(block.id, i + 1),
    block: block.id,
    at: { start, end },
    end: ending,
  }));
}
