import { type Language, readLabel } from '../language/index.ts';
import { isClosingLine } from './closing.ts';
import type { Paragraph } from './draft.ts';
import { faceOf } from './face.ts';
import type { Lifted } from './notes.ts';

/** What stands behind a paragraph, so that the walk can tell a lost number from the rest of a list. Notes are passed over. */
export interface Ahead {
  /** The next paragraph of the running text. */
  readonly next: readonly (Paragraph | undefined)[];
  /** Its index in the list of paragraphs and notes; 0 where there is none. */
  readonly nextAt: Uint32Array;
  /** How many paragraphs follow before an organ line or annex, or the end. */
  readonly rest: Uint32Array;
  /** Number of the next numbered paragraph before an organ line or annex; 0 where there is none. */
  readonly number: Uint16Array;
  /** 1 where a paragraph further down, before an organ line or annex, prints a label of any kind. */
  readonly labelled: Uint8Array;
  /** True when some paragraph prints a number at its head. */
  readonly numbered: boolean;
  /** True when some paragraph prints a letter or another label below the number. */
  readonly lettered: boolean;
}

/** @param isBorder says where numbers may begin anew whatever stands before */
export function lookAhead(
  lifted: readonly Lifted[],
  language: Language,
  isBorder: (paragraph: Paragraph) => boolean,
): Ahead {
  const next: (Paragraph | undefined)[] = new Array(lifted.length);
  const nextAt = new Uint32Array(lifted.length);
  const rest = new Uint32Array(lifted.length);
  const number = new Uint16Array(lifted.length);
  const labelled = new Uint8Array(lifted.length);
  let [numbered, lettered] = [false, false];
  let behind: Paragraph | undefined;
  let [behindAt, count] = [0, 0];
  let [nearest, any] = [0, 0];
  for (let i = lifted.length - 1; i >= 0; i--) {
    next[i] = behind;
    nextAt[i] = behindAt;
    rest[i] = count;
    number[i] = nearest;
    labelled[i] = any;
    const item = lifted[i];
    if (item?.kind !== 'body') continue;
    behind = item.paragraph;
    behindAt = i;
    count++;
    const face = faceOf(behind);
    const label = isClosingLine(face.text, language) ? undefined : readLabel(face.text, language);
    if (label?.level === 0) {
      nearest = label.ordinal;
      numbered = true;
    } else if (label) lettered = true;
    if (label) any = 1;
    else if (isBorder(behind)) [nearest, any, count] = [0, 0, 0];
  }
  return { next, nextAt, rest, number, labelled, numbered, lettered };
}
