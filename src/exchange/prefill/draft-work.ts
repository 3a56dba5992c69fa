import type { Alignment, Bead, Edition, LanguageCode, Prefill } from '../../model/index.ts';

/** A new text with what was filled in, as an aligned text: every writer takes it, and edits come back into it. */
export interface DraftWork {
  readonly work: string;
  readonly editions: readonly Edition[];
  readonly alignment: Alignment;
}

/**
 * Puts a source text and its drafts side by side: a row for each block of the source, with the languages that are filled.
 * @param source the new source text
 * @param prefills of that text, one for each target language
 */
export function draftWork(source: Edition, prefills: readonly Prefill[]): DraftWork {
  const { work, language } = source;
  const editions = [source, ...prefills.map(({ draft }) => draft)];
  const ids = editions.map(edition => ({
    language: edition.language,
    ids: new Set<string>(edition.blocks.map(block => block.id)),
  }));
  const beads = source.blocks.map((block): Bead => {
    const members: Record<LanguageCode, Bead['members'][string]> = {};
    for (const side of ids) members[side.language] = side.ids.has(block.id) ? [block.id] : [];
    return { id: block.id, members, probability: 1, evidence: [], state: 'automatic' };
  });
  const languages = editions.map(edition => edition.language);
  return { work, editions, alignment: { work, level: 'block', languages, pivot: language, beads, crossings: [] } };
}
