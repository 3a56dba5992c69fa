import {
  findInfinitive,
  findLead,
  findReferences,
  findSecondaryLeads,
  type Language,
  resolveIbid,
} from '../language/index.ts';
import { type Block, type Diagnostic, diagnose, type Lead, type Reference } from '../model/index.ts';
import type { BoundDraft, BoundDrafts } from './bound.ts';
import type { Draft } from './draft.ts';
import { piecesOf } from './passage.ts';

/** Finished blocks, and what is to be said of them. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns drafts into blocks: references, initiating phrases. */
export function finishBlocks(bound: BoundDrafts, language: Language, file: string): Blocks {
  const diagnostics: Diagnostic[] = [...bound.diagnostics, ...bound.uncalled];
  let previousNote: readonly Reference[] = [];
  const blocks = bound.drafts.map(({ id, draft, parent, calls }: BoundDraft, order): Block => {
    const { text, marks } = draft.passage;
    let references = findReferences(text, language);
    if (draft.role === 'note') {
      const resolved = resolveIbid(previousNote, references);
      references = withIbid(references, resolved);
      previousNote = resolved;
    }
    return {
      id,
      role: draft.role,
      ...(parent === undefined ? {} : { parent }),
      order,
      ...(draft.label ? { label: draft.label } : {}),
      text,
      pieces: piecesOf(draft.passage),
      marks,
      calls,
      references,
      ...phrases(draft, text, language),
      reasons: draft.reasons,
      probability: draft.probability,
    };
  });
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
  return { blocks, diagnostics };
}

/** What an "Ibid." stands for, and the "Ibid." itself: checks need to know that a note leans on the one before. */
function withIbid(printed: readonly Reference[], resolved: readonly Reference[]): readonly Reference[] {
  const ibid = printed.filter(({ kind }) => kind === 'ibid' && resolved !== printed);
  return [...ibid, ...resolved].sort((a, b) => a.at.start - b.at.start);
}

const NO_LEADS: readonly Lead[] = [];

function phrases(draft: Draft, text: string, language: Language): Pick<Block, 'lead' | 'secondary'> {
  if (draft.role !== 'preambular' && draft.role !== 'operative' && draft.role !== 'point')
    return { secondary: NO_LEADS };
  const role = draft.role === 'point' ? undefined : draft.role;
  const lead = findLead(text, role, language) ?? (role === 'operative' ? findInfinitive(text, language) : undefined);
  const secondary = role === undefined ? NO_LEADS : findSecondaryLeads(text, role, language, lead?.at.end ?? 0);
  return { ...(lead ? { lead } : {}), secondary };
}

function placeOfBlock(block: Block): { span?: { start: number; end: number } } {
  const from = block.pieces[0]?.from;
  return from ? { span: from } : {};
}
