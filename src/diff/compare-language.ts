import { type Language, languageOf, languages } from '../language/index.ts';
import { type Diagnostic, diagnose, type LanguageCode } from '../model/index.ts';

/** The record to compare a text with, and what there is to say about it. */
export interface ComparisonLanguage {
  readonly language: Language;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The record of a language. One that is not listed is compared by its characters and words alone: the cutting rules are the same for all,
 * and a table of phrases of another language would only find what is not there.
 */
export function comparisonLanguage(code: LanguageCode): ComparisonLanguage {
  const listed = languageOf(code);
  if (listed) return { language: listed, diagnostics: [] };
  return { language: bare(code), diagnostics: [diagnose('diff.language-unlisted', code)] };
}

function bare(code: LanguageCode): Language {
  const [pattern] = languages;
  if (!pattern) throw new RangeError('the list of languages is empty');
  const { phrases, style } = pattern;
  return {
    ...pattern,
    code,
    name: code,
    ownName: code,
    phrases: { ...phrases, preambular: {}, operative: {}, hedges: [], addressees: {} },
    style: { ...style, elisions: [] },
    stopwords: [],
  };
}
