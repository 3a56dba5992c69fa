import type { Bead, LanguageCode, UnitId } from '../model/index.ts';
import type { Column, DraftBead } from './rows.ts';

/** Which confirmed bead holds a unit, by language and unit. */
export type Settled = ReadonlyMap<LanguageCode, ReadonlyMap<UnitId, string>>;

export function indexConfirmed(confirmed: readonly Bead[]): Settled {
  const index = new Map<LanguageCode, Map<UnitId, string>>();
  for (const [n, bead] of confirmed.entries()) {
    for (const [language, units] of Object.entries(bead.members)) {
      const own = index.get(language) ?? new Map<UnitId, string>();
      index.set(language, own);
      for (const unit of units) own.set(unit, `${n}`);
    }
  }
  return index;
}

/** Puts settled beads in place of whatever was found for their units; what is left of a found bead stays together, at half its probability. */
export function keepConfirmed(
  drafts: readonly DraftBead[],
  confirmed: readonly Bead[],
  columns: readonly Column[],
): readonly DraftBead[] {
  if (confirmed.length === 0) return drafts;
  const place = columns.map(column => new Map(column.units.map((id, n) => [id, n])));
  const taken = columns.map(() => new Set<number>());
  const kept = confirmed.flatMap((bead): DraftBead[] => {
    const members = columns.map((column, s) =>
      (bead.members[column.language] ?? []).flatMap(id => {
        const n = place[s]?.get(id);
        return n === undefined || taken[s]?.has(n) ? [] : [n];
      }),
    );
    if (members.every(units => units.length === 0)) return [];
    for (const [s, units] of members.entries()) for (const unit of units) taken[s]?.add(unit);
    const first = members.findIndex(units => units.length > 0);
    const stream = drafts.find(draft => draft.members[first]?.includes(members[first]?.[0] ?? -1))?.stream ?? 'body';
    const note = bead.note === undefined ? {} : { note: bead.note };
    const state = bead.state === 'automatic' ? 'confirmed' : bead.state;
    return [{ members, probability: 1, evidence: bead.evidence, state, stream, ...note }];
  });
  const rest = drafts.flatMap((draft): DraftBead[] => {
    const members = draft.members.map((units, s) => units.filter(unit => !taken[s]?.has(unit)));
    if (members.every(units => units.length === 0)) return [];
    const whole = members.every((units, s) => units.length === draft.members[s]?.length);
    return [whole ? draft : { ...draft, members, probability: draft.probability / 2 }];
  });
  return [...rest, ...kept];
}
