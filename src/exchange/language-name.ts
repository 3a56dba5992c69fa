import type { LanguageCode } from '../model/index.ts';

/** English name of a language tag, or the tag itself when nobody knows it. */
export function nameLanguage(language: LanguageCode): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  } catch {
    // Not a well-formed tag, which is no reason to fail: column headings show it as it came.
    return language;
  }
}
