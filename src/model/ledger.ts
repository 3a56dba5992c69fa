import type { RowKey } from './grid.ts';
import type { BlockId, LanguageCode, WorkKey } from './ids.ts';
import type { Span } from './span.ts';

/** Who is to do what: every operative clause of a series of texts, and what became of it from session to session. */
export interface Ledger {
  /** Oldest first. */
  readonly sessions: readonly LedgerSession[];
}

/** The mandates of one text. */
export interface LedgerSession {
  readonly work: WorkKey;
  /** Language whose words fill the fields; the others have theirs in `renderings`. */
  readonly language: LanguageCode;
  /** The text that `standing` compares with; absent for the first one, or where it lacks the language. */
  readonly predecessor?: WorkKey;
  /** In the order of the text. */
  readonly mandates: readonly Mandate[];
  /** Mandates of the predecessor that have no counterpart here, in its order. */
  readonly dropped: readonly Mandate[];
}

/** One clause with a verb of the organ. A paragraph has several when it goes on with further verbs; a point below "Requests …:" has the verb and the addressee of its introduction. */
export interface Mandate {
  /** `<row>/<n>`, n from 1 among the clauses of the row: `6-1/para_12/2`. */
  readonly id: string;
  readonly work: WorkKey;
  readonly row: RowKey;
  readonly block: BlockId;
  /** The clause, into `Block.text`; of a point that has its verb from above, the whole point. */
  readonly at: Span;
  /** The clause as printed, without label and note calls. */
  readonly text: string;
  /** The phrase as printed: `Also strongly urges`. */
  readonly verb: string;
  /** True when verb and addressee stand in the introduction above. */
  readonly inherited: boolean;
  /** Concept of the phrase table. */
  readonly concept: string;
  /** 0 plain, 1 "also", 2 "further". */
  readonly chain: 0 | 1 | 2;
  /** How strongly it asks or disposes, 1–10 unless a user's table says otherwise; a hint. */
  readonly force?: number;
  /** Approval, −5 to +5. */
  readonly attitude?: number;
  /** Who is asked, or thanked, as printed. */
  readonly addressee?: string;
  /** What is to be done or is stated: the rest of the clause. */
  readonly action: string;
  /** When it is to be done, as printed, in order: dates, sessions, periods. */
  readonly deadlines: readonly string[];
  /** What lowers the verb, as printed: "as appropriate". */
  readonly hedges: readonly string[];
  readonly report?: ReportDuty;
  /** What became of it since the predecessor; absent where there is none to compare with. */
  readonly standing?: MandateStanding;
  /** Mandates of the predecessor that this one goes on from. */
  readonly before: readonly string[];
  /** What differs from them, each with both sides. */
  readonly changes: readonly MandateChange[];
  /** The same clause in the other languages, by code. */
  readonly renderings: Readonly<Record<LanguageCode, MandateRendering>>;
}

/** A duty to report. */
export interface ReportDuty {
  /** As printed: `to submit to the Conference a report`. */
  readonly words: string;
  /** Who is told, as printed. */
  readonly to?: string;
}

/** `carried`: as strong as before, whatever else changed. Stronger and weaker are hints from the table of verbs and from hedges, never a verdict. */
export type MandateStanding = 'new' | 'strengthened' | 'weakened' | 'carried';

export type MandateField = 'verb' | 'hedge' | 'addressee' | 'deadline' | 'report' | 'action';

export interface MandateChange {
  readonly field: MandateField;
  readonly old?: string;
  readonly new?: string;
  /** For `verb` and `hedge`, where the two sides are ordered. */
  readonly shift?: 'stronger' | 'weaker';
}

/** A mandate in another language. */
export interface MandateRendering {
  readonly block: BlockId;
  /** The phrase as printed, where the table of the language lists it. */
  readonly verb?: string;
  /** The clause as printed where its verb was found, else the whole paragraph. */
  readonly text: string;
}
