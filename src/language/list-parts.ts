import type { Language } from './language.ts';
import { foldCased } from './normalise.ts';
import { readNumeral } from './numerals.ts';
import { foldSource, group, matchAt, perLanguage } from './pattern.ts';
import { writeRoman } from './roman.ts';

/** The letters behind a number and where they end. */
export interface ReadParts {
  readonly parts: readonly string[];
  readonly end: number;
}

const bracketed = / ?\(([\p{L}\p{N}]{1,5})\)/uy;
const halfBracketed = / ?([\p{L}]{1,4}|\d{1,2})\)/uy;
/** Arabic prints the second level so: `(ج) '2'`. */
const quoted = / ?'(\d{1,2})'/uy;
/** A lone "a" before another word is mostly that word's own: "l'alinéa a été modifié". */
/** Russian law letters its points so: `подпункт «а»`. */
const inQuotes = / ?"([а-яa-z])"/uy;
const bareLetter = / ?([b-z]|a(?= (?:of|and|de|du|des|et|à|und) |[,;.)]|$))(?![\p{L}\d'])/uy;
const ROMAN: ReadonlySet<string> = new Set(Array.from({ length: 20 }, (_, i) => writeRoman(i + 1).toLowerCase()));
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Cyrillic letters that print like Latin ones stand for them in lists lettered a, b, c. */
const TWINS: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', і: 'i' };
/** Letters go no deeper than this behind a number. */
const DEPTH_LIMIT = 3;

const patterns = perLanguage(language => ({
  range: new RegExp(` ?(?:-|${group(foldSource(language.citations.to, language))}) ?(?=[(\\p{L}])`, 'uy'),
  bare: new RegExp(group(foldSource(language.citations.bareLetters, language)), 'uy'),
  letters: new Map(
    [language.structure.letters, language.citations.letterNames].flatMap(letters =>
      letters.map((letter, i) => [foldCased(letter, language).toLowerCase(), LATIN[i] ?? letter] as const),
    ),
  ),
}));

/**
 * `(c)`, `c)`, `(c) (ii)`, `(ج)`, `(三)` and `(a) to (c)` behind a number.
 * @param depth of the first letter: at the second level numbers are Roman
 */
export function readParts(text: string, offset: number, language: Language, depth = 0): ReadParts {
  const parts: string[] = [];
  let end = offset;
  while (depth + parts.length < DEPTH_LIMIT) {
    const read = readOne(text, end, depth + parts.length, language);
    if (!read) break;
    parts.push(read.part);
    end = read.end;
  }
  const last = parts.at(-1);
  const range = last === undefined ? null : matchAt(patterns(language).range, text, end);
  const far = range ? readOne(text, end + range[0].length, depth + parts.length - 1, language) : undefined;
  if (last !== undefined && far && far.part.length === last.length && far.part > last)
    return { parts: [...parts.slice(0, -1), `${last}-${far.part}`], end: far.end };
  return { parts, end };
}

/** The letter behind the word of a point where letters are printed bare: `Buchstabe f`. */
export function readBareLetter(text: string, start: number, offset: number, language: Language): ReadParts | undefined {
  const match = matchAt(patterns(language).bare, text, start) && matchAt(bareLetter, text, offset);
  return match?.[1] === undefined ? undefined : { parts: [match[1]], end: offset + match[0].length };
}

function readOne(
  text: string,
  offset: number,
  depth: number,
  language: Language,
): { readonly part: string; readonly end: number } | undefined {
  const found =
    matchAt(bracketed, text, offset) ??
    matchAt(halfBracketed, text, offset) ??
    (depth > 0 ? matchAt(quoted, text, offset) : null) ??
    (language.script === 'Cyrl' ? matchAt(inQuotes, text, offset) : null);
  const part = found === null ? undefined : readPart(found[1] ?? '', depth, language);
  return found === null || part === undefined ? undefined : { part, end: offset + found[0].length };
}

/** A list letter as a Latin one: `ج` → c, Cyrillic `с` → c, `三` → c. At the second level numbers are Roman: `二` → ii. Undefined when it is no list letter. */
function readPart(printed: string, depth: number, language: Language): string | undefined {
  if (/^[a-z]{1,5}$/u.test(printed)) return printed.length === 1 || ROMAN.has(printed) ? printed : undefined;
  if (/^\d{1,3}$/u.test(printed)) return depth === 0 ? printed : writeRoman(Number(printed)).toLowerCase();
  const twin = TWINS[printed];
  if (twin && language.script === 'Cyrl') return twin;
  const letter = patterns(language).letters.get(printed);
  if (letter) return letter;
  const value = readNumeral(printed, language);
  if (value === undefined || value < 1) return undefined;
  return depth === 0 ? LATIN[value - 1] : writeRoman(value).toLowerCase();
}
