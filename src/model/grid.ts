import type { Bead } from './alignment.ts';
import type { Code } from './codes.ts';
import type { LinkKind, TagKind } from './comparison.ts';
import type { Severity } from './diagnostic.ts';
import type { Role } from './edition.ts';
import type { BlockId, EditionId, LanguageCode, UnitId, WorkKey } from './ids.ts';
import type { Span } from './span.ts';

/** Paragraph × language × version: every paragraph idea of a series of texts, and all that does not agree in it. */
export interface Grid {
  /** Columns, the pivot of the newest text first. */
  readonly languages: readonly LanguageCode[];
  /** Layers, oldest first. */
  readonly versions: readonly WorkKey[];
  readonly rows: readonly Row[];
  /** In the order of the texts and their rows; accepted ones included. */
  readonly findings: readonly Finding[];
}

/** Key of a row of the alignment of one text: `<work>/<bead>`, such as `6-1/para_8`. Findings and exceptions name rows so, whatever other versions are at hand. */
export type RowKey = string;

/** Key of a row of the alignment of a text. */
export function rowKey(work: WorkKey, bead: Pick<Bead, 'id'>): RowKey {
  return `${work}/${bead.id}`;
}

/**
 * One paragraph idea through all versions. A row belongs to the newest text that has it; a paragraph that was split stands in the old layer of each row it became,
 * one that was deleted ends in a row of its own.
 */
export interface Row {
  /** Key of its newest layer. */
  readonly id: RowKey;
  readonly role: Role;
  /** One per version and language that has it, in the order of `versions`, then `languages`. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly work: WorkKey;
  readonly language: LanguageCode;
  /** Row of the text's own alignment. */
  readonly row: RowKey;
  readonly units: readonly UnitId[];
  /** How it came from the version before, when that is known in this language. */
  readonly change?: CellChange;
}

export interface CellChange {
  readonly kind: LinkKind;
  readonly moved: boolean;
  /** Classes of change, each once. */
  readonly tags: readonly TagKind[];
}

/** Something in which language editions, or the changes made in them, do not agree. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly work: WorkKey;
  /** Absent when it concerns a whole edition or text. */
  readonly row?: RowKey;
  /** The editions to look at first: those that differ from the others, or all when nothing tells who is right. */
  readonly languages: readonly LanguageCode[];
  /** What the other editions have. */
  readonly expected?: string;
  /** What these editions have instead. */
  readonly found?: string;
  /** Why this is reported, in one sentence. */
  readonly message: string;
  readonly places: readonly FindingPlace[];
  /** The reason given in the exceptions file, when the finding is accepted. */
  readonly accepted?: string;
}

/** Where to look in one edition. */
export interface FindingPlace {
  readonly edition: EditionId;
  readonly language: LanguageCode;
  readonly file: string;
  readonly block?: BlockId;
  /** Into `Block.text`. */
  readonly at?: Span;
  /** Line in the file, from 1, where the format has lines. */
  readonly line?: number;
}

/** A finding, or a kind of finding, that was looked at and is right as it is. */
export interface Exception {
  readonly code: string;
  /** Without it the exception holds for every row. */
  readonly row?: RowKey;
  /** Without it the exception holds for every language. */
  readonly languages?: readonly LanguageCode[];
  /** Why it is right; shown wherever the finding is shown. */
  readonly reason: string;
}

/** Terms that must be rendered as listed. */
export interface TermBase {
  readonly entries: readonly TermEntry[];
}

/** One concept. Where the term of the pivot stands, the other editions must have one of theirs. */
export interface TermEntry {
  /** Accepted terms by language, the preferred one first. */
  readonly terms: Readonly<Record<LanguageCode, readonly string[]>>;
}
