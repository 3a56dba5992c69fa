import { type Language, languages } from '../../src/language/index.ts';

export const codes: readonly string[] = languages.map(({ code }) => code);

/** Codes of the languages in which the project has sample editions. */
export const sampleCodes: readonly string[] = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];

/** The record of a code; a test that names an unknown one is wrong. */
export function language(code: string): Language {
  const found = languages.find(record => record.code === code);
  if (!found) throw new Error(`no language ${code}`);
  return found;
}
