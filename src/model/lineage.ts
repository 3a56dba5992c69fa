import type { LinkKind, Op } from './comparison.ts';
import type { EditionId, LanguageCode, UnitId } from './ids.ts';

/** What became of every paragraph through three or more successive texts in one language. */
export interface Lineage {
  readonly language: LanguageCode;
  /** Oldest first. */
  readonly editions: readonly EditionId[];
  /** In the order of the newest text; paragraphs that it lacks stand where they were last. Every unit of every edition is in exactly one thread. */
  readonly threads: readonly Thread[];
}

/** One paragraph idea on its way through the texts. Splits and merges stay in one thread. */
export interface Thread {
  /** `thread_1` … in order. */
  readonly id: string;
  /** One for each edition, in their order. */
  readonly steps: readonly ThreadStep[];
}

/** A thread in one edition. */
export interface ThreadStep {
  /** Empty where the text lacks the paragraph. */
  readonly units: readonly UnitId[];
  /**
   * How it came here from the edition before. `added`: there for the first time; `deleted`: not there any more; `absent`: not yet, or still not there;
   * `returned`: it was not in the edition before, but in an earlier one. Of several links the one that changed most.
   */
  readonly change: LinkKind | 'absent' | 'returned';
  readonly moved: boolean;
  /** Where a paragraph that returned was last, and what differs from there. */
  readonly returned?: Return;
}

export interface Return {
  /** Position in `Lineage.editions`: two versions of one text have the same id. */
  readonly edition: number;
  readonly units: readonly UnitId[];
  /** Share of the words kept, 0–1. */
  readonly similarity: number;
  /** Lossless, as in a link. */
  readonly ops: readonly Op[];
}
