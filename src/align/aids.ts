import type { EditionId, LanguageCode, Lexicon, UnitId } from '../model/index.ts';
import { indexLexicon, type KnownWords } from './known-words.ts';
import { makeVectors, type Vectors } from './vectors.ts';

/** By edition and unit: a vector from a model of the caller's, all of one dimension. */
export type UnitVectors = ReadonlyMap<EditionId, ReadonlyMap<UnitId, ArrayLike<number>>>;

/** What the caller knows beyond the texts. */
export interface Aids {
  readonly known?: KnownWords;
  readonly vectors?: UnitVectors;
}

export function gatherAids(lexicon: Lexicon | undefined, vectors?: UnitVectors): Aids {
  return { ...(lexicon && { known: indexLexicon(lexicon) }), ...(vectors && { vectors }) };
}

/** Vectors of units of one edition, in their order. */
export function vectorsOf(
  { vectors }: Aids,
  edition: { readonly id: EditionId; readonly language: LanguageCode } | undefined,
  units: readonly UnitId[],
): Vectors | undefined {
  const own = edition && vectors?.get(edition.id);
  return own && makeVectors(units.map(unit => own.get(unit)));
}
