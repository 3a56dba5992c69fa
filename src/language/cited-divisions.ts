import type { Reference, Span } from '../model/index.ts';
import type { CitedDivision, Language } from './language.ts';
import { type FoldedText, foldCased } from './normalise.ts';
import type { Numeral } from './number-lexicon.ts';
import { readNumberList } from './number-list.ts';
import { joinedOrdinals, numeralsByPlace } from './ordinal-list.ts';
import { alternation, foldSource, group, matchAt, matches, perLanguage, wordMatches } from './pattern.ts';
import { foldTwins } from './symbols.ts';

const NAMES: Readonly<Record<CitedDivision, string>> = {
  chapter: 'chap',
  part: 'part',
  section: 'sect',
  annex: 'annex',
};
/** `section A`; letters past H are Roman numerals or initials. */
const letter = /[A-H](?![\p{L}\d'])(?!\.[\p{L}\d])/uy;

/** A longer list of letters is none. */
const LIST_LIMIT = 8;

const patterns = perLanguage(language => {
  const { citations, numbers, spaced } = language;
  const divisions = (kinds: readonly CitedDivision[]) =>
    kinds.map(kind => `(?<${kind}>${group(foldSource(citations.divisions[kind], language))})`).join('|');
  const leading: readonly CitedDivision[] = citations.numberFirst ? ['annex'] : ['chapter', 'part', 'section', 'annex'];
  const names = citations.letterNames.map(name => foldCased(name, language));
  return {
    head: new RegExp(`(?:${divisions(leading)})${spaced ? '(?![\\p{L}\\p{M}]) {1,3}' : ' ?'}`, 'gu'),
    opening: new RegExp(citations.numberFirst ? numbers.ordinalPrefix : '(?!)', 'gu'),
    unit: new RegExp(` ?(?:${divisions(['chapter', 'part', 'section'])})`, 'uy'),
    joint: new RegExp(` ?(?:[,،、]|${group(foldCased(citations.and, language))}) ?`, 'uy'),
    names,
    name: new RegExp(`(?:${alternation(names)})(?![\\p{L}])`, 'uy'),
  };
});

/**
 * Chapters, parts, sections and annexes with their number or letter: `Chapter VII` → `chap.7`, `section A` → `sect.A`, `annexes I and II`, `第七章`, `附件三`.
 * @param numerals of the same text, for numbers in words
 * @returns references of kind `article`
 */
export function scanDivisions(folded: FoldedText, numerals: readonly Numeral[], language: Language): Reference[] {
  const { text, cased } = folded;
  const { head, opening, unit } = patterns(language);
  const found: Reference[] = [];
  const places = numeralsByPlace(numerals.filter(({ ambiguous }) => !ambiguous));
  const add = (start: number, end: number, value: string) => found.push({ kind: 'article', at: { start, end }, value });
  for (const match of language.spaced ? wordMatches(head, text) : matches(head, text)) {
    const start = match.index;
    const at = start + match[0].length;
    const name = nameOf(match.groups);
    const list = readNumberList(text, at, language, { cased, roman: true });
    const worded = list ? undefined : places.get(at);
    const items = list
      ? list.items.map(item => ({ ...item.at, sign: item.number === '' ? '' : [item.number, ...item.parts].join('/') }))
      : ((worded
          ? joinedOrdinals(text, worded, language).map(one => ({ ...one, sign: String(one.value) }))
          : undefined) ?? lettersAt(cased, at, language));
    items.forEach((item, i) => {
      if (item.sign !== '') add(i === 0 ? start : item.start, item.end, `${name}.${item.sign}`);
    });
  }
  for (const { index: start } of matches(opening, text)) {
    const list = readNumberList(text, start, language, { cased, roman: true });
    const word = list && matchAt(unit, text, list.end);
    if (!list || !word) continue;
    list.items.forEach(({ at: item, number }, i) => {
      const end = i === list.items.length - 1 ? list.end + word[0].length : item.end;
      add(i === 0 ? start : item.start, end, `${nameOf(word.groups)}.${number}`);
    });
  }
  return found;
}

function nameOf(groups: Readonly<Record<string, string>> | undefined): string {
  for (const [kind, name] of Object.entries(NAMES)) if (groups?.[kind] !== undefined) return name;
  return NAMES.annex;
}

/** `A`, `A and B`, `ألف وباء`. */
function lettersAt(cased: string, offset: number, language: Language): readonly (Span & { readonly sign: string })[] {
  const { name, names, joint } = patterns(language);
  const found: (Span & { readonly sign: string })[] = [];
  for (let at = offset; found.length < LIST_LIMIT; ) {
    const printed = matchAt(letter, foldTwins(cased.slice(at, at + 3)), 0)?.[0];
    const spoken = printed ?? matchAt(name, cased, at)?.[0];
    if (spoken === undefined) break;
    const end = at + spoken.length;
    found.push({ start: at, end, sign: printed ?? String.fromCharCode(0x41 + names.indexOf(spoken)) });
    const between = matchAt(joint, cased, end);
    if (!between) break;
    at = end + between[0].length;
  }
  return found;
}
