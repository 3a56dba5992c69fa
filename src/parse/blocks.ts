import {
  findInfinitive,
  findLead,
  findReferences,
  findSecondaryLeads,
  type Language,
  type NoteStyle,
  resolveIbid,
} from '../language/index.ts';
import {
  type Block,
  type BlockId,
  type Diagnostic,
  diagnose,
  type NoteCall,
  type Reference,
  type Skipped,
} from '../model/index.ts';
import { type Call, liftCalls, type NoteNumbers } from './calls.ts';
import type { Draft } from './draft.ts';
import { assignIds } from './ids.ts';
import { sourceStart } from './passage.ts';

/** Finished blocks, and the characters that stayed outside their texts. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly skipped: readonly Skipped[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns drafts into blocks: ids, note calls bound by number, references, initiating phrases. */
export function finishBlocks(
  drafts: readonly Draft[],
  language: Language,
  styles: ReadonlySet<NoteStyle>,
  file: string,
): Blocks {
  const { ids, clashes } = assignIds(drafts);
  const skipped: Skipped[] = [];
  const notes = indexNotes(drafts, ids);
  const diagnostics: Diagnostic[] = clashes.map(i => diagnose('parse.id-clash', ids[i], { file, ...placeOf(ids[i]) }));
  for (const id of notes.repeated)
    diagnostics.push(diagnose('parse.note-repeated', id.slice('note_'.length), { file, block: id }));
  const called = new Set<BlockId>();
  let previousNote: readonly Reference[] = [];
  const blocks = drafts.map((draft, order): Block => {
    const id = ids[order];
    if (id === undefined) throw new RangeError('every draft has an id');
    const lifted =
      draft.role === 'note'
        ? { passage: draft.passage, calls: [], skipped: [] }
        : liftCalls(draft.passage, language, styles, notes);
    for (const skip of draft.labelSkips) skipped.push(skip);
    for (const skip of lifted.skipped) skipped.push(skip);
    const { text, pieces, marks } = lifted.passage;
    const calls = lifted.calls.map(call => bound(call, order, notes, called));
    for (const call of calls) {
      if (call.note === undefined) {
        diagnostics.push(
          diagnose('parse.note-missing', call.printed.trim(), {
            file,
            block: id,
            span: at(sourceStart(draft.passage)),
          }),
        );
      }
    }
    let references = findReferences(text, language);
    if (draft.role === 'note') {
      const resolved = resolveIbid(previousNote, references);
      references = withIbid(references, resolved);
      previousNote = resolved;
    }
    const parent = draft.parent === undefined ? undefined : ids[draft.parent];
    return {
      id,
      role: draft.role,
      ...(parent === undefined ? {} : { parent }),
      order,
      ...(draft.label ? { label: draft.label } : {}),
      text,
      pieces,
      marks,
      calls,
      references,
      ...phrases(draft, text, language),
      reasons: draft.reasons,
      probability: draft.probability,
    };
  });
  for (const { id, number } of notes.all) {
    if (!called.has(id)) diagnostics.push(diagnose('parse.note-uncalled', String(number), { file, block: id }));
  }
  for (const block of blocks) {
    if ((block.role === 'preambular' || block.role === 'operative') && !block.lead) {
      diagnostics.push(
        diagnose('parse.lead-unknown', `“${block.text.slice(0, 40)}…”`, {
          file,
          block: block.id,
          ...placeOfBlock(block),
        }),
      );
    }
  }
  return { blocks, skipped, diagnostics };
}

/** What an "Ibid." stands for, and the "Ibid." itself: checks need to know that a note leans on the one before. */
function withIbid(printed: readonly Reference[], resolved: readonly Reference[]): readonly Reference[] {
  const ibid = printed.filter(({ kind }) => kind === 'ibid' && resolved !== printed);
  return [...ibid, ...resolved].sort((a, b) => a.at.start - b.at.start);
}

function phrases(draft: Draft, text: string, language: Language): Pick<Block, 'lead' | 'secondary'> {
  if (draft.role !== 'preambular' && draft.role !== 'operative' && draft.role !== 'point') return { secondary: [] };
  const role = draft.role === 'point' ? undefined : draft.role;
  const lead = findLead(text, role, language) ?? (role === 'operative' ? findInfinitive(text, language) : undefined);
  const secondary = role === undefined ? [] : findSecondaryLeads(text, role, language, lead?.at.end ?? 0);
  return { ...(lead ? { lead } : {}), secondary };
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
  const note =
    (key === undefined ? undefined : notes.byKey.get(key)) ?? same?.find(one => one.order > order) ?? same?.at(-1);
  if (note === undefined) return plain;
  called.add(note.id);
  return { ...plain, note: note.id };
}

function placeOf(id: BlockId | undefined): { block?: BlockId } {
  return id === undefined ? {} : { block: id };
}

function placeOfBlock(block: Block): { span?: { start: number; end: number } } {
  const from = block.pieces[0]?.from;
  return from ? { span: from } : {};
}

function at(start: number): { start: number; end: number } {
  return { start, end: start };
}
