import type { Language } from '../language/index.ts';
import { type Block, type Meta, type Reading, type WorkKey, workKey } from '../model/index.ts';

/** What the text and its front matter say about themselves. */
export function metaOf(blocks: readonly Block[], reading: Reading, language: Language): Meta {
  const numberLine = blocks.find(block => block.role === 'number')?.text;
  const number = (numberLine && printedNumber(numberLine, language)) ?? reading.metadata.get('work');
  const title = blocks.find(block => block.role === 'title')?.text;
  const organ = blocks.find(block => block.role === 'enacting')?.text.replace(/[,،，]\s*$/u, '');
  const status = reading.metadata.get('status');
  const notice = reading.metadata.get('notice');
  const symbol = reading.metadata.get('symbol');
  const date = reading.metadata.get('date');
  return {
    ...(number ? { number } : {}),
    ...(title ? { title } : {}),
    ...(organ ? { organ } : {}),
    ...(symbol ? { symbol } : {}),
    ...(date ? { date } : {}),
    ...(status ? { status } : {}),
    ...(notice ? { notice } : {}),
    predecessors: recalled(blocks, number),
  };
}

/** The number in a number line: `Resolution 6/1` → `6/1`; `66/180.`, as it stands before a title, too. */
export function printedNumber(line: string, language: Language): string | undefined {
  const named = language.structure.numberLine.exec(line)?.groups?.['number']?.trim();
  return named ?? /^(\d+\/\d+(?:\s?[A-Z])?)\.$/u.exec(line)?.[1];
}

/** Resolutions that the preamble recalls, in order of mention; the text itself is not among them. */
function recalled(blocks: readonly Block[], number: string | undefined): readonly WorkKey[] {
  const keys = new Set<WorkKey>();
  for (const block of blocks) {
    if (block.role !== 'preambular' || !block.lead?.candidates.includes('recalling')) continue;
    for (const reference of block.references) if (reference.kind === 'resolution') keys.add(workKey(reference.value));
  }
  if (number) keys.delete(workKey(number));
  return [...keys];
}
