import type { Block, BlockId } from '../model/index.ts';

/** A note of one edition, as far as pairing needs it. */
export interface NoteProfile {
  readonly block: Block;
  /** Row of the body that calls it, and the rank of the call among those of that row; absent when nothing calls it. */
  readonly row?: number;
  readonly rank?: number;
  /** Place among the notes of the edition, 0–1. */
  readonly place: number;
  /** Language-neutral contents: references and numbers. */
  readonly contents: ReadonlySet<string>;
}

/** Weights in nats. */
const WEIGHTS = {
  sameRow: 4,
  sameRank: 1.5,
  otherRow: -4,
  shared: 2.5,
  unshared: -1,
  sameNumber: 0.8,
  place: -3,
} as const;
/** A pairing must be this much better than none. */
const LEAST = 0.5;

/**
 * @param rowOf row of the body alignment that holds a block
 * @param contents language-neutral contents of a note
 */
export function profileNotes(
  blocks: readonly Block[],
  rowOf: (id: BlockId) => number | undefined,
  contents: (note: Block) => ReadonlySet<string>,
): readonly NoteProfile[] {
  const calls = new Map<BlockId, { row: number; rank: number }>();
  const ranks = new Map<number, number>();
  for (const block of blocks) {
    const row = rowOf(block.id);
    if (row === undefined) continue;
    for (const call of block.calls) {
      const rank = ranks.get(row) ?? 0;
      ranks.set(row, rank + 1);
      if (call.note !== undefined && !calls.has(call.note)) calls.set(call.note, { row, rank });
    }
  }
  const notes = blocks.filter(block => block.role === 'note');
  return notes.map((block, n) => ({
    block,
    ...calls.get(block.id),
    place: notes.length > 1 ? n / (notes.length - 1) : 0,
    contents: contents(block),
  }));
}

/** Evidence that two notes are the same: what they hold and where they are called, hardly their numbers, which differ between languages. */
function compareNotes(a: NoteProfile, b: NoteProfile): number {
  let score = WEIGHTS.place * Math.abs(a.place - b.place);
  if (a.row !== undefined && b.row !== undefined) {
    score += a.row === b.row ? WEIGHTS.sameRow + (a.rank === b.rank ? WEIGHTS.sameRank : 0) : WEIGHTS.otherRow;
  }
  if (a.contents.size > 0 && b.contents.size > 0) {
    let shared = 0;
    for (const value of a.contents) if (b.contents.has(value)) shared++;
    const whole = Math.max(a.contents.size, b.contents.size);
    score += (WEIGHTS.shared * shared) / Math.sqrt(whole) + (WEIGHTS.unshared * (whole - shared)) / Math.sqrt(whole);
    if (shared === 0) score += 2 * WEIGHTS.unshared;
  }
  if (a.block.label && a.block.label.ordinal === b.block.label?.ordinal) score += WEIGHTS.sameNumber;
  return score;
}

/** One row of paired notes: by side the index of the note, and how sure the pairing is. */
export interface NoteRow {
  readonly members: readonly (number | undefined)[];
  readonly probability: number;
}

/** Pairs the notes of all sides, best pairs first, side by side; order does not matter, since clauses and with them notes change places between languages. */
export function pairNotes(sides: readonly (readonly NoteProfile[])[]): readonly NoteRow[] {
  let rows: NoteRow[] = (sides[0] ?? []).map((_, n) => ({
    members: sides.map((__, s) => (s === 0 ? n : undefined)),
    probability: 1,
  }));
  for (let side = 1; side < sides.length; side++) rows = placeNotes(rows, sides, side);
  return rows;
}

function placeNotes(rows: readonly NoteRow[], sides: readonly (readonly NoteProfile[])[], side: number): NoteRow[] {
  const own = sides[side] ?? [];
  const scores = rows.map(row =>
    own.map(note => {
      const values = row.members.flatMap((n, s) => {
        const other = n === undefined ? undefined : sides[s]?.[n];
        return other ? [compareNotes(other, note)] : [];
      });
      return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
    }),
  );
  const order = scores
    .flatMap((list, row) => list.map((score, note) => ({ row, note, score })))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.row - b.row || a.note - b.note);
  const ofRow = new Map<number, number>();
  const ofNote = new Map<number, number>();
  for (const { row, note } of order) {
    if (ofRow.has(row) || ofNote.has(note)) continue;
    ofRow.set(row, note);
    ofNote.set(note, row);
  }
  const sure = (row: number, note: number): number => {
    const score = scores[row]?.[note] ?? 0;
    let rivals = Math.exp(-score);
    for (let n = 0; n < own.length; n++) if (n !== note) rivals += Math.exp((scores[row]?.[n] ?? 0) - score);
    return 1 / (1 + rivals);
  };
  const placed = rows.map((row, r): NoteRow => {
    const note = ofRow.get(r);
    if (note === undefined) {
      const best = Math.max(0, ...(scores[r] ?? []));
      return { members: row.members, probability: Math.min(row.probability, best > LEAST ? 0.6 : 0.9) };
    }
    return {
      members: row.members.map((n, s) => (s === side ? note : n)),
      probability: Math.min(row.probability, sure(r, note)),
    };
  });
  const alone = own.flatMap((_, note): NoteRow[] =>
    ofNote.has(note) ? [] : [{ members: sides.map((__, s) => (s === side ? note : undefined)), probability: 0.9 }],
  );
  return [...placed, ...alone];
}
