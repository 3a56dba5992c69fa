import type { Span } from './span.ts';

export type ReferenceKind =
  | 'resolution'
  | 'symbol'
  | 'article'
  | 'paragraph'
  | 'treaty'
  | 'date'
  | 'time'
  | 'number'
  | 'percent'
  | 'session'
  | 'ibid';

/** Something in the text that survives translation. */
export interface Reference {
  readonly kind: ReferenceKind;
  /** Into the text it was found in. */
  readonly at: Span;
  /**
   * Language-neutral, equal in all editions. By kind: resolution (also decisions and European acts) `5/1`, `64/293`, `217A(III)`, `1373(2001)`, `WHA58.3`, `95/46/EC`; symbol `CTOC/COP/2012/7`;
   * article `art.30/para.2/c`, and larger divisions `chap.7`, `part.11`, `sect.2`, `annex.3`; paragraph `para.46-51`; treaty `UNTS/2225,2237,2241,2326/39574`; date `2010-10-22`, `2010-10`,
   * without year `--12-09`, of the Islamic calendar `AH1432-03-12`; time `15:30`; number `172` (digits, `.` as decimal mark), fraction `2/3`; percent `12.5%`; session `6` (any numbered
   * session, meeting, congress or conference); ibid `ibid`.
   */
  readonly value: string;
  /** Date that a resolution is cited with, `2010-10-22`; of several that share one, each has it. */
  readonly dated?: string;
  /** True for a document that is announced, not yet issued ("To be issued as …"). */
  readonly forthcoming?: boolean;
}
