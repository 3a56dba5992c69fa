import { findReferences, languageOf } from '../../language/index.ts';
import { type Bead, type Block, blockId, type Edition } from '../../model/index.ts';

/** A block for a gap of the alignment that somebody has filled, modelled on its counterpart in another language. */
export function makeBlock(bead: Bead, edited: string, edition: Edition, counterpart: Block | undefined): Block {
  const taken = new Set<string>(edition.blocks.map(({ id }) => id));
  let id = bead.id;
  while (taken.has(id)) id += '_bis';
  const label =
    counterpart?.label !== undefined && edited.startsWith(counterpart.label.printed) ? counterpart.label : undefined;
  const parent = counterpart?.parent !== undefined && taken.has(counterpart.parent) ? counterpart.parent : undefined;
  const text = (label === undefined ? edited : edited.slice(label.printed.length).trimStart()).trimEnd();
  const language = languageOf(edition.language);
  return {
    id: blockId(id),
    role: counterpart?.role ?? 'unknown',
    ...(parent !== undefined && { parent }),
    order: 0,
    ...(label !== undefined && { label }),
    text,
    pieces: [],
    marks: [],
    calls: [],
    references: language === undefined ? [] : findReferences(text, language),
    secondary: [],
    reasons: ['added by a person'],
    probability: 1,
  };
}

/**
 * Puts blocks into an edition: changed ones in their places, new ones behind the block they follow.
 * @param rewritten by id
 * @param added with the id of the block before, `undefined` for the beginning
 */
export function withBlocks(
  edition: Edition,
  rewritten: ReadonlyMap<string, Block>,
  added: readonly { readonly after: string | undefined; readonly block: Block }[],
): Edition {
  if (rewritten.size === 0 && added.length === 0) return edition;
  const following = (id: string | undefined): readonly Block[] =>
    added.filter(({ after }) => after === id).flatMap(({ block }) => [block, ...following(block.id)]);
  const blocks = [
    ...following(undefined),
    ...edition.blocks.flatMap(block => [rewritten.get(block.id) ?? block, ...following(block.id)]),
  ];
  return { ...edition, blocks: blocks.map((block, order) => (block.order === order ? block : { ...block, order })) };
}
