import type { BlockId, LanguageCode, Segment } from '../../model/index.ts';
import { membersOf, type SentenceAlignment } from '../dossier.ts';

/** Segments of both sides that go together. */
export interface SentencePair {
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
}

/** Finds the sentence pairs of some blocks. */
export type SentencePairer = (
  source: readonly BlockId[],
  target: readonly BlockId[],
) => readonly SentencePair[] | undefined;

/**
 * Prepares the sentence pairs of two languages. XLIFF 1.2 numbers the segments of both sides alike, so a row is cut only where
 * both sides divide into the same number of parts in the same order with nothing left over; otherwise it stays whole.
 */
export function createSentencePairer(
  { alignment, segments }: SentenceAlignment,
  source: LanguageCode,
  target: LanguageCode,
): SentencePairer {
  const bySource = new Map<string, { source: readonly string[]; target: readonly string[] }>();
  for (const bead of alignment.beads) {
    const row = { source: membersOf(bead, source), target: membersOf(bead, target) };
    const [first] = row.source;
    if (first !== undefined) bySource.set(first, row);
  }
  const sourceBlocks = groupByBlock(segments.get(source) ?? []);
  const targetBlocks = groupByBlock(segments.get(target) ?? []);

  return (sourceIds, targetIds) => {
    const left = sourceIds.flatMap(id => sourceBlocks.get(id) ?? []);
    const right = targetIds.flatMap(id => targetBlocks.get(id) ?? []);
    const pairs: SentencePair[] = [];
    let i = 0;
    let j = 0;
    while (i < left.length) {
      const row = bySource.get(left[i]?.id ?? '');
      if (row === undefined) return undefined;
      const pair = {
        source: left.slice(i, i + row.source.length),
        target: right.slice(j, j + row.target.length),
      };
      if (!isRow(pair.source, row.source) || !isRow(pair.target, row.target)) return undefined;
      pairs.push(pair);
      i += row.source.length;
      j += row.target.length;
    }
    return j === right.length && pairs.length > 1 ? pairs : undefined;
  };
}

function isRow(segments: readonly Segment[], ids: readonly string[]): boolean {
  return ids.length > 0 && segments.length === ids.length && segments.every((segment, i) => segment.id === ids[i]);
}

function groupByBlock(segments: readonly Segment[]): ReadonlyMap<string, readonly Segment[]> {
  const groups = new Map<string, Segment[]>();
  for (const segment of segments) {
    const group = groups.get(segment.block);
    if (group) group.push(segment);
    else groups.set(segment.block, [segment]);
  }
  return groups;
}
