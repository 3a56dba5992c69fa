import type { Span } from '../model/index.ts';
import type { Language } from './language.ts';

/** A text made comparable, and the way back to the text it was made from. */
export interface FoldedText {
  readonly source: string;
  /** Lower case. */
  readonly text: string;
  /** The same before lower-casing, unit for unit: for patterns that need capitals. */
  readonly cased: string;
  /** Span of the source that a span of the folded text came from; characters removed at its ends are not in it. */
  readonly sourceSpan: (start: number, end: number) => Span;
}

const SINGLE_QUOTES = '‘’‚‛′ʼʹ`´';
const DOUBLE_QUOTES = '“”„‟″«»';
const HYPHENS = '‐‑‒–—―−﹘﹣⁃';
const BLANKS = '\\t\\n\\v\\f\\r\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const INVISIBLE = '\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
const FULL_WIDTH = '\\uff01-\\uff5e';
const LIGATURES = '\\ufb00-\\ufb06\\ufb50-\\ufdfb\\ufe70-\\ufefc';

const TYPOGRAPHY = `[${SINGLE_QUOTES}${DOUBLE_QUOTES}${HYPHENS}${BLANKS}${INVISIBLE}${FULL_WIDTH}${LIGATURES}]`;
/** A letter with combining marks that may have a composed form. Arabic vowel marks are left: they compose with nothing. */
const DECOMPOSED = '[A-Za-z\\u0370-\\u052f\\u0622-\\u064a][\\u0300-\\u036f\\u0653-\\u0655]+';
/** Arabic-Indic digits of both kinds, enclosed Chinese numerals, the one letter whose lower case is longer, and the one whose upper case is two letters. */
const MATCHING = '[\\u0660-\\u0669\\u06f0-\\u06f9\\u066a\\u3220-\\u3229\\u0130\\u00df\\u1e9e]';
const ARABIC = '[\\u0640\\u064b-\\u0652\\u0656-\\u065f\\u0670]+|[أإآٱى]\\u0653*';
const CYRILLIC = '[ёЁ]|[еЕ]\\u0308';

const typographyPattern = new RegExp(`${DECOMPOSED}|${TYPOGRAPHY}`, 'gu');
const latinPattern = new RegExp(`${DECOMPOSED}|${TYPOGRAPHY}|${MATCHING}`, 'gu');
const arabicPattern = new RegExp(`${ARABIC}|${DECOMPOSED}|${TYPOGRAPHY}|${MATCHING}`, 'gu');
const cyrillicPattern = new RegExp(`${CYRILLIC}|${DECOMPOSED}|${TYPOGRAPHY}|${MATCHING}`, 'gu');
const blank = new RegExp(`[${BLANKS}]`, 'u');
const invisible = new RegExp(`[${INVISIBLE}]`, 'u');

/**
 * Folds what differs by typesetting only: all quotation marks to `"` or `'`, all hyphens and dashes to `-`, all blanks (no-break, thin, ideographic, line ends) to a space each,
 * full-width ASCII, Latin ligatures and Arabic presentation forms to plain characters, letters with combining marks to their composed form (NFC).
 * Soft hyphens, zero-width spaces and bidi marks are removed. Letter case, zero-width joiners, tatweel, harakat, digits and Chinese punctuation that has no ASCII twin (`。、《》`) stay.
 */
export function foldTypography(text: string): string {
  return text.replace(typographyPattern, foldCharacter);
}

/**
 * `foldTypography`, and further: lower case; Arabic-Indic digits to 0–9, `٪` to `%`, `㈢` to `(三)`, `ß` to `ss`. Arabic script: harakat and tatweel removed, `أ إ آ ٱ` to `ا`, `ى` to `ي`
 * (`ة` stays). Cyrillic: `ё` to `е`.
 */
export function normaliseForMatching(text: string, language: Pick<Language, 'script'>): string {
  return foldCased(text, language).toLowerCase();
}

/** `normaliseForMatching` without lower-casing: for sources of regular expressions. */
export function foldCased(text: string, language: Pick<Language, 'script'>): string {
  return text.replace(matchingPattern(language), foldForMatching);
}

/** `normaliseForMatching` that remembers where every character came from. */
export function foldWithMap(text: string, language: Pick<Language, 'script'>): FoldedText {
  const clusters: Cluster[] = [];
  let shift = 0;
  const cased = text.replace(matchingPattern(language), (match: string, offset: number) => {
    const folded = foldForMatching(match);
    if (folded.length !== match.length) {
      clusters.push({ at: offset + shift, length: folded.length, from: offset, fromEnd: offset + match.length });
      shift += folded.length - match.length;
    }
    return folded;
  });
  return { source: text, text: cased.toLowerCase(), cased, sourceSpan: (start, end) => toSource(clusters, start, end) };
}

/** Characters whose folded form has another length: `length` units at `at`, made from the source `from`–`fromEnd`. */
interface Cluster {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly fromEnd: number;
}

function toSource(clusters: readonly Cluster[], start: number, end: number): Span {
  if (clusters.length === 0) return { start, end };
  const first = sourceOfUnit(clusters, start);
  return { start: first.start, end: end > start ? sourceOfUnit(clusters, end - 1).end : first.start };
}

function sourceOfUnit(clusters: readonly Cluster[], unit: number): Span {
  let low = 0;
  let high = clusters.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clusters[middle]?.at ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  const cluster = clusters[low - 1];
  if (cluster === undefined) return { start: unit, end: unit + 1 };
  const beyond = unit - cluster.at - cluster.length;
  if (beyond < 0) return { start: cluster.from, end: cluster.fromEnd };
  return { start: cluster.fromEnd + beyond, end: cluster.fromEnd + beyond + 1 };
}

function matchingPattern(language: Pick<Language, 'script'>): RegExp {
  if (language.script === 'Arab') return arabicPattern;
  return language.script === 'Cyrl' ? cyrillicPattern : latinPattern;
}

function foldForMatching(match: string): string {
  const code = match.charCodeAt(0);
  if (code === 0x0130) return 'I';
  if (code === 0x00df || code === 0x1e9e) return 'ss';
  if (code === 0x066a) return '%';
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  if (code === 0x0401) return 'Е';
  if (code === 0x0451) return 'е';
  if ((code === 0x0415 || code === 0x0435) && match.length === 2 && match.charCodeAt(1) === 0x0308)
    return match.charAt(0);
  if (code === 0x0649) return 'ي';
  if (code === 0x0622 || code === 0x0623 || code === 0x0625 || code === 0x0671) return 'ا';
  if (code === 0x0640 || code === 0x0670 || (code >= 0x064b && code <= 0x065f)) return '';
  if (code >= 0x3220 && code <= 0x3229) return match.normalize('NFKC');
  const folded = foldCharacter(match);
  return match.length > 1 && /^[أإآ]/u.test(folded) ? 'ا' : folded;
}

function foldCharacter(match: string): string {
  if (match.length > 1) return match.normalize('NFC');
  if (SINGLE_QUOTES.includes(match)) return "'";
  if (DOUBLE_QUOTES.includes(match)) return '"';
  if (HYPHENS.includes(match)) return '-';
  if (blank.test(match)) return ' ';
  if (invisible.test(match)) return '';
  return match.normalize('NFKC');
}
