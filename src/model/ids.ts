declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** BCP 47 tag, lower-case primary language first: `en`, `fr`, `zh`, `fr-CA`. */
export type LanguageCode = string;
/** Key of one text across its language editions and files: the number with `/` as `-`, e.g. `6-1`, `A-RES-66-54`. */
export type WorkKey = string;
/** `<work>.<language>`, e.g. `6-1.fr`. */
export type EditionId = string;

/** Id of a block, derived from its number and equal in all languages: `para_12`, `para_12__point_a`, `note_4`. */
export type BlockId = Branded<'BlockId'>;
/** Id of a segment of a block: `para_12__s2`, counted from 1. */
export type SegmentId = Branded<'SegmentId'>;
/** Id of a unit that came as a line or paragraph of its own (`--lines`): `line_17`, counted from 1. */
export type LineId = Branded<'LineId'>;
/** Anything that alignment and comparison handle as one unit. */
export type UnitId = BlockId | SegmentId | LineId;

/** Marks a string as a block id; the caller vouches for its shape. */
export function blockId(id: string): BlockId {
  return id as BlockId;
}

/** Id of the n-th segment (from 1) of a block. */
export function segmentId(block: BlockId, n: number): SegmentId {
  return `${block}__s${n}` as SegmentId;
}

/** Id of the n-th line (from 1) of pre-split input. */
export function lineId(n: number): LineId {
  return `line_${n}` as LineId;
}

/** Id of the edition of a work in one language. */
export function editionId(work: WorkKey, language: LanguageCode): EditionId {
  return `${work}.${language}`;
}

/** Key of a printed number: `6/1` → `6-1`, `217 A (III)` → `217_A_(III)`. */
export function workKey(number: string): WorkKey {
  return number.trim().replaceAll('/', '-').replace(/\s+/gu, '_');
}

/** The printed form of a key, as far as it can be told back: `6-1` → `6/1`. */
export function workNumber(key: WorkKey): string {
  return key.replaceAll('-', '/').replaceAll('_', ' ');
}
