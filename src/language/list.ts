import { arabic } from './ar.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { Language } from './language.ts';
import { portuguese } from './pt.ts';
import { russian } from './ru.ts';
import { chinese } from './zh.ts';

/** Every language the project knows, in the order of the columns of a table. A new language is one record file and one line here. */
export const languages: readonly Language[] = [english, french, spanish, russian, chinese, arabic, german, portuguese];

const byName: ReadonlyMap<string, Language> = new Map(
  languages.flatMap(language =>
    [language.code, language.name, language.ownName, ...language.aliases].map(name => [name.toLowerCase(), language]),
  ),
);

/**
 * The language of a code or name, in any letter case: `fr`, `FR`, `fr-CA`, `fr_FR.UTF-8`, `fra`, `fre`, `French`, `Français`. Region and script subtags are passed over.
 */
export function languageOf(code: string): Language | undefined {
  const name = code.trim().toLowerCase();
  return byName.get(name) ?? byName.get(name.split(/[-_]/u, 1)[0] ?? '');
}
