import type { Language } from '../language/index.ts';
import type { Role } from '../model/index.ts';

/** What may stand between a final mark and the end of a paragraph: note calls, closing quotes and brackets, blanks. */
const TAIL = /(?:[\u00b9\u00b2\u00b3\u2070-\u2079]+|\s*\(\d{1,3}\)|\[\d{1,3}\]|\s\d{1,2}\/|["'”’»）)\]』」》\s])+$/u;
/** Conjunction after the final mark of a list item: "(a) … ; and". */
const CONJUNCTION = /(?<=[,;،؛，；])\s*(?:and|or|and\/or|et|ou|y|e|o|u|и|или|和|或|و|أو)$/iu;

/**
 * Says whether a paragraph has been cut off: it lacks the final mark of its role. Letter case is no help, a capital can follow a page break in mid-sentence
 * ("Working Group of Government | Experts").
 */
export function isOpen(text: string, role: Role, language: Language): boolean {
  const body = text.replace(TAIL, '').replace(CONJUNCTION, '').replace(TAIL, '');
  const last = body.at(-1) ?? '';
  const finals = role === 'operative' ? OPERATIVE_FINALS : PREAMBULAR_FINALS;
  const { structure } = language;
  if (role !== 'operative' && structure.finals.preambular.includes(last)) return false;
  return !(finals.includes(last) || structure.finals.operative.includes(last) || structure.finals.intro.includes(last));
}

const OPERATIVE_FINALS = ';.:!?。；：！？؛؟…';
const PREAMBULAR_FINALS = `${OPERATIVE_FINALS},，،`;
