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

/** The grammar of RFC 5646: language with extensions, script, region, variants, extensions, private use. `Intl` is no judge: it knows no `zh-cmn`. */
const GRAMMAR =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$/iu;
const PRIVATE = /^x(?:-[a-z0-9]{1,8})+$/iu;
/** Registered before there was a grammar. */
const IRREGULAR: ReadonlySet<string> = new Set(
  'en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu sgn-be-fr sgn-be-nl sgn-ch-de'.split(
    ' ',
  ),
);
/** Attack: a tag of a megabyte. No registered tag comes near this. */
const LONGEST = 255;

function wellFormed(tag: string): boolean {
  if (tag.length > LONGEST) return false;
  return GRAMMAR.test(tag) || PRIVATE.test(tag) || IRREGULAR.has(tag.toLowerCase());
}

/** A tag as BCP 47 writes it: some programs put `_` where `-` belongs. What is no tag even so stays as it is. */
export function normalTag(tag: string): string {
  const mended = tag.includes('_') ? tag.replaceAll('_', '-') : tag;
  return isLanguageTag(mended) ? mended : tag;
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
  if (scripts.has(tag)) return scripts.get(tag);
  const found = likelyScript(tag);
  if (scripts.size < MOST_KNOWN) scripts.set(tag, found);
  return found;
}

const scripts = new Map<string, string | undefined>();

function likelyScript(tag: string): string | undefined {
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
