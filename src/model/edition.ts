import type { BlockId, EditionId, LanguageCode, WorkKey } from './ids.ts';
import type { Mark } from './mark.ts';
import type { Format, Skipped } from './reading.ts';
import type { Reference } from './reference.ts';
import type { Span } from './span.ts';

export type Direction = 'ltr' | 'rtl';

/** One text in one language, understood: an ordered list of blocks that, with `skipped`, holds every character of its source. */
export interface Edition {
  readonly id: EditionId;
  readonly work: WorkKey;
  readonly language: LanguageCode;
  readonly direction: Direction;
  readonly meta: Meta;
  /** In the order of the source; notes stand where they were printed. */
  readonly blocks: readonly Block[];
  /** Every character of the source that is in no piece, in order. */
  readonly skipped: readonly Skipped[];
  readonly source: SourceInfo;
}

export interface SourceInfo {
  readonly file: string;
  readonly format: Format;
  readonly encoding: string;
  readonly sha256: string;
  /** Length of `Reading.text` in UTF-16 code units. */
  readonly length: number;
}

export interface Meta {
  /** As printed, without its word: `6/1`. */
  readonly number?: string;
  readonly title?: string;
  /** Enacting formula without its final comma. */
  readonly organ?: string;
  /** Document symbol, when the text declares one. */
  readonly symbol?: string;
  /** ISO date of adoption, when the text declares one. */
  readonly date?: string;
  /** Standing of the text as declared in the file, e.g. `unofficial illustration`. */
  readonly status?: string;
  /** One sentence to show wherever the text is shown. */
  readonly notice?: string;
  /** Works that the preamble recalls, in order of mention. */
  readonly predecessors: readonly WorkKey[];
}

/** What a block can be. */
export const roles = [
  'masthead',
  'number',
  'title',
  'enacting',
  'preambular',
  'operative',
  'point',
  'heading',
  'closing',
  'annex',
  'paragraph',
  'row',
  'note',
  'unknown',
] as const;

export type Role = (typeof roles)[number];

/** One paragraph unit. */
export interface Block {
  readonly id: BlockId;
  readonly role: Role;
  readonly parent?: BlockId;
  /** Position in `Edition.blocks`, from 0. */
  readonly order: number;
  readonly label?: Label;
  /** The body as printed, without its label, note calls and markup. */
  readonly text: string;
  /** Where `text` came from, in order; several when a page break or a hard wrap was joined. Both sides of a piece hold the same characters. */
  readonly pieces: readonly Piece[];
  /** Into `text`. */
  readonly marks: readonly Mark[];
  readonly calls: readonly NoteCall[];
  /** Spans into `text`. */
  readonly references: readonly Reference[];
  /** The initiating phrase, when the table of the language lists it. */
  readonly lead?: Lead;
  /** Further verbs of the table inside the paragraph, in order. */
  readonly secondary: readonly Lead[];
  /** Why this role and these joins, in words. */
  readonly reasons: readonly string[];
  /** How sure the parser is of the role, 0–1. */
  readonly probability: number;
}

export interface Piece {
  /** Into `Block.text`. */
  readonly at: Span;
  /** Into `Reading.text`. */
  readonly from: Span;
}

export interface Label {
  /** As printed, with its brackets and dots: `1.`, `(أ)`, `1 -`. */
  readonly printed: string;
  /** Blanks that stood between label and body. */
  readonly gap: string;
  /** Place in its list, from 1: `(أ)`, `(a)` and `а)` are all 1. */
  readonly ordinal: number;
  /** 0 paragraph number, 1 `(a)`, 2 `(i)`, 3 deeper. */
  readonly level: number;
  /** True when the number is not in the text but proved by the order. */
  readonly restored?: boolean;
}

export interface NoteCall {
  /** Offset into `Block.text` at which the call stood. */
  readonly at: number;
  /** As printed, with its brackets and the blanks that went with it: `¹`, `(1)`. */
  readonly printed: string;
  /** The number it prints. */
  readonly number: number;
  /** The note it is bound to; absent when there is none. */
  readonly note?: BlockId;
}

/** An initiating or secondary phrase of the phrase table. */
export interface Lead {
  /** Concept id of `language/concepts`: `recalling`, `requests` … */
  readonly concept: string;
  /** All concepts this form may stand for, the most likely first; `concept` is its head. */
  readonly candidates: readonly string[];
  /** 0 plain, 1 "also", 2 "further". */
  readonly chain: 0 | 1 | 2;
  /** Into `Block.text`. */
  readonly at: Span;
}

/**
 * The block as it stood on the page: label, blanks, body with its note calls. Markup is not restored.
 * Used wherever the user must see the printed text (comparison, exports).
 */
export function printedBlock(block: Block): string {
  return `${printedLabel(block)}${printedBody(block)}`;
}

/** The label with its blanks, or an empty string: restored labels were never printed. */
export function printedLabel(block: Block): string {
  return block.label && !block.label.restored ? block.label.printed + block.label.gap : '';
}

/** The body with its note calls put back. */
export function printedBody(block: Block): string {
  let out = '';
  let done = 0;
  for (const call of block.calls) {
    out += block.text.slice(done, call.at) + call.printed;
    done = call.at;
  }
  return out + block.text.slice(done);
}
