import type { Ledger, LedgerSession, Mandate, MandateChange, MandateStanding } from '../model/index.ts';
import type { Dossier } from './dossier.ts';
import { nameBlocks } from './unit-name.ts';

/** What became of a mandate, for people; `dropped` ones are shown with the text that lacks them. */
export type Standing = MandateStanding | 'dropped';

/** Standings in the order in which a reader asks for them. */
export const STANDINGS: readonly Standing[] = ['new', 'strengthened', 'weakened', 'dropped', 'carried'];

/** Signs beside the words, so that no colour stands alone. */
export const STANDING_SIGNS: Readonly<Record<Standing, string>> = {
  new: '+',
  strengthened: '↑',
  weakened: '↓',
  carried: '=',
  dropped: '−',
};

/** One line of the ledger of a text. */
export interface LedgerRow {
  /** As people cite the paragraph: `12`, `8 (a)`; of a dropped one in the text before. */
  readonly name: string;
  readonly mandate: Mandate;
  /** Absent in the first text. */
  readonly standing: Standing | undefined;
}

/** The mandates of a text in its order, then those that were dropped. */
export function ledgerRows(dossier: Pick<Dossier, 'works'>, session: LedgerSession): readonly LedgerRow[] {
  const names = namesOf(dossier, session.work, session.language);
  const before = namesOf(dossier, session.predecessor, session.language);
  return [
    ...session.mandates.map(mandate => ({
      name: names.get(mandate.block) ?? mandate.block,
      mandate,
      standing: mandate.standing,
    })),
    ...session.dropped.map(
      (mandate): LedgerRow => ({ name: before.get(mandate.block) ?? mandate.block, mandate, standing: 'dropped' }),
    ),
  ];
}

function namesOf(
  { works }: Pick<Dossier, 'works'>,
  work: string | undefined,
  language: string,
): ReadonlyMap<string, string> {
  const edition = works.find(one => one.work === work)?.editions.find(one => one.language === language);
  return edition === undefined ? new Map() : nameBlocks(edition);
}

/** How many mandates of a text are new, stronger, weaker, carried and dropped; of the first text none. */
export function countStandings(session: LedgerSession): Readonly<Record<Standing, number>> {
  const counts = { new: 0, strengthened: 0, weakened: 0, carried: 0, dropped: session.dropped.length };
  for (const { standing } of session.mandates) if (standing !== undefined) counts[standing]++;
  return counts;
}

/** True when some text of the ledger has a text before it to compare with. */
export function hasStandings({ sessions }: Ledger): boolean {
  return sessions.some(session => session.predecessor !== undefined);
}

/** A change of a mandate in words: `verb Encourages → Urges (stronger)`. */
export function describeMandateChange({ field, old, new: now, shift }: MandateChange): string {
  const sides =
    old === undefined && now === undefined
      ? 'reworded'
      : old === undefined
        ? `now ${now}`
        : now === undefined
          ? `no longer ${old}`
          : `${old} → ${now}`;
  return `${field} ${sides}${shift === undefined ? '' : ` (${shift})`}`;
}

/** `force 8`, `attitude +4`, or nothing for verbs on neither scale. */
export function describeForce({ force, attitude }: Mandate): string {
  if (force !== undefined) return `force ${force}`;
  if (attitude === undefined) return '';
  return `attitude ${attitude > 0 ? '+' : attitude < 0 ? '−' : ''}${Math.abs(attitude)}`;
}
