import type { Bead, Block, Diagnostic, Edition, EditionId, Segment, UnitId } from '../model/index.ts';
import { type Aids, vectorsOf } from './aids.ts';
import { keepSettled, settleBeads } from './confirmed.ts';
import { wordEvidence } from './evidence.ts';
import { extractFeatures, thinFeatures } from './features.ts';
import { alignSides, type Row } from './nway.ts';
import { type Column, type DraftBead, orderBeads } from './rows.ts';

/** A segment, or a block that has none. */
interface Piece {
  readonly id: UnitId;
  readonly text: string;
  /** Index of the block bead that holds it. */
  readonly bead: number;
  /** Place among the pieces of the edition, in its own order. */
  readonly place: number;
}

/** Segments never leave the bead of their block, nats. */
const APART = -60;

/**
 * Aligns the segments inside each block bead. All beads are searched in one go, so that the lexicon learns from the whole text; pieces are taken in the order of the beads, so that
 * moved blocks do not cross here.
 * @param beads block beads; members are places among the blocks of the editions
 */
export function alignSegments(
  editions: readonly Edition[],
  names: readonly string[],
  beads: readonly DraftBead[],
  segments: ReadonlyMap<EditionId, readonly Segment[]>,
  aids: Aids,
  confirmed: readonly Bead[],
): {
  readonly columns: readonly Column[];
  readonly drafts: readonly DraftBead[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const ordered = orderBeads(beads, editions.length);
  const pieces = editions.map((edition, s) => cutBlocks(edition, s, ordered, segments.get(edition.id) ?? []));
  const features = pieces.map((list, s) =>
    thinFeatures(
      extractFeatures(
        list.map(piece => piece.text),
        editions[s]?.language ?? 'und',
        undefined,
        vectorsOf(
          aids,
          editions[s],
          list.map(piece => piece.id),
        ),
      ),
    ),
  );
  const columns = pieces.map((list, s): Column => {
    const units = [...list].sort((a, b) => a.place - b.place).map(piece => piece.id);
    return { language: names[s] ?? '', units };
  });
  const blocks = new Set(editions.flatMap(edition => edition.blocks.map(({ id }): UnitId => id)));
  const settled = settleBeads(confirmed, columns, unit => blocks.has(unit));
  const holder = pieces.map((list, s) => Int32Array.from(list, ({ place }) => settled.value.holder[s]?.[place] ?? -1));
  const beadOf = (row: Row): number => {
    const s = row.members.findIndex(units => units.length > 0);
    return pieces[s]?.[row.members[s]?.[0] ?? 0]?.bead ?? -1;
  };
  const { rows } = alignSides(
    features,
    (before, side) => {
      const theirs = before.map(beadOf);
      const own = (pieces[side] ?? []).map(piece => piece.bead);
      return {
        pair: (i, j) => (theirs[i] === own[j] ? 0 : APART),
        joinSource: (head, u) => (theirs[head] === theirs[u] ? 0 : APART),
        joinTarget: (head, u) => (own[head] === own[u] ? 0 : APART),
      };
    },
    { ...aids, ...(settled.value.beads.length > 0 && { holder }) },
  );
  const drafts = rows.map((row): DraftBead => {
    const bead = ordered[beadOf(row)];
    const first = row.members.findIndex(units => units.length > 0);
    return {
      members: row.members.map((list, s) => list.flatMap(n => pieces[s]?.[n]?.place ?? [])),
      probability: Math.min(...row.probability, bead?.probability ?? 1),
      evidence: wordEvidence(names, row.reasons, first),
      state: 'automatic',
      stream: bead?.stream ?? 'body',
    };
  });
  return {
    columns,
    drafts: keepSettled(drafts, settled.value),
    diagnostics: settled.diagnostics.filter(({ code }) => code === 'align.confirmed-contradiction'),
  };
}

function cutBlocks(
  edition: Edition,
  side: number,
  beads: readonly DraftBead[],
  segments: readonly Segment[],
): readonly Piece[] {
  const byBlock = new Map<string, Segment[]>();
  for (const segment of segments) {
    const list = byBlock.get(segment.block);
    if (list) list.push(segment);
    else byBlock.set(segment.block, [segment]);
  }
  const cut = (block: Block): readonly Pick<Piece, 'id' | 'text'>[] => {
    const own = byBlock.get(block.id) ?? [];
    if (own.length === 0) return [{ id: block.id, text: block.text }];
    return own.map(({ id, at }) => ({ id, text: block.text.slice(at.start, at.end) }));
  };
  const firstPlace: number[] = [];
  let count = 0;
  for (const block of edition.blocks) {
    firstPlace.push(count);
    count += cut(block).length;
  }
  return beads.flatMap(({ members }, bead) =>
    (members[side] ?? []).flatMap(n => {
      const block = edition.blocks[n];
      return block ? cut(block).map((piece, k): Piece => ({ ...piece, bead, place: (firstPlace[n] ?? 0) + k })) : [];
    }),
  );
}
