import type { Block, BlockId, Edition, LanguageCode, Result, WorkKey } from '../model/index.ts';
import { readEditionText } from './editions.ts';

/**
 * Takes the paragraphs of a text (divided by blank lines) as units just as they are, and describes each as the parser understood it: role, number, initiating phrase, note calls. For
 * aligning paragraphs that someone else has cut: numbers stay in the texts, so that such an edition is not for printing.
 * @param name stands for the file in messages
 */
export function describeParagraphs(
  text: string,
  name: string,
  options: { readonly language: LanguageCode; readonly work: WorkKey },
): Result<Edition> {
  const given = readEditionText(text, name, { ...options, format: 'text', given: true });
  const parsed = readEditionText(text, name, { ...options, format: 'text' });
  const understood = matchBlocks(given.value.blocks, parsed.value.blocks);
  const ids = new Map<BlockId, BlockId>();
  for (const [n, block] of understood.entries()) {
    const own = given.value.blocks[n];
    if (block && own && !ids.has(block.id)) ids.set(block.id, own.id);
  }
  const blocks = given.value.blocks.map((block, n): Block => {
    const match = understood[n];
    if (!match) return block;
    const { role, probability, label, lead } = match;
    const parent = match.parent === undefined ? undefined : ids.get(match.parent);
    const calls = match.calls.map(call => {
      const { note, ...rest } = call;
      const own = note === undefined ? undefined : ids.get(note);
      return { ...rest, ...(own !== undefined && { note: own }) };
    });
    const described = { ...block, role, probability, calls, ...(label && { label }), ...(lead && { lead }) };
    return parent === undefined ? described : { ...described, parent };
  });
  return { value: { ...given.value, blocks }, diagnostics: given.diagnostics };
}

/** For each given paragraph the first parsed block that begins inside it; both count in the same text. */
function matchBlocks(given: readonly Block[], parsed: readonly Block[]): readonly (Block | undefined)[] {
  const begins = parsed
    .flatMap(block => block.pieces.slice(0, 1).map(piece => ({ block, at: piece.from.start })))
    .sort((a, b) => a.at - b.at);
  let next = 0;
  return given.map(({ pieces }) => {
    const start = pieces[0]?.from.start ?? 0;
    const end = pieces.at(-1)?.from.end ?? start;
    while ((begins[next]?.at ?? end) < start) next++;
    const found = begins[next];
    if (!found || found.at >= end) return undefined;
    next++;
    return found.block;
  });
}
