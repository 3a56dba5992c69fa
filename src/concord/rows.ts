import type { Alignment, Bead, Comparison, LanguageCode, Link, UnitId, WorkKey } from '../model/index.ts';
import { membersOf } from './text.ts';

/** Two successive texts compared in one language. */
export interface ComparedText {
  readonly old: WorkKey;
  readonly new: WorkKey;
  readonly language: LanguageCode;
  readonly comparison: Comparison;
}

/** What the comparison of one language says of its units. */
export interface LanguageChange {
  readonly language: LanguageCode;
  readonly byOld: ReadonlyMap<UnitId, Link>;
  readonly byNew: ReadonlyMap<UnitId, Link>;
}

/** One succession of texts, all languages together. */
export interface Succession {
  readonly old: WorkKey;
  readonly new: WorkKey;
  readonly languages: readonly LanguageChange[];
}

/** Gathers the comparisons of all languages by pair of texts, in order of first appearance. */
export function gatherSuccessions(comparisons: readonly ComparedText[]): readonly Succession[] {
  const pairs = new Map<string, ComparedText[]>();
  for (const one of comparisons) {
    const key = JSON.stringify([one.old, one.new]);
    pairs.set(key, [...(pairs.get(key) ?? []), one]);
  }
  return [...pairs.values()].flatMap((group): Succession[] => {
    const [first] = group;
    if (first === undefined) return [];
    const languages = group.map(({ language, comparison }) => ({
      language,
      byOld: new Map(comparison.links.flatMap(link => link.old.map(id => [id, link] as const))),
      byNew: new Map(comparison.links.flatMap(link => link.new.map(id => [id, link] as const))),
    }));
    return [{ old: first.old, new: first.new, languages }];
  });
}

/**
 * Which rows of the old text each row of the new one came from. The languages vote: a row is a predecessor when at least half of the languages that have both rows link units of the two,
 * so that one comparison that went astray does not join what does not belong together.
 * @returns by id of the new bead; rows without a predecessor are absent
 */
export function findPredecessors(
  older: Alignment,
  newer: Alignment,
  { languages }: Succession,
): ReadonlyMap<string, readonly Bead[]> {
  const oldRows = new Map(
    older.languages.map(language => [
      language,
      new Map(older.beads.flatMap(bead => membersOf(bead, language).map(id => [id, bead] as const))),
    ]),
  );
  const found = new Map<string, readonly Bead[]>();
  for (const bead of newer.beads) {
    const votes = new Map<Bead, number>();
    for (const { language, byNew } of languages) {
      const linked = new Set(
        membersOf(bead, language).flatMap(id =>
          (byNew.get(id)?.old ?? []).flatMap(old => oldRows.get(language)?.get(old) ?? []),
        ),
      );
      for (const old of linked) votes.set(old, (votes.get(old) ?? 0) + 1);
    }
    const own = languages.filter(({ language }) => membersOf(bead, language).length > 0);
    const accepted = older.beads.filter(old => {
      const votesFor = votes.get(old);
      if (votesFor === undefined) return false;
      const both = own.filter(({ language }) => membersOf(old, language).length > 0).length;
      return votesFor * 2 >= both;
    });
    if (accepted.length > 0) found.set(bead.id, accepted);
  }
  return found;
}
