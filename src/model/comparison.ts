import type { Evidence } from './alignment.ts';
import type { EditionId, LanguageCode, UnitId } from './ids.ts';

/** What changed between two texts in one language. Every unit of either side is in exactly one link. */
export interface Comparison {
  readonly old: EditionId;
  readonly new: EditionId;
  readonly language: LanguageCode;
  /** In the order of the new text; deletions stand after the link of their old predecessor. */
  readonly links: readonly Link[];
  readonly statistics: Statistics;
}

export const linkKinds = ['same', 'changed', 'added', 'deleted', 'split', 'merged'] as const;

export type LinkKind = (typeof linkKinds)[number];

export interface Link {
  /** `link_1` … in order. */
  readonly id: string;
  readonly old: readonly UnitId[];
  readonly new: readonly UnitId[];
  /** `same`: the body is unchanged; only label, the numbers of note calls or typography differ (then as tags). A call that came, went or calls another note is a change. n-to-m: `split` when the new side has more units, else `merged`. */
  readonly kind: LinkKind;
  /** Outside the heaviest chain of links that keep their order. */
  readonly moved: boolean;
  readonly tags: readonly Tag[];
  /** Lossless: `=` and `-` joined give the printed old units joined by a blank line, `=` and `+` the new ones. */
  readonly ops: readonly Op[];
  /** Share of the words kept, 0–1. */
  readonly similarity: number;
  /** What a translator can do with last session's translation. */
  readonly reuse: 'as-is' | 'edit' | 'new';
  readonly words: WordCount;
  readonly evidence: readonly Evidence[];
}

export type Op = readonly ['=' | '-' | '+', string];

export interface WordCount {
  readonly kept: number;
  readonly removed: number;
  readonly added: number;
}

/** Classes of change, those that an editor looks for first before the others. */
export const tagKinds = [
  'verb',
  'addressee',
  'hedge',
  'substantive',
  'number',
  'date',
  'session',
  'xref',
  'footnote-ref',
  'footnote-text',
  'renumbered',
  'typography',
] as const;

export type TagKind = (typeof tagKinds)[number];

/** A class of change, with both sides in words where there are any. */
export interface Tag {
  readonly kind: TagKind;
  readonly old?: string;
  readonly new?: string;
  /** For `verb`: the listed force or attitude went up or down, the words differ without a listed order, or only Also/Further changed. A hint, never a verdict. */
  readonly shift?: 'stronger' | 'weaker' | 'changed' | 'chain';
}

export interface Statistics {
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly deleted: number;
  readonly split: number;
  readonly merged: number;
  readonly moved: number;
  readonly words: WordCount;
}
