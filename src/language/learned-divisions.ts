import { readDigits } from './alphabets.ts';
import type { Language } from './language.ts';

/** The heading of an article is short; a sentence that begins with a word and a number is not. */
const LONGEST_HEADING = 48;
/** So many headings in a row, each with the next number, prove a word; and so many without a number, with text between them. */
const FEWEST_NUMBERED = 3;
const FEWEST_WORDED = 5;
const WORD = "[\\p{L}\\p{M}’'ʼ‘-]{2,24}";
/** Word before number, `Artículu 2`, `Mataki na biyu (2)`; number before word, `2 artihkal`, `2-нэрэ пычыгъу`. */
const WORD_FIRST = new RegExp(`^(${WORD})(?![\\p{L}\\p{M}])\\P{Nd}{0,30}?(\\p{Nd}{1,3})(?!\\p{Nd})`, 'u');
const NUMBER_FIRST = new RegExp(`^(\\p{Nd}{1,3})\\P{Nd}{0,16}?(${WORD})\\s?[.:]?$`, 'u');
/** `(?<number>…)` in a source stands for the number. The number may carry an ending, `Aya 2ta`. */
const DIGITS = '(?<number>\\p{Nd}{1,3})';
const ENDING = '[\\p{L}\\p{M}-]{0,8}\\)?(?![\\p{L}\\p{M}])';

/**
 * A record that also knows how this text heads its articles, where no list of words has it: short lines with one word and 1, 2, 3 …, or with one word and ordinals that no table explains.
 * A text in a language without a record proves it by itself.
 * @param lines the paragraphs of the text, in order
 */
export function withLearnedDivisions(language: Language, lines: readonly string[]): Language {
  const short = lines.filter(line => line.length <= LONGEST_HEADING);
  const numbered = longestChain(short);
  const { structure } = language;
  if (numbered) {
    const articles = firstInWords(short, numbered);
    const divisions = { ...structure.divisions, article: [...structure.divisions.article, numbered.source] };
    return { ...language, structure: { ...structure, divisions, articles } };
  }
  const articles = wordedHeadings(lines);
  return articles.size === 0 ? language : { ...language, structure: { ...structure, articles } };
}

interface Chain {
  readonly word: string;
  readonly source: string;
  readonly first: number;
  last: number;
  length: number;
}

function longestChain(short: readonly string[]): Chain | undefined {
  const chains = new Map<string, Chain>();
  for (const line of short) {
    const [, word, number] = WORD_FIRST.exec(line) ?? [];
    if (word && number) {
      count(chains, word.toLowerCase(), number, `${word}(?![\\p{L}\\p{M}])\\P{Nd}{0,30}?${DIGITS}${ENDING}`);
    }
    const [, before, behind] = NUMBER_FIRST.exec(line) ?? [];
    if (before && behind) count(chains, `%N ${behind.toLowerCase()}`, before, `${DIGITS}\\P{Nd}{0,16}?${behind}`);
  }
  const [best] = [...chains.values()].sort((a, b) => b.length - a.length);
  return best && best.length >= FEWEST_NUMBERED ? best : undefined;
}

function count(chains: Map<string, Chain>, word: string, digits: string, source: string): void {
  const number = readDigits(digits);
  const chain = chains.get(word);
  if (number === undefined) return;
  if (!chain) {
    if (number <= 2) chains.set(word, { word, source, first: number, last: number, length: 1 });
  } else if (number === chain.last + 1) {
    chain.last = number;
    chain.length++;
  }
}

/** "Article premier": where the numbers begin with 2, the first stands above in words. */
function firstInWords(short: readonly string[], { word, first }: Chain): ReadonlyMap<string, number> {
  const line = first === 1 ? undefined : short.find(one => one.toLowerCase().startsWith(`${word} `));
  return new Map(line === undefined ? [] : [[line, 1]]);
}

/** Short lines that share their first or last word and have text between them: articles counted in words. */
function wordedHeadings(lines: readonly string[]): ReadonlyMap<string, number> {
  const groups = new Map<string, { line: string; at: number }[]>();
  lines.forEach((line, at) => {
    const words = line.match(/[\p{L}\p{M}’'ʼ‘-]+/gu) ?? [];
    if (line.length > LONGEST_HEADING || words.length < 2 || words.length > 5) return;
    for (const key of [`${words[0]?.toLowerCase()} `, ` ${words.at(-1)?.toLowerCase()}`]) {
      const group = groups.get(key);
      if (group) group.push({ line, at });
      else groups.set(key, [{ line, at }]);
    }
  });
  const apart = [...groups.values()].filter(group =>
    group.every((one, i) => i === 0 || one.at > (group[i - 1]?.at ?? 0) + 1),
  );
  const [largest = []] = apart.sort((a, b) => b.length - a.length);
  return new Map(largest.length < FEWEST_WORDED ? [] : largest.map(({ line }, i) => [line, i + 1]));
}
