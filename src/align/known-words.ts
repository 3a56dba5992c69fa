import { type Diagnostic, diagnose, type LanguageCode, type Lexicon, type LexiconWord } from '../model/index.ts';

/** The words of a lexicon by language, other language and word. */
export type KnownWords = ReadonlyMap<string, ReadonlyMap<string, LexiconWord>>;

/** Lexicons speak of languages, whatever their regions and scripts. */
export function plainLanguage(code: LanguageCode): LanguageCode {
  return (code.split('-', 1)[0] ?? code).toLowerCase();
}

export function pairKey(from: LanguageCode, to: LanguageCode): string {
  return `${plainLanguage(from)} ${plainLanguage(to)}`;
}

/** What there is to say when a lexicon knows no pair of the languages at hand. */
export function checkKnown(known: KnownWords | undefined, languages: readonly LanguageCode[]): readonly Diagnostic[] {
  if (!known || languages.length < 2) return [];
  const useful = languages.some(from => languages.some(to => known.has(pairKey(from, to))));
  return useful ? [] : [diagnose('align.lexicon-unused', languages.join(', '))];
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
