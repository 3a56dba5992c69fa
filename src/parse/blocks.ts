import {
  findInfinitive,
  findLead,
  findReferences,
  findSecondaryLeads,
  type Language,
  resolveIbid,
} from '../language/index.ts';
import {
  type Block,
  type Diagnostic,
  diagnose,
  drained,
  type Lead,
  type Reference,
  type Role,
} from '../model/index.ts';
import type { BoundDrafts } from './bound.ts';
import { piecesOf } from './passage.ts';

/** Finished blocks, and what is to be said of them. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns drafts into blocks: references, initiating phrases. The drafts are used up. */
export function finishBlocks(bound: BoundDrafts, language: Language, file: string): Blocks {
  const diagnostics: Diagnostic[] = [...bound.diagnostics, ...bound.uncalled];
  let previousNote: readonly Reference[] = [];
  const blocks: Block[] = [];
  for (const draft of drained(bound.drafts)) {
    const { id, role, passage, parent, label, calls, reasons, probability } = draft;
    const { text, marks } = passage;
    let references = findReferences(text, language);
    if (role === 'note') {
      const resolved = resolveIbid(previousNote, references);
      references = withIbid(references, resolved);
      previousNote = resolved;
    }
    blocks.push({
      id,
      role,
      ...(parent === undefined ? {} : { parent }),
      order: blocks.length,
      ...(label === undefined ? {} : { label }),
      text,
      pieces: piecesOf(passage),
      marks,
      calls,
      references,
      ...phrases(role, text, language),
      reasons,
      probability,
    });
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
  return { blocks, diagnostics };
}

/** What an "Ibid." stands for, and the "Ibid." itself: checks need to know that a note leans on the one before. */
function withIbid(printed: readonly Reference[], resolved: readonly Reference[]): readonly Reference[] {
  const ibid = printed.filter(({ kind }) => kind === 'ibid' && resolved !== printed);
  return [...ibid, ...resolved].sort((a, b) => a.at.start - b.at.start);
}

const NO_LEADS: readonly Lead[] = [];

function phrases(role: Role, text: string, language: Language): Pick<Block, 'lead' | 'secondary'> {
  if (role !== 'preambular' && role !== 'operative' && role !== 'point') return { secondary: NO_LEADS };
  const of = role === 'point' ? undefined : role;
  const lead = findLead(text, of, language) ?? (of === 'operative' ? findInfinitive(text, language) : undefined);
  const secondary = of === undefined ? NO_LEADS : findSecondaryLeads(text, of, language, lead?.at.end ?? 0);
  return { ...(lead ? { lead } : {}), secondary };
}

function placeOfBlock(block: Block): { span?: { start: number; end: number } } {
  const from = block.pieces[0]?.from;
  return from ? { span: from } : {};
}
