import type { Language } from './language.ts';
import { normaliseForMatching } from './normalise.ts';
import { matchAt } from './pattern.ts';

/** A word of a text, or one character where words are not divided by blanks. */
export interface PhraseWord {
  /** Folded for matching. */
  readonly folded: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** The word at an offset, blanks, invisible marks and at most one comma before it passed over. */
export type ReadWord = (text: string, from: number) => PhraseWord | undefined;

const SKIPPED = '[\\s\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]*';
const LETTERS = '[\\p{L}\\p{M}\\p{N}ـ]+';
/** An apostrophe ends its word (`l’`, `d’`), so that elided words stand alone; a hyphen does not, so that `note-taking` is no `note`. */
const spacedWord = new RegExp(`${SKIPPED}(?:[,،]${SKIPPED})?(${LETTERS}(?:[-‐‑]${LETTERS})*['’ʼ]?)`, 'uy');
const unspacedWord = new RegExp(`${SKIPPED}([\\p{L}\\p{N}])`, 'uy');
const plain = /^[a-z]+$/u;

/** How words are read in a language. */
export function wordReader(language: Language): ReadWord {
  const pattern = language.spaced ? spacedWord : unspacedWord;
  return (text, from) => {
    const match = matchAt(pattern, text, from);
    const printed = match?.[1];
    if (!match || printed === undefined) return undefined;
    const end = from + match[0].length;
    return { folded: plain.test(printed) ? printed : foldWord(printed, language), start: end - printed.length, end };
  };
}

/** The words of a form or adverb of the phrase table, folded like the words of a text. */
export function phraseWords(phrase: string, language: Language): readonly string[] {
  const read = wordReader(language);
  const words: string[] = [];
  for (let word = read(phrase, 0); word !== undefined; word = read(phrase, word.end)) words.push(word.folded);
  return words;
}

/** Latin letters typed for the Cyrillic ones that look the same, inside a Cyrillic word: `cсылаясь`. */
const TWINS: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у' };

function foldWord(printed: string, language: Language): string {
  const folded = normaliseForMatching(printed, language);
  if (language.script !== 'Cyrl' || !/[a-z]/u.test(folded) || !/[а-я]/u.test(folded)) return folded;
  return folded.replace(/[aceopxy]/gu, letter => TWINS[letter] ?? letter);
}
