import { type Bead, type Diagnostic, diagnose, type Evidence, type UnitId } from '../model/index.ts';
import type { Column, DraftBead } from './rows.ts';

/** A bead that a person has settled, over the columns at hand. */
export interface SettledBead {
  readonly bead: Bead;
  /** By column: places of its units. */
  readonly members: readonly (readonly number[])[];
}

/** Settled beads, and by column and unit which of them holds it (-1: none). */
export interface Settled {
  readonly beads: readonly SettledBead[];
  readonly holder: readonly Int32Array[];
}

/**
 * Finds the units of settled beads. Languages that are not aligned now are passed over; a bead that names units the texts do not have, or units that an earlier bead has already,
 * cannot be kept and is left out whole.
 * @param elsewhere true for a unit of another level, which is no mistake
 */
export function settleBeads(
  confirmed: readonly Bead[],
  columns: readonly Column[],
  elsewhere: (unit: UnitId) => boolean = () => false,
): { readonly value: Settled; readonly diagnostics: readonly Diagnostic[] } {
  const places = columns.map(column => new Map(column.units.map((id, n) => [id, n])));
  const holder = columns.map(column => new Int32Array(column.units.length).fill(-1));
  const beads: SettledBead[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const bead of confirmed) {
    const named = columns.map(({ language }) => bead.members[language] ?? []);
    if (named.flat().every(elsewhere)) continue;
    const unknown = named.flatMap((units, s) => units.filter(unit => !places[s]?.has(unit)));
    const members = named.map((units, s) =>
      [...new Set(units.flatMap(unit => places[s]?.get(unit) ?? []))].sort((a, b) => a - b),
    );
    const taken = members.flatMap((units, s) =>
      units.filter(n => (holder[s]?.[n] ?? -1) >= 0).map(n => columns[s]?.units[n]),
    );
    if (unknown.length > 0) diagnostics.push(diagnose('align.confirmed-unknown', `${bead.id}: ${unknown.join(', ')}`));
    else if (taken.length > 0)
      diagnostics.push(diagnose('align.confirmed-contradiction', `${bead.id}: ${taken.join(', ')}`));
    else {
      for (const [s, units] of members.entries()) for (const n of units) holder[s]?.fill(beads.length, n, n + 1);
      beads.push({ bead, members });
    }
  }
  return { value: { beads, holder }, diagnostics };
}

const PERSON: Evidence = { kind: 'person', weight: 20, detail: 'settled by a person' };

/** Puts settled beads in place of whatever was found for their units; what is left of a found bead stays together, at half its probability. */
export function keepSettled(drafts: readonly DraftBead[], { beads, holder }: Settled): readonly DraftBead[] {
  if (beads.length === 0) return drafts;
  const isTaken = (s: number, n: number): boolean => (holder[s]?.[n] ?? -1) >= 0;
  const streams = new Map<string, DraftBead['stream']>();
  for (const { members, stream } of drafts)
    for (const [s, units] of members.entries()) for (const n of units) streams.set(`${s} ${n}`, stream);
  const kept = beads.map(({ bead, members }): DraftBead => {
    const side = members.findIndex(units => units.length > 0);
    return {
      members,
      probability: 1,
      evidence: [PERSON, ...bead.evidence.filter(({ kind }) => kind !== 'person')],
      state: bead.state === 'automatic' ? 'confirmed' : bead.state,
      stream: streams.get(`${side} ${members[side]?.[0]}`) ?? 'body',
      ...(bead.note === undefined ? {} : { note: bead.note }),
    };
  });
  const rest = drafts.flatMap((draft): DraftBead[] => {
    const members = draft.members.map((units, s) => units.filter(n => !isTaken(s, n)));
    if (members.every(units => units.length === 0)) return [];
    const whole = members.every((units, s) => units.length === draft.members[s]?.length);
    return [whole ? draft : { ...draft, members, probability: draft.probability / 2 }];
  });
  return [...rest, ...kept];
}
