import { type Language, languageOf, recordOf } from '../language/index.ts';
import { type Diagnostic, diagnose, type LanguageCode } from '../model/index.ts';

/** The record to compare a text with, and what there is to say about it. */
export interface ComparisonLanguage {
  readonly language: Language;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The record of a language; of one that is not listed, the record of what all languages share.
 * @param text of the document, whose script counts where the code does not tell it
 */
export function comparisonLanguage(code: LanguageCode, text: string): ComparisonLanguage {
  const diagnostics = languageOf(code) ? [] : [diagnose('diff.language-unlisted', code)];
  return { language: recordOf(code, text), diagnostics };
}
