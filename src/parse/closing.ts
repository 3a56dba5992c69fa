import type { Language } from '../language/index.ts';
import { isDateLine } from './masthead.ts';
import { stops } from './openness.ts';
import type { Passage } from './passage.ts';
import { add, type Walk } from './walk.ts';

/** Closing lines are short; a long paragraph that opens like one is text. */
const LONGEST_CLOSING = 400;

/** Says whether a line has the shape of a closing line: meeting, vote, or a date and nothing else. */
export function isClosingLine(text: string, language: Language): boolean {
  return text.length <= LONGEST_CLOSING && (language.structure.closingLine.test(text) || isDateLine(text, language));
}

/** Says whether a paragraph is a closing line: meeting, date or vote, with nothing numbered behind it. */
export function isClosing(walk: Walk, { text }: Passage): boolean {
  if (text.length > LONGEST_CLOSING || (walk.ahead.labelled[walk.at] ?? 0) === 1) return false;
  if (walk.language.structure.closingLine.test(text)) return true;
  const last = walk.drafts.findLast(draft => draft.role !== 'note');
  return last !== undefined && stops(last.passage.text) && isDateLine(text, walk.language);
}

/** Adds a closing line; what follows belongs to the closing until an annex, a part or an organ line. */
export function closingStep(walk: Walk, passage: Passage, reason: string, probability: number): void {
  walk.zone = 'closing';
  // A resolution closes once: what stands below a nested draft is the closing of the whole.
  walk.scope = walk.outer[0] ?? walk.scope;
  walk.outer.length = 0;
  walk.current = undefined;
  add(walk, 'closing', passage, [reason], probability);
}
