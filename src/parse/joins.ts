import { findLead, type Language } from '../language/index.ts';
import type { Draft } from './draft.ts';
import { endOf, endsWithComma, isOpen } from './openness.ts';
import type { Passage } from './passage.ts';

/** Pieces a paragraph may be joined from. No printed paragraph runs over so many pages, and joining without end takes quadratic time. */
const MOST_JOINS = 60;
/** A plain paragraph that is cut by a page break is at least so long; shorter lines without final mark are lines of their own. */
export const SHORTEST_CUT = 60;

/**
 * Says whether `next`, a paragraph without label, is the rest of `draft`. An open draft goes on; one that ends like a whole preambular paragraph goes on only
 * where the next opens in lower case in a language whose preambular paragraphs never do, with no known opening. Plain paragraphs go on in lower case only.
 */
export function continuesParagraph(draft: Draft, next: Passage, language: Language): boolean {
  if (draft.reasons.length > MOST_JOINS) return false;
  const end = endOf(draft.passage);
  const lower = /^\p{Ll}/u.test(next.text);
  if (draft.role === 'preambular') {
    const opening = findLead(next.text, 'preambular', language);
    if (isOpen(end, 'preambular', language)) return opening === undefined;
    return (
      endsWithComma(end) &&
      opening === undefined &&
      language.script === 'Latn' &&
      !opensInLowerCase(draft, language) &&
      lower &&
      !language.structure.annexLine.test(next.text)
    );
  }
  if (draft.role === 'paragraph' && draft.label === undefined) {
    return lower && draft.passage.text.length >= SHORTEST_CUT && isOpen(end, 'preambular', language);
  }
  return isOpen(end, draft.role, language);
}

/** In some languages (German) and texts ("vu le traité …,") every preambular paragraph opens in lower case, so that letter case says nothing. */
function opensInLowerCase({ passage }: Draft, { phrases }: Language): boolean {
  return /^\p{Ll}/u.test(passage.text) || /^\p{Ll}/u.test(phrases.preambular['recalling'] ?? '');
}

/** How two halves meet, and a few words on both sides of the place. */
export function seam(before: Passage, after: Passage): { readonly glue: '' | ' '; readonly shown: string } {
  const end = before.text.slice(-40);
  const unspaced = /[\p{sc=Han}\p{P}]\P{L}{0,2}$/u.test(end) && /^[\p{sc=Han}]/u.test(after.text);
  const glue = end === '' || unspaced || /[\p{L}]-$/u.test(end) ? '' : ' ';
  const left = /\S*\s?\S{1,20}$/u.exec(end)?.[0] ?? '';
  const right = /^\S{1,20}\s?\S{0,20}/u.exec(after.text.slice(0, 40))?.[0] ?? '';
  return { glue, shown: `${left} | ${right}` };
}
