import type { Evidence } from '../model/index.ts';
import type { Passage } from './passage.ts';
import type { EqualRun } from './token-diff.ts';

/** A link on its way: which units, their texts, and the equal runs between them. Units by position in the lists of their sides. */
export interface Draft {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly oldText: Passage;
  readonly newText: Passage;
  readonly runs: readonly EqualRun[];
  readonly evidence: readonly Evidence[];
}
