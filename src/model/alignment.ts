import type { LanguageCode, UnitId, WorkKey } from './ids.ts';

/** Which units of the language editions of one text say the same. Every unit of every edition is in exactly one bead. */
export interface Alignment {
  readonly work: WorkKey;
  readonly level: 'block' | 'segment' | 'line';
  /** In the order of the columns; the pivot first. */
  readonly languages: readonly LanguageCode[];
  readonly pivot: LanguageCode;
  /** In the order of the pivot; beads without a pivot member stand where their neighbours put them. */
  readonly beads: readonly Bead[];
  /** Pairs of bead ids whose order differs between two languages. */
  readonly crossings: readonly (readonly [string, string])[];
}

/** One row of the alignment. A language without a counterpart has no members. */
export interface Bead {
  /** Id of its first pivot unit, or of the first unit of the first language that has one; unique (`_bis` on a clash). */
  readonly id: string;
  readonly members: Readonly<Record<LanguageCode, readonly UnitId[]>>;
  /** Calibrated probability that these members, all of them and no others, belong together, 0–1. */
  readonly probability: number;
  readonly evidence: readonly Evidence[];
  readonly state: 'automatic' | 'confirmed' | 'manual';
  readonly note?: string;
}

/** One reason for a link, in one coin: a log-likelihood ratio against "unrelated", in nats. */
export interface Evidence {
  readonly kind:
    | 'label'
    | 'role'
    | 'reference'
    | 'number'
    | 'lead'
    | 'note'
    | 'length'
    | 'lexicon'
    | 'cognate'
    | 'similarity'
    | 'consistency'
    | 'vector'
    | 'person';
  readonly weight: number;
  readonly between?: readonly [LanguageCode, LanguageCode];
  /** In words: `same label 12`, `CTOC/COP/2012/7`. */
  readonly detail?: string;
}
