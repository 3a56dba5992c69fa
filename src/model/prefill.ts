import type { Link, Op } from './comparison.ts';
import type { Edition, NoteCall } from './edition.ts';
import type { BlockId, LanguageCode, WorkKey } from './ids.ts';
import type { ReferenceKind } from './reference.ts';
import type { Span } from './span.ts';

/** A new text in one target language, as far as the translation of its predecessor, or a memory, can fill it. */
export interface Prefill {
  readonly old: WorkKey;
  readonly new: WorkKey;
  readonly source: LanguageCode;
  readonly target: LanguageCode;
  /** One for each block of the new source text, in its order. */
  readonly units: readonly PrefillUnit[];
  /** The target edition so far: the blocks that are filled, with the ids of the source blocks they translate. */
  readonly draft: Edition;
}

/** One block of the new source text and what there is to translate it with. */
export interface PrefillUnit {
  /** Of the block of the source, and of that of the draft when it is filled. */
  readonly id: BlockId;
  /** `as-is`: last session's translation stands; `edit`: there is one to work from; `new`: there is none. */
  readonly reuse: Link['reuse'];
  /** What the draft has there; absent where it has nothing. */
  readonly filled?: PrefillState;
  /** Best first. */
  readonly matches: readonly PrefillMatch[];
  /** True when the predecessor has the paragraph elsewhere. */
  readonly moved: boolean;
  /** Words of the new source text: in last session's text, and not. */
  readonly words: { readonly kept: number; readonly added: number };
}

/**
 * `translated`: the source is word for word that of last session, and so is the translation; `approved`: the same, and the user has asked to take such translations as final;
 * `draft`: filled, but to be looked at: a value was exchanged, the typography of the source differs, the alignment is not sure, or it comes from a memory.
 */
export type PrefillState = 'translated' | 'approved' | 'draft';

/** A translation of something like the new text. */
export interface PrefillMatch {
  readonly origin: 'predecessor' | 'memory';
  /** The text that it comes from; absent for memories. */
  readonly work?: WorkKey;
  /** Ids of the source blocks that it translates, or of the unit of the memory. */
  readonly units: readonly string[];
  /** The part of the new block that it is for, when that is a sentence of it. Into `Block.text`. */
  readonly part?: Span;
  /** What differs between the source of the match and the new text: `=` and `-` joined give the one, `=` and `+` the other. Without labels. */
  readonly ops: readonly Op[];
  /** Share of the words kept, 0–1. */
  readonly similarity: number;
  /** The translation, with the exchanged values in it. */
  readonly text: string;
  /** Into `text`. */
  readonly calls: readonly NoteCall[];
  /** Words of `text` that what changed in the source probably touches, in order. */
  readonly touched: readonly Span[];
  readonly adapted: readonly AdaptedValue[];
  /** True when the translation is one of more source text than this: the other paragraphs of its row, or the rest of a paragraph that was split. */
  readonly partial: boolean;
}

/** A value of the translation that was exchanged as it was in the source. */
export interface AdaptedValue {
  readonly kind: ReferenceKind | 'note';
  /** As printed in last session's translation. */
  readonly old: string;
  /** As printed now. */
  readonly new: string;
  /** Where it stands now, into the text of the match; empty for a note call, which stands between characters. */
  readonly at: Span;
}
