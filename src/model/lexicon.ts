import type { LanguageCode } from './ids.ts';

/** What a person's translations, or a dictionary, say of words: counts, no text. Words are the aligner's tokens: stems, numbers, signs. */
export interface Lexicon {
  /** Sorted by language, other language and word; each word once for each other language. */
  readonly words: readonly LexiconWord[];
}

/** One word of one language and how it was rendered in another. */
export interface LexiconWord {
  readonly language: LanguageCode;
  readonly to: LanguageCode;
  readonly word: string;
  /** Expected number of times that it was seen in translated text. */
  readonly total: number;
  /** Expected number of times that it was rendered so; what is missing of `total` was rendered otherwise, or not at all. */
  readonly renderings: Readonly<Record<string, number>>;
}
