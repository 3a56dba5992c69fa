import type { Block, Piece, Skipped } from '../../model/index.ts';
import { printedLabel } from '../../model/index.ts';

/** The visible text of a document and where each block stands in it. */
export interface SourceText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly skipped: readonly Skipped[];
}

/** Lays the blocks out one below the other, as printed, so that every character has its place: in a piece, or skipped as number or note call. */
export function layOut(blocks: readonly Block[]): SourceText {
  let text = '';
  const skipped: Skipped[] = [];
  const skip = (part: string, why: Skipped['why']): void => {
    if (part !== '') skipped.push({ span: { start: text.length, end: text.length + part.length }, why });
    text += part;
  };
  const placed = blocks.map((block, i): Block => {
    if (i > 0) skip('\n', 'blank');
    skip(printedLabel(block), 'label');
    const pieces: Piece[] = [];
    let done = 0;
    const take = (end: number): void => {
      const part = block.text.slice(done, end);
      const from = { start: text.length, end: text.length + part.length };
      if (part !== '') pieces.push({ at: { start: done, end }, from });
      text += part;
      done = end;
    };
    for (const call of block.calls) {
      take(Math.max(done, call.at));
      skip(call.printed, 'call');
    }
    take(block.text.length);
    return { ...block, pieces };
  });
  return { text, blocks: placed, skipped };
}
