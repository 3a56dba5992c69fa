import { findLead, findReferences, type Language } from '../../language/index.ts';
import {
  type Block,
  type Edition,
  editionId,
  type Label,
  type LanguageCode,
  type PrefillMatch,
  workNumber,
} from '../../model/index.ts';

/** A translation as a block of the new text: built like the block of the source that it translates. */
export function draftBlock(source: Block, match: PrefillMatch, label: Label | undefined, language: Language): Block {
  const { text, calls } = match;
  const role = source.role === 'preambular' || source.role === 'operative' ? source.role : undefined;
  const lead = role === undefined ? undefined : findLead(text, role, language);
  const from = match.work === undefined ? 'a memory' : `${workNumber(match.work)} ${match.units.join(', ')}`;
  return {
    id: source.id,
    role: source.role,
    ...(source.parent !== undefined && { parent: source.parent }),
    order: 0,
    ...(label !== undefined && { label }),
    text,
    pieces: [],
    marks: [],
    calls,
    references: findReferences(text, language),
    ...(lead !== undefined && { lead }),
    secondary: [],
    reasons: [`translation of ${from}`],
    probability: 1,
  };
}

/** The target edition of a new text, as far as it is there. It comes from no file of its own. */
export function draftEdition(
  successor: Edition,
  language: LanguageCode,
  direction: Edition['direction'],
  blocks: readonly Block[],
  old: string,
): Edition {
  const { work, meta } = successor;
  const id = editionId(work, language);
  const title = blocks.find(block => block.role === 'title')?.text;
  const known = new Set(blocks.map(block => block.id));
  return {
    id,
    work,
    language,
    direction,
    meta: {
      ...(meta.number !== undefined && { number: meta.number }),
      ...(title !== undefined && { title }),
      status: `draft, prefilled from ${workNumber(old)}`,
      predecessors: meta.predecessors,
    },
    blocks: blocks.map((block, order) => {
      const { parent, ...rest } = block;
      return { ...rest, ...(parent !== undefined && known.has(parent) && { parent }), order };
    }),
    skipped: [],
    source: { file: id, format: 'text', encoding: 'utf-8', sha256: successor.source.sha256, length: 0 },
  };
}
