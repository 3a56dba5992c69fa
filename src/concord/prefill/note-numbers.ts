import type { AdaptedValue, Block, BlockId, Comparison, Edition, NoteCall } from '../../model/index.ts';
import type { CalledText, OldText } from './old-rows.ts';
import { renumber } from './printed-digits.ts';

/** Which note of the new source text each note of the old text has become, by id of the old one. */
type NoteMap = ReadonlyMap<BlockId, Block>;

/** The notes of the old text, in the source and in the translation. */
export interface NoteMaps {
  readonly bySource: NoteMap;
  readonly byTarget: NoteMap;
}

/** Follows every note of the old text to the new one; those of the translation over their source. */
export function mapNotes(old: OldText, successor: Edition, comparison: Comparison): NoteMaps {
  const blocks = new Map<string, Block>(successor.blocks.map(block => [block.id, block]));
  const followed = new Map<string, Block>();
  for (const link of comparison.links) {
    const [from, ...others] = link.old;
    const [to, ...rest] = link.new;
    const block = to === undefined ? undefined : blocks.get(to);
    if (from !== undefined && block?.role === 'note' && others.length + rest.length === 0) followed.set(from, block);
  }
  const map = (edition: Edition, sourceOf: (id: BlockId) => BlockId | undefined): NoteMap =>
    new Map(
      edition.blocks.flatMap(({ id, role }) => {
        const source = role === 'note' ? sourceOf(id) : undefined;
        const note = source === undefined ? undefined : followed.get(source);
        return note === undefined ? [] : [[id, note] as const];
      }),
    );
  const overSource = (id: BlockId): BlockId | undefined => {
    const [source, ...others] = old.sourceOf.get(id) ?? [];
    return others.length > 0 ? undefined : source?.id;
  };
  return { bySource: map(old.source, id => id), byTarget: map(old.target, overSource) };
}

/** True when a paragraph calls the notes that its predecessor called, whatever their numbers. */
export function sameCalls(old: Block, successor: Block, notes: NoteMap): boolean {
  if (old.calls.length !== successor.calls.length) return false;
  return old.calls.every(({ note }, i) => {
    const other = successor.calls[i]?.note;
    return note === undefined || other === undefined ? note === other : notes.get(note)?.id === other;
  });
}

/** A translation with its note calls as they are numbered in the new text. */
export interface RenumberedText extends CalledText {
  readonly adapted: readonly AdaptedValue[];
  /** False when a call could not be followed: it stands as it was. */
  readonly sure: boolean;
}

/** Gives the note calls of a translation the numbers of the new text. */
export function renumberCalls({ text, calls }: CalledText, notes: NoteMaps['byTarget']): RenumberedText {
  const adapted: AdaptedValue[] = [];
  let sure = true;
  const renumbered = calls.map((call): NoteCall => {
    const note = call.note === undefined ? undefined : notes.get(call.note);
    const number = note?.label?.ordinal;
    const printed = number === undefined ? undefined : renumber(call.printed, call.number, number);
    if (note === undefined || number === undefined || printed === undefined) {
      sure = false;
      const { note: _, ...unbound } = call;
      return unbound;
    }
    if (number !== call.number)
      adapted.push({
        kind: 'note',
        old: call.printed.trim(),
        new: printed.trim(),
        at: { start: call.at, end: call.at },
      });
    return { ...call, printed, number, note: note.id };
  });
  return { text, calls: renumbered, adapted, sure };
}
