import {
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
import { liftCalls } from './calls.ts';
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
  const notes = new Map<number, BlockId>();
  const diagnostics: Diagnostic[] = clashes.map(i => diagnose('parse.id-clash', ids[i], { file, ...placeOf(ids[i]) }));
  drafts.forEach((draft, i) => {
    const id = ids[i];
    if (draft.noteNumber === undefined || id === undefined) return;
    if (notes.has(draft.noteNumber)) {
      diagnostics.push(diagnose('parse.note-repeated', String(draft.noteNumber), { file, block: id }));
    } else notes.set(draft.noteNumber, id);
  });
  const numbers = new Set(notes.keys());
  const called = new Set<BlockId>();
  let previousNote: readonly Reference[] = [];
  const blocks = drafts.map((draft, order): Block => {
    const id = ids[order];
    if (id === undefined) throw new RangeError('every draft has an id');
    const lifted =
      draft.role === 'note'
        ? { passage: draft.passage, calls: [], skipped: [] }
        : liftCalls(draft.passage, language, styles, numbers);
    skipped.push(...draft.labelSkips, ...lifted.skipped);
    const { text, pieces, marks } = lifted.passage;
    const calls = lifted.calls.map(call => bound(call, notes, called));
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
  for (const [number, id] of notes) {
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
  const lead = findLead(text, role, language);
  const secondary = role === undefined ? [] : findSecondaryLeads(text, role, language, lead?.at.end ?? 0);
  return { ...(lead ? { lead } : {}), secondary };
}

/** Binds a call to the note that prints its number, wherever that stands: page feet put notes far from their calls. */
function bound(call: NoteCall, notes: ReadonlyMap<number, BlockId>, called: Set<BlockId>): NoteCall {
  const note = notes.get(call.number);
  if (note === undefined) return call;
  called.add(note);
  return { ...call, note };
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
