import { arabic as ar } from '../language/ar.ts';
import { english as en } from '../language/en.ts';
import { spanish as es } from '../language/es.ts';
import { french as fr } from '../language/fr.ts';
import type { Language } from '../language/language.ts';
import { russian as ru } from '../language/ru.ts';
import { chinese as zh } from '../language/zh.ts';

const all: Record<string, Language> = { ar, en, es, fr, ru, zh };

/** The record of a language; of an unknown one, English. */
export function languageFor(code: string): Language {
  return all[code.slice(0, 2)] ?? en;
}
