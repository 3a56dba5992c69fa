import type { Language } from '../language/index.ts';
import { LONGEST_LINE } from './masthead.ts';

/** Words for "resolution" and "decision" inside numbers that print no other word: `AG/RES. 2928`, `Assembly/AU/Dec.609`, `202 EX/Décision 15`. */
const KIND_WORD =
  '(?:Res(?:oluti(?:on|e)|olución|olução)?|Rés(?:olution)?|Dec(?:ision|isión|isão)?|Déc(?:ision)?|Decl|Rec(?:ommendation)?|Рез|Реш)(?!\\p{L})';
/** A document symbol, `UNEP/EA.4/Res.9`: it belongs to the masthead even where it holds the word. */
const PLAIN_SYMBOL = /^[A-Z]+(?:\/[A-Z0-9][A-Za-z0-9.]*)+(?:\s?\(\d{4}\))?$/u;

/** Numbers that stand alone on a line, above the title. */
const BARE_NUMBERS: readonly RegExp[] = [
  // 66/180. · ES-11/1 · 68/97 A · 69/166 - (Arabic)
  /^(?:E?S-)?\p{Nd}{1,4}\/(?:\p{Nd}{1,4}|…|\.\.\.)(?:\s?[A-Z]{1,2})?(?:\s?[-–—])?[.．]?$/u,
  // 1514 (XV). · 723(XXXVII) · 217 A (III) · 2202 (2015) · 3201 (S-VI)
  /^\p{Nd}{1,4}(?:\s?[A-Z])?\s?[(（](?:[IVXLCDM]{1,9}|E?S-[IVXLC\d]{1,6}|\p{Nd}{4})[)）]\.?$/u,
  // WHA67.19 · EB134.R5
  /^[A-Z]{2,5}\d{1,3}\.[A-Z]{0,3}\d{1,3}$/u,
  // P8_TA(2018)0123
  /^P\d_TA(?:-PROV)?\(\d{4}\)\d{4}$/u,
  new RegExp(
    `^(?:[\\p{L}\\d().]{1,14}[\\s/]){0,4}?${KIND_WORD}[\\s./(]{0,3}\\d[\\d./-]*(?:\\)\\d{1,4}|\\s?\\([^()]{1,24}\\)[\\d/]{0,6})?\\.?$`,
    'iu',
  ),
];

/** Number before a title on the same line: `66/180. Strengthening …`, `ES-11/1. …`, `1514 (XV). …`, `٦٦/١٨٠ - …`. */
const BEFORE_TITLE =
  /^(?<number>(?:(?:E?S-)?\p{Nd}{1,4}\/(?:\p{Nd}{1,4}|…)(?:\s?[A-Z](?![\p{L}]))?|\p{Nd}{1,4}(?:\s?[A-Z])?\s?\((?:[IVXLCDM]{1,9}|E?S-[IVXLC\d]{1,6})\)))(?:[.．:]|\s?[-–—]|(?<=…)(?=\s))\s*(?=[\p{L}“«"《])/u;

/** Says whether a line is the number of a text and nothing else, with its word or without. */
export function isNumber(text: string, language: Language): boolean {
  return text.length <= LONGEST_LINE && (language.structure.numberLine.test(text) || isBareNumber(text));
}

function isBareNumber(text: string): boolean {
  return text.length <= 60 && !PLAIN_SYMBOL.test(text) && BARE_NUMBERS.some(shape => shape.test(text));
}

/** The number a line opens with when its title follows: `66/180. Strengthening …` → `66/180`, `Resolution 6/1. Ensuring …` → `6/1`. */
export function numberBeforeTitle(
  line: string,
  language: Language,
): { readonly number: string; readonly end: number } | undefined {
  const head = line.slice(0, LONGEST_LINE);
  const match = BEFORE_TITLE.exec(head);
  const number = match?.groups?.['number'];
  if (match && number !== undefined) return { number, end: match[0].length };
  const mark = /[.:：]\s+(?=[\p{L}“«"《])|\s[-–—]\s+(?=\p{L})|。/u.exec(head);
  const worded = mark && language.structure.numberLine.exec(head.slice(0, mark.index))?.groups?.['number'];
  return mark && worded ? { number: worded, end: mark.index + mark[0].length } : undefined;
}

/** The number in a number line: `Resolution 6/1` → `6/1`; `66/180.`, as it stands before a title or alone, too. */
export function printedNumber(line: string, language: Language): string | undefined {
  // `2202(2015)`, as Chinese prints it, is the same number.
  const named = language.structure.numberLine
    .exec(line.slice(0, LONGEST_LINE))
    ?.groups?.['number']?.trim()
    .replace(/\s*[(（]([\p{Nd}IVXLCDM-]+)[)）]$/u, ' ($1)');
  if (named !== undefined) return named;
  if (isBareNumber(line)) return line.replace(/(?:\s?[-–—])?[.．]?$/u, '');
  return numberBeforeTitle(line, language)?.number;
}
