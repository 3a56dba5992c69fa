import { MemoryFinder, type MemoryHit } from '../concord/index.ts';
import { compareLines } from '../diff/index.ts';
import { errorOf, sameLanguage, segmentText, type TmxUnit, type UnitStream } from '../exchange/index.ts';
import type { Block, Diagnostic, Edition, LanguageCode, Op, PrefillMatch, Result } from '../model/index.ts';

/** Translations from memories, by block and target language. */
export type MemoryMatches = (block: Block, target: LanguageCode) => readonly PrefillMatch[];

/**
 * Goes through memories once and keeps what is like the blocks of a text.
 * @param streams opened memories, the one to be preferred first
 * @throws RecallingError what ended the reading of a memory before its end: half of one must not pass for a whole one
 */
export async function findMemoryMatches(
  streams: AsyncIterable<UnitStream>,
  source: Edition,
  targets: readonly LanguageCode[],
): Promise<Result<MemoryMatches>> {
  const finder = new MemoryFinder(source.blocks, source.language);
  const diagnostics: Diagnostic[] = [];
  for await (const stream of streams) {
    for await (const batch of stream.batches) for (const unit of batch) addUnit(finder, unit, source.language, targets);
    for (const one of stream.diagnostics) diagnostics.push(one);
    if (stream.failure !== undefined) throw errorOf(stream.failure);
  }
  const value: MemoryMatches = (block, target) =>
    finder.hitsFor(block.id, target).map(hit => matchOf(hit, block, source.language));
  return { value, diagnostics };
}

function addUnit(
  finder: MemoryFinder,
  { id = '', variants }: TmxUnit,
  source: LanguageCode,
  targets: readonly LanguageCode[],
): void {
  const from = variants.find(({ language }) => sameLanguage(language, source));
  if (from === undefined) return;
  const texts = targets.flatMap(target => {
    const to = variants.find(({ language }) => sameLanguage(language, target));
    const text = to === undefined ? '' : segmentText(to.segment).trim();
    return text === '' ? [] : [[target, text] as const];
  });
  finder.add({ id, source: segmentText(from.segment).trim(), targets: new Map(texts) });
}

function matchOf({ id, source, target, likeness }: MemoryHit, block: Block, language: LanguageCode): PrefillMatch {
  return {
    origin: 'memory',
    units: id === '' ? [] : [id],
    ops: opsBetween(source, block.text, language),
    similarity: Math.round(likeness * 1e4) / 1e4,
    text: target,
    calls: [],
    touched: [],
    adapted: [],
    partial: false,
  };
}

function opsBetween(old: string, successor: string, language: LanguageCode): readonly Op[] {
  const [link, ...others] = compareLines([old], [successor], language).value.links;
  if (link !== undefined && others.length === 0) return link.ops;
  return [
    ['-', old],
    ['+', successor],
  ];
}
