import type { Language } from '../language/index.ts';
import type { Role } from '../model/index.ts';
import type { Passage } from './passage.ts';

/** As much of its end as tells how a paragraph ends. Searching a whole text for a run at its end takes quadratic time on a megabyte of blanks or full stops. */
const LONGEST_END = 120;
/** What may stand between a final mark and the end of a paragraph: note calls, closing quotes and brackets, blanks. No two branches begin alike, or a row of calls would be read in 2ⁿ ways. */
const TAIL = /(?:[\u00b9\u00b2\u00b3\u2070-\u2079"'”“’‘»）)\]』」》\s]|\(\d{1,3}\)|\[\d{1,3}\]|(?<=\s)\d{1,2}\/)+$/u;
/** Conjunction after the final mark of a list item: "(a) … ; and". */
const CONJUNCTION =
  /(?<=[,;،؛，；](?:\d{1,3}\/|\(\d{1,3}\)|\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3})?)\s*(?:and|or|and\/or|et|ou|y|e|ed|o|u|und|oder|и|или|和|或|以及|و|أو|en|of|och|og|eller|i|oraz|lub|a|nebo|і|й|та|або|ve|veya|và|dan|atau|na|au|és|vagy|și|sau|ja|tai|και|ή|और|या|اور|یا|및|또는|及び|又は)$/iu;
/** Of any script: Latin, Chinese, Arabic, Indic, Greek, Armenian, Ethiopic, Burmese, Khmer, Urdu. */
const OPERATIVE_FINALS = ';.:!?。；：！？؛؟…।॥·։።፤၊။។៕۔';
const PREAMBULAR_FINALS = `${OPERATIVE_FINALS},，،`;
/** A colon, a colon and a dash, or the dash that leads to a list in statutes: "a person who—". */
const INTRODUCTION = /[:：](?:\s*[-–—])?$|(?<=[\p{L}\p{M})])\s?[—–]$/u;

/** The end of a passage, raised note calls at its very end left out. */
export function endOf(passage: Passage): string {
  const call = passage.marks.find(mark => mark.kind === 'sup' && mark.at.end === passage.text.length);
  return passage.text.slice(0, call?.at.start ?? passage.text.length).slice(-LONGEST_END);
}

/** The end of a text as {@link endOf} gives it, bare of what may follow a final mark. */
function bareEnd(text: string): string {
  return text.slice(-LONGEST_END).replace(TAIL, '').replace(CONJUNCTION, '').replace(TAIL, '');
}

/**
 * Says whether a paragraph has been cut off: it lacks the final mark of its role. Letter case is no help, a capital can follow a page break in mid-sentence
 * ("Working Group of Government | Experts").
 */
export function isOpen(text: string, role: Role, language: Language): boolean {
  const end = bareEnd(text);
  const last = end.at(-1);
  if (last === undefined) return true;
  if (INTRODUCTION.test(end)) return false;
  const finals = role === 'operative' ? OPERATIVE_FINALS : PREAMBULAR_FINALS;
  const { structure } = language;
  if (role !== 'operative' && structure.finals.preambular.includes(last)) return false;
  return !(finals.includes(last) || structure.finals.operative.includes(last) || structure.finals.intro.includes(last));
}

/** Says whether a text ends as the introduction to a list or to a nested draft. */
export function introduces(text: string): boolean {
  return INTRODUCTION.test(bareEnd(text));
}

/** Says whether a text ends with a full stop, perhaps inside quotation marks. */
export function stops(text: string): boolean {
  return /[.。।॥։።။។៕۔]$/u.test(bareEnd(text));
}

/** Says whether a text ends as a preambular paragraph does, with a comma. */
export function endsWithComma(text: string): boolean {
  return /[,،，、]$/u.test(bareEnd(text));
}

/** The last punctuation mark of a text, note calls and closing signs behind it passed over; a blank where there is none. */
export function finalMark(text: string): string {
  const last = bareEnd(text).at(-1) ?? ' ';
  return /\p{P}/u.test(last) ? last : ' ';
}
