import { findDates, findReferences, type Language } from '../language/index.ts';

/** Lines of a masthead are short; longer ones are not looked at. */
export const LONGEST_LINE = 300;

/** Says whether a line tells by whom and when the text was adopted. */
export function isAdoption(text: string, language: Language): boolean {
  return text.length <= LONGEST_LINE && language.structure.adoptionLine.test(text);
}

/** Says whether a line can only belong to the masthead: symbol, date, session, agenda item, adoption, or anything in brackets. */
export function isMasthead(text: string, language: Language): boolean {
  if (text.length > LONGEST_LINE) return false;
  const { mastheadLine } = language.structure;
  if (mastheadLine.test(text) || isAdoption(text, language) || /^[[(（【].*[\])）】]$/u.test(text)) return true;
  return isDateLine(text, language) || isSymbolLine(text, language);
}

/** Says whether a line is a date and nothing else. */
export function isDateLine(text: string, language: Language): boolean {
  if (text.length > 60) return false;
  const [date] = findDates(text, language);
  if (!date || !/^\d{4}-\d{2}-\d{2}$/u.test(date.value)) return false;
  const rest = text.slice(0, date.at.start) + text.slice(date.at.end);
  return !/[\p{L}\p{N}]{3}/u.test(rest.replace(/года?|،/gu, ''));
}

/** Says whether a line is a document symbol and nothing else. */
export function isSymbolLine(text: string, language: Language): boolean {
  if (text.length > 60) return false;
  const symbol = findReferences(text, language).find(({ kind }) => kind === 'symbol');
  if (!symbol) return false;
  const rest = text.slice(0, symbol.at.start) + text.slice(symbol.at.end);
  return /^[*\s]*(?:\(\d{4}\))?[*\s]*$/u.test(rest);
}
