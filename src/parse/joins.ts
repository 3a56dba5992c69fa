import { findLead, type Language } from '../language/index.ts';
import type { Draft } from './draft.ts';
import { isOpen } from './openness.ts';
import type { Passage } from './passage.ts';

/**
 * Says whether `next`, a paragraph without label, is the rest of `draft`. An open draft goes on; one that ends like a whole preambular paragraph goes on only
 * where the next opens in lower case in a language whose preambular paragraphs never do, with no known opening.
 */
export function continuesParagraph(draft: Draft, next: Passage, language: Language): boolean {
  if (draft.role === 'preambular') {
    const opening = findLead(next.text, 'preambular', language);
    if (isOpen(draft.passage.text, 'preambular', language)) return opening === undefined;
    const comma = /[,،]\P{L}*$/u.test(draft.passage.text);
    return (
      comma &&
      opening === undefined &&
      language.script === 'Latn' &&
      /^\p{Ll}/u.test(next.text) &&
      !language.structure.annexLine.test(next.text)
    );
  }
  return isOpen(draft.passage.text, draft.role, language);
}

/** How two halves meet, and a few words on both sides of the place. */
export function seam(before: Passage, after: Passage): { readonly glue: '' | ' '; readonly shown: string } {
  const unspaced = /[\p{sc=Han}\p{P}]\P{L}{0,2}$/u.test(before.text) && /^[\p{sc=Han}]/u.test(after.text);
  const glue = unspaced || /[\p{L}]-$/u.test(before.text) ? '' : ' ';
  const left = /\S*\s?\S{1,20}$/u.exec(before.text.slice(-40))?.[0] ?? '';
  const right = /^\S{1,20}\s?\S{0,20}/u.exec(after.text.slice(0, 40))?.[0] ?? '';
  return { glue, shown: `${left} | ${right}` };
}
