import type { Direction } from '../model/index.ts';

const known = new Map<string, boolean>();
/** Tags come from files: a hostile one must not fill the memory with ever new tags. */
const MOST_KNOWN = 1000;

/** True for a well-formed BCP 47 tag: `en`, `fr-CA`, `zh-Hant`, `x-lolspeak`. */
export function isLanguageTag(tag: string): boolean {
  const before = known.get(tag);
  if (before !== undefined) return before;
  const found = wellFormed(tag);
  if (known.size < MOST_KNOWN) known.set(tag, found);
  return found;
}

function wellFormed(tag: string): boolean {
  // Tags for private use alone are BCP 47, but no locales.
  if (/^x(?:-[a-z0-9]{1,8})+$/iu.test(tag)) return true;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** True when two tags name the same language, whatever their regions: `en-GB` and `en`. */
export function sameLanguage(a: string, b: string): boolean {
  return primary(a) === primary(b);
}

function primary(tag: string): string {
  return (tag.split('-', 1)[0] ?? '').toLowerCase();
}

/** Scripts that run from right to left and are in use. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** ISO 15924 code of the script a language is usually written in, unless the tag names another; `undefined` when nobody knows. */
export function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    // Not a tag: the caller has said so already.
    return undefined;
  }
}

/** Direction of the script of a language. */
export function directionOf(tag: string): Direction {
  return RIGHT_TO_LEFT.has(scriptOf(tag) ?? '') ? 'rtl' : 'ltr';
}
