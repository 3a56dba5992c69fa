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
