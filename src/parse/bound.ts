import type { Language, NoteStyle } from '../language/index.ts';
import {
  type BlockId,
  type Diagnostic,
  diagnose,
  drained,
  exactList,
  type NoteCall,
  type Skipped,
} from '../model/index.ts';
import { type Call, liftCalls, type NoteNumbers } from './calls.ts';
import type { Draft } from './draft.ts';
import { assignIds } from './ids.ts';
import { firstBeyond, sourceStart } from './passage.ts';

/** What stays of a draft, with its id, its note calls taken out of the passage and bound to notes. What only the walk through the text had to know is left behind. */
export interface BoundDraft extends Pick<Draft, 'role' | 'passage' | 'label' | 'reasons' | 'probability'> {
  readonly id: BlockId;
  readonly parent?: BlockId;
  readonly calls: readonly NoteCall[];
}

/** All drafts of a text, and the characters that stay outside their passages. */
export interface BoundDrafts {
  /** Handed over for good: whoever finishes them takes them out one by one. */
  readonly drafts: BoundDraft[];
  readonly skipped: readonly Skipped[];
  readonly diagnostics: readonly Diagnostic[];
  /** About notes that nothing calls; they are said behind all others. */
  readonly uncalled: readonly Diagnostic[];
}

/** Gives drafts their ids and binds note calls by number. The drafts are used up. */
export function bindCalls(
  drafts: Draft[],
  language: Language,
  styles: ReadonlySet<NoteStyle>,
  file: string,
): BoundDrafts {
  const { ids, clashes } = assignIds(drafts);
  const notes = indexNotes(drafts, ids);
  const skipped: Skipped[] = [];
  const diagnostics: Diagnostic[] = clashes.map(i => diagnose('parse.id-clash', ids[i], { file, ...placeOf(ids[i]) }));
  for (const id of notes.repeated)
    diagnostics.push(diagnose('parse.note-repeated', id.slice('note_'.length), { file, block: id }));
  const called = new Set<BlockId>();
  const bodies: BoundDraft[] = [];
  for (const draft of drained(drafts)) {
    const order = bodies.length;
    const id = ids[order];
    if (id === undefined) throw new RangeError('every draft has an id');
    const lifted =
      draft.role === 'note'
        ? { passage: draft.passage, calls: [], skipped: [] }
        : liftCalls(draft.passage, language, styles, notes);
    for (const skip of draft.labelSkips) skipped.push(skip);
    for (const skip of lifted.skipped) skipped.push(skip);
    const calls = exactList(lifted.calls.map(call => bound(call, order, notes, called)));
    for (const call of calls) {
      if (call.note !== undefined) continue;
      const start = sourceStart(draft.passage);
      const span = { start, end: start };
      diagnostics.push(diagnose('parse.note-missing', call.printed.trim(), { file, block: id, span }));
    }
    const parent = draft.parent === undefined ? undefined : ids[draft.parent];
    const { role, label, reasons, probability } = draft;
    bodies.push({
      id,
      role,
      passage: lifted.passage,
      calls,
      reasons,
      probability,
      ...(parent === undefined ? {} : { parent }),
      ...(label === undefined ? {} : { label }),
    });
  }
  const uncalled = notes.all
    .filter(({ id }) => !called.has(id))
    .map(({ id, number }) => diagnose('parse.note-uncalled', String(number), { file, block: id }));
  return { drafts: bodies, skipped, diagnostics, uncalled };
}

/** A note that can be called. */
interface PrintedNote {
  readonly id: BlockId;
  readonly number: number;
  /** Place in the order of the blocks. */
  readonly order: number;
}

interface NoteIndex extends NoteNumbers {
  readonly all: readonly PrintedNote[];
  readonly byNumber: ReadonlyMap<number, readonly PrintedNote[]>;
  readonly byKey: ReadonlyMap<string, PrintedNote>;
  readonly repeated: readonly BlockId[];
}

function indexNotes(drafts: readonly Draft[], ids: readonly BlockId[]): NoteIndex {
  const all: PrintedNote[] = [];
  const byNumber = new Map<number, PrintedNote[]>();
  const byKey = new Map<string, PrintedNote>();
  const repeated: BlockId[] = [];
  drafts.forEach(({ noteNumber: number, noteKey }, order) => {
    const id = ids[order];
    if (number === undefined || id === undefined) return;
    const note = { id, number, order };
    all.push(note);
    if (noteKey !== undefined) byKey.set(noteKey, note);
    const known = byNumber.get(number);
    if (known) {
      known.push(note);
      repeated.push(id);
    } else byNumber.set(number, [note]);
  });
  const keys = new Map([...byKey].map(([key, note]) => [key, note.number]));
  return { all, byNumber, byKey, repeated, numbers: new Set(byNumber.keys()), keys };
}

/**
 * Binds a call to its note: by the key of the format, else by the number it prints, wherever that stands, since page feet put notes far from their calls. Where numbers begin anew on every
 * page, the next note with that number is meant.
 */
function bound(call: Call, order: number, notes: NoteIndex, called: Set<BlockId>): NoteCall {
  const { key, ...plain } = call;
  const same = notes.byNumber.get(call.number);
  const next = same?.[firstBeyond(same.length, order, i => same[i]?.order ?? 0)];
  const note = (key === undefined ? undefined : notes.byKey.get(key)) ?? next ?? same?.at(-1);
  if (note === undefined) return plain;
  called.add(note.id);
  return { ...plain, note: note.id };
}

function placeOf(id: BlockId | undefined): { block?: BlockId } {
  return id === undefined ? {} : { block: id };
}
