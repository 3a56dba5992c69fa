import type { Block, Edition, LanguageCode, NoteCall } from '../../model/index.ts';
import { type AlignedText, membersOf } from '../text.ts';

/** A paragraph of the old text and its translation. */
export interface OldRow {
  /** All source blocks of the row; more than one where a translation cannot be told apart. */
  readonly source: readonly Block[];
  readonly target: readonly Block[];
  /** That they belong together, 0–1; 1 where a person has said so. */
  readonly probability: number;
}

/** The old text in two languages, for looking things up in. */
export interface OldText {
  readonly source: Edition;
  readonly target: Edition;
  readonly sourceBlocks: ReadonlyMap<string, Block>;
  readonly targetBlocks: ReadonlyMap<string, Block>;
  /** By id of the source block; rows without a translation are there with an empty target. */
  readonly rows: ReadonlyMap<string, OldRow>;
  /** Source blocks by id of the target block. */
  readonly sourceOf: ReadonlyMap<string, readonly Block[]>;
}

/** Lays out two languages of an old text; nothing when it lacks one of them. */
export function layOutOldText(text: AlignedText, source: LanguageCode, target: LanguageCode): OldText | undefined {
  const [left, right] = [source, target].map(code => text.editions.find(edition => edition.language === code));
  if (left === undefined || right === undefined) return undefined;
  const blocksOf = ({ blocks }: Edition): ReadonlyMap<string, Block> => new Map(blocks.map(block => [block.id, block]));
  const [sourceBlocks, targetBlocks] = [blocksOf(left), blocksOf(right)];
  const rows = new Map<string, OldRow>();
  const sourceOf = new Map<string, readonly Block[]>();
  for (const bead of text.alignment.beads) {
    const row: OldRow = {
      source: membersOf(bead, source).flatMap(id => sourceBlocks.get(id) ?? []),
      target: membersOf(bead, target).flatMap(id => targetBlocks.get(id) ?? []),
      probability: bead.state === 'automatic' ? bead.probability : 1,
    };
    for (const block of row.source) rows.set(block.id, row);
    for (const block of row.target) sourceOf.set(block.id, row.source);
  }
  return { source: left, target: right, sourceBlocks, targetBlocks, rows, sourceOf };
}

/** A body with its note calls, as one text. */
export interface CalledText {
  readonly text: string;
  /** Into `text`. */
  readonly calls: readonly NoteCall[];
}

/** Divides the bodies of several blocks in one text. */
const DIVIDER = '\n';

/** The bodies of some blocks as one text. */
export function joinBodies(blocks: readonly Block[]): CalledText {
  let text = '';
  const calls: NoteCall[] = [];
  blocks.forEach((block, i) => {
    if (i > 0) text += DIVIDER;
    for (const call of block.calls) calls.push({ ...call, at: call.at + text.length });
    text += block.text;
  });
  return { text, calls };
}
