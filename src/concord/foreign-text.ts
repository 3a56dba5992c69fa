import { foldTypography, type Language, perLanguage } from '../language/index.ts';
import { type Block, type Span, spansOverlap } from '../model/index.ts';

/** Fewest words in a row that two editions must share to be looked at: fewer are names. */
const FEWEST_SHARED = 5;
/** Fewest words of a run in a foreign script. */
const FEWEST_FOREIGN = 5;
/** Fewest letters of either run: five initials are no sentence. */
const FEWEST_LETTERS = 22;
/** Function words of the other language that a shared run must hold beyond those of its own. */
const FEWEST_FUNCTION_WORDS = 2;
/** Attack: two texts of one word repeated, where every place extends to the end. Runs are looked for from so many places of the other text only. */
const MOST_PLACES = 20;
/** Attack: a paragraph of a million words. What is beyond is not looked at. */
const MOST_WORDS = 4000;

/** A stretch of a text that is in another language. */
export interface ForeignRun {
  readonly at: Span;
  readonly words: number;
  /** True when it stands in brackets or quotation marks or is mostly capitalised: names and titles keep their own form. */
  readonly name: boolean;
}

interface Word extends Span {
  readonly folded: string;
}

const SCRIPT_LETTERS: Readonly<Record<Language['script'], RegExp>> = {
  Latn: /\p{sc=Latin}/u,
  Cyrl: /\p{sc=Cyrillic}/u,
  Hani: /\p{sc=Han}/u,
  Arab: /\p{sc=Arabic}/u,
  Grek: /\p{sc=Greek}/u,
  Thai: /\p{sc=Thai}/u,
  Deva: /\p{sc=Devanagari}/u,
  Jpan: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u,
  Kore: /[\p{sc=Hangul}\p{sc=Han}]/u,
  Hebr: /\p{sc=Hebrew}/u,
  Zyyy: /\p{L}/u,
};

const functionWords = perLanguage(language => new Set(language.stopwords));
const known = new WeakMap<Block, readonly Word[]>();

/** Words of spaced scripts; in the others every letter is one, as a run of so many of them is a phrase. Symbols and code words are no words. Each block is read once. */
function wordsOf(block: Block): readonly Word[] {
  const before = known.get(block);
  if (before !== undefined) return before;
  const found = block.text.matchAll(
    /[A-Z0-9]+(?:[/.][A-Z0-9]+)+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{M}])+(?:['’-](?=\p{L})(?:(?![\p{sc=Han}])[\p{L}\p{M}])+)*/gu,
  );
  const words: Word[] = [];
  for (const { 0: word, index } of found) {
    if (words.length === MOST_WORDS) break;
    if (word.includes('/')) continue;
    words.push({ start: index, end: index + word.length, folded: foldTypography(word).toLowerCase() });
  }
  known.set(block, words);
  return words;
}

/** The longest run of words in a script that is not the language's own. What references cover is no text of any language. */
export function findForeignScript(block: Block, language: Language): ForeignRun | undefined {
  const own = SCRIPT_LETTERS[language.script];
  let best: readonly Word[] = [];
  let run: Word[] = [];
  const keep = (): void => {
    if (lettersIn(run) > lettersIn(best)) best = run;
    run = [];
  };
  for (const word of wordsOf(block)) {
    if (own.test(word.folded)) keep();
    else if (!block.references.some(({ at }) => spansOverlap(at, word))) run.push(word);
  }
  keep();
  return runOf(block.text, best, FEWEST_FOREIGN);
}

/**
 * The longest run of words that a paragraph shares with its counterpart in another language, when its function words are those of the other language.
 * @param language of the paragraph
 * @param other language of the counterpart, in the same script
 */
export function findCopiedText(
  block: Block,
  language: Language,
  counterpart: Block,
  other: Language,
): ForeignRun | undefined {
  const [words, theirs] = [wordsOf(block), wordsOf(counterpart)];
  const places = new Map<string, number[]>();
  theirs.forEach(({ folded }, i) => {
    const list = places.get(folded) ?? [];
    places.set(folded, list);
    if (list.length < MOST_PLACES) list.push(i);
  });
  let best: readonly Word[] = [];
  for (let i = 0; i < words.length; i++) {
    for (const place of places.get(words[i]?.folded ?? '') ?? []) {
      // A run that begins earlier was seen from its beginning.
      if (i > 0 && place > 0 && words[i - 1]?.folded === theirs[place - 1]?.folded) continue;
      let length = 1;
      while (i + length < words.length && words[i + length]?.folded === theirs[place + length]?.folded) length++;
      if (length > best.length) best = words.slice(i, i + length);
    }
  }
  const [own, foreign] = [functionWords(language), functionWords(other)];
  const count = (set: ReadonlySet<string>): number => best.filter(word => set.has(word.folded)).length;
  return count(foreign) - count(own) >= FEWEST_FUNCTION_WORDS ? runOf(block.text, best, FEWEST_SHARED) : undefined;
}

/** A clause shorter than this tells no language. In words. */
const SHORTEST_CLAUSE = 7;
/** Function words of the other language and no other in a clause, and their least share of its words. */
const FEWEST_TELLING = 3;
const LEAST_TELLING = 0.25;

/**
 * The longest clause whose function words are those of another language of the same script, and none of them its own: text that was left untranslated, whatever it was copied from.
 * @param others languages of the same script
 */
export function findForeignClause(
  block: Block,
  language: Language,
  others: readonly Language[],
): ForeignRun | undefined {
  const own = functionWords(language);
  const clauses: Word[][] = [[]];
  let end = 0;
  for (const word of wordsOf(block)) {
    if (/[.;:,]/u.test(block.text.slice(end, word.start))) clauses.push([]);
    clauses.at(-1)?.push(word);
    end = word.end;
  }
  let best: readonly Word[] = [];
  for (const clause of clauses) {
    if (clause.length < SHORTEST_CLAUSE || clause.length <= best.length) continue;
    const mine = clause.filter(word => own.has(word.folded)).length;
    const foreign = others.some(other => {
      const words = functionWords(other);
      const telling = clause.filter(word => words.has(word.folded) && !own.has(word.folded)).length;
      return telling >= FEWEST_TELLING && telling >= clause.length * LEAST_TELLING && mine * 3 <= telling;
    });
    if (foreign) best = clause;
  }
  return runOf(block.text, best, SHORTEST_CLAUSE);
}

function runOf(text: string, words: readonly Word[], fewest: number): ForeignRun | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < fewest) return undefined;
  if (lettersIn(words) < (/\p{sc=Han}/u.test(first.folded) ? fewest : FEWEST_LETTERS)) return undefined;
  const [before, after] = [text.slice(0, first.start).trimEnd(), text.slice(last.end).trimStart()];
  const enclosed = /[(（“"«‘'《[<]$/u.test(before) && /^\p{P}?[)）”"»’'》\]>]/u.test(after);
  const name = enclosed || isTitle(words.map(word => text.slice(word.start, word.end)));
  return { at: { start: first.start, end: last.end }, words: words.length, name };
}

/** Share of capitals among the longer words from which on a run is a title. */
const TITLE = 0.6;

function isTitle(words: readonly string[]): boolean {
  const long = words.filter(word => word.length > 3 && /\p{L}/u.test(word));
  return long.length > 0 && long.filter(word => /^\p{Lu}/u.test(word)).length >= long.length * TITLE;
}

function lettersIn(words: readonly Word[]): number {
  return words.reduce((sum, { folded }) => sum + folded.length, 0);
}
