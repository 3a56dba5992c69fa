import type { LanguageCode, Lexicon, LexiconWord } from '../model/index.ts';

/** The words of a lexicon by language, other language and word. */
export type KnownWords = ReadonlyMap<string, ReadonlyMap<string, LexiconWord>>;

/** Lexicons speak of languages, whatever their regions and scripts. */
export function plainLanguage(code: LanguageCode): LanguageCode {
  return (code.split('-', 1)[0] ?? code).toLowerCase();
}

export function pairKey(from: LanguageCode, to: LanguageCode): string {
  return `${plainLanguage(from)} ${plainLanguage(to)}`;
}

/** Makes a lexicon quick to look words up in. */
export function indexLexicon(lexicon: Lexicon): KnownWords {
  const index = new Map<string, Map<string, LexiconWord>>();
  for (const word of lexicon.words) {
    const key = pairKey(word.language, word.to);
    const own = index.get(key) ?? new Map<string, LexiconWord>();
    index.set(key, own);
    own.set(word.word, word);
  }
  return index;
}
