import { type Language, readBullet, readDraftLabel, readLabel } from '../language/index.ts';
import type { Label, Skipped } from '../model/index.ts';
import type { Draft, Paragraph } from './draft.ts';
import { type Passage, skipStretch, slicePassage } from './passage.ts';

/** Labels are read from the beginning of a paragraph; its end tells a heading from a sentence. Nothing between is looked at. */
const LONGEST_FACE = 400;

/** A paragraph as it shows on the page: the number that the format prints, then its text. */
export interface Face {
  readonly text: string;
  /** Characters of `text` that are not in the passage. */
  readonly offset: number;
}

/** How a paragraph shows. Of a long one the middle is left out. */
export function faceOf({ passage, given }: Paragraph): Face {
  const { text } = passage;
  const shown = text.length > 2 * LONGEST_FACE ? `${text.slice(0, LONGEST_FACE)}${text.slice(-LONGEST_FACE)}` : text;
  // Bullets print no number.
  if (!given || !/[\p{L}\p{N}]/u.test(given.printed)) return { text: shown, offset: 0 };
  return { text: `${given.printed} ${shown}`, offset: given.printed.length + 1 };
}

/** A label read from the face of a paragraph. */
export interface Printed {
  readonly printed: string;
  readonly gap: string;
  /** Where the body begins in the face. */
  readonly end: number;
}

/** The body behind a label, and the source characters of the label. */
export function bodyBehind(
  passage: Passage,
  face: Face,
  label: Printed,
): { readonly body: Passage; readonly labelSkips: Draft['labelSkips'] } {
  const end = Math.max(0, Math.min(label.end - face.offset, passage.text.length));
  const labelSkips: readonly Skipped[] = skipStretch(passage, 0, end, 'label');
  return { body: slicePassage(passage, end), labelSkips };
}

/** The label of a block, from what was read and its place. */
export function labelAt({ printed, gap }: Printed, ordinal: number, level: number): Label {
  return { printed, gap, ordinal, level };
}

/** The text behind any label it opens with: number, letter, capital, dash, or `PP1`. */
export function behindLabel(text: string, language: Language): string {
  const head = text.slice(0, LONGEST_FACE);
  const label = readDraftLabel(head) ?? readLabel(head, language) ?? readBullet(head);
  const capital = label ? 0 : (/^[A-Z]{1,2}\.\s+(?=\p{L})/u.exec(head)?.[0].length ?? 0);
  return text.slice(label?.end ?? capital);
}
