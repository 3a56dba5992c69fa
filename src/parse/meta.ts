import type { Language } from '../language/index.ts';
import { type Block, type Meta, type WorkKey, workKey } from '../model/index.ts';
import { isAdoption, isSymbolLine } from './masthead.ts';
import { printedNumber } from './number.ts';

/** What the text and its front matter say about themselves. */
export function metaOf(blocks: readonly Block[], metadata: ReadonlyMap<string, string>, language: Language): Meta {
  const numberLine = blocks.find(block => block.role === 'number')?.text;
  const number = (numberLine && printedNumber(numberLine, language)) ?? metadata.get('work');
  const title = blocks.find(block => block.role === 'title')?.text;
  const organ = blocks.find(block => block.role === 'enacting')?.text.replace(/[,،，]\s*$/u, '');
  const status = metadata.get('status');
  const notice = metadata.get('notice');
  const symbol = metadata.get('symbol') ?? printedSymbol(blocks, language);
  const date = metadata.get('date') ?? printedDate(blocks, language);
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

/** The symbol of the document: a line of the masthead that holds nothing else. */
function printedSymbol(blocks: readonly Block[], language: Language): string | undefined {
  const line = blocks.find(block => block.role === 'masthead' && isSymbolLine(block.text, language));
  return line?.references.find(({ kind }) => kind === 'symbol')?.value;
}

/** Day of adoption: of the line that says so before the title, else of the closing line. */
function printedDate(blocks: readonly Block[], language: Language): string | undefined {
  const lines = [
    ...blocks.filter(block => block.role === 'masthead' && isAdoption(block.text, language)),
    ...blocks.filter(block => block.role === 'closing'),
  ];
  const dates = lines.flatMap(line =>
    line.references.filter(({ kind, value }) => kind === 'date' && /^\d{4}-\d{2}-\d{2}$/u.test(value)),
  );
  return dates[0]?.value;
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
