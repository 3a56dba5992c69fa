import type { Language } from '../language/index.ts';
import { isDateLine } from './masthead.ts';
import { stops } from './openness.ts';
import type { Passage } from './passage.ts';
import { add, lastDraft, type Walk } from './walk.ts';

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
  const last = lastDraft(walk);
  return last !== undefined && stops(last.passage.text) && isDateLine(text, walk.language);
}

/** More lines than these between "Done at" and the end are no signatures. */
const MOST_SIGNATURES = 40;
const MOST_BEHIND_REPORT = 8;

/** Says whether a paragraph opens the end of a treaty or statute: "IN WITNESS WHEREOF", "Done at Geneva". Nothing numbered follows, and not much else. */
export function isAttestation(walk: Walk, { text }: Passage): boolean {
  const { ahead, at, language, drafts } = walk;
  const behind = ahead.rest[at] ?? 0;
  if (behind > MOST_SIGNATURES || (ahead.labelled[at] ?? 0) === 1) return false;
  if (!language.structure.attestLine.test(text)) return false;
  const last = lastDraft(walk);
  const articles = drafts.some(draft => draft.opens?.kind === 'hard' && draft.role !== 'annex');
  const most = articles ? MOST_SIGNATURES : MOST_BEHIND_REPORT;
  return last !== undefined && stops(last.passage.text) && behind <= most;
}

/** Adds a closing line; what follows belongs to the closing until an annex, a part or an organ line. */
export function closingStep(walk: Walk, passage: Passage, reason: string, probability: number): void {
  walk.zone = 'closing';
  // A resolution closes once: what stands below a nested draft is the closing of the whole.
  walk.scope = walk.outer[0] ?? walk.scope;
  walk.outer.length = 0;
  walk.current = undefined;
  // What closes a treaty belongs to no article of it.
  const article = walk.scope.sections.findIndex(({ index }) => walk.drafts[index]?.opens?.kind === 'hard');
  if (article >= 0) walk.scope.sections.length = article;
  add(walk, 'closing', passage, [reason], probability);
}
